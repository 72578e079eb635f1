"""The forms of Portuguese verbs that tell the register, made by rule from infinitives and a table of the irregular."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from shared.voice.registers.words import portuguese_verbs as words

_VERBS = (*words.VERBS_AR, *words.VERBS_ER, *words.VERBS_IR)
_ACCENTED = {"a": "á", "e": "ê", "i": "i"}


class Verb(NamedTuple):
    """The forms all others are made of; the wish is the command that agrees with “você”, too."""

    infinitive: str
    command: str
    wish: str
    third: str
    present: str
    past: str
    stem: str
    future: str
    imperfect: str

    @property
    def conditional(self) -> str:
        """What “você” would do."""
        return self.future[:-1] + "ia"

    @property
    def past_wish(self) -> str:
        """What one wished “você” to do."""
        return self.stem + "sse"

    @property
    def future_wish(self) -> str:
        """What “você” may do: “se precisar”, “quando quiser”."""
        return self.stem.replace("í", "i") + "r"


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


def _regular(verb: str) -> Verb:
    third, first = _present(verb), verb.endswith("ar")
    wish = _wish_stem(verb) + ("e" if first else "a")
    past = verb[:-2] + {"a": "ou", "e": "eu", "i": "iu"}[verb[-2]]
    imperfect = verb[:-2] + ("ava" if first else "ia")
    present = third + ("es" if third.endswith("z") else "s")
    return Verb(verb, third, wish, third, present, past, verb[:-1], verb + "á", imperfect)


_ALL = [
    *(_regular(verb) for verb in _VERBS),
    *(Verb(verb, *forms) for verb, forms in words.IRREGULAR.items()),
]


def commands() -> tuple[set[str], set[str], set[str]]:
    """Commands that agree with “você”, commands to “tu”, and the other forms of “tu”."""
    informal, second = {verb.command for verb in _ALL}, set[str]()
    for verb in _ALL:
        second |= {verb.present, verb.wish + "s", verb.stem + "ste", verb.infinitive + "es", verb.future_wish + "es"}
        second |= {verb.imperfect + "s", verb.conditional + "s", verb.past_wish + "s"}
    return wishes() - words.NOT_COMMANDS, informal - words.NOT_COMMANDS, second


def wishes() -> set[str]:
    """The wish of the present, which the first person shares."""
    return {verb.wish for verb in _ALL}


def past_wishes() -> set[str]:
    """What one wished “você” to do."""
    return {verb.past_wish for verb in _ALL}


def future_wishes() -> set[str]:
    """What “você” may do; with most verbs it is the infinitive."""
    return {verb.future_wish for verb in _ALL}


def future() -> set[str]:
    """The future of the third person."""
    return {verb.future for verb in _ALL}


def preterites() -> set[str]:
    """What “você” did."""
    return {verb.past for verb in _ALL}


def third_person() -> set[str]:
    """What “você” does, did and will do, in forms that the first person does not share."""
    return {form for verb in _ALL for form in (verb.third, verb.past, verb.future)} - words.NOT_THIRD


def shared() -> set[str]:
    """What “você” or “eu” were doing or would do."""
    return {form for verb in _ALL for form in (verb.imperfect, verb.conditional)}


def ambiguous() -> set[str]:
    """What “você” does, or “tu” is told to do: “compra”."""
    return {verb.third for verb in _ALL if verb.third == verb.command} - words.NOT_COMMANDS


def first_person() -> set[str]:
    """What “I” do, did and will do."""
    forms = set(words.IRREGULAR_FIRST_PERSONS)
    for infinitive in _VERBS:
        wish = _wish_stem(infinitive)
        forms.add(infinitive[:-2] + "o" if infinitive.endswith("ar") else wish + "o")
        forms |= {
            _stem(infinitive) + "o",
            infinitive + "ei",
            infinitive[:-2] + ("ei" if infinitive.endswith("ar") else "i"),
        }
    return forms


def forms_of(infinitives: Iterable[str]) -> frozenset[str]:
    """Everything the third person, one or many, does with these verbs, their infinitives and participles."""
    known = {verb.infinitive: verb for verb in _ALL}
    forms: set[str] = set()
    for infinitive in infinitives:
        verb = known.get(infinitive) or _regular(infinitive)
        one = {verb.third, verb.wish, verb.imperfect, verb.conditional, verb.past_wish, verb.future_wish}
        forms |= one | {form + "m" for form in one} | {verb.past, verb.future, infinitive}
        forms.add(infinitive[:-2] + ("ado" if infinitive.endswith("ar") else "ido"))
    return frozenset(forms)


def before_objects() -> frozenset[str]:
    """Infinitives for what is done to persons, as they are written before -lo and -la: “ajudá”, “conhecê”."""
    return frozenset(verb[:-2] + _ACCENTED[verb[-2]] for verb in words.HUMAN_OBJECT_VERBS)


def acts_on_persons() -> frozenset[str]:
    """What “I” do to persons, before a pronoun: “aconselho-o”."""
    return frozenset(
        _stem(verb) + "o" if verb.endswith("ar") else _wish_stem(verb) + "o" for verb in words.HUMAN_OBJECT_VERBS
    )
