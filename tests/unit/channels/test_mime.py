"""Emails as bytes: what Python's own parser reads back is what was written."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.content import EmailContent
from contracts.playbook import ChannelCopy
from contracts.provider import OutgoingMessage
from contracts.values import Purpose
from services.channels.email.headers import Mailbox, message_id
from services.channels.email.mime import MimeBuilder, Sender
from services.channels.kit.conformance import UNICODE_TEXT
from shared.playbook.email import html_part, text_part

NOW = datetime(2026, 3, 29, 1, 59, 59, tzinfo=UTC)
TO = Mailbox.parse("mia@example.com")

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
"""Anything but halves of surrogate pairs, which no event can carry (JSON is UTF-8)."""

subjects = texts.filter(lambda text: text.split() != [])


def builder(name: str = "Skyline") -> MimeBuilder:
    return MimeBuilder(Sender(Mailbox.parse("hello@skyline.example"), name, "skyline.example"))


def build(
    subject: str = "Hello",
    text: str = "Hello",
    html: str | None = None,
    *,
    purpose: Purpose = Purpose.SERVICE,
    mime: MimeBuilder | None = None,
    to: Mailbox = TO,
    own: dict[str, Any] | None = None,
) -> bytes:
    content = EmailContent.model_construct(subject=subject, text=text, html=html, **(own or {}))
    message = OutgoingMessage("m-1", "mia", to.address, "de-CH", purpose, content)
    return (mime or builder()).build(message, content, to, NOW)


def parse(raw: bytes) -> EmailMessage:
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
    for part in message.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not value.defects, (name, value.defects)
    return message


def plain(text: str) -> str:
    """Line ends are CRLF on the way, and whether the last line has one is not kept."""
    return re.sub(r"\r\n|\r", "\n", text).removesuffix("\n")


def body_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return plain(payload.decode("utf-8"))


@given(text=texts, html=st.none() | texts)
def test_every_text_survives(text: str, html: str | None) -> None:
    message = parse(build(text=text, html=html))
    assert body_of(message, "plain") == plain(text)
    if html is not None:
        assert message.get_content_type() == "multipart/alternative"
        assert body_of(message, "html") == plain(html)


@given(subject=subjects)
def test_every_subject_survives_but_for_its_white_space(subject: str) -> None:
    message = parse(build(subject=subject))
    found = message["subject"]
    control = {chr(code) for code in (*range(32), 127)}
    if not control & set(subject.replace("\n", "").replace("\r", "").replace("\t", "")):
        assert " ".join(found.split()) == " ".join(subject.split())
    assert len(message.keys()) == 9


@given(subject=subjects, name=st.text(st.characters(exclude_categories=["Cs"])), text=texts, html=texts)
def test_the_form_is_right_whatever_the_words(subject: str, name: str, text: str, html: str) -> None:
    raw = build(subject=subject, text=text, html=html, mime=builder(name))
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    assert raw.endswith(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78
    head = raw.partition(b"\r\n\r\n")[0]
    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
    assert names == [
        b"Date",
        b"From",
        b"To",
        b"Message-ID",
        b"Subject",
        b"Content-Language",
        b"MIME-Version",
        b"Content-Type",
    ]
    assert all(line.strip() for line in head.split(b"\r\n"))


@pytest.mark.parametrize(
    "subject",
    [
        "Hello\r\nBcc: eve@example.com",
        "Hello\nBcc: eve@example.com\n\nand a body",
        "Hello\rX-Injected: yes",
        "Hello\u2028Bcc: eve@example.com",
        "Hello\x0bBcc: eve@example.com\x85",
    ],
)
def test_a_subject_cannot_smuggle_in_fields(subject: str) -> None:
    message = parse(build(subject=subject, mime=builder(name=subject)))
    assert "bcc" not in message
    assert "x-injected" not in message
    assert message["subject"].startswith("Hello ")
    assert [one.addr_spec for one in message["from"].addresses] == ["hello@skyline.example"]


def test_the_fields_everybody_expects() -> None:
    message = parse(build("Grüezi Mia", UNICODE_TEXT))
    assert parsedate_to_datetime(message["date"]) == NOW
    assert message["from"] == "Skyline <hello@skyline.example>"
    assert message["to"] == "mia@example.com"
    assert message["message-id"] == "<m-1@skyline.example>"
    assert message["subject"] == "Grüezi Mia"
    assert message["content-language"] == "de-CH"
    assert message["mime-version"] == "1.0"
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"


@pytest.mark.parametrize(
    "name",
    ["", "Skyline", 'Sky "Line", Inc. \\ Co', "東京スカイライン", "Größe " * 20 + "and more than one line of it"],
)
def test_the_name_of_the_sender(name: str) -> None:
    raw = build(mime=builder(name))
    [address] = parse(raw)["from"].addresses
    assert address.addr_spec == "hello@skyline.example"
    # The older parser: the newer one puts a space between the encoded words of a name (RFC 2047 section 6.2 does not).
    plain = BytesParser(policy=policy.compat32).parsebytes(raw)["from"]
    assert parseaddr(str(make_header(decode_header(plain))))[0] == name


def test_an_ascii_subject_stays_readable() -> None:
    subject = "Your flight LX 123 to Zurich is delayed: we are sorry, and this is what you can do about it now"
    raw = build(subject)
    assert b"Subject: Your flight LX 123" in raw
    assert parse(raw)["subject"] == subject


@pytest.mark.parametrize("purpose", list(Purpose))
def test_unsubscribing_only_where_it_makes_sense(purpose: Purpose) -> None:
    own: dict[str, Any] = {"unsubscribe": "https://skyline.example/u/m-1", "one_click": True}
    message = parse(build(purpose=purpose, own=own))
    wanted = purpose in {Purpose.MARKETING, Purpose.SURVEY}
    assert message["list-unsubscribe"] == ("<https://skyline.example/u/m-1>" if wanted else None)
    assert message["list-unsubscribe-post"] == ("List-Unsubscribe=One-Click" if wanted else None)


def test_unsubscribing_by_mail_takes_more_than_a_click() -> None:
    message = parse(build(purpose=Purpose.MARKETING, own={"unsubscribe": "mailto:leave@skyline.example"}))
    assert message["list-unsubscribe"] == "<mailto:leave@skyline.example>"
    assert "list-unsubscribe-post" not in message


def test_nothing_to_unsubscribe_at_where_the_guide_names_nothing() -> None:
    assert "list-unsubscribe" not in parse(build(purpose=Purpose.MARKETING))


@given(key=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=50), other=st.text(max_size=50))
def test_message_ids_are_made_of_keys_one_to_one(key: str, other: str) -> None:
    found = message_id(key, "skyline.example")
    assert re.fullmatch(r"<[0-9A-Za-z!#$%&'*+/=?^_`{|}~.-]+@skyline\.example>", found)
    assert found == message_id(key, "skyline.example")
    try:
        same = found == message_id(other, "skyline.example")
    except UnicodeEncodeError:
        return
    assert same == (key == other) or key.startswith("x-") or other.startswith("x-")


def test_an_email_from_right_to_left_arrives_as_it_was_compiled() -> None:
    copy = ChannelCopy(
        mjml="<mjml><mj-body><mj-section><mj-column><mj-text>مرحبًا {{ facts.name }}</mj-text>"
        '<mj-button href="https://skyline.example/drive">اختر موعدك</mj-button>'
        "</mj-column></mj-section></mj-body></mjml>"
    )
    values = {"locale": "ar", "time_zone": "UTC", "facts": {"name": "مها"}}
    html, text = html_part(copy, "ar"), text_part(copy)
    assert html is not None
    assert text is not None
    raw = build(text=text.render(values), html=html.render(values))
    assert max(map(len, raw.splitlines())) <= 76
    plain_body, html_body = (part.get_content() for part in parse(raw).iter_parts())
    assert plain_body.replace("\r\n", "\n") == "مرحبًا مها\n\nاختر موعدك (https://skyline.example/drive)"
    assert '<html lang="ar" dir="rtl"' in html_body
    assert "مرحبًا مها" in html_body
