"""What a message declares beside its words: its call to action, its offer, and what its translations are made from."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.playbook import FactType, MessageDefinition, Playbook
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean


def check_intents(playbook: Playbook) -> Iterator[Problem]:
    """Yield declarations that name facts or locales the message does not have."""
    for index, message in enumerate(playbook.messages):
        root: Path = ("messages", index)
        if message.cta is not None:
            yield from _fact(message, message.cta.fact, (*root, "cta", "fact"), "the call to action", ("url",))
            yield from _labels(message, root)
        if message.offer is not None:
            for number, name in enumerate(message.offer.facts):
                yield from _fact(message, name, (*root, "offer", "facts", number), "the offer")
            if message.offer.until is not None:
                path = (*root, "offer", "until")
                yield from _fact(message, message.offer.until, path, "the end of the offer", ("date", "datetime"))
        yield from _sources(message, root)


def _fact(
    message: MessageDefinition, name: str, path: Path, what: str, types: tuple[FactType, ...] = ()
) -> Iterator[Problem]:
    fact = message.facts.get(name)
    if fact is None:
        yield Problem(
            "unknown-fact",
            path,
            f"{what} names the fact {name!r}, which message {message.message!r} does not have",
            f"its facts are {names(message.facts)}{did_you_mean(name, message.facts)}",
        )
    elif types and fact.type not in types:
        wanted = " or ".join(types)
        suited = names(one for one, definition in message.facts.items() if definition.type in types)
        yield Problem(
            "fact-type",
            path,
            f"{what} names the fact {name!r}, which is a {fact.type} and not a {wanted}",
            f"facts of that type are {suited}",
        )


def _labels(message: MessageDefinition, root: Path) -> Iterator[Problem]:
    labels = message.cta.label if message.cta else {}
    for locale in message.renditions if labels else ():
        if locale not in labels:
            yield Problem(
                "label-missing",
                (*root, "cta", "label"),
                f"the call to action of message {message.message!r} has no label in locale {locale!r}",
                f"add {locale!r} here",
            )
    for locale, label in labels.items():
        path = (*root, "cta", "label", locale)
        if not label.strip():
            yield Problem("empty-copy", path, "this label is empty", "write what the link says, or delete it")
        if "{{" in label or "{%" in label:
            yield Problem("template", path, "nothing is filled in in a label", "write it as plain words")
        if locale not in message.renditions:
            yield Problem(
                "unused-locale",
                path,
                f"message {message.message!r} has no words in locale {locale!r} that the label could stand in",
                "add the rendition, or delete it here",
                "warning",
            )


def _sources(message: MessageDefinition, root: Path) -> Iterator[Problem]:
    for locale, copy in message.renditions.items():
        if copy.translated_from is None:
            continue
        source = copy.translated_from.locale
        if source == locale or source not in message.renditions:
            others = [one for one in message.renditions if one != locale]
            yield Problem(
                "unknown-locale",
                (*root, "renditions", locale, "translated_from", "locale"),
                f"locale {locale!r} cannot be translated from {source!r}",
                f"the other locales of the message are {names(others)}{did_you_mean(source, others)}",
            )
