"""The demo's verdict: it says what is missing, and only that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from contracts.content import EmailContent, Rendition
from contracts.decision import Decision, Stage, StageName
from contracts.values import Channel, PlaybookRef, Purpose
from services.cli.answers import Journey, Journeys, Page
from services.cli.demo.cast import Cast, Person, cast
from services.cli.demo.evidence import Evidence, Received
from services.cli.demo.expected import EXPECTED
from services.cli.demo.outcomes import outcomes
from services.timeline.domain.entry import Acted, Deferred, Detail, Merged, Planned, Suppressed, TimelineEntry

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PEOPLE = cast(NOON)
SKYLINE = PlaybookRef(playbook="skyline", version=1)
THREADS = {"SK418": "post-1", "SK733": "post-2"}


def as_expected() -> Evidence:
    """What a demo leaves behind in which all went well."""
    timelines = {person.key: page(person, *told(PEOPLE, person)) for person in PEOPLE.everybody}
    return Evidence(
        received=[_received(number) for number in range(len(EXPECTED))],
        timelines=timelines,
        journeys={
            person.key: Journeys(active=(), past=(Journey(journey="test-drive", how="goal"),))
            for person in PEOPLE.everybody
        },
        devices={person.key: f"customer-{person.key}" for person in PEOPLE.drivers},
        threads=THREADS,
    )


def _received(number: int) -> Received:
    expected = EXPECTED[number]
    person = next(person for person in PEOPLE.everybody if person.key == expected.to)
    address = {
        Channel.EMAIL: person.email,
        Channel.SMS: person.phone,
        Channel.SOCIAL: person.social,
        Channel.INSTORE: f"flight-{expected.flight}",
    }[expected.channel]
    thread = THREADS.get(expected.flight or "") if expected.channel is Channel.SOCIAL else None
    return Received(expected.channel, address or "", "… ".join(expected.says) + " …", thread)


def page(person: Person, *details: Detail) -> Page:
    customer_id = f"customer-{person.key}"
    merged = tuple(one.merged_customer_id for one in details if isinstance(one, Merged))
    entries = tuple(
        TimelineEntry(
            id=f"{person.key}-{number}",
            customer_id=customer_id,
            at=NOON + timedelta(seconds=number),
            kind=detail.kind,
            title=detail.kind,
            detail=detail,
            correlation_id="c",
        )
        for number, detail in enumerate(details)
    )
    return Page(
        customer_id=f"customer-{person.key}", merged_customer_ids=merged, entries=entries[::-1], next_cursor=None
    )


def told(people: Cast, person: Person) -> Sequence[Detail]:
    """What a person's timeline tells, as far as the verdict looks at it."""
    by_person: dict[str, list[Detail]] = {
        people.mia.key: [planned("de-AT", "de"), suppressed("fare-offer", "open_case")],
        people.liam.key: [suppressed("service-survey", "frequency_cap")],
        people.diego.key: [acted("Complaint Posted"), planned("es-MX", "es")],
        people.nora.key: [acted("Dealership Searched"), joined(), acted("Call Answered")],
        people.jonas.key: [acted("Dealership Searched"), acted("Call Answered")],
        people.emma.key: [acted("Dealership Searched"), joined(), acted("Call Answered"), asleep(people.emma)],
    }
    return by_person.get(person.key, [])


def acted(name: str) -> Acted:
    return Acted(touchpoint="track", name=name, properties={})


def joined() -> Merged:
    return Merged(merged_customer_id="customer-of-the-device", because="a call")


def decision(stage: StageName, reason: str = "Because.") -> Decision:
    return Decision(
        outcome="planned", reason=reason, stages=(Stage(name=stage, outcome="passed", reason=reason),), locale=None
    )


def planned(wanted: str, locale: str) -> Planned:
    decided = decision("locale_choice", f"Not written in {wanted}; the fallback is {locale}.")
    content = EmailContent(subject="s", text="t")
    return Planned(
        message="apology",
        purpose=Purpose.SERVICE,
        playbook=SKYLINE,
        rendition=Rendition(locale=locale, content=content),
        address="a",
        decision=decided.model_copy(update={"locale": locale}),
    )


def suppressed(message: str, stage: StageName) -> Suppressed:
    return Suppressed(message=message, purpose=Purpose.SURVEY, playbook=SKYLINE, decision=decision(stage))


def asleep(person: Person, hour: int = 8, stage: StageName = "quiet_hours") -> Deferred:
    until = datetime(2026, 3, 11, hour, tzinfo=ZoneInfo(person.time_zone))
    return Deferred(
        message="invitation", purpose=Purpose.MARKETING, playbook=SKYLINE, until=until, decision=decision(stage)
    )


