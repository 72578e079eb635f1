"""punctuation-locale: quotes, spaces and marks are those of the locale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice import marks
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.guide import in_locale
from shared.voice.rendered import Rendered
from shared.voice.slip import Slip
from shared.voice.text import Text
from shared.voice.words.punctuation import QUOTES


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield every mark that is another locale's. On SMS, typography that folding removes is not asked for."""
    for field, text in rendered.words.items():
        for slip in _slips(rendered, text):
            if not text.filled_in(slip.start, slip.end):
                yield Found(slip.problem, slip.mend, field, slip.start, slip.end, "punctuation")
    if in_locale(QUOTES, rendered.locale) is None:
        yield Abstained(f"the quotes of {rendered.locale} are not known")


def _slips(rendered: Rendered, text: Text) -> Iterator[Slip]:
    locale, language, wanted = rendered.locale, rendered.language, rendered.guide.manner.quotes
    typographic = rendered.channel is not Channel.SMS
    if typographic:
        yield from marks.quotes(text, locale, wanted)
        yield from marks.dots(text)
        if wanted is not None:
            yield from marks.apostrophes(text, wanted)
    yield from marks.french_spaces(text, locale, typographic=typographic)
    yield from marks.stray_spaces(text, locale)
    yield from marks.inverted(text, language)
    yield from marks.foreign_marks(text, language)


CHECK: Final = Check(
    id="punctuation-locale",
    scope="rendition",
    severity="warning",
    title="Quotes, spaces and marks are those of the locale",
    why="„So“ quotes German, « ainsi » French; the marks of another language show that a text was only translated.",
    wrong=Case(locale="fr", text="Vous nous avez écrit: “Où est ma valise?”"),
    right=Case(locale="fr", text="Vous nous avez écrit\u00a0: «\u00a0Où est ma valise\u202f?\u00a0»"),
    find=find,
    own=True,
)
