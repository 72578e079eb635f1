"""`unisono voice explain` and `unisono voice report`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.support.command_line import Unisono

SKYLINE = Path(__file__).parents[3] / "playbooks" / "skyline"


@pytest.fixture
def shy(tmp_path: Path) -> Path:
    """Skyline without a word in Spanish about the fare offer, and with a rule for apologies that nobody tests."""
    folder = tmp_path / "shy"
    shutil.copytree(SKYLINE, folder)
    offer = folder / "messages" / "fare-offer.yaml"
    offer.write_text(offer.read_text().partition("\n  es:")[0] + "\n")
    voice = folder / "voice.yaml"
    guide = voice.read_text().replace("social: {emoji: 1}", "social: {emoji: 2}")
    voice.write_text(guide.replace("\nsituations:\n", "\nsituations:\n  sorrow: {emoji: 0}\n"))
    return folder


def test_each_setting_tells_who_decided_and_what_it_replaced(unisono: Unisono, shy: Path) -> None:
    answer = unisono("voice", "explain", "de", "social", "sorrow", "--playbook", str(shy))
    assert answer.code == 0
    [emoji] = [line for line in answer.out.splitlines() if "emoji" in line]
    assert "situation sorrow" in emoji
    assert "2 (channel social)" in emoji
    assert "formal, written from left to right" in answer.out


def test_a_regional_reader_is_spoken_to_as_the_brand_has_put_down(unisono: Unisono) -> None:
    answer = unisono("voice", "explain", "de-CH", "sms", "apology", "--playbook", str(SKYLINE))
    assert answer.code == 0
    assert answer.out.startswith("Readers of de-CH are spoken to in de: the brand has put that down.")
    assert "formal, written from left to right" in answer.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["xx", "email", "apology"], "does not speak 'xx'; it speaks en, de"),
        (["de", "pigeon", "apology"], "There is no channel 'pigeon'"),
    ],
)
def test_what_there_is_not_is_told_in_a_sentence(unisono: Unisono, arguments: list[str], sentence: str) -> None:
    answer = unisono("voice", "explain", *arguments, "--playbook", str(SKYLINE))
    assert answer.code == 1
    assert sentence in answer.err


def test_a_situation_the_guide_does_not_know_adds_nothing_and_says_so(unisono: Unisono) -> None:
    answer = unisono("voice", "explain", "de", "email", "wedding", "--playbook", str(SKYLINE))
    assert answer.code == 0
    assert "The guide says nothing of the situation 'wedding'" in answer.out


def test_brackets_of_ones_own_are_no_markup(unisono: Unisono, tmp_path: Path) -> None:
    folder = tmp_path / "[bold]odd[" / "red]"
    shutil.copytree(SKYLINE, folder)
    voice = folder / "voice.yaml"
    voice.write_text(voice.read_text().replace("brand: Skyline", 'brand: "Sky[/line]"'))
    explained = unisono("voice", "explain", "en", "sms", "[/bold]", "--playbook", str(folder))
    assert "'[/bold]'; it knows apology, promo" in explained.out
    assert "Sky[/line], guide version" in explained.out
    assert f"{folder} has no errors" in unisono("check", str(folder)).out


def test_the_report_shows_gaps_and_what_is_objected_to(unisono: Unisono, shy: Path) -> None:
    answer = unisono("voice", "report", "--playbook", str(shy))
    assert answer.code == 0
    assert "no email in es: fare-offer" in answer.out
    assert "locale-missing" in answer.out
    assert "rule-untested" in answer.out


def test_a_translation_older_than_its_source_is_told_with_the_digest_to_write(unisono: Unisono, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    shutil.copytree(SKYLINE, folder)
    reminder = folder / "messages" / "test-drive-reminder.yaml"
    reminder.write_text(
        reminder.read_text().replace("  de:\n", "  de:\n    translated_from: {locale: en, digest: 0123456789ab}\n", 1)
    )
    answer = unisono("voice", "report", "--playbook", str(folder), "--digests")
    [digest] = re.findall("test-drive-reminder: digest ([0-9a-f]{12})", answer.out)
    assert "test-drive-reminder in de is older than its source en" in answer.out
    assert f"translated_from: {{locale: en, digest: {digest}}}" in answer.out

    reminder.write_text(reminder.read_text().replace("0123456789ab", digest))
    assert "is older than" not in unisono("voice", "report", "--playbook", str(folder)).out


def test_a_report_on_a_sound_playbook_has_nothing_to_say(unisono: Unisono) -> None:
    answer = unisono("voice", "report", "--playbook", str(SKYLINE))
    assert "No check objects to anything." in answer.out
