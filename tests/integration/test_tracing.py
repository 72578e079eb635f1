"""One message end to end is one trace, over RabbitMQ, from the HTTP request to the entries of the timeline."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from services.cli.local_providers import local_providers, only_these_settings
from services.cli.registry import builders
from shared.playbook.loader import load_playbook
from shared.runtime.host import Host, Hosted
from shared.runtime.settings import CoreSettings
from tests.support.waiting import eventually

SKYLINE = Path(__file__).parents[2] / "playbooks" / "skyline"
TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736"
MIA = "mia@customer.example"
SAID = {
    "unisono.decision.outcome": "planned",
    "unisono.decision.stage": "voice_check",
    "unisono.message": "complaint-apology",
    "unisono.channel": "email",
    "unisono.locale": "fr",
}
"""What the span of the decision on the answer says."""


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
async def site(
    amqp_url: str, mongo_url: str, database_prefix: str, exporter: InMemorySpanExporter
) -> AsyncIterator[Hosted]:
    """All services over RabbitMQ, sampling every trace."""
    async with local_providers() as providers:
        environment = {"UNISONO_GATEWAY_WRITE_KEYS": "key:test"}
        for channel in ("email", "sms", "social"):
            environment |= providers.environment(channel)
        settings = CoreSettings(
            bus_url=amqp_url, mongo_url=mongo_url, database_prefix=database_prefix, port=0, partitions=2, trace_ratio=1
        )
        with only_these_settings(environment):
            async with Host(settings, builders(), exporter=exporter).running() as hosted:
                yield hosted


def in_trace(exporter: InMemorySpanExporter, trace_id: str) -> list[ReadableSpan]:
    return [
        span for span in exporter.get_finished_spans() if span.context and f"{span.context.trace_id:032x}" == trace_id
    ]


def by_service(spans: Sequence[ReadableSpan]) -> set[tuple[str, str]]:
    return {(str(span.resource.attributes["service.name"]), span.name) for span in spans}


async def test_from_the_request_to_the_timeline_it_is_one_trace(site: Hosted, exporter: InMemorySpanExporter) -> None:
    async with httpx.AsyncClient(base_url=site.url, auth=("key", "")) as client:
        playbook = load_playbook(SKYLINE, profile="demo")
        body = playbook.model_dump(mode="json", by_alias=True)
        (await client.put("/playbooks/skyline", json=body)).raise_for_status()
        identify = {"userId": "mia", "traits": {"email": MIA, "first_name": "Mia", "locale": "fr"}}
        (await client.post("/v1/identify", json=identify)).raise_for_status()
        complaint = {
            "userId": "mia",
            "event": "Complaint Posted",
            "properties": {"sentiment": "negative", "flight": "SK101", "seat": "12A", "text": "two hours late!"},
            "context": {"channel": "email"},
        }
        parent = f"00-{TRACE_ID}-00f067aa0ba902b7-01"
        (await client.post("/v1/track", json=complaint, headers={"traceparent": parent})).raise_for_status()

        async def delivered_on_the_timeline() -> bool:
            spans = by_service(in_trace(exporter, TRACE_ID))
            return ("unisono-timeline", "process delivery.updated") in spans

        await eventually(delivered_on_the_timeline, timeout=20)

    spans = in_trace(exporter, TRACE_ID)
    assert by_service(spans) >= {
        ("unisono-all", "POST /v1/track"),
        ("unisono-profile", "process touchpoint.recorded"),
        ("unisono-journey", "process customer.acted"),
        ("unisono-rules", "process message.requested"),
        ("unisono-email", "process message.planned"),
        ("unisono-timeline", "process message.planned"),
        ("unisono-timeline", "process delivery.updated"),
    }
    # Where others wrote first it was decided again, in a span of its own.
    told = [span.attributes or {} for span in spans if span.name == "process message.requested"]
    assert SAID in [{name: attributes.get(name) for name in SAID} for attributes in told]
    known = {span.context.span_id for span in spans if span.context} | {0x00F067AA0BA902B7}
    assert all(span.parent is not None and span.parent.span_id in known for span in spans), "a span has lost its parent"


async def test_no_span_holds_personal_data(site: Hosted, exporter: InMemorySpanExporter) -> None:
    async with httpx.AsyncClient(base_url=site.url, auth=("key", "")) as client:
        identify = {"userId": "mia", "traits": {"email": MIA, "last_name": "Musterfrau", "phone": "+41791234567"}}
        (await client.post("/v1/identify", json=identify)).raise_for_status()
        await eventually(
            lambda: ("unisono-timeline", "process customer.changed") in by_service(exporter.get_finished_spans())
        )
    everything = "".join(span.to_json() for span in exporter.get_finished_spans())
    for secret in (MIA, "Musterfrau", "41791234567"):
        assert secret not in everything
