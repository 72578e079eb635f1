"""fact-hardcoded: values are stated by facts, never typed into the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from contracts.playbook import FactType
from contracts.values import Name
from shared.voice.case import Case
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.guide import Guide
from shared.voice.mentions import Kind
from shared.voice.rendered import Rendered
from shared.voice.typed import KINDS_OF, Typed
from shared.voice.wordings import wording

_ALWAYS: Final[frozenset[Kind]] = frozenset({"money", "percent", "date", "code", "url"})
"""Kinds that change from one sending to the next, or that a translator may get wrong."""

_WHERE_FACTS_ARE: Final[frozenset[Kind]] = frozenset({"time", "duration", "phone"})
"""Kinds that may well belong to the words (call us from 8:00), unless the message has facts of that kind."""

_TYPE_OF: Final[dict[Kind, FactType]] = {
    "money": "money",
    "percent": "percent",
    "date": "date",
    "time": "datetime",
    "duration": "duration",
    "code": "code",
    "url": "url",
    "phone": "phone",
}
_WHOLLY: Final = "100"
"""Per cent: a manner of speaking, as in 100 % recycled."""

_TO: Final = re.compile(r"\s?(?:[-–—~〜～]|[^\W\d_]{1,3}|から)\s?\d")
_FROM: Final = re.compile(r"\d\s?(?:[-–—~〜～]|[^\W\d_]{1,3}|から)\s?$")


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield what is typed in the template and should be a fact."""
    if not rendered.templates:
        yield Abstained("the words have no template")
    elif rendered.sample == "everything":
        stated = _kinds_of_facts(rendered)
        for one in rendered.typed:
            if one.mention.kind == "unclear":
                yield Abstained(f"{one.written!r} can be read in two ways")
            elif _should_be_a_fact(one, stated) and not _in_words_of_the_guide(one, rendered.guide):
                yield _found(one, rendered)


def _kinds_of_facts(rendered: Rendered) -> frozenset[Kind]:
    facts = rendered.definition.facts.values() if rendered.definition else ()
    return frozenset(kind for fact in facts for kind in KINDS_OF[fact.type])


def _should_be_a_fact(one: Typed, stated: frozenset[Kind]) -> bool:
    kind = one.mention.kind
    if kind == "percent" and one.mention.value == _WHOLLY:
        return False
    if kind in _WHERE_FACTS_ARE and kind in stated:
        return not (kind == "time" and _opening_hours(one))
    return kind in _ALWAYS


def _opening_hours(one: Typed) -> bool:
    """Whether a time is one end of a span: from 8:00 to 18:00 says when somebody is there."""
    end = one.at + len(one.written)
    return bool(_TO.match(one.piece, end) or _FROM.search(one.piece, 0, one.at))


def _in_words_of_the_guide(one: Typed, guide: Guide) -> bool:
    """Whether a value stands in a promise, a block or a name, which the guide fixes word for word."""
    end = one.at + len(one.written)
    return any(
        found.start() <= one.at and end <= found.end()
        for words in guide.fixed
        for found in wording(words).finditer(one.piece)
    )


def _found(one: Typed, rendered: Rendered) -> Found:
    kind = _TYPE_OF[one.mention.kind]
    fitting = _fitting_fact(rendered, one.mention.kind)
    mend = f"say {{{{ facts.{fitting} }}}}" if fitting else f"make it a fact of the message (type {kind}), and say that"
    return Found(f"{one.written} is typed into the words", mend, one.field, one.start, one.end)


def _fitting_fact(rendered: Rendered, kind: Kind) -> Name | None:
    facts = rendered.definition.facts if rendered.definition else {}
    return next((name for name, fact in facts.items() if kind in KINDS_OF[fact.type]), None)


CHECK: Final = Check(
    id="fact-hardcoded",
    scope="rendition",
    severity="error",
    title="Values are facts",
    why="A price that is typed in eight languages is changed in seven of them.",
    moments=PUBLISH,
    wrong=Case(text="Lisbon is 20% off this week."),
    right=Case(
        text="Lisbon is {{ facts.discount }} off this week.", facts={"discount": {"type": "percent", "value": 0.2}}
    ),
    find=find,
)
