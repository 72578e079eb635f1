"""What every provider must show, as tests. Subclass it, give it a rehearsal, and say what cannot happen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import ClassVar

import pytest

from services.channels.kit.conformance import BEHAVIOURS, Behaviour, NotApplicableError, Rehearsal


class ProviderSuite:
    """The behaviours of services.channels.kit.conformance, one test each.

    `not_applicable` names those that the provider or its stand-in cannot show; anything else that is not shown fails.
    """

    not_applicable: ClassVar[frozenset[str]] = frozenset()

    @pytest.fixture
    async def rehearsal(self) -> AsyncIterator[Rehearsal]:
        async with self.rehearsals() as rehearsal:
            yield rehearsal

    def rehearsals(self) -> AbstractAsyncContextManager[Rehearsal]:
        raise NotImplementedError("give the suite a rehearsal of the provider")

    @pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=[behaviour.name for behaviour in BEHAVIOURS])
    async def test_behaviour(self, rehearsal: Rehearsal, behaviour: Behaviour) -> None:
        shown = True
        try:
            await behaviour.check(rehearsal)
        except NotApplicableError:
            shown = False
        assert shown == (behaviour.name not in self.not_applicable), behaviour.promise
