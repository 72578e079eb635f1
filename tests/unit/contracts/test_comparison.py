"""Which changes of a schema break somebody; the rules are in `contracts.generate.changes`."""

from __future__ import annotations

from typing import Annotated, Literal, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field, TypeAdapter

from contracts.generate.changes import Change, Severity
from contracts.generate.comparison import breaking, compare
from contracts.generate.errors import UnknownKeywordError
from contracts.generate.schemas import Schema, schemas

SCHEMAS = schemas()
TEXT: Schema = {"type": "string"}
NAME: Schema = {"type": "string", "pattern": "^[a-z]+$"}
MAYBE: Schema = {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None}
COLOUR: Schema = {"enum": ["red", "blue"], "type": "string"}


def record(required: tuple[str, ...] = (), **fields: Schema) -> Schema:
    return {"type": "object", "properties": dict(fields), "required": list(required)}


def many(items: Schema, **bounds: int) -> Schema:
    return {"type": "array", "items": items, **bounds}


def with_parts(schema: Schema, **parts: Schema) -> Schema:
    return {**schema, "$defs": dict(parts)}


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def said(changes: list[Change], severity: Severity) -> list[str]:
    return [str(change) for change in changes if change.severity is severity]


HARMLESS: dict[str, tuple[Schema, Schema]] = {
    "nothing": (record(("a",), a=TEXT), record(("a",), a=TEXT)),
    "a new optional field": (record(("a",), a=TEXT), record(("a",), a=TEXT, b=MAYBE)),
    "a new optional field with a default": (record(a=TEXT), record(a=TEXT, b={"type": "integer", "default": 3})),
    "another order": (record(("a", "b"), a=TEXT, b=NAME), record(("b", "a"), b=NAME, a=TEXT)),
    "other words": ({**TEXT, "description": "x"}, {**TEXT, "description": "y", "title": "Z", "examples": ["z"]}),
    "another default": ({**TEXT, "default": "x"}, {**TEXT, "default": "y"}),
    "another order of values": (COLOUR, {"enum": ["blue", "red"], "type": "string"}),
    "another order of alternatives": (MAYBE, {"anyOf": [{"type": "null"}, {"type": "string"}]}),
    "one value written as a constant": ({"enum": ["a"], "type": "string"}, {"const": "a", "type": "string"}),
    "a definition with a new name": (
        with_parts(record(a=ref("Old")), Old=record(b=TEXT)),
        with_parts(record(a=ref("New")), New=record(b=TEXT)),
    ),
    "a definition written in place": (with_parts(record(a=ref("A")), A=NAME), record(a=NAME)),
    "one of another kind of union": (
        {"anyOf": [{"const": "a", "type": "string"}, {"const": 1, "type": "integer"}]},
        {"oneOf": [{"const": "a", "type": "string"}, {"const": 1, "type": "integer"}]},
    ),
    "the same recursion": (
        with_parts(ref("Tree"), Tree=record(children=many(ref("Tree")))),
        with_parts(ref("Tree"), Tree=record(children=many(ref("Tree")), name=TEXT)),
    ),
}

