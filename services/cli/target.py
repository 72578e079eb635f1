"""Which installation a command talks to: an option, the environment, or what runs over the data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from services.cli.errors import CliError
from services.cli.up_state import running_up
from shared.runtime.settings import CoreSettings, load_settings

URL_VARIABLE = "UNISONO_URL"


@dataclass(frozen=True)
class Databases:
    """Where the services keep their databases, and how the names of these begin."""

    mongo_url: str
    prefix: str

    def of(self, service: str) -> str:
        """Return the name of a service's database."""
        return f"{self.prefix}_{service}"

    @property
    def host(self) -> str:
        """The server as it may be shown: without a password."""
        return self.mongo_url.partition("://")[2].rpartition("@")[2].partition("/")[0]


def find_url(given: str | None) -> str:
    """Return the address of the HTTP API, without a slash at the end. Raises CliError where none can be found."""
    if given:
        if not given.startswith(("http://", "https://")):
            raise CliError(f"{given!r} is no address: write it as http://… or https://….")
        return given.rstrip("/")
    data_dir = load_settings(CoreSettings).data_dir
    found = running_up(data_dir)
    if found is None:
        raise CliError(f"{_nothing_runs(data_dir)} Start one, or name an address with --url or {URL_VARIABLE}.")
    return found.url


def find_databases(given: str | None) -> Databases:
    """Return where the services' databases are. Raises CliError where none can be found."""
    settings = load_settings(CoreSettings, mongo_url=given)
    if not settings.embedded_database:
        return Databases(settings.mongo_url, settings.database_prefix)
    found = running_up(settings.data_dir)
    if found is None:
        raise CliError(
            f"{_nothing_runs(settings.data_dir)} Start one, or name a database with --mongo-url or UNISONO_MONGO_URL."
        )
    return Databases(found.mongo_url, found.database_prefix)


def _nothing_runs(data_dir: Path) -> str:
    return f"Neither `unisono up` nor `unisono demo` runs over the data folder {data_dir}."
