"""Merging: two customers turned out to be one person, so their journeys become one set."""

from __future__ import annotations

from services.journey.domain.state import CustomerJourneys, bounded_past, joined_marks
from services.journey.domain.turn import Turn


def take_over(turn: Turn, merged: CustomerJourneys) -> CustomerJourneys:
    """Move what the merged customer was in to the survivor, whose turn it is; return the merged customer's state.

    Where the survivor is on the same track already, theirs goes on and the other ends. What was over and when it was
    entered counts for both from now on; the merged customer's own record of it stays as it was.
    """
    if merged.active or merged.past or merged.marks:
        turn.state = turn.state.knowing(turn.customer).model_copy(
            update={
                "past": bounded_past((*turn.state.past, *merged.past)),
                "marks": joined_marks(turn.state.marks, merged.marks),
            }
        )
    for instance in merged.active:
        twin = turn.state.running(instance.track)
        turn.state = turn.state.model_copy(update={"active": (*turn.state.active, instance)})
        if twin is not None:
            turn.end(instance, "merged", f"the same person was in this journey already, as {turn.state.id}")
    return merged.model_copy(update={"active": (), "moved_to": turn.state.id})
