"""A whole installation: every service in a process of its own, over RabbitMQ, a database and an SMTP server."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from contracts.catalogue import SERVICES
from shared.bus.amqp import AmqpTransport
from shared.bus.topology import Topology
from shared.embedded.process import ServerProcess
from standins.mastodon import MastodonStandin
from tests.faults.arrivals import ArrivalTail
from tests.faults.playbook import playbook
from tests.faults.traffic import CUSTOMERS, WRITE_KEY, Company, introductions
from tests.support.mongo import client_of, drop_databases
from tests.support.ports import free_ports
from tests.support.processes import HOST, ServiceProcess, clean_environment, start_all
from tests.support.waiting import eventually

PARTITIONS = 4
PIPELINE = ("gateway", "profile", "journey", "rules", "email", "timeline")
"""The services between an HTTP request and the entry that says that an email was sent."""

_PLACE = re.compile(r"listening on \S+:(\d+)")


class Installation:
    """Starts and stops everything, and looks into it. Not tied to an event loop."""

    def __init__(self, bus_url: str, mongo_url: str, prefix: str, folder: Path) -> None:
        self._bus_url = bus_url
        self._prefix = prefix
        self._topology = Topology(partitions=PARTITIONS, prefix=prefix)
        self.mongo_url = mongo_url
        self._mongo = client_of(mongo_url)
        self._folder = folder
        self._sink = ServerProcess(
            [sys.executable, "-m", "standins.smtp_sink", "--keep", "none", "--log", str(folder / "arrivals.jsonl")],
            log=folder / "sink.log",
            environment=clean_environment({}),
        )
        self.arrivals = ArrivalTail(folder / "arrivals.jsonl")
        self.social_port = free_ports(1)[0]
        self.services: dict[str, ServiceProcess] = {}
        self._settings: Mapping[str, str] = {}

    async def start(self) -> None:
        """Start everything, publish the playbook, and introduce the customers."""
        self._sink.start()
        assert await self._sink.wait_until(lambda: bool(_PLACE.search(self._sink.output())), timeout=20)
        self._settings = self._settings_with(int(_PLACE.findall(self._sink.output())[-1]))
        for service in PIPELINE:
            self.services[service] = ServiceProcess(service, self._settings, self._folder)
        await start_all(list(self.services.values()))
        await self._publish()
        await Company(self.url("gateway"), introductions()).post()
        await eventually(lambda: self.count("profile", "customers") == CUSTOMERS, timeout=30)
        await self.quiet()

    @asynccontextmanager
    async def with_service(self, service: str, *workers: str) -> AsyncIterator[list[ServiceProcess]]:
        """Run one more service until the block ends, in one process or in several workers, such as `1/2` and `2/2`."""
        added = [
            ServiceProcess(service, self._settings, self._folder, worker=worker, name=f"{service}-{worker[0]}")
            for worker in workers
        ] or [ServiceProcess(service, self._settings, self._folder)]
        self.services |= {process.name: process for process in added}
        try:
            await start_all(added)
            yield added
            await asyncio.gather(*(process.stop() for process in added))
        finally:
            for process in added:
                await process.kill()
                del self.services[process.name]

    async def stop(self) -> None:
        """Stop all services in good order, then the rest."""
        await asyncio.gather(*(service.stop() for service in self.services.values()))

    async def kill(self) -> None:
        """End whatever still runs."""
        await asyncio.gather(*(service.kill() for service in self.services.values()), self._sink.kill())

    def close(self) -> None:
        """Remove the databases."""
        drop_databases(self._mongo, f"{self._prefix}_")
        self._mongo.close()

    def url(self, service: str) -> str:
        return self.services[service].url

    def database(self, service: str) -> str:
        """Return the name of a service's database."""
        return f"{self._prefix}_{service}"

    async def all_ready(self) -> None:
        """Start what does not run (an earlier test may have failed half-way) and wait until all of it works."""
        await start_all(list(self.services.values()))

    def process_ids(self) -> dict[str, int | None]:
        """Return the process id of each service; None for one that does not run."""
        return {name: service.pid for name, service in self.services.items()}

    def count(self, service: str, collection: str) -> int:
        """Return about how many documents a service keeps."""
        return self._mongo[self.database(service)][collection].estimated_document_count()

    def unpublished(self) -> dict[str, int]:
        """Return, per service, the outbox rows that were to be published at once and still are not."""
        rows = {name: self._mongo[self.database(name)]["outbox"] for name in SERVICES}
        found = {name: collection.count_documents({"scheduled": False}) for name, collection in rows.items()}
        return {name: number for name, number in found.items() if number}

    def dead_letters(self) -> list[str]:
        """Return why events are dead, for all services."""
        return [
            f"{name}: {letter['event_type']}: {letter['reason']}"
            for name in SERVICES
            for letter in self._mongo[self.database(name)]["dead_letters"].find({})
        ]

    async def waiting(self) -> int:
        """Return how many messages wait in all queues."""
        transport = AmqpTransport(self._bus_url, self._topology)
        try:
            return await transport.waiting([queue.name for queue in self._topology.queues])
        finally:
            await transport.close()

    async def quiet(self, *, timeout: float = 60.0) -> None:
        """Wait until nothing is left to do; what a killed process had published and not forgotten takes 30 seconds."""

        async def nothing_left() -> bool:
            assert self.unpublished() == {}
            assert await self.waiting() == 0
            return True

        await eventually(nothing_left, timeout=timeout, interval=0.2, what="outboxes and queues are empty")
        assert self.dead_letters() == []

    def logs(self) -> Iterable[tuple[str, str]]:
        """Yield each service and what it said last."""
        for service in self.services.values():
            yield service.name, service.last_lines()

    async def _publish(self) -> None:
        async with httpx.AsyncClient(base_url=self.url("journey"), trust_env=False, timeout=30.0) as client:
            body = playbook().model_dump(mode="json", by_alias=True)
            (await client.put("/playbooks/parcels", json=body)).raise_for_status()
        await eventually(lambda: self.count("rules", "playbooks") == 1, timeout=45, what="rules know the playbook")

    def _settings_with(self, smtp_port: int) -> Mapping[str, str]:
        return {
            "UNISONO_BUS_URL": self._bus_url,
            "UNISONO_MONGO_URL": self.mongo_url,
            "UNISONO_DATABASE_PREFIX": self._prefix,
            "UNISONO_PARTITIONS": str(PARTITIONS),
            "UNISONO_LOG_LEVEL": "WARNING",
            "UNISONO_TRACE_RATIO": "0",
            "UNISONO_GATEWAY_WRITE_KEYS": f"{WRITE_KEY}:company",
            "UNISONO_SMTP_HOST": HOST,
            "UNISONO_SMTP_PORT": str(smtp_port),
            "UNISONO_SMTP_SECURITY": "none",
            "UNISONO_SMTP_FROM_ADDRESS": "hello@parcels.example",
            "UNISONO_EMAIL_TIMEOUT": "PT5S",  # a claim is then honoured for 20 seconds after a crash, not for 30
            "UNISONO_SOCIAL_TIMEOUT": "PT5S",
            "UNISONO_MASTODON_BASE_URL": f"http://{HOST}:{self.social_port}",
            "UNISONO_MASTODON_ACCESS_TOKEN": MastodonStandin().access_token,
        }
