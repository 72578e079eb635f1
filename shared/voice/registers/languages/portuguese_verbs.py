"""The forms of Portuguese verbs that tell the register, made by rule from the infinitives."""

from __future__ import annotations

from shared.voice.registers.words import portuguese as words

_VERBS = (*words.VERBS_AR, *words.VERBS_ER, *words.VERBS_IR)


def _stem(verb: str) -> str:
    """The stem in stressed syllables: “passei-a”, “sob-e”."""
    if verb.endswith("ear"):
        return verb[:-2] + "i"
    base = verb[:-2]
    if verb in words.U_TO_O:
        place = base.rindex("u")
        return base[:place] + "o" + base[place + 1 :]
    return base


def _wish_stem(verb: str) -> str:
    """The stem of the wish, as it is spelt before the other vowel: “cliqu-e”, “descubr-a”."""
    base = _stem(verb) if verb.endswith("ar") else verb[:-2]
    for old, new, verbs in (("e", "i", words.E_TO_I), ("o", "u", words.O_TO_U)):
        if verb in verbs:
            place = base.rindex(old)
            base = base[:place] + new + base[place + 1 :]
    if verb.endswith("ar"):
        spellings: tuple[tuple[str, str], ...] = (("c", "qu"), ("g", "gu"), ("ç", "c"))
    else:
        spellings = (("gu", "g"), ("g", "j"), ("c", "ç"))
    for end, spelt in spellings:
        if base.endswith(end):
            return base[: -len(end)] + spelt
    return base


def _present(verb: str) -> str:
    """The present of the third person, which is the command to “tu”."""
    if verb.endswith("ar"):
        return _stem(verb) + "a"
    if verb.endswith("uir") and not verb.endswith(("guir", "quir")):
        return verb[:-1]
    return verb[:-2] if verb.endswith("zir") else _stem(verb) + "e"


def _second_person(verb: str) -> set[str]:
    """Present, wish, preterite, personal infinitive and imperfect with “tu”."""
    if verb.endswith("ar"):
        return {_stem(verb) + "as", _wish_stem(verb) + "es", verb[:-2] + "aste", verb + "es", verb[:-2] + "avas"}
    present = _stem(verb) + "es" if verb.endswith("zir") else _present(verb) + "s"
    return {present, _wish_stem(verb) + "as", verb[:-1] + "ste", verb + "es"}


def commands() -> tuple[set[str], set[str], set[str]]:
    """Commands that agree with “você”, commands to “tu”, and the other forms of “tu”."""
    formal = {row[1] for row in words.IRREGULAR}
    informal = {row[0] for row in words.IRREGULAR}
    second = {form for row in words.IRREGULAR for form in row[2:]}
    for verb in _VERBS:
        formal.add(_wish_stem(verb) + ("e" if verb.endswith("ar") else "a"))
        informal.add(_present(verb))
        second |= _second_person(verb)
    return formal - words.NOT_COMMANDS, informal - words.NOT_COMMANDS, second


def future() -> set[str]:
    """The future of the third person."""
    return {verb + "á" for verb in _VERBS}


def preterite() -> set[str]:
    """The preterite of the third person."""
    return {verb[:-2] + {"a": "ou", "e": "eu", "i": "iu"}[verb[-2]] for verb in _VERBS}


def third_person() -> set[str]:
    """Present, preterite, imperfect and future of the third person."""
    forms = preterite() | future()
    for verb in _VERBS:
        imperfect = "ava" if verb.endswith("ar") else "ia"
        forms |= {_present(verb), verb[:-2] + imperfect, verb + "ia"}
    return forms
