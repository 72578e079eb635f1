"""Settings from the environment: read once at start, checked, handed on as values."""

from __future__ import annotations

import os
import re
import socket
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import to_jsonable_python
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from shared.runtime.validation import explain_validation

EMBEDDED = "embedded:"
"""The value of `bus_url` and `mongo_url` that needs no server of anybody else's."""


class SettingsError(Exception):
    """Settings are wrong. One sentence per error, each naming the variable; never shows a secret."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Worker:
    """Which share of the partitions a process takes first: number `index` (from 1) of `count`."""

    index: int = 1
    count: int = 1

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2/4`; raises ValueError."""
        found = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", text.strip())
        if not found or int(found[1]) > int(found[2]):
            raise ValueError("write it as <number>/<how many>, for example 2/4 for the second of four")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"


def _url(*schemes: str, embedded: bool = False) -> AfterValidator:
    allowed = [f"{scheme}://..." for scheme in schemes] + ([f"'{EMBEDDED}'"] if embedded else [])

    def check(value: str | None) -> str | None:
        if (
            value is None
            or (embedded and value == EMBEDDED)
            or re.match(rf"({'|'.join(map(re.escape, schemes))})://.", value)
        ):
            return value
        raise ValueError(f"write an address as {' or '.join(allowed)}")

    return AfterValidator(check)


def _parse_worker(value: object) -> object:
    return Worker.parse(value) if isinstance(value, str) else value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class CoreSettings(BaseSettings):
    """What every service of an installation is told. Each field is a variable `UNISONO_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_", env_ignore_empty=True, frozen=True, extra="ignore")

    bus_url: Annotated[str, _url("amqp", "amqps", embedded=True)] = Field(
        default=EMBEDDED, repr=False, description="RabbitMQ (amqp://...), or the bus inside one process (embedded:)"
    )
    mongo_url: Annotated[str, _url("mongodb", "mongodb+srv", embedded=True)] = Field(
        default=EMBEDDED, repr=False, description="MongoDB replica set (mongodb://...), or the embedded database"
    )
    database_prefix: Annotated[str, Field(pattern=r"^[a-zA-Z][a-zA-Z0-9_-]{0,30}$")] = Field(
        default="unisono", description="beginning of the names of the databases; each service has its own"
    )
    data_dir: Path = Field(default=Path(".unisono"), description="folder for the embedded database's data")
    partitions: int = Field(
        default=8, ge=1, le=256, description="partitions of the bus; set once per installation, the same everywhere"
    )
    worker: Annotated[Worker, NoDecode, BeforeValidator(_parse_worker)] = Field(
        default=Worker(), description="share of the partitions this process takes first, as number/count"
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="address the HTTP server listens on")
    port: int = Field(default=8080, ge=0, le=65535, description="port of the HTTP server; 0: any free one")
    public_url: Annotated[str | None, _url("http", "https")] = Field(
        default=None, description="address under which the outside reaches the HTTP server; default: host and port"
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        default="INFO", description="least severe log lines to write"
    )
    log_format: Literal["console", "json"] = Field(default="console", description="for people, or for machines")
    otlp_endpoint: Annotated[str | None, _url("http", "https")] = Field(
        default=None, repr=False, description="OpenTelemetry collector (OTLP over HTTP); none: traces are not exported"
    )
    trace_ratio: float = Field(default=0.1, ge=0, le=1, description="share of requests that begin a recorded trace")
    service_instance: str = Field(
        default_factory=lambda: f"{socket.gethostname()}-{os.getpid()}",
        min_length=1,
        description="name of this process in logs, traces and locks; default: host name and process id",
    )

    @property
    def base_url(self) -> str:
        """The public address without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def embedded_bus(self) -> bool:
        """Whether events travel inside this process."""
        return self.bus_url == EMBEDDED

    @property
    def embedded_database(self) -> bool:
        """Whether the database is the embedded one."""
        return self.mongo_url == EMBEDDED


S = TypeVar("S", bound=BaseSettings)


def load_settings(model: type[S], **given: object) -> S:
    """Return settings from the environment; `given` (command-line options) goes first. Raises SettingsError."""
    values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    try:
        return model(**values)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        missing = {str(one["loc"][0]) for one in errors if one["type"] == "missing" and one["loc"]}
        problems = tuple(
            _missing(model, found.path)
            if found.path in missing
            else f"{variable_of(model, found.path)} is wrong: {found.mend or found.message}."
            for found in explain_validation(errors)
        )
        raise SettingsError(problems) from None


def _missing(model: type[BaseSettings], field: str) -> str:
    described = model.model_fields[field].description
    return f"{variable_of(model, field)} is not set{f': {described}' if described else ''}."


@dataclass(frozen=True)
class SettingDescription:
    """One setting as documentation shows it. `default` is written as one would set it; empty where there is none."""

    variable: str
    default: str
    description: str
    required: bool


def describe_settings(model: type[BaseSettings] = CoreSettings) -> tuple[SettingDescription, ...]:
    """Return every setting of a model, in order; the documentation's tables are checked against it."""
    return tuple(
        SettingDescription(
            variable=variable_of(model, name),
            default="" if field.is_required() or field.default_factory else _written(field.default),
            description=field.description or "",
            required=field.is_required(),
        )
        for name, field in model.model_fields.items()
    )


def _written(default: object) -> str:
    match default:
        case None:
            return ""
        case bool():
            return str(default).lower()
        case timedelta():
            return str(to_jsonable_python(default))
        case tuple():
            return ",".join(map(str, default))
        case _:
            return str(default)


def variable_of(model: type[BaseSettings], field: str) -> str:
    """Return the environment variable a field is read from."""
    return f"{model.model_config.get('env_prefix', '')}{field}".upper()
