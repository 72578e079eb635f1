"""What the command offers, and how it speaks to people who make mistakes."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from contracts.catalogue import SERVICES
from services.cli import main as entry
from services.cli.errors import CliError, explain
from services.cli.main import app
from services.cli.registry import MODULES, builders
from shared.bus import BusUnavailableError
from shared.embedded import EmbeddedMongoError
from shared.playbook.findings import Finding, PlaybookError
from shared.runtime.settings import SettingsError
from shared.store import StoreUnavailableError
from tests.support.command_line import Unisono

BROKEN = str(Path(__file__).parents[3] / "playbooks" / "broken")


def test_help_tells_what_there_is() -> None:
    shown = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "160"}).output
    for command in ("up", "run", "demo", "check", "apply", "timeline", "dlq"):
        assert f" {command} " in shown


def test_every_service_of_the_catalogue_can_be_run() -> None:
    assert tuple(MODULES) == SERVICES
    assert tuple(builders()) == SERVICES


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "loyalty"), "There is no service 'loyalty'. Services are gateway, profile, journey,"),
        (("run", "email"), "set UNISONO_BUS_URL and UNISONO_MONGO_URL, or run all services in one process"),
        (("run", "email", "--worker", "3/2"), "UNISONO_WORKER is wrong: "),
        (("up", "--port", "70000"), "UNISONO_PORT is wrong: use 65535 or less."),
        (("apply", "nowhere", "--url", "localhost:8080"), "'localhost:8080' is no address: write it as http://"),
        (("apply", "nowhere", "--url", "http://localhost"), "nowhere: there is no such folder; give the folder"),
        (("timeline", "user:42"), "Neither `unisono up` nor `unisono demo` runs over the data folder"),
        (("timeline", "user:42", "--url", "http://127.0.0.1:1"), "Nothing answers at http://127.0.0.1:1: is Unisono"),
        (("dlq", "list", "--service", "loyalty"), "There is no service 'loyalty'."),
        (("dlq", "list", "--mongo-url", "postgres://x"), "UNISONO_MONGO_URL is wrong: "),
        (("dlq", "replay"), "Name the letters by their ids, or take all of them with --all"),
        (("dlq", "discard", "some-id", "--all"), "Name the letters by their ids, or take all of them with --all"),
    ],
)
def test_a_mistake_is_answered_with_a_sentence(unisono: Unisono, arguments: tuple[str, ...], sentence: str) -> None:
    answer = unisono(*arguments)

    assert answer.code == 1
    assert sentence in answer.err
    assert "Traceback" not in answer.err
    assert answer.out == ""


@pytest.mark.parametrize("arguments", [("fly",), ("run",), ("timeline", "user:42", "--limit", "0")])
def test_wrong_arguments_are_told_from_other_mistakes_by_the_exit_code(
    unisono: Unisono, arguments: tuple[str, ...]
) -> None:
    answer = unisono(*arguments)
    assert answer.code == 2
    assert "Usage: " in answer.err


FINDING = Finding(rule="shape", message="there is no step 'x'", mend="add it", file="journeys/a.yaml", line=3, column=5)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (CliError("No."), "No."),
        (SettingsError(("A is wrong: b.", "C is wrong: d.")), "A is wrong: b.\nC is wrong: d."),
        (PlaybookError([FINDING]), f"The playbook cannot be published:\n  {FINDING}"),
        (EmbeddedMongoError("the data folder x is in use"), "The data folder x is in use."),
        (BusUnavailableError("cannot connect"), "Cannot connect."),
        (
            StoreUnavailableError(
                "the database cannot be reached: db:27017: refused (configured timeouts: connectTimeoutMS: 5000.0ms), "
                "Timeout: 5.0s, Topology Description: <TopologyDescription id: 1>"
            ),
            "The database cannot be reached: db:27017: refused.",
        ),
        (ExceptionGroup("tasks", [CliError("No.")]), "No."),
        (ExceptionGroup("tasks", [CliError("No."), ValueError("a bug")]), None),
        (ValueError("a bug"), None),
    ],
)
def test_errors_as_sentences(error: Exception, sentence: str | None) -> None:
    assert explain(error) == sentence


@pytest.mark.parametrize("arguments", [("check", BROKEN), ("preview", "readability", "--playbook", BROKEN)])
def test_a_console_without_unicode_is_no_fault(monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    octets = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(octets, encoding="ascii"))
    with pytest.raises(SystemExit):
        entry.main(arguments)
    sys.stdout.flush()
    assert any(sign in octets.getvalue().decode() for sign in ("→", "·"))


def test_a_fault_of_ours_keeps_its_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(entry, "app", broken)
    with pytest.raises(KeyError):
        entry.main([])


def test_a_data_folder_that_cannot_be_used(unisono: Unisono, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("UNISONO_DATA_DIR", str(tmp_path / "file"))
    answer = unisono("up")
    assert answer.code == 1
    assert "cannot be used: File exists. Name another with UNISONO_DATA_DIR." in answer.err
