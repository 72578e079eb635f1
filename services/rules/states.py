"""The states of customers in a batch: finding them, and saving what changed."""

from __future__ import annotations

from services.rules.domain.customer import CustomerRules
from services.rules.store import CUSTOMER_RULES
from shared.processing.effects import Effects
from shared.processing.handler import Workspace


def find_customer(workspace: Workspace, customer_id: str) -> CustomerRules | None:
    """Return the state of a customer, or of whom they turned out to be."""
    state = workspace.get(CUSTOMER_RULES, customer_id)
    while state is not None and state.moved_to is not None:
        survivor = workspace.get(CUSTOMER_RULES, state.moved_to)
        state = survivor if survivor is not None else CustomerRules(id=state.moved_to)
    return state


def saved_if_changed(before: CustomerRules, after: CustomerRules) -> Effects:
    """Return the effects of a state that is another one now, or of the very same."""
    effects = Effects()
    if after is not before:
        effects.save(CUSTOMER_RULES, after)
    return effects
