"""A whole channel service in its host: from the bus to the provider and back, on the embedded transport."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import httpx
import pytest

from contracts.content import InstoreContent
from contracts.envelope import Event, EventData
from contracts.events.delivery import DeliveryUpdated
from contracts.events.task import TaskCompleted
from contracts.values import Purpose
from services.channels.email import app as email_app
from services.channels.instore import app as instore_app
from shared.processing import BatchResult, Effects, Outlet
from shared.runtime.host import Host, Hosted
from shared.runtime.service import BuildService, Platform, Service
from shared.runtime.settings import CoreSettings
from standins.smtp_sink import SmtpSink
from tests.support.waiting import eventually
from tests.unit.channels.doubles import planned_event
from tests.unit.channels.sse import events


class Rules:
    """Stands where the rules are: plans messages, and hears what becomes of them."""

    def __init__(self) -> None:
        self.heard: list[Event[EventData]] = []
        self.outlet: Outlet | None = None

    def build(self, platform: Platform) -> Service:
        self.outlet = platform.outlet
        return Service(name="rules", handler=self)

    async def handle(self, events: Sequence[Event[EventData]], now: datetime) -> BatchResult:
        self.heard.extend(events)
        return BatchResult(Effects())

    async def plan(self, *planned: Event[EventData]) -> None:
        assert self.outlet is not None
        await self.outlet.publish(planned)

    def statuses(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for data in (one.data for one in self.heard):
            if isinstance(data, DeliveryUpdated):
                found.setdefault(data.message_id, []).append(data.status.value)
        return found


@asynccontextmanager
async def hosting(
    rules: Rules, name: str, build: BuildService, mongo_url: str, prefix: str, folder: Path
) -> AsyncIterator[Hosted]:
    settings = CoreSettings(
        mongo_url=mongo_url, database_prefix=prefix, partitions=2, port=0, data_dir=folder, trace_ratio=0
    )
    async with Host(settings, {"rules": rules.build, name: build}).running() as hosted:
        yield hosted


async def test_email_from_the_bus_to_the_mailbox(
    mongo_url: str, database_prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = Rules()
    async with SmtpSink(rejections={"nobody@example.com": 550, "later@example.com": 450}) as sink:
        monkeypatch.setenv("UNISONO_SMTP_HOST", "127.0.0.1")
        monkeypatch.setenv("UNISONO_SMTP_PORT", str(sink.port))
        monkeypatch.setenv("UNISONO_SMTP_SECURITY", "none")
        monkeypatch.setenv("UNISONO_SMTP_FROM_ADDRESS", "hello@skyline.example")
        monkeypatch.setenv("UNISONO_EMAIL_BACKOFF_BASE", "PT0.2S")
        addresses = {f"m-{number}": f"customer-{number}@example.com" for number in range(100)}
        addresses |= {"bad": "nobody@example.com", "busy": "later@example.com"}
        async with hosting(rules, "email", email_app.build, mongo_url, database_prefix, tmp_path) as hosted:
            await rules.plan(*(planned_event(name, address=address) for name, address in addresses.items()))
            await eventually(lambda: rules.statuses().get("busy"), timeout=20)
            del sink.rejections["later@example.com"]
            await eventually(lambda: rules.statuses().get("busy", [])[-1:] == ["sent"], timeout=20)
            await eventually(lambda: len(rules.statuses()) == 102, timeout=20)
            async with httpx.AsyncClient(base_url=hosted.url) as client:
                health = await client.get("/channels/email/health")
                refused = await client.post("/webhooks/smtp", content=b"")
    statuses = rules.statuses()
    assert {name: found[-1] for name, found in statuses.items()} == {
        **dict.fromkeys(addresses, "sent"),
        "bad": "bounced",
    }
    assert all(found == ["sent"] for name, found in statuses.items() if name.startswith("m-"))
    received = [one.message_id for one in sink.messages]
    assert sorted(received) == sorted(f"<{name}@skyline.example>" for name in addresses if name != "bad")
    assert (health.status_code, health.json()["provider"]) == (200, "smtp")
    assert refused.status_code == 403


async def test_a_card_from_the_bus_to_the_tablet_and_back(mongo_url: str, database_prefix: str, tmp_path: Path) -> None:
    rules = Rules()
    async with hosting(rules, "instore", instore_app.build, mongo_url, database_prefix, tmp_path) as hosted:
        board = f"{hosted.url}/boards/gate%20b7"
        async with events(f"{board}/events") as stream:
            assert (await stream.next()).data == {"store": "gate b7", "cards": 0}
            content = InstoreContent(title="Seat 12A", text="Say sorry", store="gate b7", task=True)
            await rules.plan(planned_event("m-1", content=content, address=None, purpose=Purpose.SERVICE))
            async with asyncio.timeout(20):
                card = await stream.next()
            assert card.data["message_id"] == "m-1"
            async with httpx.AsyncClient() as client:
                page = await client.get(board)
                done = await client.post(f"{board}/cards/m-1/done", json={"completed_by": "Ben"})
            assert (await stream.next()).data["done"]["completed_by"] == "Ben"
        assert (page.status_code, done.status_code) == (200, 201)
        await eventually(lambda: any(isinstance(one.data, TaskCompleted) for one in rules.heard), timeout=20)
    assert rules.statuses() == {"m-1": ["delivered"]}
