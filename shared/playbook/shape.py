"""The shape of a document: pydantic's complaints in the words of people who write playbooks."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, JsonValue, ValidationError
from pydantic_core import ErrorDetails

from contracts.playbook import Step
from contracts.playbook.journey import STEP_KINDS
from shared.playbook.findings import Finding
from shared.playbook.source import Document, Path, dotted
from shared.playbook.suggest import did_you_mean

M = TypeVar("M", bound=BaseModel)

_MANUAL: Final = "see docs/playbooks.md for what belongs here"

# What a text has to look like, by the beginning of its pattern (contracts/values.py, contracts/playbook/types.py).
_PATTERNS: Final[Mapping[str, tuple[str, str]]] = {
    "^[a-z][a-z0-9]*": ("is not a name", "use lower case letters, digits and single hyphens, as in 'crew-card'"),
    "^[a-z]{2,3}": ("is not a locale", "write language and region as in 'de', 'de-CH' or 'zh-Hans-CN'"),
    "^(?:[01]": ("is not a time of day", "write hours and minutes as in '08:00' or '21:30'"),
    "^[a-z]+(?:-": ("is not a check", "write its id in small letters, as docs/checks has it"),
    "^(https:": ("is not an address for unsubscribing", "let it begin with https:// or mailto:, without spaces"),
    "^[0-9a-f]{12}": ("is not a digest", "copy it from what unisono voice report --digests prints"),
}

MOST_FAULTS: Final = 100
"""Faults of one document that are told one by one; with more, it is not what it is taken for."""


def shaped(document: Document, model: type[M], settings: Mapping[str, timedelta]) -> M | None:
    """Return the document as a model; where it does not fit, add what is wrong to its findings and return None."""
    if not document.readable:
        return None
    try:
        return model.model_validate(document.data, context={"settings": settings})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        told = [one for one in errors[:MOST_FAULTS] if not _is_echo(one, errors[:MOST_FAULTS])]
        document.findings += [_finding(one, model, document) for one in told]
        if len(errors) > MOST_FAULTS:
            document.findings.append(_and_more(document, len(errors) - MOST_FAULTS))
        return None


def _and_more(document: Document, number: int) -> Finding:
    message = f"there are {number} more faults in this file"
    return Finding(rule="value", message=message, mend="mend those above first", file=document.file, line=1, column=1)


def _is_echo(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Tell whether an error only follows from another: a list emptied by its faults, a field that is misspelt."""
    path = error["loc"]
    if error["type"] == "too_short":
        return any(other["loc"][: len(path)] == path for other in errors if other is not error)
    if error["type"] == "missing":
        beside = [
            other["loc"][-1]
            for other in errors
            if other["type"] == "extra_forbidden" and other["loc"][:-1] == path[:-1]
        ]
        return any(did_you_mean(str(name), [str(path[-1])]) for name in beside)
    return False


def _finding(error: ErrorDetails, model: type[BaseModel], document: Document) -> Finding:
    path: Path = tuple(part for part in error["loc"] if part != "[key]")
    rule, message, mend = _words(error, path, model, document.data)
    place = document.place(_named_in(message, path, document))
    return Finding(
        rule=rule,
        message=message,
        mend=mend,
        path=dotted(path),
        file=place.file,
        line=place.line,
        column=place.column,
    )


def _named_in(message: str, path: Path, document: Document) -> Path:
    """Return the way to the node that a message about the document begins with: `renditions.en has …`; else `path`."""
    named = (*path, *message.partition(" ")[0].split("."))
    return named if named in document.marks else path


def _words(error: ErrorDetails, path: Path, model: type[BaseModel], data: JsonValue) -> tuple[str, str, str]:
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_field(path, model, data)
    if kind == "value_error":
        message, _, mend = str(error["ctx"]["error"]).partition("; ")
        return "value", message, mend or _MANUAL
    if kind == "missing" and isinstance(path[-1], int):
        return "value", f"{_subject(path[:-1], data)}has too few members", "write as many as docs/voice.md says"
    if kind == "missing":
        return "missing-field", f"{_subject(path[:-1], data)}has no {path[-1]!r}", f"add '{path[-1]}: …'"
    name = next((repr(part) for part in reversed(path) if isinstance(part, str)), "the document")
    if kind in {"literal_error", "enum"} and error["loc"][-1] == "[key]":
        return "value", f"there is no {error['input']!r} here", _options(name, error)[1]
    if kind in _BY_TYPE:
        message, mend = _BY_TYPE[kind](name, error)
        return "value", message, mend
    return "value", f"{name}: {error['msg']}", _MANUAL


