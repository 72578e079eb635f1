"""What happens: the two stories, as the people in them live through them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel
from services.cli.answers import Card
from services.cli.demo.cast import Cast, Complaint, Person
from services.cli.demo.follow import LiveTimelines
from services.cli.demo.patience import NeverHappenedError, patiently
from services.cli.demo.stage import Stage
from services.timeline.domain.entry import Delivery, JourneyOver, Suppressed, TaskDone, TimelineEntry

_ARRIVED = frozenset({DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.CLICKED})


@dataclass
class Scenes:
    """Plays the stories. `threads` holds, by flight, the post that a passenger began the conversation with."""

    stage: Stage
    cast: Cast
    live: LiveTimelines
    today: date
    threads: dict[str, str] = field(default_factory=dict)

    async def prepare(self) -> None:
        """Introduce those the company knows already, and follow them. Jonas is nobody yet."""
        known = [person for person in self.cast.everybody if person is not self.cast.jonas]
        await asyncio.gather(*(self.stage.company.introduce(person) for person in known))
        await asyncio.gather(*(self.live.follow(person.key, person.identifier) for person in known))

    async def upset_passengers(self) -> list[str]:
        """Play the first story with everybody in it; return what did not happen."""
        return await _together(
            [
                self._mia(),
                self._liam(),
                self._looked_after(self.cast.chloe, self.cast.chloe.complaints[0]),
                # The answer to Diego's call is lost on its way, so it is sent again.
                self._looked_after(self.cast.diego, self.cast.diego.complaints[0], times=2),
            ]
        )

    async def test_drives(self) -> list[str]:
        """Play the second story with everybody in it; return what did not happen."""
        return await _together([self._drives(self.cast.nora), self._drives(self.cast.jonas), self._sleeps()])

    async def _mia(self) -> None:
        """Her promotion has to wait until somebody has talked to her."""
        mia, [complaint] = self.cast.mia, self.cast.mia.complaints
        await self._complains(mia, complaint)
        await self._looks_at(mia, "Lissabon")
        await self.live.wait_for(mia.key, "Mia’s offer was held back", _is_suppressed("fare-offer"))
        await self._crew_answers(mia, complaint)
        await self._delivered(mia, "complaint-follow-up")
        await self._looks_at(mia, "Madeira")
        await self._delivered(mia, "fare-offer")
        await self._delivered(mia, "service-survey")

    async def _liam(self) -> None:
        """He complains on both flights; he is asked once how it went."""
        liam, (out, back) = self.cast.liam, self.cast.liam.complaints
        await self._complains(liam, out)
        await self._crew_answers(liam, out)
        await self._delivered(liam, "complaint-follow-up")
        await self._complains(liam, back)
        await self._crew_answers(liam, back)
        await self._delivered(liam, "service-survey")
        await self.live.wait_for(liam.key, "Liam’s second survey was suppressed", _is_suppressed("service-survey"))

    async def _looked_after(self, person: Person, complaint: Complaint, times: int = 1) -> None:
        await self._complains(person, complaint, times)
        await self._crew_answers(person, complaint)
        await self._delivered(person, "complaint-follow-up")
        await self._delivered(person, "service-survey")

    async def _complains(self, person: Person, complaint: Complaint, times: int = 1) -> None:
        thread: str | None = None
        if complaint.channel is Channel.SOCIAL and person.social is not None:
            language = person.locale.partition("-")[0]
            post = self.stage.providers.social.add_status(complaint.words, person.social, language=language)
            thread = self.threads[complaint.flight] = post.id
        await self.stage.company.report_complaint(person, complaint, thread, times)

    async def _looks_at(self, person: Person, destination: str) -> None:
        await self.stage.company.show_offer(person, destination, (self.today + timedelta(days=10)).isoformat())

    async def _crew_answers(self, person: Person, complaint: Complaint) -> None:
        """The crew sees the card on its tablet, goes to the seat and marks the card done."""
        card = await self._card(complaint)
        await self.stage.mark_done(complaint.board, card.message_id, complaint.crew_member, complaint.crew_note)
        await self.live.wait_for(
            person.key,
            f"the card of flight {complaint.flight} was done",
            lambda entry: isinstance(entry.detail, TaskDone) and entry.detail.store == complaint.board,
        )

    async def _card(self, complaint: Complaint) -> Card:
        board = complaint.board
        return (await patiently(f"a card came to the board {board}", lambda: self.stage.cards(board)))[0]

    async def _drives(self, person: Person) -> None:
        """Searches without a name, calls, is invited, comes."""
        await self._searches(person)
        await self._calls(person)
        await self._delivered(person, "test-drive-invitation")
        await self.stage.company.welcome(person)
        await self.live.wait_for(
            person.key, f"{person.name}’s journey ended", lambda entry: isinstance(entry.detail, JourneyOver)
        )

    async def _sleeps(self) -> None:
        """Emma’s invitation waits until she is awake."""
        emma = self.cast.emma
        await self._searches(emma)
        await self._calls(emma)
        await self.live.wait_for(emma.key, "Emma’s invitation was deferred", lambda entry: entry.kind == "deferred")

    async def _searches(self, person: Person) -> None:
        await self.stage.company.visit_web_site(person)
        await self.live.follow(person.key, f"anonymous:{person.device}")

    async def _calls(self, person: Person) -> None:
        await self.stage.company.answer_call(person, (self.today + timedelta(days=3)).isoformat())

    async def _delivered(self, person: Person, message: str) -> None:
        await self.live.wait_for(person.key, f"{message} reached {person.name}", _is_delivered(message))


def _is_delivered(message: str) -> Callable[[TimelineEntry], bool]:
    def fits(entry: TimelineEntry) -> bool:
        detail = entry.detail
        return isinstance(detail, Delivery) and detail.message == message and detail.status in _ARRIVED

    return fits


def _is_suppressed(message: str) -> Callable[[TimelineEntry], bool]:
    return lambda entry: isinstance(entry.detail, Suppressed) and entry.detail.message == message


async def _together(scenes: Sequence[Awaitable[None]]) -> list[str]:
    """Play scenes side by side; return what did not happen in them, as sentences."""
    results = await asyncio.gather(*scenes, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, NeverHappenedError):
            raise result
    return [str(result) for result in results if isinstance(result, NeverHappenedError)]
