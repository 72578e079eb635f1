"""What the checks of voice cost: before a send, at publish, and in memory. Processor time; needs no server."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.figures import Figure, Measured, percentile
from benchmarks.plan import Plan
from benchmarks.site import LossError
from benchmarks.voicing import NOW, Sends, publication, sends, skyline
from contracts.playbook import Playbook
from contracts.values import LocaleTag
from shared.playbook.checks import check_playbook
from shared.runtime.memory import settle


async def voice(plan: Plan) -> list[Measured]:
    """Return milliseconds per send in each locale, seconds to check a publication, and memory."""
    playbook = skyline()
    locales = playbook.locales.supported
    known = {locale: _sends(one, plan.sends) for locale, one in sends(playbook).items()}
    typed = {locale: _sends(one, plan.sends, typed=True) for locale, one in sends(playbook).items()}
    everywhere = [one for measured in known.values() for one in measured]
    anything = [one for measured in typed.values() for one in measured]
    before = f"{plan.sends} emails of about 1 KB in each of {len(locales)} locales after 12 earlier messages"
    return [
        Measured(
            "voice",
            f"{before}; publishing {plan.published} messages in {len(locales)} locales for 4 channels",
            (
                Figure("before a send, median", "ms", "lower", (statistics.median(everywhere),)),
                Figure("before a send, p99", "ms", "lower", (percentile(everywhere, 0.99),)),
                *_medians("median", known),
                Figure("typed words, median", "ms", "lower", (statistics.median(anything),)),
                Figure("typed words, p99", "ms", "lower", (percentile(anything, 0.99),)),
                *_medians("typed words", typed),
                Figure("publish", "s", "lower", (_publishing(playbook, plan.published),)),
                Figure(f"memory, {len(locales)} locales", "MB", "lower", (await _memory(),)),
            ),
        )
    ]


def _medians(name: str, measured: Mapping[LocaleTag, Sequence[float]]) -> Iterator[Figure]:
    for locale, milliseconds in measured.items():
        yield Figure(f"{name} in {locale}", "ms", "lower", (statistics.median(milliseconds),))


def _sends(one: Sends, count: int, *, typed: bool = False) -> list[float]:
    """Return what all checks before a send cost, other words filled in each time; not those of the first few.

    `typed`: the words are looked at as an agent's reply is, without the copy they come from.
    """
    warm_up = max(10, count // 10)
    words = [one.written(number) for number in range(warm_up + count)]
    settle()  # as every service does when it is ready
    milliseconds: list[float] = []
    for number, written in enumerate(words):
        started = time.process_time_ns()
        objections = one.engine.before_send(one.turn(written, number, typed=typed))
        milliseconds.append((time.process_time_ns() - started) / 1e6)
        for objection in objections:
            if objection.stops:
                raise LossError(f"voice: {objection.check} objects to what is measured with in {objection.locale}")
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
