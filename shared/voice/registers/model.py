"""What a look at a text's register yields: a label and the places in the text that speak for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Side = Literal["formal", "informal"]
Weight = Literal["strong", "weak"]
Label = Literal["formal", "informal", "mixed", "neutral", "unknown"]


class Evidence(NamedTuple):
    """A place in the text that addresses the reader: `text == whole[start:end]`, in code points.

    `rule` names what was recognised (`pronoun`, `imperative`, `verb-ending` …); the names are the same in every
    language. `strong` evidence decides, `weak` evidence alone makes the detector abstain.
    """

    text: str
    start: int
    end: int
    label: Side
    rule: str
    weight: Weight


class Verdict(NamedTuple):
    """The register of a text, and its evidence in the order of the text."""

    label: Label
    evidence: tuple[Evidence, ...]


def verdict_on(evidence: Sequence[Evidence]) -> Verdict:
    """Weigh the evidence.

    Strong evidence of one side decides, of both sides is `mixed`; weak evidence never overrules strong. Without any
    strong evidence, two different weak rules that agree decide as one strong one would; else the label is `unknown`,
    or `neutral` where there is no evidence at all.
    """
    ordered = tuple(sorted(evidence, key=lambda found: (found.start, found.end)))
    sides = {found.label for found in ordered if found.weight == "strong"}
    if not sides and len({found.label for found in ordered}) == 1 and len({found.rule for found in ordered}) > 1:
        sides = {ordered[0].label}
    if len(sides) == 2:
        return Verdict("mixed", ordered)
    if sides:
        return Verdict(sides.pop(), ordered)
    return Verdict("unknown" if ordered else "neutral", ordered)
