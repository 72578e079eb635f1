"""Which of the brand's locales a customer reads: what the brand itself wrote down, nothing is guessed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from contracts.playbook import LocalePolicy, MessageDefinition
from contracts.values import LocaleTag


@dataclass(frozen=True)
class LocaleChoice:
    """The locale, and why this one in a sentence. None: the message has none of the locales that may be used."""

    locale: LocaleTag | None
    because: str


def readable(message: MessageDefinition, locales: LocalePolicy, *, by_staff: bool) -> list[LocaleTag]:
    """Return the locales a message is written in that may be sent: those the brand speaks, to its crew also theirs."""
    spoken = {*locales.supported, locales.default, *((staff_locale(locales),) if by_staff else ())}
    return [locale for locale in message.renditions if locale in spoken]


def staff_locale(locales: LocalePolicy) -> LocaleTag:
    """Return the locale the crew reads."""
    return locales.staff or locales.default


def choose_locale(
    wanted: LocaleTag | None, locales: LocalePolicy, written: Collection[LocaleTag], *, reader: str = "customer"
) -> LocaleChoice:
    """Return the locale to use of those a message is `written` in.

    In this order: the wanted one; the brand's fallback chain for it; its bare language, if the brand lists that among
    its locales or has a chain for it; the brand's default.
    """
    tried = [] if wanted is None else list(ways(wanted, locales))
    for locale, because in tried:
        if locale in written:
            return LocaleChoice(locale, because.format(reader=reader))
    if wanted is None:
        because = f"The {reader}'s locale is not known; the brand's default is {locales.default}."
    else:
        because = f"Nothing the brand has put down for the locale {wanted} fits; its default is {locales.default}."
    if locales.default in written:
        return LocaleChoice(locales.default, because)
    looked_at = ", ".join(dict.fromkeys((*(locale for locale, _ in tried), locales.default)))
    return LocaleChoice(None, f"It is written in none of the locales that may be used for the {reader} ({looked_at}).")


def ways(wanted: LocaleTag, locales: LocalePolicy) -> Iterator[tuple[LocaleTag, str]]:
    """Yield locales in the order they are tried, each with the sentence to record for it."""
    yield wanted, f"The {{reader}} reads {wanted}, and the message is written in it."
    for fallback in locales.fallback.get(wanted, ()):
        yield fallback, f"The message is not written in {wanted}; the brand's fallback for it is {fallback}."
    language = wanted.partition("-")[0]
    if language == wanted or (language not in locales.supported and language not in locales.fallback):
        return
    yield language, f"The message is not written in {wanted}; the brand lists its language, {language}."
    for fallback in locales.fallback.get(language, ()):
        yield fallback, f"The message is not written in {wanted}; the brand's fallback for {language} is {fallback}."
