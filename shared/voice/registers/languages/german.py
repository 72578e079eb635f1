"""German: “Sie” against “du” and “ihr”.

“Sie”, “Ihnen” and “Ihr” are formal by their capital inside a sentence. At its beginning they could be “they”, “she” or
“her”: there the verb decides, and then the words around. A capital “Du” is informal as well. The plural “ihr” counts
as informal. Imperatives of the singular count where no noun or first person can be meant.
"""

from __future__ import annotations

from functools import partial

from shared.voice.registers.languages.german_commands import imperative, imperatives, needs_e, stem_of
from shared.voice.registers.languages.german_others import (
    others_beside,
    plural,
    several_before,
    several_listed_before,
    woman_before,
)
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import german as words

_POSSESSIVE = {"ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"}
_ARTICLES_OF_MENTIONS = {"das", "per", "beim", "vom", "zum", "ein", "kein"}


class German:
    """Finds evidence in German text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.add(Mark("formal", "pronoun", _sie), ["sie"])
        lexicon.add(Mark("formal", "pronoun", _ihnen), ["ihnen"])
        lexicon.add(Mark("formal", "possessive", _possessive), sorted(_POSSESSIVE))
        lexicon.add(Mark("informal", "plural-pronoun", _plural_ihr), ["ihr"])
        lexicon.add(Mark("formal", "possessive", _inside), ["ihrerseits", "ihretwegen", "ihresgleichen"])
        lexicon.add(Mark("informal", "pronoun", _du), words.PRONOUNS_INFORMAL)
        lexicon.add(Mark("informal", "verb", _second_person), _second_person_forms())
        lexicon.add(Mark("formal", "salutation", "strong"), ["geehrte", "geehrter", "geehrten"])
        lexicon.add(Mark("formal", "salutation", "weak"), ["hochachtungsvoll"])
        lexicon.add(Mark("formal", "title", _title), ["herr", "frau", "herrn"])
        sure, unsure = imperatives()
        lexicon.add(Mark("informal", "imperative", partial(imperative, ambiguous=False)), sure)
        lexicon.add(Mark("informal", "imperative", partial(imperative, ambiguous=True)), unsure)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`; what could mean “they” or “her” is weakened where the text is informal or names others."""
        return self._lexicon.look_up(Line(text))


def _second_person_forms() -> list[str]:
    forms = list(words.SINGULAR_VERBS)
    for infinitive in words.REGULAR_VERBS:
        stem = stem_of(infinitive)
        if stem.endswith(("s", "ß", "z", "x")):
            continue
        forms.append(stem + ("est" if needs_e(stem) else "st"))
    return [form for form in forms if form not in words.NOT_SINGULAR_VERBS]


