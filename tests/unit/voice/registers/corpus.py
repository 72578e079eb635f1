"""The labelled sentences of `tests/voice/corpus/registers`: a label, a tab and a text a line, `#` before comments."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from shared.voice.registers import Label

FOLDER = Path(__file__).parents[3] / "voice" / "corpus" / "registers"
Part = Literal[
    "cases",
    "heldout",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "practice",
    "others",
    "seventeenth",
    "eighteenth",
]
PARTS: tuple[Part, ...] = get_args(Part)


class Case(NamedTuple):
    label: Label
    text: str


@cache
def cases(language: str, part: Part) -> tuple[Case, ...]:
    """The sentences of a language, none if it has no such part; `docs/voice-registers.md` says what the parts are."""
    path = FOLDER / f"{language}.{part}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Case(cast(Label, label), text) for label, text in rows)


def texts(language: str, *labels: Label) -> list[str]:
    """The texts of a language, of all parts, with one of `labels` (any, if none is given)."""
    return [case.text for part in PARTS for case in cases(language, part) if not labels or case.label in labels]
