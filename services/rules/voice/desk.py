"""Answers questions about words: looks up what they refer to, then checks beside the event loop. Sends nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.playbook import MessageDefinition
from contracts.values import Channel, JsonObject, Name, Purpose
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.fault import Fault, FaultyError, names, unknown_message, unknown_playbook
from services.rules.voice.answer import CheckAnswer, GuideView, RenderAnswer, length_views, register_view
from services.rules.voice.faults import (
    definitions_of,
    fault_of,
    faulty_locale,
    faulty_message,
    faulty_words,
    values_of,
)
from services.rules.voice.request import MessageToRender, WordsToCheck
from shared.clock import Clock
from shared.playbook.formats import Reader
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.playbook.shelf import Shelf
from shared.playbook.templates import TemplateError
from shared.voice.engine import Engine, stopping
from shared.voice.rendered import Rendered, Turn
from shared.voice.stating import as_written, named_in, stated_facts
from shared.voice.writing import Occasion, as_seen, seen, write

REPLY: Final = "reply"
"""The situation, and the name, of words that are of no message."""

_ZONE: Final = "UTC"

Asked = WordsToCheck | MessageToRender


@dataclass(frozen=True)
class _Scene:
    """What a question refers to: the playbook (None: only a guide is given), the guide at work, and the customer."""

    books: Sequence[Book]
    book: Book | None
    engine: Engine
    customer: CustomerRules | None
    now: datetime

    @property
    def guide(self) -> GuideView:
        """The guide, for the answer."""
        own = self.book is not None and self.engine is self.book.checks
        return GuideView(playbook=self.book.ref if self.book and own else None, version=self.engine.voice.version)

    def traits(self, given: JsonObject | None) -> JsonObject:
        """The traits of the reader."""
        if given is not None:
            return given
        known = self.customer.customer if self.customer else None
        return known.traits if known else {}

    def address(self, channel: Channel) -> str | None:
        """Where words to the reader go, as far as that is known."""
        known = self.customer.customer if self.customer else None
        return known.addresses.on(channel) if known else None

    def zone(self, asked: Asked) -> str:
        """The time zone of the reader."""
        known = self.customer.customer if self.customer else None
        own = known.time_zone if known else None
        return asked.time_zone or own or (self.book.time_zone if self.book else _ZONE)

    def purpose(self, asked: Asked, definition: MessageDefinition | None) -> Purpose | None:
        """Why the brand speaks, as far as anything says so."""
        if asked.purpose is not None or definition is None:
            return asked.purpose
        return definition.purpose or (self.book.purposes.get(definition.message) if self.book else None)


class VoiceDesk:
    """Checks and renders words. Reads what is stored, and writes nothing."""

    def __init__(self, customers: Customers, shelf: Shelf[Book], clock: Clock) -> None:
        self._customers = customers
        self._shelf = shelf
        self._clock = clock

    async def check(self, asked: WordsToCheck) -> CheckAnswer:
        """Return what speaks against words. Raises FaultyError or StoreUnavailableError."""
        # A long text takes a while, and events must not wait for it.
        return await asyncio.to_thread(checked, asked, await self._scene(asked))

    async def render(self, asked: MessageToRender) -> RenderAnswer:
        """Return a message in words, and what speaks against them. Raises FaultyError or StoreUnavailableError."""
        return await asyncio.to_thread(rendered, asked, await self._scene(asked))

    async def _scene(self, asked: Asked) -> _Scene:
        await self._shelf.refresh()
        books = self._shelf.current
        customer = None
        if asked.customer is not None:
            customer = await self._customers.find(asked.customer)
            if customer is None:
                mend = "give the id or an identifier of a customer who was identified before, or leave it out"
                raise FaultyError((Fault("customer", f"nobody is known as {asked.customer!r}", mend),))
        book = _book(asked, books)
        if asked.guide is not None:
            return _Scene(books, book, Engine(asked.guide), customer, self._clock())
        if book is None:
            mend = f"name one of {names([one.name for one in books])}, or give a whole 'guide'"
            raise FaultyError((Fault("playbook", "is not given, and there is not just one", mend),))
        return _Scene(books, book, book.checks, customer, self._clock())


def checked(asked: WordsToCheck, scene: _Scene) -> CheckAnswer:
    """Return what the checks say of words. Raises FaultyError."""
    definition = _definition(asked.message, scene) if asked.message is not None else None
    faults = (*faulty_locale(scene.engine.voice, asked.locale), *faulty_words(asked, definition))
    if faults:
        raise FaultyError(faults)
    fields = {"subject": asked.subject, "title": asked.title, "text": asked.text, "html": asked.html}
    words = {field: text for field, text in fields.items() if text is not None}
    return _answer(_as_written(asked, words, definition, scene), words, asked, scene)


def rendered(asked: MessageToRender, scene: _Scene) -> RenderAnswer:
    """Return a message in words, and what the checks say of them. Raises FaultyError."""
    definition = asked.definition or _definition(asked.message or "", scene)
    faults = (*faulty_locale(scene.engine.voice, asked.locale), *faulty_message(asked, definition))
    if faults:
        raise FaultyError(faults)
    occasion = Occasion(
        channel=asked.channel,
        locale=asked.locale,
        zone=scene.zone(asked),
        facts=asked.facts,
        traits=scene.traits(asked.traits),
        purpose=scene.purpose(asked, definition),
        address=scene.address(asked.channel),
    )
    try:
        copy = _copy(asked, definition, scene)
        own = scene.book.voice if scene.book and asked.guide is None else None
        voice = own or CompiledVoice(scene.engine.voice)
        words = write(voice, definition, copy, occasion)
    except TemplateError as error:
        raise FaultyError((fault_of(error),)) from error
    one = as_seen(scene.engine.guides, definition, copy, words, occasion)
    return RenderAnswer(**dict(_answer(one, words, asked, scene)), words=words)


def _book(asked: Asked, books: Sequence[Book]) -> Book | None:
    """Return the playbook that is named, or the only one; None if there is none or are several."""
    if asked.playbook is None:
        return books[0] if len(books) == 1 else None
    by_name = {book.name: book for book in books}
    if asked.playbook not in by_name:
        raise FaultyError((unknown_playbook(asked.playbook, by_name),))
    return by_name[asked.playbook]


def _definition(message: Name, scene: _Scene) -> MessageDefinition:
    if scene.book is None:
        raise FaultyError((Fault("playbook", "is not given, so there is no message", "name the playbook"),))
    if message not in scene.book.messages:
        raise FaultyError((unknown_message(message, scene.book.ref, scene.book.messages),))
    return scene.book.messages[message]


def _copy(asked: MessageToRender, definition: MessageDefinition, scene: _Scene) -> CompiledCopy:
    if asked.definition is not None or scene.book is None:
        return CompiledCopy(definition, asked.channel, asked.locale)
    return scene.book.copies[definition.message, asked.channel, asked.locale]


def _as_written(
    asked: WordsToCheck, words: dict[str, str], definition: MessageDefinition | None, scene: _Scene
) -> Rendered:
    """Return words as the checks look at them: of a message, or of none."""
    zone, traits = scene.zone(asked), scene.traits(asked.traits)
    purpose = scene.purpose(asked, definition)
    if definition is not None:
        message = definition.model_copy(update={"situation": asked.situation or definition.situation})
        occasion = Occasion(
            asked.channel, asked.locale, zone, asked.facts, traits, purpose, address=scene.address(asked.channel)
        )
        return as_seen(scene.engine.guides, message, None, words, occasion)
    facts = values_of(asked.facts)
    stated = stated_facts(definitions_of(asked.facts), facts, Reader(asked.locale, zone, asked.channel))
    return Rendered(
        guide=scene.engine.guides.resolve(asked.locale, asked.channel, asked.situation or REPLY),
        moment="send",
        message=REPLY,
        words=seen(words, as_written(named_in(stated, traits), asked.channel)),
        purpose=purpose,
        facts=facts,
        stated=stated,
        traits=traits,
        zone=zone,
        address=scene.address(asked.channel),
    )


def _answer(one: Rendered, words: dict[str, str], asked: Asked, scene: _Scene) -> CheckAnswer:
    """Return what the checks say of words, alone and after what the customer was told."""
    customer = scene.customer
    told = customer.told if customer and not one.for_staff else ()
    turn = Turn(one, told, scene.now, asked.thread, _complaint_at(scene), scene.traits(asked.traits))
    objections = scene.engine.before_send(turn)
    return CheckAnswer(
        stops=stopping(objections) is not None,
        objections=tuple(objections),
        checks=len(scene.engine.checks("send")),
        conversation=None if customer is None else len(told),
        register_=register_view(one),
        lengths=length_views(asked.channel, words),
        guide=scene.guide,
    )


def _complaint_at(scene: _Scene) -> datetime | None:
    """Return when the customer last complained, by the cases of the playbook; by those of all where none is given."""
    if scene.customer is None:
        return None
    state, books = scene.customer, (scene.book,) if scene.book else scene.books
    complaints = (book.policies.cases.complaint_at(state, book.name, scene.now) for book in books)
    return max((one for one in complaints if one is not None), default=None)
