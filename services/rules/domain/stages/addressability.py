"""Which of the wished channels can carry the message to this customer at all."""

from __future__ import annotations

from contracts.values import Channel
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult, with_candidates
from services.rules.domain.pursuit import why_moving
from services.rules.domain.wishes import channels_wished


def addressability(draft: Draft) -> StageResult:
    """Resolve the wishes to channels and keep those with a rendition of the message and somewhere to send it.

    A message that moves on was tried on some of them already, and is on none of them twice.
    """
    pursuit = draft.state.pursuit(draft.request.message_id)
    tried = pursuit.tried if pursuit else ()
    wished = channels_wished(draft.request.channels, draft.customer, draft.request.origin_channel)
    obstacles = {channel: obstacle for channel in wished if (obstacle := _obstacle(channel, draft, tried)) is not None}
    candidates = [channel for channel in wished if channel not in obstacles]
    note = Note(
        "addressability",
        {
            "wishes": phrases.plain(draft.request.channels),
            "candidates": phrases.plain(candidates),
            "left_out": {channel.value: obstacle for channel, obstacle in obstacles.items()},
        },
        rule=pursuit.rule if pursuit else None,
    )
    draft = with_candidates(draft, wished)
    left_out = ", ".join(f"{phrases.channels([channel])} ({obstacle})" for channel, obstacle in obstacles.items())
    moves = why_moving(pursuit)
    if not wished:
        wishes = phrases.listed(draft.request.channels, last="or")
        return note.stopped(draft, f"The wish for {wishes} names no channel: the customer is on none of ours now.")
    if not candidates:
        reason = f"{moves}There is no way to reach the {_reader(draft)}; left out: {left_out}."
        return note.stopped(draft, reason, obstacles)
    reached = f"{moves}The {_reader(draft)} can be reached by {phrases.channels(candidates)}"
    if obstacles:
        return note.narrowed(draft, obstacles, f"{reached}; left out: {left_out}.")
    return note.passed(draft, f"{reached}.")


def _obstacle(channel: Channel, draft: Draft, tried: tuple[Channel, ...]) -> str | None:
    """Return why a channel cannot carry the message; None if it can."""
    if channel in tried:
        return "it was tried already"
    if channel not in draft.message.channels:
        return "the message is not written for it"
    if channel is Channel.INSTORE:
        return None if draft.request.store else "no store is named"
    if draft.for_staff:
        return "it reaches the customer, not the crew"
    if not draft.customer.addresses.on(channel):
        return "no address is known"
    return None


def _reader(draft: Draft) -> str:
    return "crew" if draft.for_staff else "customer"
