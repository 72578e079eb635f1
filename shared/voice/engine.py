"""Runs the checks by what a voice guide says of them: which are off, how serious they are, what is waived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

from contracts.objection import Objection
from contracts.playbook import Voice, Waiver
from shared.voice.check import AnyCheck, Check, Found
from shared.voice.checks import CONVERSATION_CHECKS, MESSAGE_CHECKS, RENDITION_CHECKS
from shared.voice.guide import Guides
from shared.voice.rendered import Moment, Rendered, Renditions, Turn

S = TypeVar("S")

LONGEST_EXCERPT: Final = 120


class Engine:
    """The checks as one voice guide wants them. Made once per guide; its answers depend on nothing else."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.guides = Guides(voice)
        self._of_rendition: dict[Moment, tuple[Check[Rendered], ...]] = {
            moment: tuple(check for check in RENDITION_CHECKS if moment in check.moments and self._wanted(check))
            for moment in ("publish", "send")
        }
        self._of_message = tuple(check for check in MESSAGE_CHECKS if self._wanted(check))
        self._of_conversation = tuple(check for check in CONVERSATION_CHECKS if self._wanted(check))

    def checks(self, moment: Moment) -> tuple[AnyCheck, ...]:
        """Return the checks that are run at a moment, in the order they are run."""
        across: tuple[AnyCheck, ...] = self._of_message if moment == "publish" else self._of_conversation
        return (*self._of_rendition[moment], *across)

    def at_publish(self, renditions: Renditions, today: date) -> list[Objection]:
        """Return what speaks against publishing a message, waived objections included."""
        found = [objection for one in renditions.all for objection in self.of_rendition(one, today)]
        for check in self._of_message:
            for objection in _found(check, renditions):
                rendered = _meant(objection, renditions)
                found.append(self._objection(check, objection, rendered, today))
        return found

    def before_send(self, turn: Turn) -> list[Objection]:
        """Return what speaks against saying personalised words to this customer, waived objections included."""
        today = turn.now.date()
        found = self.of_rendition(turn.rendered, today)
        for check in self._of_conversation:
            found += [self._objection(check, one, turn.rendered, today) for one in _found(check, turn)]
        return found

    def of_rendition(self, rendered: Rendered, today: date) -> list[Objection]:
        """Return what the checks of one rendition find."""
        return [
            self._objection(check, found, rendered, today)
            for check in self._of_rendition[rendered.moment]
            for found in _found(check, rendered)
        ]

    def _wanted(self, check: AnyCheck) -> bool:
        setting = self.voice.checks.get(check.id)
        return setting is None or setting.severity != "off"

    def _objection(self, check: AnyCheck, found: Found, rendered: Rendered, today: date) -> Objection:
        setting = self.voice.checks.get(check.id)
        severity = check.severity if setting is None or setting.severity == "off" else setting.severity
        text = rendered.words.get(found.field)
        placed = text is not None and found.start is not None and found.end is not None
        excerpt = text.raw[found.start : found.end] if text is not None and placed else ""
        waiver = self._waiver(check, rendered, excerpt, today)
        return Objection(
            check=check.id,
            scope=check.scope,
            severity=severity,
            channel=rendered.channel,
            locale=rendered.locale,
            field=found.field,
            start=found.start if placed else None,
            end=found.end if placed else None,
            excerpt=excerpt if len(excerpt) <= LONGEST_EXCERPT else f"{excerpt[: LONGEST_EXCERPT - 1]}…",
            problem=found.problem,
            mend=found.mend,
            rule=found.rule,
            waived=waiver.reason if waiver else None,
        )

    def _waiver(self, check: AnyCheck, rendered: Rendered, excerpt: str, today: date) -> Waiver | None:
        for waiver in self.voice.waivers:
            if (
                waiver.check == check.id
                and today <= waiver.until
                and waiver.message in {None, rendered.message}
                and waiver.locale in {None, rendered.locale}
                and waiver.channel in {None, rendered.channel}
                and waiver.excerpt in {None, excerpt}
            ):
                return waiver
        return None


def _found(check: Check[S], subject: S) -> Iterator[Found]:
    return (one for one in check.find(subject) if isinstance(one, Found))


def _meant(found: Found, renditions: Renditions) -> Rendered:
    """Return the rendition that an objection to a whole message is about; the first one where it names none."""
    return next(
        (one for one in renditions.full if found.channel in {None, one.channel} and found.locale in {None, one.locale}),
        renditions.full[0],
    )


def stopping(objections: Iterable[Objection]) -> Objection | None:
    """Return the first objection that stops the words, or None."""
    return next((objection for objection in objections if objection.stops), None)
