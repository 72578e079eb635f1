"""Polish: “Pan”, “Pani”, “Państwo” against “ty” and “wy”.

The titles address unless they stand before a surname (“Pan Kowalski powiedział” tells of him) or are described (“ten
pan”, “miła pani”, “pani z banku”); with a capital inside a sentence they always do. “proszę” with an infinitive is
formal. Verbs of the second person are told by their endings: -sz, -łeś, -łaś, -byś; imperatives by a list. The plural
(“wy”, -cie) counts as informal.
"""

from __future__ import annotations

from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import polish as words


class Polish:
    """Finds evidence in Polish text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore([*words.NOT_IN_SZ, *words.NOT_SECOND_PERSON, *words.NOUNS_IN_UJ, *words.NOUNS_IN_AJ])
        lexicon.add(Mark("formal", "title", _title), words.TITLES)
        lexicon.add(Mark("formal", "possessive", "strong"), words.POSSESSIVES)
        lexicon.add(Mark("formal", "salutation", "strong"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "please", _please), ["proszę", "prosimy"])
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _ci), ["ci"])
        lexicon.add(Mark("informal", "plural-pronoun", _plural), [*words.INFORMAL_PLURAL, "was"])
        lexicon.add(Mark("informal", "imperative", _imperative), set(words.IMPERATIVES) - words.NOT_IMPERATIVES)
        lexicon.add(Mark("informal", "imperative", _reflexive), ["bój", "baw"])
        lexicon.add_endings(Mark("informal", "verb", _second_person), words.ENDINGS_INFORMAL)
        lexicon.add_endings(Mark("informal", "verb", _second_person), words.ENDINGS_PRESENT)
        lexicon.add_endings(Mark("informal", "plural-verb", _plural_verb), words.ENDINGS_PLURAL)
        lexicon.add_endings(Mark("informal", "imperative", _open_imperative), ["uj", "nij", "aj"])
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`."""
        return self._lexicon.look_up(Line(text))


def _inner_capital(line: Line, i: int) -> bool:
    return line.capital(i) and not line.begins(i) and not line.shouted(i)


def _title(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    named = i + 1 < len(line) and line.capital(i + 1) and bool(after)
    state = word.startswith("państw")
    if line.gaps[i + 1].strip().startswith(":") or after in words.NOT_ADDRESSED:
        return None
    if state and (after in words.STATE_WORDS or line.before(i) in words.STATE_WORDS):
        return None
    inner = _inner_capital(line, i)
    if not inner and line.before(i) in words.DETERMINERS:
        return None
    if word == "panie" and (named or not after or after in words.ROLES_CALLED):
        return "strong"
    if named and word not in {"państwo", "państwa", "państwu"}:
        vocative = word == "pani" and line.low[i + 1].endswith(("o", "u")) and (line.begins(i) or "," in line.gaps[i])
        return "strong" if vocative or (line.asks(i) and inner and word != "pan") else "weak"
    if inner:
        return "strong"
    if line.begins(i) and line.capital(i):
        return _initial_title(line, i)
    return _low_title(line, i, state=state)


def _low_title(line: Line, i: int, *, state: bool) -> Belief | None:
    """“ma pan rację”, “polecam panu rybę”: in small letters the titles address, too, unless they are described."""
    word, before, after = line.low[i], line.before(i), line.after(i)
    if _described(line, i):
        return "weak"
    if line.asks(i) and not state:
        return "strong"
    if before in words.POLITE_VERBS or after in words.POLITE_VERBS:
        return "strong"
    if state or word in words.TITLES_OF_MANY:
        # “państwo” is a state as well, “panowie” are any men.
        following = (line.after(i, k) for k in (1, 2, 3))
        verb = next((one for one in following if one not in words.BEFORE_VERBS), after)
        beside = before.endswith(words.PLURAL_ENDINGS) or verb.endswith(words.PLURAL_ENDINGS)
        return "presumed" if beside and word in {"państwo", "panowie", "panie"} else "weak"
    return "strong" if before in {"dla", "czy", "proszę"} else "presumed"


def _described(line: Line, i: int) -> bool:
    """“pani z banku”, “stała pani z psem”, “pan, który …”, “jest panem domu”: somebody is spoken of."""
    following = line.low[i + 1] if i + 1 < len(line) else ""
    if "," in line.gaps[i + 1] and following.startswith("któr"):
        return True
    if line.before(i) in words.BEING and line.low[i] in {"panem", "panią"}:
        return True
    appears = line.begins(i) or line.before(i) in words.APPEARANCES
    return line.after(i) == "domu" or (appears and not line.asks(i) and line.after(i) in {"z", "ze", "od"})


def _initial_title(line: Line, i: int) -> Belief | None:
    """“Pana zamówienie …”, “Państwa paczka …” at the beginning; “Pan młody” is the groom."""
    word, after = line.low[i], line.after(i)
    of_others = after in words.ROLES or (word == "państwo" and after.endswith(words.SURNAMES_OF_MANY))
    if of_others or _described(line, i) or (word in words.TITLES_OF_MANY and "," not in line.gaps[i + 1]):
        return "strong" if line.asks(i) else "weak"
    if word in {"pana", "pani", "państwa", "panu", "państwu", "panią", "państwo"}:
        return "strong"
    return "strong" if after and (after.endswith(words.THIRD_PERSON_ENDINGS) or "," in line.gaps[i + 1]) else "weak"


def _please(line: Line, i: int) -> Belief | None:
    """“Proszę chwilę poczekać”: the polite request by an infinitive, which some write beside “ty”."""
    following = [line.after(i, distance) for distance in (1, 2, 3)]
    if following[0] == "bardzo":
        return None
    if any(word.endswith("ć") or word in words.INFINITIVES_IN_C for word in following):
        return "presumed"
    if line.before(i) in {"uprzejmie", "grzecznie"} or following[0] == "uprzejmie":
        return "strong"
    return "weak" if following[0] == "o" else None


def _ci(line: Line, i: int) -> Belief | None:
    """“ci” is “to you”, or “these” before a noun of persons."""
    after = line.after(i)
    if _inner_capital(line, i):
        return "strong"
    if (
        line.begins(i)
        or after.endswith(words.AFTER_THESE_ENDINGS)
        or line.before(i) in {"wszyscy", "i", "tylko", "właśnie"}
    ):
        return None
    return "strong" if line.before(i) and after else "strong" if line.before(i) else None


def _plural(line: Line, i: int) -> Belief | None:
    return None if line.low[i] == "wy" and line.capital(i) and line.elides(i) else "strong"


def _second_person(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if len(word) < 4 or _inner_capital(line, i):
        return None
    return (
        "weak"
        if line.capital(i) and word.endswith(("asz", "isz")) and line.after(i).endswith(("ał", "ił", "yl"))
        else "strong"
    )


def _plural_verb(line: Line, i: int) -> Belief | None:
    return None if len(line.low[i]) < 5 or _inner_capital(line, i) else "strong"


def _imperative(line: Line, i: int) -> Belief | None:
    if _inner_capital(line, i):
        return None
    if line.low[i] in words.AMBIGUOUS_IMPERATIVES and not line.clause_begins(i, words.OPENERS):
        return None
    return "strong"


def _reflexive(line: Line, i: int) -> Belief | None:
    """“Nie bój się”: a noun like “bój” has no “się” behind it."""
    return "strong" if line.after(i) == "się" and not _inner_capital(line, i) else None


def _open_imperative(line: Line, i: int) -> Belief | None:
    """“zarezerwuj”: the class of verbs that new ones join."""
    return None if len(line.low[i]) < 5 or _inner_capital(line, i) else "strong"
