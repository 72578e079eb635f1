"""Runs a FastAPI app under uvicorn inside the current event loop."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Generator

import uvicorn
from fastapi import FastAPI

GRACE_SECONDS = 2
"""How long a request that is still running (a stream, say) may delay the shutdown."""


class _EmbeddedServer(uvicorn.Server):
    """A server that leaves signals to its host program, says when it is ready and stops as soon as it is told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        self.should_exit = True
        self._stopped.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets=sockets)
        except SystemExit as stop:
            # uvicorn ends the whole process when an app does not start; here only this server failed.
            raise RuntimeError("the app did not start: its lifespan raised the error logged by uvicorn") from stop
        self.ready.set()

    async def main_loop(self) -> None:
        # A tick numbered 0 renews the Date header, which is due once a second.
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), timeout=1)


@contextlib.asynccontextmanager
async def serve(app: FastAPI, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve `app` until the block ends; yields its base URL, such as `http://127.0.0.1:40123`.

    Port 0 lets the system choose a free one. Raises `OSError` when the address is taken and `RuntimeError` when the
    app's lifespan fails. Log handlers and signal handlers of the process stay as they are.
    """
    listener = socket.create_server((host, port))
    with listener:
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="on",
            ws="none",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        server = _EmbeddedServer(config)
        running = asyncio.create_task(server.serve(sockets=[listener]), name=f"serve {app.title}")
        ready = asyncio.create_task(server.ready.wait())
        try:
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
            if not running.done():
                bound_host, bound_port = listener.getsockname()[:2]
                yield f"http://{bound_host}:{bound_port}"
        finally:
            ready.cancel()
            server.stop()
            await running
