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
    {"send_windows": [{"id": "holidays", "open": [{"days": ["holiday"]}]}]},
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
