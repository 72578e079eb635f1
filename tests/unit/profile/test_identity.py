"""Who is who: people and their devices, addresses and user ids."""

from __future__ import annotations

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.task import TaskCompleted
from services.profile.domain.customer import Customer, IdentifierLink
from services.profile.domain.merging import MAX_IDENTIFIERS
from shared.processing.errors import Reject, Retry
from tests.support.driving import NOON, event
from tests.unit.profile.people import People, identifier, ids, order, snapshot, told, touchpoint


@pytest.fixture
def people() -> People:
    return People()


async def test_an_unknown_visitor_becomes_a_customer_who_acted(people: People) -> None:
    seen = touchpoint("page", "anonymous:tablet", name="Dealers near you", at=NOON - timedelta(minutes=3))
    effects = await people.handle(seen)
    assert order(effects) == ["CustomerChanged", "CustomerActed"]
    (changed,) = told(effects, CustomerChanged)
    assert changed.changed == ("identifiers",)
    assert snapshot(effects).anonymous
    assert people.who("anonymous:tablet").id == snapshot(effects).customer_id
    acted = effects.events[-1]
    assert (acted.time, acted.causationid, acted.correlationid) == (seen.time, seen.id, seen.correlationid)
    assert effects.events[0].time == NOON


async def test_a_visitor_who_logs_in_stays_the_same_customer(people: People) -> None:
    before = snapshot(await people.call("track", "anonymous:tablet"))
    effects = await people.call("identify", "user:lea", "anonymous:tablet", traits={"name": "Lea"})
    assert order(effects) == ["CustomerChanged"]
    (changed,) = told(effects, CustomerChanged)
    assert changed.changed == ("identifiers", "traits")
    assert changed.customer.customer_id == before.customer_id
    assert changed.customer.revision > before.revision
    assert not changed.customer.anonymous
    assert len(people.customers()) == 1


@pytest.mark.parametrize("used", [("user:lea",), ("anonymous:tablet",), ("user:lea", "anonymous:tablet")])
async def test_a_known_customer_who_just_acts_costs_two_queries_and_no_write(
    people: People, used: tuple[str, ...]
) -> None:
    await people.call("track", "anonymous:tablet")
    await people.call("identify", "user:lea", "anonymous:tablet", traits={"name": "Lea"}, locale="de")
    effects = await people.handle(*(touchpoint("track", *used, name="Seat chosen", locale="de") for _ in range(50)))
    assert order(effects) == ["CustomerActed"] * 50
    assert effects.saves == []
    assert people.driver.queries == 2


async def test_two_devices_of_one_known_customer_are_merged_and_the_known_one_survives(people: People) -> None:
    await people.call("track", "anonymous:tablet", locale="fr")
    await people.call("track", "anonymous:tablet", locale="it")
    older = snapshot(await people.call("track", "anonymous:tablet", locale="de"))
    lea = snapshot(await people.call("identify", "user:lea", "anonymous:phone", traits={"name": "Lea"}))
    assert older.customer_id < lea.customer_id
    effects = await people.call("track", "user:lea", "anonymous:tablet", name="Checked in")
    assert order(effects) == ["CustomerMerged", "CustomerChanged", "CustomerActed"]
    (merged,) = told(effects, CustomerMerged)
    assert merged.merged_customer_id == older.customer_id
    assert merged.because == "a track call named anonymous:tablet together with user:lea"
    assert merged.customer.customer_id == lea.customer_id
    assert ids(merged.customer) == ["user:lea", "anonymous:phone", "anonymous:tablet"]
    assert merged.customer.revision > max(older.revision, lea.revision)
    (changed,) = told(effects, CustomerChanged)
    assert changed.changed == ("identifiers", "locale")
    assert people.who("anonymous:tablet").id == people.who("user:lea").id == lea.customer_id
    gone = people.customers()[older.customer_id]
    assert gone.merged_into == lea.customer_id
    assert ids(gone) == ["anonymous:tablet"], "what a merged customer was is kept, so that the merge can be undone"


async def test_of_two_unknown_customers_the_older_survives(people: People) -> None:
    older = snapshot(await people.call("identify", "anonymous:tablet", "email:lea@example.com"))
    younger = snapshot(await people.call("track", "anonymous:phone"))
    effects = await people.call("identify", "anonymous:phone", "email:lea@example.com")
    assert snapshot(effects).customer_id == older.customer_id
    (merged,) = told(effects, CustomerMerged)
    assert merged.merged_customer_id == younger.customer_id
    assert merged.because == "an identify call named anonymous:phone together with email:lea@example.com"


