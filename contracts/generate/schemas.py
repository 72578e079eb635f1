"""JSON Schemas (draft 2020-12) of the envelope, of each event type's data, and of the files of a playbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from pydantic import BaseModel, JsonValue, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from contracts.catalogue import CATALOGUE
from contracts.envelope import Event, EventData
from contracts.playbook import JourneyDefinition, MessageDefinition, PlaybookHeader, Policies, Voice

ENVELOPE = "envelope"
PLAYBOOK = "playbook"

Schema = dict[str, JsonValue]

_PLAYBOOK_FILES: Mapping[str, type[BaseModel]] = {
    "playbook.yaml": PlaybookHeader,
    "voice.yaml": Voice,
    "policies.yaml": Policies,
    "journeys/*.yaml": JourneyDefinition,
    "messages/*.yaml": MessageDefinition,
}


class _Generator(GenerateJsonSchema):
    """Leaves out titles that only repeat a field's name."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic names it
        """Return that no field should."""
        return False


def schemas() -> dict[str, Schema]:
    """Return every schema by name: `envelope`, `playbook` and the event types."""
    return {
        ENVELOPE: _envelope(),
        **{entry.type: _event_data(entry.model) for entry in CATALOGUE.values()},
        PLAYBOOK: _playbook(),
    }


def _event_data(model: type[EventData]) -> Schema:
    return _titled(_opened(_written_form(model)))


def _envelope() -> Schema:
    schema = _opened(_written_form(Event[EventData]))
    properties = cast("dict[str, JsonValue]", schema["properties"])
    properties["data"] = {"type": "object", "description": "its schema is in the file named as the type"}
    cast("dict[str, JsonValue]", schema["$defs"]).pop(EventData.__name__)
    schema["title"] = "Envelope"
    schema["description"] = "A CloudEvents 1.0 event in structured JSON, with the extensions Unisono needs."
    return _titled(schema)


def _written_form(model: type[BaseModel]) -> Schema:
    return TypeAdapter(model).json_schema(mode="serialization", schema_generator=_Generator)


def _playbook() -> Schema:
    """Return the schema of any one file of a playbook, closed: a misspelt field is an error."""
    models = tuple(_PLAYBOOK_FILES.values())
    _, definitions = models_json_schema([(model, "validation") for model in models], schema_generator=_Generator)
    return _titled(
        {
            **_closed(definitions),
            "title": "Playbook",
            "description": "Any one file of a playbook: "
            + ", ".join(f"{file} is a {model.__name__}" for file, model in _PLAYBOOK_FILES.items())
            + ".",
            "anyOf": [{"$ref": f"#/$defs/{model.__name__}"} for model in models],
        }
    )


def _titled(schema: Schema) -> Schema:
    """Return the schema with what says what it is at its beginning, and its definitions at its end."""
    head: Schema = {key: value for key, value in schema.items() if key in {"title", "description"}}
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        **head,
        **{key: value for key, value in schema.items() if key not in head and key != "$defs"},
        **({"$defs": schema["$defs"]} if schema.get("$defs") else {}),
    }


def _opened(schema: Schema) -> Schema:
    """Return the schema of what is consumed: unknown fields are ignored, so nothing bans them."""
    opened = {key: value for key, value in schema.items() if (key, value) != ("additionalProperties", False)}
    return _mapped(opened, _opened)


def _closed(schema: Schema) -> Schema:
    """Return the schema of what people write: keys have to match the pattern that is given for them."""
    closed: Schema = {"additionalProperties": False, **schema} if "patternProperties" in schema else schema
    return _mapped(closed, _closed)


def _mapped(schema: Schema, edit: Callable[[Schema], Schema]) -> Schema:
    """Return a schema, its parts edited. Bounds of durations go: JSON Schema has no keyword for them."""
    return {key: _mapped_value(value, edit) for key, value in schema.items() if (key, value) != ("gt", "PT0S")}


def _mapped_value(value: JsonValue, edit: Callable[[Schema], Schema]) -> JsonValue:
    match value:
        case dict():
            return edit(value)
        case list():
            return [_mapped_value(one, edit) for one in value]
        case _:
            return value
