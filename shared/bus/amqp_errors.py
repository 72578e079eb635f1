"""What aio-pika raises for a broker that is gone, translated; and closing that cannot fail or hang."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import Protocol

import structlog
from aio_pika.exceptions import AMQPError
from aiormq.exceptions import ChannelInvalidStateError

from shared.bus.errors import BusUnavailableError

CLOSE_TIMEOUT = 5.0
"""Seconds an orderly close may take: a frozen broker must not hold up a stop. What is unacknowledged comes again."""

LOST = (AMQPError, OSError, TimeoutError, ChannelInvalidStateError, RuntimeError)
"""What a lost connection raises. A plain RuntimeError is how aiormq says that a connection or channel was closed."""

_log = structlog.stdlib.get_logger(__name__)


def unavailable(error: BaseException) -> BusUnavailableError:
    """Return our error for one of theirs."""
    return BusUnavailableError(f"the broker cannot be reached: {type(error).__name__}: {error}")


@contextmanager
def translated() -> Iterator[None]:
    """Raise BusUnavailableError for what a lost connection raises.

    aiormq also cancels whoever waits on a connection that closes, or hands them a bare Exception: a cancellation nobody
    asked for is a loss, too.
    """
    try:
        yield
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise unavailable(error) from error
    except Exception as error:
        if isinstance(error, LOST) or type(error) is Exception:
            raise unavailable(error) from error
        raise


class Closable(Protocol):
    """A connection or channel."""

    @property
    def is_closed(self) -> bool:
        """Whether it is closed already."""

    def close(self) -> Awaitable[None]:
        """Close in order."""


async def closed_quietly(what: Closable) -> None:
    """Close a connection or channel; one that is gone or does not answer is left behind, and that is safe."""
    try:
        with translated():
            async with asyncio.timeout(CLOSE_TIMEOUT):
                if not what.is_closed:
                    await what.close()
    except BusUnavailableError as error:
        _log.debug("left behind", what=type(what).__name__, reason=str(error))
