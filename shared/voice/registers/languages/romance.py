"""What Spanish, Italian and Portuguese share: formal address borrows the third person.

A verb of the third person with no subject in sight may mean “you”: so it does in questions, in conditions and at the
beginning of a sentence, with verbs for what readers do. A possessive may mean “your” or “his”: the noun decides,
unless the sentence names somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief


@dataclass(frozen=True, slots=True)
class ThirdPerson:
    """The small words of a language that decide what a verb of the third person means; all sets hold folded words."""

    openers: frozenset[str]
    """Words that may stand before the verb at the beginning of a sentence: “also”, “now”, “not”."""
    before_initial: frozenset[str]
    """Further words that may stand before it there: pronouns that are objects."""
    interrogatives: frozenset[str]
    which: frozenset[str]
    """The interrogatives that a noun may follow: “how many languages”."""
    conjunctions: frozenset[str]
    """“if”, “when”, “as”: a verb right behind them lacks a subject."""
    between: frozenset[str]
    """What may stand between a conjunction or interrogative and its verb: “not”, “already”, pronouns."""
    subjects: frozenset[str]
    """What can only be another subject: “he”, “nobody”, “this”."""
    us: frozenset[str]
    """“us”, “our”, “thanks”."""
    brands: frozenset[str]
    """“the company”, “the team”: who may write to the reader, and may own what “his” says."""
    persons: frozenset[str]
    """Third persons a possessive may refer to: “the user”, “every company”."""
    opinions: frozenset[str]
    """What comes before a “that” of ours: “I think”, “I hope”, “sure”."""
    articles: frozenset[str]
    prepositions: frozenset[str]

    def asked(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` opens a question that names no subject."""
        if not line.asks(i) or self._named(line, i):
            return False
        if self.fronted(line, i):
            return True
        interrogative = self._question_word(line, i)
        # Behind an interrogative, an article begins the subject: “when does the museum open”.
        return interrogative is not None and not (interrogative and line.after(i) in self.articles)

    def conditional(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` follows a conjunction, but for small words, and no subject follows it."""
        j = i - 1
        while j >= 0 and i - j <= 3 and line.low[j] in self.between and line.low[j] not in self.conjunctions:
            if line.begins(j + 1) or "," in line.gaps[j + 1]:
                return False
            j -= 1
        if j < 0 or line.low[j] not in self.conjunctions or line.begins(j + 1):
            return False
        if self.third_person_named(line, j):
            return False
        if line.low[j] == "se" and (line.before(j) in self.interrogatives or line.before(j) in self.between):
            # Portuguese “o que se pode”, “nunca se sabe”: what one can, one never knows.
            return False
        return not self._named(line, i)

    def initial(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` opens its sentence, but for adverbs, and no subject follows it."""
        if self._named(line, i):
            return False
        adverb = i > 0 and line.low[i - 1].endswith("mente") and line.begins(i - 1)
        return adverb or line.clause_begins(i, self.before_initial)

    def reported(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` follows “I think that”, “I see that”, but for small words, and no subject follows."""
        j = i - 1
        while j > 0 and i - j <= 3 and line.low[j] in self.between and line.low[j] not in self.opinions:
            j -= 1
        return j > 0 and line.low[j] in {"que", "che"} and line.before(j) in self.opinions and not self._named(line, i)

    def fronted(self, line: Line, i: int) -> bool:
        """Whether only phrases with prepositions stand before the verb: “on this page (you) can …”."""
        first, _ = line.sentence(i)
        if self._named(line, i) or self.third_person_named(line, i):
            return False
        if "," in line.gaps[i]:
            return line.low[first] in self.prepositions or line.low[first] in self.conjunctions
        if line.low[first] not in self.prepositions or i - first > 7 or i - first < 2:
            return False
        before = line.low[i - 2]
        return before in self.prepositions or (before in self.articles and line.low[i - 3] in self.prepositions)

    def brand_named(self, line: Line, i: int) -> bool:
        """Whether the sentence names an organisation before word `i`, which can own things, too."""
        first, _ = line.sentence(i)
        return any(line.low[k] in self.brands for k in range(first, i))

    def ourselves(self, line: Line, i: int) -> bool:
        """Whether the sentence speaks of “us” before word `i` and of nobody by name: it is we who write to somebody."""
        first, _ = line.sentence(i)
        said = any(line.low[k] in self.us or line.low[k].endswith("mos") for k in range(first, i))
        return said and not any(inner_capital(line, k) for k in range(first, i))

    def third_person_named(self, line: Line, i: int) -> bool:
        """Whether the sentence names somebody else before word `i`."""
        first, _ = line.sentence(i)
        return any(line.low[k] in self.persons for k in range(first, i))

    def _question_word(self, line: Line, i: int) -> str | None:
        """The interrogative that word `i` follows, nothing where it comes first, None inside a clause."""
        for j in range(i, max(i - 6, -1), -1):
            if line.begins(j) or "," in line.gaps[j]:
                return ""
            before = line.low[j - 1]
            if before in self.interrogatives:
                return before
            if before not in self.between and before not in self.openers:
                return self._noun_asked_for(line, j - 1)
        return None

    def _noun_asked_for(self, line: Line, noun: int) -> str | None:
        """The interrogative before a noun (“how many languages”, “which size of shoe”), None if there is none."""
        for j in range(noun - 1, max(noun - 4, -1), -1):
            if line.low[j] in self.which:
                return line.low[j]
            if line.begins(j + 1):
                return None
        return None

    def _named(self, line: Line, i: int) -> bool:
        after = line.after(i)
        if after in self.subjects:
            return True
        return i + 1 < len(line) and bool(after) and line.capital(i + 1) and not line.shouted(i + 1)


_DASHES = {"-", "–", "—"}
Test = Callable[[Line, int], bool]
Guard = Callable[[Line, int], Belief | None]


def strong_if(*tests: Test) -> Guard:
    """A guard: strong where one of `tests` holds, else nothing."""

    def guard(line: Line, i: int) -> Belief | None:
        return "strong" if any(test(line, i) for test in tests) else None

    return guard


def possessive(
    third: ThirdPerson, nouns: Container[str], kin: Container[str] = (), otherwise: Belief = "weak"
) -> Guard:
    """A guard for “your” or “his”: strong before what readers own, unless the sentence names somebody else."""

    def guard(line: Line, i: int) -> Belief | None:
        if third.third_person_named(line, i) or third.brand_named(line, i):
            return "weak"
        if line.after(i) in nouns or line.after(i, 2) in nouns:
            return "strong"
        if line.after(i) in kin:
            return "weak"
        return "presumed" if line.asks(i) or third.ourselves(line, i) else otherwise

    return guard


def titled(before: Container[str], articles: Container[str]) -> Guard:
    """A guard for “Mr” and “Mrs”: an address at the beginning or after a comma, strong with a name and a comma."""

    def guard(line: Line, i: int) -> Belief | None:
        if line.before(i) in articles or not (line.begins(i) or "," in line.gaps[i] or line.before(i) in before):
            return None
        named = i + 2 < len(line) and line.capital(i + 1) and line.gaps[i + 2].startswith((",", ":"))
        called = i > 0 and "," in line.gaps[i] and line.after(i) == ""
        return "strong" if named else "presumed" if called else "weak"

    return guard


def inner_capital(line: Line, i: int) -> bool:
    """Whether word `i` is a name, or an address, by its capital inside the sentence."""
    return line.capital(i) and not line.begins(i) and not line.shouted(i) and line.gaps[i].strip() not in _DASHES


_PLAIN_VOWELS = "aeiou"
_ACCENTED = str.maketrans(_PLAIN_VOWELS, "áéíóú")


def with_accent(word: str) -> str:
    """Write the accent on the vowel that an added pronoun moves away from the end: “compre” + “se” is “cómprese”.

    The stress of an imperative in a vowel lies on the last vowel but one; of two vowels together, on the strong one.
    """
    if any(letter in "áéíóú" for letter in word):
        return word
    places = [k for k, letter in enumerate(word[:-1]) if letter in _PLAIN_VOWELS and not _glides(word, k)]
    if not places:
        return word
    place = places[-1]
    if word[place] in "iu" and place and word[place - 1] in "aeo":
        place -= 1
    return word[:place] + word[place].translate(_ACCENTED) + word[place + 1 :]


def _glides(word: str, k: int) -> bool:
    """Whether the letter at `k` is no vowel of its own: the “u” of “gue” and “que”, the “i” of a final “-ie”."""
    if word[k] not in "iu":
        return False
    return k == len(word) - 2 or (word[k] == "u" and k > 0 and word[k - 1] in "gq" and word[k + 1] in "ie")
