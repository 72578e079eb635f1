"""Brand → locale → channel → situation: which level decides."""

from __future__ import annotations

import pytest

from contracts.playbook import Voice
from contracts.values import Channel
from shared.voice.guide import Guides, direction, explain

GUIDE = Voice.model_validate(
    {
        "brand": "Skyline",
        "manner": {"exclamation": 2, "emoji": 1},
        "locales": {"de": {"register": "formal", "greeting": "Guten Tag,", "sign_off": "Ihr Team", "exclamation": 1}},
        "channels": {"social": {"emoji": 3}},
        "situations": {"apology": {"exclamation": 0, "emoji": 0, "moves": ["apology"]}},
    }
)


@pytest.mark.parametrize(
    ("locale", "channel", "situation", "exclamation", "emoji"),
    [
        ("en", Channel.EMAIL, "promo", (2, "brand"), (1, "brand")),
        ("de", Channel.EMAIL, "promo", (1, "locale de"), (1, "brand")),
        ("de-AT", Channel.EMAIL, "promo", (1, "locale de-AT"), (1, "brand")),
        ("de", Channel.SOCIAL, "promo", (1, "locale de"), (3, "channel social")),
        ("de", Channel.SOCIAL, "apology", (0, "situation apology"), (0, "situation apology")),
    ],
)
def test_the_nearest_level_decides(
    locale: str, channel: Channel, situation: str, exclamation: tuple[int, str], emoji: tuple[int, str]
) -> None:
    settings = {one.name: (one.value, one.level) for one in explain(GUIDE, locale, channel, situation)}
    assert (settings["exclamation"], settings["emoji"]) == (exclamation, emoji)
    manner = Guides(GUIDE).resolve(locale, channel, situation).manner
    assert (manner.exclamation, manner.emoji) == (exclamation[0], emoji[0])


def test_what_was_replaced_is_told() -> None:
    [emoji] = [one for one in explain(GUIDE, "de", Channel.SOCIAL, "apology") if one.name == "emoji"]
    assert emoji.replaced == (("channel social", 3), ("brand", 1), ("default", 0))


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [("ar", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("de", "ltr"), ("zh-Hans", "ltr"), ("xx", "ltr")],
)
def test_the_direction_is_that_of_the_script(locale: str, wanted: str) -> None:
    assert direction(locale) == wanted
