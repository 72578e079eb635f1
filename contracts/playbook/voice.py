"""The voice guide: how the brand speaks, in which words, and what it never says.

Settings of manner may be given for the brand, a locale, a channel and a situation; the later in this order wins.
"""

from __future__ import annotations

import codecs
from datetime import date
from typing import Annotated, Literal
from urllib.parse import quote

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from contracts.base import Contract
from contracts.values import Channel, LocaleTag, Name, Purpose, UnsubscribeAddress


def _with_words(phrase: str) -> str:
    if not phrase.strip("*").strip():
        raise ValueError("a phrase of asterisks alone would be everywhere; write the beginning of a word before it")
    return phrase


def _named(brand: str) -> str:
    if not brand.strip():
        raise ValueError("the brand has no name; write it as customers know it")
    return brand


Phrase = Annotated[
    str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True), AfterValidator(_with_words)
]
"""A word or a few, as it stands in running text."""

CheckId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(?:-[a-z]+)*$", max_length=60)]
"""The id of a check, as `unisono check` prints it."""


def _known_code_page(name: str) -> str:
    try:
        "".encode(codecs.lookup(name).name)
    except LookupError:
        raise ValueError(f"there is no code page {name!r}; use a name such as cp437, cp858 or cp1252") from None
    return name


CodePage = Annotated[str, AfterValidator(_known_code_page)]
"""The characters a printer has, by the name that Python's codecs have for them: `cp437`, `cp858`, `shift_jis`."""


class Examples(Contract):
    """Texts that keep a rule and texts that break it. `unisono check` runs them as the rule's tests."""

    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


LocalExamples = dict[LocaleTag, Examples]
Wordings = dict[LocaleTag, Phrase]
"""What is said, by locale."""


class Manner(Contract):
    """How something is said. What is left out is settled by the level above: brand, locale, channel, situation."""

    exclamation: int | None = Field(default=None, ge=0, description="the most exclamation marks in one text")
    emoji: int | None = Field(default=None, ge=0, description="the most emoji in one text")
    humour: bool | None = Field(default=None, description="whether words of the list `humour` may be used")
    urgency: bool | None = Field(default=None, description="whether words of the list `urgency` may be used")
    moves: tuple[Name, ...] | None = Field(
        default=None, description="what a text has to do, such as apologise: one phrase of each of these lists"
    )
    greets: bool | None = Field(default=None, description="whether a text opens with the locale's greeting")
    signs: bool | None = Field(default=None, description="whether a text closes with the locale's sign-off")
    contractions: Literal["use", "avoid", "free"] | None = Field(default=None, description="as in “we’ll”")
    capitalisation: Literal["sentence", "title", "free"] | None = Field(
        default=None, description="of subjects and titles"
    )
    quotes: tuple[Phrase, Phrase] | None = Field(default=None, description="the opening and the closing mark")
    sentence_words: int | None = Field(default=None, ge=5, description="the most words of a sentence, on average")
    lix: int | None = Field(default=None, ge=10, le=100, description="the highest readability index (Björnsson 1968)")
    length: int | None = Field(default=None, ge=1, description="the longest text, in the channel's own unit")
    segments: int | None = Field(default=None, ge=1, description="the most SMS segments of one text")
    budget: int | None = Field(default=None, ge=1, description="the most SMS segments that need no remark")
    code_page: CodePage | None = Field(default=None, description="the characters that printers of cards have")


class VoiceLocale(Manner):
    """How the brand speaks in one locale. Greeting and sign-off are templates over `customer`.

    `examples` are texts in this locale that speak as the brand does (no check objects), and that do not.
    """

    register_: Literal["formal", "informal"] = Field(alias="register")
    greeting: str
    sign_off: str
    direction: Literal["ltr", "rtl"] | None = Field(default=None, description="of writing; without it, as CLDR has it")
    examples: Examples = Examples()


class VoiceSituation(Manner):
    """What an occasion demands: an apology has no emoji, a security notice no urgency."""

    examples: LocalExamples = Field(default_factory=dict)


class BrandName(Contract):
    """A name that is written in one way only. Other casings of it are wrong, and so is what `wrong` lists."""

    name: Phrase
    wrong: tuple[Phrase, ...] = ()
    examples: LocalExamples = Field(default_factory=dict)


class Terms(Contract):
    """What a concept is called in one locale. All inflected forms count; `forms` lists those no dictionary has.

    `accepted` terms may be used beside the preferred one, though not both in one text; `avoided` ones are to be
    replaced by it; `forbidden` ones are never said.
    """

    preferred: Phrase | None = None
    accepted: tuple[Phrase, ...] = ()
    avoided: tuple[Phrase, ...] = ()
    forbidden: tuple[Phrase, ...] = ()
    forms: dict[Phrase, tuple[Phrase, ...]] = Field(
        default_factory=dict, description="further forms of a term above, compounds for instance"
    )
    examples: Examples = Examples()

    @model_validator(mode="after")
    def _terms_agree(self) -> Terms:
        listed = [*([self.preferred] if self.preferred else []), *self.accepted, *self.avoided, *self.forbidden]
        doubled = sorted({term for term in listed if listed.count(term) > 1})
        if doubled:
            raise ValueError(f"{doubled[0]!r} is listed twice; say once whether it is preferred, avoided or forbidden")
        stray = sorted(self.forms.keys() - set(listed))
        if stray:
            raise ValueError(f"forms of {stray[0]!r} are given, which is no term here; list the term as well")
        if self.avoided and self.preferred is None:
            raise ValueError(f"{self.avoided[0]!r} is to be avoided; give the preferred term that replaces it")
        return self


