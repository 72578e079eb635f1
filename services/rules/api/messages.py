"""Direct requests over HTTP: ask for a message, and see what became of it. See docs/decisions-api.md."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel, LocaleTag, PlaybookRef, Purpose
from services.rules.api.decisions import DecisionView
from services.rules.api.faults import faulty, overloaded
from services.rules.api.idempotency import key_of, key_taken
from services.rules.crowd import CrowdedError
from services.rules.decisions import DecisionLog
from services.rules.deliveries import DeliveryLog
from services.rules.domain.delivery_report import DeliveryReport
from services.rules.domain.direct_request import DirectMessage, DirectRequest
from services.rules.domain.fault import FaultyError
from services.rules.domain.record import DecisionRecord
from services.rules.requesting import DirectRequests, KeyTakenError
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import Problem, ProblemDetails
from shared.telemetry import traceparent_of

MAX_BYTES: Final = 32 * 1024


class AcceptedMessage(BaseModel):
    """A request that was accepted: its message will be decided, whatever happens. `/messages/{id}` tells how."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    message_id: str
    message: str
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    requested_at: UtcDateTime


class DeliveryView(BaseModel):
    """How far a message got on one channel it was sent by."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    channel: Channel
    status: DeliveryStatus
    at: UtcDateTime = Field(description="when it got there")
    provider: str
    attempt: int = Field(description="how many attempts were made until then")
    detail: str | None = Field(description="what the provider said, in one sentence")


class MessageView(BaseModel):
    """What became of a message. `status` is `requested` until it is decided, then the latest decision's outcome.

    A message that was sent and cannot move on to another channel stays `planned`, and `reason` says why it stays.
    """

    message_id: str
    message: str
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    status: Literal["requested", "planned", "deferred", "suppressed"]
    reason: str = Field(description="one sentence: why so")
    channel: Channel | None = None
    locale: LocaleTag | None = None
    until: UtcDateTime | None = Field(default=None, description="when a deferred message is decided again")
    requested_at: UtcDateTime | None = Field(default=None, description="of a direct request")
    requested_by: str | None = Field(default=None, description="of a direct request")
    deliveries: tuple[DeliveryView, ...] = Field(
        description="the newest from each channel, in the order they were tried; of a message that a journey asked "
        "for, only that it did not arrive"
    )
    decisions: tuple[DecisionView, ...] = Field(description="all decisions on it, the newest first")


def messages_router(requests: DirectRequests, log: DecisionLog, deliveries: DeliveryLog) -> APIRouter:
    """Return the routes under `/messages`."""
    routes = APIRouter(prefix="/messages", tags=["messages"], route_class=limited_to(MAX_BYTES))

    @routes.post(
        "",
        status_code=202,
        responses={
            200: {"model": AcceptedMessage, "description": "This key stands for this very request already"},
            400: {"model": ProblemDetails, "description": "No usable Idempotency-Key"},
            409: {"model": ProblemDetails, "description": "The key stands for another request"},
            413: {"model": ProblemDetails, "description": "The request is too large"},
            422: {"model": ProblemDetails, "description": "Unknown customer or message, or facts that do not fit"},
            503: {
                "model": ProblemDetails,
                "description": "Nothing was accepted; repeat it after `Retry-After`",
            },
        },
    )
    async def request_message(
        wanted: DirectMessage,
        request: Request,
        response: Response,
        idempotency_key: Annotated[
            str | None, Header(description="1 to 200 visible ASCII characters; the same key never sends twice")
        ] = None,
    ) -> AcceptedMessage:
        """Ask for a message to one customer: 202 at first, 200 when the same is asked under the same key again."""
        key = key_of(
            idempotency_key,
            title="A request for a message needs an idempotency key",
            detail="Send a header 'Idempotency-Key' that is new for each message, such as a UUID, "
            "and the same one whenever you repeat this request.",
        )
        try:
            accepted, first = await requests.accept(key, wanted, traceparent_of(request))
        except FaultyError as error:
            raise faulty(
                error,
                title="The message cannot be requested",
                detail="Nothing was accepted, and the key is still free; `errors` names each place and how to mend it.",
            ) from error
        except KeyTakenError as error:
            taken_by = error.taken_by
            raise key_taken(
                taken_by.requested_at, by=f"for message {taken_by.message_id}", again="another message"
            ) from error
        except CrowdedError as error:
            raise overloaded(error) from error
        response.status_code = 202 if first else 200
        response.headers["Location"] = f"/messages/{accepted.message_id}"
        return AcceptedMessage.model_validate(accepted)

    @routes.get("/{message_id}", responses={404: {"model": ProblemDetails, "description": "Not on record"}})
    async def get_message(message_id: str) -> MessageView:
        """Tell what became of a message, whoever asked for it: a direct request, or a journey."""
        asked, decisions = await requests.find(message_id), await log.of_message(message_id)
        if decisions:
            return _decided(decisions, asked, await deliveries.of_message(message_id))
        if asked is not None:
            return _requested(asked)
        raise Problem(
            status=404,
            type_="unknown-message",
            title="There is no such message",
            detail=f"No message {message_id!r} is on record; it was never asked for, or is older than what is kept.",
        )

    return routes


def _decided(
    decisions: Sequence[DecisionRecord], asked: DirectRequest | None, deliveries: Sequence[DeliveryReport]
) -> MessageView:
    latest = decisions[0]
    # Sent before, it stays where it is when it cannot move on to another channel.
    sent = next((one for one in decisions if one.decision.outcome == "planned"), None)
    standing = sent if sent is not None and latest.decision.outcome == "suppressed" else latest
    return MessageView(
        message_id=latest.message_id,
        message=latest.message,
        playbook=latest.playbook,
        purpose=latest.purpose,
        customer_id=latest.customer_id,
        status=standing.decision.outcome,
        reason=latest.decision.reason,
        channel=standing.decision.channel,
        locale=standing.decision.locale,
        until=latest.until,
        requested_at=asked.requested_at if asked else None,
        requested_by=asked.requested_by if asked else None,
        deliveries=tuple(DeliveryView.model_validate(one) for one in deliveries),
        decisions=tuple(DecisionView.model_validate(one) for one in decisions),
    )


def _requested(asked: DirectRequest) -> MessageView:
    return MessageView(
        message_id=asked.message_id,
        message=asked.message,
        playbook=asked.playbook,
        purpose=asked.purpose,
        customer_id=asked.customer_id,
        status="requested",
        reason="It is accepted, and was not decided yet.",
        requested_at=asked.requested_at,
        requested_by=asked.requested_by,
        deliveries=(),
        decisions=(),
    )
