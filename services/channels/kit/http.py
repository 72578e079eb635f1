"""For providers with an HTTP API: which failures left the request certainly unheard, and which perhaps not."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from contracts.provider import Ambiguous, Refused, TryLater

_BEFORE_THE_REQUEST = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def http_client(base_url: str, timeout: timedelta, *, max_concurrency: int) -> httpx.AsyncClient:
    """Return a client whose time-outs end before the kit's own, so that the provider can still say what happened."""
    seconds = timeout.total_seconds()
    return httpx.AsyncClient(
        base_url=base_url.rstrip("/"),
        timeout=httpx.Timeout(seconds * 0.9, connect=seconds * 0.5),
        limits=httpx.Limits(max_connections=max_concurrency, max_keepalive_connections=max_concurrency),
    )


async def exchange(client: httpx.AsyncClient, request: httpx.Request) -> httpx.Response | TryLater | Ambiguous:
    """Return the provider's answer to a request, or what its absence means."""
    try:
        return await client.send(request)
    except _BEFORE_THE_REQUEST as error:
        return TryLater(f"no connection: {_explain(error)}", cause="unreachable")
    except httpx.TransportError as error:
        return Ambiguous(f"the connection broke before the answer: {_explain(error)}")


def unsuccessful(response: httpx.Response, reason: str, now: datetime) -> TryLater | Ambiguous | Refused:
    """Return what an HTTP error means where the provider's own code says nothing more exact (RFC 9110, RFC 6585).

    `reason` is the provider's explanation. Of the 5xx only 503 says that the request was not carried out.
    """
    status = response.status_code
    if status in {429, 503}:
        return TryLater(reason, after=retry_after(response.headers.get("retry-after"), now))
    if status in {401, 403, 404, 407} or response.is_redirect:
        return TryLater(f"HTTP {status}: {reason}", cause="misconfigured")
    if response.is_server_error or not response.is_client_error:
        return Ambiguous(f"HTTP {status}: {reason}")
    return Refused(reason, code=str(status))


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Return how long a `Retry-After` header asks to wait: seconds or a date (RFC 9110 section 10.2.3)."""
    if value is None:
        return None
    if re.fullmatch(r"[0-9]{1,9}", value.strip()):
        return timedelta(seconds=int(value))
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(at - now, timedelta()) if at.tzinfo is not None else None


def _explain(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
