"""Verbs that stand together, in Spanish, Italian and Portuguese: “ha visto”, “va a ver”, “tiene que esperar”."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from shared.voice.registers.languages.subjects import Kind
from shared.voice.registers.lines import Line

_LONGEST_GROUP = 3
_KEY = 2
_CLIPPING = (["lo"], ["la"], ["los"], ["las"])
_HYPHENS = frozenset({"-", "‐", "‑"})


class Group(NamedTuple):
    """Places in a line: of the verb that tells what is done, and of the last word, be it a pronoun behind it."""

    act: int
    last: int


class Endings(NamedTuple):
    """What verbs behind others end in; `others` are words that end so and are none."""

    infinitives: tuple[str, ...]
    gerunds: tuple[str, ...]
    participles: tuple[str, ...]
    others: frozenset[str]


class Kinds(NamedTuple):
    """The forms of verbs by what they tell; behind `raising` forms (“can”, “is going to”) the next verb tells it.

    `motions` are deeds that take no object (“come”, “sleep”), so that a noun behind them is their subject.
    """

    raising: frozenset[str]
    things: frozenset[str]
    changes: frozenset[str]
    motions: frozenset[str]
    beings: frozenset[str]


class VerbGroups:
    """How verbs follow each other, and which of them tell of what."""

    __slots__ = ("_done", "_helpers", "_infinitives", "_links", "_others", "_still", "kinds")

    def __init__(self, links: frozenset[str], helpers: frozenset[str], endings: Endings, kinds: Kinds) -> None:
        """`links` may stand between two verbs (“to”, “already”); a participle follows `helpers` (“have”, “be”)."""
        self._links, self._helpers, self._others = links, helpers, endings.others
        self._infinitives = endings.infinitives
        self._still = _by_last_letters(endings.infinitives + endings.gerunds)
        self._done = _by_last_letters(endings.infinitives + endings.gerunds + endings.participles)
        self.kinds = kinds

    def read(self, line: Line, i: int) -> Group:
        """The group that begins at `i`."""
        act = i
        last = _behind_pronouns(line, i)
        for _ in range(_LONGEST_GROUP):
            k, word = last + 1, line.after(last)
            if not word:
                break
            while (word in self._links or word.endswith("mente")) and k <= last + _LONGEST_GROUP:
                k += 1
                word = line.after(k - 1)
            endings = self._done if line.low[act] in self._helpers else self._still
            known = word.endswith(endings.get(word[-_KEY:], ())) and word not in self._others
            if not known and (not word or line.gaps[k + 1] == " " or not clipped(line, k)):
                break
            act, last = k, _behind_pronouns(line, k)
        return Group(act, last)

    def deed(self, line: Line, i: int, group: Group) -> str:
        """The verb that has the subject of the group at `i`: “go” in “is going to go”, “want” in “want to go”."""
        return line.low[group.act] if line.low[i] in self.kinds.raising else line.low[i]

    def kind(self, line: Line, i: int, group: Group) -> Kind:
        """What the group that begins at `i` tells."""
        deed = self.deed(line, i, group)
        if deed in self.kinds.beings:
            return "being"
        if deed in self.kinds.things:
            return "thing"
        # “puede abrir la ventana”: the infinitive takes an object.
        return "change" if deed in self.kinds.changes and not deed.endswith(self._infinitives) else "deed"

    def acts(self, line: Line, i: int, group: Group) -> bool:
        """Whether an infinitive belongs to the group that begins at `i`."""
        return any(line.low[k].endswith(self._infinitives) or clipped(line, k) for k in range(i + 1, group.act + 1))


def clipped(line: Line, i: int) -> bool:
    """Whether word `i` is an infinitive that has lost its end to a pronoun: “devolvê-lo”."""
    return line.gaps[i + 1] in _HYPHENS and line.low[i][-1] in "áêôi" and line.low[i + 1 : i + 2] in _CLIPPING


def _behind_pronouns(line: Line, i: int) -> int:
    words = len(line.low)
    while line.gaps[i + 1] in _HYPHENS and i + 1 < words:
        i += 1
    return i


def _by_last_letters(endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for ending in endings:
        groups[ending[-_KEY:]] = (*groups.get(ending[-_KEY:], ()), ending)
    return groups
