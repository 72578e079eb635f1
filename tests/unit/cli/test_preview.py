"""`unisono preview`: what an author sees before anybody else does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.support.command_line import Unisono

SKYLINE = str(Path(__file__).parents[3] / "playbooks" / "skyline")
BROKEN = str(Path(__file__).parents[3] / "playbooks" / "broken")


def test_every_channel_and_locale_is_shown(unisono: Unisono) -> None:
    answer = unisono("preview", "fare-offer", "--playbook", SKYLINE)
    assert answer.code == 0
    for place in ("email · en", "sms · en", "email · de", "sms · de", "email · fr", "sms · es"):
        assert place in answer.out


def test_one_channel_in_one_locale_with_facts_of_ones_own(unisono: Unisono) -> None:
    answer = unisono(
        "preview", "fare-offer", "--playbook", SKYLINE, "--locale", "de", "--channel", "sms",
        "--fact", "destination=Lissabon", "--fact", 'price={"amount": 79, "currency": "EUR"}',
    )  # fmt: skip
    assert "sms · de" in answer.out
    assert "email · de" not in answer.out
    assert "Lissabon" in answer.out
    assert "79 €" in answer.out
    assert "1 segment in gsm-7" in answer.out


def test_a_regional_reader_gets_what_the_brand_falls_back_to(unisono: Unisono) -> None:
    answer = unisono("preview", "fare-offer", "--playbook", SKYLINE, "--locale", "de-CH", "--channel", "sms")
    assert "sms · de " in answer.out


@pytest.mark.parametrize(
    ("wanted", "place", "because"),
    [
        ("de", "sms · de ", ""),
        ("de-CH", "sms · de ", "The message is not written in de-CH; the brand's fallback for it is de."),
        ("fr-BE", "sms · fr ", "The message is not written in fr-BE; the brand's fallback for it is fr."),
        ("sv", "sms · en ", "Nothing the brand has put down for the locale sv fits; its default is en."),
    ],
)
def test_the_locale_is_chosen_as_a_send_does_and_the_reason_told(
    unisono: Unisono, wanted: str, place: str, because: str
) -> None:
    answer = unisono("preview", "fare-offer", "--playbook", SKYLINE, "--locale", wanted, "--channel", "sms")
    assert answer.code == 0
    assert place in answer.out
    assert answer.out.startswith(because or "╭")


def test_a_card_is_for_the_crew(unisono: Unisono) -> None:
    answer = unisono("preview", "crew-card", "--playbook", SKYLINE, "--locale", "sv")
    assert "instore · en" in answer.out


def test_a_message_in_none_of_the_locales_that_may_be_sent_is_told(unisono: Unisono, tmp_path: Path) -> None:
    folder = tmp_path / "mute"
    shutil.copytree(SKYLINE, folder)
    book = folder / "playbook.yaml"
    book.write_text(book.read_text().replace("default: en", "default: pt"))
    answer = unisono("preview", "fare-offer", "--playbook", str(folder), "--locale", "sv")
    assert answer.code == 1
    assert "would not be sent. It is written in none of the locales that may be used for the customer (sv, pt)." in (
        answer.err
    )


def test_what_an_error_would_stop_ends_with_1(unisono: Unisono) -> None:
    answer = unisono(
        "preview", "fare-offer", "--playbook", SKYLINE, "--locale", "en", "--fact", "destination={{ city }}"
    )
    assert answer.code == 1
    assert "error: " in answer.out
    assert "Message 'fare-offer' would not be sent, for the errors above:\n  for email in en" in answer.err


def test_emails_are_written_to_a_folder(unisono: Unisono, tmp_path: Path) -> None:
    answer = unisono("preview", "fare-offer", "--playbook", SKYLINE, "--locale", "en", "--out", str(tmp_path / "out"))
    assert answer.code == 0
    assert "Reply STOP" not in (tmp_path / "out" / "fare-offer.en.txt").read_text()
    assert list((tmp_path / "out").glob("*.sms*")) == []


def test_a_customer_of_a_running_installation(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/customers", query_string={"identifier": "user:mia"}).respond_with_json(
        {
            "customer_id": "c1",
            "revision": 1,
            "traits": {"first_name": "Mia", "last_name": "Roth"},
            "locale": "fr",
            "new": 1,
        }
    )
    answer = unisono(
        "preview", "fare-offer", "--playbook", SKYLINE, "--customer", "user:mia", "--url", httpserver.url_for("/")
    )
    assert "Bonjour Mia Roth," in answer.out
    assert "email · en" not in answer.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fare-ofer"], "did you mean 'fare-offer'?"),
        (["fare-offer", "--channel", "pigeon"], "There is no channel 'pigeon'"),
        (["fare-offer", "--channel", "instore"], "is not written for instore, only for email, sms"),
        (["fare-offer", "--locale", "de_CH"], "'de_CH' is no locale; write it as in de or pt-BR."),
        (["fare-offer", "--fact", "discount"], "write it as name=value"),
        (["fare-offer", "--fact", "rebate=1"], "has no fact 'rebate'"),
        (["fare-offer", "--fact", "price=cheap"], "cannot be written: fact 'price': 'cheap' is not money"),
        (["fare-offer", "--fact", 'price={"amount": 1e30, "currency": "EUR"}'], "is not a number that can be written"),
        (["fare-offer", "--fact", "destination=null"], "fact 'destination' has no value"),
        (["fare-offer", "--fact", f"destination={'[' * 100_000}"], "is nested too deeply"),
        (["fare-offer", "--locale", "en", "--out", f"{SKYLINE}/voice.yaml"], "name another folder with --out"),
    ],
)
def test_mistakes_are_told_in_a_sentence(unisono: Unisono, arguments: list[str], sentence: str) -> None:
    answer = unisono("preview", *arguments, "--playbook", SKYLINE)
    assert answer.code == 1
    assert sentence in answer.err


def test_what_can_be_written_is_shown_beside_what_cannot(unisono: Unisono) -> None:
    answer = unisono("preview", "plural-categories", "--playbook", BROKEN)
    assert answer.code == 1
    assert "Kestrel: on board: 3 bags." in answer.out
    assert "Message 'plural-categories' cannot be written everywhere:\n  for sms in pl: the number 3" in answer.err


def test_a_guide_that_does_not_compile_is_told(unisono: Unisono, tmp_path: Path) -> None:
    folder = tmp_path / "unclear"
    shutil.copytree(SKYLINE, folder)
    voice = folder / "voice.yaml"
    voice.write_text(voice.read_text().replace('"{{ voice.brand }} · Air', '"{{ voice.brand · Air'))
    answer = unisono("preview", "fare-offer", "--playbook", str(folder))
    assert answer.code == 1
    assert "The voice guide does not compile: Expected" in answer.err
