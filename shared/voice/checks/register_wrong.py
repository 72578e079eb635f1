"""register-wrong: the reader is addressed as the brand addresses people in this locale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.words.address import address


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the fields with strong evidence of the other register; weak evidence is none."""
    speech = rendered.guide.speech
    if speech is None:
        yield Abstained(f"the voice guide does not say how to address people in {rendered.locale}")
        return
    wanted = speech.register_
    for field, verdict in rendered.registers.items():
        if verdict.label in {wanted, "mixed"}:
            continue
        strong = next((one for one in verdict.evidence if one.weight == "strong"), None)
        if verdict.label not in {"formal", "informal"} or strong is None:
            if field == "text":
                yield Abstained(f"how the text addresses its reader is {verdict.label}")
            continue
        yield Found(
            f"the {field} addresses the reader {verdict.label}ly (“{strong.text}”)",
            f"{address(rendered.language, wanted)}, as the voice guide has it for {rendered.locale}",
            field,
            strong.start,
            strong.end,
            rule="register",
        )


CHECK: Final = Check(
    id="register-wrong",
    scope="rendition",
    severity="error",
    title="The reader is addressed in the brand’s register",
    why="Who is “Sie” in every letter is taken aback by a “du”, and who is “du” feels pushed away by a “Sie”.",
    wrong=Case(locale="de", text="Dein Koffer ist angekommen, du kannst ihn am Schalter abholen."),
    right=Case(locale="de", text="Ihr Koffer ist angekommen, Sie können ihn am Schalter abholen."),
    find=find,
    own=True,
)
