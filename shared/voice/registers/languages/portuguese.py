"""Portuguese: “você”, “o senhor” and the third person against “tu”.

One rule serves both sides of the Atlantic: what agrees with “você” counts as formal, what agrees with “tu” as informal.
In Brazil “você” is the usual polite-neutral address, so a brand that says “você” there has the register `formal`.
Most of it shows in verbs of the third person without a subject (see `subjects`). Brazilians mix “te” and the short
command (“clica”) into “você”: beside “você”, and in Brazil, those are weak. “vocês” is weak in Portugal, where it is
the plural of both.
"""

from __future__ import annotations

from functools import partial

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages import portuguese_voce as voce
from shared.voice.registers.languages.antecedents import possessive
from shared.voice.registers.languages.portuguese_voce import FIRST_PERSON, GRAMMAR, OTHERS
from shared.voice.registers.languages.romance import heads_a_phrase, inner_capital, praised, strong_if, tells_of_a_thing
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import portuguese as words
from shared.voice.registers.words import portuguese_verbs as verb_words

_DATIVE = verbs.forms_of(verb_words.DATIVE_VERBS)
_BEFORE_OBJECTS = verbs.before_objects()
_OFFERS = frozenset(verb_words.OFFERS)
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
        lexicon.add(Mark("informal", "pronoun", _to), ["to", "tos"])
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
        _add_verbs(lexicon, brazil=region == "BR")
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _add_verbs(lexicon: Lexicon, *, brazil: bool) -> None:
    formal, informal, second = verbs.commands()
    both = formal & informal
    lexicon.add(Mark("formal", "imperative", _formal_command), formal - both)
    lexicon.add(Mark("formal", "imperative", _reflexive_command), both)
    lexicon.add(Mark("informal", "imperative", partial(_informal_command, brazil=brazil)), informal - both)
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
    if OTHERS.person_before(line, i) and not subject and not (OTHERS.doer_alone(line, i) and verb not in _TOLD):
        return "weak"
    if verb.endswith("mos"):
        return "presumed" if OTHERS.told_of(line, i) else "strong"
    ours = verb in FIRST_PERSON or verb.endswith(("rei", "ria", "ar", "er", "ir"))
    if line.asks(i) or ours or verb in _DATIVE or OTHERS.company_before(line, i) or OTHERS.doer_alone(line, i):
        told = OTHERS.told_of(line, i) and not OTHERS.doer_alone(line, i)
        return "weak" if told and not line.asks(i) else "presumed"
    return "weak"


def _consigo(line: Line, i: int) -> Belief | None:
    """“falar consigo”; elsewhere “consigo” is “I can”, or “with oneself”."""
    if line.after(i).endswith(words.INFINITIVES) or GRAMMAR.clause(line, i) in line.openings:
        return None
    ours = OTHERS.ourselves(line, i) or not line.vocabulary.isdisjoint(FIRST_PERSON)
    return "strong" if ours or line.before(i) in {"falar", "contar"} else None


def _si(line: Line, i: int) -> Belief | None:
    """“e a si?”, “tenho uma surpresa para si”; “por si só” is “by itself”."""
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


def _formal_command(line: Line, i: int) -> Belief | None:
    word, after, before = line.low[i], line.after(i), line.before(i)
    if inner_capital(line, i) or after in words.PRONOUNS:
        return None
    if voce.joined(line, i, words.COMMAND_OBJECTS) and before not in {"que", "não"}:
        return None if voce.joined(line, i, frozenset({"se"})) and word in verb_words.IMPERSONAL_COMMANDS else "strong"
    if word == "vá" and after == "lá":
        return None
    if not line.clause_begins(i, words.COMMAND_OPENERS):
        return _inner_command(line, i)
    denied = "não" in {before, line.before(i, 2)}
    if denied or before in words.CLITICS:
        return "strong" if denied else None
    if word == "toque" and after in {"em", "no", "na"}:
        return "strong"
    if word == "entre":
        return "strong" if after in {"em", "no", "na", "já", "com", "agora", "para"} else None
    if word in verb_words.FORMAL_HOMOGRAPHS:
        named = after == "a" and line.begins(i)
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit() and not named:
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    return "strong"


