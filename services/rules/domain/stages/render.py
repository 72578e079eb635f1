"""The words: the rendition for the channel and locale, with the customer's facts in it."""

from __future__ import annotations

from dataclasses import replace

from contracts.values import Channel, JsonObject, LocaleTag
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from shared.playbook.rendering import template_values
from shared.playbook.templates import TemplateError


def render(draft: Draft) -> StageResult:
    """Write the words; stop if a fact or variable they need is missing, rather than say half of it."""
    channel, locale = draft.channel, draft.locale
    if channel is None or locale is None:
        raise ValueError("the channel and locale are chosen before a message is rendered")
    inputs: JsonObject = {"message": draft.message.message, "channel": channel.value, "locale": locale}
    message = f"Message {draft.message.message!r} cannot be written in {locale} for {phrases.channels([channel])}"
    if missing := _missing_facts(draft):
        note = Note("render", {**inputs, "missing_facts": phrases.plain(missing)})
        facts = f"fact{'s' if len(missing) > 1 else ''} {phrases.listed(map(repr, missing))}"
        return note.stopped(draft, f"{message}: it needs the {facts}, which the request does not give.")
    try:
        words = _words(draft, channel, locale)
    except TemplateError as error:
        note = Note("render", {**inputs, "variable": error.variable, "line": error.line, "column": error.column})
        return note.stopped(draft, f"{message}: {error}.")
    note = Note("render", {**inputs, "fields": phrases.plain(words), "facts": phrases.plain(draft.request.facts)})
    return note.passed(replace(draft, words=words), f"Written in {locale} for {phrases.channels([channel])}.")


def _missing_facts(draft: Draft) -> list[str]:
    given = draft.request.facts
    return [name for name, fact in draft.message.facts.items() if fact.required and given.get(name) is None]


def _words(draft: Draft, channel: Channel, locale: LocaleTag) -> dict[str, str]:
    values = template_values(
        draft.book.voice,
        draft.message,
        channel=channel,
        locale=locale,
        time_zone=draft.zone_name,
        traits=draft.customer.traits,
        facts=draft.request.facts,
        message_id=draft.request.message_id,
    )
    return draft.book.copies[draft.message.message, channel, locale].render(values)
