"""term-preferred: a thing is called what the brand calls it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.checks.term_forbidden import DELAY
from shared.voice.rendered import Rendered


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield every term that is to be avoided, with the one to use."""
    if not rendered.guide.index:
        yield Abstained(f"the guide lists no terms in {rendered.locale}")
        return
    for field, uses in rendered.uses.items():
        for use in uses:
            if use.standing == "avoided":
                yield Found(
                    f"{rendered.words[field].raw[use.start : use.end]!r} is not what the brand calls it",
                    f"write {rendered.guide.terms[use.concept].preferred!r}",
                    field,
                    use.start,
                    use.end,
                    use.concept,
                )


CHECK: Final = Check(
    id="term-preferred",
    scope="rendition",
    severity="error",
    title="A thing is called what the brand calls it",
    why="Two words for one thing make a reader wonder whether there are two things.",
    wrong=Case(locale="de", text="Ihr Zug ist im Verzug.", guide=DELAY),
    right=Case(locale="de", text="Ihr Zug hat Verspätung.", guide=DELAY),
    find=find,
    own=True,
)
