"""wrong-language: the words are in the language of their locale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from babel import Locale

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.languages import SHORTEST, knows, strange_passages
from shared.voice.rendered import Rendered


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the passages in another language, if that is certain; nothing is said of less than 16 characters."""
    locale = rendered.locale
    if not knows(locale):
        yield Abstained(f"there is no list of the small words of {locale}")
        return
    if len(rendered.main) < SHORTEST:
        yield Abstained("the text is too short to tell its language")
    for field, text in rendered.words.items():
        for passage in strange_passages(text, locale):
            what = "in letters of another script" if passage.language is None else f"in {_named(passage.language)}"
            yield Found(
                f"a passage of the {field} is {what}",
                f"write it in {_named(rendered.language)}, or move it to the rendition of its own locale",
                field,
                passage.start,
                passage.end,
            )


def _named(language: str) -> str:
    return Locale(language).get_language_name("en") or language


CHECK: Final = Check(
    id="wrong-language",
    scope="rendition",
    severity="warning",
    title="The words are in the language of their locale",
    why="A paragraph that nobody translated tells the reader that they are an afterthought.",
    wrong=Case(locale="de", text="Guten Tag,\n\nThank you for your order, we will bring it to you tomorrow."),
    right=Case(locale="de", text="Guten Tag,\n\ndanke für Ihre Bestellung, wir bringen sie Ihnen morgen."),
    find=find,
    own=True,
)
