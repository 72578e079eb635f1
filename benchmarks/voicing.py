"""Messages to check: the sentences of Skyline in its eight locales, put together to the length that is wanted.

Run by itself, it prints how much memory a process takes that has checked one message in each of its locales, in MB.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import psutil

from contracts.objection import Told
from contracts.playbook import ChannelCopy, LocalizedCopy, MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, LocaleTag, Purpose
from shared.playbook.facts import SAMPLES
from shared.playbook.loader import load_playbook
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.voice.engine import Engine
from shared.voice.rendered import Turn
from shared.voice.telling import telling
from shared.voice.writing import Occasion, as_seen, write

NOW: Final = datetime(2026, 3, 10, 12, tzinfo=UTC)
LONG: Final = 900
"""Characters of copy in an email; with greeting, sign-off and signature the message is about 1 KB."""

_SHORT: Final = 120
_NOT_ALONE: Final = ("{%", "{{ voice.", "{{ cta.")
"""What belongs to the message it comes from."""

_TOLD: Final = 12
_NAMES: Final = ("Mia", "Jonas", "Léa", "Tomás", "Ana", "Noor", "Yuki", "Chiara")
_MEGABYTE: Final = 1024 * 1024


def skyline() -> Playbook:
    """Return the playbook whose voice guide and sentences are measured with."""
    return load_playbook(Path(__file__).parent.parent / "playbooks" / "skyline")


def publication(playbook: Playbook, messages: int) -> Playbook:
    """Return a playbook of so many messages, each in every locale for all four channels."""
    return playbook.model_copy(
        update={"messages": tuple(_message(playbook, number) for number in range(messages)), "journeys": ()}
    )


def sends(playbook: Playbook) -> dict[LocaleTag, Sends]:
    """Return what is sent in each locale, by one service with one voice."""
    message, engine, voice = _message(playbook, 0), Engine(playbook.voice), CompiledVoice(playbook.voice)
    return {locale: Sends(message, locale, engine, voice) for locale in playbook.locales.supported}


class Sends:
    """One email of about 1 KB in one locale, to one customer after another, each with a history of messages."""

    def __init__(self, message: MessageDefinition, locale: LocaleTag, engine: Engine, voice: CompiledVoice) -> None:
        self.engine = engine
        self._message = message
        self._voice = voice
        self._copy = CompiledCopy(self._message, Channel.EMAIL, locale)
        self._locale = locale
        days = range(1, _TOLD + 1)
        earlier = [
            self._turn(self.written(day), day, NOW - timedelta(days=day), (), self._copy) for day in reversed(days)
        ]
        self._told = tuple(telling(turn, f"earlier-{number}") for number, turn in enumerate(earlier))

    def written(self, number: int) -> Mapping[str, str]:
        """Return the words to the customer of a number."""
        return write(self._voice, self._message, self._copy, self._occasion(number))

    def turn(self, words: Mapping[str, str], number: int, *, typed: bool = False) -> Turn:
        """Return the words as the checks look at them, after what the customer was told before.

        `typed`: as if somebody had typed them, so that nothing is known of the copy they come from.
        """
        return self._turn(words, number, NOW, self._told, None if typed else self._copy)

    def _turn(
        self, words: Mapping[str, str], number: int, at: datetime, told: tuple[Told, ...], copy: CompiledCopy | None
    ) -> Turn:
        occasion = self._occasion(number)
        rendered = as_seen(self.engine.guides, self._message, copy, words, occasion)
        return Turn(rendered, told, at, f"thread-{number}", None, occasion.traits)

    def _occasion(self, number: int) -> Occasion:
        facts: JsonObject = {name: SAMPLES[fact.type] for name, fact in self._message.facts.items()}
        facts |= {name: f"NW{number:05}" for name, fact in self._message.facts.items() if fact.type == "code"}
        traits: JsonObject = {"first_name": _NAMES[number % len(_NAMES)], "last_name": f"Keller-{number}"}
        return Occasion(Channel.EMAIL, self._locale, "Europe/Zurich", facts, traits, Purpose.SERVICE, f"m-{number}")


def _message(playbook: Playbook, number: int) -> MessageDefinition:
    locales = playbook.locales.supported
    return MessageDefinition(
        message=f"message-{number}",
        title="Measured",
        owner="bench@skyline.example",
        situation="apology",
        purpose=Purpose.SERVICE,
        channels=tuple(Channel),
        facts={name: fact for one in playbook.messages for name, fact in one.facts.items()},
        renditions={locale: _rendition(list(_sentences(playbook, locale)), number) for locale in locales},
    )


def _rendition(sentences: Sequence[str], number: int) -> LocalizedCopy:
    long, short = _together(sentences, number, LONG, "\n\n"), _together(sentences, number, _SHORT, " ")
    return LocalizedCopy(
        email=ChannelCopy(
            subject=f"{number}: {{{{ facts.flight }}}}",
            text=f"{{{{ voice.greeting }}}}\n\n{long}\n\n{{{{ voice.sign_off }}}}\n\n{{{{ voice.signature }}}}",
        ),
        sms=ChannelCopy(text=f"{{{{ voice.brand }}}}: {short}"),
        social=ChannelCopy(text=short),
        instore=ChannelCopy(title=f"{number}: {{{{ facts.flight }}}}", text=short),
    )


def _together(sentences: Sequence[str], first: int, least: int, between: str) -> str:
    chosen: list[str] = []
    for one in islice(cycle(sentences), first % len(sentences), None):
        chosen.append(one)
        if sum(map(len, chosen)) >= least:
            break
    return between.join(chosen)


def _sentences(playbook: Playbook, locale: LocaleTag) -> Iterator[str]:
    """Yield what Skyline says on social and by email in a locale, a paragraph at a time, but for its conditions."""
    for message in playbook.messages:
        for channel in (Channel.SOCIAL, Channel.EMAIL):
            if channel in message.channels:
                text = message.renditions[locale].on(channel).text or ""
                paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
                yield from (one for one in paragraphs if one and not any(part in one for part in _NOT_ALONE))


def main() -> None:
    """Print the memory of this process after one check in each locale."""
    for one in sends(skyline()).values():
        one.engine.before_send(one.turn(one.written(0), 0))
    sys.stdout.write(f"{psutil.Process().memory_info().rss / _MEGABYTE:.1f}\n")


if __name__ == "__main__":
    main()
