"""Voice: what the checks of the voice guide have against the copy of a playbook, placed in the templates."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from contracts.objection import Objection
from contracts.playbook import MessageDefinition, Playbook
from shared.playbook.checking.problem import CheckOfVoice, Problem
from shared.playbook.rendering import written_field
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean
from shared.playbook.templates import TemplateError
from shared.voice.checks import CHECKS
from shared.voice.engine import Engine
from shared.voice.examples import Failure, failures, untested
from shared.voice.sampling import Sampler


def check_voice(playbook: Playbook, today: date) -> Iterator[Problem]:
    """Yield what the checks of voice object to; `today` decides which waivers hold.

    Words that several channels share are objected to once. Nothing is said of a guide that does not compile: the
    checks of copy do that.
    """
    yield from _guide(playbook)
    yield from _expired(playbook, today)
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


def _guide(playbook: Playbook) -> Iterator[Problem]:
    voice = playbook.voice
    yield from (_failed(failure) for failure in failures(voice))
    for rule, lacking in untested(voice):
        yield Problem(
            "rule-untested",
            ("voice", *rule.path[:-1]),
            f"the rule for {rule.name!r} has no {lacking} example",
            f"add a text that {'keeps' if lacking == 'good' else 'breaks'} it under 'examples'",
            "warning",
        )
    known = {check.id for check in CHECKS}
    for check_id in voice.checks:
        if check_id not in known:
            yield _unknown_check(("voice", "checks", check_id), check_id, known)
    for index, waiver in enumerate(voice.waivers):
        if waiver.check not in known:
            yield _unknown_check(("voice", "waivers", index, "check"), waiver.check, known)


def _expired(playbook: Playbook, today: date) -> Iterator[Problem]:
    for index, waiver in enumerate(playbook.voice.waivers):
        if waiver.until < today:
            yield Problem(
                "waiver-expired",
                ("voice", "waivers", index, "until"),
                f"the waiver of {waiver.check!r} has held until {waiver.until}, and holds no longer",
                "delete it, or say until when it is to hold",
                "warning",
            )


def _failed(failure: Failure) -> Problem:
    rule, path = failure.rule, ("voice", *failure.rule.path, failure.quality, failure.index)
    if failure.quality == "good":
        message = f"the good example of {rule.name!r} is objected to: {failure.problem}"
        return Problem("voice-example", path, message, "mend the example, or the rule")
    return Problem(
        "voice-example",
        path,
        f"no check objects to the bad example of {rule.name!r}",
        "write an example that breaks the rule, or make the rule catch this one",
    )


def _unknown_check(path: Path, check_id: str, known: Collection[str]) -> Problem:
    return Problem(
        "unknown-check", path, f"there is no check {check_id!r}", f"see docs/checks{did_you_mean(check_id, known)}"
    )


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
