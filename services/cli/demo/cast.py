"""The people of both stories: who they are, what they speak, where they are, what happens to them on board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.values import Channel, JsonObject
from services.cli.demo.clocks import where_it_is_day, where_it_is_night


@dataclass(frozen=True)
class Complaint:
    """What a passenger is angry about, where they say so, and what the crew does about it."""

    flight: str
    seat: str
    route: str
    channel: Channel
    words: str
    crew_member: str
    crew_note: str

    @property
    def board(self) -> str:
        """The board of the crew's tablet on this flight."""
        return f"flight-{self.flight}"


@dataclass(frozen=True)
class Person:
    """A customer. `key` is the company's own id of them; `device` the browser they used before anybody knew them."""

    key: str
    first_name: str
    last_name: str
    locale: str
    time_zone: str
    email: str
    phone: str | None = None
    social: str | None = None
    prefers: Channel = Channel.EMAIL
    wants_offers: bool = False
    device: str | None = None
    complaints: tuple[Complaint, ...] = ()

    @property
    def name(self) -> str:
        """How they are called."""
        return f"{self.first_name} {self.last_name}"

    @property
    def identifier(self) -> str:
        """How the timeline finds them."""
        return f"user:{self.key}"

    def traits(self) -> JsonObject:
        """What the company knows about them."""
        known: JsonObject = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "locale": self.locale,
            "time_zone": self.time_zone,
            "email": self.email,
            "phone": self.phone,
            "social": self.social,
            "preferred_channel": self.prefers.value,
        }
        return {name: value for name, value in known.items() if value is not None}


@dataclass(frozen=True)
class Cast:
    """Everybody."""

    mia: Person
    liam: Person
    chloe: Person
    diego: Person
    nora: Person
    jonas: Person
    emma: Person

    @property
    def passengers(self) -> tuple[Person, ...]:
        """The people of the first story."""
        return (self.mia, self.liam, self.chloe, self.diego)

    @property
    def drivers(self) -> tuple[Person, ...]:
        """The people of the second story."""
        return (self.nora, self.jonas, self.emma)

    @property
    def everybody(self) -> tuple[Person, ...]:
        """The people of both stories."""
        return (*self.passengers, *self.drivers)


def cast(now: datetime) -> Cast:
    """Return the people, each where it is day at this moment; Emma is where it is night."""
    home = "Europe/Zurich"
    return Cast(
        mia=Person(
            key="mia",
            first_name="Mia",
            last_name="Berger",
            locale="de-AT",
            time_zone=where_it_is_day(now, "Europe/Vienna"),
            email="mia.berger@example.com",
            social="mia@remote.example",
            wants_offers=True,
            complaints=(
                Complaint(
                    flight="SK418",
                    seat="14C",
                    route="Wien–Zürich",
                    channel=Channel.SOCIAL,
                    words="Zwei Stunden am Boden und nicht einmal ein Glas Wasser. @skyline, geht’s noch?",
                    crew_member="Cleo",
                    crew_note="Wasser und eine Decke gebracht, der Anschluss ist umgebucht.",
                ),
            ),
        ),
        liam=Person(
            key="liam",
            first_name="Liam",
            last_name="Carter",
            locale="en",
            time_zone=where_it_is_day(now, "Europe/London"),
            email="liam.carter@example.com",
            phone="+447700900142",
            prefers=Channel.SMS,
            complaints=(
                Complaint(
                    flight="SK207",
                    seat="3A",
                    route="London–Zurich",
                    channel=Channel.SMS,
                    words="My vegetarian meal was given to somebody else. Again.",
                    crew_member="Sam",
                    crew_note="Found a vegetarian meal in the galley and apologised.",
                ),
                Complaint(
                    flight="SK208",
                    seat="3F",
                    route="Zurich–London",
                    channel=Channel.SMS,
                    words="Same thing on the way back. Does anybody read this?",
                    crew_member="Robin",
                    crew_note="Brought the meal in person and noted it for the next booking.",
                ),
            ),
        ),
        chloe=Person(
            key="chloe",
            first_name="Chloé",
            last_name="Dubois",
            locale="fr",
            time_zone=where_it_is_day(now, "Europe/Paris"),
            email="chloe.dubois@example.com",
            complaints=(
                Complaint(
                    flight="SK512",
                    seat="22F",
                    route="Paris–Zurich",
                    channel=Channel.EMAIL,
                    words="Mon siège ne s’incline pas et personne ne répond à l’appel.",
                    crew_member="Luc",
                    crew_note="Siège 4A proposé et accepté.",
                ),
            ),
        ),
        diego=Person(
            key="diego",
            first_name="Diego",
            last_name="Ruiz",
            locale="es-MX",
            time_zone=where_it_is_day(now, "America/Mexico_City"),
            email="diego.ruiz@example.com",
            phone="+12025550143",
            social="diego@remote.example",
            prefers=Channel.SMS,
            complaints=(
                Complaint(
                    flight="SK733",
                    seat="9B",
                    route="Madrid–Zúrich",
                    channel=Channel.SOCIAL,
                    words="@skyline mi maleta se quedó en Madrid y nadie me dice nada.",
                    crew_member="Inés",
                    crew_note="Maleta localizada, llega mañana a su hotel.",
                ),
            ),
        ),
        nora=Person(
            key="nora",
            first_name="Nora",
            last_name="Favre",
            locale="fr-CH",
            time_zone=where_it_is_day(now, home),
            email="nora.favre@example.com",
            phone="+33639981234",
            prefers=Channel.SMS,
            wants_offers=True,
            device="tablet-on-the-sofa",
        ),
        jonas=Person(
            key="jonas",
            first_name="Jonas",
            last_name="Weber",
            locale="de",
            time_zone=where_it_is_day(now, "Europe/Berlin"),
            email="jonas.weber@example.com",
            wants_offers=True,
            device="laptop-at-work",
        ),
        emma=Person(
            key="emma",
            first_name="Emma",
            last_name="Hughes",
            locale="en-GB",
            time_zone=where_it_is_night(now, "Europe/London"),
            email="emma.hughes@example.com",
            phone="+447700900461",
            prefers=Channel.SMS,
            wants_offers=True,
            device="phone-in-bed",
        ),
    )
