"""Every built-in provider shows every behaviour, against its stand-in over real sockets."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from itertools import count
from typing import ClassVar

import pytest

from services.channels.kit.conformance import BEHAVIOURS, Rehearsal, rehearse
from shared.store import Store
from tests.suites.provider import ProviderSuite
from tests.support.driving import NOON
from tests.unit.channels.doubles import RecordingOutlet, platform_on
from tests.unit.channels.rehearsals import BoardRehearsal, mastodon_rehearsal, smtp_rehearsal, twilio_rehearsal

_seconds = count()


def ticking() -> datetime:
    """Every look at the clock is a second later, so that cards have an order."""
    return NOON + timedelta(seconds=next(_seconds))


class TestSmtp(ProviderSuite):
    not_applicable: ClassVar[frozenset[str]] = frozenset({"refuses-too-long"})

    def rehearsals(self) -> AbstractAsyncContextManager[Rehearsal]:
        return smtp_rehearsal()


class TestTwilio(ProviderSuite):
    def rehearsals(self) -> AbstractAsyncContextManager[Rehearsal]:
        return twilio_rehearsal()


class TestMastodon(ProviderSuite):
    def rehearsals(self) -> AbstractAsyncContextManager[Rehearsal]:
        return mastodon_rehearsal()


class TestBoard(ProviderSuite):
    not_applicable: ClassVar[frozenset[str]] = frozenset(
        {"comes-back-later", "survives-an-outage", "admits-doubt", "refuses-too-long", "locked-out"}
    )

    @pytest.fixture
    async def rehearsal(self, store: Store) -> Rehearsal:
        return BoardRehearsal(platform_on(store, RecordingOutlet(store), ticking), store)


async def test_a_rehearsal_gives_a_verdict_on_every_behaviour() -> None:
    verdicts = await rehearse(twilio_rehearsal)
    assert [verdict.behaviour for verdict in verdicts] == list(BEHAVIOURS)
    assert {verdict.outcome for verdict in verdicts} == {"kept"}