def _unknown_field(path: Path, model: type[BaseModel], data: JsonValue) -> tuple[str, str, str]:
    name = str(path[-1])
    owner = _model_at(model, path[:-1])
    known = _fields(owner) if owner else []
    if owner is Step:
        message = f"{_subject(path[:-1], data)}has unknown kind {name!r}"
        return "unknown-kind", message, f"kinds are {', '.join(STEP_KINDS)}{did_you_mean(name, known)}"
    message = f"{_subject(path[:-1], data)}has unknown field {name!r}"
    return "unknown-field", message, f"fields here are {', '.join(known)}{did_you_mean(name, known)}"


def _subject(path: Path, data: JsonValue) -> str:
    """Return what a path leads to as the beginning of a sentence: by its id where it has one."""
    node: Any = data
    for part in path:
        node = node[part]
    if isinstance(node, dict) and isinstance(node.get("id"), str):
        return f"{'step' if path and path[0] == 'steps' else 'rule'} {node['id']!r} "
    if path and isinstance(path[-1], int):
        return f"number {path[-1] + 1} of {dotted(path[:-1])!r} "
    return f"{path[-1]!r} " if path else "the document "


def _options(name: str, error: ErrorDetails) -> tuple[str, str]:
    expected = str(error["ctx"]["expected"])
    known = [option.strip(" '") for option in expected.replace(" or ", ", ").split(",")]
    return (
        f"{name} is {_written(error['input'])}, which is not among its values",
        f"use one of {', '.join(known)}{did_you_mean(str(error['input']), known)}",
    )


def _not_matching(name: str, error: ErrorDetails) -> tuple[str, str]:
    pattern = str(error["ctx"]["pattern"])
    for beginning, (message, mend) in _PATTERNS.items():
        if pattern.startswith(beginning):
            return f"{_written(error['input'])} {message}", mend
    return f"{name} is {_written(error['input'])}", f"it has to match {pattern}"


def _expected(what: str, mend: str) -> Callable[[str, ErrorDetails], tuple[str, str]]:
    return lambda name, error: (f"{name} has to be {what}, not {_written(error['input'])}", mend)


_DAY = _expected("a day", "write year, month and day as in 2026-12-31")
_MAPPING = _expected("a mapping", "write 'key: value' lines, indented below it")
_LIST = _expected("a list", "write it as [one, two] or as lines beginning with '- '")
_BY_TYPE: Final[Mapping[str, Callable[[str, ErrorDetails], tuple[str, str]]]] = {
    "literal_error": _options,
    "enum": _options,
    "string_pattern_mismatch": _not_matching,
    "string_type": _expected("a text", "put it in quotes"),
    "string_too_short": lambda name, _: (f"{name} is empty", "write something"),
    "string_too_long": lambda name, error: (f"{name} is longer than {error['ctx']['max_length']}", "shorten it"),
    "too_short": lambda name, _: (f"{name} is empty", "give it at least one member"),
    "tuple_type": _LIST,
    "too_long": lambda name, error: (
        f"{name} has more than {error['ctx']['max_length']} members",
        "write as many as docs/voice.md says",
    ),
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "int_type": _expected("a whole number", "write digits only, without quotes"),
    "int_parsing": _expected("a whole number", "write digits only, without quotes"),
    "int_from_float": _expected("a whole number", "write digits only, without a point"),
    "bool_type": _expected("true or false", "write true or false"),
    "bool_parsing": _expected("true or false", "write true or false"),
    "time_delta_parsing": _expected("a duration", "write for example '90m', '1d 12h' or 'settings.follow_up_after'"),
    "time_delta_type": _expected("a duration", "write for example '90m', '1d 12h' or 'settings.follow_up_after'"),
    "greater_than": lambda name, _: (f"{name} has to be more than nothing", "write for example '90m' or '1d 12h'"),
    "greater_than_equal": lambda name, error: (f"{name} is too small", f"use {error['ctx']['ge']:g} or more"),
    "less_than_equal": lambda name, error: (f"{name} is too large", f"use {error['ctx']['le']} or less"),
}


def _written(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case dict():
            return "a mapping"
        case list() | tuple():
            return "a list"
        case bool():
            return str(value).lower()
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of the node that a path leads to, or None where there is none."""
    annotation: Any = model
    for part in path:
        annotation = _member(annotation, part)
    annotation = _bare(annotation)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _member(annotation: Any, part: str | int) -> Any:  # noqa: ANN401 - an annotation is any object
    annotation = _bare(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if part in {name, field.alias}:
                return field.annotation
        return None
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return arguments[1]
    return arguments[0] if get_origin(annotation) is tuple else None


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - an annotation is any object
    """Return an annotation without `Annotated` and without `None`."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in {Union, types.UnionType}:
            annotation = next(one for one in get_args(annotation) if one is not type(None))
        else:
            return annotation


def _fields(model: type[BaseModel]) -> Iterable[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
