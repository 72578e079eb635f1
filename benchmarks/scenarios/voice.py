"""What the checks of voice cost: before a send, at publish, and in memory. Processor time; needs no server."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

from benchmarks.figures import Figure, Measured, percentile
from benchmarks.plan import Plan
from benchmarks.site import LossError
from benchmarks.voicing import NOW, Sends, publication, skyline
from contracts.playbook import Playbook
from contracts.values import LocaleTag
from shared.playbook.checks import check_playbook
from shared.runtime.memory import settle


async def voice(plan: Plan) -> list[Measured]:
    """Return milliseconds per send in each locale, seconds to check a publication, and memory."""
    playbook = skyline()
    locales = playbook.locales.supported
    sends = {locale: _sends(playbook, locale, plan.sends) for locale in locales}
    everywhere = [one for measured in sends.values() for one in measured]
    before = f"{plan.sends} emails of about 1 KB in each of {len(locales)} locales after 12 earlier messages"
    return [
        Measured(
            "voice",
            f"{before}; publishing {plan.published} messages in {len(locales)} locales for 4 channels",
            (
                Figure("before a send, median", "ms", "lower", (statistics.median(everywhere),)),
                Figure("before a send, p99", "ms", "lower", (percentile(everywhere, 0.99),)),
                *(
                    Figure(f"median in {locale}", "ms", "lower", (statistics.median(measured),))
                    for locale, measured in sends.items()
                ),
                Figure("publish", "s", "lower", (_publishing(playbook, plan.published),)),
                Figure(f"memory, {len(locales)} locales", "MB", "lower", (await _memory(),)),
            ),
        )
    ]


def _sends(playbook: Playbook, locale: LocaleTag, count: int) -> list[float]:
    """Return what all checks before a send cost, other words filled in each time; not those of the first few."""
    sends = Sends(playbook, locale)
    warm_up = max(10, count // 10)
    words = [sends.written(number) for number in range(warm_up + count)]
    settle()  # as every service does when it is ready
    milliseconds: list[float] = []
    for number, one in enumerate(words):
        started = time.process_time_ns()
        objections = sends.engine.before_send(sends.turn(one, number))
        milliseconds.append((time.process_time_ns() - started) / 1e6)
        if any(objection.stops for objection in objections):
            raise LossError(f"voice: in {locale}, {objections[0].check} objects to what is measured with")
    return milliseconds[warm_up:]


def _publishing(playbook: Playbook, messages: int) -> float:
    published = publication(playbook, messages)
    started = time.process_time()
    check_playbook(published, today=NOW.date())
    return time.process_time() - started


async def _memory() -> float:
    """Return the memory in MB of a process that has done nothing but check, in every locale."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.voicing", cwd=Path(__file__).parents[2], stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    if process.returncode:
        raise LossError("voice: the process whose memory is measured has failed; its output tells why")
    return float(output)
