"""Numbers, shares, sums, dates and times in a text that another locale writes so.

Only what is certain: 1.234 may be a thousand or one and a bit, so a lone separator counts beside a sign or a unit only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from contracts.values import LocaleTag
from shared.voice.conventions import Conventions
from shared.voice.slip import Slip
from shared.voice.text import Text

_SPACES: Final = " \u00a0\u202f"
_NUMBER: Final = re.compile(rf"[0-9]+(?:[.,'’/:{_SPACES}-][0-9]+)*")
_SIGN_AFTER: Final = re.compile(rf"[{_SPACES}]?[%€£$¥hapAP]")
_SIGN_BEFORE: Final = re.compile(rf"[%€£$¥][{_SPACES}]?\Z")
"""What makes a bare number worth a second look."""
_PART_OF_CODE: Final = re.compile(r"[\w#@+.,'’-]\Z")
_SYMBOL_BEFORE: Final = re.compile(rf"(?<![\w$€£¥])([€£$¥])([{_SPACES}]?)\Z")
_SYMBOL_AFTER: Final = re.compile(rf"([{_SPACES}]?)([€£$¥])(?![\w€£$¥])")
_PERCENT_BEFORE: Final = re.compile(r"(?<!\w)%\Z")
_PERCENT_AFTER: Final = re.compile(rf"([{_SPACES}]?)%(?!\w)")
_UNIT_AFTER: Final = re.compile(rf"[{_SPACES}]?(?:km|cm|mm|kg|ml|[GMT]B|kWh|kW|°C|Mio|Mrd|mln|млн|млрд)(?!\w)")
_CLOCK_AFTER: Final = re.compile(rf"[{_SPACES}]?(?:[ap]\.[{_SPACES}]?m\.|AM|PM|am|pm)(?!\w)")
_FRENCH_MINUTES: Final = re.compile(r"h[0-5][0-9](?!\w)")

_GROUPED: Final = re.compile(rf"[0-9]{{1,3}}([.,'’{_SPACES}])[0-9]{{3}}(?:\1[0-9]{{3}})*([.,])[0-9]{{1,2}}\Z")
_DECIMAL: Final = re.compile(r"(?<![0-9.,])[0-9]+([.,])[0-9]{1,2}\Z")
_THOUSANDS: Final = re.compile(r"(?<![0-9.,])[0-9]{1,3}([.,])[0-9]{3}\Z")
_MILLIONS: Final = re.compile(r"([1-9][0-9]{0,2})([.,])[0-9]{3}(?:\2[0-9]{3})+")
_DATE: Final = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2(?:19|20)[0-9]{2}")
_HOUR: Final = re.compile(r"(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9])?")
_CONTEXT: Final = 3

_AM_IS_A_WORD: Final = frozenset({"de", "gsw", "nds", "ro"})
"""Where “am” means “at the”, or “I have”."""

_BOTH_CLOCKS: Final = frozenset({"en", "es", "hi"})
"""Languages that have hours up to twelve as well, whatever CLDR's short form is."""

_FRENCH_HOURS: Final = frozenset({"ca", "fr", "pt", "vi"})
"""Languages that write 14h30."""

_BOTH_SIDES: Final = frozenset({"AT", "BE", "CH", "LI", "LU"})
"""Regions of several languages, whose papers have signs before and after their number, with a space and without."""


class _Figure(NamedTuple):
    """A number and its surroundings."""

    prose: str
    start: int
    end: int
    locale: LocaleTag
    usual: Conventions

    @property
    def number(self) -> str:
        return self.prose[self.start : self.end]

    @property
    def before(self) -> str:
        return self.prose[max(self.start - _CONTEXT, 0) : self.start]

    @property
    def region(self) -> str:
        return self.locale.rpartition("-")[2]

    @property
    def language(self) -> str:
        return self.locale.partition("-")[0]


def figure_slips(text: Text, locale: LocaleTag, usual: Conventions) -> Iterator[Slip]:
    """Yield what is written as another locale writes it, but for what was filled in, codes and phone numbers."""
    prose = text.prose
    for found in _NUMBER.finditer(prose):
        start, end = found.span()
        if found[0].isdigit() and not (_SIGN_AFTER.match(prose, end) or _SIGN_BEFORE.search(prose, start - 2, start)):
            continue
        figure = _Figure(prose, start, end, locale, usual)
        # Zeros that nobody wrote stand for an address or a name.
        blotted = not found[0].strip("0") and text.raw[start:end] != found[0]
        if blotted or _PART_OF_CODE.search(figure.before) or text.filled_in(start, end):
            continue
        for rule in _RULES:
            slip = rule(figure)
            if slip is not None:
                if not text.filled_in(slip.start, slip.end):
                    yield slip
                break


def _date(figure: _Figure) -> Slip | None:
    found = _DATE.fullmatch(figure.number)
    if found is None:
        return None
    usual = figure.usual
    first, second = int(found[1]), int(found[3])
    # Of English without a region nobody knows whether the month comes first.
    certain = figure.locale != "en" and (
        (usual.dates == "dmy" and second > 12) or (usual.dates == "mdy" and first > 12) or usual.dates == "ymd"
    )
    if usual.dates == "ymd" and figure.region == "CA":
        return None
    if certain or found[2] not in usual.date_separators:
        return _slip(figure, "is not how {locale} writes a date", "state it as a fact, or write it as {locale} does")
    return None


