"""Logs: structured lines, as JSON or for a terminal, with trace ids and without personal data."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from typing import TextIO

import structlog
from opentelemetry import trace
from structlog.types import EventDict, Processor, WrappedLogger

from shared.runtime.settings import CoreSettings

PERSONAL_KEYS = frozenset({"address", "email", "phone", "text", "traits"})
"""Keys that may hold personal data or a message's words; they never reach a log, at any depth."""

_QUIET_LIBRARIES = ("aiormq", "aio_pika", "httpx", "httpcore", "pymongo", "uvicorn")


def configure_logging(settings: CoreSettings, *, stream: TextIO | None = None) -> None:
    """Set up logging for this process: our lines and those of libraries, in one form, on standard error.

    What is bound with `structlog.contextvars` (the runtime binds `service`) is added to each line.
    """
    shared = _shared_processors()
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(settings, colors=handler.stream.isatty()),
            ],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level)
    for name in _QUIET_LIBRARIES:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def add_trace_ids(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Add the ids of the span this line belongs to."""
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        line["trace_id"] = trace.format_trace_id(context.trace_id)
        line["span_id"] = trace.format_span_id(context.span_id)
    return line


def drop_personal_data(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Leave out every key that may hold personal data, however deep."""
    return {key: _cleaned(value) for key, value in line.items() if key not in PERSONAL_KEYS}


def _cleaned(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _cleaned(inner) for key, inner in value.items() if key not in PERSONAL_KEYS}
    if isinstance(value, list | tuple):
        return [_cleaned(inner) for inner in value]
    return value


def _shared_processors() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        add_trace_ids,
        drop_personal_data,
    ]


def _renderers(settings: CoreSettings, *, colors: bool) -> list[Processor]:
    # Plain tracebacks in both forms: the pretty ones print local variables, and those hold personal data.
    if settings.log_format == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return [structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=structlog.dev.plain_traceback)]
