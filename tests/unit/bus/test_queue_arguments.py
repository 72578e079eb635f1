"""How queues are declared depends on the broker's version: none may drop what it delivered too often."""

from __future__ import annotations

import pytest

from shared.bus.amqp import queue_arguments


@pytest.mark.parametrize(
    ("version", "limit"),
    [("3.10.8", None), ("3.13.7", None), ("4.0.0-rc.2", -1), ("4.1.4", -1), ("4.3.0+1.g12", -1), ("10.0.0", -1)],
)
def test_no_broker_drops_what_was_delivered_often(version: str, limit: int | None) -> None:
    arguments = queue_arguments(version)
    assert arguments.get("x-delivery-limit") == limit
    assert arguments["x-queue-type"] == "quorum"
    assert arguments["x-single-active-consumer"] is True
