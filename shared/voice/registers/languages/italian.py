"""Italian: “Lei” against “tu”.

Formal address shows in the capital of “Lei”, “La”, “Suo” and in verbs of the third person (see `romance`). The ending
-i is a command to “Lei” (“prenoti”) where it begins a clause, and “tu” elsewhere, with verbs in -are; with the others
it is “tu” (“scopri”) and -a is “Lei” (“scopra”). “voi” to several people fits either register and is weak.
"""

from __future__ import annotations

from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.romance import ThirdPerson, inner_capital, possessive, strong_if, titled
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import italian as words

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
_OWNED = possessive(_THIRD, words.READER_NOUNS)
_COMMANDS_IN_I = verbs.commands_in_i()
_ASKED = (verbs.third_person() - words.NOT_COMMANDS - words.EVENT_VERBS) | set(words.ASKED_VERBS) | {"è"}
_CONDITIONAL = frozenset(words.CONDITIONAL_VERBS) | {"è"}
_INITIAL = (
    frozenset(words.INITIAL_VERBS) | frozenset(words.PRESUMED_INITIAL_VERBS) | (verbs.future() - words.EVENT_VERBS)
)
_FIRST_PERSON = verbs.first_person()


class Italian:
    """Finds evidence in Italian text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore(words.NOT_INFORMAL_ENDINGS)
        lexicon.add(Mark("formal", "pronoun", _lei), ["lei"])
        lexicon.add(Mark("formal", "possessive", _possessive), ["suo", "sua", "suoi", "sue"])
        lexicon.add(Mark("formal", "pronoun", _served), ["le", "la"])
        lexicon.add(Mark("formal", "salutation", "strong"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "salutation", _dear), words.DEAR)
        lexicon.add(Mark("formal", "title", titled(words.BEFORE_TITLE, words.ARTICLES)), words.TITLES)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", _plural), words.PLURAL)
        lexicon.add_endings(Mark("formal", "pronoun", _capital_ending), words.ENDINGS_WITH_LEI)
        lexicon.add(Mark("formal", "pronoun", _enclitic), words.ENCLITIC_VERBS)
        lexicon.add_endings(Mark("informal", "pronoun", _reflexive_infinitive), ["arti", "erti", "irti"])
        lexicon.add(Mark("informal", "imperative", _negated), ["non"])
        _add_verbs(lexicon)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _add_verbs(lexicon: Lexicon) -> None:
    formal, informal, second = verbs.commands()
    lexicon.add(Mark("formal", "imperative", _formal_command), formal)
    lexicon.add(Mark("informal", "imperative", _informal_command), informal - second)
    lexicon.add(Mark("informal", "imperative", _joined), verbs.joined_commands())
    in_i = formal & second
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction)), in_i)
    sure = (second - formal | set(words.INFORMAL_VERBS)) - words.HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    unsure = (second & words.HOMOGRAPHS) - in_i
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction, _commands)), unsure)
    lexicon.add_endings(Mark("informal", "verb", _second_person), words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", _third_person), {*words.DATIVE_VERBS, *_ASKED, *_CONDITIONAL, *_INITIAL})
    lexicon.add(Mark("formal", "verb", _regretted), ["abbia", "sia"])


def _te(line: Line, i: int) -> Belief | None:
    return None if line.before(i) in {"un", "il", "del", "tazza"} else "strong"


def _plural(line: Line, i: int) -> Belief | None:
    """“vi” is “there” as well."""
    return None if line.low[i] == "vi" and line.after(i) in {"è", "sono", "era", "erano", "siano", "sia"} else "weak"


def _lei(line: Line, i: int) -> Belief | None:
    if inner_capital(line, i):
        return "strong"
    if line.gaps[i + 1].startswith(":") or line.after(i) in {"e", "ed"} or line.before(i) in {"e", "con", "da"}:
        return None
    if line.asks(i) and not _THIRD.third_person_named(line, i) and line.before(i) != "di":
        return "strong"
    return "presumed" if line.begins(i) and line.after(i) in words.AFTER_LEI else "weak"


def _possessive(line: Line, i: int) -> Belief | None:
    return "strong" if inner_capital(line, i) else _OWNED(line, i)


def _served(line: Line, i: int) -> Belief | None:
    """“La ringraziamo”, “le ricordiamo”; “Le” with a capital inside the sentence."""
    if line.after(i) in words.SERVICE_VERBS and not _THIRD.third_person_named(line, i):
        return "strong"
    if line.begins(i) and line.after(i) in _FIRST_PERSON and line.capital(i):
        return "presumed"
    capital = inner_capital(line, i) and i + 1 < len(line) and not line.capital(i + 1)
    return "strong" if capital and line.after(i) not in words.ADJECTIVES_AFTER_LA else None


def _dear(line: Line, i: int) -> Belief | None:
    """“Gentile cliente” opens a letter."""
    return "weak" if line.begins(i) and line.after(i) in words.DEAR_WHOM else None


def _capital_ending(line: Line, i: int) -> Belief | None:
    """“contattarLa”."""
    return "strong" if line.raw[i][-2:] in {"La", "Le"} else None


def _enclitic(line: Line, i: int) -> Belief | None:
    if _capital_ending(line, i):
        return "strong"
    return "weak" if _THIRD.third_person_named(line, i) else "strong"


def _reflexive_infinitive(line: Line, i: int) -> Belief | None:
    if (
        (len(line.low[i]) < 6 and line.low[i] not in words.SHORT_INFINITIVES)
        or inner_capital(line, i)
        or line.low[i] in words.NOT_INFINITIVES
    ):
        return None
    return "strong"


def _negated(line: Line, i: int) -> Belief | None:
    """“Non dimenticare …”: the negated command to “tu” is an infinitive."""
    verb = line.after(i)
    if not verb.endswith(words.INFINITIVES) or not line.clause_begins(i, words.OPENERS):
        return None
    return "strong" if verb in words.NEGATED_INFINITIVES else "weak"


def _second_person(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if len(word) < 3 or inner_capital(line, i) or word == "dai":
        return None
    return None if word == "sei" and _counts(line, i) else "strong"


def _counts(line: Line, i: int) -> bool:
    """Whether “sei” is the number six."""
    after = line.after(i)
    counted = after in words.COUNTED or line.before(i) in words.BEFORE_NUMBERS
    return counted or (after in {"e", "o"} and not line.asks(i))


def _follows_conjunction(line: Line, i: int) -> bool:
    """Where “tu” must be the subject: behind “se”, “quando” and the like, or in a question."""
    if inner_capital(line, i):
        return False
    if line.asks(i) and "," not in line.gaps[i + 1]:
        return line.clause_begins(i, words.QUESTION_OPENERS) or _THIRD.asked(line, i)
    before = line.before(i)
    rather = line.low[i] in words.INDICATIVE_RATHER and before in {"non", "ci", "mi"}
    if rather and line.clause_begins(i, words.COMMAND_OPENERS):
        return True
    if before in {"non", "ti", "ci", "lo", "ne", "già", "ancora", "sempre", "mai"}:
        return line.before(i, 2) in words.BEFORE_SECOND_PERSON
    return before in {"se", "quando", "mentre", "appena", "cosa", "dove", "perché", "ti"}


def _commands(line: Line, i: int) -> bool:
    """A form in -i that is a noun, too, as a command: “Vedi il video”, “Premi «Avanti»”."""
    cued = line.gaps[i + 1].strip() in {"«", "“", "„", '"'} or line.after(i) in words.COMMAND_CUES - words.NOUN_CUES
    return line.low[i] in _COMMANDS_IN_I and line.begins(i) and cued and not line.asks(i)


def _joined(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if word.endswith(("ati", "iti", "uti")) and word not in words.REFLEXIVE_COMMANDS:
        # A participle in the plural, rather.
        return None
    if inner_capital(line, i):
        return None
    if word.endswith(words.UNSURE_JOINED_ENDINGS) or word in words.UNSURE_JOINED:
        # “registrati” is “register” and “registered”, “portale” is “bring them” and “portal”.
        joins = line.before(i) in words.OPENERS and "," in line.gaps[i - 1]
        return "strong" if joins or line.clause_begins(i, words.OPENERS) else None
    return "strong"


def _formal_command(line: Line, i: int) -> Belief | None:
    word, after, before = line.low[i], line.after(i), line.before(i)
    asks = line.asks(i) and not line.gaps[i + 1].startswith(",")
    ends_in_i = word.endswith("i")
    openers = words.NEAR_OPENERS if ends_in_i else words.COMMAND_OPENERS
    if inner_capital(line, i) or asks:
        return None
    if not line.clause_begins(i, openers):
        return "presumed" if not ends_in_i and word not in words.FORMAL_HOMOGRAPHS and _THIRD.fronted(line, i) else None
    denied = "non" in {before, line.before(i, 2)}
    if (denied or before in {"ci", "mi"}) and word in words.INDICATIVE_RATHER:
        return None
    if before in words.CLITICS and not denied and (before not in {"si", "ci", "mi", "ne"} or _impersonal(before, word)):
        return None
    if line.gaps[i + 1].strip() in {"«", "“", "„", '"'} and line.begins(i):
        return "strong"
    if after == "di" and line.after(i, 2).endswith(words.INFINITIVES):
        return "presumed"
    if word in words.FORMAL_HOMOGRAPHS and before not in {"si", "ci", "mi", "non"}:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    if word in words.WISHED and (not after or before == "si"):
        return None
    return "presumed" if ends_in_i and word not in words.SURE_COMMANDS else "strong"


def _impersonal(before: str, word: str) -> bool:
    """“Si noti che …” speaks to nobody in particular."""
    return before == "si" and word in words.IMPERSONAL_COMMANDS


def _informal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or line.asks(i) or not line.clause_begins(i, words.OPENERS):
        return None
    if after in {"lui", "lei", "loro", "qualcuno", "nessuno", "che"}:
        return None
    if word in words.NOUN_COMMANDS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return "presumed" if line.begins(i) else "weak"
    if word in words.COMMANDS:
        return "strong"
    objected = line.begins(i) and after in words.ARTICLES
    return "presumed" if "!" in line.text or objected else "weak"


def _regretted(line: Line, i: int) -> Belief | None:
    """“Ci dispiace che abbia dovuto …”, “sono contento che Le sia piaciuto”."""
    j = i - 1
    while j > 0 and line.low[j] in words.CLITICS | {"non"}:
        j -= 1
    sorry = j > 0 and line.low[j] == "che" and line.before(j) in words.BEFORE_WISH
    return "presumed" if sorry and line.after(i).endswith(words.PARTICIPLE_ENDINGS) else None


def _third_person(line: Line, i: int) -> Belief | None:
    word, before = line.low[i], line.before(i)
    if before in words.NOT_BEFORE_THIRD and not (before == "si" and word in words.REFLEXIVE_VERBS):
        return None
    if before == "le":
        return _dative(line, i)
    if word in words.DATIVE_VERBS or not _fits(line, i, word, line.after(i)):
        return None
    if word == "ha" and before == "ci" and "grazie" in line.low[max(i - 8, 0) : i]:
        return "presumed"
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


def _dative(line: Line, i: int) -> Belief | None:
    """“Le piace?”, “se Le interessa”, “vedo che le piacciono”."""
    if _THIRD.third_person_named(line, i):
        return None
    if line.low[i] not in words.DATIVE_VERBS:
        return None
    return "strong" if line.asks(i) or _THIRD.conditional(line, i) else "presumed"


def _fits(line: Line, i: int, word: str, after: str) -> bool:
    """Whether what follows a verb lets it mean the reader."""
    if word in {"potrebbe", "dovrebbe"} and not line.asks(i):
        return False
    if word in words.HELPER_VERBS:
        return line.asks(i) or (after.endswith(words.INFINITIVES) and after not in words.IMPERSONAL_AFTER_HELPER)
    if word == "ha":
        thanked = "grazie" in line.low[max(i - 8, 0) : i]
        return after in words.PARTICIPLES_OF_READERS or line.asks(i) or after[:1].isdigit() or thanked
    if word == "avrebbe":
        return line.asks(i) or after in {"dovuto", "potuto"}
    if word == "immagina":
        return line.before(i) in {"non", "si"} or line.asks(i)
    if word in {"è", "era", "sarebbe", "fosse"}:
        return after in words.READER_STATES or (line.asks(i) and _been(line, i, after))
    if word == "sta":
        return not after or after.endswith("ndo") or after in {"bene", "oggi"}
    if word == "va":
        return after in {"a", "in", "al"}
    return not (word == "fa" and (not after or line.before(i).isdigit()))


def _been(line: Line, i: int, after: str) -> bool:
    """“È mai stato a Roma?”, “Dove è nato?”"""
    if after in {"mai", "già"}:
        return line.after(i, 2) in words.READER_PARTICIPLES
    following = line.after(i, 2)
    return after in words.READER_PARTICIPLES and not (
        following in words.ARTICLES or following.endswith(words.PARTICIPLE_ENDINGS)
    )
