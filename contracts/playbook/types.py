"""Scalars people write in a playbook."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_SHORT = re.compile(r"(\d+)\s*([smhdw])")
_SETTING = "settings."


def parse_duration(value: object, info: ValidationInfo) -> object:
    """Turn `90m`, `1d 12h` or `settings.<name>` into a duration; ISO 8601 (`PT90M`) is left to pydantic.

    Settings are looked up in the validation context under `settings`.
    """
    if isinstance(value, int | float):
        raise ValueError(f"{value!r} has no unit; write for example '90m' or '1d 12h'")  # noqa: TRY004 - pydantic's way
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text.startswith(_SETTING):
        return _from_settings(text.removeprefix(_SETTING), info)
    if _SHORT.fullmatch(text) or re.fullmatch(rf"(?:{_SHORT.pattern}\s*)+", text):
        return _added_up(text)
    if text.startswith("P"):
        return text
    raise ValueError(f"{value!r} is not a duration; write for example '90m', '1d 12h' or 'settings.follow_up_after'")


def _added_up(text: str) -> timedelta:
    try:
        return sum((timedelta(**{_UNITS[unit]: int(count)}) for count, unit in _SHORT.findall(text)), timedelta())
    except OverflowError as error:
        raise ValueError(f"{text!r} is longer than any duration can be; write for example '90m' or '1d 12h'") from error


def _from_settings(name: str, info: ValidationInfo) -> object:
    settings: dict[str, timedelta] = (info.context or {}).get("settings", {})
    if name not in settings:
        known = ", ".join(sorted(settings)) or "none"
        raise ValueError(f"setting {name!r} is not defined in playbook.yaml; defined are: {known}")
    return settings[name]


DurationText = Annotated[
    str,
    StringConstraints(pattern=r"^\s*(?:(?:\d+\s*[smhdw]\s*)+|settings\.[a-z][a-z0-9_-]*|P[0-9DHMSTW.]+)\s*$"),
    Field(examples=["90m", "1d 12h", "settings.follow_up_after"]),
]
"""A duration as people write it: units one after another, the name of a setting, or ISO 8601."""


def _within_reach(duration: timedelta) -> timedelta:
    if duration > LONGEST:
        raise ValueError(f"is longer than a hundred years; write {LONGEST.days}d or less")
    return duration


LONGEST: Final = timedelta(days=36_525)
"""A calendar reaches that far from now, back and forth."""

Duration = Annotated[
    timedelta,
    BeforeValidator(parse_duration, json_schema_input_type=DurationText),
    Field(gt=timedelta(0)),
    AfterValidator(_within_reach),
]
"""A positive length of time, a hundred years at most."""

Expression = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
"""A CEL expression over `event`, `customer` and `journey`; type-checked when the playbook is checked."""

LocalTime = Annotated[str, StringConstraints(pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d$")]
"""A wall-clock time in the customer's zone: `HH:MM`."""
