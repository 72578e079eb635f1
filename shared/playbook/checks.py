"""Checks of a whole playbook: deterministic, offline, the same when authors save and when it is published."""

from __future__ import annotations

from contracts.playbook import Playbook
from shared.playbook.findings import Finding
from shared.playbook.source import Positions


def check_playbook(playbook: Playbook, positions: Positions | None = None) -> list[Finding]:
    """Return everything that is wrong (`error`: it cannot be published) or doubtful (`warning`)."""
    raise NotImplementedError
