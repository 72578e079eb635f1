"""Channel choice and escalation that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracts.playbook import Escalation, Playbook
from contracts.values import Channel
from shared.playbook.checking.policies.asked import Asked, meant
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path


def check_channels(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield strategies that never have an answer, and escalations that go nowhere."""
    policies = playbook.policies
    for index, choice in enumerate(policies.channel_choice):
        for number, strategy in enumerate(choice.by):
            if strategy == "cost" and not policies.costs:
                yield Problem(
                    "no-costs",
                    ("policies", "channel_choice", index, "by", number),
                    f"{choice.id!r} asks for the cheapest channel, and no costs are written down",
                    "add 'costs: {email: …, sms: …}' to the policies, or drop the strategy",
                    "warning",
                )
    for index, escalation in enumerate(policies.escalations):
        found = meant(escalation, asked)
        yield from _destinations(("policies", "escalations", index), escalation, found)
        yield from _too_late(("policies", "escalations", index), escalation, found)


def _destinations(path: Path, rule: Escalation, found: Sequence[Asked]) -> Iterator[Problem]:
    for index, channel in enumerate(rule.to):
        lacking = sorted({one.about.message for one in found if channel not in one.channels})
        if channel is Channel.INSTORE:
            yield Problem(
                "escalates-to-board",
                (*path, "to", index),
                f"{rule.id!r} moves messages on to instore, but a card needs a board to stand on",
                "take instore out of 'to'",
            )
        elif lacking and len(lacking) == len({one.about.message for one in found}):
            yield Problem(
                "escalates-without-copy",
                (*path, "to", index),
                f"{rule.id!r} moves {names(lacking)} on to {channel.value}, for which there is no copy",
                f"add copy for {channel.value}, or take it out of 'to'",
            )


def _too_late(path: Path, rule: Escalation, found: Sequence[Asked]) -> Iterator[Problem]:
    late = {one.about.message for one in found if rule.unread_after and one.lives and one.lives <= rule.unread_after}
    if late:
        yield Problem(
            "expires-unread",
            (*path, "unread_after"),
            f"{rule.id!r} moves {names(late)} on when nobody has read it for a time, but by then it has expired",
            "let it move on sooner, or let the message live longer",
            "warning",
        )
