"""German: “Sie” against “du” and “ihr”.

“Sie”, “Ihnen” and “Ihr” are formal by their capital inside a sentence. At its beginning they could be “they”, “she” or
“her”: there the verb decides, and then the words around. A capital “Du” is informal as well. The plural “ihr” counts
as informal. Imperatives of the singular count where no noun or first person can be meant.
"""

from __future__ import annotations

from functools import partial

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
        sure, unsure = _imperatives()
        lexicon.add(Mark("informal", "imperative", partial(_imperative, ambiguous=False)), sure)
        lexicon.add(Mark("informal", "imperative", partial(_imperative, ambiguous=True)), unsure)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`; what could mean “they” or “her” is weakened where the text is informal or names others."""
        return self._lexicon.look_up(Line(text))


def _second_person_forms() -> list[str]:
    forms = list(words.SINGULAR_VERBS)
    for infinitive in words.REGULAR_VERBS:
        stem = _stem(infinitive)
        if stem.endswith(("s", "ß", "z", "x")):
            continue
        forms.append(stem + ("est" if _needs_e(stem) else "st"))
    return [form for form in forms if form not in words.NOT_SINGULAR_VERBS]


def _imperatives() -> tuple[set[str], set[str]]:
    forms = set(words.IRREGULAR_IMPERATIVES)
    for infinitive in words.REGULAR_VERBS:
        stem = _stem(infinitive)
        if infinitive.endswith("eln"):
            forms |= {stem, stem[:-2] + "le"}
        elif infinitive.endswith("ern"):
            forms |= {stem + "e"}
        else:
            forms.add(stem + "e")
            if not _needs_e(stem) and not stem.endswith("ig"):
                forms.add(stem)
    forms -= words.FIRST_PERSON_FORMS
    return forms - words.AMBIGUOUS_IMPERATIVES, forms & words.AMBIGUOUS_IMPERATIVES


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def _needs_e(stem: str) -> bool:
    return stem.endswith(("t", "d", "chn", "ffn", "gn", "dn", "tm"))


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
    plural = (verb.endswith(("en", "ern", "eln")) or verb in {"sind", "tun"}) and verb not in words.NOT_VERBS_IN_EN
    if not plural:
        return "strong" if verb == "als" else None if verb.endswith(("t", "te")) else "weak"
    if _others(line, i):
        return "weak"
    named = _names_others_before(line, i)
    if verb in words.READER_VERBS or line.asks(i):
        return "presumed" if named else "strong"
    if named:
        return "weak"
    return "weak" if verb.endswith(("ten", "gen", "men")) and _preterite(verb) else "presumed"


def _preterite(verb: str) -> bool:
    """Narrative forms: “Sie gingen …” tells of others more often than it addresses."""
    return verb in {"gingen", "kamen", "nahmen"} or verb.endswith(("elten", "erten", "chten", "gten", "kten", "llten"))


def _others(line: Line, i: int) -> bool:
    """Whether “their” or “them” in small letters in the same sentence shows that “Sie” means others."""
    first, end = line.sentence(i)
    return any(
        line.raw[k] in {"ihre", "ihren", "ihrem", "ihrer", "ihres", "ihnen", "einander"} for k in range(first, end)
    ) and not any(line.raw[k] in {"Ihre", "Ihren", "Ihnen", "Ihr", "Ihrem", "Ihrer", "Sie"} for k in range(i + 1, end))


def _names_others_before(line: Line, i: int) -> bool:
    """Whether the sentence before has a subject in the plural that “Sie” could take up."""
    if i == 0:
        return False
    first, end = line.sentence(i - 1)
    return any(
        line.low[k] in words.PLURAL_SIGNS and k + 1 < len(line) and (line.capital(k + 1) or k + 2 < end)
        for k in range(first, end)
    )


def _ihnen(line: Line, i: int) -> Belief | None:
    if not line.capital(i):
        return None
    if not line.begins(i):
        return "strong"
    return "weak" if _others(line, i) or _names_others_before(line, i) else "presumed"


def _possessive(line: Line, i: int) -> Belief | None:
    word = line.low[i]
    if not line.capital(i):
        return None
    if word == "ihr" and _plural_ihr(line, i) is not None:
        return None
    if not line.begins(i):
        return "strong"
    noun = _noun_after(line, i)
    if noun is None:
        return "strong" if line.begins(i + 1) else None
    if any(noun.startswith(part) or part in noun for part in words.READER_NOUNS):
        return "strong"
    return "weak" if noun in words.KIN or _names_others_before(line, i) else "presumed"


def _noun_after(line: Line, i: int) -> str | None:
    """The noun that a possessive at `i` belongs to: a capital, at most three words on."""
    for k in range(i + 1, min(i + 5, len(line))):
        if line.begins(k):
            return None
        if line.capital(k) or line.raw[k][:1].isdigit():
            return line.low[k]
        if not line.low[k].endswith(("e", "er", "es", "en", "em", "lich", "ig", "isch", "und")):
            return None
    return None


def _plural_ihr(line: Line, i: int) -> Belief | None:
    """“ihr” as the plural of “du”: beside a verb that only this person has, or where no noun follows."""
    after, before = line.after(i), line.before(i)
    if after in {"lieben", "süßen", "beiden", "alle", "zwei"} and (line.begins(i) or before in {"hallo", "hey", "hi"}):
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


def _imperative(line: Line, i: int, *, ambiguous: bool) -> Belief | None:
    if line.capital(i) and not line.begins(i):
        return None
    word, after = line.low[i], line.after(i)
    if not line.clause_begins(i, words.IMPERATIVE_OPENERS):
        if "," in line.gaps[i]:
            return _after_comma(line, i)
        return _joined_imperative(line, i) if line.before(i) == "und" and not ambiguous else None
    if after in {"ich", "er", "man", "wir", "du"}:
        return None
    if after == "mich" and word in words.FIRST_PERSON_REFLEXIVES:
        return None
    if word == "sei":
        return None if after in {"es", "er", "sie", "ihr"} else "strong"
    if word in {"tritt", "betritt"} and after in words.SUBJECTS_OF_CONDITIONS:
        return None
    if ambiguous and not _cued(line, i, word, after):
        return "weak" if not line.begins(i) and not line.capital(i) else None
    return "presumed" if ambiguous and after not in {"uns", "mir", "dir", "mich", "dich"} else "strong"


def _cued(line: Line, i: int, word: str, after: str) -> bool:
    """Whether what follows makes a command of a word that could be a noun: “Frag mal”, not “Frage an”."""
    if after in words.NOUN_CUES and line.capital(i):
        pointed = word in {"klick", "tipp"} and after == "auf" and line.after(i, 2) in words.ARTICLES
        return pointed or word not in words.COMMAND_NOUNS
    return after in words.IMPERATIVE_CUES or (after[:1].isdigit() and word not in words.NUMBERED)


def _after_comma(line: Line, i: int) -> Belief | None:
    """“Sobald es da ist, unterschreib …”, “…, frag mich nicht”: in small letters a bare stem is no noun."""
    word, beside = line.low[i], {line.after(i), line.after(i, 2)}
    return None if word.endswith("e") or word in words.PARTICLES or "ich" in beside else "strong"


def _joined_imperative(line: Line, i: int) -> Belief | None:
    """“… und spar dabei”: a bare stem behind “und” has no other reading where nobody says “I”."""
    if line.low[i].endswith("e"):
        return None
    first, end = line.sentence(i)
    return None if "ich" in line.low[first:end] else "strong"
