"""What the docstrings of the event models say, for people who do not read code."""

from __future__ import annotations

import inspect
import re

from contracts.catalogue import CatalogueEntry
from contracts.generate.errors import DocstringError


def what_happened(entry: CatalogueEntry) -> str:
    """Return the sentence after the type, beginning with a capital. Raises DocstringError."""
    first_line = (inspect.getdoc(entry.model) or "").partition("\n")[0]
    found = re.fullmatch(rf"`{re.escape(entry.type)}`: (.+\.)", first_line)
    if found is None:
        raise DocstringError(
            f"the docstring of {entry.model.__name__} has to begin with one line: `{entry.type}`: what happened."
        )
    sentence = found[1]
    return sentence[0].upper() + sentence[1:]


def short_name(event_type: str) -> str:
    """Return the type as people say it: `customer.acted.v1`."""
    return event_type.removeprefix("io.unisono.")