def _time(figure: _Figure) -> Slip | None:
    if not _HOUR.fullmatch(figure.number):
        return None
    language = figure.language
    if language not in _FRENCH_HOURS and (found := _FRENCH_MINUTES.match(figure.prose, figure.end)):
        return _slip(
            figure, "is not how {locale} writes a time", "write hours and minutes as {locale} does", found.end()
        )
    if figure.usual.twelve_hours or language in _BOTH_CLOCKS:
        return None
    found = _CLOCK_AFTER.match(figure.prose, figure.end)
    if found is None or (language in _AM_IS_A_WORD and found[0].strip() == "am"):
        return None
    return _slip(figure, "has hours up to twelve only", "count the hours up to 24 in {locale}", found.end())


def _percent(figure: _Figure) -> Slip | None:
    usual = figure.usual
    after = _PERCENT_AFTER.match(figure.prose, figure.end)
    if after is None:
        if usual.percent == "after" and _PERCENT_BEFORE.search(figure.before):
            return _slip(figure, "has its sign before the number", "write the sign behind it", start=figure.start - 1)
        return None
    if usual.percent == "before":
        return _slip(figure, "has its sign behind the number", "write the sign before it", after.end())
    if bool(after[1]) != usual.percent_spaced and figure.region not in _BOTH_SIDES:
        mend = "put a no-break space before the sign" if usual.percent_spaced else "leave out the space"
        return _slip(figure, "is not how {locale} writes a share", mend, after.end())
    return _separators(figure, figure.start, after.end())


def _money(figure: _Figure) -> Slip | None:
    usual = figure.usual
    before = _SYMBOL_BEFORE.search(figure.before)
    after = _SYMBOL_AFTER.match(figure.prose, figure.end)
    if (before is None) == (after is None):
        return None
    start = figure.start - len(before[0]) if before else figure.start
    end = after.end() if after else figure.end
    spaced = bool(before[2] if before else after and after[1])
    if figure.region not in _BOTH_SIDES:
        side = "before" if before else "after"
        if side != usual.money:
            mend = f"write the sign {'before' if usual.money == 'before' else 'behind'} the amount"
            return _slip(figure, "is not how {locale} writes a sum", mend, end, start)
        if spaced != usual.money_spaced:
            mend = "put a no-break space between sign and amount" if usual.money_spaced else "leave out the space"
            return _slip(figure, "is not how {locale} writes a sum", mend, end, start)
    return _separators(figure, start, end) or _thousands(figure, start, end)


def _plain(figure: _Figure) -> Slip | None:
    unit = _UNIT_AFTER.match(figure.prose, figure.end)
    return _separators(figure, figure.start, unit.end()) if unit else _grouped(figure, figure.start, figure.end)


def _separators(figure: _Figure, start: int, end: int) -> Slip | None:
    """Return the slip in the decimals of a number that is known to be one."""
    found = _DECIMAL.search(figure.number)
    if found is not None and found[1] != figure.usual.decimal:
        mend = f"write {found[0].replace(found[1], figure.usual.decimal)}"
        return _slip(figure, "has the decimal sign of another locale", mend, end, start)
    return _grouped(figure, start, end)


def _grouped(figure: _Figure, start: int, end: int) -> Slip | None:
    """Return the slip in a number that has both groups and decimals, or several groups."""
    found = _GROUPED.search(figure.number)
    if found is None or found[1] == found[2]:
        return _millions(figure, start, end)
    usual = figure.usual
    if found[2] != usual.decimal or (found[1] in "'’" and usual.group not in "'’"):
        whole, _, cents = found[0].rpartition(found[2])
        mend = f"write {whole.replace(found[1], usual.group)}{usual.decimal}{cents}"
        return _slip(figure, "has the separators of another locale", mend, end, start)
    return None


def _millions(figure: _Figure, start: int, end: int) -> Slip | None:
    """Return the slip in a number with the locale's decimal sign twice; 123.456.789 may be a register's number."""
    found = _MILLIONS.fullmatch(figure.number)
    if found is None or found[2] != figure.usual.decimal or (found[2] == "." and len(found[1]) > 2):
        return None
    mend = f"write {found[0].replace(found[2], figure.usual.group)}"
    return _slip(figure, "has the separators of another locale", mend, end, start)


def _thousands(figure: _Figure, start: int, end: int) -> Slip | None:
    """Return the slip in a sum whose only separator stands before three digits, where the locale has decimals."""
    found = _THOUSANDS.search(figure.number)
    if found is not None and found[1] == figure.usual.decimal:
        mend = f"write {found[0].replace(found[1], figure.usual.group)}"
        return _slip(figure, "has the separators of another locale", mend, end, start)
    return None


def _slip(figure: _Figure, problem: str, mend: str, end: int | None = None, start: int | None = None) -> Slip:
    first, last = figure.start if start is None else start, figure.end if end is None else end
    written = figure.prose[first:last]
    locale = figure.locale
    return Slip(f"“{written}” {problem.format(locale=locale)}", mend.format(locale=locale), first, last)


_RULES: Final[tuple[Callable[[_Figure], Slip | None], ...]] = (_date, _time, _percent, _money, _plain)
"""The first that objects is the one that is reported."""
