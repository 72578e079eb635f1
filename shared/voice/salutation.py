"""How a text opens: whether it greets, and by which of their names it addresses the customer.

Only the first line counts, up to 120 characters, and a name in it only where somebody is addressed: before a comma, a
mark or the end of the line, or with an honorific behind it. “The booking of Maria Keller” addresses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from contracts.objection import NameForm
from contracts.values import JsonObject
from shared.voice.text import Text, in_plain_characters
from shared.voice.words.greetings import GREETINGS

_OPENING: Final = 120
"""The most characters of a first line that are looked at."""

_SENDER: Final = r"(?:0*\s*)?(?:[^\n:–—]{1,30}(?::|\s[–—-])\s+)?[¡]?"
"""What may stand before a greeting: the user name that a post answers (blotted out), and who is speaking."""

_GREETED: Final = re.compile(r"(?:[ ]+[^\s,;:!.…،，。、]+){0,3}[ ]*(?:[,:!.…،！，。、–—]|-(?!\w)|$)")
"""What follows a greeting: somebody, in up to three words, and a mark. “Good morning flights are few” greets nobody."""

_ADDRESSED: Final = re.compile(
    r"[\s\u00a0\u202f]*(?:[,;:!.…،！，。、：·\n–—-]|$)|\s?(?:様|さま|さん|殿|님|고객님|씨|先生|女士|小姐)"
)
"""What follows the name of somebody who is addressed."""

_RUNNING: Final = frozenset({"ja", "ko", "zh"})
"""Languages in which a greeting runs on into what follows."""

_EAST_ASIAN: Final = "\u3000"
"""From here on scripts put no spaces between words."""

_GIVEN: Final = ("first_name", "firstName", "firstname", "given_name", "givenName")
_FAMILY: Final = ("last_name", "lastName", "lastname", "family_name", "familyName", "surname")
_WHOLE: Final = ("name", "full_name", "fullName", "fullname")
_BETWEEN: Final = re.compile(r"[\s\u00a0\u202f・·]*")
"""What may stand between the parts of a full name."""


class Salutation(NamedTuple):
    """Where a text greets, and where and how it names the customer, in code points; None where it does not."""

    greeting: tuple[int, int] | None
    form: NameForm | None
    name: tuple[int, int] | None


def salutation_of(text: Text, language: str, greeting: str | None, traits: JsonObject) -> Salutation:
    """Return how a text opens; `greeting` is the guide's own, a template, and `traits` are the customer's."""
    line = text.raw[:_OPENING].partition("\n")[0]
    greets = _greeting(Text(line).plain, language, greeting)
    named = _named(line, traits)
    if greets is not None and not _greets_somebody(line, greets[1], language, traits):
        greets = None
    if named is not None:
        return Salutation(greets, *named)
    return Salutation(greets, "none" if greets and next(_names(traits, _GIVEN + _FAMILY), None) else None, None)


def names_of(traits: JsonObject) -> tuple[str, ...]:
    """Return what a customer is called by their profile: given and family names, and names that are both."""
    return tuple(_names(traits, _GIVEN + _FAMILY + _WHOLE))


def knows_greetings(language: str, greeting: str | None) -> bool:
    """Whether a greeting would be recognised in this language."""
    return _pattern(language, greeting) is not None


def _greeting(line: str, language: str, greeting: str | None) -> tuple[int, int] | None:
    pattern = _pattern(language, greeting)
    found = pattern.match(line) if pattern is not None else None
    return (found.start(1), found.end(1)) if found is not None else None


def _greets_somebody(line: str, end: int, language: str, traits: JsonObject) -> bool:
    if language in _RUNNING or _GREETED.match(line, end):
        return True
    return line[end:].lstrip(" ,").startswith(tuple(_names(traits, _GIVEN + _FAMILY)))


@lru_cache(maxsize=256)
def _pattern(language: str, greeting: str | None) -> re.Pattern[str] | None:
    own = in_plain_characters((greeting or "").partition("{")[0].lower()).strip(" ,;:!¡،")
    words = [*GREETINGS.get(language, ()), *([own] if any(map(str.isalpha, own)) else [])]
    if not words:
        return None
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    end = "" if language in _RUNNING else r"(?!\w)"
    return re.compile(rf"{_SENDER}({listed}){end}")


def _named(line: str, traits: JsonObject) -> tuple[NameForm, tuple[int, int]] | None:
    given = _place(line, _names(traits, _GIVEN))
    family = _place(line, _names(traits, _FAMILY))
    if given is not None and family is not None and given != family:
        first, last = sorted((given, family))
        if _BETWEEN.fullmatch(line, first[1], last[0]) and _ADDRESSED.match(line, last[1]):
            return "full", (first[0], last[1])
    forms: tuple[tuple[NameForm, tuple[int, int] | None], ...] = (("given", given), ("family", family))
    for form, place in forms:
        if place is not None and _ADDRESSED.match(line, place[1]):
            return form, place
    return None


def _names(traits: JsonObject, keys: tuple[str, ...]) -> Iterator[str]:
    return (value for key in keys if isinstance(value := traits.get(key), str) and value)


def _place(line: str, names: Iterator[str]) -> tuple[int, int] | None:
    """Return where a name stands as a word of its own."""
    for name in names:
        at = line.find(name)
        if at >= 0 and not (at and line[at - 1].isalnum() and name[0] < _EAST_ASIAN):
            return at, at + len(name)
    return None
