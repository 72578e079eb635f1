"""legal-block: the legal notices of the guide stand in every rendition that has to have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel, JsonObject
from shared.voice.blocks import lacking, wanted
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Renditions


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield the renditions that lack a legal notice, also if they only do where an optional fact is absent."""
    if not any(wanted(one, "legal") for one in renditions.all):
        yield Abstained("the guide has no legal block for these channels and this purpose")
    told: set[tuple[Channel, str, str, str | None]] = set()
    for one in renditions.all:
        for found in lacking(one, "legal"):
            place = (one.channel, one.locale, found.field, found.rule)
            if place not in told:
                told.add(place)
                yield found


_GUIDE: Final[JsonObject] = {
    "blocks": [
        {
            "id": "register-entry",
            "kind": "legal",
            "channels": ["email"],
            "purposes": ["service"],
            "wording": {
                "en": "Skyline Ltd, Zurich, CHE-123.456.789",
                "de": "Skyline AG, Zürich, CHE-123.456.789",
            },
        }
    ]
}

CHECK: Final = Check(
    id="legal-block",
    scope="message",
    severity="error",
    title="Legal notices stand in every language",
    why="The law asks for them in every mail, not in every mail of the head office.",
    moments=PUBLISH,
    wrong=Case(
        text="Your seat is free.\n\nSkyline Ltd, Zurich, CHE-123.456.789",
        others=(CaseRendition(locale="de", text="Ihr Platz ist frei."),),
        guide=_GUIDE,
    ),
    right=Case(
        text="Your seat is free.\n\nSkyline Ltd, Zurich, CHE-123.456.789",
        others=(CaseRendition(locale="de", text="Ihr Platz ist frei.\n\nSkyline AG, Zürich, CHE-123.456.789"),),
        guide=_GUIDE,
    ),
    find=find,
)
