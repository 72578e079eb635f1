"""The table of lengths: what each field of a channel may hold, and in which units that is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.values import Channel
from shared.voice.lengths.graphemes import graphemes
from shared.voice.lengths.model import Length, Unit
from shared.voice.lengths.posts import mastodon_characters, x_weight
from shared.voice.lengths.sms import sms_length


def octets(text: str) -> int:
    """Return the size of a text in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Measure:
    """How a field is counted. `firm`: more cannot be sent. `shown`: characters that readers see at first glance."""

    unit: Unit
    count: Callable[[str], int]
    limit: int
    firm: bool = True
    shown: int | None = None

    def __call__(self, text: str) -> Length:
        """Return the length of a text."""
        units = self.count(text)
        hidden = 0 if self.shown is None else max(graphemes(text) - self.shown, 0)
        return Length(
            units=units,
            unit=self.unit,
            limit=self.limit,
            remaining=self.limit - units,
            firm=self.firm,
            hidden=hidden,
        )


MEASURES: Final[Mapping[str, Mapping[str, Callable[[str], Length]]]] = {
    Channel.EMAIL: {
        # A line of a mail holds 998 octets (RFC 5322, 2.1.1); lists of mails show some 60 to 70 characters of it.
        "subject": Measure("octets", octets, 998, shown=60),
        # Beyond that Gmail cuts a mail off and offers the rest behind a link.
        "text": Measure("octets", octets, 102 * 1024, firm=False),
        "html": Measure("octets", octets, 102 * 1024, firm=False),
    },
    Channel.SMS: {"text": sms_length},
    # As Mastodon counts, whose provider is the built-in one of this channel; a server may be set up to take more.
    Channel.SOCIAL: {"text": Measure("characters", mastodon_characters, 500)},
    Channel.INSTORE: {
        # What fits a tablet's screen without scrolling, and its title into three lines.
        "text": Measure("characters", graphemes, 2000, firm=False),
        "title": Measure("characters", graphemes, 200, firm=False),
    },
    # For providers of the social channel that post there.
    "x": {"text": Measure("weighted characters", x_weight, 280)},
}
"""By channel (or network) and field; the first field of a row is the one whose length mostly matters."""


def length(channel: str, text: str, field: str | None = None) -> Length:
    """Return how much of a channel's field a text takes, as it is written: fold it first.

    Without `field`, the first one of the channel's row. Raises KeyError for a channel or field that has no row.
    """
    row = MEASURES[channel]
    return next(iter(row.values()))(text) if field is None else row[field](text)
