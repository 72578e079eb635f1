"""The HTTP API: `POST /v1/{identify,track,page,screen,group,alias,batch}`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.routing import APIRoute
from fastapi.security import HTTPBasic
from pydantic import BaseModel

from services.gateway import refusals
from services.gateway.cors import Cors
from services.gateway.domain.calls import CALLS, BatchCall
from services.gateway.domain.recording import Arrival
from services.gateway.intake import Intake, IntakeClosedError, IntakeFullError
from services.gateway.keys import WriteKeys
from services.gateway.requests import BATCH, current_traceparent, events_of, limit_of, read_body
from services.gateway.schemas import request_body
from shared.clock import Clock
from shared.runtime.problems import Problem, ProblemDetails

_SUCCESS = b'{"success":true}'
_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": ProblemDetails, "description": "Malformed JSON, or something in it cannot be accepted"},
    401: {"model": ProblemDetails, "description": "The write key is missing or unknown"},
    413: {"model": ProblemDetails, "description": "The request, or one of its events, is too large"},
    415: {"model": ProblemDetails, "description": "The body is not application/json"},
    503: {"model": ProblemDetails, "description": "Nothing was accepted; repeat after `Retry-After` seconds"},
}


class Success(BaseModel):
    """Everything in the request was accepted and will be processed."""

    success: bool = True


class _RawRoute(APIRoute):
    """A route that is documented as any other, and hands the bare request to its endpoint.

    FastAPI's own handling of the body would parse it twice and takes most of the time of a call.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the endpoint itself."""
        endpoint: Callable[[Request], Coroutine[Any, Any, Response]] = self.endpoint
        return endpoint


@dataclass(frozen=True)
class Gateway:
    """What the routes work with."""

    keys: WriteKeys
    intake: Intake
    clock: Clock
    cors: Cors

    async def take(self, kind: str, request: Request) -> Response:
        """Answer one call: when it returns, the broker has every event of it."""
        origin_headers = self.cors.headers(request)
        try:
            await self._accept(kind, request)
        except Problem as problem:
            # The page's script must be able to read why it was refused.
            problem.headers.update(origin_headers)
            raise
        return Response(_SUCCESS, media_type="application/json", headers=origin_headers)

    async def _accept(self, kind: str, request: Request) -> None:
        body = await read_body(request, limit_of(kind))
        sender = self.keys.sender(request.headers.get("authorization"), body)
        if sender is None:
            raise refusals.unauthorized()
        arrival = Arrival(sender.write_key, sender.source, self.clock(), current_traceparent(request))
        events = events_of(kind, body, arrival)
        try:
            await self.intake.accept(events)
        except (IntakeFullError, IntakeClosedError) as error:
            raise refusals.overloaded(str(error)) from error


def router(gateway: Gateway) -> APIRouter:
    """Return the routes of the gateway."""
    # For the documentation: the bare routes below check the key themselves.
    basic = Depends(HTTPBasic(scheme_name="writeKey", description="write key as user name", auto_error=False))
    api = APIRouter(prefix="/v1", tags=["ingest"], route_class=_RawRoute, dependencies=[basic])
    for kind, model in {**CALLS, BATCH: BatchCall}.items():
        api.add_api_route(
            f"/{kind}",
            _endpoint(gateway, kind),
            methods=["POST"],
            name=kind,
            summary=f"Record one {kind} call" if kind != BATCH else "Record several calls",
            description=model.__doc__,
            response_model=Success,
            responses=_REFUSALS,
            openapi_extra={"requestBody": request_body(model)},
        )
    if gateway.cors.enabled:
        api.add_api_route(
            "/{kind}", gateway.cors.preflight, methods=["OPTIONS"], name="preflight", include_in_schema=False
        )
    return api


def _endpoint(gateway: Gateway, kind: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await gateway.take(kind, request)

    return endpoint
