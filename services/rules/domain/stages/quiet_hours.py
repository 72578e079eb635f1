"""When the customer wants to be left alone, by the clock where they live: quiet hours and send windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contracts.values import Channel, JsonObject
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.hours import HoursRule, closing, of_channel, opens_at


def quiet_hours(draft: Draft) -> StageResult:
    """Leave out the channels that are closed now; if all are, defer until the first of them opens.

    Stop if none opens within a year, or if the message will have expired by then.
    """
    purpose, country = draft.about.purpose, draft.customer.country
    if draft.for_staff:
        return Note("quiet_hours", {}).passed(draft, "A card for the crew is not held back by quiet hours.")
    rules = [
        one
        for one in draft.policies.hours.get(purpose, ())
        if one.concerns(draft.about, country) and not draft.exempt(one.rule.exempt)
    ]
    wall, holidays = draft.now.astimezone(draft.zone), draft.policies.holidays_in(country)
    closed = {
        channel: found for channel in draft.candidates if rules and (found := closing(rules, channel, wall, holidays))
    }
    if not closed:
        note = Note("quiet_hours", {**_clock(draft), "looked_at": {one.rule.id: one.text for one in rules}})
        hours = f"which is no quiet time for {purpose} messages" if rules else f"and {purpose} messages have no hours"
        return note.passed(draft, f"It is {_local_time(draft)}, {hours}.")
    left = [channel for channel in draft.candidates if channel not in closed]
    if left:
        return _narrowed(draft, closed, left)
    return _held(draft, rules, closed)


def _narrowed(draft: Draft, closed: Mapping[Channel, Sequence[HoursRule]], left: Sequence[Channel]) -> StageResult:
    reasons = {channel: f"it is {found[0]} now" for channel, found in closed.items()}
    first = next(iter(closed.values()))[0]
    note = Note("quiet_hours", _inputs(draft, closed), first.rule.id)
    told = "; ".join(f"for {phrases.channels([channel])} {found[0]}" for channel, found in closed.items())
    return note.narrowed(
        draft, reasons, f"It is {_local_time(draft)}, {told}; {phrases.channels(left)} may still be used."
    )


def _held(draft: Draft, rules: Sequence[HoursRule], closed: Mapping[Channel, Sequence[HoursRule]]) -> StageResult:
    holidays = draft.policies.holidays_in(draft.customer.country)
    # Channels that the same rules are about open together: they are looked at once.
    groups = {of_channel(rules, channel): channel for channel in reversed(draft.candidates)}
    openings = {channel: opens_at(rules, channel, draft.now, draft.zone, holidays) for channel in groups.values()}
    found = [(moment, channel) for channel, moment in openings.items() if moment is not None]
    first = closed[draft.candidates[0]][0]
    note = Note("quiet_hours", _inputs(draft, closed), first.rule.id)
    held = f"It is {_local_time(draft)}, {first} for {draft.about.purpose} messages"
    if not found:
        ids = phrases.listed(repr(one.rule.id) for one in of_channel(rules, draft.candidates[0]))
        return note.stopped(draft, f"{held}, and {ids} together leave no time of the day free.")
    return note.deferred(draft, min(moment for moment, _ in found), held)


def _inputs(draft: Draft, closed: Mapping[Channel, Sequence[HoursRule]]) -> JsonObject:
    windows: JsonObject = {one.rule.id: one.text for found in closed.values() for one in found}
    inputs: JsonObject = {**_clock(draft), "windows": windows}
    if draft.policies.holidays or any(one.countries for found in closed.values() for one in found):
        inputs |= {"country": draft.customer.country, "country_from": draft.customer.country_from}
    return inputs


def _local_time(draft: Draft) -> str:
    whose = "" if draft.customer.time_zone else ", the brand's own time zone because the customer's is not known"
    return f"{draft.now.astimezone(draft.zone):%H:%M} in {draft.zone_name}{whose}"


def _clock(draft: Draft) -> JsonObject:
    return {
        "time_zone": draft.zone_name,
        "time_zone_of": draft.zone_of,
        "local_time": phrases.local_moment(draft.now, draft.zone),
    }
