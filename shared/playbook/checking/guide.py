"""The voice guide itself: its rules have examples that prove them, and what it names exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from contracts.playbook import Playbook, Waiver
from shared.playbook.checking.locales import spoken
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean, nearest
from shared.voice.checks import CHECKS
from shared.voice.examples import Failure, failures, untested
from shared.voice.guide import PHRASES
from shared.voice.tone import MILDER

_LIKELY: Final = 0.8
"""How near a situation has to be to one of the guide to be taken for it: others may go without rules of their own."""


def check_guide(playbook: Playbook, today: date) -> Iterator[Problem]:
    """Yield examples that fail, names of what does not exist, and waivers that no longer hold."""
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
        yield from _waiver(playbook, waiver, ("voice", "waivers", index), known, today)
    yield from _phrases(playbook)
    yield from _situations(playbook)


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


def _waiver(playbook: Playbook, waiver: Waiver, path: Path, known: Collection[str], today: date) -> Iterator[Problem]:
    if waiver.check not in known:
        yield _unknown_check((*path, "check"), waiver.check, known)
    if waiver.until < today:
        yield Problem(
            "waiver-expired",
            (*path, "until"),
            f"the waiver of {waiver.check!r} has held until {waiver.until}, and holds no longer",
            "delete it, or say until when it is to hold",
            "warning",
        )
    messages = {message.message for message in playbook.messages}
    if waiver.message not in {None, *messages}:
        problem = f"the waiver of {waiver.check!r} is for message {waiver.message!r}, which does not exist"
        mend = f"messages are {names(messages)}{did_you_mean(waiver.message or '', messages)}"
        yield Problem("unknown-message", (*path, "message"), problem, mend)
    if waiver.locale not in {None, *spoken(playbook)}:
        problem = f"the waiver of {waiver.check!r} is for locale {waiver.locale!r}, which the brand does not speak"
        yield Problem("unknown-locale", (*path, "locale"), problem, f"it speaks {names(spoken(playbook))}")


def _phrases(playbook: Playbook) -> Iterator[Problem]:
    """Yield moves that no list of phrases tells how to make, and lists that nobody asks for."""
    voice = playbook.voice
    listed = {*PHRASES, *(name for name, phrases in voice.phrases.items() if any(phrases.values()))}
    asked = {*PHRASES, *MILDER}
    levels = [
        (("manner",), voice.manner),
        *((("locales", tag), speech) for tag, speech in voice.locales.items()),
        *((("channels", channel.value), manner) for channel, manner in voice.channels.items()),
        *((("situations", name), situation) for name, situation in voice.situations.items()),
    ]
    for path, manner in levels:
        for index, move in enumerate(manner.moves or ()):
            asked.add(move)
            if move not in listed:
                yield Problem(
                    "unknown-phrases",
                    ("voice", *path, "moves", index),
                    f"no list of phrases is called {move!r}, so that nobody can tell whether a text does it",
                    f"add it under 'phrases'; lists are {names(listed)}{did_you_mean(move, listed)}",
                )
    for name in voice.phrases:
        if name not in asked:
            yield Problem(
                "unused-phrases",
                ("voice", "phrases", name),
                f"nothing in the guide asks for the phrases {name!r}",
                f"name the list under 'moves', or delete it{did_you_mean(name, asked)}",
                "warning",
            )


def _situations(playbook: Playbook) -> Iterator[Problem]:
    known = playbook.voice.situations
    for index, message in enumerate(playbook.messages):
        meant = nearest(message.situation, known, cutoff=_LIKELY)
        if meant is not None and message.situation not in known:
            yield Problem(
                "unknown-situation",
                ("messages", index, "situation"),
                f"the voice guide has no rules for the situation {message.situation!r}, but for {meant!r}",
                f"write {meant!r}, or give {message.situation!r} rules of its own in voice.yaml",
                "warning",
            )
