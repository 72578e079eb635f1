"""Portuguese: “você”, “o senhor” and the third person against “tu”.

One rule serves both sides of the Atlantic: what agrees with “você” counts as formal, what agrees with “tu” as informal.
In Brazil “você” is the usual polite-neutral address, so a brand that says “você” there has the register `formal`.
Most of it shows in verbs of the third person without a subject (see `subjects`). Brazilians mix “te” and the short
command (“clica”) into “você”: beside “você”, and in Brazil, those are weak. “vocês” is weak in Portugal, where it is
the plural of both.
"""

from __future__ import annotations

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages import portuguese_voce as voce
from shared.voice.registers.languages.antecedents import possessive
from shared.voice.registers.languages.portuguese_commands import add_commands
from shared.voice.registers.languages.portuguese_grammar import FIRST_PERSON, GRAMMAR, OTHERS
from shared.voice.registers.languages.romance import inner_capital, strong_if
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import portuguese as words
from shared.voice.registers.words import portuguese_verbs as verb_words

_DATIVE = verbs.forms_of(verb_words.DATIVE_VERBS)
_BEFORE_OBJECTS = verbs.before_objects()
_OFFERS = frozenset(verb_words.OFFERS)
_FUTURE = verbs.future()
_TOLD = verbs.preterites() | verbs.shared()
_ACTS_ON = verbs.acts_on_persons() | (
    verbs.forms_of(verb_words.AFFECTING_VERBS) & verbs.third_person() - verbs.preterites()
)
_DONE_TO_PERSONS = verbs.forms_of(verb_words.HUMAN_OBJECT_VERBS)
_PERSON_OBJECTS = frozenset({"o", "a", "os", "as"})


