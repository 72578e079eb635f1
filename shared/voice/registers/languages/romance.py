"""What Spanish, Italian and Portuguese share: formal address borrows the third person.

A verb of the third person with no subject in sight may mean “you”: so it does in questions, in conditions and at the
beginning of a sentence, with verbs for what readers do. A possessive may mean “your” or “his”: the noun decides,
unless the sentence names somebody else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Weight


@dataclass(frozen=True, slots=True)
class ThirdPerson:
    """The small words of a language that decide what a verb of the third person means; all sets hold folded words."""

    openers: frozenset[str]
    """Words that may stand before the verb at the beginning of a sentence: “also”, “now”, “not”."""
    interrogatives: frozenset[str]
    conjunctions: frozenset[str]
    """“if”, “when”, “as”: a verb right behind them lacks a subject."""
    between: frozenset[str]
    """What may stand between a conjunction or interrogative and its verb: “not”, “already”, pronouns."""
    subjects: frozenset[str]
    """What can only be another subject: “he”, “nobody”, “this”."""
    persons: frozenset[str]
    """Third persons a possessive may refer to: “the user”, “every company”."""

    def asked(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` opens a question that names no subject."""
        return line.asks(i) and self._opens_question(line, i) and not self._named(line, i)

    def conditional(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` follows a conjunction, but for small words, and no subject follows it."""
        j = i - 1
        while j >= 0 and i - j <= 3 and line.low[j] in self.between:
            if line.begins(j + 1) or "," in line.gaps[j + 1]:
                return False
            j -= 1
        if j < 0 or line.low[j] not in self.conjunctions or line.begins(j + 1):
            return False
        return not self._named(line, i)

    def initial(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` opens its sentence, but for adverbs, and no subject follows it."""
        return line.clause_begins(i, self.openers) and not self._named(line, i)

    def third_person_named(self, line: Line, i: int) -> bool:
        """Whether the sentence names somebody else before word `i`."""
        first, _ = line.sentence(i)
        return any(line.low[k] in self.persons for k in range(first, i))

    def _opens_question(self, line: Line, i: int) -> bool:
        for j in range(i, max(i - 6, -1), -1):
            if line.begins(j) or "," in line.gaps[j]:
                return True
            before = line.low[j - 1]
            if before in self.interrogatives:
                return True
            if before not in self.between and before not in self.openers:
                return False
        return False

    def _named(self, line: Line, i: int) -> bool:
        after = line.after(i)
        if after in self.subjects:
            return True
        return i + 1 < len(line) and bool(after) and line.capital(i + 1) and not line.shouted(i + 1)


Test = Callable[[Line, int], bool]


def strong_if(*tests: Test, otherwise: Weight | None = None) -> Callable[[Line, int], Weight | None]:
    """A guard: strong where one of `tests` holds."""

    def guard(line: Line, i: int) -> Weight | None:
        return "strong" if any(test(line, i) for test in tests) else otherwise

    return guard


_PLAIN_VOWELS = "aeiou"
_ACCENTED = str.maketrans(_PLAIN_VOWELS, "áéíóú")


def with_accent(word: str) -> str:
    """Write the accent on the vowel that an added pronoun moves away from the end: “compre” + “se” is “cómprese”.

    The stress of an imperative in a vowel lies on the last vowel but one; of two vowels together, on the strong one.
    """
    if any(letter in "áéíóú" for letter in word):
        return word
    places = [k for k, letter in enumerate(word[:-1]) if letter in _PLAIN_VOWELS]
    if word.startswith("gu") or "gui" in word or "gue" in word or "qui" in word or "que" in word:
        places = [k for k in places if not (word[k] == "u" and k and word[k - 1] in "gq" and word[k + 1 : k + 2] in {"i", "e"})]
    if not places:
        return word
    place = places[-1]
    if word[place] in "iu" and place and word[place - 1] in "aeo":
        place -= 1
    return word[:place] + word[place].translate(_ACCENTED) + word[place + 1 :]
