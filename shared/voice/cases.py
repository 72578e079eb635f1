"""Puts a `Case` before a check, the way the product would, and says what the check said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, cast

from pydantic import JsonValue

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, LocaleTag
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.voice.case import Case, CaseRendition
from shared.voice.check import Abstained, AnyCheck, Check, Found, findings
from shared.voice.guide import Guides
from shared.voice.rendered import Rendered, Renditions, Source, Turn
from shared.voice.writing import Occasion, as_seen, write

_FIELDS: Final = ("subject", "title", "text", "html")
_ZONE: Final = "Europe/Zurich"

SAMPLE_GUIDE: Final[JsonObject] = {
    "brand": "Skyline",
    "locales": {
        "en": {"register": "informal", "greeting": "Hello,", "sign_off": "Your Skyline team"},
        "de": {"register": "formal", "greeting": "Guten Tag,", "sign_off": "Ihr Skyline-Team"},
        "fr": {"register": "formal", "greeting": "Bonjour,", "sign_off": "Votre équipe Skyline"},
        "es": {"register": "formal", "greeting": "Hola:", "sign_off": "Su equipo de Skyline"},
    },
}
"""The guide of a case that says nothing else. Locales a case needs beside these speak formally."""


@dataclass(frozen=True)
class Judged:
    """What a check said about a case, and the excerpts it objected to."""

    said: Literal["objection", "pass", "abstain"]
    found: tuple[Found, ...]
    excerpts: tuple[str, ...]


def judge(check: AnyCheck, case: Case) -> Judged:
    """Show a case to a check."""
    scene = _Scene(case)
    results = list(_results(check, scene))
    found = tuple(result for result in results if isinstance(result, Found))
    if found:
        return Judged("objection", found, tuple(scene.excerpt(check, one) for one in found))
    return Judged("abstain" if results else "pass", (), ())


def _results(check: AnyCheck, scene: _Scene) -> Iterable[Found | Abstained]:
    match check.scope:
        case "template":
            return cast("Check[Source]", check).find(scene.source)
        case "rendition":
            return findings(cast("Check[Rendered]", check), scene.rendered)
        case "message":
            return cast("Check[Renditions]", check).find(scene.renditions)
        case "conversation":
            return cast("Check[Turn]", check).find(scene.turn)


class _Scene:
    """The playbook, message and words that a case describes."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._written = (case, *case.others)
        self._playbook = Playbook.model_validate(_playbook(case, {one.locale for one in self._written}))
        self._message = MessageDefinition.model_validate(_message(case, self._written))
        self._guides = Guides(self._playbook.voice)
        self._voice = CompiledVoice(self._playbook.voice)

    @cached_property
    def source(self) -> Source:
        case = self.case
        template = CompiledCopy(self._message, case.channel, case.locale).templates["text"]
        return Source(self._message, case.channel, case.locale, "text", template, self._playbook.voice)

    @cached_property
    def rendered(self) -> Rendered:
        return self.renditions.all[0]

    @cached_property
    def renditions(self) -> Renditions:
        locales = self._playbook.locales
        made = tuple(self._rendered(one) for one in self._written)
        return Renditions(self._message, made, locales.supported, locales.default)

    @property
    def turn(self) -> Turn:
        case = self.case
        return Turn(self.rendered, case.told, case.now, case.thread, case.complaint_at, case.traits)

    def excerpt(self, check: AnyCheck, found: Found) -> str:
        if check.scope == "template":
            return self.source.template.source[found.start : found.end]
        for one in self.renditions.all:
            if found.channel in {None, one.channel} and found.locale in {None, one.locale} and found.field in one.words:
                return one.words[found.field].raw[found.start : found.end] if found.start is not None else ""
        return ""

    def _rendered(self, written: CaseRendition) -> Rendered:
        case = self.case
        occasion = Occasion(
            channel=written.channel,
            locale=written.locale,
            zone=_ZONE,
            facts={name: fact["value"] for name, fact in case.facts.items() if "value" in fact},
            traits=case.traits,
            purpose=case.purpose,
            moment="send" if case.as_sent else "publish",
            address=case.address,
        )
        if case.as_sent:
            return as_seen(self._guides, self._message, None, _words(written), occasion)
        copy = CompiledCopy(self._message, written.channel, written.locale)
        words = write(self._voice, self._message, copy, occasion)
        return as_seen(self._guides, self._message, copy, words, occasion)


def _playbook(case: Case, locales: Iterable[LocaleTag]) -> JsonObject:
    voice = _over(SAMPLE_GUIDE, case.guide)
    spoken = cast("JsonObject", voice["locales"])
    for locale in sorted(locales):
        spoken.setdefault(locale, {"register": "formal", "greeting": "…", "sign_off": "Skyline"})
    return {
        "playbook": "case",
        "title": "Case",
        "time_zone": _ZONE,
        "locales": {"default": case.locale, "supported": cast("list[JsonValue]", sorted(locales))},
        "voice": voice,
    }


def _message(case: Case, written: Iterable[CaseRendition]) -> JsonObject:
    renditions: dict[LocaleTag, dict[str, JsonObject]] = {}
    for one in written:
        renditions.setdefault(one.locale, {})[one.channel.value] = {**_needed(one), **_words(one)}
    message: JsonObject = {
        "message": "case",
        "title": "Case",
        "owner": "brand@skyline.example",
        "purpose": case.purpose.value if case.purpose else None,
        "situation": case.situation,
        "channels": cast("list[JsonValue]", list(dict.fromkeys(one.channel.value for one in written))),
        "facts": {
            name: {key: value for key, value in fact.items() if key != "value"} for name, fact in case.facts.items()
        },
        "renditions": cast("JsonObject", renditions),
    }
    return _over(message, case.message)


def _words(written: CaseRendition) -> dict[str, str]:
    return {field: text for field in _FIELDS if (text := getattr(written, field)) is not None}


def _needed(written: CaseRendition) -> dict[str, str]:
    """Return a subject or title where the channel needs one and the case is not about it."""
    match written.channel:
        case Channel.EMAIL:
            return {"subject": "-"}
        case Channel.INSTORE:
            return {"title": "-"}
        case _:
            return {}


def _over(base: Mapping[str, object], laid: Mapping[str, object]) -> JsonObject:
    """Return `base` with `laid` over it, mapping by mapping."""
    merged = {name: _over(value, {}) if isinstance(value, dict) else value for name, value in base.items()}
    for name, value in laid.items():
        below = merged.get(name)
        merged[name] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return cast("JsonObject", merged)
