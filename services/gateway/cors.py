"""Calls from web pages of other origins (CORS, WHATWG Fetch standard): off unless origins are named."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import Request, Response

_PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
    "Access-Control-Max-Age": "86400",
}


class Cors:
    """Lets the scripts of named origins call and read the answer."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(origins)

    @property
    def enabled(self) -> bool:
        """Whether any origin may call."""
        return bool(self._origins)

    def headers(self, request: Request) -> dict[str, str]:
        """Return the headers an answer to this request carries."""
        if not self._origins:
            return {}
        origin = request.headers.get("origin")
        allowed = {"Access-Control-Allow-Origin": origin} if origin and origin in self._origins else {}
        return {"Vary": "Origin", **allowed}

    async def preflight(self, request: Request) -> Response:
        """Answer what a browser asks before it sends."""
        headers = self.headers(request)
        if "Access-Control-Allow-Origin" in headers:
            headers |= _PREFLIGHT
        return Response(status_code=204, headers=headers)
