"""What the voice guide says for one locale, channel and situation: brand → locale → channel → situation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, TypeVar

from babel import Locale, UnknownLocaleError

from contracts.playbook import Block, Manner, Promise, Terms, Voice, VoiceLocale, VoiceSituation
from contracts.values import Channel, LocaleTag, Name, Purpose
from shared.playbook.templates import compile_template
from shared.voice.phrases import Phrases
from shared.voice.terms import TermIndex
from shared.voice.words.moves import MOVES
from shared.voice.words.offering import OFFERING
from shared.voice.words.selling import SELLING
from shared.voice.words.tone import TONE

V = TypeVar("V")

Level = str
"""Where a setting comes from: `default`, `brand`, `locale de`, `channel sms`, `situation apology`."""

DEFAULTS: Final = Manner(
    exclamation=1,
    emoji=0,
    humour=True,
    urgency=True,
    moves=(),
    greets=False,
    signs=False,
    contractions="free",
    capitalisation="free",
)
"""What holds where the guide says nothing. Lengths, quotes and readability have their own tables."""

PHRASES: Final[Mapping[Name, Mapping[str, tuple[str, ...]]]] = {**MOVES, **TONE, **SELLING, **OFFERING}
"""The lists of phrases that every guide has, by name and language."""

APOLOGY: Final = "apology"
"""The situation of a message that says sorry: its manner suits everybody who has something to complain about."""

SOBER: Final[Mapping[str, object]] = {"exclamation": 0, "emoji": 0, "humour": False, "urgency": False}
"""The manner of an apology where the guide does not describe one."""

SETTINGS: Final = tuple(Manner.model_fields)


@dataclass(frozen=True)
class Setting:
    """One setting of manner as it came to hold: its value, the level that decided, and what that level replaced."""

    name: str
    value: object
    level: Level
    replaced: tuple[tuple[Level, object], ...] = ()


@dataclass(frozen=True, eq=False)
class Guide:
    """The guide resolved. `manner` has a value for every setting that any level or the defaults give."""

    voice: Voice
    locale: LocaleTag
    channel: Channel
    situation: Name
    speech: VoiceLocale | None
    manner: Manner
    terms: Mapping[Name, Terms]
    index: TermIndex
    rtl: bool

    def promises(self) -> Iterator[tuple[Promise, str]]:
        """Yield the promises that have a wording in this locale."""
        for promise in self.voice.promises:
            if wording := in_locale(promise.wording, self.locale):
                yield promise, wording

    def blocks(self, purpose: Purpose | None) -> Iterator[tuple[Block, str | None]]:
        """Yield the blocks a rendition of this purpose must have here, with their wording in this locale."""
        for block in self.voice.blocks:
            if self.channel in block.channels and purpose in block.purposes:
                yield block, in_locale(block.wording, self.locale)

    @cached_property
    def fixed(self) -> tuple[str, ...]:
        """What is said word for word in this locale: names, promises, and blocks of every channel and purpose."""
        blocks = (words for block in self.voice.blocks if (words := in_locale(block.wording, self.locale)))
        names = (self.voice.brand, *(one.name for one in self.voice.names))
        return (*names, *(words for _, words in self.promises()), *blocks)

    @cached_property
    def watched(self) -> tuple[tuple[Promise, Phrases], ...]:
        """The promises with phrases that only occur where they are meant, in this locale."""
        watched = ((promise, in_locale(promise.watch, self.locale)) for promise in self.voice.promises)
        return tuple((promise, Phrases(phrases)) for promise, phrases in watched if phrases)

    @cached_property
    def variables(self) -> frozenset[str]:
        """The dotted paths that what the guide says reads: greeting, sign-off, signature and blocks."""
        speech = (self.speech.greeting, self.speech.sign_off) if self.speech else ()
        blocks = (words for block in self.voice.blocks if (words := in_locale(block.wording, self.locale)))
        said = (*speech, self.voice.signatures.get(self.channel, ""), *blocks)
        return frozenset(path for source in said for path in _variables(source))

    def phrases(self, name: Name) -> Phrases:
        """Return the phrases of a list in this locale: those we ship and the guide's own. There may be none."""
        made = self._phrases.get(name)
        if made is None:
            own = in_locale(self.voice.phrases.get(name, {}), self.locale) or ()
            shipped = PHRASES.get(name, {}).get(self.locale.partition("-")[0], ())
            made = self._phrases[name] = Phrases((*own, *shipped))
        return made

    @cached_property
    def sober(self) -> Manner:
        """The manner of an apology in this locale and on this channel."""
        values = {one.name: one.value for one in explain(self.voice, self.locale, self.channel, APOLOGY)}
        unsaid = {} if APOLOGY in self.voice.situations else SOBER
        return DEFAULTS.model_copy(update={**values, **unsaid})

    @cached_property
    def spellings(self) -> Mapping[str, Phrases]:
        """The right and the wrong spellings of each name that is written in one way only."""
        return {name.name: Phrases((name.name, *name.wrong)) for name in self.voice.names}

    @cached_property
    def proper_words(self) -> frozenset[str]:
        """The words of the brand's names and terms, in lower case."""
        names = (self.voice.brand, *(name.name for name in self.voice.names))
        terms = (term for one in self.terms.values() for term in (one.preferred, *one.accepted) if term)
        return frozenset(word for name in (*names, *terms) for word in name.lower().split())

    @cached_property
    def _phrases(self) -> dict[Name, Phrases]:
        return {}


