"""Builds emails as bytes, ready for DATA apart from the stuffed dots.

The standard library's EmailMessage takes several times as long (it parses every header it is given) and a channel under
load does little else. What is needed here is small: plain text or text with HTML, quoted-printable, UTF-8 (RFC 2045,
RFC 2046). So the message is pure ASCII with short lines, and passes every server.
"""

from __future__ import annotations

from binascii import b2a_qp
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache

from contracts.content import EmailContent
from contracts.provider import OutgoingMessage
from services.channels.email.headers import Mailbox, field, mailbox_field, message_id


@dataclass(frozen=True)
class Sender:
    """Who writes."""

    mailbox: Mailbox
    name: str
    domain: str


class MimeBuilder:
    """Builds the emails of one sender."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self._from = mailbox_field("From", sender.mailbox, sender.name)

    def message_id(self, key: str) -> str:
        """Return the Message-ID for an idempotency key."""
        return message_id(key, self._sender.domain)

    def build(self, message: OutgoingMessage, content: EmailContent, to: Mailbox, now: datetime) -> bytes:
        """Return the whole email, lines ending with CRLF."""
        head = (
            f"Date: {_date(int(now.timestamp()))}\r\n"
            f"{self._from}"
            f"{mailbox_field('To', to)}"
            f"Message-ID: {self.message_id(message.idempotency_key)}\r\n"
            f"{field('Subject', content.subject)}"
            f"Content-Language: {message.locale}\r\n"
            f"{self._unsubscribe(message, content)}"
            "MIME-Version: 1.0\r\n"
        ).encode()
        text = _part("plain", content.text)
        if content.html is None:
            return head + text
        # Quoted-printable never produces "=_", so no body can contain the boundary.
        boundary = b"=_alternative"
        return b"".join(
            (
                head,
                b'Content-Type: multipart/alternative; boundary="' + boundary + b'"\r\n\r\n--' + boundary + b"\r\n",
                text,
                b"--" + boundary + b"\r\n",
                _part("html", content.html),
                b"--" + boundary + b"--\r\n",
            )
        )

    @staticmethod
    def _unsubscribe(message: OutgoingMessage, content: EmailContent) -> str:
        """List-Unsubscribe (RFC 2369), and one click (RFC 8058), where there is something to unsubscribe from."""
        if content.unsubscribe is None or not message.purpose.unsubscribable:
            return ""
        post = "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" if content.one_click else ""
        return f"List-Unsubscribe: <{content.unsubscribe}>\r\n{post}"


def _part(subtype: str, text: str) -> bytes:
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode("ascii") + _quoted_printable(text)


def _quoted_printable(text: str) -> bytes:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lines.endswith("\n"):
        lines += "\n"
    # b2a_qp writes soft line breaks the way the first line ends: CRLF is there from the start.
    return b2a_qp(lines.replace("\n", "\r\n").encode("utf-8", "replace"), istext=True)


@lru_cache(maxsize=4)
def _date(second: int) -> str:
    return format_datetime(datetime.fromtimestamp(second, UTC))
