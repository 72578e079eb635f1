"""Policies that contradict each other, name what does not exist, or can have no effect: each is found and explained."""

from __future__ import annotations

from typing import Any

import pytest

from contracts.playbook import Playbook
from shared.playbook.checks import check_playbook
from shared.playbook.findings import Finding
from tests.unit.playbook.books import changed

Rules = dict[str, Any]


def ferries(**policies: Any) -> Playbook:
    """The ferries: `found` (by SMS, journey lost-item of the desk), a marketing message and the policies given."""

    def change(data: Rules) -> None:
        data["policies"] |= policies
        data["messages"][0] |= {"topic": "lost-things", "expires_after": "2d"}
        season = {
            "message": "season",
            "title": "A season ticket",
            "owner": "growth",
            "purpose": "marketing",
            "situation": "promo",
            "channels": ["email"],
            "renditions": {
                locale: {"base": {"subject": "Season", "text": "A season on the water, Harbour"}}
                for locale in ("en", "pt")
            },
        }
        data["messages"].append(season)

    return changed(change)


def cap(id: str = "cap", **rule: Any) -> Rules:
    return {"id": id, "limit": 1, "per": "7d", **rule}


def quiet(id: str = "quiet", **rule: Any) -> Rules:
    return {"id": id, **rule}


def window(start: str, end: str, **rule: Any) -> Rules:
    return {"id": "window", "open": [{"start": start, "end": end}], **rule}


def suppression(id: str = "list", **rule: Any) -> Rules:
    return {"id": id, "covers": "customer", **rule}


def lost_case(id: str = "lost", **rule: Any) -> Rules:
    return {"id": id, "opens_on": ["Item Lost"], "closes_after": "7d", "suppresses": ["marketing"], **rule}


def lifetime(id: str, lives: str, **rule: Any) -> Rules:
    return {"id": id, "lives": lives, **rule}


def collision(id: str = "one-voice", **rule: Any) -> Rules:
    return {"id": id, "within": "2h", "loser": "suppress", **rule}


def escalation(**rule: Any) -> Rules:
    return {"id": "moves", "messages": ["found"], **rule}


FOREVER = {"id": "forever", "purposes": ["marketing"], "lives": "90d"}

