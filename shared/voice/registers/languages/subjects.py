"""What Spanish, Italian and Portuguese share: formal address borrows the third person and drops its subject.

“¿Ha visto la serie?” asks the reader, “mi hermano ha visto la serie” does not. Whom a verb of the third person speaks
of is a matter of syntax: `Grammar.setting` looks for a subject before and behind the verb and tells where the verb
stands if there is none. The language then weighs the setting and the kind of verb: people want and know, things cost
and begin, and some forms are those of the first person, too. What another person, named before, could own or be given
is weak.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from shared.voice.registers.languages.phrases import Phrases
from shared.voice.registers.lines import Line

Setting = Literal["question", "condition", "wish", "relative", "statement"]
"""Where a verb without a subject stands: in a question; behind “if”, “when”, “as”; behind the “that” of a wish, fear or
opinion of ours; behind another “that”, whose verb may speak of anybody; at the beginning of a statement."""
Kind = Literal["deed", "thing", "change", "being"]
"""What a verb tells: what persons do; what things do; what both do; or what somebody or something is."""
Reading = Setting | Literal["doubtful"]
_PHRASES = 5
_NOUN_PHRASE = 5
_SMALL_WORDS = 10
_REACH = 25


@dataclass(frozen=True, slots=True)
class Grammar(Phrases):
    """The small words of a language that decide whom a verb of the third person means; all sets hold folded words."""

    either: frozenset[str]
    """Conjunctions that are small words as well: behind another small word, a conjunction or a “that”."""
    behind_either: frozenset[str]
    """What must follow them then, if anything must: “se ne va”."""
    interrogatives: frozenset[str]
    spans: frozenset[str]
    """“time”, “times”, “hours”: “how many times” is no object."""
    what_asked: frozenset[str]
    """The interrogatives that are objects: “what”."""
    which: frozenset[str]
    """The interrogatives that a noun may follow: “how many languages”."""
    who: frozenset[str]
    """The interrogatives that are subjects unless a preposition stands before them."""
    conjunctions: frozenset[str]
    """“if”, “when”, “because”: a verb right behind them lacks a subject."""
    causes: frozenset[str]
    """“because”: what it tells may be of anybody, unless it is why “I” do something."""
    that: str
    governors: frozenset[str]
    """What a “that” of ours follows, if not a verb of the first person: “it is important”, “maybe”, “so”."""
    reports: frozenset[str]
    """What a “that” of somebody else’s follows: “said”."""
    hearsay: frozenset[str]
    """“(they) have”, who said it of somebody else than themselves."""
    what: frozenset[str]
    """What makes “what” of “that”: “(from) what you tell”."""
    stressing: frozenset[str]
    """What stands between an interrogative and a “that” behind it: “onde é que (vive)?”."""
    exclaiming: frozenset[str]
    """What makes “how” of “that”: “lo cansada que está”."""
    unknown: frozenset[str]
    """What we do not say of ourselves: “(I did not) know”, “I bet”, “surely”."""
    knowing: frozenset[str]
    """“I see”, “I read”: their “that” may stand farther on, behind “in our system”."""
    tags: frozenset[str]
    """What turns a statement into a question at its end: “right?”."""
    thinking: frozenset[str]
    """“says”, “hopes”, “asked”: whoever is their subject is a person, of whom what follows may be told."""
    thought: frozenset[str]
    """Those of them that are participles."""
    perfect: frozenset[str]
    """“has” and “had”, before “asked”."""
    you: frozenset[str]
    """The pronouns for the reader."""
    doubts: frozenset[str]
    """“(I do not) know”, before “if”."""

    def reading(
        self,
        line: Line,
        i: int,
        setting: Setting,
        last: int,
        kind: Kind,
        *,
        noun_ends: bool = False,
        acts: bool = False,
    ) -> Reading | None:
        """Return the `setting` of the verb at `i` if only the reader can be its subject, else None.

        `last` ends its group; a noun behind it is its subject if `noun_ends`, its object if it `acts` (an infinitive).
        """
        if kind == "being" or self.others.person_before(line, i):
            return None
        following = line.after(last)
        ends = not following
        if not ends:
            thing = kind != "deed" or noun_ends
            named = following in self.others.articles
            noun = (
                thing or named or following in self.pronouns or line.capital(last + 1) or line.low[last] in self.having
            )
            taken = not acts and line.low[last] in self.taking and self.name_taken(line, last)
            objective = acts or (taken and not self._object_asked_for(line, i, last))
            if noun and self.subject_follows(line, last, thing=thing, named=thing or not objective):
                return None
            if (named or following in self.small) and line.before(i) in self.others.us and self.person_acts(line, last):
                return None
            if named and not acts and setting == "question" and self._object_asked_for(line, i, last):
                return None
        if kind == "thing":
            return "doubtful" if setting == "question" and ends else None
        if kind == "change" and ends and setting != "wish":
            return "doubtful"
        if setting == "wish" and self.name_follows(line, last):
            return "relative"
        told = setting != "question" and self.others.told_of(line, i)
        return None if told or self._thought(line, i) else setting

    def _thought(self, line: Line, i: int) -> bool:
        """Whether the sentence tells before word `i` what somebody says or thinks."""
        if self.thinking.isdisjoint(line.low[max(i - _REACH, 0) : i]):
            return False
        first = max(line.sentence(i)[0], i - _REACH)
        return any(line.low[k] in self.thinking and self._of_other(line, k) for k in range(first, i))

    def _of_other(self, line: Line, k: int) -> bool:
        """Whether the verb at `k`, or the one it is the participle of, has a subject before it, and not the reader."""
        verb, before = k, line.before(k)
        if line.low[k] in self.thought:
            if before not in self.perfect:
                return False
            verb, before = k - 1, line.before(k - 1)
        subject = before != "" and before not in self.you and before not in self.pronouns
        return subject and not line.asks(verb) and self.place(line, verb) is None

    def doubted(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` follows “I do not know if”: it may be told of somebody who is not there."""
        return line.before(self.clause(line, i) - 1) in self.doubts

    def setting(self, line: Line, i: int, *, thing: bool = False) -> Setting | None:
        """Where the verb at `i` stands if it has no subject, neither before nor behind it, else None.

        A verb of what `thing`s do takes a noun phrase behind it for its subject: “when does the museum open”.
        """
        return None if self.subject_follows(line, i, thing=thing) else self.place(line, i)

    def place(self, line: Line, i: int) -> Setting | None:
        """Where the verb at `i` stands if no subject stands before it, else None."""
        for _ in range(_PHRASES):
            first = self.clause(line, i)
            if first in line.openings:
                return self._opening(line, i)
            edge = first - 1
            if line.low[edge] in self.who and line.before(edge) not in self.prepositions:
                return None
            asked = self._asked(line, i, edge)
            if asked is not None:
                return asked
            aside = self.phrase(line, edge)
            if aside is None and self.completes(line, edge, first):
                aside = edge
            if aside is None:
                return None
            i = aside
        return None

    def _asked(self, line: Line, i: int, edge: int) -> Setting | None:
        """What the word at `edge` makes of the verb at `i` that follows it, None if it is an ordinary word."""
        word = line.low[edge]
        if word in self.interrogatives and word != self.that and line.asks(i):
            return "question"
        if word in self.conjunctions and not (word in self.times and line.before(edge) in self.prepositions):
            # But “in that case” is a phrase, and “pode-se” is “one can”.
            return None if line.hyphened(edge) else "condition"
        if word in self.causes:
            return "condition" if self.others.ourselves(line, edge) else "relative"
        if word == self.that and not self.asks_what(line, edge):
            if line.before(edge) in self.what or (self.exclaiming and line.before(edge, 2) in self.exclaiming):
                return "condition"
            if self.stressing and self._stressed(line, edge):
                return "question"
            if self._governed(line, edge):
                return "wish"
            return "question" if self._exclaimed(line, edge) else "relative"
        if word in self.interrogatives or self._noun_asked_for(line, edge):
            told = self._governed(line, edge) or self._exclaimed(line, edge)
            return "question" if line.asks(i) or told else "relative"
        return None

    def learnt(self, line: Line, i: int) -> bool:
        """Whether the verb at `i` tells what “I did not know”, or “I bet”: the subject must be another than “I”."""
        return line.before(self.clause(line, i) - 1) in self.unknown

    def clause(self, line: Line, i: int) -> int:
        """Where the small words before word `i` begin, at the farthest where a clause does."""
        openings, low, small, either = line.openings, line.low, self.small, self.either
        for first in range(i, max(i - _SMALL_WORDS, 0), -1):
            if first in openings:
                return first
            word = low[first - 1]
            if word in small:
                continue
            if (word not in either or not self._is_small(line, first - 1)) and not word.endswith("mente"):
                return first
        return max(i - _SMALL_WORDS, 0)

    def _is_small(self, line: Line, i: int) -> bool:
        """Whether a word that is a conjunction as well is a pronoun at `i`."""
        if self.behind_either and line.after(i) not in self.behind_either:
            return False
        before = line.before(i)
        behind = before in self.small or before in self.conjunctions or before in self.causes or before == self.that
        return behind and before not in self.others.us

    def _opening(self, line: Line, i: int) -> Setting:
        return "question" if self.asks(line, i) else "statement"

    def asks(self, line: Line, i: int) -> bool:
        """Whether the sentence around word `i` asks, if only by a “right?” at its end."""
        if line.asks(i):
            return True
        _, end = line.sentence(i)
        return end > i + 1 and line.low[end - 1] in self.tags and line.asks(end - 1)

    def _governed(self, line: Line, that: int) -> bool:
        """Whether the “that” at `that` follows a wish, fear or opinion of ours, or opens the sentence."""
        governor = line.before(that)
        if governor.endswith("mente"):
            that -= 1
            governor = line.before(that)
        heard = line.before(that, 2) in self.hearsay
        if governor in self.others.articles or governor in self.pronouns or (governor in self.reports and not heard):
            return False
        if (
            not governor
            or heard
            or governor in self.governors
            or governor in self.others.us
            or self.others.ours(governor)
        ):
            return True
        if any(line.before(that, distance) in self.others.us | self.governors for distance in (2, 3)):
            return True
        return any(line.before(that, distance) in self.knowing for distance in (3, 4, 5))

    def _noun_asked_for(self, line: Line, noun: int) -> bool:
        """Whether word `noun` ends a phrase that is asked for: “how many languages”, “which of the two”."""
        if self.which.isdisjoint(line.vocabulary):
            return False
        openings = line.openings
        for j in range(noun - 1, max(noun - 1 - _NOUN_PHRASE, -1), -1):
            if j + 1 in openings:
                return False
            if line.low[j] in self.begins_noun and not self.belongs(line, j):
                # “why do people buy”
                return False
            if line.low[j] in self.which and (
                line.low[j] != self.that or self.asks_what(line, j) or self._exclaimed(line, j)
            ):
                return True
        return False

    def _object_asked_for(self, line: Line, i: int, last: int) -> bool:
        """Whether the verb at `i` follows “what” or “how many languages”: a noun behind `last` is its subject.

        “From what time”, “how many times” ask of no object.
        """
        first = self.clause(line, i)
        edge = first - 1
        if first in line.openings or line.low[edge] in self.spans or line.low[edge] in self.times:
            return False
        if self.time_follows(line, last):
            return False
        if self.stressing and self._stressed(line, edge):
            edge -= 2
        if line.low[edge] in self.what_asked:
            return line.before(edge) not in self.prepositions
        which = next((j for j in range(edge - 1, max(edge - 4, -1), -1) if line.low[j] in self.which), None)
        return which is not None and line.before(which) not in self.prepositions and self._noun_asked_for(line, edge)

    def _stressed(self, line: Line, that: int) -> bool:
        """Whether the “that” at `that` goes with the interrogative before it: “onde é que (vive)?”."""
        return line.before(that) in self.stressing and line.before(that, 2) in self.interrogatives and line.asks(that)

    def asks_what(self, line: Line, that: int) -> bool:
        """Whether the word for “that” at `that` is “what”: first in its question, or behind a preposition."""
        return (
            self.that in self.interrogatives
            and line.asks(that)
            and (self.clause(line, that) in line.openings or line.before(that) in self.prepositions)
        )

    def _exclaimed(self, line: Line, i: int) -> bool:
        """“How lucky (you are)!”"""
        first, end = line.sentence(i)
        return "!" in line.gaps[end] and line.low[first] in self.which
