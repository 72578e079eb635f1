"""How long a message is worth saying: by itself, by its definition, by policy."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.driving import NOON, event
from tests.unit.rules.support import ALL_FREE, Changes, only, open_room, request, sale

HOUR = timedelta(hours=1)
OFFERS = {"id": "offers", "purposes": ["marketing"], "lives": "3h"}
FARES = {"id": "fares", "topics": ["fares"], "lives": "2h"}


@pytest.mark.parametrize(
    ("policies", "message", "said", "expires"),
    [
        pytest.param([], {}, {}, None, id="nobody says anything"),
        pytest.param([OFFERS], {}, {}, 3 * HOUR, id="the policy"),
        pytest.param([OFFERS], {"expires_after": "1h"}, {}, HOUR, id="the message says less"),
        pytest.param([OFFERS], {"expires_after": "4h"}, {}, 3 * HOUR, id="the message says more"),
        pytest.param([OFFERS], {"expires_after": "1h"}, {"expires_at": NOON + 2 * HOUR}, 2 * HOUR, id="the request"),
        pytest.param([OFFERS], {}, {"expires_at": NOON + 9 * HOUR}, 3 * HOUR, id="the request says more"),
        pytest.param([OFFERS, FARES], {"topic": "fares"}, {}, 2 * HOUR, id="the shorter of two policies"),
        pytest.param([FARES], {}, {}, None, id="a policy for others"),
    ],
)
async def test_the_end_of_a_message(
    policies: list[Changes], message: Changes, said: Changes, expires: timedelta | None
) -> None:
    room = await open_room({**ALL_FREE, "lifetimes": policies}, messages=[sale(**message)])

    planned = only(await room.handle(request("spring-sale", **said)))

    assert planned.expires_at == (None if expires is None else NOON + expires)


async def test_it_counts_from_when_it_was_asked_for() -> None:
    room = await open_room({**ALL_FREE, "lifetimes": [OFFERS]})
    late = event(request("spring-sale"), subject="mira", now=NOON - 3 * HOUR)

    suppressed = only(await room.handle(late))

    assert suppressed.decision.reason == "The message expired at 2026-03-10 12:00 UTC, before it was sent."
