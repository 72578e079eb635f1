"""The settings in playbook.yaml, and which durations they have under a profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from pydantic import TypeAdapter, ValidationError

from contracts.playbook.types import Duration
from contracts.values import JsonObject
from shared.playbook.findings import Finding
from shared.playbook.source import Document, Path, dotted
from shared.playbook.suggest import did_you_mean

_DURATION: TypeAdapter[timedelta] = TypeAdapter(Duration)


class UnknownSettings(dict[str, timedelta]):
    """Stands in for settings that could not be read, so that no use of one is reported as a fault of its own."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> timedelta:
        return timedelta(seconds=1)


def settings_of(document: Document, profile: str | None) -> dict[str, timedelta]:
    """Return the settings in force, as far as they can be read.

    A profile or setting that does not exist is added to the document's findings; whatever else is wrong is left to the
    header's own validation.
    """
    if not document.readable:
        return UnknownSettings()
    data: JsonObject = document.data if isinstance(document.data, dict) else {}
    settings = _durations(data.get("settings"))
    written = data.get("profiles")
    profiles = {name: _durations(replaced) for name, replaced in (written if isinstance(written, dict) else {}).items()}
    document.findings += _unknown_settings(document, settings, profiles)
    if profile is None:
        return settings
    if profile not in profiles:
        mend = f"profiles are {_listed(profiles)}{did_you_mean(profile, profiles)}"
        document.findings.append(_finding(document, ("profiles",), f"there is no profile {profile!r}", mend))
        return settings
    return {name: profiles[profile].get(name, duration) for name, duration in settings.items()}


def _unknown_settings(
    document: Document, settings: Mapping[str, timedelta], profiles: Mapping[str, Mapping[str, timedelta]]
) -> Iterator[Finding]:
    for profile, replaced in profiles.items():
        for setting in replaced.keys() - settings.keys():
            message = f"profile {profile!r} replaces the setting {setting!r}, which does not exist"
            mend = f"settings are {_listed(settings)}{did_you_mean(setting, settings)}"
            yield _finding(document, ("profiles", profile, setting), message, mend)


def _durations(data: object) -> dict[str, timedelta]:
    found: dict[str, timedelta] = {}
    for name, value in data.items() if isinstance(data, dict) else ():
        try:
            found[name] = _DURATION.validate_python(value)
        except ValidationError:
            # The header's own validation reports it; standing in for it keeps its uses from complaining as well.
            found[name] = timedelta(seconds=1)
    return found


def _listed(names: Mapping[str, object]) -> str:
    return ", ".join(sorted(names)) or "none"


def _finding(document: Document, path: Path, message: str, mend: str) -> Finding:
    place = document.place(path)
    return Finding(
        rule="settings",
        message=message,
        mend=mend,
        path=dotted(path),
        file=place.file,
        line=place.line,
        column=place.column,
    )
