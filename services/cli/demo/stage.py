"""Where the stories are played: running services, stand-ins for the providers, and the public API in between."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from contracts.playbook import Playbook
from services.cli.answers import PLAYBOOKS, Card, CardList, Journeys, Page, Published
from services.cli.demo.company import Company
from services.cli.demo.follow import PAGE
from services.cli.demo.patience import patiently
from services.cli.hosting import with_real_port
from services.cli.local_providers import SETTINGS_PREFIXES, LocalProviders, local_providers, only_these_settings
from services.cli.registry import builders
from services.cli.target import Databases
from services.cli.up_state import UpState
from shared.runtime.host import Host
from shared.runtime.settings import EMBEDDED, CoreSettings

WRITE_KEY = "demo"
LOG = "demo.log"


@dataclass(frozen=True)
class Installation:
    """Running services: where the API of each answers, and where their databases are."""

    urls: Mapping[str, str]
    databases: Databases

    def state(self) -> UpState:
        """Return what other commands need to know of an installation that is one process, this one."""
        databases = self.databases
        return UpState(
            url=self.urls["gateway"],
            mongo_url=databases.mongo_url,
            database_prefix=databases.prefix,
            pid=os.getpid(),
        )


class Stage:
    """Everything a scene needs, through the doors the public has."""

    def __init__(self, installation: Installation, providers: LocalProviders, clients: Mapping[str, httpx.AsyncClient]):
        self.installation = installation
        self.providers = providers
        self.company = Company(clients["gateway"], WRITE_KEY)
        self.timelines = clients["timeline"]
        self._journeys = clients["journey"]
        self._rules = clients["rules"]
        self._boards = clients["instore"]

    async def publish(self, playbook: Playbook) -> None:
        """Put a playbook in force; returns when the rules follow it, too. Raises NeverHappenedError."""
        response = await self._journeys.put(
            f"/playbooks/{playbook.playbook}",
            content=playbook.model_dump_json(),
            headers={"content-type": "application/json"},
        )
        response.raise_for_status()
        published = Published.model_validate_json(response.content)

        async def followed() -> bool:
            response = await self._rules.get("/rules/playbooks")
            response.raise_for_status()
            return published.followed_in(PLAYBOOKS.validate_json(response.content))

        await patiently(f"the rules follow version {published.version} of {published.playbook}", followed)

    async def cards(self, board: str, *, done: bool = False) -> tuple[Card, ...]:
        """Return the open cards of a board, or those that are done."""
        response = await self._boards.get(f"/boards/{board}/cards", params={"done": done})
        response.raise_for_status()
        return CardList.model_validate_json(response.content).cards

    async def mark_done(self, board: str, card: str, completed_by: str, note: str) -> None:
        """Do what the crew's tablet does when somebody taps on done."""
        said = {"completed_by": completed_by, "note": note}
        response = await self._boards.post(f"/boards/{board}/cards/{card}/done", json=said)
        response.raise_for_status()

    async def timeline(self, identifier: str) -> Page:
        """Return the whole timeline of whoever an identifier points at; they are short here."""
        response = await self.timelines.get("/timeline", params={"identifier": identifier, "limit": PAGE})
        response.raise_for_status()
        return Page.model_validate_json(response.content)

    async def journeys(self, customer_id: str) -> Journeys:
        """Return which journeys a customer is in."""
        response = await self._journeys.get(f"/customers/{customer_id}/journeys")
        response.raise_for_status()
        return Journeys.model_validate_json(response.content)


@asynccontextmanager
async def stage_over(installation: Installation, providers: LocalProviders) -> AsyncIterator[Stage]:
    """Give a stage over services that run already."""
    async with AsyncExitStack() as stack:
        clients = {
            service: await stack.enter_async_context(
                httpx.AsyncClient(base_url=installation.urls[service], timeout=30.0, trust_env=False)
            )
            for service in ("gateway", "journey", "rules", "timeline", "instore")
        }
        yield Stage(installation, providers, clients)


def demo_settings(providers: LocalProviders) -> dict[str, str]:
    """Return the settings of services on this stage, beside those of bus and database."""
    settings = {"UNISONO_GATEWAY_WRITE_KEYS": f"{WRITE_KEY}:demo"}
    for channel in SETTINGS_PREFIXES:
        settings |= providers.environment(channel)
    return settings


@asynccontextmanager
async def embedded_stage(folder: Path, port: int = 0) -> AsyncIterator[Stage]:
    """Run all services in this process on embedded defaults, over an empty database in `folder`."""
    database = folder / "database"
    if database.exists():
        shutil.rmtree(database)
    async with local_providers() as providers:
        with only_these_settings(demo_settings(providers)):
            settings = with_real_port(
                CoreSettings(bus_url=EMBEDDED, mongo_url=EMBEDDED, data_dir=folder, port=port, log_level="INFO")
            )
            async with Host(settings, builders()).running() as hosted:
                urls = dict.fromkeys(builders(), hosted.url)
                databases = Databases(hosted.mongo_url, settings.database_prefix)
                async with stage_over(Installation(urls, databases), providers) as stage:
                    yield stage
