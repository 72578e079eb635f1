"""What each process used: processor time and memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import psutil

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Usage:
    """Seconds of processor time since its start, and resident memory in megabytes, per process."""

    cpu: Mapping[str, float]
    memory: Mapping[str, float]


def usage_of(pids: Mapping[str, int]) -> Usage:
    """Return the usage of processes up to now."""
    processes = {name: psutil.Process(pid) for name, pid in pids.items()}
    times = {name: process.cpu_times() for name, process in processes.items()}
    return Usage(
        cpu={name: spent.user + spent.system for name, spent in times.items()},
        memory={name: process.memory_info().rss / MEGABYTE for name, process in processes.items()},
    )


def cpu_between(before: Usage, after: Usage) -> dict[str, float]:
    """Return the seconds of processor time each process used between two looks."""
    return {name: after.cpu[name] - before.cpu[name] for name in after.cpu}
