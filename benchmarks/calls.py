"""What the load says: Segment calls of customers who look around and order, one after another."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import orjson

from benchmarks.web import request

WRITE_KEY = "bench"
ORDERED = "Bench Ordered"
VIEWED = "Bench Viewed"
IDENTIFIED_AT_ONCE = 200

Call = dict[str, object]

_HEADERS = {"Authorization": f"Basic {base64.b64encode(f'{WRITE_KEY}:'.encode()).decode()}"}
_CONTEXT: Call = {
    "library": {"name": "analytics.js", "version": "2.11.1"},
    "page": {"path": "/harbour/lamps", "url": "https://northwind.example/harbour/lamps", "title": "Lamps"},
    "locale": "en-GB",
    "timezone": "Europe/Zurich",
    "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
}


def address_of(customer: int) -> str:
    """Return the email address of a customer, by which an arrived message is known."""
    return f"bench+{customer}@example.com"


def identify(customer: int) -> Call:
    """Return the call that makes a customer known."""
    traits = {"email": address_of(customer), "first_name": f"Robin {customer}", "last_name": "Example", "plan": "plus"}
    return {**_who("identify", customer), "traits": traits}


def order(customer: int, number: int) -> Call:
    """Return a call that leads to a message."""
    properties = {
        "order": f"NW-{number:06}",
        "total": {"amount": 129.9, "currency": "EUR"},
        "arrives_on": "2031-05-17",
        "link": f"https://northwind.example/orders/{number:06}",
        "items": [{"sku": "LAMP-7", "quantity": 2}, {"sku": "BULB-E27", "quantity": 4}],
    }
    return _track(customer, ORDERED, properties)


def view(customer: int, number: int) -> Call:
    """Return a call that no journey waits for."""
    properties = {"sku": f"LAMP-{number % 97}", "category": "lamps", "price": 49.9, "currency": "EUR", "position": 3}
    return _track(customer, VIEWED, properties)


def single(call: Call) -> bytes:
    """Return the request that sends one call."""
    return request("POST", f"/v1/{call['type']}", orjson.dumps(call), _HEADERS)


def batches(calls: Iterable[Call], size: int) -> Iterator[bytes]:
    """Return requests that send calls, so many together."""
    waiting = iter(calls)
    while together := list(islice(waiting, size)):
        yield _batch(together)


def _batch(calls: Sequence[Call]) -> bytes:
    return request("POST", "/v1/batch", orjson.dumps({"batch": calls}), _HEADERS)


def _track(customer: int, event: str, properties: Mapping[str, object]) -> Call:
    return {**_who("track", customer), "event": event, "properties": properties}


def _who(kind: str, customer: int) -> Call:
    """Return what all calls of a customer have in common: after the first, none of it is news to the profile."""
    return {"type": kind, "userId": f"bench-{customer}", "anonymousId": f"device-{customer}", "context": _CONTEXT}
