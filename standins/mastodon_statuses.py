"""Mastodon's Status entity: the accounts' posts, who may see them, and their JSON document."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from standins.mastodon_text import mentions

VISIBILITIES = ("public", "unlisted", "private", "direct")


@dataclass(slots=True)
class Status:
    """A post. `author` and mentions are accounts as Mastodon writes them: `ana` here, `ana@remote.example` elsewhere.

    `idempotency_key` is the header that the post came with. Deleted posts stay known to the stand-in, not to clients.
    """

    id: str
    author: str
    text: str
    spoiler_text: str
    visibility: str
    language: str
    sensitive: bool
    in_reply_to_id: str | None
    created_at: datetime
    idempotency_key: str | None = None
    deleted: bool = False

    @property
    def mentions(self) -> list[str]:
        """The accounts mentioned, in order."""
        return mentions(self.text)

    def visible_to(self, account: str | None) -> bool:
        """Whether the account (None: someone not logged in) may see the post; followers are not modelled."""
        if self.deleted:
            return False
        return self.visibility in {"public", "unlisted"} or account == self.author or account in self.mentions


class StatusIds:
    """Ids as Mastodon makes them: milliseconds, then 16 bits that tell posts of one millisecond apart."""

    def __init__(self) -> None:
        self._sequence = count(1)

    def next(self, now: datetime) -> str:
        """An id that no other post of this server has and that sorts by time."""
        return str((int(now.timestamp() * 1000) << 16) + next(self._sequence) % 0x10000)


def entity(status: Status, parents: Mapping[str, Status], domain: str, *, source: bool = False) -> dict[str, object]:
    """The JSON document. With `source` it has the plain `text` instead of HTML `content`, as when a post is deleted.

    The content's markup is its paragraphs and line breaks only: links stay text.
    """
    parent = parents.get(status.in_reply_to_id or "")
    page = f"https://{domain}/@{status.author}/{status.id}"
    return {
        "id": status.id,
        "created_at": status.created_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "in_reply_to_id": status.in_reply_to_id,
        "in_reply_to_account_id": account_id(parent.author) if parent else None,
        "sensitive": status.sensitive,
        "spoiler_text": status.spoiler_text,
        "visibility": status.visibility,
        "language": status.language,
        "uri": f"https://{domain}/users/{status.author}/statuses/{status.id}",
        "url": page,
        "replies_count": 0,
        "reblogs_count": 0,
        "favourites_count": 0,
        "edited_at": None,
        "reblog": None,
        "application": None,
        "account": _account(status.author, domain),
        "media_attachments": [],
        "mentions": [_mention(account, domain) for account in status.mentions],
        "tags": [],
        "emojis": [],
        "card": None,
        "poll": None,
        **({"text": status.text} if source else {"content": _markup(status.text)}),
    }


def account_id(account: str) -> str:
    """The id of an account: digits, the same for the same account."""
    return str(int.from_bytes(account.lower().encode()) % 10**18)


def _account(account: str, domain: str) -> dict[str, object]:
    username = account.partition("@")[0]
    return {**_mention(account, domain), "display_name": username, "locked": False, "bot": False, "note": ""}


def _mention(account: str, domain: str) -> dict[str, object]:
    username, _, home = account.partition("@")
    return {
        "id": account_id(account),
        "username": username,
        "acct": account,
        "url": f"https://{home or domain}/@{username}",
    }


def _markup(text: str) -> str:
    paragraphs = re.split(r"\n{2,}", html.escape(text, quote=True))
    return "".join("<p>" + paragraph.replace("\n", "<br />") + "</p>" for paragraph in paragraphs)