async def test_one_call_may_join_many_and_everybody_is_told_the_same(people: People) -> None:
    strangers = ("anonymous:tablet", "phone:+4179", "email:l@e")
    parts = [snapshot(await people.call("track", one)).customer_id for one in strangers]
    lea = snapshot(await people.call("identify", "user:lea")).customer_id
    effects = await people.call("identify", "user:lea", "email:l@e", "phone:+4179", "anonymous:tablet")
    assert order(effects) == ["CustomerMerged"] * 3 + ["CustomerChanged"]
    assert sorted(one.merged_customer_id for one in told(effects, CustomerMerged)) == sorted(parts)
    assert snapshot(effects).customer_id == lea
    assert set(people.who("user:lea").aliases) == set(parts)


async def test_people_who_share_a_tablet_are_never_merged(people: People) -> None:
    lea = snapshot(await people.call("identify", "user:lea", "anonymous:tablet"))
    with capture_logs() as log:
        tom = snapshot(await people.call("identify", "user:tom", "anonymous:tablet", traits={"name": "Tom"}))
    assert tom.customer_id != lea.customer_id
    assert people.who("anonymous:tablet").id == lea.customer_id
    assert ids(tom) == ["user:tom"]
    (line,) = log
    assert line["because"] == "both are known under different user ids"
    assert (line["identifier_type"], line["belongs_to"]) == ("anonymous", lea.customer_id)
    assert "tablet" not in str(line), "personal data stays out of logs"
    with capture_logs():
        acted = await people.call("track", "user:tom", "anonymous:tablet")
    assert order(acted) == ["CustomerActed"]
    assert snapshot(acted).customer_id == tom.customer_id
    assert acted.saves == []
    assert snapshot(await people.call("track", "anonymous:tablet")).customer_id == lea.customer_id


async def test_a_family_that_shares_an_address_stays_several_people(people: People) -> None:
    home = "mail@family.example"
    lea = snapshot(await people.call("identify", "user:lea", f"email:{home}", traits={"email": home}))
    with capture_logs():
        tom = snapshot(await people.call("identify", "user:tom", f"email:{home}", traits={"email": home}))
    assert lea.customer_id != tom.customer_id
    assert (lea.addresses.email, tom.addresses.email) == (home, home)
    assert people.who(f"email:{home}").id == lea.customer_id


async def test_an_address_says_more_about_a_person_than_a_device(people: People) -> None:
    await people.call("identify", "user:lea", "anonymous:tablet", traits={"email": "lea@example.com"})
    tom = snapshot(await people.call("identify", "user:tom", "email:tom@example.com"))
    with capture_logs():
        effects = await people.call(
            "identify", "anonymous:tablet", "email:tom@example.com", traits={"email": "tom@example.com"}
        )
    assert snapshot(effects).customer_id == tom.customer_id
    assert people.who("user:lea").addresses.email == "lea@example.com"


async def test_a_new_user_on_a_known_persons_device_joins_only_what_is_nobodys(people: People) -> None:
    lea = snapshot(await people.call("identify", "user:lea", "email:home@example.com"))
    visitor = snapshot(await people.call("track", "anonymous:phone"))
    with capture_logs():
        effects = await people.call("identify", "user:tom", "email:home@example.com", "anonymous:phone")
    assert snapshot(effects).customer_id == visitor.customer_id
    assert ids(snapshot(effects)) == ["anonymous:phone", "user:tom"]
    assert people.who("email:home@example.com").id == lea.customer_id


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("track", "anonymous:old"), ("identify", "user:new")),
        (("identify", "user:old"), ("identify", "user:new")),
        (("identify", "user:new"), ("identify", "user:old")),
        (("identify", "user:old"), ("track", "anonymous:unrelated")),
        (("track", "anonymous:old"), ("track", "anonymous:unrelated")),
        (("track", "anonymous:unrelated"), ("track", "anonymous:unrelated")),
    ],
)
async def test_an_alias_call_says_that_two_ids_are_one_customer(
    people: People, first: tuple[str, str], second: tuple[str, str]
) -> None:
    for kind, one in (first, second):
        await people.call(kind, one)
    effects = await people.call("alias", "user:new", "user:old", "anonymous:old")
    assert "CustomerActed" not in order(effects)
    joined = people.who("user:new")
    assert {people.who(text).id for text in ("user:old", "anonymous:old")} == {joined.id}
    assert "anonymous:unrelated" not in ids(joined)
    again = await people.call("alias", "user:new", "user:old", "anonymous:old")
    assert (again.events, again.saves) == ([], [])


