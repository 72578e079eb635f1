"""Locales: whoever the brand claims to speak to finds words in their language, or in one the brand falls back to."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import LocaleTag
from shared.playbook.checking.problem import Problem, names
from shared.playbook.formats import is_known
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean


def check_locales(playbook: Playbook) -> Iterator[Problem]:
    """Yield locales that are unknown, and supported ones without voice or words."""
    yield from _policy(playbook)
    yield from _voice(playbook)
    for index, message in enumerate(playbook.messages):
        yield from _message(playbook, message, ("messages", index, "renditions"))


def spoken(playbook: Playbook) -> tuple[LocaleTag, ...]:
    """Return every locale the brand speaks: those it supports for customers, and the crew's."""
    locales = playbook.locales
    return tuple(dict.fromkeys([*locales.supported, locales.default, locales.staff or locales.default]))


def _policy(playbook: Playbook) -> Iterator[Problem]:
    locales = playbook.locales
    places: dict[Path, LocaleTag] = {("supported", index): tag for index, tag in enumerate(locales.supported)}
    if locales.staff is not None and locales.staff not in locales.supported:
        places["staff",] = locales.staff
    for path, tag in places.items():
        if not is_known(tag):
            problem = f"how numbers and dates are written in locale {tag!r} is not known"
            yield Problem("unknown-locale", ("locales", *path), problem, "use a language that CLDR has")
    if locales.default not in locales.supported:
        yield _unknown(("locales", "default"), f"the default locale {locales.default!r} is not supported", playbook)
    for origin, chain in locales.fallback.items():
        for index, tag in enumerate(chain):
            if tag not in locales.supported:
                message = f"{origin!r} falls back to {tag!r}, which is not supported"
                yield _unknown(("locales", "fallback", origin, index), message, playbook, tag)


def _unknown(path: Path, message: str, playbook: Playbook, tag: str = "") -> Problem:
    supported = playbook.locales.supported
    return Problem("unknown-locale", path, message, f"supported are {names(supported)}{did_you_mean(tag, supported)}")


def _voice(playbook: Playbook) -> Iterator[Problem]:
    for tag in spoken(playbook):
        if tag not in playbook.voice.locales:
            yield Problem(
                "voice-missing",
                ("voice", "locales"),
                f"the voice guide does not say how to speak in locale {tag!r}",
                f"add '{tag}: {{register, greeting, sign_off}}'",
            )
    for tag in playbook.voice.locales:
        if tag not in spoken(playbook):
            yield Problem(
                "unused-locale",
                ("voice", "locales", tag),
                f"the brand does not speak locale {tag!r}",
                "add it to the supported locales in playbook.yaml, or delete it here",
                "warning",
            )


def _message(playbook: Playbook, message: MessageDefinition, path: Path) -> Iterator[Problem]:
    staff = playbook.locales.staff or playbook.locales.default
    for tag in playbook.locales.supported if message.audience == "customer" else (staff,):
        chain = (tag, *playbook.locales.fallback.get(tag, ()))
        if not any(one in message.renditions for one in chain):
            tried = f"nor in what it falls back to ({', '.join(chain[1:])})" if chain[1:] else "and it has no fallback"
            yield Problem(
                "locale-missing",
                path,
                f"message {message.message!r} has no words in locale {tag!r}, {tried}",
                f"add {tag!r} here, or a fallback for it under 'locales' in playbook.yaml",
            )
    for tag in message.renditions:
        if tag not in spoken(playbook):
            yield Problem(
                "unused-locale",
                (*path, tag),
                f"nobody is spoken to in locale {tag!r}",
                "add it to the supported locales in playbook.yaml, or delete it here",
                "warning",
            )
