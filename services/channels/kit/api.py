"""The HTTP API of a channel service: the provider's webhooks, and how the channel is doing."""

from __future__ import annotations

import structlog
from fastapi import APIRouter, Request, Response

from contracts.provider import WebhookRefusedError, WebhookRequest
from contracts.values import Channel
from services.channels.kit.health import ChannelHealth, Health
from services.channels.kit.receipts import Receipts, UnknownReferenceError
from shared.clock import Clock
from shared.runtime.problems import Problem

MAX_WEBHOOK_BYTES = 256 * 1024

_log = structlog.stdlib.get_logger(__name__)


def webhook_router(provider: str, receipts: Receipts, base_url: str) -> APIRouter:
    """Return `POST /webhooks/{provider}`, which the provider calls with news about deliveries.

    `base_url` is the public address: signatures are over the URL that the provider called, not the one a proxy calls.
    """
    router = APIRouter(tags=["webhooks"])

    @router.post(f"/webhooks/{provider}", status_code=204, response_class=Response)
    async def receive(request: Request, message_id: str | None = None) -> Response:
        """Take in the provider's receipts; 403 if they are not authentic, 404 if the message is not ours."""
        query = f"?{request.url.query}" if request.url.query else ""
        webhook = WebhookRequest(
            url=f"{base_url}{request.url.path}{query}", headers=dict(request.headers), body=await _body(request)
        )
        try:
            await receipts.take(webhook, message_id)
        except WebhookRefusedError as error:
            _log.warning("webhook refused", provider=provider, reason=str(error))
            raise Problem(
                status=403, type_="webhook-refused", title="The webhook is refused", detail=str(error)
            ) from error
        except UnknownReferenceError as error:
            _log.warning("receipt for an unknown message", provider=provider, references=error.references)
            raise Problem(status=404, type_="unknown-delivery", title="No such delivery", detail=str(error)) from error
        return Response(status_code=204)

    return router


def health_router(channel: Channel, health: Health, clock: Clock) -> APIRouter:
    """Return `GET /channels/{name}/health`."""
    router = APIRouter(tags=["health"])

    @router.get(f"/channels/{channel.value}/health", responses={503: {"model": ChannelHealth}})
    async def report(response: Response) -> ChannelHealth:
        """Breaker, calls in progress and last error of this process; 503 while the provider is left alone."""
        found = health.report(clock())
        if found.breaker.state == "open":
            response.status_code = 503
        return found

    return router


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_WEBHOOK_BYTES:
            raise Problem(
                status=413,
                type_="too-large",
                title="The webhook is too large",
                detail=f"A webhook may have {MAX_WEBHOOK_BYTES} bytes at most.",
            )
    return bytes(body)
