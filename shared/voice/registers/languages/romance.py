"""Small things that Spanish, Italian and Portuguese share: titles, names, accents."""

from __future__ import annotations

from collections.abc import Callable, Container

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief

_NUMBER = 4
_PARTICIPLE_ENDINGS = ("ado", "ada", "ato", "ata", "ito", "ita", "uto", "uta", "erto", "erta")
_LONGEST_ASIDE = 5
_YEARS = frozenset({"anni", "años", "anos"})
_AGED = frozenset({"a", "aos", "con", "com"})
_DASHES = {"-", "–", "—"}
Test = Callable[[Line, int], bool]
Guard = Callable[[Line, int], Belief | None]


def strong_if(*tests: Test) -> Guard:
    """A guard: strong where one of `tests` holds, else nothing."""

    def guard(line: Line, i: int) -> Belief | None:
        return "strong" if any(test(line, i) for test in tests) else None

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


def heads_a_phrase(line: Line, i: int, of: Container[str]) -> bool:
    """Whether word `i`, first in its line, is a noun by what follows: “Conferma di prenotazione”, “Conferma ricevuta”.

    `of` are the words for “of”, with which few commands go on; a long figure is a number of something: “Reserva 12345”.
    """
    after = line.after(i)
    return line.begins(i) and (
        after in of or after.endswith(_PARTICIPLE_ENDINGS) or (after.isdigit() and len(after) >= _NUMBER)
    )


def tells_of_a_thing(line: Line, i: int, articles: Container[str], ours: Container[str]) -> bool:
    """Whether what opens, begins or arrives may stand behind `i`: “Llega el verano”, “Abre mañana nuestra tienda”."""
    return line.begins(i) and (line.after(i) in articles or line.after(i, 2) in ours or line.after(i, 3) in ours)


def praised(line: Line, i: int, praise: frozenset[str]) -> bool:
    """“Complimenti, parla …”, “Enhorabuena, habla …”: what the reader is praised for; `praise` are the first words."""
    if praise.isdisjoint(line.vocabulary):
        return False
    first, _ = line.sentence(i)
    return first < i and line.low[first] in praise and "," in line.gaps[first + 1]


def dated(line: Line, i: int) -> bool:
    """“Nel 1998 ha vinto …”, “Ha vinto … a soli vent'anni”: what happened in a year, or at an age, tells a life."""
    first, end = line.sentence(i)
    if any(len(word) == _NUMBER and word.isdigit() for word in line.low[first:i]):
        return True
    return any(line.low[k] in _YEARS and not _AGED.isdisjoint(line.low[max(k - _NUMBER, i) : k]) for k in range(i, end))


def gathered(line: Line, i: int, inferring: frozenset[str], seeing: frozenset[str]) -> bool:
    """“Ah, entonces trabaja …”, “Ya veo, prefiere …”, “Según veo, contrató …”: what one has just learnt of the reader.

    `inferring` are the words for “ah” and “so”, `seeing` those for “I see”.
    """
    if inferring.isdisjoint(line.vocabulary) and seeing.isdisjoint(line.vocabulary):
        return False
    first, _ = line.sentence(i)
    comma = next((j for j in range(i, max(i - _NUMBER, first), -1) if "," in line.gaps[j]), first)
    opening = line.low[first:comma]
    if len(opening) <= _LONGEST_ASIDE and not seeing.isdisjoint(opening):
        return True
    return len(opening) == 1 and opening[0] in inferring and not inferring.isdisjoint(line.low[comma:i])


def deserved(line: Line, i: int, verbs: Container[str], act: int) -> bool:
    """“Se lo merece”, “se lo ha ganado”: who deserves it, if nobody was told of, is the reader."""
    return line.low[act] in verbs and line.before(i) in {"lo", "la"} and line.before(i, 2) == "se"


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
