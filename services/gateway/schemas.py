"""The request bodies as OpenAPI shows them: FastAPI does not see them, because the routes read the raw body."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


def request_body(model: type[BaseModel]) -> dict[str, Any]:
    """Return the OpenAPI request body of a model, without references to other parts of the document."""
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.pop("$defs", {})
    return {"required": True, "content": {"application/json": {"schema": _inline(schema, definitions)}}}


def _inline(node: Any, definitions: dict[str, Any]) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    match node:
        case {"$ref": str(reference), **beside}:
            return _inline(definitions[reference.rpartition("/")[2]] | beside, definitions)
        case dict():
            # The discriminator's mapping consists of references; each variant's `type` is a constant anyway.
            return {key: _inline(inner, definitions) for key, inner in node.items() if key != "discriminator"}
        case list():
            return [_inline(inner, definitions) for inner in node]
        case _:
            return node
