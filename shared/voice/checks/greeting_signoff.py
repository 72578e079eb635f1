"""greeting-signoff: a text greets and takes its leave in the words of the guide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.salutation import salutation_of
from shared.voice.text import Text, in_plain_characters
from shared.voice.wordings import wording
from shared.voice.words.greetings import GREETINGS
from shared.voice.words.sign_offs import SIGN_OFFS

_BODIES: Final = ("text", "html")
_BRAND: Final = re.compile(r"\{\{-?\s*voice\.brand\s*-?\}\}")
_CONDITIONS: Final = re.compile(r"\{%.*%\}|\{\{.*?\}\}", re.DOTALL)
_EACH_TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_SENDER: Final = re.compile(r"\s*(?:@\w+\s+)?(?:[^\n:–—]{1,30}(?::|\s[–—-])\s+)?")
"""What may stand before a greeting: who is answered, and who is speaking."""
_FIRST_WORD: Final = re.compile(r"\w+")
_LAST_LINES: Final = 8
_LONGEST_NAME: Final = 3
"""Words that may follow a sign-off on its line: “Cheers, the crew”."""
_SHORT: Final = 400
"""Characters of a text in which a sign-off may stand anywhere; in a longer one it stands in the second half."""
_AROUND: Final = " ,.!،、。–—-"


class _Part(NamedTuple):
    """A part of a text, what it does, and where it comes from."""

    name: str
    verb: str
    guide_does: str
    template: str


class _Other(NamedTuple):
    """A greeting or sign-off, the language it is of, and where it stands."""

    language: str
    start: int
    end: int


class _Said(NamedTuple):
    """What a template of the guide says: a pattern for it, and its pieces in lower case."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]


_GREETING: Final = _Part("greeting", "open", "greets", "{{ voice.greeting }}")
_SIGN_OFF: Final = _Part("sign-off", "close", "signs off", "{{ voice.sign_off }}")


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the bodies that open or close in other words than the guide's, or in none where it wants them."""
    speech = rendered.guide.speech
    if speech is None:
        yield Abstained(f"the voice guide does not say how to greet in {rendered.locale}")
        return
    brand, manner = rendered.guide.voice.brand, rendered.guide.manner
    greeting, sign_off = _as_said(speech.greeting, brand), _as_said(speech.sign_off, brand)
    for field, text in rendered.words.items():
        if field not in _BODIES:
            continue
        if not _opens_with(greeting, text, rendered.language):
            other = next(_greetings(text, rendered.language), None)
            yield from _otherwise(rendered, field, _GREETING, greeting, other, wanted=manner.greets)
        if not _closes_with(sign_off, text):
            other = next(_sign_offs(text, rendered.language), None)
            yield from _otherwise(rendered, field, _SIGN_OFF, sign_off, other, wanted=manner.signs)


def _otherwise(
    rendered: Rendered, field: str, part: _Part, own: _Said | None, other: _Other | None, *, wanted: bool | None
) -> Iterator[Found | Abstained]:
    """Yield what is to be said of a text that does not have this part in the guide's words."""
    locale, rule, mend = rendered.locale, f"locales.{rendered.locale}", f"write {part.template}"
    if own is None:
        if wanted:
            yield Abstained(f"the {part.name} of the guide is nothing but a template")
    elif other is not None:
        foreign = other.language != rendered.language
        what = f"is a {part.name} of another language" if foreign else f"is not how the guide {part.guide_does}"
        said = rendered.words[field].raw[other.start : other.end]
        yield Found(f"“{said}” {what} in {locale}", mend, field, other.start, other.end, rule)
    elif wanted:
        yield Found(f"the {field} does not {part.verb} with the {part.name} of {locale}", mend, field, rule=rule)


