"""Suppression list events: who may not be written to, changed by people."""

from __future__ import annotations

from typing import Literal

from contracts.envelope import EventData
from contracts.values import Channel, Name


class SuppressionChanged(EventData):
    """`io.unisono.suppression.changed.v1`: a person put a customer on a suppression list, or lifted an entry of one.

    Raised once per change. Key: customer id. Consumed by timeline. `channel` None: every channel; `one_address`: only
    the one address of the channel that was known then. Not raised for what events, deliveries and traits do to lists.
    """

    customer_id: str
    playbook: Name
    rule: Name
    change: Literal["added", "lifted"]
    channel: Channel | None = None
    one_address: bool = False
    by: str
    because: str