def _du(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if word == "du":
        if line.before(i) in _ARTICLES_OF_MENTIONS and line.before(i) != "das":
            return None
        if line.before(i) == "das" and not line.after(i):
            return None
        named = line.capital(i) or line.before(i) in words.NAMES_BEFORE_DU
        if named and line.after(i) in words.NAMES_AFTER_DU:
            return None
        if line.before(i) in words.NAMES_BEFORE_DU and i + 1 < len(line) and line.capital(i + 1):
            return None
    if word in {"euer", "eure"} and line.after(i) in {"ehren", "majestät", "hoheit", "durchlaucht", "exzellenz"}:
        return None
    return "strong"


def _second_person(line: Line, i: int) -> Belief | None:
    return None if line.capital(i) and not line.begins(i) else "strong"


def _inside(line: Line, i: int) -> Belief | None:
    """A capital inside the sentence is sure; at its beginning it says nothing."""
    if not line.capital(i):
        return None
    return "weak" if line.begins(i) else "strong"


def _sie(line: Line, i: int) -> Belief | None:
    if not line.capital(i):
        return _lower_sie(line, i)
    if line.before(i) in {"das", "per", "beim"} and not line.after(i):
        return None
    if line.shouted(i):
        return "strong" if line.before(i).endswith("en") or line.after(i).endswith(("en", "sind")) else "weak"
    if not line.begins(i):
        return "strong"
    return _initial_sie(line, i)


def _lower_sie(line: Line, i: int) -> Belief | None:
    """Text typed without any capitals: “bitte klicken sie hier”."""
    verb = line.before(i)
    if not verb.endswith("en") and verb != "sind":
        return None
    if line.before(i, 2) == "bitte" or line.before(i, 3) == "bitte":
        return "strong"
    if any(word[:1].isupper() for word in line.raw):
        return None
    return "weak" if i > 1 and not line.begins(i - 1) else "strong"


def _initial_sie(line: Line, i: int) -> Belief | None:
    verb = line.after(i)
    if verb in words.SHE_VERBS or not verb:
        return None
    if not plural(verb):
        return _sie_alone(line, i, verb)
    if others_beside(line, i):
        return "weak"
    if verb == "haben" and line.after(i, 2) == "recht":
        return "strong"
    several, asks = several_before(line, i), line.asks(i)
    if several and not asks and verb in words.ANYBODYS_VERBS:
        return "weak"
    named = several or several_listed_before(line, i)
    if verb in words.READER_VERBS or asks:
        return "presumed" if named else "strong"
    if named:
        return "weak"
    return "weak" if _told(verb, first=i == 0) else "presumed"


def _sie_alone(line: Line, i: int, after: str) -> Belief | None:
    """“Sie auch?”, “Sie Glückspilz!”: without a verb of its own the pronoun calls the reader."""
    if line.capital(i + 1):
        return "strong" if line.gaps[i + 2][:1] == "!" else "weak"
    if after == "als":
        return "strong"
    if after == "beide" or (after == "und" and line.after(i, 2) == "ich"):
        return "presumed"
    if after.endswith(("t", "te")):
        return None
    return "presumed" if line.asks(i) else "weak"


def _told(verb: str, *, first: bool) -> bool:
    """Narrative forms: “Sie gingen …” tells of others more often than it addresses.

    The `first` word of a text takes up nobody, so that “Sie bestellten …” is said to the reader.
    """
    if verb in {"gingen", "kamen", "nahmen"}:
        return True
    return not first and verb.endswith(("elten", "erten", "chten", "gten", "kten", "llten"))


def _ihnen(line: Line, i: int) -> Belief | None:
    if not line.capital(i):
        return None
    if not line.begins(i):
        return "strong"
    # “Ihnen fehlte …”: so tell stories.
    told = line.after(i).endswith("te") and line.after(i) not in words.WOULD and not line.asks(i)
    return "weak" if told or others_beside(line, i) or several_listed_before(line, i) else "presumed"


def _possessive(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if not line.capital(i):
        return None
    if word == "ihr" and _plural_ihr(line, i) is not None:
        return None
    if not line.begins(i):
        return "strong"
    k = _noun_after(line, i)
    if k is None:
        return "strong" if line.begins(i + 1) else None
    noun = line.low[k]
    if any(noun.startswith(part) or part in noun for part in words.READER_NOUNS):
        return "strong"
    if line.asks(i):
        return "presumed"
    if several_before(line, i) or woman_before(line, i) or several_listed_before(line, i):
        return "weak"
    if noun in words.KIN and (i or noun in words.OF_STORIES or _past(line.after(k))) and not _writer_speaks(line, i):
        return "weak"
    return "presumed"


def _past(verb: str) -> bool:
    """The tense of stories: “Ihr Vater starb …”, unlike “Ihr Vater hat angerufen”."""
    return verb in words.PAST_VERBS or (verb.endswith("te") and verb not in words.WOULD)


def _writer_speaks(line: Line, i: int) -> bool:
    """Whether the sentence says “I” or “we”, as talk does and stories rarely do: “Ihr Hund gefällt mir”."""
    first, end = line.sentence(i)
    return not words.WRITER.isdisjoint(line.low[first:end])


def _noun_after(line: Line, i: int) -> int | None:
    """Where the noun that a possessive at `i` belongs to stands: a capital, at most three words on."""
    for k in range(i + 1, min(i + 5, len(line))):
        if line.begins(k):
            return None
        if line.capital(k) or line.raw[k][:1].isdigit():
            return k
        if not line.low[k].endswith(("e", "er", "es", "en", "em", "lich", "ig", "isch", "und")):
            return None
    return None


def _plural_ihr(line: Line, i: int) -> Belief | None:
    """“ihr” as the plural of “du”: beside a verb that only this person has, or where no noun follows."""
    after, before = line.after(i), line.before(i)
    if after in words.AFTER_PLURAL_IHR and (line.begins(i) or before in {"hallo", "hey", "hi"}):
        return "strong"
    if after in words.PLURAL_VERBS or (before in words.PLURAL_VERBS and before != "tut"):
        return "strong"
    if _noun_after(line, i) is not None or not after:
        return None
    if before in words.SUBORDINATORS:
        return "strong" if _clause_has_plural_verb(line, i) else "weak"
    if after.endswith("t") and after not in words.DATIVE_VERBS and line.begins(i):
        return "weak"
    return "strong" if before.endswith("t") and i and line.begins(i - 1) and line.asks(i) else None


def _clause_has_plural_verb(line: Line, i: int) -> bool:
    for k in range(i + 1, len(line)):
        if line.begins(k) or "," in line.gaps[k]:
            return False
        if line.low[k] in words.PLURAL_VERBS:
            return True
    return False


def _title(line: Line, i: int) -> Belief | None:
    """“Guten Tag, Frau Weber”: an address by title and name before a comma or at the end."""
    if not line.capital(i) or i + 1 >= len(line) or not line.capital(i + 1):
        return None
    behind = line.gaps[min(i + 2, len(line))]
    in_front = line.gaps[i]
    return "weak" if ("," in in_front or line.begins(i)) and behind.strip()[:1] in {",", "!", ".", "?", ""} else None
