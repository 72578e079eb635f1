"""Small playbooks to break on purpose, as data and as folders of YAML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from textwrap import dedent
from typing import Any

from contracts.playbook import Playbook

Change = Callable[[dict[str, Any]], None]

SOUND: Mapping[str, Any] = {
    "playbook": "harbour",
    "title": "Harbour ferries",
    "time_zone": "Europe/Lisbon",
    "locales": {"default": "en", "supported": ["en", "pt"], "fallback": {"pt-BR": ["pt", "en"]}},
    "voice": {
        "brand": "Harbour",
        "locales": {
            "en": {"register": "informal", "greeting": "Hello,", "sign_off": "Your {{ voice.brand }} crew"},
            "pt": {"register": "formal", "greeting": "Olá,", "sign_off": "A tripulação {{ voice.brand }}"},
        },
    },
    "policies": {
        "consent": [{"id": "service", "purpose": "service", "requires": "none"}],
        "cases": [
            {"id": "lost", "opens_on": ["Item Lost"], "closes_on_task": ["search"], "suppresses": ["marketing"]},
        ],
    },
    "messages": [
        {
            "message": "found",
            "title": "We found it",
            "owner": "desk",
            "situation": "service",
            "channels": ["sms"],
            "facts": {"item": {"type": "text"}, "shelf": {"type": "number", "required": False}},
            "renditions": {
                "en": {
                    "sms": {"text": "Harbour: {{ facts.item }}{% if facts.shelf %}, shelf {{ facts.shelf }}{% endif %}"}
                },
                "pt": {"sms": {"text": "Harbour: {{ facts.item }}{% if facts.shelf %}, {{ facts.shelf }}{% endif %}"}},
            },
        },
        {
            "message": "search",
            "title": "Please search",
            "owner": "desk",
            "situation": "task",
            "audience": "staff",
            "channels": ["instore"],
            "facts": {"item": {"type": "text"}},
            "renditions": {"en": {"base": {"title": "Lost item", "text": "Please look for: {{ facts.item }}"}}},
        },
    ],
    "journeys": [
        {
            "journey": "lost-item",
            "title": "Lost on board",
            "owner": "desk",
            "purpose": "service",
            "entry": {"event": "Item Lost", "when": "has(event.properties.item)"},
            "steps": [
                {
                    "id": "look",
                    "task": {
                        "message": "search",
                        "store": "'pier'",
                        "facts": {"item": "event.properties.item"},
                        "timeout": "1d",
                        "on_timeout": "rest",
                    },
                },
                {
                    "id": "known",
                    "branch": {"cases": [{"when": "customer.anonymous", "next": "end"}], "otherwise": "tell"},
                },
                {"id": "rest", "wait": {"for": "1h"}},
                {
                    "id": "tell",
                    "send": {
                        "message": "found",
                        "channels": ["origin", "preferred", "sms"],
                        "facts": {"item": "journey.entry.properties.item"},
                    },
                },
                {"id": "end", "exit": "over"},
            ],
        },
    ],
}
"""A playbook without a fault: ferries that look for lost things."""


def changed(change: Change | None = None) -> Playbook:
    """Return the sound playbook after a change to its data."""
    data = deepcopy(dict(SOUND))
    if change is not None:
        change(data)
    return Playbook.model_validate(data)


SOUND_FILES: Mapping[str, str] = {
    "playbook.yaml": """
        playbook: harbour
        title: Harbour ferries
        time_zone: Europe/Lisbon
        locales: {default: en, supported: [en]}
        settings:
          search_for: 2d
        profiles:
          demo: {search_for: 3s}
        """,
    "voice.yaml": """
        brand: Harbour
        locales:
          en: {register: informal, greeting: "Hello,", sign_off: Your crew}
        """,
    "messages/found.yaml": """
        message: found
        title: We found it
        owner: desk
        situation: service
        channels: [sms]
        facts:
          item: {type: text}
        renditions:
          en:
            sms:
              text: |
                Harbour has found:
                {{ facts.item }}
        """,
    "journeys/lost-item.yaml": """
        journey: lost-item
        title: Lost on board
        owner: desk
        purpose: service
        entry:
          event: Item Lost
        steps:
          - id: look
            wait:
              for: settings.search_for
          - id: tell
            send:
              message: found
              facts:
                item: event.properties.item
        """,
}
"""The same brand as files; `written` puts them into a folder."""


def written(folder: Path, **replaced: str | None) -> Path:
    """Write the sound files, some replaced (None: left out), and return the folder.

    A file is named by its path with `__` for `/` and without `.yaml`: `journeys__lost_item` stands for
    `journeys/lost-item.yaml`.
    """
    files: dict[str, str | None] = dict(SOUND_FILES)
    files |= {f"{name.replace('__', '/').replace('_', '-')}.yaml": text for name, text in replaced.items()}
    for name, text in files.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder
