"""Whether a process is up, whether it is ready for work, and its metrics, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Literal

from fastapi import APIRouter, Request, Response
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder
from pydantic import BaseModel

from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError

Check = Callable[[], Awaitable[str | None]]
"""Returns None when all is well, else one sentence saying what is not. Raising counts as not well, too."""


class Alive(BaseModel):
    """The process answers."""

    status: Literal["up"] = "up"


class Ready(BaseModel):
    """Every check passed."""

    status: Literal["ready"] = "ready"
    checks: tuple[str, ...]


def health_router(checks: Mapping[str, Check], registry: CollectorRegistry, *, check_timeout: float = 2.0) -> APIRouter:
    """Return `/healthz`, `/readyz` and `/metrics`. Checks run side by side, for `check_timeout` seconds each."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz")
    async def healthz() -> Alive:
        """Whether the process is up; says nothing about what it depends on."""
        return Alive()

    @router.get("/readyz")
    async def readyz() -> Ready:
        """Whether the process can do its work now; 503 with the checks that failed."""
        results = await asyncio.gather(*(_run(check, check_timeout) for check in checks.values()))
        failed = [
            FieldError(path=name, message=reason)
            for name, reason in zip(checks, results, strict=True)
            if reason is not None
        ]
        if failed:
            names = ", ".join(error.path for error in failed)
            raise Problem(status=503, type_="not-ready", title="Not ready", detail=f"Failed: {names}.", errors=failed)
        return Ready(checks=tuple(checks))

    @router.get("/metrics", response_class=Response)
    async def metrics(request: Request) -> Response:
        """Metrics in the Prometheus text format (or OpenMetrics, if asked for)."""
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(registry), headers={"content-type": content_type})

    return router


async def _run(check: Check, timeout: float) -> str | None:
    try:
        async with asyncio.timeout(timeout):
            return await check()
    except TimeoutError:
        return f"no answer within {timeout:g} seconds"
    except Exception as error:  # whatever it is, it is why this process is not ready
        return f"{type(error).__name__}: {error}"
