"""A folder becomes a playbook, or a list of everything that keeps it from being one."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from shared.playbook.findings import Finding, PlaybookError
from shared.playbook.loader import check_folder, load_playbook, read_playbook
from shared.playbook.shape import MOST_FAULTS
from tests.unit.playbook.books import written


def faults(folder: Path, profile: str | None = None) -> tuple[Finding, ...]:
    with pytest.raises(PlaybookError) as caught:
        read_playbook(folder, profile)
    return caught.value.findings


def test_a_sound_folder_is_loaded(tmp_path: Path) -> None:
    playbook = load_playbook(written(tmp_path))
    assert [message.message for message in playbook.messages] == ["found"]
    assert playbook.journeys[0].steps[0].wait is not None
    assert playbook.journeys[0].steps[0].wait.duration == timedelta(days=2)
    assert check_folder(tmp_path) == []


def test_a_profile_replaces_settings(tmp_path: Path) -> None:
    playbook = load_playbook(written(tmp_path), profile="demo")
    assert playbook.settings == {"search_for": timedelta(seconds=3)}
    wait = playbook.journeys[0].steps[0].wait
    assert wait is not None
    assert wait.duration == timedelta(seconds=3)


HEADER = """
playbook: harbour
title: Harbour ferries
time_zone: Europe/Lisbon
locales: {default: en, supported: [en]}
settings: {search_for: 2d}
profiles:
  demo: {search_for: 3s}
"""

SUBJECTLESS = """
message: found
title: We found it
owner: desk
situation: service
channels: [sms, email]
renditions: {en: {base: {text: hello}}}
"""

JOURNEY = """
journey: lost-item
title: Lost on board
owner: desk
purpose: service
entry: {event: Item Lost}
steps:
  - id: tell
    send: {message: found, facts: {item: event.properties.item}}