class Concept(Contract):
    """One thing the brand speaks of, and its names."""

    id: Name
    why: str | None = Field(default=None, description="the reason, shown with every objection")
    terms: dict[LocaleTag, Terms] = Field(min_length=1)


class Promise(Contract):
    """What the brand promises, word for word. `watch` are phrases that only occur where the promise is meant."""

    id: Name
    wording: Wordings = Field(min_length=1)
    watch: dict[LocaleTag, tuple[Phrase, ...]] = Field(default_factory=dict)
    examples: LocalExamples = Field(default_factory=dict)


class Block(Contract):
    """Words that must stand in certain messages: the legal notice, the way to opt out, who is speaking.

    Copy says one by `voice.blocks.<id>`, or types it: it is found whatever the white space, quotes and dashes in it;
    where it is a template, what it outputs may vary.
    """

    id: Name
    kind: Literal["legal", "optout", "sender"]
    channels: tuple[Channel, ...] = Field(min_length=1)
    purposes: tuple[Purpose, ...] = Field(min_length=1)
    wording: Wordings = Field(min_length=1)


class Unsubscribe(Contract):
    """Where readers of marketing mails and surveys take their yes back: mail programs show it as a button.

    It goes into the header fields of these mails (RFC 2369, RFC 8058), and copy sees it as `voice.unsubscribe`.
    """

    url: UnsubscribeAddress = Field(description="with {message_id} where the id of the message is to be filled in")
    one_click: bool = Field(default=False, description="whether a POST to it unsubscribes without further questions")

    @model_validator(mode="after")
    def _nothing_else_is_filled_in(self) -> Unsubscribe:
        if set("{}") & set(self.url.replace("{message_id}", "")):
            raise ValueError(f"the address {self.url!r} has braces; only {{message_id}} is filled in")
        return self

    @model_validator(mode="after")
    def _one_click_is_a_post(self) -> Unsubscribe:
        if self.one_click and not self.url.startswith("https://"):
            raise ValueError(
                "one_click is a POST, which a mailto: address cannot take; give an https: address (RFC 8058)"
            )
        return self

    def address(self, message_id: str) -> str:
        """Return the address for one message."""
        return self.url.replace("{message_id}", quote(message_id, safe=""))


class CheckSetting(Contract):
    """How seriously a check is taken; `off` does not run it."""

    severity: Literal["error", "warning", "off"]
    reason: str | None = Field(default=None, description="why it differs from what the check itself says")


class Waiver(Contract):
    """A check that is waived for a while, and why. What is left out holds for all of them."""

    check: CheckId
    message: Name | None = None
    locale: LocaleTag | None = None
    channel: Channel | None = None
    excerpt: str | None = Field(default=None, description="only where the objection is to these very words")
    reason: str = Field(min_length=1)
    until: date = Field(description="the last day it holds")


class Voice(Contract):
    """The voice guide. `version` is counted by its authors and recorded with every decision it takes part in."""

    version: int = Field(default=1, ge=1)
    brand: Annotated[str, AfterValidator(_named)]
    owner: str | None = Field(default=None, description="who answers for the guide: a team or an address")
    traits: tuple[str, ...] = ()
    manner: Manner = Manner()
    locales: dict[LocaleTag, VoiceLocale]
    channels: dict[Channel, Manner] = Field(default_factory=dict)
    situations: dict[Name, VoiceSituation] = Field(default_factory=dict)
    signatures: dict[Channel, str] = Field(default_factory=dict)
    names: tuple[BrandName, ...] = ()
    concepts: tuple[Concept, ...] = ()
    phrases: dict[Name, dict[LocaleTag, tuple[Phrase, ...]]] = Field(
        default_factory=dict,
        description="lists of phrases by name and locale: for the moves of situations, `urgency` and `humour`; "
        "they add to the lists that every guide has. An asterisk stands for the rest of a word",
    )
    promises: tuple[Promise, ...] = ()
    blocks: tuple[Block, ...] = ()
    unsubscribe: Unsubscribe | None = None
    checks: dict[CheckId, CheckSetting] = Field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Voice:
        for part, ids in (
            ("concepts", [concept.id for concept in self.concepts]),
            ("promises", [promise.id for promise in self.promises]),
            ("blocks", [block.id for block in self.blocks]),
            ("names", [name.name for name in self.names]),
        ):
            doubled = sorted({one for one in ids if ids.count(one) > 1})
            if doubled:
                raise ValueError(f"two {part} are called {doubled[0]!r}; give each its own")
        return self