class Portuguese:
    """Finds evidence in Portuguese text."""

    def __init__(self, region: str) -> None:
        """`region` is that of the locale (`BR`, `PT`); without one, the rules are Brazil's where they differ."""
        brazil = region != "PT"
        lexicon = Lexicon()
        lexicon.ignore(verb_words.NOT_INFORMAL_ENDINGS)
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "pronoun", "strong" if brazil else "weak"), ["vocês", "vcs"])
        lexicon.add(Mark("formal", "pronoun", _senhor), ["senhor", "senhora", "senhores", "senhoras", "dona", "dom"])
        lexicon.add(Mark("formal", "pronoun", _lhe), ["lhe", "lhes", "lho", "lha", "lhos", "lhas"])
        lexicon.add(Mark("informal", "pronoun", _to), ["to", "tos", "ta", "tas"])
        lexicon.add(Mark("formal", "pronoun", _consigo), ["consigo"])
        lexicon.add(Mark("formal", "pronoun", _si), ["si"])
        lexicon.add(Mark("formal", "pronoun", _served), ["o", "a"])
        lexicon.add(Mark("formal", "pronoun", _enclitic), _BEFORE_OBJECTS | _OFFERS | _ACTS_ON)
        lexicon.add(Mark("formal", "possessive", _possessive), ["seu", "sua", "seus", "suas"])
        lexicon.add(Mark("formal", "salutation", "strong"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "salutation", _dear), words.DEAR)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", "weak"), words.PLURAL)
        add_commands(lexicon, brazil=region == "BR")
        _add_verbs(lexicon)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _add_verbs(lexicon: Lexicon) -> None:
    second = verbs.commands()[2]
    sure = (second | set(verb_words.INFORMAL_VERBS)) - verb_words.HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    homographs = strong_if(_follows_conjunction, _takes_pronoun, _asked, _wished)
    lexicon.add(Mark("informal", "verb", homographs), (second & verb_words.HOMOGRAPHS) - sure)
    lexicon.add_endings(Mark("informal", "verb", _second_person), verb_words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", voce.unsaid), voce.FORMS)
    lexicon.add(Mark("formal", "verb", voce.future_wish), verbs.future_wishes())


_OWNED = possessive(OTHERS, words.READER_NOUNS, third=voce.FORMS, kin=words.KIN)


def _possessive(line: Line, i: int) -> Belief | None:
    """“O gato é seu?”, “cumprimentos à sua esposa”."""
    asked = line.before(i) in {"é", "era"} and line.asks(i) and not line.after(i)
    greets = line.before(i) in {"à", "ao"} and line.before(i, 2) == "cumprimentos"
    return "presumed" if asked or greets else _OWNED(line, i)


def _te(line: Line, i: int) -> Belief | None:
    return "weak" if line.vocabulary & words.VOCES != frozenset() else "strong"


def _to(line: Line, i: int) -> Belief | None:
    """“recomendo-to”: it to you."""
    return "strong" if line.hyphened(i) else None


def _senhor(line: Line, i: int) -> Belief | None:
    named = i + 1 < len(line) and line.capital(i + 1) and line.after(i) != ""
    if line.before(i) in words.BEFORE_SENHOR:
        described = line.after(i) in {"do", "da", "dos", "das", "de", "que"}
        divine = inner_capital(line, i) and line.low[i] == "senhor"
        return "weak" if named or divine or described or line.low[i] in {"dona", "dom"} else "strong"
    if not (line.begins(i) or "," in line.gaps[i]):
        return None
    if named and i + 2 < len(line) and line.gaps[i + 2].startswith(","):
        return "strong"
    called = i > 0 and "," in line.gaps[i] and (line.after(i) == "" or (named and line.after(i, 2) == ""))
    return "presumed" if called else "weak"


def _lhe(line: Line, i: int) -> Belief | None:
    """“enviamos-lhe”, “apetece-lhe um chá?”, “vou ligar-lhe”: to whom, if the sentence names nobody?"""
    hyphened = i > 0 and line.hyphened(i)
    verb = line.low[i - 1] if hyphened else line.after(i)
    # “E o que é que o mecânico lhe disse?”
    subject = line.asks(i) and line.before(i) in words.PERSONS
    alone = OTHERS.doer_alone(line, i)
    if OTHERS.person_before(line, i) and not subject and not (alone and (line.asks(i) or verb not in _TOLD)):
        return "weak"
    if verb.endswith("mos"):
        return "presumed" if OTHERS.told_of(line, i) else "strong"
    ours = verb in FIRST_PERSON or verb.endswith(("rei", "ria", "ar", "er", "ir"))
    given = verb in _DATIVE or verb in _FUTURE
    if line.asks(i) or ours or given or OTHERS.company_before(line, i) or alone:
        told = OTHERS.told_of(line, i) and not alone
        return "weak" if told and not line.asks(i) else "presumed"
    return "weak"


def _consigo(line: Line, i: int) -> Belief | None:
    """“falar consigo”; elsewhere “consigo” is “I can”, or “with oneself”."""
    if line.after(i).endswith(words.INFINITIVES) or GRAMMAR.clause(line, i) in line.openings:
        return None
    ours = OTHERS.ourselves(line, i) or not line.vocabulary.isdisjoint(FIRST_PERSON)
    return "strong" if ours or line.before(i) in {"falar", "contar"} else None


def _si(line: Line, i: int) -> Belief | None:
    """“e a si?”, “tenho uma surpresa para si”, “confio em si”; “por si só” is “by itself”."""
    if line.before(i) == "em" and line.before(i, 2) in FIRST_PERSON and not OTHERS.told_of(line, i):
        return "presumed"
    if line.before(i) not in {"a", "para", "de", "sobre", "por"} or line.after(i) in {
        "só",
        "mesmo",
        "mesma",
        "próprio",
    }:
        return None
    if OTHERS.told_of(line, i):
        return None
    return "presumed" if line.asks(i) or OTHERS.ourselves(line, i) else "weak"


def _served(line: Line, i: int) -> Belief | None:
    """“o convidamos”, “a contactaremos”, “é pena que não a tenham avisado”."""
    verb = line.after(i)
    if verb == "tenham" and line.after(i, 2) in _DONE_TO_PERSONS:
        return None if OTHERS.told_of(line, i) or GRAMMAR.place(line, i) != "wish" else "presumed"
    ours = verb.endswith("mos") and verb.removesuffix("remos").removesuffix("mos")
    return "strong" if ours and ours.translate(_ACCENTS) in _BEFORE_OBJECTS else None


_ACCENTS = str.maketrans("aei", "aei")


def _enclitic(line: Line, i: int) -> Belief | None:
    """“ajudá-lo”, “enviar-lhe”."""
    if not voce.joined(line, i, words.OBJECTS if line.low[i] not in _ACTS_ON else _PERSON_OBJECTS):
        return None
    if OTHERS.person_before(line, i) and not OTHERS.doer_alone(line, i):
        return "weak"
    return "strong" if line.low[i] in _OFFERS else "presumed"


def _dear(line: Line, i: int) -> Belief | None:
    """“Caro cliente”."""
    return "weak" if line.begins(i) and line.after(i) in words.DEAR_WHOM else None


def _second_person(line: Line, i: int) -> Belief | None:
    return None if len(line.low[i]) < 2 or inner_capital(line, i) else "strong"


def _follows_conjunction(line: Line, i: int) -> bool:
    what = line.before(i) == "que" and line.before(i, 2) in words.WHAT - {"do"}
    return (what or line.before(i) in words.BEFORE_SECOND_PERSON) and not line.capital(i)


def _asked(line: Line, i: int) -> bool:
    """“Há quanto tempo tocas guitarra?”, “Sabes …?”; “que visitas …” is the noun."""
    if not line.asks(i) or inner_capital(line, i) or line.before(i) in words.NOT_BEFORE_THIRD - {"te"}:
        return False
    noun = line.before(i) in words.WHICH or line.before(i) in {"os", "as"}
    return not noun and GRAMMAR.setting(line, i) == "question"


def _wished(line: Line, i: int) -> bool:
    """“Espero que melhores depressa”."""
    return not inner_capital(line, i) and GRAMMAR.setting(line, i) == "wish"


def _takes_pronoun(line: Line, i: int) -> bool:
    """“Ajudas-me?”"""
    return voce.joined(line, i, frozenset({"me", "nos"}))
