"""Countries by their ISO 3166-1 alpha-2 codes."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from babel import Locale

_CODE_LENGTH = 2
_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""What the library names beside countries: unions, what is left of a continent, made-up and unknown regions."""


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Return code → English name of every country."""
    territories = Locale("en").territories.items()
    return {
        code: name
        for code, name in territories
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES
    }