FAULTS: list[tuple[str, str, str, Rules]] = [
    ("unknown-topic", "caps.0.topics.0", "names the topic 'lost-thing'", {"caps": [cap(topics=["lost-thing"])]}),
    (
        "unknown-journey",
        "holdouts.0.journeys.0",
        "names the journey 'welcome'",
        {"holdouts": [{"id": "control", "share": 5, "journeys": ["welcome"]}]},
    ),
    (
        "unknown-owner",
        "quiet_hours.0.owners.0",
        "names the team or address 'crm'",
        {"quiet_hours": [quiet(owners=["crm"], start="21:00", end="08:00")]},
    ),
    (
        "unknown-message",
        "lifetimes.0.messages.0",
        "names the message to customers 'search'",
        {"lifetimes": [{"id": "a", "messages": ["search"], "lives": "1h"}]},
    ),
    (
        "unknown-country",
        "consent.1.countries.1",
        "no country 'UK'",
        {
            "consent": [
                {"id": "service", "purpose": "service", "requires": "none"},
                {"id": "m", "purpose": "marketing", "countries": ["PT", "UK"], "requires": "opt_in"},
            ]
        },
    ),
    ("unknown-country", "holidays.EN", "no country 'EN'", {"holidays": {"PT": ["2026-04-25"], "EN": ["2026-12-25"]}}),
    (
        "never-matches",
        "caps.0",
        "none fits its purposes and topics together",
        {"caps": [cap(purposes=["marketing"], topics=["lost-things"])]},
    ),
    ("never-matches", "caps.0", "none fits its purposes together", {"caps": [cap(purposes=["transactional"])]}),
    (
        "never-matches",
        "caps.0.channels.1",
        "names sms, for which none of its messages has copy",
        {"caps": [cap(purposes=["marketing"], channels=["email", "sms"])]},
    ),
    (
        "shadowed-consent",
        "consent.1",
        "'all' before it say what service messages need",
        {
            "consent": [
                {"id": "all", "purpose": "service", "requires": "none"},
                {"id": "pt", "purpose": "service", "countries": ["PT"], "requires": "opt_out"},
            ]
        },
    ),
    (
        "shadowed-consent",
        "consent.2",
        "'texts', 'others' before it",
        {
            "consent": [
                {"id": "texts", "purpose": "service", "channels": ["sms"], "requires": "none"},
                {"id": "others", "purpose": "service", "channels": ["email", "social", "instore"], "requires": "none"},
                {"id": "rest", "purpose": "service", "requires": "opt_in"},
            ]
        },
    ),
    (
        "shadowed-policy",
        "channel_choice.1",
        "others before it fit every message it fits",
        {
            "channel_choice": [
                {"id": "all", "by": ["preference"]},
                {"id": "m", "purposes": ["marketing"], "by": ["in_use"]},
            ]
        },
    ),
    ("everybody-held-out", "holdouts.0.share", "from every customer", {"holdouts": [{"id": "control", "share": 100}]}),
    (
        "unreachable-cap",
        "caps.1",
        "'week' lets through no more than 1 in a window at least as long",
        {"caps": [cap("week"), cap("day", per="1d", limit=2)]},
    ),
    (
        "unreachable-cap",
        "caps.0",
        "'all' lets through no more than 1",
        {"caps": [cap("fares", purposes=["marketing"], channels=["email"]), cap("all")]},
    ),
    (
        "unreachable-cap",
        "caps.1",
        "'week' lets through",
        {"caps": [cap("week", per=None, each="week"), cap("day", per=None, each="day", limit=3)]},
    ),
    (
        "unreachable-cap",
        "caps.1",
        "'rolling' lets through",
        {"caps": [cap("rolling", per="8d"), cap("calendar", per=None, each="week")]},
    ),
    ("unreachable-cap", "caps.1", "'one' lets through", {"caps": [cap("one"), cap("other")]}),
    (
        "unreachable-cap",
        "caps.1",
        "'week' lets through no more than 6 in a window of its length",
        {"caps": [cap("week", per=None, each="week"), cap("month", per=None, each="month", limit=6)]},
    ),
    (
        "unreachable-cap",
        "caps.1",
        "'week' lets through no more than 5 in",
        {"caps": [cap("week"), cap("month", per=None, each="month", limit=5)]},
    ),
    (
        "unreachable-cap",
        "caps.1",
        "'three-days' lets through no more than 6 in",
        {"caps": [cap("three-days", per="3d", limit=2), cap("week", limit=6, purposes=["marketing"])]},
    ),
    (
        "unreachable-cap",
        "caps.0",
        "'day' lets through no more than 9 in",
        {"caps": [cap("week", limit=9), cap("day", per=None, each="day")]},
    ),
    (
        "unreachable-lifetime",
        "lifetimes.1",
        "'month' never counts: 'week' ends the lives of the same messages at least as soon",
        {"lifetimes": [lifetime("week", "7d"), lifetime("month", "30d", purposes=["marketing"])]},
    ),
    (
        "unreachable-lifetime",
        "lifetimes.0",
        "'season' never counts: 'offers' ends",
        {"lifetimes": [lifetime("season", "7d", messages=["season"]), lifetime("offers", "1d", owners=["growth"])]},
    ),
    (
        "unreachable-lifetime",
        "lifetimes.1",
        "'owned' never counts: 'offers' ends",
        {
            "lifetimes": [
                lifetime("offers", "1d", purposes=["marketing"]),
                lifetime("owned", "1d", purposes=["marketing"], owner="growth"),
            ]
        },
    ),
    (
        "lifts-nothing",
        "suppression_lists.0.lifted_after",
        "what the trait 'asleep' says ends with the trait alone",
        {"suppression_lists": [suppression(on_trait="asleep", lifted_after="7d")]},
    ),
    (
        "lifts-nothing",
        "suppression_lists.0.lifted_on",
        "is not lifted by 'lifted_on'",
        {"suppression_lists": [suppression(on_trait="asleep", lifted_on=["Woken"])]},
    ),
    (
        "exempts-everything",
        "caps.0.exempt",
        "'cap' holds nothing back: every message it is for is of a priority of 50 or more",
        {"caps": [cap(exempt={"priority": 50})]},
    ),
    (
        "exempts-everything",
        "collisions.0.exempt",
        "'one-voice' holds nothing back",
        {"collisions": [collision(exempt={"priority": 0})]},
    ),
    (
        "exempts-everything",
        "quiet_hours.0.exempt",
        "is urgent or of a priority of 0 or more",
        {"quiet_hours": [quiet(exempt={"priority": 0, "urgent": True})]},
    ),
    (
        "exempts-everything",
        "send_windows.0.exempt",
        "'window' holds nothing back",
        {"send_windows": [window("09:00", "17:00", exempt={"priority": 1})]},
    ),
    (
        "exempts-everything",
        "cases.0.exempt",
        "'lost' holds nothing back",
        {"cases": [lost_case(exempt={"priority": 0})]},
    ),
    (
        "doubled-policy",
        "quiet_hours.1",
        "'nights' says what 'quiet' says",
        {
            "quiet_hours": [
                quiet(purposes=["marketing", "service"], start="21:00", end="08:00"),
                quiet("nights", purposes=["service", "marketing"], start="21:00", end="08:00"),
            ]
        },
    ),
    (
        "doubled-policy",
        "send_windows.1",
        "'again' says what 'window' says",
        {"send_windows": [window("09:00", "17:00"), {**window("09:00", "17:00"), "id": "again"}]},
    ),
    ("doubled-policy", "cases.1", "'again' says what 'lost' says", {"cases": [lost_case(), lost_case("again")]}),
    (
        "doubled-policy",
        "suppression_lists.1",
        "'again' says what 'list' says",
        {"suppression_lists": [suppression(on_trait="asleep"), suppression("again", on_trait="asleep")]},
    ),
    (
        "doubled-policy",
        "collisions.1",
        "'again' says what 'one-voice' says",
        {"collisions": [collision(), collision("again")]},
    ),
    (
        "doubled-policy",
        "lifetimes.1",
        "'again' says what 'week' says",
        {"lifetimes": [lifetime("week", "7d"), lifetime("again", "7d")]},
    ),
    (
        "waits-for-ever",
        "caps.0",
        "defers season, which never expires",
        {"caps": [cap(purposes=["marketing"], over="defer")]},
    ),
    (
        "waits-for-ever",
        "collisions.0",
        "defers season, which never expires",
        {"collisions": [{"id": "one-voice", "purposes": ["marketing"], "within": "2h", "loser": "defer"}]},
    ),
    (
        "expires-waiting",
        "caps.0",
        "defers found, which may expire before the 7 days",
        {"caps": [cap(messages=["found"], over="defer")]},
    ),
    (
        "expires-waiting",
        "collisions.0",
        "which may expire before the 49 hours",
        {"collisions": [{"id": "one-voice", "messages": ["found"], "within": "49h", "loser": "defer"}]},
    ),
    (
        "never-open",
        "quiet_hours.0",
        "'quiet' leaves no time of the week in which found, season may go out",
        {"quiet_hours": [quiet()]},
    ),
    (
        "never-open",
        "send_windows.0",
        "'day', 'window' together leave no time of the week in which season",
        {
            "quiet_hours": [quiet("day", start="08:00", end="20:00")],
            "send_windows": [window("09:00", "17:00", purposes=["marketing"])],
        },
    ),
    (
        "never-open",
        "quiet_hours.1",
        "'by-day', 'by-night' together",
        {"quiet_hours": [quiet("by-day", start="08:00", end="20:00"), quiet("by-night", start="20:00", end="08:00")]},
    ),
    (
        "never-open",
        "send_windows.0",
        "in which found may",
        {
            "quiet_hours": [quiet("fr", countries=["FR"], start="08:00", end="20:00")],
            "send_windows": [window("09:00", "17:00", channels=["sms"])],
        },
    ),
    (
        "never-open",
        "send_windows.0",
        "in which found, season may go out, for no holidays are written down",
        {"send_windows": [{"id": "holidays", "open": [{"days": ["holiday"]}]}]},
    ),
    (
        "never-open",
        "send_windows.0",
        "may go out, for no holidays are written down for PT",
        {
            "send_windows": [{"id": "holidays", "open": [{"days": ["holiday"]}], "countries": ["PT"]}],
            "holidays": {"PT": [], "FR": ["2026-07-14"]},
        },
    ),
    (
        "no-holidays",
        "quiet_hours.0.days.1",
        "'quiet' names holidays, and none are written down",
        {"quiet_hours": [quiet(days=["sun", "holiday"])]},
    ),
    (
        "no-holidays",
        "quiet_hours.0.days.0",
        "none are written down for FR",
        {"quiet_hours": [quiet(days=["holiday"], countries=["FR"])], "holidays": {"PT": ["2026-04-25"]}},
    ),
    (
        "no-holidays",
        "send_windows.0.open.1.days.0",
        "'window' names holidays",
        {"send_windows": [{"id": "window", "open": [{"days": ["sat"]}, {"days": ["holiday"], "end": "12:00"}]}]},
    ),
    (
        "expires-waiting",
        "send_windows.0",
        "'window' leaves so little time of the week that found mostly expires before it may go out",
        {
            "send_windows": [{"id": "window", "open": [{"days": ["mon"], "start": "09:00", "end": "10:00"}]}],
            "lifetimes": [lifetime("hour", "1h", messages=["found"])],
        },
    ),
    (
        "expires-waiting",
        "send_windows.0",
        "'nights', 'window' together leave so little time",
        {
            "quiet_hours": [quiet("nights", start="10:00", end="08:00")],
            "send_windows": [window("09:00", "17:00", channels=["sms"])],
            "lifetimes": [lifetime("hour", "1h", messages=["found"])],
        },
    ),
    (
        "no-costs",
        "channel_choice.0.by.1",
        "no costs are written down",
        {"channel_choice": [{"id": "c", "by": ["preference", "cost"]}]},
    ),
    ("escalates-to-board", "escalations.0.to.0", "a card needs a board", {"escalations": [escalation(to=["instore"])]}),
    (
        "escalates-without-copy",
        "escalations.0.to.0",
        "moves found on to social, for which there is no copy",
        {"escalations": [escalation(to=["social"])]},
    ),
    (
        "expires-unread",
        "escalations.0.unread_after",
        "by then it has expired",
        {"escalations": [escalation(unread_after="2d")]},
    ),
]
"""Rule, place, what is said, and the policies at fault."""

