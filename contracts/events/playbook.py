"""Playbook events: a new version is in force."""

from __future__ import annotations

from contracts.envelope import EventData
from contracts.playbook import Playbook


class PlaybookPublished(EventData):
    """`io.unisono.playbook.published.v1`: an immutable version of a playbook is in force from now on.

    Raised when a playbook is applied and differs from the version in force. Key: playbook name.
    Consumed by rules.
    """

    version: int
    playbook: Playbook
