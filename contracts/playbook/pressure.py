"""Policies on how much a customer hears: frequency caps and collisions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from contracts.playbook.scope import Exemption, ScopedPolicy
from contracts.playbook.types import Duration
from contracts.values import Channel


class FrequencyCap(ScopedPolicy):
    """At most `limit` of these messages, whoever asks: in any window of length `per`, or in `each` calendar period.

    Days, weeks (from Monday) and months are those of the customer's calendar. A message counts once, on however many
    channels it is tried. Naming channels limits what is planned on these channels together. A message `over` the cap is
    suppressed, or deferred until there is room, if it lives so long.
    """

    channels: tuple[Channel, ...] = ()
    limit: int = Field(ge=1)
    per: Duration | None = None
    each: Literal["day", "week", "month"] | None = None
    over: Literal["suppress", "defer"] = "suppress"
    exempt: Exemption = Exemption()

    @model_validator(mode="after")
    def _one_kind_of_window(self) -> FrequencyCap:
        if (self.per is None) == (self.each is None):
            raise ValueError(
                f"cap {self.id!r} needs one window; "
                "write 'per: 7d' for any seven days, or 'each: week' for those of the calendar"
            )
        return self


class Collision(ScopedPolicy):
    """Of two of these messages that want the same customer `within` a time, the one of higher priority goes out.

    What is planned stays planned. A message that finds another of its own or a higher priority planned within that time
    before it, or waiting with a higher priority to go out within that time after it, is the `loser`. One that comes
    `second` with a higher priority than what is planned goes out as well, or is treated as the loser.
    """

    within: Duration
    loser: Literal["defer", "suppress"]
    second: Literal["goes_out", "loses"] = "goes_out"
    exempt: Exemption = Exemption()
