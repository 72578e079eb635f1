"""The small words that reasons are made of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import JsonValue

from contracts.playbook import ScopedPolicy
from contracts.values import Channel

CHANNEL_NAMES: Final = {
    Channel.EMAIL: "email",
    Channel.SMS: "SMS",
    Channel.SOCIAL: "social",
    Channel.INSTORE: "in-store",
}
_UNITS: Final = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """Return `a, b and c`."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def channels(found: Iterable[Channel]) -> str:
    """Return channels as people call them: `email, SMS and social`."""
    return listed(CHANNEL_NAMES[channel] for channel in found)


def plain(words: Iterable[str]) -> list[JsonValue]:
    """Return texts or channels as plain JSON, for the inputs of a stage."""
    return [str(word) for word in words]


def counted(number: int, noun: str) -> str:
    """Return `1 message` or `3 messages`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def messages(rule: ScopedPolicy, number: int, by: Iterable[Channel] = ()) -> str:
    """Return what a policy is for: `2 marketing or survey messages by SMS about 'fares' for the journey 'welcome'`."""
    names = [f"{listed(map(repr, rule.messages), last='or')} "] if rule.messages else []
    kinds = [f"{listed(rule.purposes, last='or')} "] if rule.purposes else []
    noun = f"{''.join((*names, *kinds))}message"
    around = (
        ("by", [CHANNEL_NAMES[channel] for channel in by]),
        ("about", [repr(topic) for topic in rule.topics]),
        ("for the journey", [repr(journey) for journey in rule.journeys]),
        ("from", list(rule.owners)),
    )
    return " ".join((counted(number, noun), *(f"{word} {listed(some, last='or')}" for word, some in around if some)))


def span(length: timedelta) -> str:
    """Return a length of time in its largest units: `60 days`, `1 day and 12 hours`."""
    rest = int(length.total_seconds())
    parts = []
    for unit, seconds in _UNITS:
        number, rest = divmod(rest, seconds)
        if number:
            parts.append(counted(number, unit))
    return listed(parts) or "less than a second"


def sentence(words: str) -> str:
    """Return words as the beginning of a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def clause(sentence: str) -> str:
    """Return a sentence as part of another one: without its full stop, its first word in lower case."""
    first = sentence.partition(" ")[0]
    small = first[:1].lower() + first[1:] if first[1:].islower() or len(first) == 1 else first
    return (small + sentence[len(first) :]).removesuffix(".")


def local_moment(moment: datetime, zone: ZoneInfo) -> str:
    """Return `2026-03-11 08:00` by the clocks of a zone."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def day_of(moment: datetime) -> str:
    """Return `2026-03-11`, the day in UTC."""
    return f"{moment:%Y-%m-%d}"
