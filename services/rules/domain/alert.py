"""The record of messages that a check of voice stopped, for those who have to mend them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.base import UtcDateTime
from contracts.decision import Decision
from contracts.events.message import MessageRequested
from contracts.playbook.voice import CheckId
from contracts.values import Channel, LocaleTag, Name, PlaybookRef, Purpose
from shared.paging import position_at
from shared.processing.effects import Alert
from shared.store.model import Record

WHAT: Final = "a check of voice stopped a message"


@dataclass(frozen=True, slots=True)
class Stop:
    """The check that stopped the words of a message, and who answers for the message."""

    check: CheckId
    owner: str


class VoiceAlert(Record):
    """Words that were stopped for the first time within an hour; those like them are found among the decisions.

    Like them are all of the same message and version, check, channel and locale: an alert for each customer would be
    too many to read. Holds no customer and no words.
    """

    at: UtcDateTime
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    check: CheckId
    owner: str
    channel: Channel | None
    locale: LocaleTag | None
    decision_id: str
    forget_at: UtcDateTime

    @property
    def position(self) -> str:
        """Where it stands among all alerts: greater is newer, and no two are equal."""
        return position_at(self.at, self.id)


def alert_of(
    stop: Stop, request: MessageRequested, decision: Decision, at: datetime, forget_at: datetime
) -> VoiceAlert:
    """Return the record of a stop; those like it within the same hour have the same id."""
    alike = (
        request.playbook.playbook,
        str(request.playbook.version),
        request.message,
        stop.check,
        decision.channel or "",
        decision.locale or "",
    )
    digest = hashlib.sha256("\n".join(alike).encode()).hexdigest()[:16]
    return VoiceAlert(
        id=f"{at:%Y%m%d%H}-{digest}",
        at=at,
        message=request.message,
        playbook=request.playbook,
        purpose=request.purpose,
        check=stop.check,
        owner=stop.owner,
        channel=decision.channel,
        locale=decision.locale,
        decision_id=decision.id or "",
        forget_at=forget_at,
    )


def notice_of(alert: VoiceAlert) -> Alert:
    """Return what the log and the metrics say of it."""
    return Alert(WHAT, message=alert.message, rule=alert.check, owner=alert.owner)
