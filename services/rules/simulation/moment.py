"""Moments of a case: those from which any duration leads to a moment that a calendar knows."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator

from contracts.base import UtcDateTime


def _within(first: int, last: int) -> AfterValidator:
    def check(moment: datetime) -> datetime:
        if not first <= moment.year <= last:
            raise ValueError(f"{moment.year} is not among the years {first} to {last}")
        return moment

    return AfterValidator(check)


Moment = Annotated[UtcDateTime, _within(1970, 2199)]
"""When something happens: ISO 8601 with an offset."""

KnownMoment = Annotated[UtcDateTime, _within(1800, 2500)]
"""When something happened or will: durations of a hundred years may have led there, and may lead on."""
