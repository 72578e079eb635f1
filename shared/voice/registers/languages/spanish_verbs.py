"""The forms of Spanish verbs that tell the register, made by rule from infinitives and a table of what is irregular."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shared.voice.registers.languages.romance import with_accent
from shared.voice.registers.words import spanish_verbs as words

_CLITICS = ("me", "nos", "lo", "la", "los", "las", "le", "les", "melo", "mela", "noslo", "nosla")
_VERBS = (*words.VERBS_AR, *words.VERBS_ER, *words.VERBS_IR)
_UNACCENTED = str.maketrans("áéíóú", "aeiou")


class Verb(NamedTuple):
    """The forms all others are made of: commands to “tú” and “usted”, present with “tú” and “usted”, he did, he will.

    `wish` with “tú” is the command to “usted” and an -s.
    """

    infinitive: str
    command: str
    wish: str
    present: str
    third: str
    past: str
    future: str

    @property
    def pasts(self) -> tuple[str, str, str]:
        """What was done: by “me”, by “you” (tú), and the wish of the past with “usted”."""
        if self.past == "fue":
            return "fui", "fuiste", "fuera"
        base = self.past[:-1]
        if self.infinitive.endswith("ar") and self.past.endswith("ó"):
            return _before_e(base) + "é", base + "aste", base + "ara"
        if self.past.endswith("yó"):
            vowel = self.infinitive[:-2]
            return vowel + "í", vowel + ("íste" if vowel.endswith(("a", "e", "o")) else "iste"), base + "era"
        if self.past.endswith(("ió", "io")):
            vowel, accented = self.infinitive[:-2], "í" if self.infinitive.endswith("ír") else "i"
            return vowel + ("í" if self.past.endswith("ó") else "i"), vowel + accented + "ste", base + "era"
        stem = self.past.replace("izo", "ico")[:-1]
        return stem + "e", stem + "iste", stem + ("era" if stem.endswith("j") else "iera")

    @property
    def imperfect(self) -> str:
        """What “usted” was doing."""
        base = self.infinitive[:-2]
        return words.IRREGULAR_IMPERFECTS.get(self.infinitive) or (
            base + "aba" if self.infinitive.endswith("ar") else base + "ía"
        )


def _stem(infinitive: str) -> str:
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


def _before_e(base: str) -> str:
    """A stem of a verb in -ar as it is written before -e: “busqu-e”."""
    for end, spelt in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if base.endswith(end):
            return base[:-1] + spelt
    return base


def _before_a(infinitive: str, base: str) -> str:
    """A stem of a verb in -er or -ir as it is written before -a: “conozc-a”, “dirij-a”."""
    if infinitive.endswith(("acer", "ecer", "ocer", "ucir")):
        return base[:-1] + "zc"
    for end, spelt in (("gu", "g"), ("g", "j"), ("c", "z")):
        if base.endswith(end):
            return base.removesuffix(end) + spelt
    return base


def _past(infinitive: str) -> str:
    """What “usted” did: “compró”, “pidió”, “leyó”."""
    base = infinitive[:-2]
    if infinitive.endswith("ar"):
        return base + "ó"
    if infinitive.endswith("ir"):
        for old, new, verbs in (("e", "i", words.E_TO_I | words.E_TO_IE), ("o", "u", words.O_TO_UE)):
            if infinitive in verbs:
                place = base.rindex(old)
                return base[:place] + new + base[place + 1 :] + "ió"
    if infinitive.endswith("ducir"):
        return base[:-1] + "jo"
    joined = base.endswith(("a", "e", "o")) or (base.endswith("u") and not base.endswith(("gu", "qu")))
    return base + ("yó" if joined else "ió")


def _regular(infinitive: str) -> Verb:
    stem = _stem(infinitive)
    present, wish = stem + "a", _before_e(stem) + "e"
    if not infinitive.endswith("ar"):
        present, wish = stem + "e", _before_a(infinitive, stem) + "a"
    return Verb(infinitive, present, wish, present + "s", present, _past(infinitive), infinitive + "á")


def _irregular(infinitive: str, forms: list[str]) -> Verb:
    """A row of the table, where “-” is what the rules make."""
    regular = _regular(infinitive)
    made = (ruled if form == "-" else form for form, ruled in zip(forms, regular[1:], strict=True))
    return Verb(infinitive, *made)


_IRREGULAR = [_irregular(verb, forms) for verb, forms in words.IRREGULAR.items()]
_ALL = [*_IRREGULAR, *(_regular(verb) for verb in _VERBS)]


def _among(infinitives: Iterable[str]) -> Iterator[Verb]:
    known = {verb.infinitive: verb for verb in _ALL}
    return (known.get(infinitive) or _regular(infinitive) for infinitive in infinitives)


def wishes() -> set[str]:
    """The wish of the third person, which is the command to “usted”."""
    return {verb.wish for verb in _ALL}


def commands() -> tuple[set[str], set[str]]:
    """The commands to “usted” and those to “tú” (and “vos”, whose accent tells them apart)."""
    informal = {verb.command for verb in _ALL}
    informal |= {verb[:-2] + {"a": "á", "e": "é", "i": "í"}[verb[-2]] for verb in _VERBS}
    return wishes() - words.NOT_COMMANDS, informal - words.NOT_COMMANDS


def joined_commands() -> tuple[set[str], set[str]]:
    """Commands with a pronoun at their end: “dígame” and “dime”, “regístrese” and “regístrate”."""
    polite = {with_accent(verb.wish) + clitic for verb in _ALL for clitic in (*_CLITICS, "se", "selo", "sela")}
    familiar = {_joined(verb.command, clitic) for verb in _ALL for clitic in (*_CLITICS, "te", "telo", "tela")}
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
    """Everything with “tú”: present, wish, preterite, imperfect, conditional, wish of the past; present with “vos”."""
    forms = {verb[:-2] + {"a": "ás", "e": "és", "i": "ís"}[verb[-2]] for verb in _VERBS}
    for verb in _ALL:
        _, past, wished = verb.pasts
        hypothesis = verb.future[:-1] + "ías"
        forms |= {
            verb.present,
            verb.wish.replace("dé", "de") + "s",
            past,
            verb.imperfect + "s",
            hypothesis,
            wished + "s",
        }
    return forms


def first_person() -> set[str]:
    """What “I” do, did and will do."""
    forms = {_stem(verb) + "o" for verb in _VERBS} | set(words.IRREGULAR_FIRST_PERSONS)
    for verb in _ALL:
        forms |= {verb.pasts[0], verb.future[:-1] + "é"}
    return forms


def third_person() -> set[str]:
    """What “usted” does, did and will do, in forms that the first person does not share."""
    return {form for verb in _ALL for form in (verb.third, verb.past, verb.future)} - words.NOT_THIRD


def preterites() -> set[str]:
    """What “usted” did."""
    return {verb.past for verb in _ALL}


def shared() -> set[str]:
    """What “usted” or “I” were doing or would do."""
    return {form for verb in _ALL for form in (verb.imperfect, verb.future[:-1] + "ía")}


def past_wishes() -> set[str]:
    """What one wished “usted” or “me” to do."""
    return {verb.pasts[2] for verb in _ALL}


def ambiguous() -> set[str]:
    """What “usted” does, or “tú” is told to do: “compra”."""
    return {verb.third for verb in _ALL if verb.third == verb.command}


def forms_of(infinitives: Iterable[str]) -> frozenset[str]:
    """Everything the third person, one or many, does with these verbs, and their infinitives and participles."""
    forms: set[str] = set()
    for verb in _among(infinitives):
        base = verb.infinitive[:-2]
        one = {verb.third, verb.wish, verb.imperfect, verb.future, verb.future[:-1] + "ía", verb.pasts[2]}
        forms |= one | {form + "n" for form in one} | {verb.past, verb.infinitive}
        done = "ado" if verb.infinitive.endswith("ar") else "ído" if base.endswith(("a", "e", "o")) else "ido"
        forms |= {verb.pasts[2].removesuffix("a") + "on", base + done}
    return frozenset(forms)


def _with_human_object() -> tuple[frozenset[str], frozenset[str]]:
    acts: set[str] = set()
    joined: set[str] = set()
    for verb in _among(words.HUMAN_OBJECT_VERBS):
        base, first = verb.infinitive[:-2], verb.infinitive.endswith("ar")
        ours = verb.infinitive[:-1] + "mos"
        acts |= {ours, verb.future[:-1] + "emos", verb.future[:-1] + "é", base + ("ado" if first else "ido")}
        acts |= {_stem(verb.infinitive) + "o"} if verb.infinitive not in words.IRREGULAR else set()
        joined |= {verb.infinitive + clitic for clitic in ("lo", "la", "los", "las")}
    return frozenset(acts), frozenset(joined)


HUMAN_OBJECT_OF_OTHERS = forms_of(words.HUMAN_OBJECT_VERBS) & {verb.future for verb in _ALL}
"""What others will do to persons: “la llamará”."""
DONE_TO_PERSONS = frozenset(verb.pasts[0] for verb in _among(words.HUMAN_OBJECT_VERBS))
"""What “I” did to persons: “la llamé”."""
HUMAN_OBJECT, JOINED_HUMAN_OBJECT = _with_human_object()
"""What “I” or “we” do to persons (“llamamos”, “he llamado”), and its infinitive with a pronoun (“llamarla”)."""
