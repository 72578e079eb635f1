"""People, a small airline's playbook, and a rules service without broker or database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from contracts.decision import Stage, StageName
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed
from contracts.events.delivery import DeliveryUpdated
from contracts.events.message import MessageRequested, MessageWakeDue
from contracts.events.playbook import PlaybookPublished
from contracts.events.touchpoint import Touchpoint
from contracts.playbook import Playbook
from contracts.values import Addresses, Consent, CustomerSnapshot, Identifier, PlaybookRef, Purpose
from services.rules.domain.book import Book, compile_book
from services.rules.domain.customer import Contact, CustomerRules
from services.rules.domain.decide import Decided, decide
from services.rules.handlers import RulesHandler
from services.rules.settings import RulesSettings
from services.rules.store import CUSTOMER_RULES
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS, Shelf
from shared.processing.effects import Effects
from shared.store.model import AggregateType
from tests.support.driving import NOON, Driver, event

YESTERDAY = NOON - timedelta(days=1)

Changes = dict[str, Any]


def skyline(policies: Changes | None = None, **changes: Any) -> Playbook:
    """An airline that speaks English, German and Swiss German, with no rules but those given."""
    written: Changes = {
        "playbook": "skyline",
        "title": "Skyline",
        "time_zone": "Europe/Zurich",
        "locales": {
            "default": "en",
            "supported": ["en", "de", "de-CH", "fr"],
            "fallback": {"fr-CH": ["fr", "de-CH"], "rm": ["de-CH", "de"]},
        },
        "voice": {
            "brand": "Skyline",
            "locales": {
                locale: {"register": "formal", "greeting": greeting, "sign_off": "Skyline"}
                for locale, greeting in {
                    "en": "Dear {{ customer.traits.first_name | default: 'guest' }}",
                    "de": "Guten Tag {{ customer.traits.first_name | default: 'Gast' }}",
                    "de-CH": "Grüezi",
                    "fr": "Bonjour",
                }.items()
            },
            "blocks": [
                {
                    "id": "stop",
                    "kind": "optout",
                    "channels": ["email", "sms"],
                    "purposes": ["marketing", "survey"],
                    "wording": {"en": "Reply STOP to opt out.", "de": "Abmelden mit STOP."},
                },
            ],
        },
        "policies": policies or {},
        "messages": [apology(), sale(), survey(), crew_card()],
    }
    return Playbook.model_validate({**written, **changes})


def apology(**changes: Any) -> Changes:
    return _message(
        "delay-apology",
        channels=["email", "sms", "social"],
        facts={"flight": {"type": "code"}, "voucher": {"type": "money", "required": False}},
        renditions={
            "en": _copy("We are sorry", "{{ voice.greeting }}, we are sorry about flight {{ facts.flight }}."),
            "de": _copy("Es tut uns leid", "{{ voice.greeting }}, der Flug {{ facts.flight }} war verspätet."),
        },
        changes=changes,
    )


def sale(**changes: Any) -> Changes:
    return _message(
        "spring-sale",
        channels=["email", "sms"],
        facts={"discount": {"type": "percent"}},
        renditions={
            "en": _copy("Spring sale", "{{ voice.greeting }}: {{ facts.discount }} off. {{ voice.blocks.stop }}"),
            "de": _copy("Frühling", "{{ voice.greeting }}: {{ facts.discount }} Rabatt. {{ voice.blocks.stop }}"),
        },
        changes=changes,
    )


def survey(**changes: Any) -> Changes:
    return _message(
        "how-was-it",
        channels=["email", "sms"],
        renditions={"en": _copy("How was it?", "How was your flight? {{ voice.blocks.stop }}")},
        changes=changes,
    )


def crew_card(**changes: Any) -> Changes:
    return _message(
        "comfort-passenger",
        audience="staff",
        channels=["instore"],
        facts={"seat": {"type": "code"}},
        renditions={
            "en": {"base": {"title": "Upset passenger", "text": "Please see to seat {{ facts.seat }}."}},
            "de": {"base": {"title": "Verärgerter Gast", "text": "Bitte zu Sitz {{ facts.seat }} gehen."}},
        },
        changes=changes,
    )


def _message(name: str, *, changes: Changes, **parts: Any) -> Changes:
    return {"message": name, "title": name, "owner": "crm", "situation": "service", **parts, **changes}


def _copy(subject: str, text: str) -> Changes:
    return {"base": {"subject": subject, "text": text}}


def mira(customer_id: str = "mira", **changes: Any) -> CustomerSnapshot:
    """A German passenger in Berlin, reachable everywhere, who has agreed to nothing yet."""
    known: Changes = {
        "customer_id": customer_id,
        "revision": 3,
        "identifiers": (Identifier(type="user", value=customer_id),),
        "traits": {"first_name": "Mira"},
        "addresses": Addresses(email="mira@example.org", phone="+4915112345678", social="@mira@social.example"),
        "locale": "de",
        "time_zone": "Europe/Berlin",
    }
    return CustomerSnapshot(**{**known, **changes})


def yes(purpose: Purpose, **changes: Any) -> Consent:
    return Consent(**{"purpose": purpose, "granted": True, "at": YESTERDAY, "source": "booking form", **changes})


def no(purpose: Purpose, **changes: Any) -> Consent:
    return yes(purpose, **{"granted": False, **changes})


FREE_SERVICE = {"consent": [{"id": "service-needs-none", "purpose": "service", "requires": "none"}]}
"""Policies under which only service messages go out unasked."""

ALL_FREE = {"consent": [{"id": f"{one.value}-free", "purpose": one.value, "requires": "none"} for one in Purpose]}
"""Policies under which no purpose needs a consent."""
MANY_KINDS: Changes = {
    **ALL_FREE,
    "suppression_lists": [
        {"id": "bounced", "covers": "address", "on_delivery": ["bounced"]},
        {"id": "left-us", "covers": "customer", "on_event": ["Account Closed"]},
    ],
    "cases": [{"id": "complaint", "opens_on": ["Complaint"], "closes_after": "2d", "suppresses": ["marketing"]}],
    "caps": [{"id": "two", "topics": ["fares"], "owners": ["crm"], "journeys": ["welcome"], "limit": 2, "per": "7d"}],
    "collisions": [{"id": "one", "topics": ["trips"], "within": "2h", "loser": "suppress"}],
}
"""Policies of the kinds that a dry run may be given a state of."""


def request(
    message: str = "delay-apology", customer: CustomerSnapshot | None = None, **changes: Any
) -> MessageRequested:
    """An apology to Mira by email, unless told otherwise."""
    purposes = {"delay-apology": "service", "spring-sale": "marketing", "how-was-it": "survey"}
    facts = {
        "delay-apology": {"flight": "SK 42"},
        "spring-sale": {"discount": 0.2},
        "comfort-passenger": {"seat": "14C"},
    }
    wanted: Changes = {
        "message_id": f"{message}-1",
        "message": message,
        "playbook": PlaybookRef(playbook="skyline", version=1),
        "purpose": purposes.get(message, "service"),
        "customer": customer or mira(),
        "channels": ("instore",) if message == "comfort-passenger" else ("email",),
        "facts": facts.get(message, {}),
    }
    return MessageRequested(**{**wanted, **changes})


def card_request(**changes: Any) -> MessageRequested:
    return request("comfort-passenger", **{"store": "cabin-sk42", "task": True, **changes})


def planned(ago: timedelta, number: int = 1, **changes: Any) -> Contact:
    """A sale that went to Mira by email some time ago, unless told otherwise."""
    made: Changes = {
        "message_id": f"old-{number}",
        "message": "spring-sale",
        "purpose": "marketing",
        "owner": "crm",
        "channel": "email",
        "at": NOON - ago,
    }
    return Contact(**{**made, **changes})


def told(*contacts: Contact, **changes: Any) -> CustomerRules:
    """What the rules know of Mira after that."""
    return CustomerRules(id="mira", contacts=contacts, **changes)


def decided(
    wanted: MessageRequested,
    policies: Changes | None = None,
    *,
    now: datetime = NOON,
    state: CustomerRules | None = None,
    book: Book | None = None,
) -> Decided:
    """Decide one request under the given policies (default: only service messages are free of consent)."""
    used = book or compile_book(skyline(FREE_SERVICE if policies is None else policies), 1)
    known = state or CustomerRules(id=wanted.customer.customer_id)
    return decide(wanted, known, used, used.policies, now)


def stage_of(result: Decided, name: StageName) -> Stage:
    """The record of one stage."""
    (found,) = (one for one in result.decision.stages if one.name == name)
    return found


def outcomes(result: Decided) -> list[tuple[str, str]]:
    return [(stage.name, stage.outcome) for stage in result.decision.stages]


def acted(name: str, customer: CustomerSnapshot | None = None, **said: Any) -> CustomerActed:
    """A customer did something of this name."""
    who = customer or mira()
    identifier = Identifier(type="user", value=who.customer_id)
    touchpoint = Touchpoint(kind="track", name=name, identifiers=(identifier,), **said)
    return CustomerActed(touchpoint=touchpoint, customer=who)


def reported(status: str, message_id: str = "spring-sale-1", **changes: Any) -> DeliveryUpdated:
    """A report on the delivery of a sale to Mira by email, unless told otherwise."""
    report: Changes = {
        "message_id": message_id,
        "message": "spring-sale",
        "purpose": "marketing",
        "customer_id": "mira",
        "channel": "email",
        "provider": "smtp",
        "status": status,
        "attempt": 1,
    }
    return DeliveryUpdated(**{**report, **changes})


class Room:
    """The rules service with a store in memory and a clock to set."""

    def __init__(self, settings: RulesSettings | None = None) -> None:
        self.now = NOON
        self.driver = Driver()
        self.records: dict[str, Any] = {}
        self.customer_queries = 0
        self.shelf: Shelf[Book] = Shelf(self, compile_book, lambda: self.now)
        self.handler = RulesHandler(self, self.shelf, settings or RulesSettings())

    async def load(self, kind: AggregateType[Any], ids: Iterable[str]) -> dict[str, Any]:
        wanted = list(ids)
        self.customer_queries += kind is CUSTOMER_RULES
        return await self.driver.load(kind, wanted)

    async def get(self, kind: AggregateType[Any], id: str) -> Any:
        return (await self.driver.load(kind, [id])).get(id)

    async def find(
        self, kind: Any, where: Mapping[str, Any], *, sort: Sequence[tuple[str, int]] = (), limit: int = 100
    ) -> list[Any]:
        if kind is PLAYBOOKS:
            return [one for (collection, _), one in self.driver.saved.items() if collection == PLAYBOOKS.collection]
        assert kind is PLAYBOOK_VERSIONS
        return [self.records[one] for one in where["_id"]["$in"] if one in self.records]

    async def handle(self, *events: Event[EventData] | EventData) -> Effects:
        """Handle events as one batch; what a customer is concerned with is keyed by customer."""
        enveloped = [one if isinstance(one, Event) else event(one, now=self.now) for one in events]
        effects = await self.driver.handle(self.handler, *enveloped, now=self.now)
        self.records.update({record.id: record for _, record in effects.records})
        return effects

    async def publish(self, playbook: Playbook, version: int = 1) -> None:
        await self.handle(PlaybookPublished(version=version, playbook=playbook))
        await self.shelf.refresh(force=True)

    def state(self, customer_id: str = "mira") -> CustomerRules | None:
        state = self.driver.saved.get((CUSTOMER_RULES.collection, customer_id))
        assert state is None or isinstance(state, CustomerRules)
        return state

    def known(self, customer_id: str = "mira") -> CustomerRules:
        state = self.state(customer_id)
        assert state is not None, f"nothing is stored about {customer_id}"
        return state


async def open_room(policies: Changes | None = None, **changes: Any) -> Room:
    """A room in which Skyline's playbook is in force."""
    room = Room()
    await room.publish(skyline(FREE_SERVICE if policies is None else policies, **changes))
    return room


def only(effects: Effects) -> Any:
    """The data of the one event that was published."""
    (one,) = effects.events
    return one.data


def wakes(effects: Effects) -> list[tuple[datetime, MessageWakeDue]]:
    found = []
    for scheduled in effects.scheduled:
        assert isinstance(scheduled.event.data, MessageWakeDue)
        found.append((scheduled.due.astimezone(UTC), scheduled.event.data))
    return found
