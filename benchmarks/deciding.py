"""Customers, policies and requests to decide on, all in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from typing import Any

from benchmarks.playbooks import bench_playbook
from contracts.events.message import MessageRequested
from contracts.playbook import Playbook, Policies
from contracts.values import Addresses, Channel, CustomerSnapshot, Identifier, PlaybookRef, Purpose
from services.rules.domain.customer import Contact, CustomerRules
from shared.playbook.shelf import PLAYBOOKS, PlaybookInForce, PlaybookVersion, version_id

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
PURPOSE = Purpose.TRANSACTIONAL
CONTACTS = 20
VERSION = 1

Case = tuple[MessageRequested, CustomerRules]

_KINDS: Sequence[tuple[str, dict[str, Any]]] = (
    ("caps", {"limit": 1000, "per": "30d"}),
    ("caps", {"limit": 1000, "each": "week"}),
    ("quiet_hours", {"start": "01:00", "end": "02:00"}),
    ("collisions", {"within": "1s", "loser": "suppress"}),
    ("cases", {"opens_on": ["Bench Complained"], "closes_after": "1d", "suppresses": [PURPOSE]}),
    ("suppression_lists", {"covers": "customer", "on_event": ["Bench Left"]}),
    ("holdouts", {"share": 0.000001}),
    ("send_windows", {"open": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}]}),
    ("channel_choice", {"by": ["preference", "cost"]}),
    ("lifetimes", {"lives": "30d"}),
)
"""Policies of every kind that are all about the message that is asked for, and that all let it pass."""

_WITHOUT_SCOPE = frozenset({"cases", "suppression_lists"})


def policies(count: int) -> Policies:
    """Return so many policies, each of which has to be looked at."""
    found: dict[str, list[dict[str, Any]]] = {}
    for number, (kind, said) in enumerate(islice(cycle(_KINDS), count)):
        scope = {} if kind in _WITHOUT_SCOPE else {"purposes": [PURPOSE]}
        found.setdefault(kind, []).append({"id": f"policy-{number}", **scope, **said})
    return Policies.model_validate(found)


def playbook(count: int) -> Playbook:
    """Return the playbook that is measured with, with so many policies in place of its own."""
    return bench_playbook().model_copy(update={"policies": policies(count)})


def cases(customers: int) -> list[Case]:
    """Return one request for each of so many customers, and what is known of them."""
    snapshot = CustomerSnapshot.model_validate(
        {
            "customer_id": "nobody",
            "revision": 1,
            "traits": {"first_name": "Robin", "plan": "plus"},
            "addresses": Addresses(email="bench@example.com", phone="+41446681800"),
            "locale": "en",
            "time_zone": "Europe/Zurich",
            "country": "CH",
            "consents": [{"purpose": PURPOSE, "granted": True, "at": NOW, "source": "bench"}],
        }
    )
    state = CustomerRules(id="nobody", version=1, contacts=tuple(map(_contact, range(CONTACTS))))
    request = MessageRequested(
        message_id="nothing",
        message="order-confirmation",
        playbook=PlaybookRef(playbook="bench", version=VERSION),
        purpose=PURPOSE,
        customer=snapshot,
        channels=("email",),
        facts={
            "order": "NW-000001",
            "total": {"amount": 129.9, "currency": "EUR"},
            "arrives_on": "2031-05-17",
            "link": "https://northwind.example/orders/000001",
        },
    )
    return [_case(f"bench-{number}", snapshot, state, request) for number in range(customers)]


class InMemory:
    """What the rules read: the customers of some cases, and the playbook in force."""

    def __init__(self, known: Iterable[Case], in_force: Playbook) -> None:
        self._states = {state.id: state for _, state in known}
        name = in_force.playbook
        self._in_force = PlaybookInForce(id=name, number=VERSION, digest="", published_at=NOW)
        self._version = PlaybookVersion(
            id=version_id(name, VERSION), playbook=in_force, number=VERSION, published_at=NOW
        )

    async def load(self, kind: object, ids: Iterable[str]) -> dict[str, Any]:
        return {one: self._states[one] for one in ids if kind is not PLAYBOOKS and one in self._states}

    async def find(
        self,
        kind: object,
        where: Mapping[str, object],  # noqa: ARG002 - there is one of each
        *,
        sort: Sequence[tuple[str, int]] = (),  # noqa: ARG002
        limit: int = 100,  # noqa: ARG002
    ) -> list[Any]:
        return [self._in_force if kind is PLAYBOOKS else self._version]


def _contact(number: int) -> Contact:
    return Contact(
        message_id=f"earlier-{number}",
        message="order-confirmation",
        purpose=PURPOSE,
        owner="shop@northwind.example",
        channel=Channel.EMAIL,
        at=NOW - timedelta(days=1 + number),
    )


def _case(customer_id: str, snapshot: CustomerSnapshot, state: CustomerRules, request: MessageRequested) -> Case:
    identifiers = (Identifier(type="user", value=customer_id),)
    snapshot = snapshot.model_copy(update={"customer_id": customer_id, "identifiers": identifiers})
    return (
        request.model_copy(update={"message_id": f"message-to-{customer_id}", "customer": snapshot}),
        state.model_copy(update={"id": customer_id, "customer": snapshot}),
    )