"""


@pytest.mark.parametrize(
    ("written_as", "becomes", "rule", "line", "path", "message", "mend"),
    [
        ("send:", "sned:", "unknown-kind", 8, "steps.0.sned", "step 'tell' has unknown kind 'sned'", "mean 'send'?"),
        ("owner: desk\n", "", "missing-field", 1, "owner", "the document has no 'owner'", "add 'owner: …'"),
        ("owner:", "ownr:", "unknown-field", 3, "ownr", "has unknown field 'ownr'", "did you mean 'owner'?"),
        ("message: found", "mesage: found", "unknown-field", 8, "steps.0.send.mesage", "'send' has unknown field",
         "did you mean 'message'?"),
        ("purpose: service", "purpose: servce", "value", 4, "purpose", "'purpose' is 'servce'", "mean 'service'?"),
        ("{event: Item Lost}", "{event: 7}", "value", 5, "entry.event", "'event' has to be a text, not 7", "quotes"),
        ("{event: Item Lost}", "Item Lost", "value", 5, "entry", "'entry' has to be a mapping", "key: value"),
        ("journey: lost-item", "journey: Lost Item", "value", 1, "journey", "'Lost Item' is not a name", "lower case"),
        ("- id: tell", "- id: tell\n    next: x\n    exit: y", "value", 7, "steps.0", "step 'tell' has send and exit",
         "exactly one of"),
        ("- id: tell", "- wait: {for: soon}\n    id: w\n  - id: tell", "value", 7, "steps.0.wait.for",
         "'soon' is not a duration", "'90m'"),
        ("- id: tell", "- wait: {for: settings.serch}\n    id: w\n  - id: tell", "value", 7, "steps.0.wait.for",
         "setting 'serch' is not defined", "defined are: search_for"),
        ("- id: tell", "- wait: {for: 0m}\n    id: w\n  - id: tell", "value", 7, "steps.0.wait.for",
         "'for' has to be more than nothing", "90m"),
        ("- id: tell", "- wait: {event: X}\n    id: w\n  - id: tell", "value", 7, "steps.0.wait",
         "a wait for an event needs a 'timeout', so that nobody waits for ever", "see docs/playbooks.md"),
        ("steps:\n", "priority: high\nsteps:\n", "value", 6, "priority", "'priority' has to be a whole number",
         "digits"),
        ("steps:\n", "priority: 101\nsteps:\n", "value", 6, "priority", "'priority' is too large", "100 or less"),
        ("  - id: tell\n    send: {message: found, facts: {item: event.properties.item}}", "  []", "value", 6, "steps",
         "'steps' is empty", "at least one"),
        ("send: {message: found, facts", "send: {message: found, channels: [pigeon], facts", "value", 8,
         "steps.0.send.channels.0", "'channels' is 'pigeon'", "origin, preferred, email, sms, social, instore"),
    ],
)  # fmt: skip
def test_a_fault_in_a_document_is_named_with_place_and_mend(
    tmp_path: Path, written_as: str, becomes: str, rule: str, line: int, path: str, message: str, mend: str
) -> None:
    assert written_as in JOURNEY
    (finding,) = faults(written(tmp_path, journeys__lost_item=JOURNEY.replace(written_as, becomes)))
    assert (finding.rule, finding.file, finding.line) == (rule, "journeys/lost-item.yaml", line)
    assert finding.path == path
    assert message in finding.message
    assert mend in finding.mend


VOICE = "brand: x\nlocales: {en: {register: formal, greeting: Hi, sign_off: Bye}}"


@pytest.mark.parametrize(
    ("part", "text", "path", "message"),
    [
        ("playbook", HEADER.replace("Lisbon", "Lisboa"), "time_zone", "unknown time zone 'Europe/Lisboa'"),
        ("playbook", HEADER.replace("default: en", "default: english"), "locales.default", "'english' is not a locale"),
        ("playbook", HEADER.replace("2d", "long"), "settings.search_for", "'long' is not a duration"),
        ("voice", "brand: x\nlocales: {en: {register: casual, greeting: Hi, sign_off: Bye}}", "locales.en.register",
         "'register' is 'casual'"),
        ("voice", "brand: x\nlocales: {EN: {register: formal, greeting: Hi, sign_off: Bye}}", "locales.EN",
         "'EN' is not a locale"),
        ("voice", f"{VOICE}\nwaivers: [{{check: length, reason: x, until: 2026-02-30}}]", "waivers.0.until",
         "'until' has to be a day, not '2026-02-30'"),
        ("voice", f"{VOICE}\nwaivers: [{{check: length, reason: x}}]", "waivers.0.until",
         "number 1 of 'waivers' has no 'until'"),
        ("voice", f"{VOICE}\nchecks: {{Length: {{severity: error}}}}", "checks.Length", "'Length' is not a check"),
        ("voice", f"{VOICE}\nchannels: {{fax: {{emoji: 1}}}}", "channels.fax", "there is no 'fax' here"),
        ("voice", f"{VOICE}\nmanner: {{quotes: ['«']}}", "manner.quotes.1", "'quotes' has too few members"),
        ("voice", f"{VOICE}\nmanner: {{quotes: [a, b, c]}}", "manner.quotes", "'quotes' has more than 2 members"),
        ("voice", f"{VOICE}\nunsubscribe: {{url: ftp://x}}", "unsubscribe.url", "is not an address for unsubscribing"),
        ("voice", f"{VOICE}\nunsubscribe: {{url: 'https://x/{{id}}'}}", "unsubscribe", "has braces"),
        ("voice", f"{VOICE}\nphrases: {{urgency: {{en: ['**']}}}}", "phrases.urgency.en.0", "of asterisks alone"),
        ("voice", VOICE.replace("brand: x", "brand: ' '"), "brand", "the brand has no name"),
        ("policies", "quiet_hours: [{id: q, purposes: [marketing], start: '25:00', end: '08:00'}]",
         "quiet_hours.0.start", "'25:00' is not a time of day"),
        ("policies", "cases: [{id: c, opens_on: [X], suppresses: [marketing]}]", "cases.0",
         "case 'c' never closes"),
        ("policies", "cases: [{id: c, opens_on: [X, Y], closes_on: [Y, Z], suppresses: [marketing]}]", "cases.0",
         "event 'Y' both opens and closes the case 'c'"),
        ("policies", "costs: {email: 0, sms: -0.1}", "costs.sms", "'sms' is too small"),
        ("messages__found", SUBJECTLESS, "", "renditions.en has no subject for email"),
        ("messages__found", "- a\n- list", "", "the document has to be a mapping, not a list"),
    ],
)  # fmt: skip
def test_every_kind_of_file_is_read_with_care(tmp_path: Path, part: str, text: str, path: str, message: str) -> None:
    (finding,) = faults(written(tmp_path, **{part: text}))
    assert finding.file == f"{part.replace('__', '/')}.yaml"
    assert finding.path == path
    assert message in finding.message


def test_all_faults_of_all_files_are_found_at_once(tmp_path: Path) -> None:
    findings = faults(
        written(
            tmp_path,
            voice="brand: x\nlocale: {}",
            messages__found="message: found\ntitle: [x]\nchannels: [fax]",
            journeys__lost_item="a: b: c",
        )
    )
    assert {finding.file for finding in findings} == {"voice.yaml", "messages/found.yaml", "journeys/lost-item.yaml"}
    assert len(findings) == 7


@pytest.mark.parametrize("missing", ["playbook", "voice"])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    findings = faults(written(tmp_path, **{missing: None}))
    assert [(finding.file, finding.message) for finding in findings] == [(f"{missing}.yaml", "this file is missing")]


def test_a_broken_header_is_one_fault_and_not_one_for_every_setting(tmp_path: Path) -> None:
    (finding,) = faults(written(tmp_path, playbook="title: a: b"))
    assert (finding.file, finding.rule) == ("playbook.yaml", "yaml-syntax")


def test_a_file_of_many_megabytes_is_not_even_read(tmp_path: Path) -> None:
    folder = written(tmp_path)
    with (folder / "voice.yaml").open("wb") as huge:
        huge.truncate(1_000_000_000)
    (finding,) = faults(folder)
    assert (finding.file, finding.mend) == ("voice.yaml", "split it")


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path, voice=None)
    (folder / "voice.yaml").mkdir()
    (finding,) = faults(folder)
    assert finding.file == "voice.yaml"
    assert finding.message.startswith("cannot be read")


def test_policies_may_be_left_out_and_parts_may_be_none(tmp_path: Path) -> None:
    playbook = read_playbook(written(tmp_path, journeys__lost_item=None, messages__found=None)).playbook
    assert (len(playbook.journeys), len(playbook.messages)) == (0, 0)
    assert playbook.policies.consent == ()


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (finding,) = faults(tmp_path / "nowhere")
    assert finding.message == "there is no such folder"


def test_a_file_that_would_be_overlooked_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "messages" / "late.yml").write_text("message: late")
    (folder / "messages" / "README.md").write_text("how we write")
    (folder / "messages" / ".found.yaml.swp").write_text("what an editor leaves behind")
    (folder / "messages" / "._found.yaml").write_bytes(b"\0\5\x16\7")
    (finding,) = faults(folder)
    assert (finding.file, finding.mend) == ("messages/late.yml", "let its name end in .yaml")


@pytest.mark.parametrize(
    ("name", "file", "mend"),
    [
        ("polices.yaml", "polices.yaml", "call it policies.yaml, if it is that"),
        ("Voice.yml", "Voice.yml", "call it voice.yaml, if it is that"),
        ("message/found.yaml", "message", "call it messages, if it is that"),
        ("messages/air/late.yaml", "messages/air", "move them up into messages"),
        ("messages/la\nte.yaml", "messages/la\\nte.yaml", "give it one of plain characters"),
        ("messages/l\udce4te.yaml", "messages/l\\udce4te.yaml", "give it one of plain characters"),
    ],
)
def test_what_looks_like_a_part_and_is_none_is_named(tmp_path: Path, name: str, file: str, mend: str) -> None:
    folder = written(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("message: late")
    (finding,) = faults(folder)
    assert (finding.rule, finding.file, finding.mend) == ("files", file, mend)


def test_other_files_may_lie_beside_a_playbook(tmp_path: Path) -> None:
    folder = written(tmp_path)
    for name in ("notes.yaml", "playbook.md", "pictures/logo.yaml", "messages/drafts/ideas.txt", ".git/config.yaml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")
    assert read_playbook(folder).playbook.playbook == "harbour"


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    folder = written(tmp_path)
    os.mkfifo(folder / "messages" / "endless.yaml")
    (folder / "policies.yaml").symlink_to("/dev/zero")
    assert [(one.file, one.message) for one in faults(folder)] == [
        ("policies.yaml", "cannot be read: it is no file"),
        ("messages/endless.yaml", "cannot be read: it is no file"),
    ]


def test_parts_stand_in_a_folder(tmp_path: Path) -> None:
    folder = written(tmp_path, messages__found=None, journeys__lost_item=None)
    (folder / "messages").write_text("message: found")
    (finding,) = faults(folder)
    assert (finding.file, finding.message) == ("messages", "this has to be a folder")


@pytest.mark.parametrize(
    ("octets", "line", "column"),
    [
        ("brand: Größe".encode("latin-1"), 1, 10),
        ("# Guide\r\nbrand: Größe".encode("cp1252"), 2, 10),
        (b"\xef\xbb\xbfbrand: x\xff", 1, 12),
        ("brand: x".encode("utf-16"), 1, 1),
    ],
)
def test_a_file_in_another_encoding_is_named(tmp_path: Path, octets: bytes, line: int, column: int) -> None:
    folder = written(tmp_path)
    (folder / "voice.yaml").write_bytes(octets)
    (finding,) = faults(folder)
    assert (finding.file, finding.mend) == ("voice.yaml", "save the file as UTF-8")
    assert (finding.line, finding.column) == (line, column)


def test_letters_that_were_lost_on_the_way_are_named(tmp_path: Path) -> None:
    (finding,) = faults(written(tmp_path, voice="brand: Harbour\nowner: Gr\ufffd\ufffde\nlocales: {}"))
    assert (finding.file, finding.line, finding.column) == ("voice.yaml", 2, 10)
    assert "U+FFFD" in finding.message


def test_of_a_file_full_of_faults_the_first_hundred_are_told(tmp_path: Path) -> None:
    nonsense = "\n".join(f"word{number}: x" for number in range(500))
    found = faults(written(tmp_path, messages__found=nonsense))
    assert len(found) == MOST_FAULTS + 1
    assert found[-1].message == "there are 406 more faults in this file"


def test_a_profile_can_only_replace_what_is_there(tmp_path: Path) -> None:
    (finding,) = faults(written(tmp_path, playbook=HEADER.replace("{search_for: 3s}", "{serch_for: 3s}")))
    assert (finding.file, finding.line, finding.path) == ("playbook.yaml", 7, "profiles.demo.serch_for")
    assert "did you mean 'search_for'?" in finding.mend


def test_an_unknown_profile_is_an_error(tmp_path: Path) -> None:
    (finding,) = faults(written(tmp_path), profile="dmo")
    assert finding.message == "there is no profile 'dmo'"
    assert "did you mean 'demo'?" in finding.mend


def test_a_finding_from_the_checks_names_file_line_and_column(tmp_path: Path) -> None:
    folder = written(tmp_path, journeys__lost_item=JOURNEY.replace("event.properties", "event.propertis"))
    with pytest.raises(PlaybookError) as caught:
        load_playbook(folder)
    (finding,) = caught.value.findings
    assert (finding.file, finding.line, finding.column) == ("journeys/lost-item.yaml", 8, 48)
    assert finding.path == "steps.0.send.facts.item"
    assert str(finding).startswith("journeys/lost-item.yaml:8:48 steps.0.send.facts.item: 'event' has no 'propertis'; ")


def test_a_finding_inside_a_text_names_its_own_line(tmp_path: Path) -> None:
    message = """
        message: found
        title: We found it
        owner: desk
        situation: service
        channels: [sms]
        facts: {item: {type: text}}
        renditions:
          en:
            sms:
              text: |
                Found:
                {{ facts.itm }}
        """
    findings = check_folder(written(tmp_path, messages__found=message))
    unknown = next(finding for finding in findings if finding.rule == "var-unknown")
    assert (unknown.file, unknown.line, unknown.column) == ("messages/found.yaml", 12, 12)
    assert "did you mean 'facts.item'?" in unknown.mend


def test_warnings_do_not_keep_a_playbook_from_being_loaded(tmp_path: Path) -> None:
    folder = written(tmp_path, journeys__lost_item=None)
    (finding,) = check_folder(folder)
    assert (finding.rule, finding.severity) == ("unused-message", "warning")
    assert load_playbook(folder).journeys == ()
