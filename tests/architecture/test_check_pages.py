"""docs/checks is what the checks of voice say. It is written by `make docs`."""

from __future__ import annotations

from infra.scripts.check_pages import stale_pages


def test_the_pages_are_not_stale() -> None:
    assert not stale_pages(), "run: make docs"
