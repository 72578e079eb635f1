"""YAML means what it looks like, and a fault is shown where it stands."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from shared.playbook.source import MAX_CHARACTERS, Document, Path, Positions, read_document


def read(text: str) -> Document:
    return read_document(text, "file.yaml")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21:00", "21:00"),
        ("08:00", "08:00"),
        ("2026-05-01", "2026-05-01"),
        ("no", "no"),
        ("off", "off"),
        ("1_000", "1_000"),
        ("0o17", "0o17"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("-12", -12),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("'7'", "7"),
        ('"null"', "null"),
        ("1.2.3", "1.2.3"),
        ("99999999999999999999999", "99999999999999999999999"),
    ],
)
def test_words_keep_their_meaning(text: str, value: JsonValue) -> None:
    assert read(f"key: {text}").data == {"key": value}


def test_keys_are_always_texts() -> None:
    assert read("no: Norwegian\n1: one\ntrue: yes").data == {"no": "Norwegian", "1": "one", "true": "yes"}


@pytest.mark.parametrize(
    ("text", "rule", "line", "column", "says"),
    [
        ("a: b: c", "yaml-syntax", 1, 5, "in quotes"),
        ("a:\n\t- b", "yaml-syntax", 2, 1, "spaces, not tabs"),
        ("a: [1, 2", "yaml-syntax", 2, 1, "brackets"),
        ("a: 'b", "yaml-syntax", 1, 6, "quotes"),
        ("a: 1\nb: x\x07y", "yaml-syntax", 2, 5, "remove it"),
        ("a: &anchor 1\nb: *anchor", "yaml-refused", 1, 4, "write the value out"),
        ("a: *anchor", "yaml-refused", 1, 4, "write the value out"),
        ("a: !!python/object/apply:os.system [ls]", "yaml-refused", 1, 4, "remove the tag"),
        ("a: 1\n---\nb: 2", "yaml-refused", 2, 1, "a file of its own"),
        ("? [a, b]\n: c", "yaml-refused", 1, 3, "word: value"),
        ("a: " + "[" * 40 + "]" * 40, "yaml-refused", 1, 34, "flatten"),
        ("[" * 100_000, "yaml-refused", 1, 32, "flatten"),
        ("", "yaml-empty", 1, 1, "write the document"),
        ("# nothing but a comment\n", "yaml-empty", 1, 1, "write the document"),
        ("a: " + "x" * MAX_CHARACTERS, "yaml-size", 1, 1, "split it"),
        ("a: 1\nb: 2\na: 3", "yaml-duplicate-key", 3, 1, "keep one"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(text: str, rule: str, line: int, column: int, says: str) -> None:
    (finding,) = read(text).findings
    assert (finding.rule, finding.file, finding.line, finding.column) == (rule, "file.yaml", line, column)
    assert says in finding.mend


def test_a_billion_laughs_are_not_heard() -> None:
    layers = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert read("\n".join(["l0: &l0 lol", *layers])).findings[0].rule == "yaml-refused"


def test_every_duplicate_is_found_and_the_first_is_kept() -> None:
    document = read("a: 1\nb: {c: 1, c: 2}\na: {d: 1, d: 2}")
    assert document.data == {"a": 1, "b": {"c": 1}}
    assert [finding.path for finding in document.findings] == ["b.c", "a", "a again.d"]
    assert document.readable


TEXTS = """\
plain: one {{ two }}
quoted: "one {{ two }}"
block: |
    one
    {{ two }}
folded: >-
  one
  {{ two }}
list:
  - first
  - name: second
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("plain",), (1, 1)),
        (("list",), (9, 1)),
        (("list", 0), (10, 5)),
        (("list", 1, "name"), (11, 5)),
        # What is not there is shown where it would be.
        (("list", 1, "other"), (11, 5)),
        (("nothing", "at", "all"), (1, 1)),
    ],
)
def test_nodes_are_placed_at_their_keys(path: Path, place: tuple[int, int]) -> None:
    found = read(TEXTS).place(path)
    assert (found.line, found.column) == place


@pytest.mark.parametrize(
    ("key", "inside", "place"),
    [
        ("plain", (1, 5), (1, 12)),
        ("quoted", (1, 5), (2, 14)),
        ("block", (2, 4), (5, 8)),
        # The lines of a folded text are gone: its key is the nearest place.
        ("folded", (1, 5), (6, 1)),
    ],
)
def test_a_place_inside_a_text_is_found(key: str, inside: tuple[int, int], place: tuple[int, int]) -> None:
    found = read(TEXTS).place_in_text((key,), *inside)
    assert (found.line, found.column) == place


def test_positions_lead_into_the_right_file() -> None:
    playbook, journey = read_document("title: x", "playbook.yaml"), read_document("steps:\n  - id: a", "j.yaml")
    positions = Positions({(): playbook, ("journeys", 0): journey})
    step = positions.locate(("journeys", 0, "steps", 0, "id"))
    title = positions.locate(("title",))
    assert step is not None
    assert title is not None
    assert (step[0].file, step[0].line, step[1]) == ("j.yaml", 2, ("steps", 0, "id"))
    assert (title[0].file, title[0].line, title[1]) == ("playbook.yaml", 1, ("title",))
    assert Positions({}).locate(("title",)) is None
