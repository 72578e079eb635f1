"""Questions as the documentation of the API shows them. The tests ask each of them."""

from __future__ import annotations

from typing import Final

from contracts.values import JsonObject

CHECKS: Final[dict[str, tuple[str, JsonObject]]] = {
    "reply": (
        "An agent's reply to a customer, looked at after what they were told before.",
        {
            "playbook": "skyline",
            "channel": "social",
            "locale": "de",
            "customer": "user:mia",
            "text": "Danke für deine Nachricht! Wir kümmern uns gleich darum.",
        },
    ),
    "rendition": (
        "An email with a fact in it, of no message yet.",
        {
            "playbook": "skyline",
            "channel": "email",
            "locale": "en",
            "situation": "promo",
            "purpose": "marketing",
            "subject": "Lisbon, 10% closer",
            "text": "Fly to Lisbon for 10% less.\n\nUnsubscribe: https://skyline.example/unsubscribe/sample",
            "facts": {"discount": {"type": "percent", "value": 0.1}},
        },
    ),
    "guide": (
        "A text by a voice guide that is in no playbook.",
        {
            "guide": {
                "brand": "Skyline",
                "locales": {"fr": {"register": "formal", "greeting": "Bonjour,", "sign_off": "Skyline"}},
                "concepts": [{"id": "delay", "terms": {"fr": {"preferred": "retard", "forbidden": ["perturbation"]}}}],
            },
            "channel": "sms",
            "locale": "fr",
            "text": "Skyline : une perturbation touche ton vol.",
        },
    ),
}
"""Of `POST /voice/check`: name → what it shows, and the body."""

RENDERINGS: Final[dict[str, tuple[str, JsonObject]]] = {
    "message": (
        "A message of a playbook as one customer would get it.",
        {
            "playbook": "skyline",
            "message": "complaint-apology",
            "channel": "email",
            "locale": "de",
            "facts": {"flight": "SK101"},
            "customer": "user:mia",
        },
    ),
    "definition": (
        "A message in the making, in the voice of a playbook.",
        {
            "playbook": "skyline",
            "definition": {
                "message": "gate-change",
                "title": "Another gate",
                "owner": "ground@skyline.example",
                "purpose": "service",
                "situation": "information",
                "channels": ["sms"],
                "facts": {"gate": {"type": "code"}},
                "renditions": {"en": {"base": {"text": "{{ voice.brand }}: you board at gate {{ facts.gate }}."}}},
            },
            "channel": "sms",
            "locale": "en",
            "facts": {"gate": "A12"},
        },
    ),
}
"""Of `POST /voice/render`."""
