"""The HTTP server inside our own event loop: signals and shutdown order are the host's business, not uvicorn's."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from fastapi import FastAPI

from shared.runtime.settings import SettingsError

GRACE_SECONDS = 5
"""How long requests that are still running, such as streams, may delay the stop."""


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: FastAPI, host: str, port: int) -> AsyncIterator[int]:
    """Serve until the block ends; gives the port. Raises SettingsError when the address cannot be had."""
    try:
        listener = socket.create_server((host, port), backlog=2048)
    except OSError as error:
        raise SettingsError(
            (f"UNISONO_HOST and UNISONO_PORT: cannot listen on {host}:{port}: {error.strerror}.",)
        ) from error
    with listener:
        # asyncio sets this only on sockets whose protocol number says TCP, and these say 0. Without it each small
        # answer waits up to 40 ms for the acknowledgement of the one before.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            http="httptools",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        server = _Server(config)
        running = asyncio.create_task(server.serve(sockets=[listener]), name="http server")
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await running
