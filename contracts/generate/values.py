"""Changes of what a single value may be: its format, its pattern, its values, its bounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from contracts.generate.changes import Change, breaks, widens
from contracts.generate.schemas import Schema

LOWER_BOUNDS = ("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum")
UPPER_BOUNDS = ("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum")


def value_changes(old: Schema, new: Schema, path: str) -> Iterator[Change]:
    """Yield the changes between two schemas of the same type."""
    if old.get("format") != new.get("format"):
        yield breaks(path, f"format {old.get('format')} became {new.get('format')}")
    if old.get("pattern") != new.get("pattern"):
        what = f"pattern {old.get('pattern')} became {new.get('pattern')}"
        yield breaks(path, what) if "pattern" in new else widens(path, what)
    yield from _choice_changes(_choices(old), _choices(new), path)
    for keyword in LOWER_BOUNDS + UPPER_BOUNDS:
        before, after = cast("float | None", old.get(keyword)), cast("float | None", new.get(keyword))
        if before != after:
            what = f"{keyword} {before} became {after}"
            yield widens(path, what) if _loosens(keyword, before, after) else breaks(path, what)


def _loosens(keyword: str, before: float | None, after: float | None) -> bool:
    if before is None or after is None:
        return after is None
    return after < before if keyword in LOWER_BOUNDS else after > before


def _choice_changes(old: list[object] | None, new: list[object] | None, path: str) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            yield breaks(path, f"only {new} is allowed")
        if old is not None:
            yield widens(path, f"more than {old} is allowed")
        return
    if lost := [value for value in old if value not in new]:
        yield breaks(path, f"{lost} is no longer allowed")
    if added := [value for value in new if value not in old]:
        yield widens(path, f"{added} is allowed, too")


def _choices(schema: Schema) -> list[object] | None:
    if "const" in schema:
        return [schema["const"]]
    return cast("list[object] | None", schema.get("enum"))
