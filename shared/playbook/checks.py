"""Checks of a whole playbook: deterministic, offline, the same when authors save and when it is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Literal

from contracts.playbook import Playbook
from shared.playbook.checking.conditions import check_conditions
from shared.playbook.checking.copy import check_copy, check_guides_copy
from shared.playbook.checking.flow import check_flow
from shared.playbook.checking.guide import check_guide
from shared.playbook.checking.intents import check_intents
from shared.playbook.checking.locales import check_locales
from shared.playbook.checking.policies import check_policies
from shared.playbook.checking.problem import Problem
from shared.playbook.checking.requests import check_requests
from shared.playbook.checking.voice import VoiceChecks
from shared.playbook.findings import Finding
from shared.playbook.source import Positions, dotted

_CHECKS = (
    check_flow,
    check_requests,
    check_conditions,
    check_intents,
    check_guides_copy,
    check_locales,
    check_policies,
)


def check_playbook(
    playbook: Playbook, positions: Positions | None = None, *, today: date | None = None
) -> list[Finding]:
    """Return everything that is wrong (`error`: it cannot be published) or doubtful (`warning`).

    With `positions`, as the loader gives them, findings name file, line and column, in the order they stand there.
    `today`, the day in UTC unless it is given, decides which waivers hold.
    """
    problems = [*_doubled(playbook), *(problem for check in _CHECKS for problem in check(playbook))]
    today = today or datetime.now(UTC).date()
    problems += [*check_guide(playbook, today), *_of_messages(playbook, today)]
    findings = [_placed(problem, positions) for problem in problems]
    return sorted(findings, key=lambda one: (one.file or "", one.line or 0, one.column or 0))


def _of_messages(playbook: Playbook, today: date) -> Iterator[Problem]:
    """Yield what is wrong with the words, message by message: so its templates are compiled once."""
    voice = VoiceChecks(playbook, today)
    for index, message in enumerate(playbook.messages):
        root = ("messages", index)
        yield from check_copy(playbook, message, root)
        yield from voice.check(message, root)


def _placed(problem: Problem, positions: Positions | None) -> Finding:
    finding = Finding(
        rule=problem.rule,
        message=problem.message,
        mend=problem.mend,
        path=dotted(problem.path),
        severity=problem.severity,
    )
    located = positions.locate(problem.path, problem.line, problem.column) if positions else None
    if located is None:
        return finding
    place, inner = located
    where = {"file": place.file, "line": place.line, "column": place.column, "path": dotted(inner)}
    return finding.model_copy(update=where)


def _doubled(playbook: Playbook) -> Iterator[Problem]:
    yield from _doubled_in("journey", (journey.journey for journey in playbook.journeys))
    yield from _doubled_in("message", (message.message for message in playbook.messages))


def _doubled_in(kind: Literal["journey", "message"], names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield Problem(
                "doubled-journey" if kind == "journey" else "doubled-message",
                (f"{kind}s", index, kind),
                f"two {kind}s are called {name!r}",
                "give each its own name",
            )
        seen.add(name)
