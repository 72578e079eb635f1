"""The blocks of the guide that a rendition must have, and those of them that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from contracts.playbook import Block
from shared.voice.check import Found
from shared.voice.rendered import Rendered
from shared.voice.wordings import wording

Kind = Literal["legal", "optout", "sender"]

_BODIES: Final = ("text", "html")
"""Of these a mail program shows one."""


def wanted(rendered: Rendered, kind: Kind) -> list[tuple[Block, str | None]]:
    """Return the blocks of a kind that a rendition must have, with their wording in its locale."""
    return [(block, words) for block, words in rendered.guide.blocks(rendered.purpose) if block.kind == kind]


def lacking(rendered: Rendered, kind: Kind) -> Iterator[Found]:
    """Yield the blocks of a kind that a rendition lacks, in each of its bodies."""
    for block, words in wanted(rendered, kind):
        if words is None:
            yield Found(
                f"the block {block.id!r} of the guide has no wording in {rendered.locale}",
                f"write one under 'wording' of the block, for {rendered.locale}",
                rule=block.id,
                channel=rendered.channel,
                locale=rendered.locale,
            )
            continue
        for field in _BODIES:
            text = rendered.words.get(field)
            if text is not None and not wording(words).search(text.raw):
                yield Found(
                    f"the {field} lacks the block {block.id!r} of the guide",
                    f"add {{{{ voice.blocks.{block.id} }}}}, which says {words!r}",
                    field,
                    rule=block.id,
                    channel=rendered.channel,
                    locale=rendered.locale,
                )
