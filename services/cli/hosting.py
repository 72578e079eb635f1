"""Runs services in this process until somebody asks it to stop."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Coroutine, Mapping
from typing import TypeVar

import structlog

from shared.runtime.host import Host, Hosted
from shared.runtime.memory import settle
from shared.runtime.service import BuildService
from shared.runtime.settings import CoreSettings

T = TypeVar("T")

_log = structlog.stdlib.get_logger(__name__)


def run(main: Coroutine[object, object, T]) -> T:
    """Run a coroutine on the fastest event loop there is."""
    try:
        import uvloop
    except ImportError:  # there is none for Windows
        return asyncio.run(main)
    return uvloop.run(main)


async def serve(
    settings: CoreSettings, builders: Mapping[str, BuildService], on_ready: Callable[[Hosted], None]
) -> None:
    """Host services until SIGTERM or SIGINT, then stop them in good order. `on_ready` is called once they work."""
    stop = StopSignal()
    with stop.listening():
        try:
            async with Host(settings, builders).running() as hosted:
                settle()
                on_ready(hosted)
                stop.ready()
                await stop.wait()
        except asyncio.CancelledError:
            if not stop.requested:
                raise


class StopSignal:
    """A request to stop, by signal: it interrupts the start, and afterwards ends `wait`.

    The second one interrupts the stop as well: for people who have pressed Ctrl-C twice.
    """

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._ready = False
        self._task: asyncio.Task[object] | None = None

    @property
    def requested(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def listening(self) -> _Listening:
        """Return a context in which signals reach the current task."""
        self._task = asyncio.current_task()
        return _Listening(self._request)

    def ready(self) -> None:
        """Say that the start is over."""
        self._ready = True

    async def wait(self) -> None:
        """Return when somebody asks to stop."""
        await self._event.wait()

    def _request(self) -> None:
        again, starting = self.requested, not self._ready
        self._event.set()
        if (again or starting) and self._task is not None:
            self._task.cancel()


class _Listening:
    def __init__(self, request: Callable[[], None]) -> None:
        self._request = request

    def __enter__(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._request)

    def __exit__(self, *_: object) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


def with_real_port(settings: CoreSettings) -> CoreSettings:
    """Return settings in which port 0 (any free one) is replaced by a free one.

    Providers are told where to call back before the HTTP server starts.
    """
    if settings.port:
        return settings
    with socket.create_server((settings.host, 0)) as listener:
        return settings.model_copy(update={"port": listener.getsockname()[1]})