def _inner_command(line: Line, i: int) -> Belief | None:
    """“…, por isso não me pergunte”, “… e volte sempre”, where no “que” comes before."""
    word, first = line.low[i], GRAMMAR.clause(line, i)
    begin, _ = line.sentence(i)
    if word in verb_words.FORMAL_HOMOGRAPHS - {"volte"} or "que" in line.low[begin:i]:
        return None
    if "não" in line.low[first:i] and (first in line.openings or line.low[first - 1] == "isso"):
        return "strong"
    joined = "e" in line.low[first:i]
    return "presumed" if joined or GRAMMAR.setting(line, i) == "statement" else None


def _reflexive_command(line: Line, i: int) -> Belief | None:
    """“Sente-se” at the beginning of a clause, where “sente” alone could be either."""
    return "strong" if voce.joined(line, i, frozenset({"se"})) and line.clause_begins(i, words.OPENERS) else None


_OF = frozenset({"de", "do", "da", "dos", "das"})
_WITH_DE = frozenset({"desfruta", "goza", "deixa", "trata", "cuida", "gosta", "aproveita"})


def _informal_command(line: Line, i: int, *, brazil: bool) -> Belief | None:
    doubtful = brazil or line.vocabulary & words.VOCES != frozenset() or OTHERS.told_of(line, i)
    sure: Belief = "weak" if doubtful else "strong"
    presumed: Belief = "weak" if doubtful else "presumed"
    word, after = line.low[i], line.after(i)
    if heads_a_phrase(line, i, _OF) and word not in _WITH_DE:
        return None
    if word in voce.GROUPS.kinds.changes and tells_of_a_thing(line, i, words.ARTICLES, words.US):
        return "weak"
    begins = line.clause_begins(i, words.INFORMAL_OPENERS) or _after_purpose(line, i)
    if inner_capital(line, i) or not begins or praised(line, i, words.PRAISE):
        return None
    if voce.joined(line, i, frozenset({"nos", "me", "lhe"})):
        asked = (
            line.asks(i)
            and not line.gaps[i + 2].startswith(",")
            and line.after(i, 2) not in words.INTERROGATIVES
            and (line.after(i, 2), line.after(i, 3)) != ("o", "que")
        )
        stated = word in FIRST_PERSON or word in voce.GROUPS.kinds.things
        healthy = word == "faz" and line.after(i, 2) in words.WELL
        return None if asked or stated or healthy or line.after(i, 2) == "que" else sure
    if line.asks(i):
        return None
    if voce.joined(line, i, frozenset({"se"})) or after in {"ele", "ela", "alguém", "ninguém"}:
        return None
    if (word == "faz" and after in words.WELL) or (word == "fica" and after not in words.PERSONAL | {"com", "à"}):
        # “Faz bem em …” praises the reader, whom it calls “você”; “Fica em Lisboa” tells where something is.
        return None
    if word == "tem":
        return sure if after in words.HAVE and line.begins(i) else None
    objected = (line.begins(i) or _after_purpose(line, i)) and after in words.ARTICLES
    if word in verb_words.NOUN_COMMANDS:
        if line.begins(i) and any(line.after(i, distance) in words.DIRECTIONS for distance in (1, 2, 3)):
            return presumed
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return presumed if line.begins(i) or _after_purpose(line, i) else "weak"
    if word in verb_words.COMMANDS:
        return sure
    return presumed if objected or ("!" in line.text and line.begins(i)) else "weak"


def _after_purpose(line: Line, i: int) -> bool:
    """Whether word `i` follows the comma of “Para ativar o cartão, …”, “Se não funcionar, …”."""
    first, _ = line.sentence(i)
    return "," in line.gaps[i] and line.low[first] in {"para", "se", "quando", "ao"}
