"""What must have come of the stories: every message, once, in the right words; every silence, with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from contracts.decision import Decision, StageName
from contracts.values import Channel
from services.cli.demo.cast import Cast, Person
from services.cli.demo.evidence import Evidence, Received
from services.cli.demo.expected import EXPECTED, ExpectedMessage
from services.timeline.domain.entry import Acted, Deferred, Merged, Planned, Suppressed, TimelineEntry
from services.timeline.domain.wording import SAID

_FIXED_SPACES = str.maketrans("\u00a0\u202f", "  ")


@dataclass(frozen=True)
class Outcome:
    """Something the stories must lead to; `missing` says what is wrong, None: it is as expected."""

    expected: str
    missing: str | None = None


def outcomes(evidence: Evidence, cast: Cast) -> list[Outcome]:
    """Return every expected outcome, checked against what was received and what is on record."""
    people = {person.key: person for person in cast.everybody}
    return [
        *(_message(expected, people[expected.to], evidence) for expected in EXPECTED),
        *_nothing_else(evidence),
        *_on_record(evidence, cast),
    ]


def _message(expected: ExpectedMessage, person: Person, evidence: Evidence) -> Outcome:
    """One message was received exactly once, by this person, on this channel, in these words."""
    title = f"{person.first_name} gets the {expected.what} {SAID[expected.channel]} in {expected.language}"
    if expected.channel is Channel.INSTORE:
        title = f"the crew of flight {expected.flight} gets a card about {person.first_name}"
    address = _address(expected, person)
    to_them = [one for one in evidence.received if (one.channel, one.addressee) == (expected.channel, address)]
    fitting = [one for one in to_them if all(plain(words) in plain(one.words) for words in expected.says)]
    if not fitting:
        return Outcome(title, _closest(expected, to_them))
    if len(fitting) > 1:
        return Outcome(title, f"it arrived {len(fitting)} times")
    if expected.channel is Channel.SOCIAL and fitting[0].in_reply_to != evidence.threads.get(expected.flight or ""):
        return Outcome(title, f"it does not answer the post of {person.first_name}")
    return Outcome(title)


def _closest(expected: ExpectedMessage, to_them: Sequence[Received]) -> str:
    """Say which words are missing in what came closest."""
    missing = [[words for words in expected.says if plain(words) not in plain(one.words)] for one in to_them]
    fewest = min(missing, key=len, default=expected.says)
    return f"of {len(to_them)} messages to them none has all of the words, such as {plain(fewest[0])!r}"


def plain(words: str) -> str:
    """Return words with ordinary spaces: which of the fixed spaces a language wants is the copy's own business."""
    return words.translate(_FIXED_SPACES)


def _address(expected: ExpectedMessage, person: Person) -> str | None:
    if expected.channel is Channel.INSTORE:
        return f"flight-{expected.flight}"
    return {Channel.EMAIL: person.email, Channel.SMS: person.phone, Channel.SOCIAL: person.social}[expected.channel]


def _nothing_else(evidence: Evidence) -> Iterator[Outcome]:
    """Nothing arrived but what was expected; nothing lies with the dead letters."""
    for channel in Channel:
        received = [one for one in evidence.received if one.channel is channel]
        wanted = [one for one in EXPECTED if one.channel is channel]
        title = f"exactly {len(wanted)} messages went out {SAID[channel]}, and no more followed"
        yield Outcome(title, None if len(received) == len(wanted) else f"there were {len(received)}")
    title = "no event was left with the dead letters"
    yield Outcome(title, f"{evidence.dead_letters} were" if evidence.dead_letters else None)


def _on_record(evidence: Evidence, cast: Cast) -> Iterator[Outcome]:
    """What timelines and journeys say."""
    yield _stopped(evidence, cast.mia, "fare-offer", "open_case", "Mia’s promotion is held back while her case is open")
    yield _stopped(
        evidence,
        cast.liam,
        "service-survey",
        "frequency_cap",
        "Liam’s second survey is suppressed: he was asked already",
    )
    yield _fallback(evidence, cast.mia, "de")
    yield _fallback(evidence, cast.diego, "es")
    yield _once(evidence, cast.diego)
    for person in (cast.nora, cast.jonas, cast.emma):
        yield _one_customer(evidence, person, merged=person is not cast.jonas)
    for person in (cast.nora, cast.jonas):
        yield _at_goal(evidence, person)
    yield _asleep(evidence, cast.emma)


