"""Whom a post is for: it begins with their name, for otherwise they never see it.

Source: Mastodon's `Account::MENTION_RE` and its limit of 30 characters for names on its own servers.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST_NAME: Final = 30
"""Characters of a name without its server."""

_ACCOUNT: Final = re.compile(
    r"@?(?P<account>[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_])?(?:@[\w.-]*\w)?)",
)


def account_of(address: str) -> str | None:
    """Return an account as posts mention it, `@ana@remote.example`; None if that is none."""
    found = _ACCOUNT.fullmatch(address.strip())
    return f"@{found['account']}" if found else None


def addressed(text: str, account: str) -> str:
    """Return a post with the account it is for at its beginning, unless it is mentioned somewhere."""
    mentioned = re.search(rf"(?<![\w/=]){re.escape(account)}(?![\w@])(?!\.\w)", text, re.IGNORECASE)
    return text if mentioned else f"{account} {text}"
