"""Figures of one scenario on one installation."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Better = Literal["higher", "lower"]


@dataclass(frozen=True)
class Figure:
    """One thing that was measured, in one or more rounds."""

    name: str
    unit: str
    better: Better
    rounds: tuple[float, ...]

    @property
    def value(self) -> float:
        """The median round."""
        return statistics.median(self.rounds)


@dataclass(frozen=True)
class Measured:
    """All figures of a scenario; `load` says what was put on the installation."""

    scenario: str
    load: str
    figures: tuple[Figure, ...]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
