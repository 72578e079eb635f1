"""Portuguese commands: “compre” against “compra”, told apart by their vowel where they begin a clause."""

from __future__ import annotations

from functools import partial

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages import portuguese_voce as voce
from shared.voice.registers.languages.portuguese_grammar import FIRST_PERSON, GRAMMAR, GROUPS, OTHERS
from shared.voice.registers.languages.romance import heads_a_phrase, inner_capital, praised, tells_of_a_thing
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import portuguese as words
from shared.voice.registers.words import portuguese_verbs as verb_words


def add_commands(lexicon: Lexicon, *, brazil: bool) -> None:
    """Let the commands of both sides carry their marks; in Brazil, those to “tu” are weak."""
    formal, informal, _ = verbs.commands()
    both = formal & informal
    lexicon.add(Mark("formal", "imperative", _formal_command), formal - both)
    lexicon.add(Mark("formal", "imperative", _reflexive_command), both)
    lexicon.add(Mark("informal", "imperative", partial(_informal_command, brazil=brazil)), informal - both)


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
    if word in GROUPS.kinds.changes and tells_of_a_thing(line, i, words.ARTICLES, words.US):
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
        stated = word in FIRST_PERSON or word in GROUPS.kinds.things
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
