"""The forms of Spanish verbs that tell the register, made by rule from the infinitives."""

from __future__ import annotations

from shared.voice.registers.languages.romance import with_accent
from shared.voice.registers.words import spanish as words

_CLITICS = ("me", "nos", "lo", "la", "los", "las", "le", "les", "melo", "mela", "noslo", "nosla")
_VERBS = (*words.VERBS_AR, *words.VERBS_ER, *words.VERBS_IR)
_UNACCENTED = str.maketrans("áéí", "aei")


def stem(infinitive: str) -> str:
    """The stem in stressed syllables: “piens-a”, “pued-e”, “pid-e”."""
    base = infinitive[:-2]
    if infinitive in words.STEMS_IN_I:
        return base[:-1] + "í"
    if infinitive in words.STEMS_IN_U:
        return base[:-1] + "ú"
    if base.endswith("u") and infinitive.endswith("ir") and not base.endswith(("gu", "qu")):
        return base + "y"
    for old, new, verbs in (
        ("u", "ue", {"jugar"}),
        ("o", "ue", words.O_TO_UE),
        ("e", "ie", words.E_TO_IE),
        ("e", "i", words.E_TO_I),
    ):
        if infinitive in verbs:
            place = base.rindex(old)
            return base[:place] + new + base[place + 1 :]
    return base


def _wish_stem(infinitive: str) -> str:
    """The stem as it is written before the other vowel: “busqu-e”, “conozc-a”."""
    base = stem(infinitive)
    if infinitive.endswith("ar"):
        spellings: tuple[tuple[str, str], ...] = (("c", "qu"), ("g", "gu"), ("z", "c"))
    elif infinitive.endswith(("acer", "ecer", "ocer", "ucir")):
        spellings = (("c", "zc"),)
    else:
        spellings = (("gu", "g"), ("g", "j"), ("c", "z"))
    for end, spelt in spellings:
        if base.endswith(end):
            return base[: -len(end)] + spelt
    return base


def wishes() -> set[str]:
    """The wish of the third person, which is the command to “usted”."""
    forms = {row[1] for row in words.IRREGULAR}
    return forms | {_wish_stem(verb) + ("e" if verb.endswith("ar") else "a") for verb in _VERBS}


def _present() -> set[str]:
    """The present of the third person, which is the command to “tú”."""
    return {stem(verb) + ("a" if verb.endswith("ar") else "e") for verb in _VERBS}


def commands() -> tuple[set[str], set[str]]:
    """The commands to “usted” and those to “tú” (and “vos”, whose accent tells them apart)."""
    informal = {row[0] for row in words.IRREGULAR} | _present()
    informal |= {verb[:-2] + {"a": "á", "e": "é", "i": "í"}[verb[-2]] for verb in _VERBS}
    return wishes() - words.NOT_COMMANDS, informal - words.NOT_COMMANDS


def joined_commands() -> tuple[set[str], set[str]]:
    """Commands with a pronoun at their end: “dígame” and “dime”, “regístrese” and “regístrate”."""
    formal, informal = wishes(), {row[0] for row in words.IRREGULAR} | _present()
    polite = {with_accent(form) + clitic for form in formal for clitic in (*_CLITICS, "se", "selo", "sela")}
    familiar = {_joined(form, clitic) for form in informal for clitic in (*_CLITICS, "te", "telo", "tela")}
    familiar |= {verb[:-1] + "os" if verb[-2] != "i" else verb[:-2] + "íos" for verb in _VERBS}
    both = polite & familiar
    return polite - both - words.NOT_JOINED, familiar - both - words.NOT_JOINED


def _joined(form: str, clitic: str) -> str:
    vowels = sum(letter in "aeiouáéíóú" for letter in form)
    return form + clitic if vowels == 1 else with_accent(form.translate(_UNACCENTED)) + clitic


def plural_commands() -> set[str]:
    """The commands to “vosotros”: “comprad”."""
    return {verb[:-1] + "d" for verb in _VERBS} | set(words.IRREGULAR_PLURAL_COMMANDS)


def second_person() -> set[str]:
    """Present, wish and preterite with “tú”, present with “vos”."""
    forms = {form for row in words.IRREGULAR for form in row[2:]}
    for verb in _VERBS:
        first = verb.endswith("ar")
        forms.add(stem(verb) + ("as" if first else "es"))
        forms.add(_wish_stem(verb) + ("es" if first else "as"))
        forms.add(verb[:-2] + ("aste" if first else "iste"))
        forms.add(verb[:-2] + {"a": "ás", "e": "és", "i": "ís"}[verb[-2]])
    return forms


def first_person() -> set[str]:
    """The present of the first person, where it is regular."""
    forms = {stem(verb) + "o" for verb in (*words.VERBS_AR, *words.VERBS_ER, *words.VERBS_IR)}
    return forms | set(words.IRREGULAR_FIRST_PERSONS)


def future() -> set[str]:
    """The future of the third person."""
    return {verb + "á" for verb in _VERBS}


def third_person() -> set[str]:
    """Present, preterite, imperfect, future and conditional of the third person."""
    forms = _present()
    for verb in _VERBS:
        first = verb.endswith("ar")
        forms |= {verb[:-2] + ("ó" if first else "ió"), verb[:-2] + ("aba" if first else "ía"), verb + "á", verb + "ía"}
    return forms
