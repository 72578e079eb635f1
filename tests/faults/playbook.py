"""A playbook in which one event leads to one message, and entering twice would be seen as two messages."""

from __future__ import annotations

from dataclasses import dataclass

from contracts.playbook import Playbook
from contracts.values import Channel, Purpose

ORDER = "order"
"""The property, and the fact, that every message carries: which event it answers."""


@dataclass(frozen=True)
class Topic:
    """An event of the customer, and the purpose and channel of the one message it leads to."""

    name: str
    event: str
    purpose: Purpose
    channel: Channel


SHIPMENTS = Topic("shipment", "Order Shipped", Purpose.TRANSACTIONAL, Channel.EMAIL)
OFFERS = Topic("offer", "Offer Wanted", Purpose.MARKETING, Channel.EMAIL)
ANSWERS = Topic("answer", "Question Posted", Purpose.SERVICE, Channel.SOCIAL)
TOPICS = (SHIPMENTS, OFFERS, ANSWERS)


def playbook() -> Playbook:
    """Return the playbook. Nobody needs consent except for marketing; customers may enter as often as they like."""
    return Playbook.model_validate(
        {
            "playbook": "parcels",
            "title": "Parcels",
            "time_zone": "Europe/Zurich",
            "locales": {"default": "en", "supported": ["en"]},
            "voice": {
                "brand": "Parcels",
                "locales": {"en": {"register": "informal", "greeting": "Hello,", "sign_off": "Your Parcels team"}},
                "unsubscribe": {"url": "https://parcels.example/stop/{message_id}", "one_click": True},
            },
            "policies": {
                "consent": [
                    {"id": f"{purpose.value}-rule", "purpose": purpose, "requires": "none"}
                    for purpose in (Purpose.TRANSACTIONAL, Purpose.SERVICE)
                ]
            },
            "messages": [_message(topic) for topic in TOPICS],
            "journeys": [_journey(topic) for topic in TOPICS],
        }
    )


def _message(topic: Topic) -> dict[str, object]:
    copy = {"text": f"About {{{{ facts.{ORDER} }}}}"}
    if topic.channel is Channel.EMAIL:
        copy = {"subject": copy["text"], "text": f"{copy['text']}\n\n{{{{ voice.sign_off }}}}"}
    if topic.purpose is Purpose.MARKETING:
        copy["text"] += "\nUnsubscribe: {{ voice.unsubscribe }}"
    return {
        "message": topic.name,
        "title": topic.name,
        "owner": "logistics",
        "situation": "receipt",
        "channels": [topic.channel],
        "facts": {ORDER: {"type": "code"}},
        "renditions": {"en": {topic.channel.value: copy}},
    }


def _journey(topic: Topic) -> dict[str, object]:
    send = {
        "message": topic.name,
        "channels": [topic.channel],
        "facts": {ORDER: f"string(event.properties.{ORDER})"},
    }
    return {
        "journey": topic.name,
        "title": topic.name,
        "owner": "logistics",
        "purpose": topic.purpose,
        "entry": {"event": topic.event, "reentry": {"mode": "always"}},
        "steps": [{"id": "tell", "send": send}],
    }
