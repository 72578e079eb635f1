"""What a service implements to take part: load once per batch, then decide event by event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from contracts.envelope import Event, EventData
from shared.processing.effects import Effects
from shared.store.model import A, Aggregate, AggregateType


class Loader(Protocol):
    """The reading side of the store."""

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        """Return the aggregates that exist, by id, in one query."""


class Workspace:
    """The states a batch works on. Decisions read it; what they save is visible to the decisions after them."""

    def __init__(self) -> None:
        self._states: dict[tuple[str, str], Aggregate] = {}

    @classmethod
    async def load(cls, loader: Loader, wanted: Mapping[AggregateType[Any], Iterable[str]]) -> Workspace:
        """Return a workspace holding what exists of the wanted ids: one query per type of aggregate."""
        workspace = cls()
        for kind, ids in wanted.items():
            await workspace.add(loader, kind, ids)
        return workspace

    async def add(self, loader: Loader, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        """Load more of a type; return what was found."""
        missing = {one for one in ids if (kind.collection, one) not in self._states}
        found = await loader.load(kind, missing) if missing else {}
        for state in found.values():
            self.put(kind, state)
        return found

    def get(self, kind: AggregateType[A], id: str) -> A | None:
        """Return the state as it stands in this batch, or None where there is none."""
        state = self._states.get((kind.collection, id))
        return state if state is None else _as(kind, state)

    def put(self, kind: AggregateType[A], state: A) -> None:
        """Replace a state in this batch."""
        self._states[(kind.collection, state.id)] = state


def _as(kind: AggregateType[A], state: Aggregate) -> A:
    if not isinstance(state, kind.model):
        raise TypeError(f"{kind.collection} holds a {type(state).__name__}, not a {kind.model.__name__}")
    return state


@runtime_checkable
class Handler(Protocol):
    """Handles the events of one service. `decide` must not change the workspace: it returns what should change.

    `decide` may raise `Retry` or `Reject`; any other exception sends that one event to the dead letters.
    """

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:
        """Load everything the events need, in a number of queries that does not depend on how many they are."""

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return the effects of one event on the states in the workspace. No I/O, no clock."""
