"""The forms of Italian verbs that tell the register, made by rule from infinitives and a table of what is irregular."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from shared.voice.registers.words import italian_verbs as words

_CLITICS = ("ti", "mi", "ci", "lo", "la", "li", "le", "ne", "melo", "cela", "celo", "mela", "telo", "tela", "tene")
_PARTICIPLES = {"a": "ato", "e": "uto", "i": "ito"}


class Verb(NamedTuple):
    """The forms all others are made of; the wish with “Lei” is the command to “Lei”, too."""

    infinitive: str
    command: str
    wish: str
    present: str
    third: str
    imperfect: str
    future: str
    past_wish: str

    @property
    def conditional(self) -> str:
        """What “Lei” would do."""
        return self.future[:-1] + "ebbe"

    @property
    def participle(self) -> str:
        """What was done, made by rule."""
        return self.infinitive[:-3] + _PARTICIPLES.get(self.infinitive[-3], "tto")


def _stem_before_i(verb: str) -> str:
    """The stem of a verb in -are as it is spelt before -i: “pag-are”, “pagh-i”; “mangi-are”, “mang-i”."""
    stem = verb[:-3]
    if verb.endswith(("care", "gare")):
        return stem + "h"
    return stem.removesuffix("i") if verb not in words.STRESSED_I else stem


def _stem_before_e(verb: str) -> str:
    """The stem of a verb in -are as it is spelt before -e: “pagh-e”, “mang-e”, but “consigli-e”."""
    return _stem_before_i(verb) if verb.endswith(("care", "gare", "ciare", "giare")) else verb[:-3]


def _regular(verb: str) -> Verb:
    stem = verb[:-3]
    if verb.endswith("are"):
        present, future = _stem_before_i(verb) + "i", _stem_before_e(verb) + "erà"
        return Verb(verb, stem + "a", present, present, stem + "a", stem + "ava", future, stem + "asse")
    present, wish, third = stem + "i", stem + "a", stem + "e"
    if verb in _ISC:
        present, wish, third = stem + "isci", stem + "isca", stem + "isce"
    return Verb(verb, present, wish, present, third, verb[:-2] + "va", verb[:-1] + "à", verb[:-2] + "sse")


_ISC = frozenset(words.VERBS_ISC)
_REGULAR = [_regular(verb) for verb in (*words.VERBS_ARE, *words.VERBS_ERE, *words.VERBS_IRE, *words.VERBS_ISC)]
_ALL = [*_REGULAR, *(Verb(verb, *forms) for verb, forms in words.IRREGULAR.items())]


def commands() -> tuple[set[str], set[str], set[str]]:
    """Commands to “Lei”, commands to “tu”, and the present with “tu”."""
    formal, informal = wishes(), {verb.command for verb in _ALL} | {"fa", "va", "sta"}
    second = {verb.present for verb in _ALL}
    return formal - words.NOT_COMMANDS, informal - words.NOT_COMMANDS, second - words.NOT_COMMANDS


def joined_commands() -> set[str]:
    """Commands to “tu” with a pronoun at their end: “scrivici”, “dimmi”."""
    joined = {verb.command + clitic for verb in _ALL for clitic in _CLITICS}
    return (joined | set(words.IRREGULAR_JOINED)) - words.NOT_JOINED


def commands_in_i() -> frozenset[str]:
    """Commands to “tu” of the verbs in -ere and -ire."""
    return frozenset(verb[:-3] + "i" for verb in (*words.VERBS_ERE, *words.VERBS_IRE)) | {"vedi", "vivi"}


def second_person() -> set[str]:
    """What “tu” were doing, will do and would do: forms that no other person shares."""
    return {
        form
        for verb in _ALL
        for form in (verb.imperfect[:-1] + "i", verb.future[:-1] + "ai", verb.future[:-1] + "esti")
    }


def second_wishes() -> set[str]:
    """What “tu”, or “I”, should have done: “se potessi”."""
    return {verb.past_wish[:-1] + "i" for verb in _ALL} - {"stessi"}


def wishes() -> set[str]:
    """The wish of the present, which is the same with “io”, “tu” and “Lei”."""
    return {verb.wish for verb in _ALL}


def past_wishes() -> set[str]:
    """What one wished “Lei” to do."""
    return {verb.past_wish for verb in _ALL} - {"stesse"}


def future() -> set[str]:
    """What “Lei” will do."""
    return {verb.future for verb in _ALL}


def imperfect() -> set[str]:
    """What “Lei” was doing."""
    return {verb.imperfect for verb in _ALL}


def third_person() -> set[str]:
    """What “Lei” does, did, will do and would do."""
    return {form for verb in _ALL for form in (verb.third, verb.imperfect, verb.future, verb.conditional)}


def ambiguous() -> set[str]:
    """What “Lei” does, or “tu” is told to do: “compra”."""
    return {verb.third for verb in _ALL if verb.third == verb.command}


def first_person() -> set[str]:
    """What “I” or “we” do and will do."""
    forms = set(words.IRREGULAR_FIRST_PERSONS)
    for verb in _ALL:
        forms |= {verb.future[:-1] + "ò", verb.future[:-1] + "emo", verb.future[:-1] + "ei", verb.imperfect[:-1] + "o"}
    for infinitive in words.VERBS_ARE:
        forms |= {infinitive[:-3] + "o", _stem_before_i(infinitive) + "iamo"}
    for infinitive in (*words.VERBS_ERE, *words.VERBS_IRE, *words.VERBS_ISC):
        forms |= {infinitive[:-3] + ("isco" if infinitive in _ISC else "o"), infinitive[:-3] + "iamo"}
    return forms - words.NOUNS_IN_O


def forms_of(infinitives: Iterable[str]) -> frozenset[str]:
    """Everything the third person does with these verbs, present in the plural, infinitives and participles."""
    known = {verb.infinitive: verb for verb in _ALL}
    forms: set[str] = set()
    for infinitive in infinitives:
        verb = known.get(infinitive) or _regular(infinitive)
        forms |= {verb.third, verb.wish, verb.imperfect, verb.future, verb.conditional, verb.past_wish, infinitive}
        forms |= {verb.participle[:-1] + vowel for vowel in "oaie"} | {verb.third[:-1] + "ono", verb.third + "no"}
    return frozenset(forms)


def _with_human_object() -> tuple[frozenset[str], frozenset[str]]:
    acts: set[str] = set(words.HUMAN_PARTICIPLES)
    joined: set[str] = set()
    for infinitive in words.HUMAN_OBJECT_VERBS:
        verb = _regular(infinitive)
        base = _stem_before_i(infinitive) if infinitive.endswith("are") else infinitive[:-3]
        present = infinitive[:-3] + ("isco" if infinitive in _ISC else "o")
        acts |= {present, base + "iamo", verb.future[:-1] + "ò", verb.future[:-1] + "emo"}
        acts |= {verb.participle[:-1] + vowel for vowel in "oa"}
        joined |= {infinitive[:-1] + clitic for clitic in ("la", "le")}
    return frozenset(acts), frozenset(joined)


FUTURE = frozenset(future())
HUMAN_OBJECT_OF_OTHERS = forms_of(words.HUMAN_OBJECT_VERBS) & FUTURE
"""What others will do to persons: “la chiamerà”."""
HUMAN_OBJECT, JOINED_HUMAN_OBJECT = _with_human_object()
"""What “I” or “we” do to persons (“chiamiamo”, “ho chiamata”), and its infinitive with a pronoun (“chiamarla”)."""
