"""The German imperatives of the singular: “Gib”, “warte”, “und spar dabei”.

They count where no noun or first person can be meant: at the beginning of a clause, or joined to one.
"""

from __future__ import annotations

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import german as words


def imperatives() -> tuple[set[str], set[str]]:
    """Those that are nothing else at the beginning of a sentence, and those that could be a noun or an adverb."""
    forms = set(words.IRREGULAR_IMPERATIVES)
    for infinitive in words.REGULAR_VERBS:
        stem = stem_of(infinitive)
        if infinitive.endswith("eln"):
            forms |= {stem, stem[:-2] + "le"}
        elif infinitive.endswith("ern"):
            forms |= {stem + "e"}
        else:
            forms.add(stem + "e")
            if not needs_e(stem) and not stem.endswith("ig"):
                forms.add(stem)
    forms -= words.FIRST_PERSON_FORMS
    return forms - words.AMBIGUOUS_IMPERATIVES, forms & words.AMBIGUOUS_IMPERATIVES


def stem_of(infinitive: str) -> str:
    """What the endings of a verb are put to."""
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def needs_e(stem: str) -> bool:
    """Whether -e- stands between the stem and an ending, so that it can be spoken: “wartest”."""
    return stem.endswith(("t", "d", "chn", "ffn", "gn", "dn", "tm"))


def imperative(line: Line, i: int, *, ambiguous: bool) -> Belief | None:
    """Tell what the imperative at `i` is worth, an `ambiguous` one by what follows it."""
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
    if not after:
        # “Warte, ich komme”: a noun stands alone in headings, not before a comma.
        return "," in line.gaps[i + 1] and word.endswith("e") and word not in words.COMMAND_NOUNS
    if not line.after(i, 2) and (after in words.PREFIXES or after == "gut"):
        # “Halt durch!”: no sentence ends with a preposition.
        return True
    if word == "pass" and "auf" in {after, line.after(i, 2)}:
        return True
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
