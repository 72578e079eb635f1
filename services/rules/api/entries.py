"""What stands on suppression lists, as people see it."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, Field

from contracts.base import UtcDateTime
from contracts.values import Channel
from services.rules.domain.listing import ListEntry
from services.rules.domain.standing import SaidByTrait


class EntryView(BaseModel):
    """What is on a suppression list: everything (`channel` None), a channel, or one address of it (`one_address`)."""

    id: str = Field(description="names this entry of the customer, for as long as it is there; it is lifted by it")
    playbook: str
    rule: str
    channel: Channel | None
    one_address: bool
    since: UtcDateTime | None = Field(description="none: of a trait it is not known")
    because: str = Field(description="the event, the message or the trait that led to it, or a person's own words")
    by: str | None = Field(description="the person who added it")
    trait: str | None = Field(description="the trait that says so; such an entry ends with the trait, nobody lifts it")

    @classmethod
    def of(cls, entry: ListEntry) -> EntryView:
        """Return an entry as it is shown."""
        return cls(
            id=entry.id,
            playbook=entry.playbook,
            rule=entry.rule,
            channel=entry.channel,
            one_address=entry.address is not None,
            since=entry.at,
            because=entry.because,
            by=entry.by,
            trait=None,
        )

    @classmethod
    def of_trait(cls, said: SaidByTrait) -> EntryView:
        """Return what a trait says as it is shown."""
        return cls(
            id=said.id,
            playbook=said.playbook,
            rule=said.rule,
            channel=None,
            one_address=False,
            since=None,
            because=said.trait,
            by=None,
            trait=said.trait,
        )


def entry_views(entries: Iterable[ListEntry], said: Iterable[SaidByTrait]) -> tuple[EntryView, ...]:
    """Return everything that stands on lists, what traits say last."""
    return (*map(EntryView.of, entries), *map(EntryView.of_trait, said))
