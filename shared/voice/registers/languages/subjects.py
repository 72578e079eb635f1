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

from shared.voice.registers.languages.followers import Followers
from shared.voice.registers.lines import Line

Setting = Literal["question", "condition", "wish", "relative", "statement"]
"""Where a verb without a subject stands: in a question; behind “if”, “when”, “as”; behind the “that” of a wish, fear or
opinion of ours; behind another “that”, whose verb may speak of anybody; at the beginning of a statement."""
Kind = Literal["deed", "thing", "change", "being"]
"""What a verb tells: what persons do; what things do; what both do; or what somebody or something is."""
Reading = Setting | Literal["doubtful"]
_LONGEST_PHRASE = 7
_PHRASES = 5
_NOUN_PHRASE = 5
_TIME_PHRASE = 4
_SMALL_WORDS = 10


@dataclass(frozen=True, slots=True)
class Grammar(Followers):
    """The small words of a language that decide whom a verb of the third person means; all sets hold folded words."""

    either: frozenset[str]
    """Conjunctions that are small words as well: behind another small word, a conjunction or a “that”."""
    behind_either: frozenset[str]
    """What must follow them then, if anything must: “se ne va”."""
    interrogatives: frozenset[str]
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
    exclaiming: frozenset[str]
    """What makes “how” of “that”: “lo cansada que está”."""
    unknown: frozenset[str]
    """What we do not say of ourselves: “(I did not) know”, “I bet”, “surely”."""
    knowing: frozenset[str]
    """“I see”, “I read”: their “that” may stand farther on, behind “in our system”."""
    tags: frozenset[str]
    """What turns a statement into a question at its end: “right?”."""
    begins_noun: frozenset[str]
    """Articles that are no prepositions: a noun phrase begins with them."""
    all: frozenset[str]
    """“all (the week)”: what may stand between a preposition and an article."""
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

        `last` is the last word of its group; `noun_ends` tells that a noun behind it would be its subject,
        `acts` that it ends in an infinitive: a name behind it is an object then.
        """
        if kind == "being" or self._told_of_other(line, i):
            return None
        thing = kind != "deed" or noun_ends
        if self.subject_follows(line, last, thing=thing, named=thing or not acts) or self.person_acts(line, i, last):
            return None
        ends = not line.after(last)
        if kind == "thing":
            return "doubtful" if setting == "question" and ends else None
        if kind == "change" and ends and setting != "wish":
            return "doubtful"
        if setting == "wish" and self.name_follows(line, last):
            return "relative"
        return None if setting != "question" and self.others.told_of(line, i) else setting

    def _told_of_other(self, line: Line, i: int) -> bool:
        """Whether the sentence names a person before word `i`, or tells what somebody says or thinks."""
        if self.others.person_before(line, i):
            return True
        thinking = line.places(self.thinking, self._of_other)
        return bool(thinking) and any(line.sentence(i)[0] <= k < i for k in thinking)

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
            aside = self._phrase(line, edge)
            if aside is None and self._completes(line, edge, first):
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
            if line.before(edge) in self.what or (line.before(edge, 2) in self.exclaiming and line.before(edge, 3)):
                return "condition"
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
            word = low[first - 1]
            if first in openings:
                return first
            small_word = word in small or (word in either and self._is_small(line, first - 1))
            if not small_word and not word.endswith("mente"):
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
        if line.before(that).endswith("mente"):
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

    def _phrase(self, line: Line, noun: int) -> int | None:
        """Where a phrase that ends with word `noun` begins, if it is no subject: “on this page”, “next time”."""
        for j in range(noun - 1, max(noun - _LONGEST_PHRASE, -1), -1):
            if j + 1 in line.openings:
                break
            if line.low[j] in self.prepositions:
                return j
            if line.low[j] in self.begins_noun and not self._belongs(line, j):
                # “Secondo me la regista …”: another phrase begins.
                break
        if line.low[noun] in self.times:
            starts = (j for j in range(noun, max(noun - _TIME_PHRASE, -1), -1) if self._starts_phrase(line, j))
            return next(starts, None)
        return None

    def _completes(self, line: Line, edge: int, first: int) -> bool:
        """Whether the preposition at `edge` belongs to what follows it: “prima di tutto”, “secondo me”."""
        follows = line.low[first] in self.prepositions or line.low[first] in self.others.us
        return follows and line.low[edge] in self.prepositions

    def _belongs(self, line: Line, article: int) -> bool:
        """Whether the article belongs to the preposition before it: “dopo la partita”, “per tutta la sera”."""
        before = line.before(article)
        return before in self.prepositions or before in self.all or before in self.others.articles

    def _starts_phrase(self, line: Line, j: int) -> bool:
        return j in line.openings or line.low[j] in self.others.articles

    def _exclaimed(self, line: Line, i: int) -> bool:
        """“How lucky (you are)!”"""
        first, end = line.sentence(i)
        return "!" in line.gaps[end] and line.low[first] in self.which