def _stopped(evidence: Evidence, person: Person, message: str, stage: StageName, title: str) -> Outcome:
    silences = [
        entry.detail.decision
        for entry in evidence.entries(person)
        if isinstance(entry.detail, Suppressed) and entry.detail.message == message
    ]
    if len(silences) != 1:
        return Outcome(title, f"its timeline tells of {len(silences)} suppressed {message} messages")
    if _settled_by(silences[0]) != stage:
        return Outcome(title, f"the reason on record is another: {silences[0].reason}")
    return Outcome(title)


def _settled_by(decision: Decision) -> StageName:
    return decision.stages[-1].name


def _fallback(evidence: Evidence, person: Person, language: str) -> Outcome:
    title = f"{person.first_name} reads {person.locale} and is written to in {language}, with the reason on record"
    plans = [entry.detail for entry in evidence.entries(person) if isinstance(entry.detail, Planned)]
    own = [plan.decision for plan in plans if plan.rendition.content.channel != "instore"]
    for decision in own:
        reasons = [stage.reason for stage in decision.stages if stage.name == "locale_choice"]
        if decision.locale != language or not any(person.locale in reason for reason in reasons):
            return Outcome(title, f"a message was decided for {decision.locale}: {' '.join(reasons)}")
    return Outcome(title, None if own else "nothing was planned")


def _once(evidence: Evidence, person: Person) -> Outcome:
    title = f"{person.first_name}’s complaint was sent twice by a client that retries, and counts once"
    count = len(_acts(evidence.entries(person), "Complaint Posted"))
    return Outcome(title, None if count == 1 else f"it is on record {count} times")


def _one_customer(evidence: Evidence, person: Person, *, merged: bool) -> Outcome:
    """The search before the call belongs to the person who called: same customer, one timeline."""
    title = f"{person.first_name} is one customer with one timeline, the search before the call included"
    page = evidence.timelines.get(person.key)
    if page is None:
        return Outcome(title, "there is no timeline")
    if evidence.devices.get(person.key) != page.customer_id:
        return Outcome(title, f"the device {person.device!r} is somebody else")
    searches, calls = _acts(page.entries, "Dealership Searched"), _acts(page.entries, "Call Answered")
    if len(searches) != 1 or len(calls) != 1 or searches[0].at > calls[0].at:
        return Outcome(title, f"it tells of {len(searches)} searches and {len(calls)} calls")
    joined = sum(isinstance(entry.detail, Merged) for entry in page.entries)
    if joined != merged or bool(page.merged_customer_ids) != merged:
        return Outcome(title, f"it tells of {joined} joinings of customers instead of {int(merged)}")
    return Outcome(title)


def _at_goal(evidence: Evidence, person: Person) -> Outcome:
    title = f"{person.first_name}’s journey ended at its goal, so nobody will remind them"
    journeys = evidence.journeys.get(person.key)
    if journeys is None or journeys.active:
        return Outcome(title, "it still runs" if journeys else "nothing is known of it")
    ends = [(journey.journey, journey.how) for journey in journeys.past]
    return Outcome(title, None if ("test-drive", "goal") in ends else f"it ended otherwise: {ends}")


def _asleep(evidence: Evidence, person: Person) -> Outcome:
    """Deferred to the end of the quiet hours by the clock where the person is, and nothing said until then."""
    title = f"{person.first_name} sleeps: the invitation waits until 08:00 in {person.time_zone}"
    put_off = [entry.detail for entry in evidence.entries(person) if isinstance(entry.detail, Deferred)]
    if len(put_off) != 1:
        return Outcome(title, f"it was deferred {len(put_off)} times")
    if _settled_by(put_off[0].decision) != "quiet_hours":
        return Outcome(title, f"the reason on record is another: {put_off[0].decision.reason}")
    until = put_off[0].until.astimezone(ZoneInfo(person.time_zone))
    return Outcome(title, None if until.time() == time(8) else f"it waits until {until:%H:%M}")


def _acts(entries: Sequence[TimelineEntry], name: str) -> list[TimelineEntry]:
    return [entry for entry in entries if isinstance(entry.detail, Acted) and entry.detail.name == name]
