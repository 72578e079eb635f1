from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.unit.gateway.doubles import Site, open_site


@pytest.fixture
async def site(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Site]:
    async with open_site(monkeypatch) as site:
        yield site
