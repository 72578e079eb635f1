"""`unisono voice`: what a writer's script gets for each line."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from tests.support.command_line import Answer, Unisono

Reading = Callable[..., Answer]
"""`reading(octets, "count", "sms")`: what the command answers to these octets on its standard input."""


@pytest.fixture
def reading(unisono: Unisono, monkeypatch: pytest.MonkeyPatch) -> Reading:
    def read(texts: str | bytes, *arguments: str) -> Answer:
        octets = texts.encode() if isinstance(texts, str) else texts
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(octets)))
        return unisono("voice", *arguments)

    return read


def test_each_line_gets_its_register_and_the_evidence(reading: Reading) -> None:
    texts = "Bitte bestätigen Sie Ihre Adresse.\n\nHol dir deinen Gutschein!\nDas Büro ist heute geschlossen.\n"
    answer = reading(texts, "register", "de-AT")
    assert answer.code == 0
    lines = [line.split("\t") for line in answer.out.splitlines()]
    assert [line[0] for line in lines] == ["formal", "neutral", "informal", "neutral"]
    assert any(evidence.startswith("formal:pronoun:") for evidence in lines[0][1:])
    assert len(lines[1]) == 1


def test_each_line_gets_one_line_whatever_it_holds(reading: Reading) -> None:
    texts = [
        "",
        "\t",
        "Haben\tSie\rZeit?",
        "Du\u2028hast\u0085Zeit.",
        "お願い\tします。",
        "\x0b\x0c\x1c",
        "Ihr\u00a0Paket ist da.",
    ]
    answer = reading("\n".join(texts), "register", "ja")
    assert answer.code == 0
    lines = answer.out.split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(answer.out.splitlines()) == len(texts)
    assert lines[4].split("\t")[0] == "formal"


def test_a_language_without_rules_is_said_at_once(reading: Reading) -> None:
    answer = reading("Hello\n", "register", "en")
    assert answer.code == 1
    assert "no rules for the register of 'en'" in answer.err


def counted(answer: Answer) -> list[list[str]]:
    assert answer.code == 0, answer.err
    return [line.split("\t") for line in answer.out.splitlines()]


def test_each_text_message_gets_units_limit_encoding_and_segments(reading: Reading) -> None:
    texts = ["Hello", "", "a" * 151 + "’", "a" * 152 + "€" + "a" * 152, "я" * 71, "👩‍🚒", "Hi\u2028you\x0bthere"]
    assert counted(reading("\n".join(texts) + "\n", "count", "sms")) == [
        ["5", "1530", "gsm-7", "1"],
        ["0", "1530", "gsm-7", "1"],
        ["152", "1530", "gsm-7", "1"],
        ["306", "1530", "gsm-7", "3"],
        ["71", "670", "ucs-2", "2"],
        ["5", "670", "ucs-2", "1"],
        ["12", "1530", "gsm-7", "1"],
    ]


def test_a_text_message_can_be_counted_as_it_is_written(reading: Reading) -> None:
    assert counted(reading("a" * 151 + "’", "count", "sms", "--as-written")) == [["152", "670", "ucs-2", "3"]]


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        pytest.param(["email"], ["8", "998"], id="an email's subject in octets"),
        pytest.param(["email", "--field", "html"], ["8", "104448"], id="or another field of it"),
        pytest.param(["social"], ["6", "500"], id="a post in characters"),
        pytest.param(["x"], ["6", "280"], id="a post on X in weighted ones"),
        pytest.param(["instore"], ["6", "2000"], id="a card's text"),
        pytest.param(["instore", "--field", "title"], ["6", "200"], id="and its title"),
    ],
)
def test_other_channels_have_units_and_limit(reading: Reading, arguments: list[str], columns: list[str]) -> None:
    assert counted(reading("Grüße!\n", "count", *arguments)) == [columns]


@pytest.mark.parametrize(
    ("octets", "units"),
    [
        pytest.param(b"", [], id="nothing at all"),
        pytest.param(b"\n", ["0"], id="an empty line"),
        pytest.param(b"ab", ["2"], id="no line end"),
        pytest.param(b"ab\r\nc\r\n", ["2", "1"], id="line ends of Windows"),
        pytest.param(b"a\rb\n", ["3"], id="a carriage return within"),
        pytest.param(b"\xef\xbb\xbfab\n", ["2"], id="a byte order mark"),
        pytest.param("a\u2029b\x0cc\x85d\n".encode(), ["8"], id="what else ends a line elsewhere"),
    ],
)
def test_only_a_line_feed_ends_a_text(reading: Reading, octets: bytes, units: list[str]) -> None:
    assert [line[0] for line in counted(reading(octets, "count", "sms"))] == units


@pytest.mark.parametrize(
    ("arguments", "octets", "complaint"),
    [
        pytest.param(
            ["fax"], b"Hi\n", "There is no channel 'fax'; there is email, sms, social, instore, x.", id="channel"
        ),
        pytest.param(
            ["sms", "--field", "subject"], b"Hi\n", "There is no field of sms 'subject'; there is text.", id="field"
        ),
        pytest.param(["sms"], b"Hi\nGr\xfc\xdfe\n", "Line 2 of standard input is not UTF-8 (octet 3)", id="encoding"),
    ],
)
def test_what_cannot_be_counted_is_said(reading: Reading, arguments: list[str], octets: bytes, complaint: str) -> None:
    answer = reading(octets, "count", *arguments)
    assert answer.code == 1
    assert complaint in answer.err


@pytest.mark.parametrize("arguments", [("count", "sms"), ("register", "de")])
def test_standard_input_that_is_closed_is_told_in_a_sentence(
    unisono: Unisono, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    answer = unisono("voice", *arguments)
    assert answer.code == 1
    assert answer.err == "Error: Standard input is closed; give the texts there, one a line, as in < texts.txt.\n"
