"""Whom else, and what, a text has named: what “his” and “to her” may refer to, in Spanish, Italian and Portuguese."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass

from shared.voice.registers.languages.romance import Guard, inner_capital
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief

_REACH = 60


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The words that name somebody or something; all sets hold folded words."""

    persons: frozenset[str]
    """Nouns of one person, names and pronouns: whom the third person may speak of."""
    names: frozenset[str]
    """Those of them that need no determiner."""
    determiners: frozenset[str]
    people: frozenset[str]
    """“customers”, “children”: several, who can own things but do not take a verb of one."""
    companies: frozenset[str]
    """“the company”, “the team”: who act like persons, but write to persons, too."""
    articles: frozenset[str]
    """What a noun phrase begins with: articles, possessives of ours, demonstratives."""
    salutations: frozenset[str]
    """What stands before a person who is addressed, not spoken of: “dear”."""
    us: frozenset[str]
    """“I”, “me”, “us”, “our”."""
    first_person: frozenset[str]
    """Verbs of the first person, but for those of several, which end in -mos."""

    def person_before(self, line: Line, i: int) -> bool:
        """Whether the sentence names a person before word `i`; before a question, one of ours does not count."""
        places = line.places(self.persons, self._spoken_of)
        return _in_sentence(line, i, places) and (not line.asks(i) or self._asked_of(line, i, places))

    def _asked_of(self, line: Line, i: int, places: list[int]) -> bool:
        """“Mi mujer es de Lima, ¿ha estado …?”: how my wife is I do not ask the reader."""
        first, _ = line.sentence(i)
        asked = line.question(i)
        named = [k for k in places if first <= k < i]
        return any(k >= asked and (line.before(k) not in self.us or not line.parted(k, i)) for k in named)

    def company_before(self, line: Line, i: int) -> bool:
        """Whether the sentence names a company before word `i`."""
        return self._in_sentence(line, i, self.companies)

    def people_before(self, line: Line, i: int) -> bool:
        """Whether the sentence names several people before word `i`."""
        return self._in_sentence(line, i, self.people)

    def told_of(self, line: Line, i: int) -> bool:
        """Whether the text speaks of a person anywhere before word `i`."""
        return _within(line.places(self.persons, self._spoken_of), i - _REACH, i)

    def phrase_before(self, line: Line, i: int) -> bool:
        """Whether the text has a noun phrase before word `i`, which “its” may refer to."""
        return line.first_of(self.articles) < i or self.told_of(line, i)

    def doer_alone(self, line: Line, i: int) -> bool:
        """Whether the only person named before word `i` does what is told: “the doctor will see (you)”.

        The pronoun of the same clause must mean somebody else then.
        """
        first, _ = line.sentence(i)
        named = [k for k in line.places(self.persons, self._spoken_of) if i - _REACH <= k < i]
        alone = len(named) == 1 and first <= named[0] <= first + 1
        return alone and line.openings.isdisjoint(range(named[0] + 1, i + 1))

    def ourselves(self, line: Line, i: int) -> bool:
        """Whether the sentence speaks of “us” before word `i` and of nobody by name: it is we who write to somebody."""
        first, _ = line.sentence(i)
        said = any(line.low[k] in self.us or self.ours(line.low[k]) for k in range(first, i))
        return said and not any(inner_capital(line, k) for k in range(first, i))

    def ours(self, verb: str) -> bool:
        """Whether it is we, or I, who do it."""
        return verb in self.first_person or verb.endswith("mos")

    def _spoken_of(self, line: Line, i: int) -> bool:
        # “Hola, Marta: …” calls somebody.
        called = "," in line.gaps[i] and line.gaps[i + 1][:1] in {",", ":", "!"}
        named = (line.low[i] in self.names and not called) or line.before(i) in self.determiners
        return named and self._not_greeted(line, i)

    def _not_greeted(self, line: Line, i: int) -> bool:
        """Whether who is named at `i` is spoken of, unlike in “Dear customer”."""
        return line.before(i) not in self.salutations

    def _in_sentence(self, line: Line, i: int, words: frozenset[str]) -> bool:
        return _in_sentence(line, i, line.places(words, self._not_greeted))


def _in_sentence(line: Line, i: int, places: list[int]) -> bool:
    """Whether one of `places` lies before word `i` in its sentence."""
    return bool(places) and places[0] < i and _within(places, line.sentence(i)[0], i)


def _within(places: list[int], first: int, end: int) -> bool:
    k = bisect_left(places, first)
    return k < len(places) and places[k] < end


def possessive(others: Antecedents, nouns: Container[str], third: Container[str], kin: Container[str] = ()) -> Guard:
    """A guard for “your” or “his”: presumed where nothing before it could be “he”, strong before what readers own.

    `third` holds verbs of the third person, whose subject could be the owner, `kin` what third persons own as well.
    """

    def guard(line: Line, i: int) -> Belief | None:
        if others.person_before(line, i) or others.people_before(line, i):
            return None
        if others.company_before(line, i):
            return "weak"
        if others.told_of(line, i) and not others.ourselves(line, i) and not line.asks(i):
            return None
        if line.after(i) in nouns or line.after(i, 2) in nouns:
            return "strong"
        if line.after(i) in kin:
            return "presumed" if line.asks(i) and (line.begins(i) or line.begins(i - 1)) else "weak"
        first, _ = line.sentence(i)
        if line.asks(i) or others.ourselves(line, i):
            return "presumed"
        opening = line.begins(i) or (line.before(i) in others.articles and line.begins(i - 1))
        if opening or others.phrase_before(line, i - 1):
            return "weak"
        return "weak" if any(line.low[k] in third for k in range(first, i)) else "presumed"

    return guard
