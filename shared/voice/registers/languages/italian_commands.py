"""Italian commands, and the other verbs that tell “Lei” from “tu”.

The ending -i is a command to “Lei” (“prenoti”) where it begins a clause, and “tu” elsewhere, with verbs in -are; with
the others it is “tu” (“scopri”) and -a is “Lei” (“scopra”). The wish of the present is the same with “io”, “tu” and
“Lei”, but “tu” is then said.
"""

from __future__ import annotations

from typing import Literal

from shared.voice.registers.languages import italian_lei as lei
from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.italian_grammar import GRAMMAR, GROUPS, OTHERS
from shared.voice.registers.languages.romance import (
    gathered,
    heads_a_phrase,
    inner_capital,
    praised,
    strong_if,
    tells_of_a_thing,
)
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

_COMMANDS_IN_I = verbs.commands_in_i()


def add_verbs(lexicon: Lexicon) -> None:
    """Let the verbs of both sides carry their marks."""
    formal, informal, second = verbs.commands()
    lexicon.add(Mark("formal", "imperative", _formal_command), formal)
    lexicon.add(Mark("informal", "imperative", _informal_command), informal - second)
    lexicon.add(Mark("informal", "imperative", _joined), verbs.joined_commands())
    lexicon.add(Mark("informal", "imperative", _negated), ["non"])
    # “Mi hanno detto che canti”; of things it is a wish: “di quanto sembri”.
    in_i = (formal & second) - GROUPS.kinds.things
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction)), in_i)
    sure = (second - formal | verbs.second_person() | set(verb_words.INFORMAL_VERBS)) - verb_words.HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    unsure = (second & verb_words.HOMOGRAPHS) - formal
    lexicon.add(Mark("informal", "verb", strong_if(_follows_conjunction, _commands)), unsure)
    lexicon.add(Mark("informal", "verb", _hypothetical), verbs.second_wishes())
    lexicon.add(Mark("informal", "verb", _seeming), ["sembri", "pari"])
    lexicon.add_endings(Mark("informal", "verb", _second_person), verb_words.ENDINGS_INFORMAL)
    lexicon.add(Mark("formal", "verb", lei.unsaid), lei.FORMS)


def _negated(line: Line, i: int) -> Belief | None:
    """“Non dimenticare …”: the negated command to “tu” is an infinitive."""
    verb = line.after(i)
    first = GRAMMAR.clause(line, i)
    if not verb.endswith(words.INFINITIVES) or first not in line.openings or line.asks(i):
        return None
    if verb in verb_words.NEGATED_INFINITIVES:
        return "strong"
    # A notice to everybody forbids in the same words, but hardly with a pronoun.
    return "weak" if verb.endswith("e") and not _forbids(line, i + 1) else "presumed"


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
    wished = line.asks(i) or edge in words.BEFORE_WISH or GRAMMAR.setting(line, i) == "wish"
    return "presumed" if wished else "weak"


def _seeming(line: Line, i: int) -> Belief | None:
    """“Oggi sembri contenta”; “di quanto sembri” is a wish of things."""
    return "strong" if any(line.after(i, distance) in words.PERSONAL for distance in (1, 2)) else None


def _follows_conjunction(line: Line, i: int) -> bool:
    """Where “tu” must be the subject: behind “se”, “quando” and the like, or in a question."""
    if inner_capital(line, i) or line.before(i) in words.NOT_BEFORE_THIRD - {"ti"}:
        return False
    if (line.before(i) == "me" and line.before(i, 2) == "secondo") or praised(line, i, words.PRAISE):
        return True
    first = GRAMMAR.clause(line, i)
    told = line.low[i] in verb_words.INDICATIVE_RATHER and gathered(line, i, words.INFERRING, words.SEEING)
    if told or lei.done_well(line, i):
        return first in line.openings
    if first and first not in line.openings and line.low[first - 1] in words.BEFORE_SECOND_PERSON:
        # “Non so cosa ne pensi” may be the wish with “Lei”.
        indirect = line.low[first - 1] in words.INTERROGATIVES - words.CONJUNCTIONS and not line.asks(i)
        return not indirect or line.after(i) == "tu"
    if line.before(i) == "che" and line.before(i, 2) in words.BEFORE_FACTS:
        return True
    if line.low[i] in verb_words.INDICATIVE_RATHER and line.before(i) in {"non", "ci", "mi"} and not line.asks(i):
        return first in line.openings
    if line.low[i] in words.FOUND_BY_TU and not line.asks(i) and not line.begins(first):
        return GRAMMAR.place(line, i) == "statement"
    _, end = line.sentence(i)
    if line.gaps[i + 1].startswith(",") and first in line.openings:
        return False
    if not line.asks(i) or (line.begins(first) and not line.openings.isdisjoint(range(i + 1, end))):
        # “Scusi la domanda, ma …?”
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
    if word in verb_words.REFLEXIVE_COMMANDS and not word.endswith("ati") and word not in verb_words.PARTICIPLES_IN_ITI:
        return None if inner_capital(line, i) else "strong"
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
    if inner_capital(line, i) or asks or (ends_in_i and praised(line, i, words.PRAISE)):
        return None
    if not line.clause_begins(i, openers) or line.before(i, 2) in {"ce", "me"}:
        return _reach_us(line, i) if ends_in_i else _inner_command(line, i)
    denied = "non" in {before, line.before(i, 2)}
    if before == "si" and (denied or (after == "di" and line.after(i, 2).endswith(words.INFINITIVES))):
        return "strong"
    if ends_in_i and (doubt := _said_of_tu(line, i, denied=denied)) != "no":
        return doubt
    if before in words.CLITICS and not denied and (before not in {"si", "ci", "mi", "ne"} or _impersonal(before, word)):
        return None
    if line.gaps[i + 1].strip() in {"«", "“", "„", '"'} and line.begins(i):
        return "strong"
    if after == "di" and line.after(i, 2).endswith(words.INFINITIVES):
        return "presumed"
    if after == "che" and line.begins(i) and word in verb_words.FORMAL_HOMOGRAPHS:
        return "presumed"
    if word in verb_words.FORMAL_HOMOGRAPHS and before not in {"si", "ci", "mi", "non"}:
        called = word in verb_words.REQUESTS and line.gaps[i + 1].startswith(",")
        if (called or _pleads(line, i)) and line.begins(i):
            # “Aspetti, …”
            return "presumed"
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    if word in verb_words.WISHED and (not after or before == "si"):
        return None
    return "presumed" if ends_in_i and word not in verb_words.SURE_COMMANDS else "strong"


