"""A stand-in for Mastodon's statuses API: posts, refuses what Mastodon refuses, honours idempotency keys and limits.

Sources: Mastodon's "statuses API methods" and "Rate limits" pages and the behaviour of its StatusesController,
PostStatusService and StatusLengthValidator (4.x). Media, polls and scheduled posts are refused rather than ignored.
"""

import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from standins.failures import FailurePlan
from standins.mastodon_rules import UNSUPPORTED, MastodonError, compose
from standins.mastodon_statuses import Status, StatusIds, entity
from standins.mastodon_text import mentions
from standins.rate_window import RateWindow
from standins.waiting import Watched

IDEMPOTENCY_PERIOD = timedelta(hours=1)

Document = dict[str, object]
"""A JSON object, as answered."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class MastodonStandin:
    """The stand-in: serve `.app` with `standins.server.serve`; `.messages` holds what the account posted, in order.

    `account` is who owns `access_token`. `posts`, `deletes` and `reads` are the rate limits, those of a real server
    unless told otherwise. `failures` plans answers such as 429 or 503. `now` is the stand-in's clock.
    """

    access_token: str = "made-up-access-token"  # noqa: S105  (opens nothing but this stand-in)
    account: str = "skyline"
    domain: str = "social.example"
    posts: RateWindow = field(default_factory=lambda: RateWindow(300, 3 * 3600))
    deletes: RateWindow = field(default_factory=lambda: RateWindow(30, 30 * 60))
    reads: RateWindow = field(default_factory=lambda: RateWindow(300, 5 * 60))
    failures: FailurePlan = field(default_factory=FailurePlan)
    now: Callable[[], datetime] = _utc_now

    def __post_init__(self) -> None:
        self._posted: Watched[Status] = Watched()
        self._statuses: dict[str, Status] = {}
        self._keys: dict[str, tuple[Status, datetime]] = {}
        self._ids = StatusIds()
        self.app = FastAPI(title="Mastodon stand-in", openapi_url=None)
        self.app.exception_handler(MastodonError)(_answer_error)
        self.app.post("/api/v1/statuses")(self._create)
        self.app.get("/api/v1/statuses/{status_id}")(self._show)
        self.app.delete("/api/v1/statuses/{status_id}")(self._destroy)

    @property
    def messages(self) -> Sequence[Status]:
        """What the account posted so far, deleted posts included."""
        return self._posted.items

    async def wait_for(self, predicate: Callable[[Sequence[Status]], bool], timeout: float) -> list[Status]:
        """Wait until `predicate(messages)` holds and return them; raises `TimeoutError` after `timeout` seconds."""
        return await self._posted.wait_for(predicate, timeout)

    def add_status(self, text: str, author: str, *, visibility: str = "public", language: str = "en") -> Status:
        """Put a customer's post on the server, for the account to answer; `author` is such as `mia@remote.example`."""
        return self._store({"status": text, "visibility": visibility, "language": language}, author)

    async def _create(self, request: Request) -> JSONResponse:
        self._authorize(request)
        parameters = await _read_parameters(request)
        key = request.headers.get("idempotency-key") or None
        return self._respond(self.posts, lambda: self._publish(parameters, key))

    async def _show(self, request: Request, status_id: str) -> JSONResponse:
        viewer = self.account if self._is_authorized(request) else None
        return self._respond(self.reads, lambda: self._read(status_id, viewer))

    async def _destroy(self, request: Request, status_id: str) -> JSONResponse:
        self._authorize(request)
        return self._respond(self.deletes, lambda: self._delete(status_id))

    def _is_authorized(self, request: Request) -> bool:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and hmac.compare_digest(token.encode(), self.access_token.encode())

    def _authorize(self, request: Request) -> None:
        if not self._is_authorized(request):
            raise MastodonError(401, "The access token is invalid")

    def _respond(self, window: RateWindow, act: Callable[[], Document]) -> JSONResponse:
        try:
            response = JSONResponse(act())
        except MastodonError as error:
            response = _error_response(error)
        response.headers.update(window.headers(self.now()))
        return response

    def _publish(self, parameters: Mapping[str, str], key: str | None) -> Document:
        failure = self.failures.take(next(iter(mentions(parameters.get("status", ""))), None))
        if failure and not failure.after_accepting:
            raise MastodonError.planned(failure)
        parent = parameters.get("in_reply_to_id")
        if parent and not self._is_visible(parent, self.account):
            raise MastodonError(404, "The post you are trying to reply to does not appear to exist.")
        status = self._find_duplicate(key) or self._post(parameters, key)
        if failure:
            raise MastodonError.planned(failure)
        return entity(status, self._statuses, self.domain)

    def _find_duplicate(self, key: str | None) -> Status | None:
        if key is None or key not in self._keys:
            return None
        status, expires = self._keys[key]
        if expires <= self.now():
            return None
        if status.deleted:
            raise MastodonError(404, "Record not found")
        return status

    def _post(self, parameters: Mapping[str, str], key: str | None) -> Status:
        now = self.now()
        _take(self.posts, now, count=False)
        status = self._store(parameters, self.account, key)
        self.posts.record(now)
        if key is not None:
            self._keys[key] = (status, now + IDEMPOTENCY_PERIOD)
        self._posted.append(status)
        return status

    def _store(self, parameters: Mapping[str, str], author: str, key: str | None = None) -> Status:
        status = compose(parameters, author, self._ids, self.now())
        status.idempotency_key = key
        self._statuses[status.id] = status
        return status

    def _read(self, status_id: str, viewer: str | None) -> Document:
        _take(self.reads, self.now())
        if not self._is_visible(status_id, viewer):
            raise MastodonError(404, "Record not found")
        return entity(self._statuses[status_id], self._statuses, self.domain)

    def _delete(self, status_id: str) -> Document:
        _take(self.deletes, self.now())
        status = self._statuses.get(status_id)
        if status is None or status.deleted or status.author != self.account:
            raise MastodonError(404, "Record not found")
        status.deleted = True
        self._posted.changed()
        return entity(status, self._statuses, self.domain, source=True)

    def _is_visible(self, status_id: str, viewer: str | None) -> bool:
        return status_id in self._statuses and self._statuses[status_id].visible_to(viewer)


def _take(window: RateWindow, now: datetime, *, count: bool = True) -> None:
    if window.exhausted(now):
        raise MastodonError(429, "Too many requests")
    if count:
        window.record(now)


async def _read_parameters(request: Request) -> dict[str, str]:
    """The request's parameters as text, from JSON or a form; what has no simple value counts as absent."""
    body = await request.body()
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            document = json.loads(body)
        except ValueError as error:
            raise MastodonError(400, "Bad Request") from error
        given = document.items() if isinstance(document, dict) else ()
        return {name: _text(value) for name, value in given if isinstance(value, str | int) or name in UNSUPPORTED}
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


async def _answer_error(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, MastodonError):
        raise error
    return _error_response(error)


def _error_response(error: MastodonError) -> JSONResponse:
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    return JSONResponse({"error": str(error)}, status_code=error.status, headers=headers)
