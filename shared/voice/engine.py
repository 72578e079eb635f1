"""Runs the checks by what a voice guide says of them: which are off, how serious they are, what is waived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, TypeVar

from contracts.objection import Objection
from contracts.playbook import Voice, Waiver
from contracts.values import Channel, LocaleTag
from shared.voice.check import AnyCheck, Check, Finds, Found, as_sent
from shared.voice.checks import CONVERSATION_CHECKS, MESSAGE_CHECKS, RENDITION_CHECKS, TEMPLATE_CHECKS
from shared.voice.guide import Guides
from shared.voice.rendered import KEPT, Moment, Rendered, Renditions, Source, Turn

S = TypeVar("S")

LONGEST_EXCERPT: Final = 120


@dataclass(frozen=True)
class _Place:
    """What an objection is about: whose words, and the words themselves by field."""

    message: str
    channel: Channel
    locale: LocaleTag
    words: Mapping[str, str]


class Engine:
    """The checks as one voice guide wants them. Made once per guide; its answers depend on nothing else."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.guides = Guides(voice)
        self._of_template = tuple(check for check in TEMPLATE_CHECKS if self._wanted(check))
        self._of_message = tuple(check for check in MESSAGE_CHECKS if self._wanted(check))
        of_rendition = tuple(check for check in RENDITION_CHECKS if self._wanted(check))
        alone: tuple[tuple[AnyCheck, Finds[Rendered]], ...] = tuple(
            (check, check.alone) for check in self._of_message if check.alone
        )
        self._finds: Mapping[Moment, tuple[tuple[AnyCheck, Finds[Rendered]], ...]] = {
            "publish": tuple((check, check.find) for check in of_rendition if "publish" in check.moments),
            "send": (*((check, check.find) for check in of_rendition if "send" in check.moments), *alone),
        }
        self._known = lru_cache(maxsize=KEPT)(self._found_in)
        self._of_conversation = tuple(check for check in CONVERSATION_CHECKS if self._wanted(check))

    def checks(self, moment: Moment) -> tuple[AnyCheck, ...]:
        """Return the checks that are run at a moment, in the order they are run."""
        if moment == "send":
            return (*(check for check, _ in self._finds["send"]), *self._of_conversation)
        return (*self._of_template, *(check for check, _ in self._finds["publish"]), *self._of_message)

    def at_publish(self, renditions: Renditions, today: date) -> list[Objection]:
        """Return what speaks against publishing a message, waived objections included."""
        found = [objection for source in renditions.sources for objection in self._of_source(source, today)]
        found += [objection for one in renditions.all for objection in self.of_rendition(one, today)]
        for check in self._of_message if renditions.full else ():
            for one in _found(check, renditions):
                found.append(self._objection(check, one, _place_of(_meant(one, renditions)), today))
        return found

    def before_send(self, turn: Turn) -> list[Objection]:
        """Return what speaks against saying personalised words to this customer, waived objections included."""
        today = turn.now.date()
        found = self.of_rendition(turn.rendered, today)
        for check in self._of_conversation:
            found += [self._objection(check, one, _place_of(turn.rendered), today) for one in _found(check, turn)]
        return found

    def of_rendition(self, rendered: Rendered, today: date) -> list[Objection]:
        """Return what the checks of one rendition find, and before a send those that need the others only as well."""
        place, own = _place_of(rendered), self._in_own_words(rendered)
        return [
            self._objection(check, one, place, today)
            for check, find in self._finds[rendered.moment]
            for one in (own.get(check.id, ()) if check.own else find(rendered))
            if isinstance(one, Found)
        ]

    def _in_own_words(self, rendered: Rendered) -> Mapping[str, Iterable[Found]]:
        """Return what is found in the brand's own words, by check; before a send once for all readers of a copy."""
        own = rendered.own
        once = rendered.moment == "send" and rendered.copy is not None
        found = self._known(own.rendered) if once else self._found_in(own.rendered)
        return {check: [as_sent(one, own) for one in some] for check, some in found.items()}

    def _found_in(self, rendered: Rendered) -> Mapping[str, tuple[Found, ...]]:
        finds = ((check.id, find(rendered)) for check, find in self._finds[rendered.moment] if check.own)
        found = {check: tuple(one for one in some if isinstance(one, Found)) for check, some in finds}
        return {check: some for check, some in found.items() if some}

    def _of_source(self, source: Source, today: date) -> Iterator[Objection]:
        place = _Place(source.message.message, source.channel, source.locale, {source.field: source.template.source})
        for check in self._of_template:
            yield from (self._objection(check, found, place, today) for found in _found(check, source))

    def _wanted(self, check: AnyCheck) -> bool:
        setting = self.voice.checks.get(check.id)
        return setting is None or setting.severity != "off"

    def _objection(self, check: AnyCheck, found: Found, place: _Place, today: date) -> Objection:
        setting = self.voice.checks.get(check.id)
        severity = check.severity if setting is None or setting.severity == "off" else setting.severity
        text = place.words.get(found.field)
        placed = text is not None and found.start is not None and found.end is not None
        excerpt = text[found.start : found.end] if text is not None and placed else ""
        waiver = self._waiver(check, place, excerpt, today)
        return Objection(
            check=check.id,
            scope=check.scope,
            severity=severity,
            channel=place.channel,
            locale=place.locale,
            field=found.field,
            start=found.start if placed else None,
            end=found.end if placed else None,
            excerpt=excerpt if len(excerpt) <= LONGEST_EXCERPT else f"{excerpt[: LONGEST_EXCERPT - 1]}…",
            problem=found.problem,
            mend=found.mend,
            rule=found.rule,
            waived=waiver.reason if waiver else None,
        )

    def _waiver(self, check: AnyCheck, place: _Place, excerpt: str, today: date) -> Waiver | None:
        for waiver in self.voice.waivers:
            if (
                waiver.check == check.id
                and today <= waiver.until
                and waiver.message in {None, place.message}
                and waiver.locale in {None, place.locale}
                and waiver.channel in {None, place.channel}
                and waiver.excerpt in {None, excerpt}
            ):
                return waiver
        return None


def _found(check: Check[S], subject: S) -> Iterator[Found]:
    return (one for one in check.find(subject) if isinstance(one, Found))


def _place_of(rendered: Rendered) -> _Place:
    words = {field: text.raw for field, text in rendered.words.items()}
    return _Place(rendered.message, rendered.channel, rendered.locale, words)


def _meant(found: Found, renditions: Renditions) -> Rendered:
    """Return the rendition that an objection to a whole message is about; the first one where it names none."""
    return next(
        (one for one in renditions.full if found.channel in {None, one.channel} and found.locale in {None, one.locale}),
        renditions.full[0],
    )


def stopping(objections: Iterable[Objection]) -> Objection | None:
    """Return the first objection that stops the words, or None."""
    return next((objection for objection in objections if objection.stops), None)
