"""Small emails to render."""

from __future__ import annotations

from typing import Any

from contracts.playbook import ChannelCopy
from shared.playbook.email import html_part, text_part


def body(inner: str, head: str = "") -> str:
    return f"<mjml><mj-head>{head}</mj-head><mj-body>{inner}</mj-body></mjml>"


def column(inner: str, head: str = "") -> str:
    return body(f"<mj-section><mj-column>{inner}</mj-column></mj-section>", head)


def values(locale: str = "en", **facts: Any) -> dict[str, object]:
    return {"locale": locale, "time_zone": "UTC", "facts": facts, "customer": {"traits": {}, "locale": locale}}


def html(copy: dict[str, str], locale: str = "en", **facts: Any) -> str:
    part = html_part(ChannelCopy.model_validate(copy), locale)
    assert part is not None
    return part.render(values(locale, **facts))


def text(copy: dict[str, str], locale: str = "en", **facts: Any) -> str:
    part = text_part(ChannelCopy.model_validate(copy))
    assert part is not None
    return part.render(values(locale, **facts))
