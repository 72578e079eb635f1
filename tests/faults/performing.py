"""A run on an installation: the company posts, and the test sees how far each service is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from shared.store import Store
from tests.faults.installation import Installation
from tests.faults.outcomes import ENTRIES_PER_EVENT, Outcome, outcome_of
from tests.faults.traffic import Company, Run
from tests.support.waiting import eventually

MID_RUN = 1 / 3
PATIENCE = 120.0
HANDLED_PER_EVENT = {"profile": 1, "journey": 1, "rules": 3}
"""How many events each service handles for one of ours; rules: it was acted, a message is asked for, and delivered."""

Arrivals = Callable[[], Sequence[str]]
"""Returns the ids of the messages that reached the provider, in order."""


@dataclass
class Performance:
    """A run under way. The company posts two thirds of it, and more when it is told to: a fault always hits mid-run."""

    site: Installation
    run: Run
    company: Company
    arrivals: Arrivals
    counted_before: dict[str, int]

    def progress(self, service: str) -> float:
        """Return which part of its work for this run a service has done: for a channel, by what really arrived."""
        if service == "gateway":
            return self.company.accepted / self.run.events
        if service == self.run.topic.channel:
            return len(self.arrivals()) / self.run.events
        done = _counted(self.site, service) - self.counted_before[service]
        return done / (_per_event(service) * self.run.events)

    async def reached(self, service: str, part: float = MID_RUN) -> None:
        """Wait until a service has done this part of its work."""
        await eventually(
            lambda: self.progress(service) >= part, timeout=PATIENCE, interval=0.005, what=f"{service} in mid-run"
        )

    def go_on(self, part: float = 1.0) -> None:
        """Let the company post up to this part of the run."""
        self.company.allow(int(self.run.events * part))

    async def outcome(self) -> Outcome:
        """Wait until every event has its outcome, and return it."""
        await eventually(lambda: self.progress("timeline") >= 1, timeout=PATIENCE, interval=0.1, what="all is told")
        store = Store.open(self.site.mongo_url, self.site.database("timeline"))
        try:
            await eventually(lambda: _complete(self.run, store), timeout=PATIENCE, interval=0.5)
            return await outcome_of(self.run, store)
        finally:
            await store.close()


@asynccontextmanager
async def performing(site: Installation, run: Run, arrivals: Arrivals | None = None) -> AsyncIterator[Performance]:
    """Post a run in the background; leaving the block waits until everything was accepted.

    `arrivals` tells what has reached the provider; without it, what has reached the SMTP server since now.
    """
    company = Company(site.url("gateway"), run.calls(), allowed=run.events * 2 // 3)
    before = {service: _counted(site, service) for service in (*HANDLED_PER_EVENT, "timeline")}
    posting = asyncio.create_task(company.post(), name="company")
    try:
        yield Performance(site, run, company, arrivals or _emails(site), before)
        await posting
    finally:
        posting.cancel()


def _emails(site: Installation) -> Arrivals:
    mark = len(site.arrivals.all())
    return lambda: site.arrivals.since(mark)


def _per_event(service: str) -> int:
    return ENTRIES_PER_EVENT if service == "timeline" else HANDLED_PER_EVENT[service]


def _counted(site: Installation, service: str) -> int:
    return site.count(service, "entries" if service == "timeline" else "inbox")


async def _complete(run: Run, timeline: Store) -> bool:
    return (await outcome_of(run, timeline)).complete
