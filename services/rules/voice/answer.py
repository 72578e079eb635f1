"""What is answered: whether words may be sent, what speaks against them, how they address, how long they are."""

from __future__ import annotations

from dataclasses import asdict

from pydantic import BaseModel, ConfigDict, Field

from contracts.objection import Objection
from contracts.values import PlaybookRef
from shared.voice.lengths import MEASURES, Encoding, Unit, fold
from shared.voice.registers import Label, Side, Weight
from shared.voice.rendered import Rendered


class _View(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, populate_by_name=True)


class EvidenceView(_View):
    """A place in the text that addresses the reader, in code points; strong evidence decides."""

    text: str
    start: int
    end: int
    label: Side
    rule: str = Field(description="what was recognised, such as `pronoun` or `imperative`")
    weight: Weight


class RegisterView(_View):
    """How the text addresses its reader. `unknown`: it cannot be told, or the language knows no such difference."""

    label: Label
    wanted: Side | None = Field(description="what the voice guide asks for in this locale")
    evidence: tuple[EvidenceView, ...]


class LengthView(_View):
    """How much of its channel a field takes, folded as it would be sent. Encoding and segments: of a text message."""

    units: int
    unit: Unit
    limit: int
    remaining: int
    fits: bool
    firm: bool = Field(description="whether more cannot be sent, or merely reads badly")
    hidden: int = Field(description="characters at the end that are not seen at first glance")
    encoding: Encoding | None = None
    segments: int | None = None


class GuideView(_View):
    """The voice guide that was asked. `playbook` is None for one that came with the request."""

    playbook: PlaybookRef | None
    version: int = Field(description="as its authors count")


class CheckAnswer(_View):
    """What the checks before a send say. `stops`: these words would not be sent."""

    stops: bool
    objections: tuple[Objection, ...] = Field(description="errors and remarks; `waived` ones stop nothing")
    checks: int = Field(description="how many checks were made")
    conversation: int | None = Field(
        description="how many earlier messages the words were compared with; null: with nobody's"
    )
    register_: RegisterView = Field(alias="register")
    lengths: dict[str, LengthView] = Field(description="by field")
    guide: GuideView


class RenderAnswer(CheckAnswer):
    """A message in words, by field, and what the checks say of them."""

    words: dict[str, str]


def register_view(rendered: Rendered) -> RegisterView:
    """Return how a rendition addresses its reader."""
    verdict, speech = rendered.register, rendered.guide.speech
    return RegisterView(
        label=verdict.label,
        wanted=speech.register_ if speech else None,
        evidence=tuple(EvidenceView.model_validate(one) for one in verdict.evidence),
    )


def length_views(channel: str, words: dict[str, str]) -> dict[str, LengthView]:
    """Return how long each field is that the channel measures."""
    measured = {
        field: measure(fold(channel, words[field])) for field, measure in MEASURES[channel].items() if field in words
    }
    return {
        field: LengthView.model_validate({**asdict(length), "fits": length.fits}) for field, length in measured.items()
    }
