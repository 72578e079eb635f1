"""A stand-in for Twilio's Messages API (version 2010-04-01): accepts SMS, refuses what Twilio refuses, calls back.

As with Twilio, a message sent by a Messaging Service is first `accepted`, without sender and with 0 segments, until a
number is chosen; and there is no callback for the status that the API answered with. Callbacks are not repeated.
"""

import asyncio
import base64
import contextlib
import hmac
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qsl

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.background import BackgroundTask

from standins.failures import FailurePlan
from standins.twilio_messages import VERSION, SentSms, accept, callback_form, resource
from standins.twilio_rules import TwilioError, check_message, signature
from standins.waiting import Watched

_CALLBACK_TIMEOUT = 5.0


@dataclass(frozen=True, slots=True)
class Callback:
    """One status callback that was tried: the HTTP status it got, or the error when there was no answer."""

    sid: str
    status: str
    answer: int | None
    error: str | None = None


@dataclass
class TwilioStandin:
    """The stand-in: serve `.app` with `standins.server.serve`; `.messages` holds what was accepted, in order.

    `unsubscribed` are numbers that answered STOP (error 21610). `undeliverable` maps numbers to the error code with
    which they end as `undelivered`. `pool_number` is what a Messaging Service sends from. `failures` plans answers such
    as 429 or 503. All of these may change while the stand-in runs.
    """

    account_sid: str = "AC" + "0" * 32
    auth_token: str = "made-up-auth-token"  # noqa: S105  (opens nothing but this stand-in)
    pool_number: str = "+15005550006"
    unsubscribed: set[str] = field(default_factory=set)
    undeliverable: dict[str, int] = field(default_factory=dict)
    failures: FailurePlan = field(default_factory=FailurePlan)
    callbacks: list[Callback] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sent: Watched[SentSms] = Watched()
        self._by_sid: dict[str, SentSms] = {}
        self._client: httpx.AsyncClient | None = None
        self._deliveries: set[asyncio.Task[None]] = set()
        self.app = FastAPI(title="Twilio stand-in", lifespan=self._lifespan, openapi_url=None)
        self.app.exception_handler(TwilioError)(_answer_error)
        path = f"/{VERSION}/Accounts/{{account_sid}}/Messages"
        self.app.post(f"{path}.json")(self._create)
        self.app.get(f"{path}/{{sid}}.json")(self._fetch)

    @property
    def messages(self) -> Sequence[SentSms]:
        """What was accepted so far."""
        return self._sent.items

    async def wait_for(self, predicate: Callable[[Sequence[SentSms]], bool], timeout: float) -> list[SentSms]:
        """Wait until `predicate(messages)` holds, asked at each arrival, status change and finished callback.

        Raises `TimeoutError` after `timeout` seconds.
        """
        return await self._sent.wait_for(predicate, timeout)

    @contextlib.asynccontextmanager
    async def _lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        async with httpx.AsyncClient(timeout=_CALLBACK_TIMEOUT, trust_env=False) as client:
            self._client = client
            yield
            self._client = None
            for delivery in self._deliveries:
                delivery.cancel()
            await asyncio.gather(*self._deliveries, return_exceptions=True)

    async def _create(self, request: Request, account_sid: str) -> JSONResponse:
        self._authenticate(request, account_sid)
        form = await _read_form(request)
        failure = self.failures.take(form.get("To"))
        if failure and not failure.after_accepting:
            raise TwilioError.planned(failure)
        check_message(form)
        if form["To"] in self.unsubscribed:
            raise TwilioError(21610)
        sms = accept(form, datetime.now(UTC))
        self._by_sid[sms.sid] = sms
        self._sent.append(sms)
        # Delivery starts after the answer, so that callbacks do not overtake it.
        deliver = BackgroundTask(self._start_delivery, sms)
        if failure:
            return _error_response(TwilioError.planned(failure), deliver)
        return JSONResponse(resource(sms, self.account_sid), status_code=201, background=deliver)

    async def _fetch(self, request: Request, account_sid: str, sid: str) -> JSONResponse:
        self._authenticate(request, account_sid)
        if sid not in self._by_sid:
            raise TwilioError(20404, request.url.path)
        return JSONResponse(resource(self._by_sid[sid], self.account_sid))

    def _authenticate(self, request: Request, account_sid: str) -> None:
        expected = base64.b64encode(f"{self.account_sid}:{self.auth_token}".encode())
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        known = scheme.lower() == "basic" and hmac.compare_digest(given.encode(), expected)
        if not known or account_sid != self.account_sid:
            raise TwilioError(20003)

    async def _start_delivery(self, sms: SentSms) -> None:
        delivery = asyncio.create_task(self._deliver(sms), name=f"deliver {sms.sid}")
        self._deliveries.add(delivery)
        delivery.add_done_callback(self._deliveries.discard)

    async def _deliver(self, sms: SentSms) -> None:
        if sms.status == "accepted":
            sms.from_ = sms.from_ or self.pool_number
            await self._move(sms, "queued")
        sms.date_sent = datetime.now(UTC)
        await self._move(sms, "sent")
        sms.error_code = self.undeliverable.get(sms.to)
        await self._move(sms, "delivered" if sms.error_code is None else "undelivered")

    async def _move(self, sms: SentSms, status: str) -> None:
        sms.status = status
        self._sent.changed()
        if sms.status_callback is not None:
            self.callbacks.append(await self._call_back(sms, sms.status_callback))
            self._sent.changed()

    async def _call_back(self, sms: SentSms, url: str) -> Callback:
        if self._client is None:
            raise RuntimeError("status callbacks need the app to be served: its lifespan opens the HTTP client")
        form = callback_form(sms, self.account_sid)
        headers = {"X-Twilio-Signature": signature(url, form, self.auth_token)}
        try:
            answer = await self._client.post(url, data=form, headers=headers)
        except httpx.HTTPError as error:
            return Callback(sms.sid, sms.status, None, f"{type(error).__name__}: {error}")
        return Callback(sms.sid, sms.status, answer.status_code)


async def _read_form(request: Request) -> dict[str, str]:
    """The form's fields; none for another content type, whose parameters Twilio does not see either."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return {}
    return dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))


def _answer_error(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, TwilioError):
        raise error
    return _error_response(error, None)


def _error_response(error: TwilioError, afterwards: BackgroundTask | None) -> JSONResponse:
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Basic realm="Twilio API"'
    return JSONResponse(error.document(), status_code=error.status, headers=headers, background=afterwards)