BREAKING: dict[str, tuple[Schema, Schema, str]] = {
    "a field less": (record(a=TEXT, b=TEXT), record(a=TEXT), "b: is gone"),
    "a field with another name": (record(a=TEXT), record(b=TEXT), "a: is gone"),
    "a field less, deep inside": (
        with_parts(record(a=many(ref("A"))), A=record(b=record(c=TEXT))),
        with_parts(record(a=many(ref("A"))), A=record(b=record())),
        "a[].b.c: is gone",
    ),
    "a new required field": (record(), record(("a",), a=TEXT), "a: is new and required; give it a default"),
    "optional becomes required": (record(a=TEXT), record(("a",), a=TEXT), "a: became required"),
    "another type": (record(a=TEXT), record(a={"type": "integer"}), "a: type string became integer"),
    "a number becomes an integer": ({"type": "number"}, {"type": "integer"}, "the whole: type number became integer"),
    "a list of what was one": (record(a=TEXT), record(a=many(TEXT)), "a: type string became array"),
    "another type inside a list": (
        record(a=many(TEXT)),
        record(a=many({"type": "boolean"})),
        "a[]: type string became boolean",
    ),
    "another type of the values": (
        {"type": "object", "additionalProperties": TEXT},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        "the whole.*: type string became integer",
    ),
    "another format": (
        {**TEXT, "format": "date-time"},
        {**TEXT, "format": "date"},
        "the whole: format date-time became date",
    ),
    "a format more": (TEXT, {**TEXT, "format": "uuid"}, "the whole: format None became uuid"),
    "a format less": ({**TEXT, "format": "uuid"}, TEXT, "the whole: format uuid became None"),
    "a pattern more": (TEXT, NAME, "the whole: pattern None became ^[a-z]+$"),
    "another pattern": (NAME, {**NAME, "pattern": "^[a-y]+$"}, "the whole: pattern ^[a-z]+$ became ^[a-y]+$"),
    "a value less": (COLOUR, {"enum": ["red"], "type": "string"}, "the whole: ['blue'] is no longer allowed"),
    "another constant": ({"const": "1.0"}, {"const": "1.1"}, "the whole: ['1.0'] is no longer allowed"),
    "values where there was any": (TEXT, COLOUR, "the whole: only ['red', 'blue'] is allowed"),
    "no longer nothing": (record(a=MAYBE), record(a=TEXT), "a: null is no longer allowed"),
    "a narrower alternative": (
        record(a=MAYBE),
        record(a={"anyOf": [NAME, {"type": "null"}]}),
        "a: pattern None became ^[a-z]+$",
    ),
    "an alternative less": (
        {"oneOf": [{"title": "Email", **record(a=TEXT)}, {"title": "Fax", **record(("b",), b=TEXT)}]},
        {"oneOf": [{"title": "Email", **record(a=TEXT)}]},
        "the whole: Fax is no longer allowed",
    ),
    "type where there was any": ({}, TEXT, "the whole: no longer is anything allowed"),
    "a longer minimum": (TEXT, {**TEXT, "minLength": 1}, "the whole: minLength None became 1"),
    "a shorter maximum": ({**TEXT, "maxLength": 9}, {**TEXT, "maxLength": 8}, "the whole: maxLength 9 became 8"),
    "a maximum where there was none": (TEXT, {**TEXT, "maxLength": 8}, "the whole: maxLength None became 8"),
    "a higher minimum": (
        {"type": "integer", "minimum": 0},
        {"type": "integer", "minimum": 1},
        "the whole: minimum 0 became 1",
    ),
    "more members needed": (many(TEXT, minItems=1), many(TEXT, minItems=2), "the whole: minItems 1 became 2"),
    "unique members": (many(TEXT), many(TEXT, uniqueItems=True), "the whole: members have to be unique"),
    "a pair that becomes three": (
        {"type": "array", "prefixItems": [TEXT, TEXT]},
        {"type": "array", "prefixItems": [TEXT, TEXT, TEXT]},
        "the whole: 2 members became 3",
    ),
    "other keys": (
        {"type": "object", "patternProperties": {"^a$": TEXT}},
        {"type": "object", "patternProperties": {"^b$": TEXT}},
        "the whole: keys have to match another pattern",
    ),
    "shorter keys": (
        {"type": "object", "propertyNames": {"maxLength": 80}},
        {"type": "object", "propertyNames": {"maxLength": 40}},
        "the whole.(key): maxLength 80 became 40",
    ),
    "closed where it was open": (
        record(a=TEXT),
        {**record(a=TEXT), "additionalProperties": False},
        "the whole: other fields are no longer allowed",
    ),
    "a change inside of a recursion": (
        with_parts(ref("Tree"), Tree=record(children=many(ref("Tree")), name=TEXT)),
        with_parts(ref("Tree"), Tree=record(children=many(ref("Tree")), name=NAME)),
        "name: pattern None became ^[a-z]+$",
    ),
}

WIDENING: dict[str, tuple[Schema, Schema, str]] = {
    "a value more": (
        COLOUR,
        {"enum": ["red", "blue", "green"], "type": "string"},
        "the whole: ['green'] is allowed, too",
    ),
    "any value": (COLOUR, TEXT, "the whole: more than ['red', 'blue'] is allowed"),
    "required becomes optional": (record(("a",), a=TEXT), record(a=TEXT), "a: may be absent"),
    "nothing is allowed, too": (record(a=TEXT), record(a=MAYBE), "a: null is allowed, too"),
    "an alternative more": (
        MAYBE,
        {"anyOf": [{"type": "string"}, {"type": "null"}, {"type": "boolean"}]},
        "the whole: boolean is allowed, too",
    ),
    "anything": (TEXT, {}, "the whole: anything is allowed"),
    "an integer becomes a number": ({"type": "integer"}, {"type": "number"}, "the whole: type integer became number"),
    "no pattern": (NAME, TEXT, "the whole: pattern ^[a-z]+$ became None"),
    "a lower minimum": (
        {"type": "integer", "minimum": 1},
        {"type": "integer", "minimum": 0},
        "the whole: minimum 1 became 0",
    ),
    "no maximum": ({**TEXT, "maxLength": 9}, TEXT, "the whole: maxLength 9 became None"),
    "open where it was closed": (
        {**record(), "additionalProperties": False},
        record(),
        "the whole: other fields are allowed",
    ),
}


@pytest.mark.parametrize(("old", "new"), HARMLESS.values(), ids=HARMLESS)
def test_it_breaks_nobody(old: Schema, new: Schema) -> None:
    assert compare(old, new) == []


@pytest.mark.parametrize(("old", "new", "says"), BREAKING.values(), ids=BREAKING)
def test_it_breaks_somebody(old: Schema, new: Schema, says: str) -> None:
    found = said(compare(old, new), Severity.BREAKING)
    assert found == [says.replace("the whole.", ".")]


