"""The labelled corpus of the checks of voice: reading it, and how well the checks do on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from shared.playbook.source import read_document
from shared.voice.case import Case
from shared.voice.cases import Judged, judge
from shared.voice.check import AnyCheck

FOLDER = Path(__file__).parents[2] / "tests" / "voice" / "corpus" / "checks"
_CASES: TypeAdapter[tuple[Case, ...]] = TypeAdapter(tuple[Case, ...])


@dataclass(frozen=True)
class Score:
    """How a check does: of what it objects to, and of what it should object to, the share that is right."""

    cases: int
    precision: float
    recall: float


def cases_of(check: AnyCheck) -> tuple[Case, ...]:
    """Return the labelled cases of a check; none if it has no file. Raises ValueError where a file is wrong."""
    file = FOLDER / f"{check.id}.yaml"
    if not file.exists():
        return ()
    document = read_document(file.read_text(encoding="utf-8"), file.name)
    if document.findings:
        raise ValueError("\n".join(str(finding) for finding in document.findings))
    return _CASES.validate_python(document.data)


@cache
def judgements(check: AnyCheck) -> tuple[tuple[Case, Judged], ...]:
    """Return what a check says about each of its cases."""
    return tuple((case, judge(check, case)) for case in cases_of(check))


def score_of(check: AnyCheck) -> Score:
    """Return how a check does on its cases; a check without objections has a precision of 1."""
    judged = judgements(check)
    right = sum(case.expect == one.said == "objection" for case, one in judged)
    said = sum(one.said == "objection" for _, one in judged)
    wanted = sum(case.expect == "objection" for case, _ in judged)
    return Score(len(judged), right / said if said else 1.0, right / wanted if wanted else 1.0)


def misjudged(check: AnyCheck) -> Iterator[str]:
    """Yield a line for each case on which a check says something else than its label."""
    for case, judged in judgements(check):
        about = f"{case.locale}: {case.note or case.text!r}"
        if judged.said != case.expect:
            yield f"{about}: expected {case.expect}, got {judged.said} {judged.excerpts}"
        elif case.excerpt is not None and case.excerpt not in judged.excerpts:
            yield f"{about}: expected {case.excerpt!r}, got {judged.excerpts}"
