"""plural-categories: a number has words for every plural category of its language (CLDR)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.playbook.formats.plurals import CATEGORIES
from shared.voice.case import Case
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Source


def find(source: Source) -> Iterator[Found | Abstained]:
    """Yield every plural that lacks a category its language needs."""
    if not source.template.plurals:
        yield Abstained("nothing is counted here")
    for use in source.template.plurals:
        lacking = use.missing(source.locale)
        if lacking:
            listed = ", ".join(one for one in CATEGORIES if one in lacking)
            kind = "ordinal" if use.ordinal else "plural"
            yield Found(
                f"the {kind} has no words for {listed}, which {source.locale} needs",
                f"add {', '.join(f'{one}: ' + repr('…') for one in CATEGORIES if one in lacking)} to the filter",
                source.field,
                use.offset,
                use.offset,
            )


_NIGHTS: Final[dict[str, JsonObject]] = {"nights": {"type": "number", "value": 3}}

CHECK: Final = Check(
    id="plural-categories",
    scope="template",
    severity="error",
    title="A number has words for every plural of its language",
    why="Polish has four plurals and Arabic six: with English’s two, the first number without words stops the message.",
    moments=PUBLISH,
    wrong=Case(locale="pl", text="{{ facts.nights | plural: one: '# noc', other: '# nocy' }} w hotelu", facts=_NIGHTS),
    right=Case(
        locale="pl",
        text="{{ facts.nights | plural: one: '# noc', few: '# noce', many: '# nocy', other: '# nocy' }} w hotelu",
        facts=_NIGHTS,
    ),
    find=find,
)
