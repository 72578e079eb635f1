"""Contractions that are a matter of style. French and Italian elisions (l’eau, dov’è) are none: grammar wants them.

Words are in lower case and have plain apostrophes. Fused prepositions (German “im”, Portuguese “no”) are none either.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_NEGATED = "do does did is are was were has have had would could should must need can will"
_IS_SHORT_BEHIND = "it that there here what who where how when he she"
_WOULD_IS_SHORT_BEHIND = "i you he she it we they there that who"
_GERMAN = """
geht gibt hat ist war wird wär wäre tut sei kann muss soll will darf macht mach nimm sag find hab habt kommt kam kriegt
läuft reicht steht stimmt ich du er wir ihr sie wer wenn wie ob bis so da auf für durch an in um über unter vor hinter
"""

ENGLISH_IS_SHORT_BEHIND: Final = frozenset(_IS_SHORT_BEHIND.split())
"""Before “'s” these are no owners: “it's”."""

ENGLISH_WOULD_IS_SHORT_BEHIND: Final = frozenset(_WOULD_IS_SHORT_BEHIND.split())

ENGLISH_NEGATED: Final = frozenset(_NEGATED.split())
"""What is written as one with “n't”."""

ENGLISH_SHORT: Final[Mapping[str, frozenset[str]]] = {
    "am": frozenset({"i"}),
    "are": frozenset({"you", "we", "they"}),
    "is": frozenset({"it", "he", "she", "there"}),
    "will": frozenset({"i", "you", "we", "they"}),
}
"""What is written as one with the pronoun before it."""

ENGLISH_STAYS_LONG: Final = frozenset(
    {"who", "what", "how", "where", "whatever", "wherever", "whoever", "however", "than", "as"}
)
"""Behind these the end of a clause may be near: “wherever you are in the world”."""

GERMAN_BEFORE_S: Final = frozenset(_GERMAN.split())
"""Before “'s”, which is short for “es” or “das”: “geht's”, “auf's”."""

SHORTENED: Final[Mapping[str, frozenset[tuple[str, str]]]] = {
    "de": frozenset({("", "n"), ("", "ne"), ("", "nem"), ("", "nen"), ("", "ner"), ("", "s")}),
    "nl": frozenset(
        {("", "t"), ("", "n"), ("", "k"), ("", "m"), ("", "ns"), ("m", "n"), ("z", "n"), ("d", "r"), ("da", "s")}
    ),
}
"""What stands before and after an apostrophe in other shortened words: “'ne Frage”, “m'n”."""

WITHOUT_APOSTROPHE: Final[Mapping[str, tuple[str, ...]]] = {
    "pt": ("pra", "pras", "tá", "tô", "tava", "cê", "cês", "né"),
}
"""Spoken short forms that need no apostrophe."""

LANGUAGES: Final = frozenset({"en", "de", "nl", "pt"})
"""The languages with rules."""
