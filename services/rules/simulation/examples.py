"""Cases as the documentation of the API shows them. The tests run each of them and say what comes of it."""

from __future__ import annotations

from typing import Final, NamedTuple

from contracts.values import JsonObject


class Example(NamedTuple):
    """A case, and what it shows in one line."""

    shows: str
    case: JsonObject


_FREE: Final[JsonObject] = {"id": "marketing-free", "purpose": "marketing", "requires": "none"}

EXAMPLES: Final[dict[str, Example]] = {
    "quiet-hours": Example(
        "Quiet hours in the night the clock is put forward: they end when it jumps over their end.",
        {
            "at": "2026-03-29T00:30:00Z",
            "policies": {
                "consent": [_FREE],
                "quiet_hours": [{"id": "nights", "purposes": ["marketing"], "start": "21:00", "end": "02:30"}],
            },
            "profile": {"time_zone": "Europe/Berlin"},
            "requests": [{"purpose": "marketing", "channels": ["email"]}],
            "wake": True,
        },
    ),
    "caps": Example(
        "Two caps at once: one survey in any 60 days, two marketing messages in a week of the customer's calendar.",
        {
            "policies": {
                "owner": "crm@skyline.example",
                "consent": [_FREE, {"id": "surveys-free", "purpose": "survey", "requires": "none"}],
                "caps": [
                    {"id": "one-survey", "purposes": ["survey"], "limit": 1, "per": "60d"},
                    {"id": "two-a-week", "purposes": ["marketing"], "limit": 2, "each": "week", "over": "defer"},
                ],
            },
            "profile": {"time_zone": "Pacific/Auckland"},
            "state": {
                "history": [
                    {"purpose": "survey", "channel": "email", "at": "2026-01-10T09:00:00Z"},
                    {"purpose": "marketing", "channel": "sms", "at": "2026-03-08T10:59:00Z"},
                ]
            },
            "requests": [
                {"at": "2026-03-10T09:00:00Z", "purpose": "survey"},
                {"at": "2026-03-11T09:00:00Z", "purpose": "survey"},
                {"at": "2026-03-12T09:00:00Z", "purpose": "marketing"},
                {"at": "2026-03-13T09:00:00Z", "purpose": "marketing"},
                {"at": "2026-03-14T09:00:00Z", "purpose": "marketing"},
            ],
        },
    ),
    "consent": Example(
        "Consent by country, policies as YAML: in Germany a yes is needed, elsewhere only the absence of a no.",
        {
            "at": "2026-03-10T09:00:00Z",
            "policies": (
                "consent:\n"
                "  - {id: ask-first, purpose: marketing, countries: [DE, AT], requires: opt_in}\n"
                "  - {id: until-told, purpose: marketing, requires: opt_out}\n"
            ),
            "profile": {
                "country": "DE",
                "consents": [
                    {
                        "purpose": "marketing",
                        "channel": "email",
                        "at": "2026-01-05T10:00:00Z",
                        "source": "form",
                    },
                    {"purpose": "marketing", "channel": "sms", "granted": False, "at": "2026-02-01T10:00:00Z"},
                ],
            },
            "requests": [{"purpose": "marketing", "channels": ["sms", "social", "email"]}],
        },
    ),
    "open-case": Example(
        "A complaint holds back marketing until its task is done.",
        {
            "policies": {
                "consent": [_FREE],
                "cases": [
                    {
                        "id": "complaint",
                        "opens_on": ["Complaint Posted"],
                        "closes_on_task": ["crew-card"],
                        "suppresses": ["marketing"],
                    }
                ],
            },
            "acts": [{"at": "2026-03-10T09:00:00Z", "name": "Complaint Posted"}],
            "tasks": [{"at": "2026-03-10T11:00:00Z", "message": "crew-card"}],
            "requests": [
                {"at": "2026-03-10T10:00:00Z", "purpose": "marketing"},
                {"at": "2026-03-10T12:00:00Z", "purpose": "marketing"},
            ],
        },
    ),
    "collision": Example(
        "Of two messages within a day the less important one waits.",
        {
            "at": "2026-03-10T09:00:00Z",
            "policies": {
                "consent": [_FREE],
                "collisions": [{"id": "one-a-day", "purposes": ["marketing"], "within": "24h", "loser": "defer"}],
            },
            "requests": [
                {"message": "invitation", "purpose": "marketing", "priority": 80},
                {"message": "newsletter", "purpose": "marketing", "priority": 20, "at": "2026-03-10T09:05:00Z"},
            ],
            "wake": True,
        },
    ),
    "channels": Example(
        "The channel that is read at this hour; and on to the next one when the message comes back.",
        {
            "at": "2026-03-10T09:00:00Z",
            "policies": {
                "consent": [{"id": "service-free", "purpose": "service", "requires": "none"}],
                "channel_choice": [{"id": "what-is-read", "purposes": ["service"], "by": ["engagement", "cost"]}],
                "costs": {"email": 0.01, "sms": 6, "social": 0},
                "escalations": [{"id": "reach-them", "purposes": ["service"], "to": ["email", "sms"]}],
            },
            "profile": {"time_zone": "Europe/Zurich"},
            "state": {
                "engagement": [
                    {"channel": "email", "hour": 10, "sent": 8, "read": 6},
                    {"channel": "sms", "hour": 10, "sent": 5, "read": 1},
                ]
            },
            "requests": [{"id": "gate-change", "purpose": "service", "channels": ["sms", "email", "social"]}],
            "deliveries": [{"at": "2026-03-10T09:01:00Z", "message_id": "gate-change", "status": "bounced"}],
        },
    ),
    "unknown-zone": Example(
        "A time zone nobody knows: the brand's own holds, and the reason says so.",
        {
            "at": "2026-03-10T22:30:00Z",
            "time_zone": "Europe/Zurich",
            "policies": {
                "consent": [_FREE],
                "quiet_hours": [{"id": "nights", "purposes": ["marketing"], "start": "21:00", "end": "08:00"}],
            },
            "profile": {"time_zone": "Mars/Olympus_Mons"},
            "requests": [{"purpose": "marketing"}],
        },
    ),
    "stored": Example(
        "A customer and a playbook that are there, at a moment of one's choice.",
        {
            "playbook": "skyline",
            "customer": "user:mia",
            "at": "2026-03-10T22:30:00Z",
            "requests": [
                {"message": "fare-offer", "facts": {"destination": "Lissabon", "link": "https://skyline.example/lis"}}
            ],
        },
    ),
}