@pytest.mark.parametrize(("old", "new", "says"), WIDENING.values(), ids=WIDENING)
def test_it_needs_consumers_to_be_first(old: Schema, new: Schema, says: str) -> None:
    assert [(change.severity, str(change)) for change in compare(old, new)] == [(Severity.WIDENING, says)]


@pytest.mark.parametrize(("old", "new", "_"), WIDENING.values(), ids=WIDENING)
def test_the_way_back_of_a_widening_breaks(old: Schema, new: Schema, _: str) -> None:
    assert said(compare(new, old), Severity.BREAKING)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_compatible_with_itself(name: str) -> None:
    assert compare(SCHEMAS[name], SCHEMAS[name]) == []


@pytest.mark.parametrize("keyword", ["multipleOf", "not", "if", "dependentRequired"])
def test_a_keyword_without_a_rule_is_not_passed_over(keyword: str) -> None:
    with pytest.raises(UnknownKeywordError, match=f"a: no rule says what a change of {keyword} means"):
        compare(record(a=TEXT), record(a={**TEXT, keyword: 1}))


def test_a_union_with_rules_of_its_own_is_not_passed_over() -> None:
    with pytest.raises(UnknownKeywordError, match="anyOf"):
        compare({**MAYBE, "minLength": 1}, TEXT)


def test_a_schema_that_is_gone_breaks() -> None:
    found = breaking({"a": TEXT, "b": TEXT, "c": TEXT}, {"b": NAME, "c": TEXT, "d": TEXT})
    assert {name: [str(change) for change in changes] for name, changes in found.items()} == {
        "a": ["the whole: is gone"],
        "b": ["the whole: pattern None became ^[a-z]+$"],
    }


class Mail(BaseModel):
    kind: Literal["mail"] = "mail"
    subject: str


class Text(BaseModel):
    kind: Literal["text"] = "text"
    body: Annotated[str, Field(max_length=160)]


class LongText(BaseModel):
    kind: Literal["text"] = "text"
    body: str


class StrictMail(BaseModel):
    kind: Literal["mail"] = "mail"
    subject: str
    html: str


@pytest.mark.parametrize(
    ("after", "severity", "says"),
    [
        (TypeAdapter(Mail | LongText), Severity.WIDENING, "body: maxLength 160 became None"),
        (TypeAdapter(StrictMail | Text), Severity.BREAKING, "the whole: Mail is no longer allowed"),
        (TypeAdapter(Text), Severity.BREAKING, "the whole: Mail is no longer allowed"),
    ],
)
def test_alternatives_of_pydantic_are_told_apart(after: TypeAdapter[object], severity: Severity, says: str) -> None:
    before = TypeAdapter(Mail | Text).json_schema()
    assert says in said(compare(before, after.json_schema()), severity)


def optional(**choices: st.SearchStrategy[int]) -> st.SearchStrategy[Schema]:
    return st.fixed_dictionaries({}, optional=dict(choices))


VALUES: st.SearchStrategy[Schema] = st.one_of(
    optional(minLength=st.integers(0, 2), maxLength=st.integers(2, 4)).map(lambda bounds: {**TEXT, **bounds}),
    optional(minimum=st.integers(0, 2), maximum=st.integers(2, 4)).map(lambda bounds: {"type": "integer", **bounds}),
    st.lists(st.sampled_from(["", "a", "bb", "ccc"]), min_size=1, unique=True).map(lambda values: {"enum": values}),
)
UNIONS: st.SearchStrategy[Schema] = st.lists(VALUES, min_size=1, max_size=2).map(
    lambda found: {"anyOf": [*found, {"type": "null"}]}
)


@st.composite
def records(draw: st.DrawFn) -> Schema:
    fields = draw(st.dictionaries(st.sampled_from("ab"), VALUES | UNIONS, max_size=2))
    required = draw(st.lists(st.sampled_from(sorted(fields)), unique=True)) if fields else []
    return record(tuple(required), **fields)


FIELD_VALUES = st.none() | st.integers(-1, 5) | st.sampled_from(["", "a", "bb", "ccc", "dddd", "eeeee"])
INSTANCES = st.dictionaries(st.sampled_from("ab"), FIELD_VALUES, max_size=2)


def fits(instance: object, schema: Schema) -> bool:
    return Draft202012Validator(schema).is_valid(instance)


@settings(max_examples=300)
@given(records(), records(), INSTANCES)
def test_what_breaks_nobody_keeps_old_data_readable(old: Schema, new: Schema, instance: dict[str, object]) -> None:
    """Backward: where nothing is called breaking, whatever fitted still fits (as far as the old schema knew it)."""
    known = {name: value for name, value in instance.items() if name in cast("Schema", old["properties"])}
    if fits(known, old) and not fits(known, new):
        assert said(compare(old, new), Severity.BREAKING)


@settings(max_examples=300)
@given(records(), records(), INSTANCES)
def test_what_is_not_mentioned_can_be_read_by_old_consumers(
    old: Schema, new: Schema, instance: dict[str, object]
) -> None:
    """Forward: where nothing is mentioned at all, whatever is written under the new schema fits the old one."""
    if fits(instance, new) and not fits(instance, old):
        assert compare(old, new)
