"""What stands behind a verb in Spanish, Italian and Portuguese: its subject, its object, or when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.lines import Line


@dataclass(frozen=True, slots=True)
class Followers:
    """The small words of a language that tell what follows a verb; all sets hold folded words."""

    others: Antecedents
    small: frozenset[str]
    """What may stand between the edge of a clause and its verb: “not”, “already”, “also”, pronouns that are objects."""
    pronouns: frozenset[str]
    """Other subjects: “he”, “nobody”."""
    prepositions: frozenset[str]
    times: frozenset[str]
    """“time”, “week”, “Monday”: a phrase with them needs no preposition."""
    having: frozenset[str]
    """“has”: what follows is no subject."""
    adverbs: frozenset[str]
    """“much”, “far”, “late”: what stands behind a verb and is no subject."""

    def name_follows(self, line: Line, last: int) -> bool:
        """“(I hope) that the Real wins”: a wish for somebody else."""
        return line.after(last) in self.others.articles and last + 2 < len(line) and line.capital(last + 2)

    def time_follows(self, line: Line, last: int) -> bool:
        """“(Do you go running) the morning”: when, not who."""
        named = {line.after(last, 2), line.after(last, 3)}
        return line.after(last) in self.others.articles and not self.times.isdisjoint(named)

    def person_acts(self, line: Line, i: int, last: int) -> bool:
        """“Mi ha chiamato ieri il mio vecchio professore”: “me” is the object, so a person behind is the subject."""
        if line.before(i) not in self.others.us:
            return False
        if line.after(last) in self.small:
            last += 1
        named = {line.after(last, distance) for distance in (2, 3, 4)}
        return line.after(last) in self.others.articles and not self.others.persons.isdisjoint(named)

    def subject_follows(self, line: Line, last: int, *, thing: bool, named: bool = True) -> bool:
        """Whether the subject follows word `last`: a pronoun, a person, or any noun behind what a `thing` does.

        A name is one only if `named`: behind an infinitive it is the object.
        """
        if thing and line.after(last) in self.small and line.after(last) not in self.prepositions:
            last += 1
        following = line.after(last)
        if not following or line.low[last] in self.having:
            return False
        if following in self.pronouns or (named and line.capital(last + 1) and not line.shouted(last + 1)):
            return True
        if following in self.others.articles:
            return thing or line.after(last, 2) in self.others.persons or line.after(last, 2) in self.others.companies
        return thing and not (following in self.small or following in self.prepositions or following in self.adverbs)
