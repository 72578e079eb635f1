"""What the garbage collector is told when a service is ready."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from shared.runtime.memory import NEW_OBJECTS, settle


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


class Loop:
    """Refers to itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_loaded_is_not_looked_through_again_and_cycles_made_later_are_still_freed() -> None:
    settle()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] == NEW_OBJECTS
    Loop()
    assert gc.collect() > 0