async def test_an_alias_of_a_shared_device_does_not_merge_its_users(people: People) -> None:
    lea = snapshot(await people.call("identify", "user:lea", "anonymous:tablet"))
    tom = snapshot(await people.call("identify", "user:tom"))
    with capture_logs():
        await people.call("alias", "user:tom", "user:tablet", "anonymous:tablet")
    assert people.who("user:lea").id == people.who("anonymous:tablet").id == lea.customer_id
    assert people.who("user:tom").id == tom.customer_id


async def test_who_survives_a_merge_may_later_be_merged_and_nobody_has_to_follow_a_chain(people: People) -> None:
    first = snapshot(await people.call("track", "anonymous:tablet"))
    second = snapshot(await people.call("track", "email:lea@example.com"))
    await people.call("identify", "anonymous:tablet", "email:lea@example.com")
    lea = snapshot(await people.call("identify", "user:lea"))
    effects = await people.call("identify", "user:lea", "email:lea@example.com")
    assert [one.merged_customer_id for one in told(effects, CustomerMerged)] == [first.customer_id]
    customers = people.customers()
    assert [customers[one.customer_id].merged_into for one in (first, second)] == [lea.customer_id] * 2
    assert set(people.links().values()) == {lea.customer_id}
    assert set(people.who("user:lea").aliases) == {first.customer_id, second.customer_id}


async def test_a_whole_story_in_one_batch_ends_as_it_does_call_by_call(people: People) -> None:
    story = [
        touchpoint("track", "anonymous:tablet"),
        touchpoint("track", "anonymous:phone"),
        touchpoint("identify", "user:lea", "anonymous:tablet", traits={"name": "Lea"}),
        touchpoint("identify", "user:lea", "anonymous:phone"),
        touchpoint("track", "anonymous:phone"),
    ]
    effects = await people.handle(*story)
    assert order(effects) == [
        *("CustomerChanged", "CustomerActed") * 2,
        "CustomerChanged",
        *("CustomerMerged", "CustomerChanged"),
        "CustomerActed",
    ]
    lea = people.who("user:lea")
    assert [acted.customer.customer_id for acted in told(effects, CustomerActed)][-1] == lea.id
    assert len(people.living()) == 1


async def test_a_customer_made_in_the_same_batch_takes_over_all_of_an_older_one(people: People) -> None:
    visitor = snapshot(await people.call("identify", "anonymous:tablet", "phone:+4179"))
    effects = await people.handle(
        touchpoint("identify", "user:lea", "anonymous:new"), touchpoint("identify", "user:lea", "anonymous:tablet")
    )
    (merged,) = told(effects, CustomerMerged)
    assert merged.merged_customer_id == visitor.customer_id
    assert people.who("phone:+4179").id == people.who("user:lea").id


async def test_a_merge_between_two_queries_is_seen(people: People) -> None:
    people.keep(
        IdentifierLink(id="anonymous:tablet", customer_id="2"),
        Customer(id="2", identifiers=(identifier("anonymous:tablet"),), merged_into="1"),
        Customer(id="1", identifiers=(identifier("user:lea"), identifier("anonymous:tablet")), aliases=("2",)),
    )
    effects = await people.call("track", "anonymous:tablet")
    assert snapshot(effects).customer_id == "1"
    assert people.driver.queries == 3


async def test_an_identifier_whose_customer_is_missing_is_looked_at_again_later(people: People) -> None:
    people.keep(IdentifierLink(id="user:lea", customer_id="gone"))
    with pytest.raises(Retry, match="gone"):
        await people.call("track", "user:lea")


async def test_only_touchpoints_are_handled(people: People) -> None:
    done = TaskCompleted(message_id="1", message="greet", customer_id="1", store="bern", completed_by="Tom")
    with pytest.raises(Reject, match="not io"):
        await people.handle(event(done))


async def test_a_customer_has_a_limited_number_of_identifiers(people: People) -> None:
    many = tuple(identifier(f"anonymous:{number}") for number in range(MAX_IDENTIFIERS - 1))
    people.keep(
        Customer(id="1", identifiers=(identifier("user:robot"), *many)),
        IdentifierLink(id="user:robot", customer_id="1"),
    )
    with capture_logs() as log:
        effects = await people.call("track", "user:robot", "anonymous:new")
    assert order(effects) == ["CustomerActed"]
    assert effects.saves == []
    assert "500 identifiers" in log[0]["because"]
    visitor = snapshot(await people.call("track", "anonymous:other"))
    with capture_logs():
        apart = await people.call("track", "user:robot", "anonymous:other")
    assert order(apart) == ["CustomerActed"]
    assert people.who("anonymous:other").id == visitor.customer_id
