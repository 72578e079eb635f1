"""What the HTTP APIs answer, as far as the command reads it."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, TypeAdapter

from services.timeline.domain.entry import TimelineEntry


class Answer(BaseModel):
    """Unknown fields are ignored: the service may be newer than this command."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class PlaybookInForce(Answer):
    """A playbook that a service follows, and which version of it."""

    playbook: str
    version: int


PLAYBOOKS: TypeAdapter[list[PlaybookInForce]] = TypeAdapter(list[PlaybookInForce])
"""The answer of a service to which playbooks it follows."""


class Published(PlaybookInForce):
    """The answer to a publication; `changed` is False where the version in force said the same already."""

    changed: bool

    def followed_in(self, in_force: Iterable[PlaybookInForce]) -> bool:
        """Return whether a service that follows these playbooks follows this version, or a newer one."""
        return any(one.playbook == self.playbook and one.version >= self.version for one in in_force)


class Page(Answer):
    """Entries of a timeline, the newest first; `next_cursor` is None on the last page."""

    customer_id: str
    merged_customer_ids: tuple[str, ...]
    entries: tuple[TimelineEntry, ...]
    next_cursor: str | None


class Card(Answer):
    """A card on a store's board."""

    message_id: str
    title: str
    text: str
    locale: str


class CardList(Answer):
    """Cards of one board."""

    cards: tuple[Card, ...]


class Journey(Answer):
    """A journey a customer is or was in; `how` is None while it runs."""

    journey: str
    how: str | None = None


class Journeys(Answer):
    """All journeys of a customer."""

    active: tuple[Journey, ...]
    past: tuple[Journey, ...]
