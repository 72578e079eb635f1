"""What a check is: an id, a reason, a wrong and a right example, and the function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Generic, Literal, Never, TypeVar

from contracts.objection import Scope
from contracts.values import Channel, LocaleTag
from shared.voice.case import Case
from shared.voice.rendered import Moment, Own, Rendered

S_contra = TypeVar("S_contra", contravariant=True)

BOTH: Final[frozenset[Moment]] = frozenset({"publish", "send"})
PUBLISH: Final[frozenset[Moment]] = frozenset({"publish"})
SEND: Final[frozenset[Moment]] = frozenset({"send"})


@dataclass(frozen=True, slots=True)
class Found:
    """Something a check objects to: what is wrong (no full stop) and how to mend it, in a field, at a place in it.

    `rule` names the part of the voice guide it comes from. Checks of a whole message say which rendition they mean.
    """

    problem: str
    mend: str
    field: str = "text"
    start: int | None = None
    end: int | None = None
    rule: str | None = None
    channel: Channel | None = None
    locale: LocaleTag | None = None


@dataclass(frozen=True, slots=True)
class Abstained:
    """The check cannot tell, and says why: no rules for the language, too little text, weak evidence."""

    why: str


Finds = Callable[[S_contra], Iterable[Found | Abstained]]


@dataclass(frozen=True, eq=False)
class Check(Generic[S_contra]):
    """One check. `title` says what is right; `why` what goes wrong otherwise; both stand in the writers' manual."""

    id: str
    scope: Scope
    severity: Literal["error", "warning"]
    title: str
    why: str
    wrong: Case
    right: Case
    find: Finds[S_contra]
    moments: frozenset[Moment] = field(default=BOTH)
    abstains: bool = True
    """Whether there are texts it cannot tell anything about."""
    own: bool = False
    """Whether it looks at the brand's own words only, whatever is filled in, when it looks at one rendition."""
    alone: Finds[Rendered] | None = None
    """What a check of a whole message can say of one rendition by itself, as of an agent's reply."""


def findings(check: Check[Rendered], rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield what a check of one rendition says of it, with places in the words as sent."""
    if not check.own:
        yield from check.find(rendered)
        return
    own = rendered.own
    for one in check.find(own.rendered):
        yield as_sent(one, own) if isinstance(one, Found) else one


def as_sent(found: Found, own: Own) -> Found:
    """Return what was found in own words with its place in the words as sent."""
    if found.start is None or found.end is None:
        return found
    start, end = own.back(found.field, found.start, found.end)
    return replace(found, start=start, end=end)


AnyCheck = Check[Never]
"""A check of any scope."""
