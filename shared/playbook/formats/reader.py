"""For whom a value is written: the locale and zone of the reader, and the channel they read it on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from babel import Locale, UnknownLocaleError

from contracts.values import Channel


class FormatError(ValueError):
    """A value is not of the kind the filter is for, or the filter is told something it does not know."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever reads the text: a BCP 47 tag, an IANA zone, and the channel; None where that does not matter."""

    locale: str
    zone: str
    channel: Channel | None = None

    @property
    def words(self) -> Locale:
        """CLDR's rules for the locale. Raises FormatError where there are none."""
        return babel_locale(self.locale)

    @property
    def brief(self) -> bool:
        """Whether every character counts: values that name no style are then written in their shorter one."""
        return self.channel is Channel.SMS


@cache
def babel_locale(tag: str) -> Locale:
    """Return CLDR's locale of a BCP 47 tag: the nearest it knows (`gsw-CH`, else `gsw`). Raises FormatError."""
    parts = tag.split("-")
    while parts:
        try:
            return Locale.parse("_".join(parts))
        except UnknownLocaleError:
            parts.pop()
    raise FormatError(f"there are no rules for writing numbers and dates in locale {tag!r}")


def is_known(tag: str) -> bool:
    """Whether CLDR has rules for a locale, or for its language."""
    try:
        babel_locale(tag)
    except FormatError:
        return False
    return True


def direction(locale: str) -> Literal["ltr", "rtl"]:
    """Return how the lines of a locale run: `rtl` for Arabic, Hebrew, Persian, Urdu and others of their scripts."""
    return cast(Literal["ltr", "rtl"], babel_locale(locale).text_direction)
