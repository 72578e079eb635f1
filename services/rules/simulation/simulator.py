"""Dry runs for the API: looks up what a case refers to, then runs it beside the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from services.rules.crowd import Crowd
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.fault import Fault, FaultyError
from services.rules.settings import RulesSettings
from services.rules.simulation.answer import SimulationAnswer
from services.rules.simulation.case import Case
from services.rules.simulation.preparing import prepare
from services.rules.simulation.running import Run
from shared.clock import Clock
from shared.playbook.shelf import Shelf


class Simulator:
    """Answers cases. Reads what is stored, and writes nothing."""

    def __init__(self, customers: Customers, shelf: Shelf[Book], clock: Clock, settings: RulesSettings) -> None:
        self._customers = customers
        self._shelf = shelf
        self._clock = clock
        self._settings = settings
        self._crowd = Crowd(settings.dry_runs, "dry runs")
        self._turn = asyncio.Lock()

    async def answer(self, case: Case) -> SimulationAnswer:
        """Return what would be decided. Raises FaultyError, CrowdedError or StoreUnavailableError."""
        with self._crowd.entered():
            return await self._answer(case)

    async def _answer(self, case: Case) -> SimulationAnswer:
        await self._shelf.refresh()
        stored = None
        if case.customer is not None:
            stored = await self._customers.find(case.customer)
            if stored is None:
                mend = "give the id or an identifier of a customer who was identified before, or write out a 'profile'"
                raise FaultyError((Fault("customer", f"nobody is known as {case.customer!r}", mend),))
        async with self._turn:
            # A long case takes a while, and events must not wait for it; two at a time would be no quicker.
            return await asyncio.to_thread(simulate, case, self._shelf.current, stored, self._clock(), self._settings)


def simulate(
    case: Case, in_force: Sequence[Book], stored: CustomerRules | None, now: datetime, settings: RulesSettings
) -> SimulationAnswer:
    """Return what would be decided, given the playbooks in force and whom the case refers to. Raises FaultyError."""
    return Run(prepare(case, in_force, stored, now), settings).answer()
