"""placeholder-leak: nothing of a template is left in what a customer reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import SEND, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.salutation import names_of
from shared.voice.text import Text

_LEFTOVER: Final = re.compile(
    r"\{\{[^{}]*(?:\}\})?|\{%[^{}]*(?:%\})?|\$\{\w+\}|%%\w+%%|\[\[\w+\]\]|\[(?:first|last|full)?[ _]?name\]",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\{(?:\w+_\w+|(?:first|last|full)?name)\}|\*\|\w+\|\*|<\w+_\w+>|(?<!\w)%(?:s\b|\(\w+\)s)"
    r"|&(?:amp|nbsp|lt|gt|quot|#\d{1,6});",
    re.IGNORECASE,
)
"""What other systems leave over; in what a customer wrote it may be meant."""
_SIGNS: Final = ("{", "[", "%%", "*|", "&", "<", "%s", "%(")
"""Without any of these there is no piece of a template."""
_NOTHING: Final = re.compile(r"\b(?:undefined|null|None|NaN)\b(?=[,.!?]|$)", re.IGNORECASE | re.MULTILINE)
_NOTHINGS: Final = ("undefined", "null", "none", "nan")
_NAMES: Final = frozenset({"Null", "Nan"})
"""Names of people among them, as no program writes nothing. Python writes `None`, and forms offer “Undefined”."""


def find(rendered: Rendered) -> Iterator[Found]:
    """Yield every piece of a template, and every `null` that stands where a name should."""
    for field, text in rendered.words.items():
        low = text.raw.lower()
        leftovers = _leftovers(text) if any(sign in low for sign in _SIGNS) else ()
        nothing = _nothings(text, rendered.traits) if any(word in low for word in _NOTHINGS) else ()
        for found in (*leftovers, *nothing):
            yield Found(
                f"the {field} shows a piece of its template, {found[0]!r}",
                "mend the template, or the trait or fact that brought it in",
                field,
                found.start(),
                found.end(),
            )


def _leftovers(text: Text) -> Iterator[re.Match[str]]:
    yield from _LEFTOVER.finditer(text.raw)
    yield from (one for one in _ELSEWHERE.finditer(text.raw) if not text.filled_in(*one.span()))


def _nothings(text: Text, traits: JsonObject) -> Iterator[re.Match[str]]:
    for found in _NOTHING.finditer(text.raw):
        named = found[0] in _NAMES and text.filled_in(*found.span()) and _is_name(found[0], traits)
        if not named:
            yield found


def _is_name(word: str, traits: JsonObject) -> bool:
    """Whether a profile calls its customer so, beside a name that can be nothing else: Anna Null, not Null Null."""
    parts = [part for name in names_of(traits) for part in name.split()]
    return word in parts and any(part[:1].isupper() and part.lower() not in _NOTHINGS for part in parts)


CHECK: Final = Check(
    id="placeholder-leak",
    scope="rendition",
    severity="error",
    title="Nothing of the template is left in the words",
    why="“Dear {{ first_name }}” tells a customer that nobody is there. So does “Dear null”, unless the customer is "
    "called Null or Nan by their profile, beside a name like any other. A message to somebody called None or Undefined "
    "is stopped: programs write the same for what they do not know.",
    moments=SEND,
    wrong=Case(text="Hello {{ customer.first_name }}, your seat is free.", as_sent=True),
    right=Case(text="Hello Maria, your seat is free.", as_sent=True),
    find=find,
    abstains=False,
)
