"""How lists of phrases are written: a row for each language, `en: one phrase | another`."""

from __future__ import annotations

from collections.abc import Mapping


def by_language(rows: str) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases by language; an asterisk stands for the rest of a word, as `Phrases` has it."""
    listed = (row.partition(":") for row in rows.splitlines() if row.strip())
    return {language.strip(): tuple(one.strip() for one in phrases.split("|")) for language, _, phrases in listed}
