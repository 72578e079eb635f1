"""Header fields of an email: encoded, folded, and unable to smuggle in other fields (RFC 5322, RFC 2047, RFC 5321)."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass

LINE = 76
"""Characters in a line with encoded words (RFC 2047 section 2); kept for all lines."""

_ENCODED_BYTES = 45
"""UTF-8 bytes in one encoded word: 60 characters of base64 and 12 around them."""

_FIRST_WORD_BYTES = 33
"""As above, in the line that also holds the field's name."""

_ATOM = r"[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+"
_LOCAL_PART = re.compile(rf"(?:{_ATOM}(?:\.{_ATOM})*|\"(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*\")")
_UTF8_LOCAL_PART = re.compile(r"[^\s\x00-\x1f\x7f\"(),:;<>@\[\\\]]+")
_DOMAIN = re.compile(
    r"(?:[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?\.)*[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?|\[[!-Z^-~]+\]"
)
_DOT_ATOM = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")


class AddressError(ValueError):
    """It is no email address; says why."""


@dataclass(frozen=True)
class Mailbox:
    """An address as SMTP and headers take it: an international domain in ASCII; `utf8` if the rest needs SMTPUTF8."""

    address: str
    utf8: bool

    @classmethod
    def parse(cls, text: str) -> Mailbox:
        """Read `local@domain`; raises AddressError."""
        local, at, domain = text.strip().rpartition("@")
        if not at or not local:
            raise AddressError("an email address is written name@domain")
        ascii_domain = _ascii_domain(domain)
        if _LOCAL_PART.fullmatch(local):
            return cls(f"{local}@{ascii_domain}", utf8=False)
        if not local.isascii() and _UTF8_LOCAL_PART.fullmatch(local):
            return cls(f"{local}@{ascii_domain}", utf8=True)
        raise AddressError("the part before the @ has characters that no mailbox has")


def field(name: str, text: str) -> str:
    """Return a header field with text for people, whatever it contains; white space of any kind becomes one space."""
    words = text.split()
    plain = " ".join(words)
    if plain.isascii() and plain.isprintable() and "=?" not in plain and all(len(word) < LINE - 2 for word in words):
        return _folded(f"{name}:", words)
    return f"{name}: " + "\r\n ".join(_encoded_words(plain)) + "\r\n"


def mailbox_field(name: str, mailbox: Mailbox, display_name: str = "") -> str:
    """Return a header field with one mailbox, with or without a name."""
    shown = " ".join(display_name.split())
    if not shown:
        return f"{name}: {mailbox.address}\r\n"
    if shown.isascii() and shown.isprintable() and len(shown) < LINE // 2:
        escaped = shown.replace("\\", "\\\\").replace('"', '\\"')
        return f'{name}: "{escaped}"\r\n <{mailbox.address}>\r\n'
    return f"{name}: " + "\r\n ".join(_encoded_words(shown)) + f"\r\n <{mailbox.address}>\r\n"


def message_id(key: str, domain: str) -> str:
    """Return the Message-ID of an idempotency key: the same for the same key, whatever the key is made of."""
    local = key if _DOT_ATOM.fullmatch(key) else "x-" + key.encode().hex()
    return f"<{local}@{domain}>"


def _ascii_domain(domain: str) -> str:
    try:
        found = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressError(f"{domain!r} is no domain name") from error
    if len(found) > 253 or not _DOMAIN.fullmatch(found):
        raise AddressError(f"{domain!r} is no domain name")
    return found


def _folded(line: str, words: list[str]) -> str:
    lines = []
    for word in words:
        if len(line) + 1 + len(word) > LINE:
            lines.append(line)
            line = ""
        line += f" {word}"
    return "\r\n".join([*lines, line]) + "\r\n"


def _encoded_words(text: str) -> Iterator[str]:
    """Cut text between characters into encoded words (each must be readable on its own)."""
    room = _FIRST_WORD_BYTES
    word = bytearray()
    for character in text:
        encoded = character.encode("utf-8", "replace")
        if len(word) + len(encoded) > room:
            yield _encoded_word(word)
            word, room = bytearray(), _ENCODED_BYTES
        word += encoded
    yield _encoded_word(word)


def _encoded_word(data: bytearray) -> str:
    return f"=?utf-8?b?{b64encode(data).decode('ascii')}?="
