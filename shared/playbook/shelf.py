"""The shelf: published versions of playbooks as a service keeps and compiles them.

Every service that follows playbooks keeps two collections of its own. Versions are immutable, so a compiled one is good
for ever; only which version is in force changes, and `refresh` looks at that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from contracts.base import UtcDateTime
from contracts.playbook import Playbook
from contracts.values import PlaybookRef
from shared.clock import Clock
from shared.processing.effects import Effects
from shared.store.model import Aggregate, AggregateType, LookupValue, Record, RecordType

C = TypeVar("C")
C_co = TypeVar("C_co", covariant=True)
M = TypeVar("M", bound=Aggregate | Record)

_LOOK_AGAIN_AFTER = timedelta(seconds=1)
_AT_MOST = 1_000


class PlaybookInForce(Aggregate):
    """Which version of a playbook is in force. `id` is the playbook's name; `digest` tells whether content differs."""

    number: int
    digest: str
    published_at: UtcDateTime


class PlaybookVersion(Record):
    """One published version, immutable. `id` is `<name>@<number>`."""

    playbook: Playbook
    number: int
    published_at: UtcDateTime


def _version_lookup(version: PlaybookVersion) -> Mapping[str, LookupValue]:
    return {"playbook": version.playbook.playbook, "number": version.number}


PLAYBOOKS: AggregateType[PlaybookInForce] = AggregateType("playbooks", PlaybookInForce)
PLAYBOOK_VERSIONS: RecordType[PlaybookVersion] = RecordType("playbook_versions", PlaybookVersion, _version_lookup)


class UnknownVersionError(KeyError):
    """A version of a playbook that is not on the shelf: it was never published here, or has not arrived yet."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(f"{name}@{number}")
        self.name = name
        self.number = number

    def __str__(self) -> str:
        return (
            f"version {self.number} of playbook {self.name!r} is not known here; "
            "publish it, or try again when playbook.published has arrived"
        )


def version_id(name: str, number: int) -> str:
    """Return the id of a version: `skyline@3`."""
    return f"{name}@{number}"


@dataclass(frozen=True)
class Publication:
    """What publishing leads to. `number` is in force afterwards; where nothing differs, `effects` are empty."""

    number: int
    changed: bool
    effects: Effects


def publish_effects(
    playbook: Playbook, in_force: PlaybookInForce | None, now: datetime, *, number: int | None = None
) -> Publication:
    """Return what to save so that a playbook is in force.

    Who publishes leaves `number` out: the next one is given, unless the playbook equals the one in force. Who follows
    `playbook.published` passes the event's number; a version older than the one in force is kept but not put in force.
    """
    digest = hashlib.sha256(playbook.model_dump_json().encode()).hexdigest()
    effects = Effects()
    if number is None and in_force is not None and in_force.digest == digest:
        return Publication(in_force.number, changed=False, effects=effects)
    newest = in_force.number if in_force else 0
    number = newest + 1 if number is None else number
    name = playbook.playbook
    effects.record(
        PLAYBOOK_VERSIONS,
        PlaybookVersion(id=version_id(name, number), playbook=playbook, number=number, published_at=now),
    )
    if number > newest:
        state = in_force or PlaybookInForce(id=name, number=0, digest="", published_at=now)
        effects.save(PLAYBOOKS, state.model_copy(update={"number": number, "digest": digest, "published_at": now}))
    return Publication(max(number, newest), changed=number > newest, effects=effects)


class ShelfReader(Protocol):
    """The part of the store a shelf reads."""

    async def find(
        self,
        kind: AggregateType[M] | RecordType[M],  # type: ignore[type-var]
        where: Mapping[str, object],
        *,
        sort: Sequence[tuple[str, int]] = (),
        limit: int = 100,
    ) -> list[M]:
        """Return what matches a filter, at most `limit`."""


class Versions(Protocol[C_co]):
    """What decisions need of a shelf."""

    @property
    def current(self) -> tuple[C_co, ...]:
        """The version in force of every playbook."""

    def version(self, ref: PlaybookRef) -> C_co:
        """Return a compiled version; raises UnknownVersionError."""


class Shelf(Generic[C]):
    """Compiled playbooks: the versions in force, and older ones that were asked for."""

    def __init__(self, reader: ShelfReader, compile: Callable[[Playbook, int], C], clock: Clock) -> None:
        """`compile` turns a playbook and its version number into what the service works with; it must not fail."""
        self._reader = reader
        self._compile = compile
        self._clock = clock
        self._compiled: dict[str, C] = {}
        self._current: tuple[C, ...] = ()
        self._looked_at: datetime | None = None

    async def refresh(self, *, force: bool = False) -> None:
        """Take up newly published versions. Asks the store at most once a second, unless forced."""
        now = self._clock()
        if not force and self._looked_at is not None and now - self._looked_at < _LOOK_AGAIN_AFTER:
            return
        in_force = await self._reader.find(PLAYBOOKS, {}, limit=_AT_MOST)
        ids = [version_id(one.id, one.number) for one in sorted(in_force, key=lambda one: one.id)]
        await self._take_up(ids)
        self._current = tuple(self._compiled[one] for one in ids if one in self._compiled)
        self._looked_at = now

    @property
    def current(self) -> tuple[C, ...]:
        """The version in force of every playbook, compiled, in the order of their names; as of the last `refresh`."""
        return self._current

    async def fetch(self, refs: Iterable[PlaybookRef]) -> None:
        """Make versions available to `version`, in one query; those the store does not have stay unknown."""
        await self._take_up({version_id(ref.playbook, ref.version) for ref in refs})

    def version(self, ref: PlaybookRef) -> C:
        """Return a compiled version; raises UnknownVersionError."""
        try:
            return self._compiled[version_id(ref.playbook, ref.version)]
        except KeyError:
            raise UnknownVersionError(ref.playbook, ref.version) from None

    async def _take_up(self, ids: Iterable[str]) -> None:
        missing = sorted(set(ids) - self._compiled.keys())
        if not missing:
            return
        for found in await self._reader.find(PLAYBOOK_VERSIONS, {"_id": {"$in": missing}}, limit=len(missing)):
            self._compiled[found.id] = self._compile(found.playbook, found.number)
