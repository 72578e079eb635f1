"""Compares two schemas of the same thing; what a change means is said in `contracts.generate.changes`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from contracts.generate.changes import Change, Severity, breaks, widens
from contracts.generate.errors import UnknownKeywordError
from contracts.generate.schemas import Schema
from contracts.generate.values import LOWER_BOUNDS, UPPER_BOUNDS, value_changes


def compare(old: Schema, new: Schema) -> list[Change]:
    """Return what matters in the step from one schema to the other, in the order of the old one's fields.

    Raises UnknownKeywordError.
    """
    return list(_Comparison(old, new).of(old, new, ""))


def breaking(old: Mapping[str, Schema], new: Mapping[str, Schema]) -> dict[str, list[Change]]:
    """Return the breaking changes between two sets of schemas, by name; a schema that is gone is one, too."""
    gone = Change("", "is gone", Severity.BREAKING)
    found = {name: compare(schema, new[name]) if name in new else [gone] for name, schema in old.items()}
    return {
        name: serious
        for name, changes in found.items()
        if (serious := [change for change in changes if change.severity is Severity.BREAKING])
    }


_ANNOTATIONS = {"$defs", "$schema", "default", "deprecated", "description", "discriminator", "examples", "title"}
_KEYWORDS = {
    *("additionalProperties", "const", "enum", "format", "items", "pattern", "patternProperties", "prefixItems"),
    *("properties", "propertyNames", "required", "type", "uniqueItems"),
    *LOWER_BOUNDS,
    *UPPER_BOUNDS,
}


@dataclass(frozen=True)
class _Comparison:
    """A walk through two schemas side by side. `under_way` holds the references it is inside of: schemas may recur."""

    old_root: Schema
    new_root: Schema
    under_way: frozenset[tuple[object, object]] = frozenset()

    def of(self, old: Schema, new: Schema, path: str) -> Iterator[Change]:
        """Yield the changes between two schemas at the same place."""
        references = (old.get("$ref"), new.get("$ref"))
        if references in self.under_way:
            return
        inside = self if None in references else self._inside(references)
        old, new = _resolved(old, self.old_root), _resolved(new, self.new_root)
        old_alternatives, new_alternatives = _alternatives(old, path), _alternatives(new, path)
        if len(old_alternatives) == len(new_alternatives) == 1:
            yield from inside._plain(old_alternatives[0], new_alternatives[0], path)
        else:
            yield from inside._unions(old_alternatives, new_alternatives, path)

    def _inside(self, references: tuple[object, object]) -> _Comparison:
        return _Comparison(self.old_root, self.new_root, self.under_way | {references})

    def _unions(self, old: list[Schema], new: list[Schema], path: str) -> Iterator[Change]:
        """Every old alternative needs a new one that takes what it took; the one that fits best is compared with it."""
        unused = list(range(len(new)))
        for one in old:
            trials = [(list(self.of(one, other, path)), index) for index, other in enumerate(new)]
            changes, index = min(trials, key=lambda trial: (_breaks(trial[0]), len(trial[0])))
            if _breaks(changes) and self._name(one, self.old_root) != self._name(new[index], self.new_root):
                yield breaks(path, f"{self._name(one, self.old_root)} is no longer allowed")
                continue
            yield from changes
            unused = [other for other in unused if other != index]
        for index in unused:
            yield widens(path, f"{self._name(new[index], self.new_root)} is allowed, too")

    def _name(self, schema: Schema, root: Schema) -> str:
        resolved = _resolved(schema, root)
        return str(resolved.get("title") or resolved.get("const") or resolved.get("type") or "anything")

    def _plain(self, old: Schema, new: Schema, path: str) -> Iterator[Change]:
        old, new = _rules(old), _rules(new)
        if not old or not new:
            if old:
                yield widens(path, "anything is allowed")
            if new:
                yield breaks(path, "no longer is anything allowed")
            return
        types = (old.get("type"), new.get("type"))
        if types == ("integer", "number"):
            yield widens(path, "type integer became number")
        elif types[0] != types[1]:
            yield breaks(path, f"type {types[0]} became {types[1]}")
            return
        yield from value_changes(old, new, path)
        yield from self._arrays(old, new, path)
        yield from self._objects(old, new, path)

    def _arrays(self, old: Schema, new: Schema, path: str) -> Iterator[Change]:
        if new.get("uniqueItems") and not old.get("uniqueItems"):
            yield breaks(path, "members have to be unique")
        yield from self.of(_part(old, "items"), _part(new, "items"), f"{path}[]")
        old_first, new_first = _parts(old, "prefixItems"), _parts(new, "prefixItems")
        if len(old_first) != len(new_first):
            yield breaks(path, f"{len(old_first)} members became {len(new_first)}")
            return
        for index, (one, other) in enumerate(zip(old_first, new_first, strict=True)):
            yield from self.of(one, other, f"{path}[{index}]")

    def _objects(self, old: Schema, new: Schema, path: str) -> Iterator[Change]:
        yield from self._fields(old, new, path)
        old_keys, new_keys = _part(old, "patternProperties"), _part(new, "patternProperties")
        if set(old_keys) != set(new_keys):
            yield breaks(path, "keys have to match another pattern")
        for pattern in sorted(old_keys.keys() & new_keys.keys()):
            yield from self.of(_part(old_keys, pattern), _part(new_keys, pattern), f"{path}.*")
        yield from self.of(_part(old, "propertyNames"), _part(new, "propertyNames"), f"{path}.(key)")
        old_others, new_others = old.get("additionalProperties", True), new.get("additionalProperties", True)
        if old_others is not False and new_others is False:
            yield breaks(path, "other fields are no longer allowed")
        elif old_others is False and new_others is not False:
            yield widens(path, "other fields are allowed")
        else:
            yield from self.of(_schema(old_others), _schema(new_others), f"{path}.*")

    def _fields(self, old: Schema, new: Schema, path: str) -> Iterator[Change]:
        old_fields, new_fields = _part(old, "properties"), _part(new, "properties")
        old_required, new_required = _names(old, "required"), _names(new, "required")
        for name in old_fields:
            where = f"{path}.{name}".lstrip(".")
            if name not in new_fields:
                yield breaks(where, "is gone")
                continue
            if name in old_required - new_required:
                yield widens(where, "may be absent")
            if name in new_required - old_required:
                yield breaks(where, "became required")
            yield from self.of(_part(old_fields, name), _part(new_fields, name), where)
        for name in new_fields:
            if name in new_required and name not in old_fields:
                yield breaks(f"{path}.{name}".lstrip("."), "is new and required; give it a default")


def _breaks(changes: list[Change]) -> int:
    return sum(change.severity is Severity.BREAKING for change in changes)


def _resolved(schema: Schema, root: Schema) -> Schema:
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    target = _part(_part(root, "$defs"), reference.removeprefix("#/$defs/"))
    return _resolved({**target, **{key: value for key, value in schema.items() if key != "$ref"}}, root)


def _alternatives(schema: Schema, path: str) -> list[Schema]:
    rules = schema.keys() - _ANNOTATIONS
    if rules in ({"anyOf"}, {"oneOf"}):
        return _parts(schema, rules.pop())
    _refuse(rules - _KEYWORDS, path)
    return [schema]


def _refuse(unknown: set[str], path: str) -> None:
    if unknown:
        words = ", ".join(sorted(unknown))
        raise UnknownKeywordError(f"{path or 'the schema'}: no rule says what a change of {words} means; write one")


def _rules(schema: Schema) -> Schema:
    """Return the schema without what only explains it."""
    return {key: value for key, value in schema.items() if key not in _ANNOTATIONS}


def _schema(value: object) -> Schema:
    return cast("Schema", value) if isinstance(value, dict) else {}


def _part(schema: Schema, key: str) -> Schema:
    return _schema(schema.get(key))


def _parts(schema: Schema, key: str) -> list[Schema]:
    found = schema.get(key)
    return [_schema(one) for one in found] if isinstance(found, list) else []


def _names(schema: Schema, key: str) -> set[object]:
    found = schema.get(key)
    return set(found) if isinstance(found, list) else set()
