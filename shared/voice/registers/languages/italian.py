"""Italian: “Lei” against “tu”.

Formal address shows in the capital of “Lei”, “La”, “Suo” and in verbs of the third person without a subject (see
`subjects`). The ending -i is a command to “Lei” (“prenoti”) where it begins a clause, and “tu” elsewhere, with verbs in
-are; with the others it is “tu” (“scopri”) and -a is “Lei” (“scopra”). The wish of the present is the same with “io”,
“tu” and “Lei”, but “tu” is then said. “voi” to several people fits either register and is weak.
"""

from __future__ import annotations

from shared.voice.registers.languages import italian_lei as lei
from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.italian_lei import FIRST_PERSON, GRAMMAR
from shared.voice.registers.languages.romance import inner_capital, strong_if, titled
from shared.voice.registers.languages.subjects import possessive
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

_COMMANDS_IN_I = verbs.commands_in_i()
_DATIVE = verbs.forms_of(verb_words.DATIVE_VERBS)


class Italian:
    """Finds evidence in Italian text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore(verb_words.NOT_INFORMAL_ENDINGS)
        lexicon.add(Mark("formal", "pronoun", _lei), ["lei"])
        lexicon.add(Mark("formal", "possessive", _possessive), ["suo", "sua", "suoi", "sue"])
        lexicon.add(Mark("formal", "pronoun", _le), ["le"])
        lexicon.add(Mark("formal", "pronoun", _la), ["la", "l"])
        lexicon.add(Mark("formal", "pronoun", _glielo), ["glielo", "gliela", "glieli", "gliele", "gliene", "gliel"])
        lexicon.add(Mark("formal", "salutation", "strong"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "salutation", _dear), words.DEAR)
        lexicon.add(Mark("formal", "title", titled(words.BEFORE_TITLE, words.ARTICLES)), words.TITLES)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", _plural), words.PLURAL)
        lexicon.add_endings(Mark("formal", "pronoun", _capital_ending), words.ENDINGS_WITH_LEI)
        lexicon.add(Mark("formal", "pronoun", _enclitic), verbs.JOINED_HUMAN_OBJECT | _OFFERS)
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
    # “Mi hanno detto che canti”; of things it is a wish: “di quanto sembri”.
    in_i = (formal & second) - lei.GROUPS.kinds.things
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction)), in_i)
    sure = (second - formal | verbs.second_person() | set(verb_words.INFORMAL_VERBS)) - verb_words.HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    unsure = (second & verb_words.HOMOGRAPHS) - formal
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction, _commands)), unsure)
    lexicon.add(Mark("informal", "verb", _hypothetical), verbs.second_wishes())
    lexicon.add(Mark("informal", "verb", _seeming), ["sembri", "pari"])
    lexicon.add_endings(Mark("informal", "verb", _second_person), verb_words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", lei.unsaid), lei.FORMS)


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
    if line.asks(i) and not GRAMMAR.named_before(line, i) and line.before(i) != "di":
        return "strong"
    told = GRAMMAR.told_of(line, i)
    return "presumed" if line.begins(i) and line.after(i) in words.AFTER_LEI and not told else "weak"


_OWNED = possessive(GRAMMAR, words.READER_NOUNS, third=lei.FORMS)


def _possessive(line: Line, i: int) -> Belief | None:
    return "strong" if inner_capital(line, i) else _OWNED(line, i)


def _le(line: Line, i: int) -> Belief | None:
    """“Le ricordiamo”, “le piace?”: to whom, if the sentence names nobody? Before a noun it is an article."""
    verb = line.after(i)
    if inner_capital(line, i) and i + 1 < len(line) and not line.capital(i + 1):
        return None if verb in words.ADJECTIVES_AFTER_LA else "strong"
    if GRAMMAR.told_of(line, i) or not verb:
        return None
    if verb in {"ho", "abbiamo"} and line.after(i, 2).endswith("e"):
        # “le ho viste”: them.
        return None
    if verb in FIRST_PERSON or verb.endswith(("iamo", "emo")):
        return "strong" if verb.endswith("mo") and line.begins(i) else "presumed"
    felt = line.low[lei.GROUPS.read(line, i + 1).act] in _DATIVE or verb in _DATIVE
    if not felt or verb not in lei.FORMS:
        return None
    return "strong" if line.asks(i) else "presumed"


def _la(line: Line, i: int) -> Belief | None:
    """“La ringraziamo”, “L'ho vista”: with verbs for what is done to persons, or with a capital."""
    verb, had = line.after(i), line.after(i) in {"ho", "abbiamo"}
    if inner_capital(line, i) and i + 1 < len(line) and not line.capital(i + 1):
        return None if verb in words.ADJECTIVES_AFTER_LA or (line.low[i] == "l" and not had) else "strong"
    act = line.after(i, 2) if had else verb
    if GRAMMAR.told_of(line, i) or act not in verbs.HUMAN_OBJECT or (line.low[i] == "l" and not had):
        return None
    return "strong" if act.endswith("mo") else "presumed"


def _glielo(line: Line, i: int) -> Belief | None:
    """“Glielo consiglio”, “Vuole che glielo incarti?”"""
    if GRAMMAR.told_of(line, i):
        return None
    return "presumed" if line.asks(i) or line.after(i) in FIRST_PERSON else "weak"


def _dear(line: Line, i: int) -> Belief | None:
    """“Gentile cliente” opens a letter."""
    return "weak" if line.begins(i) and line.after(i) in words.DEAR_WHOM else None


def _capital_ending(line: Line, i: int) -> Belief | None:
    """“contattarLa”."""
    return "strong" if line.raw[i][-2:] in {"La", "Le"} else None


