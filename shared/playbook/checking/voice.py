"""Voice: what the checks of the voice guide have against the copy of a playbook, placed in the templates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from contracts.objection import Objection
from contracts.playbook import MessageDefinition, Playbook
from shared.playbook.checking.problem import CheckOfVoice, Problem
from shared.playbook.rendering import written_field
from shared.playbook.source import Path
from shared.playbook.templates import TemplateError
from shared.voice.engine import Engine
from shared.voice.sampling import Sampler


class VoiceChecks:
    """The checks of voice of one playbook, made once for all its messages; `today` decides which waivers hold."""

    def __init__(self, playbook: Playbook, today: date) -> None:
        self._engine = Engine(playbook.voice)
        self._sampler = _sampler(playbook, self._engine)
        self._today = today

    def check(self, message: MessageDefinition, root: Path) -> Iterator[Problem]:
        """Yield what is objected to in a message; `root` is the way to it.

        Words that several channels share are objected to once. Nothing is said where the guide does not compile: the
        checks of copy do that.
        """
        if self._sampler is None:
            return
        seen: set[tuple[str, Path, str]] = set()
        for objection in self._engine.at_publish(self._sampler.renditions(message), self._today):
            path = (*root, *_place(message, objection))
            key = (objection.check, path, objection.excerpt or objection.problem)
            if objection.waived is None and key not in seen:
                seen.add(key)
                yield _problem(message, objection, path)


def _sampler(playbook: Playbook, engine: Engine) -> Sampler | None:
    try:
        return Sampler(playbook, engine.guides)
    except TemplateError:
        return None


def _place(message: MessageDefinition, objection: Objection) -> Path:
    """Return the way to the template that an objection is about: the channel's own, or the one all channels share."""
    locale = objection.locale
    rendition = message.renditions[locale]
    own = getattr(rendition, objection.channel.value)
    field = written_field(rendition.on(objection.channel), objection.field)
    block = objection.channel.value if own is not None and getattr(own, field) is not None else "base"
    return ("renditions", locale, block, field)


def _problem(message: MessageDefinition, objection: Objection, path: Path) -> Problem:
    line, column = None, None
    copy = message.renditions[objection.locale].on(objection.channel)
    source = getattr(copy, written_field(copy, objection.field))
    offset = source.find(objection.excerpt) if source and objection.excerpt else -1
    if offset >= 0:
        before = source[:offset]
        line, column = before.count("\n") + 1, offset - before.rfind("\n")
    return Problem(
        CheckOfVoice(objection.check),
        path,
        objection.problem,
        objection.mend,
        objection.severity,
        line=line,
        column=column,
    )
