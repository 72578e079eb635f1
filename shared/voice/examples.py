"""The examples of a voice guide, run as tests of its rules: bad ones must be objected to, good ones must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

from contracts.playbook import Examples, MessageDefinition, Voice
from contracts.values import Channel, LocaleTag
from shared.voice.check import Check, Found
from shared.voice.checks import MESSAGE_CHECKS, RENDITION_CHECKS
from shared.voice.guide import Guides
from shared.voice.rendered import Rendered, Renditions
from shared.voice.text import Text

S = TypeVar("S")
Kind = Literal["locales", "situations", "names", "concepts", "promises"]

OBJECTORS: Final[Mapping[Kind, frozenset[str]]] = {
    "locales": frozenset(
        {"register-wrong", "register-mixed", "punctuation-locale", "format-locale", "contractions", "wrong-language"}
    ),
    "situations": frozenset({"situation-tone"}),
    "names": frozenset({"brand-name"}),
    "concepts": frozenset({"term-forbidden", "term-preferred", "term-variants"}),
    "promises": frozenset({"promise-wording"}),
}
"""The checks that enforce each kind of rule, and so are what its examples are shown to."""

_PLAIN: Final = "example"
"""A situation no guide knows: nothing but the rule itself is at stake."""


@dataclass(frozen=True)
class Rule:
    """One rule of a guide with its examples in one locale; `path` leads to them through the guide."""

    kind: Kind
    name: str
    path: tuple[str | int, ...]
    locale: LocaleTag
    examples: Examples


@dataclass(frozen=True)
class Failure:
    """An example that did not come out as its author says. `index` is its place among the good or the bad ones."""

    rule: Rule
    quality: Literal["good", "bad"]
    index: int
    text: str
    problem: str | None
    """What was objected to in a good example; None for a bad one, to which nobody objected."""


def rules_of(voice: Voice) -> Iterator[Rule]:
    """Yield every rule that has examples, or should have."""
    for locale, speech in voice.locales.items():
        yield Rule("locales", locale, ("locales", locale, "examples"), locale, speech.examples)
    for name, situation in voice.situations.items():
        for locale, examples in _each(situation.examples, voice):
            yield Rule("situations", name, ("situations", name, "examples", locale), locale, examples)
    for index, brand_name in enumerate(voice.names):
        for locale, examples in _each(brand_name.examples, voice):
            yield Rule("names", brand_name.name, ("names", index, "examples", locale), locale, examples)
    for index, concept in enumerate(voice.concepts):
        for locale, terms in concept.terms.items():
            yield Rule("concepts", concept.id, ("concepts", index, "terms", locale, "examples"), locale, terms.examples)
    for index, promise in enumerate(voice.promises):
        for locale, examples in _each(promise.examples, voice):
            yield Rule("promises", promise.id, ("promises", index, "examples", locale), locale, examples)


def failures(voice: Voice) -> Iterator[Failure]:
    """Yield the examples that fail."""
    guides = Guides(voice)
    for rule in rules_of(voice):
        for index, text in enumerate(rule.examples.good):
            found = next(_found(text, rule, guides), None)
            if found is not None:
                yield Failure(rule, "good", index, text, found.problem)
        for index, text in enumerate(rule.examples.bad):
            if next(_found(text, rule, guides), None) is None:
                yield Failure(rule, "bad", index, text, None)


def untested(voice: Voice) -> Iterator[tuple[Rule, Literal["good", "bad"]]]:
    """Yield the rules that lack a good or a bad example in every locale, with which of them they lack.

    How a locale speaks is enforced by rules of ours, with tests of their own: examples of it are welcome, not missed.
    """
    by_rule: dict[tuple[Kind, str], list[Rule]] = {}
    for rule in rules_of(voice):
        if rule.kind == "locales":
            continue
        by_rule.setdefault((rule.kind, rule.name), []).append(rule)
    for rules in by_rule.values():
        if not any(rule.examples.good for rule in rules):
            yield rules[0], "good"
        if not any(rule.examples.bad for rule in rules):
            yield rules[0], "bad"


def _each(examples: Mapping[LocaleTag, Examples], voice: Voice) -> Iterator[tuple[LocaleTag, Examples]]:
    """Yield the examples by locale; where there are none, an empty set in the guide's first locale stands for them."""
    yield from examples.items() or ((next(iter(voice.locales), "en"), Examples()),)


def _found(text: str, rule: Rule, guides: Guides) -> Iterator[Found]:
    rendered = _rendered(text, rule, guides)
    renditions = Renditions(_message(rule.locale, text), (rendered,), (rule.locale,), rule.locale)
    for check in RENDITION_CHECKS:
        yield from _of(check, rendered, rule)
    for check_of_message in MESSAGE_CHECKS:
        yield from _of(check_of_message, renditions, rule)


def _of(check: Check[S], subject: S, rule: Rule) -> Iterator[Found]:
    if check.id not in OBJECTORS[rule.kind]:
        return
    named = rule.kind in {"names", "concepts", "promises"}
    for found in check.find(subject):
        if isinstance(found, Found) and (not named or found.rule == rule.name):
            yield found


def _rendered(text: str, rule: Rule, guides: Guides) -> Rendered:
    situation = rule.name if rule.kind == "situations" else _PLAIN
    guide = guides.resolve(rule.locale, Channel.EMAIL, situation)
    return Rendered(guide=guide, moment="publish", message="example", words={"text": Text(text)})


def _message(locale: LocaleTag, text: str) -> MessageDefinition:
    return MessageDefinition.model_validate(
        {
            "message": "example",
            "title": "Example",
            "owner": "example",
            "situation": _PLAIN,
            "channels": ["email"],
            "renditions": {locale: {"base": {"subject": "Example", "text": text}}},
        }
    )
