"""Whom else a German text names: what “Sie” and “Ihr” at the beginning of a sentence could take up."""

from __future__ import annotations

from shared.voice.registers.lines import Line
from shared.voice.registers.words import german as words


def plural(verb: str) -> bool:
    """Whether a word in small letters looks like a verb of “they” and of “Sie”."""
    return (verb.endswith(("en", "ern", "eln")) or verb in {"sind", "tun"}) and verb not in words.NOT_VERBS_IN_EN


def others_beside(line: Line, i: int) -> bool:
    """Whether “their” or “them” in small letters in the same sentence shows that “Sie” means others."""
    first, end = line.sentence(i)
    return any(
        line.raw[k] in {"ihre", "ihren", "ihrem", "ihrer", "ihres", "ihnen", "einander"} for k in range(first, end)
    ) and not any(line.raw[k] in {"Ihre", "Ihren", "Ihnen", "Ihr", "Ihrem", "Ihrer", "Sie"} for k in range(i + 1, end))


def several_listed_before(line: Line, i: int) -> bool:
    """Whether the sentence before has a subject in the plural that “Sie” could take up."""
    if i == 0:
        return False
    first, end = line.sentence(i - 1)
    return any(
        line.low[k] in words.PLURAL_SIGNS and k + 1 < len(line) and (line.capital(k + 1) or k + 2 < end)
        for k in range(first, end)
    )


def several_before(line: Line, i: int) -> bool:
    """Whether the sentence before tells of several: “Elefanten sind klug.”, “Meine Nachbarn haben …”."""
    k = _subject_before(line, i)
    if k is None or not plural(line.after(k)):
        return False
    return line.after(k, 2) not in {"wir", "sie", "ihr"} and not line.low[k].endswith("ung")


def woman_before(line: Line, i: int) -> bool:
    """Whether the sentence before tells of a woman: “Die Sängerin …”, “Meine Tante …”."""
    if _full_name_before(line, i):
        return True
    k = _subject_before(line, i)
    return k is not None and (
        line.low[k] in words.WOMEN or (line.low[k].endswith("in") and line.low[k - 1] in words.HER_ARTICLES)
    )


def _full_name_before(line: Line, i: int) -> bool:
    """Whether the sentence before begins “Ella Fitzgerald ist …”."""
    if i == 0:
        return False
    first, _ = line.sentence(i - 1)
    forename, verb = line.low[first], line.after(first, 2)
    if not line.capital(first + 1) or forename in words.NO_SUBJECTS or forename.endswith(("e", "er", "es", "en")):
        # “Frischer Fisch ist …”
        return False
    return verb in words.SHE_VERBS or (verb.endswith("t") and not line.capital(first + 2))


def _subject_before(line: Line, i: int) -> int | None:
    """The noun that the sentence before word `i` begins with."""
    if i == 0:
        return None
    first, _ = line.sentence(i - 1)
    if line.low[first] in words.ARTICLES_OF_SUBJECTS:
        return next((k for k in range(first + 1, min(first + 4, i)) if line.capital(k)), None)
    return first if line.low[first] not in words.NO_SUBJECTS and not line.low[first].endswith("ens") else None
