"""Which of the channels left is taken: the strategies of a policy are asked in order; else the order of the wishes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from contracts.decision import Candidate
from contracts.playbook import ChannelChoice, Strategy
from contracts.values import Channel, JsonObject
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.engagement import Prediction, predicted


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a strategy says: a channel (None: it has no answer), and why as a clause."""

    channel: Channel | None
    because: str


def channel_choice(draft: Draft) -> StageResult:
    """Take the channel that the first strategy with an answer names."""
    rule = draft.policies.choice(draft.about) if len(draft.candidates) > 1 and not draft.for_staff else None
    answers: dict[Strategy, _Answer] = {}
    for strategy in rule.by if rule else ():
        answers[strategy] = _STRATEGIES[strategy](draft, rule) if rule else _NOTHING
        if answers[strategy].channel is not None:
            break
    decisive = next((answer for answer in answers.values() if answer.channel is not None), None)
    chosen = decisive.channel if decisive and decisive.channel else draft.candidates[0]
    inputs: JsonObject = {"candidates": phrases.plain(draft.candidates), "chosen": chosen.value}
    if answers:
        inputs["strategies"] = {strategy: answer.because for strategy, answer in answers.items()}
    others = [channel for channel in draft.candidates if channel is not chosen]
    because = decisive.because if decisive else _in_order(others)
    record = (
        Candidate(channel=chosen, chosen=True, stage="channel_choice", reason=because),
        *(_not_chosen(channel, chosen, decisive) for channel in others),
    )
    note = Note("channel_choice", inputs, rule.id if rule and decisive else None)
    return note.passed(
        replace(draft, channel=chosen, left_out=(*draft.left_out, *record)),
        f"By {phrases.channels([chosen])}, {because}.",
    )


_NOTHING: Final = _Answer(None, "there was nothing to choose")


def _in_order(others: list[Channel]) -> str:
    if not others:
        return "the only channel left"
    return f"which was wished for before {phrases.channels(others)}"


def _not_chosen(channel: Channel, chosen: Channel, decisive: _Answer | None) -> Candidate:
    name = phrases.channels([chosen])
    reason = f"{name} was taken: {decisive.because}" if decisive else f"{name} was wished for before it"
    return Candidate(channel=channel, chosen=False, stage="channel_choice", reason=reason)


def _preference(draft: Draft, _: ChannelChoice) -> _Answer:
    preferred = draft.customer.preferred_channel
    if preferred is None:
        return _Answer(None, "the customer has not said what they prefer")
    if preferred not in draft.candidates:
        return _Answer(None, f"{phrases.channels([preferred])}, which the customer prefers, is not among them")
    return _Answer(preferred, "which the customer prefers")


def _in_use(draft: Draft, _: ChannelChoice) -> _Answer:
    origin = draft.request.origin_channel
    if origin is None or origin not in draft.candidates:
        return _Answer(None, "the customer is on none of them now")
    return _Answer(origin, "where the customer is now")


def _urgency(draft: Draft, rule: ChannelChoice) -> _Answer:
    if not (draft.request.urgent or draft.message.urgent):
        return _Answer(None, "the message is not urgent")
    fastest = next((channel for channel in rule.fastest if channel in draft.candidates), None)
    if fastest is None:
        return _Answer(None, "none of them is among the fast ones")
    return _Answer(fastest, "the fastest one for an urgent message")


def _engagement(draft: Draft, _: ChannelChoice) -> _Answer:
    hour = draft.now.astimezone(draft.zone).hour
    known = [
        prediction
        for channel in draft.candidates
        if (prediction := predicted(draft.state.engagement, channel, hour, draft.now)) is not None
    ]
    if not known:
        return _Answer(None, "too little was sent to tell what is read")
    best = max(known, key=_share)
    if best.share == 0:
        return _Answer(None, "nothing was read on any of them in the last weeks")
    return _Answer(best.channel, f"where most is read ({phrases.listed(map(str, known))})")


def _cost(draft: Draft, _: ChannelChoice) -> _Answer:
    costs = draft.policies.costs
    priced = [channel for channel in draft.candidates if channel in costs]
    if not priced:
        return _Answer(None, "no costs are known")
    return _Answer(min(priced, key=lambda channel: costs[channel]), "the cheapest one")


def _share(prediction: Prediction) -> float:
    return prediction.share


_STRATEGIES: Final[Mapping[Strategy, Callable[[Draft, ChannelChoice], _Answer]]] = {
    "preference": _preference,
    "in_use": _in_use,
    "urgency": _urgency,
    "engagement": _engagement,
    "cost": _cost,
}
