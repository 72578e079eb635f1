"""What Spanish, Italian and Portuguese share: formal address borrows the third person and drops its subject.

“¿Ha visto la serie?” asks the reader, “mi hermano ha visto la serie” does not. Whom a verb of the third person speaks
of is a matter of syntax: `Grammar.setting` looks for a subject before and behind the verb and tells where the verb
stands if there is none. The language then weighs the setting and the kind of verb: people want and know, things cost
and begin, and some forms are those of the first person, too. What another person, named before, could own or be given
is weak.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from shared.voice.registers.languages.romance import Guard, inner_capital
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief

Setting = Literal["question", "condition", "wish", "relative", "statement"]
"""Where a verb without a subject stands: in a question; behind “if”, “when”, “as”; behind the “that” of a wish, fear or
opinion of ours; behind another “that”, whose verb may speak of anybody; at the beginning of a statement."""
Kind = Literal["deed", "thing", "change", "being"]
"""What a verb tells: what persons do; what things do; what both do; or what somebody or something is."""
Reading = Setting | Literal["doubtful"]
_LONGEST_PHRASE = 7
_NOUN_PHRASE = 5
_SMALL_WORDS = 10


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language that decide whom a verb of the third person means; all sets hold folded words."""

    small: frozenset[str]
    """What may stand between the edge of a clause and its verb: “not”, “already”, “also”, pronouns that are objects."""
    either: frozenset[str]
    """Conjunctions that are small words as well: behind another small word, a conjunction or a “that”."""
    interrogatives: frozenset[str]
    which: frozenset[str]
    """The interrogatives that a noun may follow: “how many languages”."""
    who: frozenset[str]
    """The interrogatives that are subjects unless a preposition stands before them."""
    conjunctions: frozenset[str]
    """“if”, “when”, “because”: a verb right behind them lacks a subject."""
    that: str
    governors: frozenset[str]
    """What a “that” of ours follows, if not a verb of the first person: “it is important”, “maybe”, “so”."""
    reports: frozenset[str]
    """What a “that” of somebody else’s follows: “said”."""
    hearsay: frozenset[str]
    """“(they) have”, who said it of somebody else than themselves."""
    what: frozenset[str]
    """What makes “what” of “that”: “(from) what you tell”."""
    knowing: frozenset[str]
    """“I see”, “I read”: their “that” may stand farther on, behind “in our system”."""
    first_person: frozenset[str]
    us: frozenset[str]
    """“I”, “me”, “us”, “our”."""
    pronouns: frozenset[str]
    """Other subjects: “he”, “nobody”."""
    articles: frozenset[str]
    """What a noun phrase begins with: articles, possessives of ours, demonstratives."""
    prepositions: frozenset[str]
    persons: frozenset[str]
    """Nouns and names of persons, whom the third person may speak of."""
    companies: frozenset[str]
    """“the company”, “the team”: who act like persons, but write to persons, too."""
    salutations: frozenset[str]
    """What stands before a person who is addressed, not spoken of: “dear”."""
    tags: frozenset[str]
    """What turns a statement into a question at its end: “right?”."""

    def reading(
        self, line: Line, i: int, setting: Setting, last: int, kind: Kind, *, noun_ends: bool = False
    ) -> Reading | None:
        """Return the `setting` of the verb at `i` if only the reader can be its subject, else None.

        `last` is the last word of its group; `noun_ends` tells that a noun behind it would be its subject.
        """
        thing = kind != "deed" or noun_ends
        if kind == "being" or self.named_before(line, i) or self._subject_follows(line, last, thing=thing):
            return None
        ends = not line.after(last)
        if kind == "thing":
            return "doubtful" if setting == "question" and ends else None
        if kind == "change" and ends:
            return "doubtful"
        if setting == "wish" and self._name_follows(line, last):
            return "relative"
        return None if setting != "question" and self.told_of(line, i) else setting

    def setting(self, line: Line, i: int, *, thing: bool = False) -> Setting | None:
        """Where the verb at `i` stands if it has no subject, neither before nor behind it, else None.

        A verb of what `thing`s do takes a noun phrase behind it for its subject: “when does the museum open”.
        """
        return None if self._subject_follows(line, i, thing=thing) else self.place(line, i)

    def place(self, line: Line, i: int) -> Setting | None:
        """Where the verb at `i` stands if no subject stands before it, else None."""
        first = self.clause(line, i)
        if first in line.openings:
            return self._opening(line, i)
        edge = first - 1
        word = line.low[edge]
        if word in self.who and line.before(edge) not in self.prepositions:
            return None
        if word in self.interrogatives and word != self.that and line.asks(i):
            return "question"
        if word in self.conjunctions:
            return "condition"
        if word == self.that and not self.asks_what(line, edge):
            if line.before(edge) in self.what:
                return "condition"
            return "wish" if self._governed(line, edge) else "relative"
        if word in self.interrogatives or self._noun_asked_for(line, edge):
            return "question" if line.asks(i) or self._governed(line, edge) else "relative"
        return self._opening(line, i) if self._fronted(line, edge) else None

    def clause(self, line: Line, i: int) -> int:
        """Where the small words before word `i` begin, at the farthest where a clause does."""
        openings, low, small = line.openings, line.low, self.small
        for first in range(i, max(i - _SMALL_WORDS, 0), -1):
            word = low[first - 1]
            small_word = word in small or word.endswith("mente") or self._is_small(line, first - 1)
            if first in openings or not small_word:
                return first
        return max(i - _SMALL_WORDS, 0)

    def _is_small(self, line: Line, i: int) -> bool:
        """Whether a word that is a conjunction as well is a pronoun at `i`."""
        if line.low[i] not in self.either:
            return False
        before = line.before(i)
        return before not in self.us and (before in self.small or before in self.conjunctions or before == self.that)

    def named_before(self, line: Line, i: int) -> bool:
        """Whether the sentence names a person before word `i`, whom the third person may mean."""
        return line.first_of(self.persons) < i and self._among(line, i, self.persons)

    def company_before(self, line: Line, i: int) -> bool:
        """Whether the sentence names a company before word `i`."""
        return line.first_of(self.companies) < i and self._among(line, i, self.companies)

    def told_of(self, line: Line, i: int) -> bool:
        """Whether the text speaks of a person anywhere before word `i`."""
        first = line.first_of(self.persons)
        return first < i and not self._greeted(line, first)

    def _greeted(self, line: Line, i: int) -> bool:
        """Whether the person named at `i` is spoken to: “Dear customer”."""
        return line.before(i) in self.salutations

    def _among(self, line: Line, i: int, words: frozenset[str]) -> bool:
        first, _ = line.sentence(i)
        return any(line.low[k] in words and not self._greeted(line, k) for k in range(first, i))

    def phrase_before(self, line: Line, i: int) -> bool:
        """Whether the text has a noun phrase before word `i`, which “its” may refer to."""
        return line.first_of(self.articles) < i or self.told_of(line, i)

    def ourselves(self, line: Line, i: int) -> bool:
        """Whether the sentence speaks of “us” before word `i` and of nobody by name: it is we who write to somebody."""
        first, _ = line.sentence(i)
        said = any(line.low[k] in self.us or line.low[k].endswith("mos") for k in range(first, i))
        return said and not any(inner_capital(line, k) for k in range(first, i))

    def _opening(self, line: Line, i: int) -> Setting:
        return "question" if line.asks(i) or self._tagged(line, i) else "statement"

    def _tagged(self, line: Line, i: int) -> bool:
        """Whether the sentence around word `i` ends in a “right?” of its own."""
        _, end = line.sentence(i)
        return end > i + 1 and line.low[end - 1] in self.tags and line.asks(end - 1)

    def _governed(self, line: Line, that: int) -> bool:
        """Whether the “that” at `that` follows a wish, fear or opinion of ours, or opens the sentence."""
        governor = line.before(that)
        heard = line.before(that, 2) in self.hearsay
        if governor in self.articles or governor in self.pronouns or (governor in self.reports and not heard):
            return False
        if not governor or heard or governor in self.governors or governor in self.us or self._ours(governor):
            return True
        if any(line.before(that, distance) in self.us | self.governors for distance in (2, 3)):
            return True
        return any(line.before(that, distance) in self.knowing for distance in (3, 4, 5))

    def _ours(self, verb: str) -> bool:
        return verb in self.first_person or verb.endswith("mos")

    def _noun_asked_for(self, line: Line, noun: int) -> bool:
        """Whether word `noun` ends a phrase that is asked for: “how many languages”, “which of the two”."""
        if self.which.isdisjoint(line.vocabulary):
            return False
        for j in range(noun - 1, max(noun - 1 - _NOUN_PHRASE, -1), -1):
            if j + 1 in line.openings:
                return False
            if line.low[j] in self.which and (line.low[j] != self.that or self.asks_what(line, j)):
                return True
        return False

    def asks_what(self, line: Line, that: int) -> bool:
        """Whether the word for “that” at `that` is “what”: first in its question, or behind a preposition."""
        return (
            self.that in self.interrogatives
            and line.asks(that)
            and (self.clause(line, that) in line.openings or line.before(that) in self.prepositions)
        )

    def _fronted(self, line: Line, noun: int) -> bool:
        """Whether word `noun` ends a phrase with a preposition that opens the clause: “on this page (you) find”."""
        for j in range(noun - 1, max(noun - _LONGEST_PHRASE, -1), -1):
            if j + 1 in line.openings:
                return False
            if line.low[j] in self.prepositions and self.clause(line, j) in line.openings:
                return True
        return False

    def _name_follows(self, line: Line, last: int) -> bool:
        """“(I hope) that the Real wins”: a wish for somebody else."""
        return line.after(last) in self.articles and last + 2 < len(line) and line.capital(last + 2)

    def _subject_follows(self, line: Line, last: int, *, thing: bool) -> bool:
        if thing and line.after(last) in self.small:
            last += 1
        following = line.after(last)
        if not following:
            return False
        if following in self.pronouns or (line.capital(last + 1) and not line.shouted(last + 1)):
            return True
        if following in self.articles:
            return thing or line.after(last, 2) in self.persons
        return thing and following not in self.small and following not in self.prepositions


def possessive(grammar: Grammar, nouns: Container[str], third: Container[str], kin: Container[str] = ()) -> Guard:
    """A guard for “your” or “his”: presumed where nothing before it could be “he”, strong before what readers own.

    `third` holds verbs of the third person, whose subject could be the owner, `kin` what third persons own as well.
    """

    def guard(line: Line, i: int) -> Belief | None:
        if grammar.named_before(line, i):
            return None
        if grammar.company_before(line, i):
            return "weak"
        if grammar.told_of(line, i) and not grammar.ourselves(line, i) and not line.asks(i):
            return None
        if line.after(i) in nouns or line.after(i, 2) in nouns:
            return "strong"
        if line.after(i) in kin:
            return "weak"
        first, _ = line.sentence(i)
        if line.asks(i) or grammar.ourselves(line, i):
            return "presumed"
        opening = line.begins(i) or (line.before(i) in grammar.articles and line.begins(i - 1))
        if opening or grammar.phrase_before(line, i - 1):
            return "weak"
        return "weak" if any(line.low[k] in third for k in range(first, i)) else "presumed"

    return guard
