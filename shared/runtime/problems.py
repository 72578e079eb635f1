"""Errors over HTTP as problem details (RFC 9457): one shape for every route of every service."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, ExceptionHandler, Message, Receive, Scope, Send

from shared.bus.errors import BusUnavailableError
from shared.runtime.validation import FieldError, explain_validation
from shared.store.errors import ConflictError, StoreUnavailableError

CONTENT_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 2

_log = structlog.stdlib.get_logger(__name__)


class ProblemDetails(BaseModel):
    """The body: `type`, `title`, `status` and `detail` of RFC 9457, and `errors`: what is wrong in which place."""

    model_config = ConfigDict(frozen=True)

    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None
    errors: tuple[FieldError, ...] = ()


class Problem(Exception):
    """Raise it anywhere below a route. `type_` is a short slug: `invalid-event` becomes `/problems/invalid-event`."""

    def __init__(
        self,
        *,
        status: int,
        title: str,
        detail: str | None = None,
        type_: str | None = None,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail or title)
        self.details = ProblemDetails(
            type=f"/problems/{type_}" if type_ else "about:blank",
            title=title,
            status=status,
            detail=detail,
            errors=tuple(errors),
        )
        self.headers = dict(headers or {})

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.details.status

    def response(self) -> Response:
        """Return the answer to send."""
        return Response(
            self.details.model_dump_json(exclude_none=True, exclude={"errors"} if not self.details.errors else None),
            status_code=self.status,
            headers=self.headers,
            media_type=CONTENT_TYPE,
        )


class BodyError(HTTPException):
    """A body that cannot be taken, and the problem to answer with.

    FastAPI lets an HTTPException pass where it reads a body; it makes a problem without words of any other error.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.status, problem.details.detail)
        self.problem = problem


def install_problem_handlers(app: FastAPI) -> None:
    """Make every error of the app problem details. Call it before adding middleware that must see the final status."""
    translations: tuple[tuple[type[Exception], Callable[[Request, Exception], Problem]], ...] = (
        (Problem, _as_raised),
        (RequestValidationError, _invalid_request),
        (BodyError, _unreadable_body),
        (HTTPException, _http_error),
        (ConflictError, _conflict),
        (StoreUnavailableError, _unavailable),
        (BusUnavailableError, _unavailable),
    )
    for kind, translate in translations:
        app.add_exception_handler(kind, _handler(translate))
    app.add_middleware(_UnexpectedErrors)


def _handler(translate: Callable[[Request, Exception], Problem]) -> ExceptionHandler:
    async def handle(request: Request, error: Exception) -> Response:
        return translate(request, error).response()

    return handle


def _as_raised(_: Request, error: Exception) -> Problem:
    assert isinstance(error, Problem)  # noqa: S101 - registered for this type
    return error


def malformed_json(errors: Sequence[FieldError]) -> Problem:
    """Return the problem of a body that is no JSON."""
    return Problem(
        status=400,
        type_="malformed-json",
        title="The body is not JSON",
        detail="The body could not be read as JSON; send one complete JSON document in UTF-8.",
        errors=errors,
    )


def invalid_request(errors: Sequence[FieldError]) -> Problem:
    """Return the problem of a request that holds what cannot be taken."""
    return Problem(
        status=422,
        type_="invalid-request",
        title="The request is not valid",
        detail="The request has values that are not allowed; `errors` names each place and what to put there.",
        errors=errors,
    )


def _invalid_request(_: Request, error: Exception) -> Problem:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type
    malformed = any(one["type"] == "json_invalid" for one in error.errors())
    return (malformed_json if malformed else invalid_request)(explain_validation(error.errors()))


def _unreadable_body(_: Request, error: Exception) -> Problem:
    assert isinstance(error, BodyError)  # noqa: S101 - registered for this type
    return error.problem


def _http_error(request: Request, error: Exception) -> Problem:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type
    status = HTTPStatus(error.status_code)
    detail = str(error.detail)
    if status == HTTPStatus.NOT_FOUND and detail == status.phrase:
        detail = f"There is nothing at {request.url.path}."
    if status == HTTPStatus.METHOD_NOT_ALLOWED and detail == status.phrase:
        allowed = (error.headers or {}).get("Allow", "another method")
        detail = f"{request.method} is not possible at {request.url.path}; use {allowed}."
    return Problem(status=status, title=status.phrase, detail=detail, headers=error.headers)


def _conflict(_: Request, error: Exception) -> Problem:
    _log.info("write conflict answered with 409", reason=str(error))
    return Problem(
        status=409,
        type_="conflict",
        title="Somebody else changed it first",
        detail="What you are changing was changed by somebody else in between; load it again and repeat.",
    )


def _unavailable(request: Request, error: Exception) -> Problem:
    _log.warning("request refused for now", path=request.url.path, reason=f"{type(error).__name__}: {error}")
    return Problem(
        status=503,
        type_="unavailable",
        title="Not available at the moment",
        detail=f"A part this request needs cannot be reached now; repeat it after {RETRY_AFTER_SECONDS} seconds.",
        headers={"Retry-After": str(RETRY_AFTER_SECONDS)},
    )


class _UnexpectedErrors:
    """Answers 500 for what nothing else translates. The stack goes to the log, once, and nowhere else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception:
            if started:
                # Too late for another answer: let the server break the connection, so that nobody takes it as complete.
                raise
            _log.exception("unexpected error in a request", method=scope["method"], path=scope["path"])
            await _unexpected().response()(scope, receive, send)


def _unexpected() -> Problem:
    return Problem(
        status=500,
        type_="internal-error",
        title="Something went wrong here",
        detail="The request failed for a reason of ours; whoever runs this service finds it in the log.",
    )