@lru_cache(maxsize=256)
def _as_said(template: str, brand: str) -> _Said | None:
    """Return what a template of the guide says; None if it says nothing of its own."""
    written = _BRAND.sub(brand, template).strip()
    pieces = [piece.strip() for piece in _EACH_TAG.split(written) if any(map(str.isalpha, piece))]
    if not pieces:
        return None
    lowered = tuple(in_plain_characters(piece.lower()) for piece in pieces)
    if any(map(str.isalpha, _CONDITIONS.sub("", written))):
        return _Said(wording(written), lowered)
    # Everything is said under conditions: any of it will do.
    return _Said(re.compile("|".join(wording(piece).pattern for piece in pieces)), lowered)


def _opens_with(own: _Said | None, text: Text, language: str) -> bool:
    """Whether a text opens as the guide does, be it with another name: “Hello Maria” greets as “Hello” does."""
    if own is None:
        return False
    if any(own.pattern.match(text.raw, at) for at in _openings(text.raw)):
        return True
    greeting = next(_greetings(text, language), None)
    said = text.plain[greeting.start : greeting.end] if greeting else None
    return said is not None and any(piece.startswith(said) for piece in own.pieces)


def _closes_with(own: _Said | None, text: Text) -> bool:
    long = len(text) > _SHORT
    return own is not None and own.pattern.search(text.raw, len(text) // 2 if long else 0) is not None


def _openings(raw: str) -> tuple[int, int]:
    """Return where a text begins, and where it does behind the words that say who is speaking."""
    sender = _SENDER.match(raw)
    return len(raw) - len(raw.lstrip()), sender.end() if sender else 0


def _greetings(text: Text, language: str) -> Iterator[_Other]:
    """Yield the greetings that a text opens with: language and place, the text's own language first."""
    firsts = {found[0] for at in _openings(text.raw) if (found := _FIRST_WORD.match(text.plain, at))}
    others = {one for first in firsts for one in _LANGUAGES_OPENING_WITH.get(first, ())} - {language}
    for one in (language, *sorted(others)):
        greeting = salutation_of(text, one, None, {}).greeting
        if greeting is not None and not text.filled_in(*greeting):
            yield _Other(one, *greeting)


def _sign_offs(text: Text, language: str) -> Iterator[_Other]:
    """Yield the sign-offs among the last lines: language and place."""
    end = len(text.raw)
    for _ in range(_LAST_LINES):
        start = text.raw.rfind("\n", 0, end) + 1
        said, _, who = text.plain[start:end].partition(",")
        said = said.strip(_AROUND)
        languages = _SIGN_OFF_LANGUAGES.get(said) if len(who.split()) <= _LONGEST_NAME else None
        if languages is not None and not text.filled_in(start, start + len(said)):
            begin = text.plain.index(said, start)
            yield _Other(language if language in languages else languages[0], begin, begin + len(said))
        if start == 0:
            return
        end = start - 1


def _languages_by(words: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return the languages of each word."""
    found: dict[str, tuple[str, ...]] = {}
    for word, language in words:
        found[word] = (*found.get(word, ()), language)
    return found


_LANGUAGES_OPENING_WITH: Final = _languages_by(
    (phrase.split()[0], language) for language, phrases in GREETINGS.items() for phrase in phrases
)
_SIGN_OFF_LANGUAGES: Final = _languages_by(
    (phrase, language) for language, phrases in SIGN_OFFS.items() for phrase in phrases
)

CHECK: Final = Check(
    id="greeting-signoff",
    scope="rendition",
    severity="warning",
    title="Greeting and sign-off are the guide’s",
    why="“Hi Maria” on Monday and “Dear Ms Keller” on Tuesday come from two strangers.",
    wrong=Case(
        text="Hi Maria,\n\nyour suitcase has arrived.\n\nCheers\nSkyline",
        guide={"manner": {"greets": True, "signs": True}},
    ),
    right=Case(
        text="Hello,\n\nyour suitcase has arrived.\n\nYour Skyline team",
        guide={"manner": {"greets": True, "signs": True}},
    ),
    find=find,
    own=True,
)