def missing(evidence: Evidence) -> list[str]:
    return [f"{outcome.expected}: {outcome.missing}" for outcome in outcomes(evidence, PEOPLE) if outcome.missing]


def with_timeline(person: Person, *details: Detail) -> Callable[[Evidence], Evidence]:
    return lambda evidence: replace(evidence, timelines={**evidence.timelines, person.key: page(person, *details)})


def test_all_went_well() -> None:
    assert missing(as_expected()) == []
    assert len(outcomes(as_expected(), PEOPLE)) == len(EXPECTED) + 4 + 1 + 11


def test_nothing_went_well() -> None:
    found = outcomes(Evidence(received=[]), PEOPLE)
    fine = [outcome.expected for outcome in found if not outcome.missing]
    assert fine == ["no event was left with the dead letters"]


@pytest.mark.parametrize("number", range(len(EXPECTED)))
def test_each_message_is_missed_and_noticed_twice(number: int) -> None:
    evidence = as_expected()
    one = evidence.received[number]
    lost = replace(evidence, received=[other for other in evidence.received if other is not one])
    doubled = replace(evidence, received=[*evidence.received, one])

    assert len(missing(lost)) == 2, "the message, and the number of messages on its channel"
    twice = missing(doubled)
    assert any("it arrived 2 times" in line for line in twice)
    assert any("and no more followed: there were " in line for line in twice)


def _in_english(evidence: Evidence) -> Evidence:
    changed = [replace(one, words="We are sorry") if "tut uns leid" in one.words else one for one in evidence.received]
    return replace(evidence, received=changed)


def _to_nobody(evidence: Evidence) -> Evidence:
    changed = [replace(one, in_reply_to=None) if one.channel is Channel.SOCIAL else one for one in evidence.received]
    return replace(evidence, received=changed)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_in_english, ["Mia gets the apology on social in German: of 1 messages to them none has all of the words"]),
        (_to_nobody, ["does not answer the post of Mia", "does not answer the post of Diego"]),
        (lambda one: replace(one, dead_letters=2), ["no event was left with the dead letters: 2 were"]),
        (with_timeline(PEOPLE.liam), ["its timeline tells of 0 suppressed service-survey messages"]),
        (
            with_timeline(PEOPLE.liam, suppressed("service-survey", "consent")),
            ["Liam’s second survey is suppressed: he was asked already: the reason on record is another: Because."],
        ),
        (
            with_timeline(PEOPLE.diego, acted("Complaint Posted"), acted("Complaint Posted"), planned("es-MX", "es")),
            ["Diego’s complaint was sent twice by a client that retries, and counts once: it is on record 2 times"],
        ),
        (
            with_timeline(PEOPLE.diego, acted("Complaint Posted"), planned("es-MX", "en")),
            ["a message was decided for en: Not written in es-MX; the fallback is en."],
        ),
        (lambda one: replace(one, devices={**one.devices, "nora": "somebody"}), ["is somebody else"]),
        (with_timeline(PEOPLE.nora, joined(), acted("Call Answered")), ["it tells of 0 searches and 1 calls"]),
        (
            with_timeline(PEOPLE.jonas, acted("Dealership Searched"), joined(), acted("Call Answered")),
            ["it tells of 1 joinings of customers instead of 0"],
        ),
        (
            lambda one: replace(
                one, journeys={**one.journeys, "nora": Journeys(active=(Journey(journey="test-drive"),), past=())}
            ),
            ["Nora’s journey ended at its goal, so nobody will remind them: it still runs"],
        ),
        (
            lambda one: replace(
                one, journeys={**one.journeys, "nora": Journeys(active=(), past=(Journey(journey="x", how="exit"),))}
            ),
            ["it ended otherwise: [('x', 'exit')]"],
        ),
        (
            with_timeline(PEOPLE.emma, *told(PEOPLE, PEOPLE.emma)[:3], asleep(PEOPLE.emma, hour=9)),
            ["it waits until 09:00"],
        ),
        (
            with_timeline(PEOPLE.emma, *told(PEOPLE, PEOPLE.emma)[:3], asleep(PEOPLE.emma, stage="consent")),
            ["the reason on record is another"],
        ),
    ],
)
def test_what_went_wrong_is_named(change: Callable[[Evidence], Evidence], expected: list[str]) -> None:
    found = missing(change(as_expected()))
    assert len(found) == len(expected), found
    for line, part in zip(found, expected, strict=True):
        assert part in line


def test_which_fixed_space_a_language_wants_is_not_ours_to_say() -> None:
    evidence = as_expected()
    typeset = [
        replace(one, words=one.words.replace(" €", "\u202f€").replace(" %", "\u00a0%")) for one in evidence.received
    ]
    assert missing(replace(evidence, received=typeset)) == []
