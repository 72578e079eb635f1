"""subject-line: a subject is one line, as the header of a mail has to be (RFC 5322 section 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Check, Found
from shared.voice.rendered import Rendered

# What ends a line anywhere (Unicode's mandatory breaks), and controls, which programs show as boxes or not at all.
_BREAK: Final = re.compile(r"\r\n|[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")


def find(rendered: Rendered) -> Iterator[Found]:
    """Yield where a subject breaks into a second line, and control characters in it."""
    subject = rendered.words.get("subject")
    if subject is None:
        return
    if found := _BREAK.search(subject.raw):
        yield Found("the subject has more than one line", "write it as one line", "subject", found.start(), found.end())
    for found in _CONTROL.finditer(subject.raw):
        code = f"U+{ord(found[0]):04X}"
        yield Found(
            f"the subject has a control character in it, {code}", "take it out", "subject", found.start(), found.end()
        )


CHECK: Final = Check(
    id="subject-line",
    scope="rendition",
    severity="error",
    title="A subject is one line",
    why="A second line would be read as another header of the mail: at best it is lost, at worst it adds a recipient.",
    wrong=Case(subject="Your flight\nis late", text="It leaves at nine.", as_sent=True),
    right=Case(subject="Your flight is late", text="It leaves at nine.", as_sent=True),
    find=find,
    abstains=False,
)
