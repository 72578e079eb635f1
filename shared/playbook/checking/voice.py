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


def check_voice(playbook: Playbook, today: date) -> Iterator[Problem]:
    """Yield what the checks of voice object to; `today` decides which waivers hold.

    Words that several channels share are objected to once. Nothing is said of a guide that does not compile: the
    checks of copy do that.
    """
    engine = Engine(playbook.voice)
    try:
        sampler = Sampler(playbook, engine.guides)
    except TemplateError:
        return
    for index, message in enumerate(playbook.messages):
        renditions = sampler.renditions(message)
        seen: set[tuple[str, Path, str]] = set()
        for objection in engine.at_publish(renditions, today):
            path = ("messages", index, *_place(message, objection))
            key = (objection.check, path, objection.excerpt or objection.problem)
            if objection.waived is None and key not in seen:
                seen.add(key)
                yield _problem(message, objection, path)


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
