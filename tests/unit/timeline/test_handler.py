"""What the handler writes: an entry per event, aliases for merges, identifiers when somebody gets one."""

from __future__ import annotations

from contracts.values import Identifier
from services.timeline.handlers import TimelineHandler
from services.timeline.store import ALIASES, ENTRIES, IDENTIFIERS
from shared.processing.effects import Effects
from tests.support.driving import Driver, event
from tests.unit.timeline.support import USER, acted, changed, customer, decide, merged


def written(effects: Effects) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, record in effects.records:
        found.setdefault(kind.collection, []).append(record.id)
    return found


async def test_it_leads_to_records_and_nothing_else() -> None:
    one, other = event(acted()), event(acted())
    effects = await Driver().handle(TimelineHandler(), one, other)
    assert written(effects) == {ENTRIES.collection: [one.id, other.id]}
    assert (effects.saves, effects.events, effects.scheduled) == ([], [], [])


def test_an_event_that_comes_again_writes_the_same_record() -> None:
    one = event(acted())
    assert decide(one).records == decide(one).records


def test_a_merge_leaves_an_alias_and_the_identifiers() -> None:
    effects = decide(event(merged("customer-1", "customer-9", USER)))
    assert written(effects)[ALIASES.collection] == ["customer-9"]
    assert written(effects)[IDENTIFIERS.collection] == ["user:42 customer-1"]


def test_identifiers_are_kept_when_somebody_gets_one_and_groups_are_not() -> None:
    who = customer(
        "customer-1", USER, Identifier(type="email", value="Ana@Example.com"), Identifier(type="group", value="acme")
    )
    assert written(decide(event(changed("identifiers", customer=who))))[IDENTIFIERS.collection] == [
        "user:42 customer-1",
        "email:ana@example.com customer-1",
    ]
    assert IDENTIFIERS.collection not in written(decide(event(changed("traits", customer=who))))
