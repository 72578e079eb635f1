"""Spanish: “usted” against “tú”, “vos” and “vosotros”.

Formal address mostly shows in verbs of the third person without a subject (see `subjects`), in “le” and “su” that
refer to nobody named; commands have a module of their own. “ustedes” is formal in Spain; in America it is the only
plural and weak. “vosotros” counts as informal.
"""

from __future__ import annotations

from shared.voice.registers.languages import spanish_usted as usted
from shared.voice.registers.languages import spanish_verbs as verbs
from shared.voice.registers.languages.antecedents import possessive
from shared.voice.registers.languages.romance import inner_capital, strong_if, titled
from shared.voice.registers.languages.spanish_commands import add_commands
from shared.voice.registers.languages.spanish_grammar import FIRST_PERSON, GRAMMAR, GROUPS, OTHERS
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import spanish as words
from shared.voice.registers.words import spanish_verbs as verb_words

_DATIVE = verbs.forms_of(verb_words.DATIVE_VERBS)
_TOLD = verbs.preterites() | verbs.shared() | {"ha"}


class Spanish:
    """Finds evidence in Spanish text."""

    def __init__(self, region: str) -> None:
        """`region` is that of the locale (`ES`, `MX`), or nothing."""
        lexicon = Lexicon()
        lexicon.ignore([*verb_words.NOT_INFORMAL_ENDINGS, "érase", "véase"])
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "pronoun", "strong" if region in {"", "ES"} else "weak"), words.FORMAL_PLURAL)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", _os), ["os"])
        lexicon.add(Mark("formal", "possessive", _possessive), ["su", "sus"])
        lexicon.add(Mark("formal", "possessive", _yours), ["suyo", "suya", "suyos", "suyas"])
        lexicon.add(Mark("formal", "pronoun", _le), ["le", "les"])
        lexicon.add(Mark("formal", "pronoun", _la), ["lo", "la"])
        lexicon.add(Mark("formal", "pronoun", _se_lo), ["se"])
        lexicon.add(Mark("formal", "imperative", "strong"), words.FORMAL_PHRASES)
        lexicon.add(Mark("informal", "imperative", "strong"), words.INFORMAL_PHRASES)
        lexicon.add(Mark("formal", "salutation", "weak"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "title", titled(words.BEFORE_TITLE, words.ARTICLES)), words.TITLES)
        lexicon.add_endings(Mark("formal", "pronoun", _enclitic), words.ENDINGS_WITH_LE)
        lexicon.add_endings(Mark("informal", "pronoun", _enclitic_te), words.ENDINGS_WITH_TE)
        lexicon.add_endings(Mark("formal", "imperative", _accented), ["ese", "ase"])
        lexicon.add_endings(Mark("informal", "imperative", _accented), ["ate", "ete"])
        lexicon.add(Mark("formal", "pronoun", _enclitic), verbs.JOINED_HUMAN_OBJECT)
        lexicon.add(Mark("formal", "pronoun", _met), ["verlo", "verla"])
        add_commands(lexicon)
        _add_verbs(lexicon)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _add_verbs(lexicon: Lexicon) -> None:
    second = verbs.second_person()
    sure = (second | set(verb_words.INFORMAL_VERBS)) - verb_words.HOMOGRAPHS - verb_words.PRETERITE_HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    homographs = (second & verb_words.HOMOGRAPHS) - sure
    lexicon.add(Mark("informal", "verb", strong_if(_after_conjunction, _asked)), homographs)
    lexicon.add_endings(Mark("informal", "verb", _second_person), verb_words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", usted.unsaid), usted.FORMS)


_OWNED = possessive(OTHERS, words.READER_NOUNS, third=usted.FORMS)


def _possessive(line: Line, i: int) -> Belief | None:
    """“yo en su lugar”; “por su cuenta” is “by itself”."""
    phrase = line.before(i), line.after(i)
    if phrase[0] == "a" and line.before(i, 2) in {"saludos", "recuerdos"}:
        return "presumed"
    if phrase == ("en", "lugar"):
        mine = "yo" in line.low[max(i - 4, 0) : i] or any(word.endswith("ría") for word in line.low[i + 2 : i + 5])
        return "presumed" if mine else None
    return None if phrase in {("por", "cuenta"), ("a", "lado"), ("a", "vez")} else _OWNED(line, i)


def _yours(line: Line, i: int) -> Belief | None:
    """“¿Ese coche es suyo?”, “No es culpa suya”."""
    named = OTHERS.person_before(line, i) and not OTHERS.doer_alone(line, i)
    return "presumed" if (line.asks(i) or line.before(i) == "culpa") and not named else "weak"


def _te(line: Line, i: int) -> Belief | None:
    """“una taza de te” is tea without its accent."""
    return None if line.before(i) in {"de", "el", "un"} else "strong"


def _os(line: Line, i: int) -> Belief | None:
    return None if line.shouted(i) and line.text != line.text.upper() else "strong"


def _le(line: Line, i: int) -> Belief | None:
    """“le informamos”, “¿le gusta?”, “se le ha caído”: to whom, if the sentence names nobody?"""
    verb = line.after(i)
    if usted.doubled(line, i):
        return None
    if OTHERS.doer_alone(line, i):
        # “El camarero ya le trae la cuenta”; what was said or given to somebody is told of others, too.
        return "weak" if verb in _TOLD and not line.asks(i) else "presumed"
    if OTHERS.person_before(line, i):
        return None
    if OTHERS.told_of(line, i) and not line.asks(i):
        return "presumed" if verb.endswith("mos") else None
    if verb.endswith("mos"):
        return "strong"
    first, _ = line.sentence(i)
    if verb in _TOLD and not words.REPORTS.isdisjoint(line.low[first:i]):
        # “Me dijo que la película le había gustado.”
        return "weak"
    # “Como ya le dije” reminds the reader; “le dije” may tell of anybody.
    reminded = line.low[GRAMMAR.clause(line, i) - 1] == "como" if i else False
    ours = verb in FIRST_PERSON and (reminded or not verb.endswith(("é", "í", "je")))
    felt = i + 1 < len(line) and line.low[GROUPS.read(line, i + 1).act] in _DATIVE
    if ours or felt or verb.endswith("ré") or line.before(i) == "se" or OTHERS.company_before(line, i):
        return "presumed"
    return "presumed" if line.asks(i) else "weak"


def _la(line: Line, i: int) -> Belief | None:
    """“la llamaremos”, “lo esperamos”, “¿la han llamado?”: with verbs for what is done to persons.

    Of “el técnico la llamará” nobody else can be the object.
    """
    verb = line.after(i)
    if verb in verbs.HUMAN_OBJECT_OF_OTHERS and OTHERS.doer_alone(line, i):
        return "presumed"
    wished = verb == "hayan" and GRAMMAR.place(line, i) == "wish"
    if verb in {"he", "hemos"} or (verb in {"han", "ha"} and line.asks(i)) or wished:
        verb = line.after(i, 2)
    # “Ayer lo llamé” may tell of anybody.
    past = verb in verbs.DONE_TO_PERSONS
    if (verb not in verbs.HUMAN_OBJECT and not past) or OTHERS.told_of(line, i):
        return None
    if past:
        return "weak"
    return "strong" if verb.endswith("mos") else "presumed"


def _se_lo(line: Line, i: int) -> Belief | None:
    """“no se lo recomiendo”, “se lo enviamos”: we, or I, to somebody."""
    if line.after(i) not in {"lo", "la", "los", "las"} or OTHERS.told_of(line, i):
        return None
    verb = line.after(i, 2)
    ours = (
        verb in FIRST_PERSON or verb.endswith("mos") or (verb.endswith("ría") and "yo" in line.low[max(i - 3, 0) : i])
    )
    return "presumed" if ours else None


def _enclitic(line: Line, i: int) -> Belief | None:
    """“ayudarle”, “deseándole”, “conocerla”."""
    if len(line.low[i]) < 5 or inner_capital(line, i):
        return None
    if OTHERS.person_before(line, i) and not OTHERS.doer_alone(line, i):
        return "weak"
    return "strong" if line.low[i] in _OFFERS and not OTHERS.told_of(line, i) else "presumed"


def _met(line: Line, i: int) -> Belief | None:
    """“Encantado de verla”, “ganas de volver a verlo”: a thing would have been named before."""
    return None if OTHERS.phrase_before(line, i) or line.before(i) not in {"a", "de"} else "presumed"


_OFFERS = {verb + ending for verb in verb_words.OFFERS for ending in ("le", "les")}


def _enclitic_te(line: Line, i: int) -> Belief | None:
    """“preguntarte”; but “compartir” makes “comparte”."""
    word = line.low[i]
    return None if word in words.NOT_WITH_TE or len(word) < 5 or inner_capital(line, i) else "strong"


def _accented(line: Line, i: int) -> Belief | None:
    """Commands that a pronoun has given an accent: “abríguese”, “abrígate”."""
    return "strong" if any(letter in "áéíóú" for letter in line.low[i]) and not inner_capital(line, i) else None


def _second_person(line: Line, i: int) -> Belief | None:
    return None if len(line.low[i]) < 3 or inner_capital(line, i) else "strong"


def _after_conjunction(line: Line, i: int) -> bool:
    """Where only a verb can stand: behind “si”, “qué”, “lo que” and the like."""
    what = line.before(i) == "que" and line.before(i, 2) in words.WHAT
    return what or line.before(i) in words.BEFORE_SECOND_PERSON


def _asked(line: Line, i: int) -> bool:
    """“¿Cuántas horas al día pasas …?”; “las pasas” and “cuántas pasas” are the noun."""
    if not line.asks(i) or inner_capital(line, i) or line.before(i) in words.NOT_BEFORE_THIRD - {"te"}:
        return False
    noun = line.before(i) in words.WHICH or line.before(i) in words.ARTICLES
    return not noun and GRAMMAR.setting(line, i) == "question"
