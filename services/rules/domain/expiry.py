"""Until when a message is worth saying."""

from __future__ import annotations

from datetime import datetime

from contracts.events.message import MessageRequested
from services.rules.domain.book import Book
from services.rules.domain.policies import PolicyIndex
from shared.playbook.about import about


def with_expiry(request: MessageRequested, asked_at: datetime, book: Book, policies: PolicyIndex) -> MessageRequested:
    """Return the request with the end of its life: what it says itself, else what its message says.

    Lifetimes among the policies may only bring it forward.
    """
    message = book.messages.get(request.message)
    if message is None:
        return request
    own = request.expires_at
    if own is None and message.expires_after is not None:
        own = asked_at + message.expires_after
    expires_at = policies.expiry(about(request, message, book.askers), asked_at, own)
    return request if expires_at == request.expires_at else request.model_copy(update={"expires_at": expires_at})
