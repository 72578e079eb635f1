"""Portuguese: “você”, “o senhor” and the third person against “tu”.

One rule serves both sides of the Atlantic: what agrees with “você” counts as formal, what agrees with “tu” as informal.
In Brazil “você” is the usual polite-neutral address, so a brand that says “você” there has the register `formal`.
Brazilians mix “te” and the short command (“clica”) into “você”: beside “você”, and in Brazil, those are weak.
“vocês” is weak in Portugal, where it is the plural of both.
"""

from __future__ import annotations

from functools import partial

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages.romance import ThirdPerson, inner_capital, possessive, strong_if
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import portuguese as words

_THIRD = ThirdPerson(
    openers=words.OPENERS,
    before_initial=words.BEFORE_INITIAL,
    interrogatives=words.INTERROGATIVES,
    which=words.WHICH,
    conjunctions=words.CONJUNCTIONS,
    between=words.BETWEEN,
    subjects=words.SUBJECTS,
    opinions=words.OPINIONS,
    articles=words.ARTICLES,
    prepositions=words.PREPOSITIONS,
    us=words.US,
    brands=words.BRANDS,
    persons=words.PERSONS,
)
_ASKED = (verbs.third_person() - words.NOT_COMMANDS - words.EVENT_VERBS) | set(words.ASKED_VERBS) | {"é"}
_CONDITIONAL = frozenset(words.CONDITIONAL_VERBS) | {"é"} | (verbs.preterite() - words.EVENT_VERBS)
_INITIAL = frozenset(words.INITIAL_VERBS) | (verbs.future() - words.EVENT_VERBS)


