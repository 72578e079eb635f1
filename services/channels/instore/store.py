"""What the in-store service keeps beside its ledgers: the cards of all boards."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.values import LocaleTag
from shared.store.model import Aggregate, AggregateType, Index, LookupValue


class Done(BaseModel):
    """Who marked a card done, when, and what they had to say."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    completed_by: str
    note: str | None = None
    at: UtcDateTime


class Card(Aggregate):
    """A card on a store's board; `id` is the message id. `changed_at` is when it was put up, or marked done."""

    store: str
    title: str
    text: str
    locale: LocaleTag
    task: bool
    posted_at: UtcDateTime
    changed_at: UtcDateTime
    done: Done | None = None


def _lookup(card: Card) -> Mapping[str, LookupValue]:
    return {
        "store": card.store,
        "open": card.done is None,
        "posted_at": card.posted_at,
        "changed_at": card.changed_at,
    }


CARDS = AggregateType(
    "cards",
    Card,
    lookup=_lookup,
    indexes=(
        Index(keys=(("store", 1), ("open", 1), ("posted_at", 1))),
        Index(keys=(("store", 1), ("changed_at", 1))),
    ),
)
