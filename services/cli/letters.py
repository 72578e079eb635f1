"""The dead letters of all services: each service keeps its own, in its own database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from services.cli.errors import CliError
from services.cli.registry import MODULES
from services.cli.target import Databases
from shared.processing.dead_letter_ops import NotReplayableError, Replayable, discard, replay, replayable
from shared.store import ConflictError, DeadLetter, Store, StoreUnavailableError

AT_MOST = 10_000
"""Letters of one service that are looked at; more than a person can want to handle in one go."""
TOGETHER = 100
"""Letters that are replayed or discarded in one transaction."""

Progress = Callable[[int], None]
"""Is told how many more are done."""


@dataclass(frozen=True)
class Filed:
    """A letter and the service that could not handle its event."""

    service: str
    letter: DeadLetter


@dataclass(frozen=True)
class Wanted:
    """Which letters a person means: by id, or all that the filters leave."""

    ids: tuple[str, ...] = ()
    service: str | None = None
    type: str | None = None

    def __post_init__(self) -> None:
        if self.service is not None and self.service not in MODULES:
            raise CliError(f"There is no service {self.service!r}. Services are {', '.join(MODULES)}.")

    @property
    def services(self) -> tuple[str, ...]:
        """The services whose letters are looked at."""
        return (self.service,) if self.service else tuple(MODULES)

    def fits(self, letter: DeadLetter) -> bool:
        """Return whether the filter on the type leaves this letter; `customer.acted` is short for its full name."""
        return self.type is None or letter.event_type in {self.type, f"io.unisono.{self.type}.v1"}

    def check(self, found: Sequence[Filed]) -> None:
        """Raise CliError if an id is nobody's, or if it is not clear whose is meant."""
        for one in self.ids:
            owners = [filed.service for filed in found if filed.letter.id == one]
            if not owners:
                where = f" of {self.service}" if self.service else ""
                raise CliError(f"There is no dead letter {one!r}{where}; `unisono dlq list` shows those there are.")
            if len(owners) > 1:
                raise CliError(f"Letter {one} lies with {' and '.join(owners)}: name one of them with --service.")


class Letters:
    """The dead letters in the databases of one installation."""

    def __init__(self, stores: dict[str, Store]) -> None:
        self._stores = stores

    async def find(self, wanted: Wanted) -> list[Filed]:
        """Return the letters a person means, the newest first."""
        found: list[Filed] = []
        for service in wanted.services:
            letters = await self._of(service, wanted.ids)
            found.extend(Filed(service, letter) for letter in letters if wanted.fits(letter))
        return sorted(found, key=lambda filed: filed.letter.at, reverse=True)

    async def _of(self, service: str, ids: Sequence[str]) -> list[DeadLetter]:
        letters = self._stores[service].dead_letters
        if not ids:
            return await letters.list(AT_MOST)
        looked_up = [await letters.get(one) for one in ids]
        return [letter for letter in looked_up if letter is not None]

    async def replay(self, filed: Sequence[Filed], now: datetime, progress: Progress) -> list[str]:
        """Replay letters; return a sentence for each that cannot be."""
        refusals: list[str] = []
        for service, letters in _by_service(filed):
            good: list[Replayable] = []
            for letter in letters:
                try:
                    good.append(replayable(letter))
                except NotReplayableError as error:
                    refusals.append(str(error))
            if good:
                await replay(self._stores[service], good, now)
            progress(len(letters))
        return refusals

    async def discard(self, filed: Sequence[Filed], now: datetime, progress: Progress) -> None:
        """Put letters away for good."""
        for service, letters in _by_service(filed):
            await discard(self._stores[service], letters, now)
            progress(len(letters))


@asynccontextmanager
async def opened(databases: Databases) -> AsyncIterator[Letters]:
    """Give the dead letters of an installation. Raises CliError if its database cannot be reached."""
    stores = {service: Store.open(databases.mongo_url, databases.of(service)) for service in MODULES}
    try:
        yield Letters(stores)
    except ConflictError as error:
        raise CliError(
            "Somebody else has just replayed or discarded some of these letters: list them again, and repeat."
        ) from error
    except StoreUnavailableError as error:
        raise CliError(
            f"The database at {databases.host} cannot be reached: is it running, and is the address right?"
        ) from error
    finally:
        for store in stores.values():
            await store.close()


def _by_service(filed: Sequence[Filed]) -> list[tuple[str, list[DeadLetter]]]:
    """Return letters in the portions they are handled in, each of one service."""
    portions: list[tuple[str, list[DeadLetter]]] = []
    for service in dict.fromkeys(one.service for one in filed):
        own = [one.letter for one in filed if one.service == service]
        portions.extend((service, own[start : start + TOGETHER]) for start in range(0, len(own), TOGETHER))
    return portions