class Portuguese:
    """Finds evidence in Portuguese text."""

    def __init__(self, region: str) -> None:
        """`region` is that of the locale (`BR`, `PT`); without one, the rules are Brazil's where they differ."""
        brazil = region != "PT"
        lexicon = Lexicon()
        lexicon.ignore(words.NOT_INFORMAL_ENDINGS)
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "pronoun", "strong" if brazil else "weak"), ["vocês", "vcs"])
        lexicon.add(Mark("formal", "pronoun", _senhor), ["senhor", "senhora", "senhores", "senhoras"])
        lexicon.add(Mark("formal", "pronoun", _lhe), ["lhe", "lhes"])
        lexicon.add(Mark("formal", "pronoun", _consigo), ["consigo"])
        lexicon.add(Mark("formal", "pronoun", _served), ["o", "a"])
        lexicon.add(Mark("formal", "pronoun", _enclitic), words.ENCLITIC_VERBS)
        owned = possessive(_THIRD, words.READER_NOUNS, kin=words.KIN, otherwise="presumed")
        lexicon.add(Mark("formal", "possessive", owned), ["seu", "sua", "seus", "suas"])
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
    sure = (second | set(words.INFORMAL_VERBS)) - words.HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    lexicon.add(
        Mark("informal", "verb", strong_if(_follows_conjunction, _takes_pronoun)), (second & words.HOMOGRAPHS) - sure
    )
    lexicon.add_endings(Mark("informal", "verb", _second_person), words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", _third_person), {*_ASKED, *_CONDITIONAL, *_INITIAL})
    lexicon.add(Mark("formal", "verb", _wished), formal | {"haja", "tenha", "seja", "esteja", "possa", "queira"})


def _joined(line: Line, i: int, pronouns: frozenset[str]) -> bool:
    """Whether a hyphen joins one of `pronouns` to word `i`."""
    return i + 1 < len(line) and line.hyphened(i + 1) and line.low[i + 1] in pronouns


def _te(line: Line, i: int) -> Belief | None:
    return "weak" if line.vocabulary & words.VOCES != frozenset() else "strong"


def _senhor(line: Line, i: int) -> Belief | None:
    named = i + 1 < len(line) and line.capital(i + 1) and line.after(i) != ""
    if line.before(i) in words.BEFORE_SENHOR:
        divine = inner_capital(line, i) and line.low[i] == "senhor"
        return "weak" if named or divine else "strong"
    if not (line.begins(i) or "," in line.gaps[i]):
        return None
    if named and i + 2 < len(line) and line.gaps[i + 2].startswith(","):
        return "strong"
    return "presumed" if i and "," in line.gaps[i] and line.after(i) == "" else "weak"


def _lhe(line: Line, i: int) -> Belief | None:
    verb = line.low[i - 1] if i and line.hyphened(i) else line.after(i)
    if _THIRD.third_person_named(line, i):
        return "weak"
    if verb in words.SERVICE_VERBS:
        return "strong"
    ours = verb.endswith(("r", "ria", "mos", "rei", "o", "a"))
    return "presumed" if ours else "weak"


def _consigo(line: Line, i: int) -> Belief | None:
    """“falar consigo”; elsewhere “consigo” is “I can”."""
    alone = not line.after(i).endswith(words.INFINITIVES)
    spoken = line.before(i).endswith(words.INFINITIVES) or line.before(i) in {"concordo", "estamos"}
    return "strong" if alone and spoken else None


def _served(line: Line, i: int) -> Belief | None:
    """“o convidamos”."""
    return "strong" if line.after(i) in words.SERVED_DIRECTLY else None


def _enclitic(line: Line, i: int) -> Belief | None:
    """“ajudá-lo”, “enviar-lhe”."""
    if not _joined(line, i, words.OBJECTS):
        return None
    return "weak" if _THIRD.third_person_named(line, i) else "strong"


def _dear(line: Line, i: int) -> Belief | None:
    """“Caro cliente”."""
    return "weak" if line.begins(i) and line.after(i) in words.DEAR_WHOM else None


def _second_person(line: Line, i: int) -> Belief | None:
    return None if len(line.low[i]) < 2 or inner_capital(line, i) else "strong"


def _follows_conjunction(line: Line, i: int) -> bool:
    return line.before(i) in words.BEFORE_SECOND_PERSON and not line.capital(i)


def _takes_pronoun(line: Line, i: int) -> bool:
    """“Ajudas-me?”"""
    return _joined(line, i, frozenset({"me", "nos"}))


def _formal_command(line: Line, i: int) -> Belief | None:
    word, after, before = line.low[i], line.after(i), line.before(i)
    if inner_capital(line, i) or after in words.SUBJECTS:
        return None
    if _joined(line, i, words.COMMAND_OBJECTS) and before not in {"que", "não"}:
        return None if _joined(line, i, frozenset({"se"})) and word in words.IMPERSONAL_COMMANDS else "strong"
    if word == "vá" and after == "lá":
        return None
    if not line.clause_begins(i, words.COMMAND_OPENERS):
        return _second_command(line, i)
    denied = "não" in {before, line.before(i, 2)}
    if denied or before in words.CLITICS:
        return "strong" if denied else None
    if word == "toque" and after in {"em", "no", "na"}:
        return "strong"
    if word == "entre":
        return "strong" if after in {"em", "no", "na", "já", "com", "agora", "para"} else None
    if word in words.FORMAL_HOMOGRAPHS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    return "strong"


def _second_command(line: Line, i: int) -> Belief | None:
    """“… e volte sempre”, where no “que” comes before."""
    first, _ = line.sentence(i)
    if line.before(i) != "e" or "que" in line.low[first:i] or line.low[i] in words.FORMAL_HOMOGRAPHS - {"volte"}:
        return None
    return "presumed"


def _reflexive_command(line: Line, i: int) -> Belief | None:
    """“Sente-se” at the beginning of a clause, where “sente” alone could be either."""
    return "strong" if _joined(line, i, frozenset({"se"})) and line.clause_begins(i, words.OPENERS) else None


def _informal_command(line: Line, i: int, *, brazil: bool) -> Belief | None:
    sure: Belief = "weak" if brazil or line.vocabulary & words.VOCES != frozenset() else "strong"
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or not line.clause_begins(i, words.INFORMAL_OPENERS):
        return None
    if _joined(line, i, frozenset({"nos", "me", "lhe"})):
        return sure
    if line.asks(i):
        return None
    if _joined(line, i, frozenset({"se"})) or after in {"ele", "ela", "alguém", "ninguém"}:
        return None
    if word == "tem" and after not in words.HAVE:
        return None
    presumed: Belief = "presumed" if sure == "strong" else "weak"
    objected = line.begins(i) and after in words.ARTICLES
    if word in words.NOUN_COMMANDS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return presumed if line.begins(i) else "weak"
    if word in words.COMMANDS:
        return sure
    return presumed if "!" in line.text or objected else "weak"


def _wished(line: Line, i: int) -> Belief | None:
    """“Esperamos que goste”, “lamentamos que tenha …”."""
    j = i - 1
    while j > 0 and line.low[j] in words.CLITICS | {"não"}:
        j -= 1
    wished = j > 0 and line.low[j] == "que" and line.before(j) in words.BEFORE_WISH
    return "presumed" if wished and line.after(i) not in words.ARTICLES else None


def _third_person(line: Line, i: int) -> Belief | None:
    word, before = line.low[i], line.before(i)
    if before in words.NOT_BEFORE_THIRD and not line.asks(i):
        return None
    if _takes_pronoun(line, i) or not _fits(line, i, word, line.after(i)):
        return None
    if word in _ASKED and _THIRD.asked(line, i):
        return "presumed"
    if word in _CONDITIONAL and _THIRD.conditional(line, i):
        return "strong"
    if word in _ASKED and (_THIRD.reported(line, i) or _THIRD.conditional(line, i)):
        return "presumed"
    if word not in _INITIAL or line.asks(i):
        return None
    if _THIRD.initial(line, i):
        return "strong" if word in words.INITIAL_VERBS else "presumed"
    return "presumed" if word in words.INITIAL_VERBS and _THIRD.fronted(line, i) else None


def _fits(line: Line, i: int, word: str, after: str) -> bool:
    """Whether what follows a verb lets it mean the reader."""
    if word in words.HELPER_VERBS and not (word == "precisa" and after == "de"):
        infinitive = after.endswith(words.INFINITIVES) and after not in words.IMPERSONAL_AFTER_HELPER
        return infinitive or (line.asks(i) and not after) or after in words.AFTER_HELPER
    if word == "tem":
        return line.asks(i) or after in words.HAVINGS or line.before(i) in words.CONJUNCTIONS
    if word in {"é", "era", "for", "fosse"}:
        return after in words.READERS_ARE
    if word in {"está", "estava", "estiver", "esteja"}:
        return not after or after.endswith("ndo") or after in words.READER_STATES
    if word in {"vai", "vem"}:
        return after.endswith(words.INFINITIVES) or after in {"a", "ao", "para", "à", "com"}
    return not (word == "faz" and not line.asks(i))
