"""What a customer will have been told once words are sent: what later messages must agree with."""

from __future__ import annotations

from contracts.objection import Told
from contracts.values import Name
from shared.voice.offers import offer_of
from shared.voice.rendered import Rendered, Turn


def telling(turn: Turn, message_id: str | None = None) -> Told:
    """Return what a turn tells its customer, without its words."""
    rendered = turn.rendered
    speech, definition, addressed = rendered.guide.speech, rendered.definition, rendered.addressed
    salutation = turn.salutation
    return Told(
        message_id=message_id,
        message=rendered.message,
        at=turn.now,
        channel=rendered.channel,
        locale=rendered.locale,
        situation=rendered.guide.situation,
        register=addressed[1].label if addressed else None,
        wanted=speech.register_ if speech else None,
        thread=turn.thread,
        greeted=salutation.greeting is not None,
        named=salutation.form,
        terms=_terms(rendered),
        offer=offer_of(definition, rendered.facts, rendered.reader, turn.now) if definition else None,
    )


def _terms(rendered: Rendered) -> dict[Name, str]:
    """Return the name that each concept is given first; names the brand avoids bind nobody."""
    terms: dict[Name, str] = {}
    for uses in rendered.uses.values():
        for use in uses:
            if use.standing in {"preferred", "accepted"}:
                terms.setdefault(use.concept, use.term)
    return terms
