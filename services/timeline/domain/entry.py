"""The timeline entry: one fact, one sentence, and the details behind it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.content import Content, EmailContent, InstoreContent, Rendition
from contracts.decision import Decision
from contracts.events.delivery import DeliveryStatus
from contracts.events.touchpoint import TouchpointKind
from contracts.values import Channel, JourneyRef, JsonObject, PlaybookRef, Purpose
from shared.paging import position_at
from shared.store.model import Record

EntryKind = Literal[
    "acted",
    "changed",
    "merged",
    "journey-entered",
    "journey-ended",
    "planned",
    "deferred",
    "suppressed",
    "suppression-list",
    "delivery",
    "task",
]


class _Detail(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    def words(self) -> tuple[str, ...]:
        """What a search looks through, besides the sentence."""
        return ()


class Acted(_Detail):
    """What the customer did."""

    kind: Literal["acted"] = "acted"
    touchpoint: TouchpointKind
    name: str
    properties: JsonObject
    thread: str | None = None

    def words(self) -> tuple[str, ...]:
        """What the customer wrote is among the properties."""
        return tuple(value for value in self.properties.values() if isinstance(value, str))


class Changed(_Detail):
    """What is different in the profile now."""

    kind: Literal["changed"] = "changed"
    changed: tuple[str, ...]
    revision: int


class Merged(_Detail):
    """Which customer turned out to be this one, and why."""

    kind: Literal["merged"] = "merged"
    merged_customer_id: str
    because: str


class JourneyBegun(_Detail):
    """Which playbook the journey is from."""

    kind: Literal["journey-entered"] = "journey-entered"
    playbook: PlaybookRef


class JourneyOver(_Detail):
    """How and why the journey is over."""

    kind: Literal["journey-ended"] = "journey-ended"
    playbook: PlaybookRef
    how: Literal["goal", "exit", "completed", "merged"]
    why: str


class Planned(_Detail):
    """The words as they are sent, to which address, and why so."""

    kind: Literal["planned"] = "planned"
    message: str
    purpose: Purpose
    playbook: PlaybookRef
    rendition: Rendition
    address: str | None
    decision: Decision
    expires_at: UtcDateTime | None = None

    def words(self) -> tuple[str, ...]:
        """What the brand says."""
        return _words_of(self.rendition.content)


class Deferred(_Detail):
    """Why not now, and when the message is decided again."""

    kind: Literal["deferred"] = "deferred"
    message: str
    purpose: Purpose
    playbook: PlaybookRef
    until: UtcDateTime
    decision: Decision


class Suppressed(_Detail):
    """Why nothing is said."""

    kind: Literal["suppressed"] = "suppressed"
    message: str
    purpose: Purpose
    playbook: PlaybookRef
    decision: Decision


class ListChanged(_Detail):
    """Which suppression list a person put the customer on or took them off, for what of them, and why."""

    kind: Literal["suppression-list"] = "suppression-list"
    playbook: str
    rule: str
    change: Literal["added", "lifted"]
    one_address: bool
    by: str
    because: str


class Delivery(_Detail):
    """What became of a message at its provider."""

    kind: Literal["delivery"] = "delivery"
    message: str
    purpose: Purpose
    provider: str
    status: DeliveryStatus
    attempt: int
    provider_ref: str | None = None
    said: str | None = None


class TaskDone(_Detail):
    """Who did the task, where, and what they noted."""

    kind: Literal["task"] = "task"
    message: str
    store: str
    completed_by: str
    note: str | None = None


Detail = Annotated[
    Acted
    | Changed
    | Merged
    | JourneyBegun
    | JourneyOver
    | Planned
    | Deferred
    | Suppressed
    | ListChanged
    | Delivery
    | TaskDone,
    Field(discriminator="kind"),
]


class TimelineEntry(Record):
    """One fact about one customer. `id` is that of the event; `at` when it happened; `title` one plain sentence."""

    customer_id: str
    at: UtcDateTime
    kind: EntryKind
    channel: Channel | None = None
    title: str
    detail: Detail
    message_id: str | None = Field(default=None, description="ties a plan to its deliveries and its task")
    journey: JourneyRef | None = None
    correlation_id: str = Field(description="the event that began it all")
    trace_id: str | None = None

    @property
    def position(self) -> str:
        """Where it stands among a customer's entries: greater is newer, and no two are equal."""
        return position_at(self.at, self.id)

    def search_text(self) -> str:
        """Return what a search looks through, with case folded."""
        return "\n".join((self.title, *self.detail.words())).casefold()


def _words_of(content: Content) -> tuple[str, ...]:
    match content:
        case EmailContent(subject=subject, text=text):
            return (subject, text)
        case InstoreContent(title=title, text=text):
            return (title, text)
        case _:
            return (content.text,)
