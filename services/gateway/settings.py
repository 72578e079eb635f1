"""Settings of the gateway: `UNISONO_GATEWAY_*`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from services.gateway.domain.limits import MAX_BATCH_EVENTS


def _split(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _parse_keys(value: object) -> object:
    if not isinstance(value, str):
        return value
    keys: dict[str, str] = {}
    for pair in (part.strip() for part in value.split(",")):
        if not pair:
            continue
        key, _, source = pair.partition(":")
        if not key or not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", source):
            raise ValueError("write it as key:source-name, several separated by commas, for example 's3cret:website'")
        if key in keys:
            raise ValueError(f"the key of source {source!r} is there twice; give every source a key of its own")
        keys[key] = source
    return keys


class GatewaySettings(BaseSettings):
    """What the gateway is told. Each field is a variable `UNISONO_GATEWAY_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_GATEWAY_", env_ignore_empty=True, frozen=True, extra="ignore")

    write_keys: Annotated[dict[str, str], NoDecode, BeforeValidator(_parse_keys)] = Field(
        default_factory=dict,
        repr=False,
        description="who may send, as key:source-name, separated by commas; none: every call is answered with 401",
    )
    waiting_events: int = Field(
        default=10_000,
        ge=MAX_BATCH_EVENTS,
        description="events that may wait for the broker; calls beyond that are answered with 503",
    )
    group_events: int = Field(default=500, ge=1, description="events of several calls that are published together")
    cors_origins: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        default_factory=tuple,
        description="web origins that may call from a browser, separated by commas; none: no browser may",
    )
