"""The words a language has for addressing somebody, by register; for the mends of objections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.registers import Side

ADDRESS: Final[Mapping[str, Mapping[Side, str]]] = {
    "de": {"formal": "“Sie” and “Ihr”", "informal": "“du” and “dein”"},
    "es": {"formal": "“usted” and “su”", "informal": "“tú” and “tu”"},
    "fr": {"formal": "“vous” and “votre”", "informal": "“tu” and “ton”"},
    "it": {"formal": "“Lei” and “Suo”", "informal": "“tu” and “tuo”"},
    "ja": {"formal": "です and ます", "informal": "the plain style"},
    "ko": {"formal": "-습니다 and -요", "informal": "반말"},
    "nl": {"formal": "“u” and “uw”", "informal": "“je” and “jouw”"},
    "pl": {"formal": "“Pan”, “Pani” and “Państwo”", "informal": "“ty” and “twój”"},
    "pt": {"formal": "“você” and “seu”", "informal": "“tu” and “teu”"},
    "ru": {"formal": "“вы” and “ваш”", "informal": "“ты” and “твой”"},
}


def address(language: str, register: Side) -> str:
    """Return how to address the reader in words, `formally` where the language has no row."""
    words = ADDRESS.get(language, {}).get(register)
    return f"address the reader {register}ly" + (f", with {words}" if words else "")