class Guides:
    """All resolutions of one voice guide, each made once."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self._made: dict[tuple[LocaleTag, Channel, Name], Guide] = {}
        self._terms: dict[LocaleTag, tuple[Mapping[Name, Terms], TermIndex]] = {}

    def resolve(self, locale: LocaleTag, channel: Channel, situation: Name) -> Guide:
        """Return the guide for a locale, channel and situation. A situation the guide does not know adds nothing."""
        key = (locale, channel, situation)
        guide = self._made.get(key)
        if guide is None:
            guide = self._made[key] = self._resolved(*key)
        return guide

    def _resolved(self, locale: LocaleTag, channel: Channel, situation: Name) -> Guide:
        values = {setting.name: setting.value for setting in explain(self.voice, locale, channel, situation)}
        speech = in_locale(self.voice.locales, locale)
        terms, index = self._terms_in(locale)
        return Guide(
            voice=self.voice,
            locale=locale,
            channel=channel,
            situation=situation,
            speech=speech,
            manner=DEFAULTS.model_copy(update=values),
            terms=terms,
            index=index,
            rtl=direction(locale, speech) == "rtl",
        )

    def _terms_in(self, locale: LocaleTag) -> tuple[Mapping[Name, Terms], TermIndex]:
        made = self._terms.get(locale)
        if made is None:
            terms = {
                concept.id: found
                for concept in self.voice.concepts
                if (found := in_locale(concept.terms, locale)) is not None
            }
            made = self._terms[locale] = (terms, TermIndex(terms, locale.partition("-")[0]))
        return made


def explain(voice: Voice, locale: LocaleTag, channel: Channel, situation: Name) -> list[Setting]:
    """Return every setting of manner in the order of the model: the level that decided it, and what it replaced."""
    levels = list(_levels(voice, locale, channel, situation))
    settings: list[Setting] = []
    for name in SETTINGS:
        said = [(level, value) for level, manner in levels if (value := getattr(manner, name)) is not None]
        if not said:
            settings.append(Setting(name, None, "nowhere"))
            continue
        level, value = said[-1]
        settings.append(Setting(name, value, level, tuple(reversed(said[:-1]))))
    return settings


def _levels(voice: Voice, locale: LocaleTag, channel: Channel, situation: Name) -> Iterator[tuple[Level, Manner]]:
    yield "default", DEFAULTS
    yield "brand", voice.manner
    speech = in_locale(voice.locales, locale)
    if speech is not None:
        yield f"locale {locale}", speech
    if channel in voice.channels:
        yield f"channel {channel.value}", voice.channels[channel]
    occasion: VoiceSituation | None = voice.situations.get(situation)
    if occasion is not None:
        yield f"situation {situation}", occasion


@lru_cache(maxsize=1_024)
def _variables(source: str) -> frozenset[str]:
    return compile_template(source).variables


def in_locale(values: Mapping[LocaleTag, V], locale: LocaleTag) -> V | None:
    """Return what is written for a locale, or else for its bare language; nothing is guessed beyond that."""
    found = values.get(locale)
    return found if found is not None else values.get(locale.partition("-")[0])


def direction(locale: LocaleTag, speech: VoiceLocale | None = None) -> str:
    """Return `ltr` or `rtl`: as the guide says, else as CLDR has it for the script of the locale."""
    if speech is not None and speech.direction is not None:
        return speech.direction
    try:
        return Locale.parse(locale, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
