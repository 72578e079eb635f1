"""Words for the sentences of the timeline: names people gave, channels, languages, reasons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel, LocaleTag

_HEARD: Mapping[Channel | None, str] = {
    Channel.EMAIL: " by email",
    Channel.SMS: " by SMS",
    Channel.SOCIAL: " on social",
    Channel.INSTORE: " in store",
    None: "",
}
SAID: Mapping[Channel, str] = {
    Channel.EMAIL: "by email",
    Channel.SMS: "by SMS",
    Channel.SOCIAL: "on social",
    Channel.INSTORE: "on the store board",
}
"""How the brand says something on a channel."""

SUPPRESSED: Mapping[Channel, str] = {
    Channel.EMAIL: "Email",
    Channel.SMS: "SMS",
    Channel.SOCIAL: "Social",
    Channel.INSTORE: "The store board",
}
"""What is on a suppression list, where it is not the whole customer."""

_DELIVERY: Mapping[DeliveryStatus, str] = {
    DeliveryStatus.SENT: "{message} sent {on}",
    DeliveryStatus.DELIVERED: "{message} delivered {on}",
    DeliveryStatus.READ: "{message} was read ({on})",
    DeliveryStatus.CLICKED: "{message} was clicked ({on})",
    DeliveryStatus.COMPLAINED: "{message} was reported as unwanted ({on})",
    DeliveryStatus.RETRYING: "{message} not sent {on} yet, attempt {attempt} did not succeed",
    DeliveryStatus.FAILED: "{message} could not be sent {on}",
    DeliveryStatus.BOUNCED: "{message} came back undelivered ({on})",
    DeliveryStatus.EXPIRED: "{message} not sent {on}, it was too late",
    DeliveryStatus.UNKNOWN: "{message} may or may not have been sent {on}",
}
_SMOOTH = frozenset({DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.CLICKED})
_SMALL_WORDS = frozenset(
    {"a", "an", "by", "it", "no", "nobody", "not", "nothing", "only", "that", "the", "there", "this"}
)
_SHOWN = 5


@lru_cache(maxsize=4096)
def spoken(name: str) -> str:
    """Return a name people gave as the beginning of a sentence: `flight-apology` and `Flight Apology` read alike.

    Only words in title case are lowered, so that `VIP`, `iPhone` and names in other scripts stay as they are.
    """
    first, *rest = re.sub(r"[-_]+", " ", name).split() or [name]
    lowered = (word.lower() if word.istitle() else word for word in rest)
    return " ".join((first[:1].upper() + first[1:] if first.islower() else first, *lowered))


def heard(channel: Channel | None) -> str:
    """Return how the customer said or did something there, with a space before it; empty where no channel is known."""
    return _HEARD[channel]


@lru_cache(maxsize=512)
def language(locale: LocaleTag) -> str:
    """Return the English name of a language, or its tag where it has none."""
    try:
        return Locale.parse(locale, sep="-").get_display_name("en") or locale
    except (UnknownLocaleError, ValueError):
        return locale


def clause(reason: str) -> str:
    """Return a sentence as it stands after a colon: no full stop, a small word at its beginning in lower case."""
    text = reason.strip().removesuffix(".")
    first = text.partition(" ")[0]
    return text[:1].lower() + text[1:] if first.lower() in _SMALL_WORDS else text


def because(beginning: str, reason: str | None) -> str:
    """Return a sentence with its reason, where there is one."""
    return f"{beginning}: {clause(reason)}" if reason and reason.strip() else beginning


def listed(names: Sequence[str]) -> str:
    """Return names as a list that stays short."""
    shown = ", ".join(names[:_SHOWN])
    return shown if len(names) <= _SHOWN else f"{shown} and {len(names) - _SHOWN} more"


def delivery(message: str, channel: Channel, status: DeliveryStatus, attempt: int, said: str | None) -> str:
    """Return what became of a message; what the provider said is added where something went wrong."""
    sentence = _DELIVERY[status].format(message=spoken(message), on=SAID[channel], attempt=attempt)
    return sentence if status in _SMOOTH else because(sentence, said)
