"""Marks that differ from language to language: quotation marks, and what ASCII has only one form of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

QUOTES: Final[Mapping[str, tuple[str, ...]]] = {
    "af": ("“”", "‘’"),
    "ar": ("”“", "“”", "«»"),
    "az": ("“”", "«»"),
    "be": ("«»", "„“"),
    "bg": ("„“", "“”", "«»"),
    "bs": ("„”", "„“", "»«"),
    "ca": ("«»", "“”"),
    "cs": ("„“", "»«"),
    "cy": ("“”", "‘’"),
    "da": ("“”", "””", "„“", "»«"),
    "de": ("„“", "»«", "›‹"),
    "de-CH": ("«»", "„“", "‹›"),
    "de-LI": ("«»", "„“", "‹›"),
    "el": ("«»", "“”"),
    "en": ("“”", "‘’"),
    "es": ("“”", "«»"),
    "et": ("„“", "«»"),
    "eu": ("«»", "“”"),
    "fa": ("«»", "‹›"),
    "fi": ("””", "»»"),
    "fil": ("“”",),
    "fr": ("«»", "“”", "‹›"),
    "ga": ("“”",),
    "gl": ("“”", "«»"),
    "hi": ("“”",),
    "hr": ("„“", "„”", "»«"),
    "hu": ("„”", "»«"),
    "hy": ("«»",),
    "id": ("“”",),
    "is": ("„“",),
    "it": ("«»", "“”"),
    "ja": ("「」", "『』"),
    "ka": ("„“", "«»"),
    "kk": ("«»", "“”"),
    "ko": ("“”", "「」", "『』"),
    "lt": ("„“", "«»"),
    "lv": ("“”", "„”", "«»"),
    "mk": ("„“", "»«"),
    "ms": ("“”",),
    "nb": ("«»", "“”"),
    "nl": ("‘’", "“”", "„”"),
    "nn": ("«»", "“”"),
    "no": ("«»", "“”"),
    "pl": ("„”", "«»", "»«"),
    "pt": ("“”", "«»"),
    "pt-PT": ("«»", "“”"),
    "ro": ("„”", "«»"),
    "ru": ("«»", "„“"),
    "sk": ("„“", "»«"),
    "sl": ("„“", "»«"),
    "sq": ("“”", "„“", "«»"),
    "sr": ("„”", "„“", "»«"),
    "sv": ("””", "»»", "»«"),
    "sw": ("“”",),
    "th": ("“”",),
    "tr": ("“”", "«»"),
    "uk": ("«»", "„“", "“”"),
    "ur": ("”“", "“”"),
    "vi": ("“”", "«»"),
    "zh": ("“”", "「」", "『』"),
    "zh-HK": ("「」", "『』"),
    "zh-Hant": ("「」", "『』"),
    "zh-TW": ("「」", "『』"),
}
"""The pairs in use: first CLDR's `delimiters` (version 48), then others that books and papers of the language have.

Of Swiss German CLDR has „“, its papers have «». Single marks are left out where they look like apostrophes.
"""

FULL_WIDTH: Final[Mapping[str, Mapping[str, str]]] = {
    "ja": {",": "、", ".": "。", "!": "！", "?": "？"},
    "zh": {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；"},
}
"""What stands behind ideographs and kana instead of the ASCII mark (JLReq 3.1, CLReq 3.1)."""

ARABIC: Final[Mapping[str, str]] = {",": "،", ";": "؛", "?": "؟"}
"""What stands behind Arabic letters instead of the ASCII mark (Unicode block Arabic, punctuation)."""

ARABIC_LANGUAGES: Final = frozenset({"ar", "fa", "ur", "ps", "ckb", "ug"})
"""Languages in Arabic script."""

FRENCH_SPACED: Final[Mapping[str, str]] = {"fr": ";:!?", "fr-CA": ":", "fr-CH": ""}
"""Marks that a no-break space has to precede (Imprimerie nationale; Office québécois de la langue française)."""
