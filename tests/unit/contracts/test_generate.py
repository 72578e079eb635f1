"""`python -m contracts.generate`: what it writes, what it finds stale, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contracts.catalogue import CATALOGUE
from contracts.generate.__main__ import main
from contracts.generate.errors import MarkerError
from contracts.generate.readme import BEGIN, END, with_event_table

TASK = "contracts/schemas/io.unisono.task.completed.v1.json"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A folder in which everything was generated."""
    assert main([], tmp_path) == 0
    return tmp_path


def files(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text()
    assert old in text
    (root / path).write_text(text.replace(old, new))


def test_everything_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], tmp_path) == 0
    assert set(files(tmp_path)) == {
        "README.md",
        "contracts/asyncapi.json",
        "contracts/schemas/envelope.json",
        "contracts/schemas/playbook.json",
        *(f"contracts/schemas/{event_type}.json" for event_type in CATALOGUE),
    }
    assert f"wrote {TASK}" in capsys.readouterr().out


def test_a_second_run_writes_nothing(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(written)
    capsys.readouterr()
    assert main([], written) == 0
    assert "everything agrees with the catalogue" in capsys.readouterr().out
    assert files(written) == before


def test_the_check_is_content_with_what_was_written(written: Path) -> None:
    assert main(["--check"], written) == 0


@pytest.mark.parametrize("path", [TASK, "contracts/asyncapi.json", "README.md"])
def test_the_check_names_what_is_stale_and_mends_nothing(
    written: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(
        written, path, "A person marked a card done" if path != TASK else "a person marked a card done", "Somebody did"
    )
    before = files(written)
    assert main(["--check"], written) == 1
    assert capsys.readouterr().err == f"✗ {path} is stale: run `make contracts`\n"
    assert files(written) == before


def test_the_check_names_what_is_missing(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (written / TASK).unlink()
    assert main(["--check"], written) == 1
    assert f"{TASK} is stale" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_a_committed_schema_is_not_broken(
    written: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The committed file knows a field that the code has no longer; nothing at all is written."""
    edit(written, TASK, '"note": {', '"mood": {"type": "string"},\n    "note": {')
    edit(written, "contracts/asyncapi.json", "A person marked a card done", "Somebody did")
    before = files(written)
    assert main(arguments, written) == 1
    error = capsys.readouterr().err
    assert f"{TASK}: mood: is gone" in error
    assert "(v2 beside v1)" in error
    assert files(written) == before


def test_a_type_that_left_the_catalogue_is_noticed(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    retired = "contracts/schemas/io.unisono.fax.sent.v1.json"
    (written / retired).write_text('{"type": "object"}')
    assert main([], written) == 1
    assert f"{retired}: the whole: is gone" in capsys.readouterr().err


def test_a_schema_with_marks_of_a_merge_is_refused(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(written, TASK, '"note": {', '<<<<<<< ours\n"note": {')
    assert main([], written) == 1
    assert f"{TASK} is no JSON" in capsys.readouterr().err


def test_an_optional_field_more_is_written(written: Path) -> None:
    """The committed file does not know a field that the code has."""
    schema = json.loads((written / TASK).read_text())
    del schema["properties"]["note"]
    (written / TASK).write_text(json.dumps(schema))
    assert main([], written) == 0
    assert "note" in json.loads((written / TASK).read_text())["properties"]


def test_people_write_around_the_table(written: Path) -> None:
    readme = written / "README.md"
    table = readme.read_text().partition(BEGIN)[2].partition(END)[0]
    readme.write_text(f"# Title\n\nBefore.\n\n{BEGIN}\nold\n{END}\n\nAfter.\n")
    assert main([], written) == 0
    assert readme.read_text() == f"# Title\n\nBefore.\n\n{BEGIN}{table}{END}\n\nAfter.\n"


@pytest.mark.parametrize("readme", ["", "# Title\n", BEGIN, END, f"{END}\n{BEGIN}\n"])
def test_a_readme_without_both_marks_in_order_is_refused(readme: str) -> None:
    with pytest.raises(MarkerError, match="put them, in this order, where the table belongs"):
        with_event_table(readme)


def test_the_table_links_to_the_schemas(written: Path) -> None:
    table = (written / "README.md").read_text()
    for event_type in CATALOGUE:
        assert f"(contracts/schemas/{event_type}.json)" in table
