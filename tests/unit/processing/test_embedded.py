"""The promise of processing, over the embedded bus."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.bus import Transport
from shared.bus.embedded import EmbeddedTransport
from shared.store.journal import Journal
from tests.suites.bus import topology
from tests.suites.processing import ProcessingSuite


class TestEmbeddedProcessing(ProcessingSuite):
    @pytest.fixture
    async def transport(self, mongo_url: str, database_prefix: str) -> AsyncIterator[Transport]:
        transport = EmbeddedTransport(Journal.open(mongo_url, f"{database_prefix}_bus"), topology("test"))
        await transport.connect()
        yield transport
        await transport.close()
