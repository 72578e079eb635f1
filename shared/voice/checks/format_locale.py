"""format-locale: figures that are typed into copy are written as the locale has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.conventions import conventions
from shared.voice.figures import figure_slips
from shared.voice.rendered import Rendered


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield numbers, shares, sums, dates and times as another locale writes them; filled-in facts are right."""
    usual = conventions(rendered.locale)
    if usual is None:
        yield Abstained(f"how figures are typed in {rendered.locale} is not known")
        return
    for field, text in rendered.words.items():
        for slip in figure_slips(text, rendered.locale, usual):
            yield Found(slip.problem, slip.mend, field, slip.start, slip.end, "figures")


CHECK: Final = Check(
    id="format-locale",
    scope="rendition",
    severity="warning",
    title="Typed figures are written as the locale has them",
    why="“1.234” is a thousand here and one and a bit there, and 5/6 is in May or in June.",
    wrong=Case(locale="de", text="Sie sparen 15% und zahlen €1,234.50 bis 5/13/2026."),
    right=Case(locale="de", text="Sie sparen 15 % und zahlen 1.234,50 € bis 13.5.2026."),
    find=find,
    own=True,
)
