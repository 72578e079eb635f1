"""The board's page: one file without anything from elsewhere, and the policy that keeps it that way."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True)
class BoardPage:
    """The page, the same for every store (it reads the store's name from its own address), and its security policy.

    The policy lets only the page's own script and style run, and it talks to nobody but us (CSP Level 3).
    """

    html: str
    security_policy: str


def read_page() -> BoardPage:
    """Return the page that comes with this package."""
    html = resources.files("services.channels.instore").joinpath("board.html").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src {_hash_of(html, 'script')}; style-src {_hash_of(html, 'style')}; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
    return BoardPage(html, policy)


def _hash_of(html: str, element: str) -> str:
    found = re.search(rf"<{element}>(.*?)</{element}>", html, re.DOTALL)
    if found is None:
        raise ValueError(f"board.html has no <{element}> element")
    digest = hashlib.sha256(found[1].encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
