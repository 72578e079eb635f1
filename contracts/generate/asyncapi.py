"""The AsyncAPI 3.0 document: one channel per event type, and who sends and receives there.

What goes over the wire is a batch of events of one type (CloudEvents JSON batch format), so the payload is an array.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import JsonValue

from contracts.catalogue import CATALOGUE, CHANNEL_SERVICES, CatalogueEntry
from contracts.codec import BATCH_CONTENT_TYPE
from contracts.generate.event_docs import short_name, what_happened
from contracts.generate.schemas import ENVELOPE, Schema
from contracts.values import Channel

EXCHANGE = "unisono.events"
"""The exchange of an installation that is called `unisono`, as they are unless told otherwise."""

_SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12"

_PARAMETERS: Schema = {
    "channel": {
        "description": "The channel the event is for; a channel's service receives only its own.",
        "enum": [channel.value for channel in Channel],
    },
    "partition": {
        "description": "CRC-32 of the envelope's partitionkey, modulo the number of partitions, in two digits or more.",
        "examples": ["05"],
    },
}


def asyncapi() -> Schema:
    """Return the document. Its references to schemas are relative to its place beside the folder `schemas`."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Unisono",
            "version": "1",
            "description": "Every channel, one voice: the events by which the services of Unisono work together.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": BATCH_CONTENT_TYPE,
        "channels": {entry.type: _channel(entry) for entry in CATALOGUE.values()},
        "operations": dict(_operations()),
        "components": {
            "messages": {entry.model.__name__: _message(entry) for entry in CATALOGUE.values()},
            "parameters": _PARAMETERS,
        },
    }


def address(entry: CatalogueEntry) -> str:
    """Return the pattern of an event type's routing keys."""
    return f"{entry.type}.{{channel}}.{{partition}}" if entry.by_channel else f"{entry.type}.{{partition}}"


def _channel(entry: CatalogueEntry) -> Schema:
    parameters = ["channel", "partition"] if entry.by_channel else ["partition"]
    name = entry.model.__name__
    return {
        "address": address(entry),
        "title": short_name(entry.type),
        "messages": {name: {"$ref": f"#/components/messages/{name}"}},
        "parameters": {one: {"$ref": f"#/components/parameters/{one}"} for one in parameters},
        "bindings": {
            "amqp": {
                "is": "routingKey",
                "exchange": {"name": EXCHANGE, "type": "direct", "durable": True, "autoDelete": False},
                "bindingVersion": "0.3.0",
            }
        },
    }


def _operations() -> Iterator[tuple[str, JsonValue]]:
    for entry in CATALOGUE.values():
        for service in entry.producers:
            yield f"{service}.send.{short_name(entry.type)}", _operation(entry, service, "send")
        for service in entry.consumers:
            yield f"{service}.receive.{short_name(entry.type)}", _operation(entry, service, "receive")


def _operation(entry: CatalogueEntry, service: str, action: str) -> Schema:
    summary = f"{service} {action}s {short_name(entry.type)}"
    if entry.by_channel and service in CHANNEL_SERVICES:
        summary += f" where the channel is {service}"
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{entry.type}"},
        "summary": f"{summary}.",
        "tags": [{"name": service}],
        "messages": [{"$ref": f"#/channels/{entry.type}/messages/{entry.model.__name__}"}],
    }


def _message(entry: CatalogueEntry) -> Schema:
    own: Schema = {
        "properties": {"type": {"const": entry.type}, "data": {"$ref": f"./schemas/{entry.type}.json"}},
    }
    if entry.by_channel:
        own["required"] = ["channel"]
    envelope: Schema = {"$ref": f"./schemas/{ENVELOPE}.json"}
    return {
        "name": entry.type,
        "title": entry.model.__name__,
        "summary": what_happened(entry),
        "contentType": BATCH_CONTENT_TYPE,
        "payload": {
            "schemaFormat": _SCHEMA_FORMAT,
            "schema": {"type": "array", "minItems": 1, "items": {"allOf": [envelope, own]}},
        },
    }
