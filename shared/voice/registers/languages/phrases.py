"""The phrases around a verb in Spanish, Italian and Portuguese: before it what is no subject, behind it what is one."""

from __future__ import annotations

from dataclasses import dataclass

from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.lines import Line

_LONGEST_PHRASE = 7
_TIME_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Phrases:
    """The small words of a language that phrases begin with; all sets hold folded words."""

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
    plural: frozenset[str]
    """Articles of several, which begin no subject of a verb in the singular."""
    begins_noun: frozenset[str]
    """Articles that are no prepositions: a noun phrase begins with them."""
    all: frozenset[str]
    """“all (the week)”: what may stand between a preposition and an article."""
    taking: frozenset[str]
    """“use”, “read”: the forms of verbs that take an object, as they end a group of verbs."""

    def phrase(self, line: Line, noun: int) -> int | None:
        """Where a phrase that ends with word `noun` begins, if it is no subject: “on this page”, “next time”."""
        openings, low = line.openings, line.low
        for j in range(noun - 1, max(noun - _LONGEST_PHRASE, -1), -1):
            if j + 1 in openings:
                break
            word = low[j]
            if word in self.prepositions:
                return j
            if word in self.begins_noun and not self.belongs(line, j):
                # “Secondo me la regista …”: another phrase begins.
                break
        if low[noun] in self.times:
            starts = (j for j in range(noun, max(noun - _TIME_PHRASE, -1), -1) if self._starts_phrase(line, j))
            return next(starts, None)
        return None

    def completes(self, line: Line, edge: int, first: int) -> bool:
        """Whether the preposition at `edge` belongs to what follows it: “prima di tutto”, “secondo me”."""
        follows = line.low[first] in self.prepositions or line.low[first] in self.others.us
        return follows and line.low[edge] in self.prepositions

    def belongs(self, line: Line, article: int) -> bool:
        """Whether the article belongs to the preposition before it: “dopo la partita”, “per tutta la sera”."""
        before = line.before(article)
        return before in self.prepositions or before in self.all or before in self.others.articles

    def _starts_phrase(self, line: Line, j: int) -> bool:
        return j in line.openings or line.low[j] in self.others.articles

    def name_follows(self, line: Line, last: int) -> bool:
        """“(I hope) that the Real wins”: a wish for somebody else."""
        return line.after(last) in self.others.articles and last + 2 < len(line) and line.capital(last + 2)

    def name_taken(self, line: Line, last: int) -> bool:
        """“(Do you use) Spotify (to …)?”: behind a verb that is `taking` an object, a name alone is the object."""
        name = last + 1
        if not line.after(last) or not line.capital(name) or line.low[name] in self.others.names:
            return False
        if line.low[name] in self.others.articles:
            # “The Name of the Rose”.
            return True
        while line.after(name) and line.capital(name + 1):
            name += 1
        behind = line.after(name)
        return not behind or behind in self.prepositions or behind in self.small - self.others.articles

    def time_follows(self, line: Line, last: int) -> bool:
        """“(Do you go running) the morning”: when, not who."""
        named = {line.after(last, 2), line.after(last, 3)}
        return line.after(last) in self.others.articles and not self.times.isdisjoint(named)

    def doer_follows(self, line: Line, last: int) -> bool:
        """“(How many planets has) the solar system”: behind an object that is asked for, a noun must be the subject."""
        return line.after(last) in self.others.articles and not self.time_follows(line, last)

    def person_acts(self, line: Line, last: int) -> bool:
        """“Mi ha chiamato ieri il mio vecchio professore”: “me” is the object, so a person behind is the subject."""
        if line.after(last) in self.small:
            last += 1
        named = {line.after(last, distance) for distance in (2, 3, 4)}
        return line.after(last) in self.others.articles and not self.others.persons.isdisjoint(named)

    def subject_follows(self, line: Line, last: int, *, thing: bool, named: bool = True) -> bool:
        """Whether the subject follows word `last`: a pronoun, a person, or any noun behind what a `thing` does.

        A name is one only if `named`: behind an infinitive it is the object.
        """
        following = line.after(last)
        articles = self.others.articles
        if thing and following in self.small and following not in self.prepositions and following not in articles:
            last += 1
            following = line.after(last)
        if not following:
            return False
        if line.low[last] in self.having:
            # “(I think) that Marco has reason” names him last.
            has_what = following not in articles and following not in self.prepositions
            return has_what and line.after(last, 2) != "" and line.capital(last + 2) and not line.after(last, 3)
        if following in self.pronouns or (named and line.capital(last + 1) and not line.shouted(last + 1)):
            return True
        if following in articles:
            if following in self.plural:
                return False
            return thing or line.after(last, 2) in self.others.persons or line.after(last, 2) in self.others.companies
        return thing and not (following in self.small or following in self.prepositions or following in self.adverbs)
