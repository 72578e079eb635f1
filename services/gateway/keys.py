"""Write keys: which source a request comes from."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic_core import from_json


@dataclass(frozen=True)
class Sender:
    """A source that may send, and the key it proved this with."""

    write_key: str
    source: str


class WriteKeys:
    """The keys of this installation."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        self._keys = tuple((key.encode(), Sender(key, source)) for key, source in keys.items())

    def sender(self, authorization: str | None, body: bytes) -> Sender | None:
        """Return whose request this is: by HTTP Basic user name (RFC 7617) or, without that header, by `writeKey`."""
        key = _from_body(body) if authorization is None else _from_header(authorization)
        if key is None:
            return None
        found = None
        for known, sender in self._keys:
            # Every key is compared, in constant time each: the answer's delay tells nothing about any of them.
            if hmac.compare_digest(known, key):
                found = sender
        return found


def _from_header(authorization: str) -> bytes | None:
    scheme, _, credentials = authorization.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        return base64.b64decode(credentials.strip(), validate=True).partition(b":")[0]
    except binascii.Error:
        return None


def _from_body(body: bytes) -> bytes | None:
    try:
        content = from_json(body)
    except ValueError:
        return None
    key = content.get("writeKey") if isinstance(content, dict) else None
    return key.encode() if isinstance(key, str) else None