SOUND: list[Rules] = [
    {"caps": [cap("week", purposes=["marketing"]), cap("all", limit=2)]},
    {"caps": [cap("week", exempt={"urgent": True}), cap("day", per="1d")]},
    {"caps": [cap("week", exempt={"urgent": True}), cap("two", limit=2)]},
    {"caps": [cap("texts", channels=["sms"]), cap("all", limit=2, per="30d")]},
    {"caps": [cap("calendar", per=None, each="week"), cap("rolling", per="2d")]},
    {"caps": [cap("month", per=None, each="month"), cap("week", per=None, each="week")]},
    {"caps": [cap(purposes=["marketing"], over="defer", per="30d")], "lifetimes": [FOREVER]},
    {"quiet_hours": [quiet(start="21:00", end="08:00")], "send_windows": [window("07:00", "09:00")]},
    {"quiet_hours": [quiet(days=["sat", "sun", "holiday"])], "holidays": {"PT": ["2026-04-25"]}},
    {"send_windows": [{"id": "holidays", "open": [{"days": ["holiday"]}]}], "holidays": {"PT": ["2026-04-25"]}},
    {
        "quiet_hours": [quiet(days=["holiday"], countries=["FR", "PT"])],
        "holidays": {"PT": ["2026-04-25"]},
    },
    {
        "send_windows": [window("09:00", "17:00")],
        "quiet_hours": [quiet(days=["sat", "sun"])],
        "lifetimes": [lifetime("minutes", "15m", messages=["found"])],
    },
    {
        "send_windows": [{"id": "window", "open": [{"days": ["mon"], "start": "09:00", "end": "10:00"}]}],
        "lifetimes": [lifetime("days", "3d")],
    },
    {"caps": [cap("week", per=None, each="week"), cap("month", per=None, each="month", limit=5)]},
    {"caps": [cap("week"), cap("month", per=None, each="month", limit=4)]},
    {"caps": [cap("day", per=None, each="day"), cap("week", limit=7)]},
    {"caps": [cap("week", exempt={"urgent": True}), cap("month", per="28d", limit=4, exempt={"urgent": True})]},
    {"caps": [cap("week", channels=["sms"]), cap("month", per="28d", limit=9)]},
    {"lifetimes": [lifetime("week", "7d"), lifetime("day", "1d", purposes=["marketing"])]},
    {"lifetimes": [lifetime("week", "7d", purposes=["marketing"]), lifetime("day", "1d", messages=["season"])]},
    {"lifetimes": [lifetime("week", "7d", owners=["growth"]), lifetime("day", "1d", purposes=["marketing"])]},
    {"suppression_lists": [suppression(on_trait="asleep", on_event=["Slept"], lifted_on=["Woken"])]},
    {"suppression_lists": [suppression(on_event=["Slept"], lifted_after="7d")]},
    {"caps": [cap(exempt={"priority": 51})]},
    {"caps": [cap(exempt={"urgent": True})]},
    {"cases": [lost_case(exempt={"priority": 90})]},
    {"quiet_hours": [quiet(start="21:00", end="08:00"), quiet("later", start="21:00", end="08:01")]},
    {"holdouts": [{"id": "control", "share": 5}, {"id": "other", "share": 5}]},
    {"cases": [lost_case(), lost_case("owned", owner="growth")]},
    {
        "quiet_hours": [
            quiet("fr", countries=["FR"], start="08:00", end="20:00"),
            quiet("pt", countries=["PT"], start="20:00", end="08:00"),
        ]
    },
    {
        "consent": [
            {"id": "us", "purpose": "marketing", "countries": ["US"], "requires": "opt_out"},
            {"id": "m", "purpose": "marketing", "requires": "opt_in"},
            {"id": "service", "purpose": "service", "requires": "none"},
        ]
    },
    {"escalations": [escalation(unread_after="1d"), {"id": "rest", "to": ["email"]}]},
    {
        "channel_choice": [{"id": "m", "purposes": ["marketing"], "by": ["cost"]}, {"id": "all", "by": ["in_use"]}],
        "costs": {"email": 0.1},
    },
    {"holdouts": [{"id": "control", "share": 99.9, "owners": ["growth", "desk"]}]},
]


def findings(**policies: Any) -> list[Finding]:
    return [one for one in check_playbook(ferries(**policies)) if one.path.startswith("policies.")]


def test_the_ferries_are_sound() -> None:
    assert findings() == []


@pytest.mark.parametrize(
    ("rule", "path", "message", "policies"), FAULTS, ids=[f"{one[0]} at {one[1]}" for one in FAULTS]
)
def test_a_fault_is_found_and_nothing_else(rule: str, path: str, message: str, policies: Rules) -> None:
    (found,) = findings(**policies)

    assert (found.rule, found.path) == (rule, f"policies.{path}")
    assert message in found.message
    assert found.mend


@pytest.mark.parametrize("policies", SOUND)
def test_what_makes_sense_is_left_alone(policies: Rules) -> None:
    assert findings(**policies) == []
