"""The forms of Italian verbs that tell the register, made by rule from the infinitives."""

from __future__ import annotations

from shared.voice.registers.words import italian as words

_CLITICS = ("ti", "mi", "ci", "lo", "la", "li", "le", "ne", "melo", "cela", "celo", "mela", "telo", "tela", "tene")


def _stem_before_i(verb: str) -> str:
    """The stem of a verb in -are as it is spelt before -i: “pag-are”, “pagh-i”; “mangi-are”, “mang-i”."""
    stem = verb[:-3]
    if verb.endswith(("care", "gare")):
        return stem + "h"
    return stem.removesuffix("i") if verb not in words.STRESSED_I else stem


def _commands() -> tuple[set[str], set[str], set[str]]:
    formal = {row[1] for row in words.IRREGULAR}
    informal = {row[0] for row in words.IRREGULAR}
    second = {row[2] for row in words.IRREGULAR}
    for verb in words.VERBS_ARE:
        formal.add(_stem_before_i(verb) + "i")
        informal.add(verb[:-2])
        second.add(_stem_before_i(verb) + "i")
    for verbs, infix in ((words.VERBS_ERE, ""), (words.VERBS_IRE, ""), (words.VERBS_ISC, "isc")):
        for verb in verbs:
            formal.add(verb[:-3] + infix + "a")
            informal.add(verb[:-3] + infix + "i")
            second.add(verb[:-3] + infix + "i")
    return formal, informal, second


def commands() -> tuple[set[str], set[str], set[str]]:
    """Commands to “Lei”, commands to “tu”, and the present with “tu”."""
    formal, informal, second = _commands()
    return formal - words.NOT_COMMANDS, informal - words.NOT_COMMANDS, second - words.NOT_COMMANDS


def joined_commands() -> set[str]:
    """Commands to “tu” with a pronoun at their end: “scrivici”, “dimmi”."""
    _, informal, _ = _commands()
    joined = {form + clitic for form in informal for clitic in _CLITICS}
    return (joined | set(words.IRREGULAR_JOINED)) - words.NOT_JOINED


def commands_in_i() -> frozenset[str]:
    """Commands to “tu” of the verbs in -ere and -ire."""
    return frozenset(verb[:-3] + "i" for verb in (*words.VERBS_ERE, *words.VERBS_IRE))


def first_person() -> set[str]:
    """First persons of the present and the future: who says “I call you” or “we call you”."""
    forms: set[str] = set(words.IRREGULAR_FIRST_PERSONS)
    for verb in words.VERBS_ARE:
        future = _stem_before_i(verb) + "er"
        forms |= {verb[:-3] + "o", _stem_before_i(verb) + "iamo", future + "ò", future + "emo"}
    for verb in (*words.VERBS_ERE, *words.VERBS_IRE, *words.VERBS_ISC):
        infix = "isco" if verb in words.VERBS_ISC else "o"
        forms |= {verb[:-3] + infix, verb[:-3] + "iamo", verb[:-1] + "ò", verb[:-1] + "emo"}
    return forms - words.NOUNS_IN_O


def future() -> set[str]:
    """The future of the third person."""
    stems = {_stem_before_i(verb) + "er" for verb in words.VERBS_ARE}
    return {stem + "à" for stem in stems} | {
        verb[:-1] + "à" for verb in (*words.VERBS_ERE, *words.VERBS_IRE, *words.VERBS_ISC)
    }


def third_person() -> set[str]:
    """Present, imperfect, future and conditional of the third person."""
    forms: set[str] = set()
    for verb in words.VERBS_ARE:
        future = _stem_before_i(verb) + "er"
        forms |= {verb[:-2], verb[:-3] + "ava", future + "à", future + "ebbe"}
    for verb in (*words.VERBS_ERE, *words.VERBS_IRE, *words.VERBS_ISC):
        present = verb[:-3] + ("isce" if verb in words.VERBS_ISC else "e")
        forms |= {present, verb[:-2] + "va", verb[:-1] + "à", verb[:-1] + "ebbe"}
    return forms
