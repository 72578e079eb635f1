"""The rules of SMTP, told as scripts of what a client says and the codes it hears."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from standins.smtp_conversation import SmtpConversation, SmtpRules

EHLO = "EHLO mail.skyline.example"
MAIL = "MAIL FROM:<crew@skyline.example>"
RCPT = "RCPT TO:<mia@example.com>"

Delivered = list[tuple[str, tuple[str, ...], bytes]]


def converse(*chunks: bytes, rules: SmtpRules | None = None) -> tuple[bytes, Delivered, SmtpConversation]:
    delivered: Delivered = []
    conversation = SmtpConversation(
        rules or SmtpRules(max_size=2000, max_recipients=3), lambda *email: delivered.append(email)
    )
    replies = b"".join(conversation.feed(chunk) for chunk in chunks)
    return replies, delivered, conversation


def codes(replies: bytes) -> list[int]:
    return [int(line[:3]) for line in replies.splitlines() if line[3:4] == b" "]


def script(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["HELO skyline"], [250], id="HELO"),
        pytest.param([EHLO, EHLO], [250, 250], id="EHLO may be repeated"),
        pytest.param(["EHLO"], [501], id="EHLO without a name"),
        pytest.param(["EHLO two names"], [501], id="EHLO with two names"),
        pytest.param([EHLO, MAIL, RCPT, "DATA"], [250, 250, 250, 354], id="the good order"),
        pytest.param(["ehlo x", "mail from:<a@b.example>", "rcpt to:<c@d.example>"], [250, 250, 250], id="any case"),
        pytest.param([MAIL], [503], id="MAIL before EHLO"),
        pytest.param([EHLO, RCPT], [250, 503], id="RCPT before MAIL"),
        pytest.param([EHLO, "DATA"], [250, 503], id="DATA before MAIL"),
        pytest.param([EHLO, MAIL, "DATA"], [250, 250, 503], id="DATA before RCPT"),
        pytest.param([EHLO, MAIL, MAIL], [250, 250, 503], id="MAIL inside a transaction"),
        pytest.param([EHLO, MAIL, "RSET", MAIL], [250, 250, 250, 250], id="RSET ends a transaction"),
        pytest.param([EHLO, MAIL, "RSET", RCPT], [250, 250, 250, 503], id="RSET forgets the sender"),
        pytest.param([EHLO, MAIL, EHLO, RCPT], [250, 250, 250, 503], id="EHLO forgets the sender"),
        pytest.param([EHLO, "MAIL FROM:<>", RCPT], [250, 250, 250], id="null sender, as bounces have"),
        pytest.param([EHLO, "MAIL FROM: <a@b.example>"], [250, 501], id="space after the colon"),
        pytest.param([EHLO, "MAIL FROM:a@b.example"], [250, 501], id="no angle brackets"),
        pytest.param([EHLO, "MAIL TO:<a@b.example>"], [250, 501], id="MAIL TO"),
        pytest.param([EHLO, "MAIL"], [250, 501], id="MAIL alone"),
        pytest.param([EHLO, MAIL, "RCPT TO:<>"], [250, 250, 501], id="nobody as recipient"),
        pytest.param([EHLO, MAIL, "RCPT TO:<mia>"], [250, 250, 501], id="no domain"),
        pytest.param([EHLO, MAIL, "RCPT TO:<mia@>"], [250, 250, 501], id="empty domain"),
        pytest.param([EHLO, MAIL, "RCPT TO:<mia@exa mple.com>"], [250, 250, 501], id="space in the domain"),
        pytest.param([EHLO, MAIL, "RCPT TO:<m..a@example.com>"], [250, 250, 501], id="two dots"),
        pytest.param([EHLO, MAIL, "RCPT TO:<mia@-example.com>"], [250, 250, 501], id="label begins with a hyphen"),
        pytest.param([EHLO, MAIL, f"RCPT TO:<{'m' * 65}@example.com>"], [250, 250, 501], id="local part too long"),
        pytest.param([EHLO, MAIL, 'RCPT TO:<"mia at home"@example.com>'], [250, 250, 250], id="quoted local part"),
        pytest.param([EHLO, MAIL, "RCPT TO:<mia@[192.0.2.7]>"], [250, 250, 250], id="address literal"),
        pytest.param([EHLO, MAIL, "RCPT TO:<Postmaster>"], [250, 250, 250], id="postmaster needs no domain"),
        pytest.param([EHLO, MAIL, RCPT + " NOTIFY=NEVER"], [250, 250, 555], id="DSN was not offered"),
        pytest.param([EHLO, MAIL + " SIZE=2000 BODY=8BITMIME SMTPUTF8"], [250, 250], id="all parameters"),
        pytest.param([EHLO, MAIL + " size=10"], [250, 250], id="parameters in lower case"),
        pytest.param([EHLO, MAIL + " SIZE=2001"], [250, 552], id="announced as too large"),
        pytest.param([EHLO, MAIL + " SIZE=big"], [250, 501], id="size is no number"),
        pytest.param([EHLO, MAIL + " BODY=9BIT"], [250, 501], id="unknown body"),
        pytest.param([EHLO, MAIL + " SMTPUTF8=yes"], [250, 501], id="SMTPUTF8 takes no value"),
        pytest.param([EHLO, MAIL + " SIZE=1 SIZE=2"], [250, 501], id="parameter twice"),
        pytest.param([EHLO, MAIL + " RET=FULL"], [250, 555], id="unknown parameter"),
        pytest.param(["HELO skyline", MAIL + " SIZE=10"], [250, 555], id="parameters after HELO"),
        pytest.param([EHLO, MAIL, "RCPT TO:<müller@example.com>"], [250, 250, 553], id="non-ASCII, unannounced"),
        pytest.param([EHLO, MAIL + " SMTPUTF8", "RCPT TO:<müller@exämple.de>"], [250, 250, 250], id="SMTPUTF8"),
        pytest.param([EHLO, MAIL, RCPT, RCPT, RCPT, RCPT], [250, 250, 250, 250, 250, 452], id="too many recipients"),
        pytest.param([EHLO, MAIL, RCPT, "DATA now"], [250, 250, 250, 501], id="DATA with an argument"),
        pytest.param(["RSET"], [250], id="RSET at any time"),
        pytest.param(["RSET all"], [501], id="RSET with an argument"),
        pytest.param(["NOOP", "NOOP are you there"], [250, 250], id="NOOP"),
        pytest.param(["VRFY mia"], [252], id="VRFY"),
        pytest.param([EHLO, "STARTTLS"], [250, 502], id="known, not offered"),
        pytest.param(["DELIVER mia"], [500], id="unknown command"),
        pytest.param([""], [500], id="empty line"),
        pytest.param(["QUIT", "NOOP"], [221], id="nothing after QUIT"),
        pytest.param(["QUIT now"], [501], id="QUIT with an argument"),
        pytest.param(["NOOP " + "x" * 1000, "NOOP"], [500], id="endless line"),
    ],
)
def test_replies(lines: list[str], expected: list[int]) -> None:
    replies, delivered, _ = converse(script(*lines))
    assert codes(replies) == expected
    assert delivered == []


def test_an_address_that_is_not_utf8_is_refused() -> None:
    replies, _, _ = converse(script(EHLO, MAIL + " SMTPUTF8") + b"RCPT TO:<m\xff@example.com>\r\n")
    assert codes(replies) == [250, 250, 501]


def test_a_line_that_ends_in_lf_alone_is_refused() -> None:
    replies, _, _ = converse(b"NOOP\nNOOP\r\n")
    assert codes(replies) == [500, 250]


def test_ehlo_lists_the_extensions() -> None:
    replies, _, _ = converse(script(EHLO))
    offered = [line[4:] for line in replies.decode().splitlines()[1:]]
    assert offered == ["PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "SIZE 2000"]


def test_a_recipient_can_be_refused_for_good_or_for_now_while_others_get_the_message() -> None:
    rules = SmtpRules(rejections={"gone@example.com": 550, "grey@example.com": 451, "odd@example.com": 571})
    refused = [f"RCPT TO:<{name}@example.com>" for name in ("gone", "GREY", "odd")]
    replies, delivered, _ = converse(
        script(EHLO, MAIL, *refused, "DATA", RCPT, "DATA", "hello", ".", "DATA"), rules=rules
    )
    assert codes(replies) == [250, 250, 550, 451, 571, 554, 250, 354, 250, 503]
    assert b"571 5.0.0" in replies
    assert [recipients for _, recipients, _ in delivered] == [("mia@example.com",)]


def test_code_421_closes_the_connection() -> None:
    rules = SmtpRules(rejections={"mia@example.com": 421})
    replies, _, conversation = converse(script(EHLO, MAIL, RCPT, "NOOP"), rules=rules)
    assert codes(replies) == [250, 250, 421]
    assert conversation.closed


@pytest.mark.parametrize(
    ("message", "code"),
    [
        pytest.param(
            b"x" * 997 + b"\r\n" + b"y" * 998 + b"\r\n", 250, id="as large, and its lines as long, as allowed"
        ),
        pytest.param(b"x" * 997 + b"\r\n" + b"y" * 997 + b"\r\nz\r\n", 552, id="one octet too large"),
        pytest.param(b"x" * 9000 + b"\r\n", 552, id="much too large"),
        pytest.param(b"..\r\n" * 600, 250, id="stuffed dots do not count"),
        pytest.param(b"x" * 999 + b"\r\n", 500, id="line too long"),
        pytest.param(b"bare\nLF\r\n", 550, id="bare LF"),
        pytest.param(b"bare\rCR\r\n", 550, id="bare CR"),
        pytest.param(b"smuggled\n.\nMAIL\r\n", 550, id="end of data needs CRLF"),
        pytest.param(b"Bj\xc3\xb6rn\r\n", 250, id="8 bit"),
        pytest.param(b"", 250, id="nothing at all"),
    ],
)
def test_messages(message: bytes, code: int) -> None:
    replies, delivered, _ = converse(script(EHLO, MAIL, RCPT, "DATA") + message + b".\r\n" + script("NOOP"))
    assert codes(replies) == [250, 250, 250, 354, code, 250]
    assert len(delivered) == (code == 250)


def test_a_message_that_never_ends_is_not_collected() -> None:
    replies, delivered, conversation = converse(
        script(EHLO, MAIL, RCPT, "DATA"), *[b"x" * 500 + b"\r\n"] * 100, b".\r", b"\n", script(MAIL)
    )
    assert codes(replies) == [250, 250, 250, 354, 552, 250]
    assert delivered == []
    assert not conversation.closed


line = st.one_of(st.sampled_from([b"", b".", b"..", b".x", b"x"]), st.binary(max_size=30)).map(
    lambda octets: octets.replace(b"\r", b"").replace(b"\n", b"")
)


@given(st.lists(line))
@example([b"."])
@example([b"", b".", b"QUIT"])
def test_a_message_arrives_as_it_was_before_its_dots_were_stuffed(lines: list[bytes]) -> None:
    stuffed = b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines)
    replies, delivered, _ = converse(script(EHLO, MAIL, RCPT, "DATA") + stuffed + b".\r\n")
    assert codes(replies)[-1] == 250
    assert delivered == [
        ("crew@skyline.example", ("mia@example.com",), b"".join(line + b"\r\n" for line in lines)),
    ]


WHOLE = script(
    EHLO, MAIL, RCPT, "DATA", "Subject: one", "", "..dot", ".", "BAD", MAIL, RCPT, "DATA", ".", "NOOP\n", "QUIT"
)


@given(st.lists(st.integers(0, len(WHOLE)), max_size=20).map(sorted))
@example(list(range(len(WHOLE))))
def test_it_does_not_matter_how_the_bytes_are_cut(cuts: list[int]) -> None:
    chunks = [WHOLE[start:end] for start, end in zip([0, *cuts], [*cuts, len(WHOLE)], strict=True)]
    replies, delivered, conversation = converse(*chunks)
    assert (replies, delivered) == converse(WHOLE)[:2]
    assert [raw for _, _, raw in delivered] == [b"Subject: one\r\n\r\n.dot\r\n", b""]
    assert conversation.closed
