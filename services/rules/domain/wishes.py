"""What the wishes of a request mean for a customer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from contracts.values import Channel, ChannelWish, CustomerSnapshot

WITHOUT_PREFERENCE: Final = (Channel.EMAIL, Channel.SMS, Channel.SOCIAL)
"""What `preferred` means for a customer who has not said what they prefer."""

BY_NAME: Final[Mapping[Channel, ChannelWish]] = {
    Channel.EMAIL: "email",
    Channel.SMS: "sms",
    Channel.SOCIAL: "social",
    Channel.INSTORE: "instore",
}
"""The wish for a channel by its name."""


def channels_wished(
    wishes: Iterable[ChannelWish], customer: CustomerSnapshot, origin: Channel | None
) -> tuple[Channel, ...]:
    """Return the channels that wishes name, each once, in their order; `origin` is where the customer is now."""
    return tuple(dict.fromkeys(channel for wish in wishes for channel in _meant(wish, customer, origin)))


def _meant(wish: ChannelWish, customer: CustomerSnapshot, origin: Channel | None) -> Iterator[Channel]:
    if wish == "origin":
        if origin is not None:
            yield origin
    elif wish == "preferred":
        preferred = customer.preferred_channel
        yield from WITHOUT_PREFERENCE if preferred is None else (preferred,)
    else:
        yield Channel(wish)
