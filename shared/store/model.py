"""What a service declares to keep: aggregates (versioned, replaced) and records (written once).

Both are stored as `{_id, [version], <lookup fields>, body}`, where `body` is the model as JSON: field names people
choose (`a.b`, `$x`), large integers and deep nesting survive, and nothing is converted twice. Only lookup fields are
indexed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

Scalar = str | int | float | bool | datetime | None
LookupValue = Scalar | list[str]


class Stored(BaseModel):
    """Anything a service keeps. Unknown fields are ignored: a newer version of the service may have written them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str


class Aggregate(Stored):
    """A state that changes under a version. `version` is the one it was loaded at; 0 means not stored yet.

    Change it with `model_copy(update=...)` and leave `version` alone: the store raises it on commit.
    """

    version: int = 0


class Record(Stored):
    """A fact that is written once; writing it again under the same id has no effect."""


M = TypeVar("M", bound=Stored)
A = TypeVar("A", bound=Aggregate)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Index:
    """Lookup fields with their direction (1 ascending, -1 descending), in order.

    `sparse`: what has none of the fields is not in the index, and costs it nothing.
    """

    keys: tuple[tuple[str, int], ...]
    unique: bool = False
    sparse: bool = False


def _no_lookup(_: object) -> Mapping[str, LookupValue]:
    return {}


@dataclass(frozen=True, eq=False)
class Kind(Generic[M]):
    """Where models of one kind live. `lookup` gives the fields queries and indexes may use.

    `forgotten_at` names the lookup field that says from when on one is forgotten (by the database, within a minute or
    two). It is settled for each when it is written, so that another retention needs no other index.
    """

    collection: str
    model: type[M]
    lookup: Callable[[M], Mapping[str, LookupValue]] = _no_lookup
    indexes: tuple[Index, ...] = ()
    forgotten_at: str | None = None


@dataclass(frozen=True, eq=False)
class AggregateType(Kind[A]):
    """Where aggregates of one model live."""


@dataclass(frozen=True, eq=False)
class RecordType(Kind[R]):
    """Where records of one model live.

    `fresh`: each gets a new id whenever it is made, so none can be there already and it is simply inserted, which costs
    less. One that is there after all is a conflict.
    """

    fresh: bool = False
