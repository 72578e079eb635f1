"""Every message the stories must lead to, with words that occur in exactly this message and language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from contracts.values import Channel

_EMAIL, _SMS, _SOCIAL, _CARD = Channel.EMAIL, Channel.SMS, Channel.SOCIAL, Channel.INSTORE


@dataclass(frozen=True)
class ExpectedMessage:
    """A message to the person with the key `to`, or a card about them. All of `says` occurs in it, letter by letter."""

    to: str
    channel: Channel
    what: str
    language: str
    says: tuple[str, ...]
    flight: str | None = None


def _card(to: str, flight: str, *says: str) -> ExpectedMessage:
    return ExpectedMessage(to, _CARD, "card", "English", says, flight)


EXPECTED: Final = (
    # Mia reads de-AT, posted on social, and prefers email.
    ExpectedMessage(
        "mia",
        _SOCIAL,
        "apology",
        "German",
        (
            "Das tut uns leid. So soll sich eine Reise mit uns nicht anfühlen.",
            "gleich kommt jemand zu Ihnen an den Platz",
        ),
        "SK418",
    ),
    _card(
        "mia",
        "SK418",
        "Flight SK418, seat 14C · please look after a passenger",
        "Mia Berger has complained: “Zwei Stunden am Boden",
    ),
    ExpectedMessage(
        "mia",
        _EMAIL,
        "follow-up",
        "German",
        (
            "Was aus Ihrer Nachricht von Flug SK418 geworden ist\nGuten Tag Mia Berger,",
            "„Wasser und eine Decke gebracht, der Anschluss ist umgebucht.“",
        ),
    ),
    ExpectedMessage(
        "mia",
        _EMAIL,
        "offer, once somebody has talked to her,",
        "German",
        (
            "Madeira rückt 15 % näher\nGuten Tag Mia Berger,",
            "Wir fliegen Sie ab 89 € hin, 15 % günstiger als sonst.",
        ),
    ),
    ExpectedMessage(
        "mia", _EMAIL, "survey", "German", ("Zwei Fragen zu Flug SK418\n", "https://skyline.example/survey/SK418")
    ),
    # Liam writes text messages, on both flights.
    ExpectedMessage(
        "liam",
        _SMS,
        "apology for SK207",
        "English",
        ("Skyline: We're sorry about flight SK207. Your crew has your message and will come and find you.",),
    ),
    _card("liam", "SK207", "Flight SK207, seat 3A · please look after a passenger", "Liam Carter has complained"),
    ExpectedMessage(
        "liam",
        _EMAIL,
        "follow-up on SK207",
        "English",
        (
            "What became of your message from flight SK207\nHello Liam,",
            "“Found a vegetarian meal in the galley and apologised.”",
        ),
    ),
    ExpectedMessage(
        "liam",
        _SMS,
        "apology for SK208",
        "English",
        ("Skyline: We're sorry about flight SK208. Your crew has your message and will come and find you.",),
    ),
    _card("liam", "SK208", "Flight SK208, seat 3F · please look after a passenger", "Same thing on the way back."),
    ExpectedMessage(
        "liam",
        _EMAIL,
        "follow-up on SK208",
        "English",
        (
            "What became of your message from flight SK208\nHello Liam,",
            "“Brought the meal in person and noted it for the next booking.”",
        ),
    ),
    ExpectedMessage(
        "liam",
        _SMS,
        "only survey",
        "English",
        ("Skyline: did we put things right after flight SK207? Two questions, one minute:",),
    ),
    # Chloé wrote an email.
    ExpectedMessage(
        "chloe",
        _EMAIL,
        "apology",
        "French",
        (
            "Vol SK512 : toutes nos excuses\nBonjour Chloé Dubois,",
            "Votre message est déjà entre les mains de l’équipage",
        ),
    ),
    _card("chloe", "SK512", "Flight SK512, seat 22F · please look after a passenger", "Chloé Dubois has complained"),
    ExpectedMessage(
        "chloe",
        _EMAIL,
        "follow-up",
        "French",
        (
            "Les suites de votre message sur le vol SK512\nBonjour Chloé Dubois,",
            "« Siège 4A proposé et accepté. »",
        ),
    ),
    ExpectedMessage(
        "chloe",
        _EMAIL,
        "survey",
        "French",
        ("Deux questions sur le vol SK512\n", "https://skyline.example/survey/SK512"),
    ),
    # Diego reads es-MX, posted on social, and prefers text messages.
    ExpectedMessage(
        "diego",
        _SOCIAL,
        "apology",
        "Spanish",
        ("Lo sentimos. Un viaje con nosotros no debería ser así.", "se acercará enseguida a su asiento"),
        "SK733",
    ),
    _card("diego", "SK733", "Flight SK733, seat 9B · please look after a passenger", "Diego Ruiz has complained"),
    ExpectedMessage(
        "diego",
        _EMAIL,
        "follow-up",
        "Spanish",
        (
            "Qué ha sido de su mensaje del vuelo SK733\nHola, Diego Ruiz:",
            "«Maleta localizada, llega mañana a su hotel.»",
        ),
    ),
    ExpectedMessage(
        "diego",
        _SMS,
        "survey",
        "Spanish",
        ("Skyline: tras lo ocurrido en el vuelo SK733, ¿supimos ponerle remedio?",),
    ),
    # Nora reads fr-CH and answers text messages; Jonas reads German and email.
    ExpectedMessage(
        "nora",
        _SMS,
        "invitation",
        "French",
        (
            "Skyline Motors : essayez la nouvelle Aurora E",
            "dès 34 900 €",
            "Choisissez votre heure : https://skyline.example/drive",
        ),
    ),
    ExpectedMessage(
        "jonas",
        _EMAIL,
        "invitation",
        "German",
        ("Aurora E: Jetzt fahren Sie\nGuten Tag Jonas Weber,", "Es gibt ihn ab 34.900 €."),
    ),
)
