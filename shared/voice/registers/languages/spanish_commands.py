"""Spanish commands: “compre” and “compra”, told apart by their vowel where they begin a clause or follow its “no”."""

from __future__ import annotations

from shared.voice.registers.languages import spanish_usted as usted
from shared.voice.registers.languages import spanish_verbs as verbs
from shared.voice.registers.languages.romance import heads_a_phrase, inner_capital, praised, tells_of_a_thing
from shared.voice.registers.languages.spanish_grammar import GRAMMAR, GROUPS, OTHERS
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import spanish as words
from shared.voice.registers.words import spanish_verbs as verb_words


def add_commands(lexicon: Lexicon) -> None:
    """Let the commands of both sides carry their marks."""
    formal, informal = verbs.commands()
    both = formal & informal
    lexicon.add(Mark("formal", "imperative", _formal_command), formal - both)
    lexicon.add(Mark("informal", "imperative", _informal_command), informal - both)
    lexicon.add(Mark("informal", "imperative", _plural_command), verbs.plural_commands())
    lexicon.add(Mark("formal", "imperative", _formal_plural_command), {form + "n" for form in verbs.wishes()})
    formal, informal = verbs.joined_commands()
    lexicon.add(Mark("formal", "imperative", "strong"), formal)
    lexicon.add(Mark("informal", "imperative", "strong"), informal)


def _formal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or after in words.PRONOUNS:
        return None
    if not line.clause_begins(i, words.BEFORE_COMMAND):
        return _inner_command(line, i)
    denied = "no" in {line.before(i), line.before(i, 2), line.before(i, 3)}
    if denied:
        return "strong"
    if line.before(i) in words.CLITICS or (word in words.EXCLAMATIONS and after not in words.AFTER_EXCLAMATIONS):
        return None
    if line.gaps[i + 1].startswith(",") and line.low[i + 1 : i + 3] == ["por", "favor"]:
        return "strong"
    if word == "entre":
        return "strong" if after in {"en", "a", "al", "ya", "con", "aquí", "ahora"} else None
    if word in verb_words.FORMAL_HOMOGRAPHS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    return "strong"


def _inner_command(line: Line, i: int) -> Belief | None:
    """“…, así que no me pregunte”, “En la página, elija …”, “… y vuelva pronto”, where no “that” comes before."""
    first = GRAMMAR.clause(line, i)
    word, opens = line.low[i], first in line.openings
    if "no" in line.low[first:i] and (opens or (line.low[first - 1] == "que" and line.before(first - 1) == "así")):
        return "strong"
    maybe = first > 1 and line.low[first - 2 : first] in (["tal", "vez"], ["lo", "mejor"])
    if maybe or word in verb_words.FORMAL_HOMOGRAPHS:
        return None
    begin, _ = line.sentence(i)
    joined = "y" in line.low[first:i] and "que" not in line.low[begin:i]
    return "presumed" if joined or GRAMMAR.setting(line, i) == "statement" else None


_OF = frozenset({"de", "del"})
_WITH_DE = frozenset({"disfruta", "goza", "deja", "trata", "acuérdate", "aprovecha", "cuida", "acaba"})


def _informal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or line.asks(i) or not line.clause_begins(i, words.INFORMAL_OPENERS):
        return None
    if (
        after in words.PRONOUNS
        or after in {"usted", "ustedes"}
        or praised(line, i, words.PRAISE)
        or usted.lasts(line, i)
    ):
        return None
    if heads_a_phrase(line, i, _OF) and word not in _WITH_DE:
        return None
    if word in GROUPS.kinds.changes and tells_of_a_thing(line, i, words.ARTICLES, words.US):
        return "weak"
    if word[-1] in "áéí":
        # The commands to “vos”; in -í they are also “I did”.
        return "weak" if word[-1] == "í" else "strong"
    if OTHERS.told_of(line, i):
        # “Conozco a un chico … Entrena todos los días.”
        return "weak"
    if word in verb_words.NOUN_COMMANDS:
        if line.begins(i) and any(line.after(i, distance) in words.DIRECTIONS for distance in (1, 2, 3)):
            return "presumed"
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return "presumed" if line.begins(i) or _after_purpose(line, i) else "weak"
    if word in verb_words.COMMANDS:
        happens = word in GROUPS.kinds.changes and after in words.ARTICLES and not line.begins(i)
        if happens or not line.clause_begins(i, words.NEAR_OPENERS):
            return "weak"
        return "presumed" if "," in line.gaps[i] and "¡" not in line.gaps[i] else "strong"
    objected = after in words.ARTICLES and line.begins(i)
    return "presumed" if "¡" in line.gaps[i] or objected else "weak" if line.begins(i) else None


def _after_purpose(line: Line, i: int) -> bool:
    """Whether word `i` follows the comma of “Para activar la tarjeta, …”, “Si no funciona, …”."""
    first, _ = line.sentence(i)
    return "," in line.gaps[i] and line.low[first] in {"para", "si", "cuando", "al"}


def _plural_command(line: Line, i: int) -> Belief | None:
    return "strong" if line.clause_begins(i, words.OPENERS) and not inner_capital(line, i) else None


def _formal_plural_command(line: Line, i: int) -> Belief | None:
    """“Disfruten”, “no olviden”; weak, for it is also the only plural of America."""
    begins = line.clause_begins(i, words.BEFORE_COMMAND) and not inner_capital(line, i)
    return "presumed" if begins and line.before(i) not in words.CLITICS else None
