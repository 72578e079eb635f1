"""What a look at a text's register yields: a label and the places in the text that speak for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

Side = Literal["formal", "informal"]
Weight = Literal["strong", "weak"]
Belief = Literal["strong", "presumed", "weak"]
"""What a rule gives: presumed evidence is strong, but yields to strong evidence of the other side."""
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


class Finding(NamedTuple):
    """Evidence before it is weighed against the rest of the text."""

    start: int
    end: int
    label: Side
    rule: str
    belief: Belief


def verdict_on(text: str, findings: Sequence[Finding]) -> Verdict:
    """Weigh what was found in `text`.

    Strong evidence of one side decides, of both sides is `mixed`; weak evidence never overrules strong. Without any
    strong evidence, two different weak rules that agree decide as one strong one would; else the label is `unknown`,
    or `neutral` where there is no evidence at all.
    """
    if not findings:
        return _NOTHING
    return _weighed(tuple(_settled(text, _told_apart(text, findings))))


def verdict_without(verdict: Verdict, left_out: Callable[[int, int], bool]) -> Verdict:
    """Return the verdict on the rest of a text: `left_out` tells which places, from start to end, do not count."""
    kept = tuple(one for one in verdict.evidence if not left_out(one.start, one.end))
    return verdict if len(kept) == len(verdict.evidence) else _weighed(kept)


def _weighed(evidence: tuple[Evidence, ...]) -> Verdict:
    if not evidence:
        return _NOTHING
    sides = {found.label for found in evidence if found.weight == "strong"}
    if not sides and len({found.label for found in evidence}) == 1 and len({found.rule for found in evidence}) > 1:
        sides = {evidence[0].label}
    if len(sides) == 2:
        return Verdict("mixed", evidence)
    return Verdict(sides.pop() if sides else "unknown", evidence)


def _told_apart(text: str, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Weaken what is said in quotation marks, to somebody else perhaps, beside what is said outside of them."""
    if len(findings) == 1 or not any(mark in text for mark in _QUOTES):
        return findings
    spans = [found.span() for found in _QUOTED.finditer(text)]
    quoted = [any(start <= found.start < end for start, end in spans) for found in findings]
    if all(quoted) or not any(quoted):
        return findings
    return [found._replace(belief="weak") if inside else found for found, inside in zip(findings, quoted, strict=True)]


def _settled(text: str, findings: Sequence[Finding]) -> Iterator[Evidence]:
    sure = {found.label for found in findings if found.belief == "strong"}
    presumed = {found.label for found in findings if found.belief == "presumed"}
    for start, end, label, rule, belief in sorted(findings):
        contested = bool((sure or presumed) - {label})
        weight: Weight = "weak" if belief == "weak" or (belief == "presumed" and contested) else "strong"
        yield Evidence(text[start:end], start, end, label, rule, weight)


_NOTHING = Verdict("neutral", ())
_QUOTES = '„“"«»'
_QUOTED = re.compile(r'„[^“”"]{1,300}[“”"]|“[^”]{1,300}”|"[^"]{1,300}"|«[^»]{1,300}»|»[^«]{1,300}«')
