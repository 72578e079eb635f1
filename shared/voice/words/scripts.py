"""Which scripts languages are written in, and the letters of each (Unicode blocks)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LETTERS: Final[Mapping[str, str]] = {
    "Arab": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Armn": "\u0531-\u0587",
    "Beng": "\u0980-\u09ff",
    "Cyrl": "\u0400-\u052f",
    "Deva": "\u0900-\u097f",
    "Geor": "\u10a0-\u10ff",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hang": "\u1100-\u11ff\uac00-\ud7a3",
    "Hani": "\u3400-\u9fff",
    "Hebr": "\u05d0-\u05ea",
    "Kana": "\u3041-\u3096\u30a1-\u30fa",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Thai": "\u0e00-\u0e7f",
}
"""By ISO 15924 code, for a set in a regular expression. `Kana` is both syllabaries."""

SCRIPTS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "ar": ("Arab",),
    "be": ("Cyrl",),
    "bg": ("Cyrl",),
    "bn": ("Beng",),
    "ckb": ("Arab",),
    "el": ("Grek",),
    "fa": ("Arab",),
    "he": ("Hebr",),
    "hi": ("Deva",),
    "hy": ("Armn",),
    "ja": ("Kana", "Hani"),
    "ka": ("Geor",),
    "kk": ("Cyrl",),
    "ko": ("Hang",),
    "ky": ("Cyrl",),
    "mk": ("Cyrl",),
    "mn": ("Cyrl",),
    "mr": ("Deva",),
    "ne": ("Deva",),
    "ps": ("Arab",),
    "ru": ("Cyrl",),
    "sr": ("Cyrl", "Latn"),
    "tg": ("Cyrl",),
    "th": ("Thai",),
    "uk": ("Cyrl",),
    "ur": ("Arab",),
    "yue": ("Hani",),
    "zh": ("Hani",),
}
"""By language; any other is written in Latin letters."""