def _said_of_tu(line: Line, i: int, *, denied: bool) -> Belief | Literal["no"] | None:
    """Whether a form in -i rather tells what “tu” does: “Non mangi carne”, “Ci trovi qui”, “Parli come un esperto”."""
    word = line.low[i]
    if lei.done_well(line, i):
        return None
    pleads = _pleads(line, i)
    asked = line.before(i) == "mi" and word in verb_words.REQUESTS
    if (line.after(i) == "come" and not asked) or (word[:-1] + "a" in GROUPS.kinds.changes and not pleads):
        return "weak"
    pleads = pleads or asked or _ponder(line, i) or (denied and _forbids(line, i))
    if (denied or line.before(i) in {"ci", "mi"}) and word not in verb_words.SURE_COMMANDS and not pleads:
        return None if word in verb_words.INDICATIVE_RATHER else "weak"
    return "no"


def _pleads(line: Line, i: int) -> bool:
    """Whether the sentence around `i` says “please”, as commands do."""
    if words.PLEAS.isdisjoint(line.vocabulary):
        return False
    first, end = line.sentence(i)
    return any(line.low[k] in words.PLEAS and line.low[k - 1] == "per" for k in range(first + 1, end))


def _forbids(line: Line, i: int) -> bool:
    """“Non tocchi la pentola!”"""
    _, end = line.sentence(i)
    return line.after(i) in words.ARTICLES and "!" in line.gaps[end]


def _ponder(line: Line, i: int) -> bool:
    """“Ci pensi (bene)”, at the beginning of a sentence."""
    begins = line.before(i) == "ci" and line.begins(i - 1)
    return begins and line.low[i] == "pensi" and line.after(i) not in words.HABITS


def _inner_command(line: Line, i: int) -> Belief | None:
    """“…, quindi non lo chieda”, “Per attivare la carta, componga …”, “… e prosegua”, where no “that” comes before."""
    word, first = line.low[i], GRAMMAR.clause(line, i)
    if line.before(i) in {"lo", "la", "li", "le", "ne"} and line.before(i, 2) in {"ce", "me"}:
        # “…, ce lo faccia sapere”: to us, so not by us.
        return "strong" if GRAMMAR.place(line, i) == "statement" else None
    if word in verb_words.FORMAL_HOMOGRAPHS or word in verb_words.WISHED:
        return None
    begin, _ = line.sentence(i)
    if "che" in line.low[begin:i]:
        return None
    if "non" in line.low[first:i] and first in line.openings:
        return "strong"
    joined = "e" in line.low[first:i]
    return "presumed" if joined or GRAMMAR.setting(line, i) == "statement" else None


def _reach_us(line: Line, i: int) -> Belief | None:
    """“Per qualsiasi dubbio ci contatti”: behind a phrase that is no “when” and no “if”."""
    sure = line.low[i] in verb_words.SURE_COMMANDS and line.before(i) == "ci"
    return "presumed" if sure and GRAMMAR.setting(line, i) == "statement" else None


def _impersonal(before: str, word: str) -> bool:
    """“Si noti che …” speaks to nobody in particular."""
    return before == "si" and word in verb_words.IMPERSONAL_COMMANDS


_OF = frozenset({"di", "del", "della", "dei", "delle", "dell", "d"})


def _informal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if (
        inner_capital(line, i)
        or line.asks(i)
        or not line.clause_begins(i, words.OPENERS)
        or praised(line, i, words.PRAISE)
    ):
        return None
    if after == "che" and line.begins(i) and word in verb_words.COMMANDS:
        return "presumed"
    if after in {"lui", "lei", "loro", "qualcuno", "nessuno", "che"}:
        return None
    if heads_a_phrase(line, i, _OF) and not line.after(i, 2).endswith(words.INFINITIVES):
        return None
    if word in GROUPS.kinds.changes and tells_of_a_thing(line, i, words.ARTICLES, words.US):
        return "weak"
    if OTHERS.told_of(line, i):
        # “Conosco un ragazzo … Gioca tutti i giorni.”
        return "weak"
    if word in verb_words.NOUN_COMMANDS:
        if word in GROUPS.kinds.changes:
            # “Arriva sempre puntuale” tells of somebody.
            return "weak"
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return "presumed" if line.begins(i) else "weak"
    if word in verb_words.COMMANDS:
        return "strong"
    objected = line.begins(i) and after in words.ARTICLES
    return "presumed" if "!" in line.text or objected else "weak"
