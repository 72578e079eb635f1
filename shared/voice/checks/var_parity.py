"""var-parity: all languages of a channel say the same facts, and every channel says the offer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions
from shared.voice.typed import KINDS_OF

_TRAITS: Final = "customer.traits."

# How people are called differs by language: the given name in English, the family name in Japanese.
_NAMES: Final = frozenset(
    {"first_name", "last_name", "middle_name", "full_name", "given_name", "family_name", "name", "nickname"}
    | {"title", "salutation", "gender", "prefix", "suffix"}
)


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield what a rendition says less, or more, than the first locale on its channel; then what lacks the offer."""
    if len(renditions.full) < 2:
        yield Abstained("there is one rendition only")
    told: set[tuple[Channel, str, str]] = set()
    for found in (*_across_locales(renditions), *_offer(renditions)):
        if found.channel and found.locale and found.rule and (found.channel, found.locale, found.rule) not in told:
            told.add((found.channel, found.locale, found.rule))
            yield found


def _across_locales(renditions: Renditions) -> Iterator[Found]:
    for first, other in renditions.pairs():
        if _misspells(first) or _misspells(other):
            continue
        for missing in sorted(_said(first) - _said(other)):
            if not _said_by_others(missing, other, first):
                yield _found(other, missing, f"{missing} is missing, which {first.locale} says")
        for name in sorted(first.facts_said & other.facts_said):
            here, there = _counted(other, name), _counted(first, name)
            if here != there:
                counted = f"is counted with ({here})" if here else f"is not counted with ({there})"
                yield _found(other, f"facts.{name}", f"facts.{name} {counted}, unlike in {first.locale}")
        for extra in sorted(_said(other) - _said(first)):
            if not _said_by_others(extra, first, other):
                yield _found(other, extra, f"{extra} is said, which {first.locale} does not say")


def _misspells(rendered: Rendered) -> bool:
    """Whether a rendition names a fact that does not exist: it may be the very one that others say (var-unknown)."""
    facts = rendered.definition.facts if rendered.definition else {}
    named = (use.path.split(".") for template in rendered.templates.values() for use in template.uses)
    return any(path[0] == "facts" and path[1:2] and path[1] not in facts for path in named)


def _said(rendered: Rendered) -> frozenset[str]:
    """Return the variables that a rendition says: its facts, and traits other than names."""
    uses = (use for template in rendered.templates.values() for use in template.uses if use.said)
    traits = {use.path for use in uses if use.path.startswith(_TRAITS)}
    named = {path for path in traits if path.removeprefix(_TRAITS).partition(".")[0] in _NAMES}
    return frozenset(traits - named | {f"facts.{name}" for name in rendered.facts_said})


def _counted(rendered: Rendered, fact: str) -> str:
    """Return how a rendition counts with a fact before it says it; the same in whatever order it does so."""
    uses = (use for template in rendered.templates.values() for use in template.uses if use.said and use.counted)
    return "; ".join(sorted({use.counted for use in uses if f"{use.path}.".startswith(f"facts.{fact}.")}))


def _said_by_others(variable: str, lacking: Rendered, having: Rendered) -> bool:
    """Whether other checks say that a fact is missing: the call to action, the only link, or a value typed instead."""
    message = lacking.definition
    fact = variable.removeprefix("facts.")
    if message is None or fact not in message.facts:
        return False
    if message.cta is not None and message.cta.fact == fact:
        return True
    if message.facts[fact].type == "url" and message.cta is None and not lacking.links:
        return True
    kinds = KINDS_OF[message.facts[fact].type]
    elsewhere = {one.mention.value for one in having.typed}
    return any(one.mention.kind in kinds and one.mention.value not in elsewhere for one in lacking.typed)


def _offer(renditions: Renditions) -> Iterator[Found]:
    offer = renditions.message.offer
    for name in offer.facts if offer else ():
        saying = [one for one in renditions.full if name in one.facts_said]
        for one in renditions.full if saying else ():
            if one not in saying:
                first = saying[0]
                yield _found(
                    one,
                    f"facts.{name}",
                    f"facts.{name} is missing, which is part of the offer and said in {first.locale} for "
                    f"{first.channel.value}",
                )


def _found(rendered: Rendered, variable: str, problem: str) -> Found:
    return Found(
        problem,
        "say the same in all of them, or in none",
        rule=variable,
        channel=rendered.channel,
        locale=rendered.locale,
    )


CHECK: Final = Check(
    id="var-parity",
    scope="message",
    severity="error",
    title="All languages say the same facts",
    why="One customer reads the gate, another has to ask for it: they were not told the same.",
    moments=PUBLISH,
    wrong=Case(
        text="Your flight leaves at gate {{ facts.gate }}.",
        facts={"gate": {"type": "code", "value": "B12"}},
        others=(CaseRendition(locale="de", text="Ihr Flug ist zum Einsteigen bereit."),),
    ),
    right=Case(
        text="Your flight leaves at gate {{ facts.gate }}.",
        facts={"gate": {"type": "code", "value": "B12"}},
        others=(CaseRendition(locale="de", text="Ihr Flug startet an Gate {{ facts.gate }}."),),
    ),
    find=find,
)