def _enclitic(line: Line, i: int) -> Belief | None:
    """“aiutarla”, “offrirle”."""
    if _capital_ending(line, i):
        return "strong"
    if GRAMMAR.named_before(line, i):
        return "weak"
    return "strong" if line.low[i] in _OFFERS else "presumed"


_OFFERS = {verb[:-1] + ending for verb in verb_words.OFFERS for ending in ("le", "la")}


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
    first = GRAMMAR.clause(line, i)
    if not verb.endswith(words.INFINITIVES) or first not in line.openings or line.asks(i):
        return None
    if verb in verb_words.NEGATED_INFINITIVES:
        return "strong"
    # A notice to everybody forbids in the same words, but hardly with a pronoun.
    return "weak" if verb.endswith("e") else "presumed"


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


def _hypothetical(line: Line, i: int) -> Belief | None:
    """“Se potessi viaggiare, dove andresti?”; without a question it could be “if I could”."""
    if inner_capital(line, i):
        return None
    edge = line.low[GRAMMAR.clause(line, i) - 1]
    return "presumed" if line.asks(i) or edge in words.BEFORE_WISH else "weak"


def _seeming(line: Line, i: int) -> Belief | None:
    """“Oggi sembri contenta”; “di quanto sembri” is a wish of things."""
    return "strong" if any(line.after(i, distance) in words.PERSONAL for distance in (1, 2)) else None


def _follows_conjunction(line: Line, i: int) -> bool:
    """Where “tu” must be the subject: behind “se”, “quando” and the like, or in a question."""
    if inner_capital(line, i) or line.before(i) in words.NOT_BEFORE_THIRD - {"ti"}:
        return False
    first = GRAMMAR.clause(line, i)
    if first and first not in line.openings and line.low[first - 1] in words.BEFORE_SECOND_PERSON:
        return True
    if line.before(i) == "che" and line.before(i, 2) in words.REPORTS | words.WHAT:
        return True
    if line.low[i] in verb_words.INDICATIVE_RATHER and line.before(i) in {"non", "ci", "mi"} and not line.asks(i):
        return first in line.openings
    if not line.asks(i) or "," in line.gaps[i + 1]:
        return False
    # “Che lavori …”, “due telefoni”: behind such words it is the noun.
    noun = first == i and line.before(i) in words.WHICH | words.NUMERALS
    return not noun and GRAMMAR.setting(line, i) == "question"


def _commands(line: Line, i: int) -> bool:
    """A form in -i that is a noun, too, as a command: “Vedi il video”, “Premi «Avanti»”."""
    cued = line.gaps[i + 1].strip() in {"«", "“", "„", '"'} or line.after(i) in words.COMMAND_CUES - words.NOUN_CUES
    return line.low[i] in _COMMANDS_IN_I and line.begins(i) and cued and not line.asks(i)


def _joined(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    clause = line.begins(i) and line.after(i) in words.ARTICLES
    if word.endswith(("ati", "iti", "uti")) and not clause and word not in verb_words.REFLEXIVE_COMMANDS:
        # A participle in the plural, rather.
        return None
    if inner_capital(line, i):
        return None
    if word.endswith(verb_words.UNSURE_JOINED_ENDINGS) or word in verb_words.UNSURE_JOINED:
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
        return None if ends_in_i else _inner_command(line, i)
    denied = "non" in {before, line.before(i, 2)}
    if (denied or before in {"ci", "mi"}) and ends_in_i and word not in verb_words.SURE_COMMANDS:
        # “Non mangi …” tells “tu” what it does not eat, or “Lei” not to.
        return None if word in verb_words.INDICATIVE_RATHER else "weak"
    if before in words.CLITICS and not denied and (before not in {"si", "ci", "mi", "ne"} or _impersonal(before, word)):
        return None
    if line.gaps[i + 1].strip() in {"«", "“", "„", '"'} and line.begins(i):
        return "strong"
    if after == "di" and line.after(i, 2).endswith(words.INFINITIVES):
        return "presumed"
    if word in verb_words.FORMAL_HOMOGRAPHS and before not in {"si", "ci", "mi", "non"}:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    if word in verb_words.WISHED and (not after or before == "si"):
        return None
    return "presumed" if ends_in_i and word not in verb_words.SURE_COMMANDS else "strong"


def _inner_command(line: Line, i: int) -> Belief | None:
    """“…, quindi non lo chieda”, “Per attivare la carta, componga …”, “… e prosegua”, where no “that” comes before."""
    word, first = line.low[i], GRAMMAR.clause(line, i)
    if word in verb_words.FORMAL_HOMOGRAPHS or word in verb_words.WISHED:
        return None
    begin, _ = line.sentence(i)
    if "che" in line.low[begin:i]:
        return None
    if "non" in line.low[first:i] and first in line.openings:
        return "strong"
    joined = "e" in line.low[first:i]
    return "presumed" if joined or GRAMMAR.setting(line, i) == "statement" else None


def _impersonal(before: str, word: str) -> bool:
    """“Si noti che …” speaks to nobody in particular."""
    return before == "si" and word in verb_words.IMPERSONAL_COMMANDS


def _informal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or line.asks(i) or not line.clause_begins(i, words.OPENERS):
        return None
    if after in {"lui", "lei", "loro", "qualcuno", "nessuno", "che"}:
        return None
    if GRAMMAR.told_of(line, i):
        # “Conosco un ragazzo … Gioca tutti i giorni.”
        return "weak"
    if word in verb_words.NOUN_COMMANDS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return "presumed" if line.begins(i) else "weak"
    if word in verb_words.COMMANDS:
        return "strong"
    objected = line.begins(i) and after in words.ARTICLES
    return "presumed" if "!" in line.text or objected else "weak"
