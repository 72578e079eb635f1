import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from standins.server import serve


async def test_an_app_is_served_from_start_to_shutdown() -> None:
    steps: list[str] = []

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        steps.append("started")
        yield
        steps.append("stopped")

    app = FastAPI(lifespan=lifespan)

    @app.get("/")
    async def hello() -> str:
        return "hello"

    before = signal.getsignal(signal.SIGINT)
    async with serve(app) as url, httpx.AsyncClient() as client:
        assert url.startswith("http://127.0.0.1:")
        assert (await client.get(url)).json() == "hello"
        assert steps == ["started"]
        assert signal.getsignal(signal.SIGINT) is before
    assert steps == ["started", "stopped"]
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(url)


async def test_several_apps_share_the_loop() -> None:
    async with serve(FastAPI()) as first, serve(FastAPI()) as second:
        assert first != second


async def test_a_taken_port_is_an_error_at_once() -> None:
    async with serve(FastAPI()) as url:
        with pytest.raises(OSError, match="in use"):
            async with serve(FastAPI(), port=int(url.rpartition(":")[2])):
                pytest.fail("served on a taken port")


async def test_an_app_that_cannot_start_fails_the_block_and_nothing_else() -> None:
    database: dict[str, str] = {}

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        assert database["url"]
        yield

    with pytest.raises(RuntimeError, match="the app did not start"):
        async with serve(FastAPI(lifespan=lifespan)):
            pytest.fail("served an app that did not start")


async def test_an_endless_stream_does_not_hold_up_the_shutdown() -> None:
    app = FastAPI()

    @app.get("/")
    async def events() -> StreamingResponse:
        async def endless() -> AsyncIterator[str]:
            yield "first\n"
            await asyncio.Event().wait()

        return StreamingResponse(endless())

    async with asyncio.timeout(20), httpx.AsyncClient() as client, contextlib.AsyncExitStack() as serving:
        url = await serving.enter_async_context(serve(app))
        async with client.stream("GET", url) as response:
            assert await anext(response.aiter_lines()) == "first"
            await serving.aclose()


async def test_an_error_in_the_block_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        async with serve(FastAPI()):
            _ = 1 // 0
