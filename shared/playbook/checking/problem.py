"""What a check finds, before it is known in which file it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, NewType, get_args

from shared.playbook.findings import Severity
from shared.playbook.source import Path

Rule = Literal[
    "unknown-step",
    "unreachable-step",
    "endless-loop",
    "unknown-message",
    "unused-message",
    "task-without-card",
    "no-such-task",
    "staff-message",
    "send-to-board",
    "channel-without-copy",
    "unknown-fact",
    "missing-fact",
    "unused-fact",
    "fact-type",
    "fact-value",
    "label-missing",
    "expression",
    "template",
    "markup",
    "var-unknown",
    "var-no-default",
    "empty-copy",
    "locale-missing",
    "unknown-locale",
    "unused-locale",
    "voice-missing",
    "unknown-situation",
    "unknown-phrases",
    "unused-phrases",
    "voice-example",
    "rule-untested",
    "unknown-check",
    "waiver-expired",
    "doubled-journey",
    "doubled-message",
    "shadowed-consent",
    "shadowed-policy",
    "doubled-policy",
    "unknown-topic",
    "unknown-journey",
    "unknown-owner",
    "unknown-country",
    "never-matches",
    "never-open",
    "no-holidays",
    "unreachable-cap",
    "unreachable-lifetime",
    "exempts-everything",
    "lifts-nothing",
    "waits-for-ever",
    "expires-waiting",
    "expires-unread",
    "everybody-held-out",
    "no-costs",
    "escalates-to-board",
    "escalates-without-copy",
]
"""A rule of the playbook language; docs/playbooks.md says what each one means."""

RULES: Final[tuple[Rule, ...]] = get_args(Rule)

CheckOfVoice = NewType("CheckOfVoice", str)
"""The id of a check of voice: what it finds is a problem of the playbook, too."""

_LISTED: Final = 20
"""Names that are listed for people: of more, nobody reads on."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `path` leads through the playbook; `line` and `column` count inside the text there."""

    rule: Rule | CheckOfVoice
    path: Path
    message: str
    mend: str
    severity: Severity = "error"
    line: int | None = None
    column: int | None = None


def names(known: Iterable[str]) -> str:
    """Return names as a list for people, or `none`; a long list breaks off."""
    listed = sorted(known)
    more = f" and {len(listed) - _LISTED} more" if len(listed) > _LISTED else ""
    return (", ".join(listed[:_LISTED]) or "none") + more
