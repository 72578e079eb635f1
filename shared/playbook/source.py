"""YAML as people write it, with the place of every node.

The part of YAML 1.2 that a playbook needs: mappings with plain keys, lists, texts, numbers, true/false and null. Times
(`21:00`), dates and words such as `no` stay texts. Anchors, aliases and tags are refused, so a small file stays small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from pydantic import JsonValue

from shared.playbook.findings import Finding

MAX_CHARACTERS: Final = 1_000_000
MAX_DEPTH: Final = 30

Path = tuple[str | int, ...]
"""The way to a node: keys of mappings and indices of lists."""

_LOST: Final = "\ufffd"

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_WORDS: Final[Mapping[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Mark:
    """Where a node stands: its key (or itself in a list), and where its text begins, if it is a text in one piece."""

    line: int
    column: int
    text_line: int | None = None
    text_column: int | None = None


@dataclass
class Document:
    """One file: its data, where each node is, and what is wrong with it as YAML."""

    file: str
    data: JsonValue = None
    marks: dict[Path, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def readable(self) -> bool:
        """Whether the data is all of the file; keys written twice aside."""
        return all(finding.rule == "yaml-duplicate-key" for finding in self.findings)

    def place(self, path: Path) -> Place:
        """Return the place of a node, or of the nearest node above it."""
        mark = self.marks.get(_nearest(path, self.marks), Mark(1, 1))
        return Place(self.file, mark.line, mark.column)

    def place_in_text(self, path: Path, line: int, column: int) -> Place:
        """Return the place of a line and column inside a text."""
        mark = self.marks.get(path)
        if mark is None or mark.text_line is None or mark.text_column is None:
            return self.place(path)
        return Place(self.file, mark.text_line + line - 1, mark.text_column + column - 1)


class Positions:
    """Where every node of a playbook was written: `journeys.0.steps.2` is `steps.2` of the first journey's file."""

    def __init__(self, documents: Mapping[Path, Document]) -> None:
        """`documents` maps the path of a part of the playbook to the file that holds it."""
        self._documents = dict(documents)

    def locate(self, path: Path, line: int | None = None, column: int | None = None) -> tuple[Place, Path] | None:
        """Return the place of a node (or of a line and column in its text), and its path inside the file."""
        root = _nearest(path, self._documents)
        document = self._documents.get(root)
        if document is None:
            return None
        inner = path[len(root) :]
        if line is not None and column is not None:
            return document.place_in_text(inner, line, column), inner
        return document.place(inner), inner


def dotted(path: Path) -> str:
    """Return a path as people read it: `steps.2.send.message`."""
    return ".".join(str(part) for part in path)


def read_document(text: str, file: str) -> Document:
    """Return a file's data. Whatever is wrong is in its findings; data is then what could still be read."""
    document = Document(file)
    if len(text) > MAX_CHARACTERS:
        _report(document, "yaml-size", f"the file has more than {MAX_CHARACTERS} characters", "split it", None)
        return document
    if (lost := text.find(_LOST)) >= 0:
        line, column = text.count("\n", 0, lost) + 1, lost - text.rfind("\n", 0, lost)
        message = f"the character {_LOST} (U+FFFD) stands for one that was lost when the file was converted"
        mend = "write what it was, and save the file as UTF-8"
        document.findings.append(
            Finding(rule="yaml-refused", message=message, mend=mend, file=file, line=line, column=column)
        )
    try:
        _Builder(text, document).build()
    except _RefusedError as refused:
        _report(document, "yaml-refused", str(refused), refused.mend, refused.mark)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or str(error)
        _report(document, "yaml-syntax", f"this is not YAML: {problem}", _mend_of(problem, text, mark), mark)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, error.position - before.rfind("\n")
        code = error.character if isinstance(error.character, int) else ord(error.character)
        message = f"this is not YAML: the character U+{code:04X} cannot stand in a text file"
        document.findings.append(
            Finding(rule="yaml-syntax", message=message, mend="remove it", file=file, line=line, column=column)
        )
    return document


class _RefusedError(Exception):
    """Valid YAML that a playbook does not use."""

    def __init__(self, message: str, mend: str, mark: Any) -> None:  # noqa: ANN401 - the library's marks
        super().__init__(message)
        self.mend = mend
        self.mark = mark


class _Builder:
    """Builds data and marks from the parser's events, without recursion deeper than MAX_DEPTH."""

    def __init__(self, text: str, document: Document) -> None:
        self._lines = text.splitlines()
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
        self._document = document

    def build(self) -> None:
        event = next(self._events)
        while not isinstance(event, yaml.DocumentStartEvent):
            if isinstance(event, yaml.StreamEndEvent):
                _report(
                    self._document, "yaml-empty", "the file is empty", "write the document or delete the file", None
                )
                return
            event = next(self._events)
        first = next(self._events)
        self._mark((), first, None)
        self._document.data = self._node(first, (), 0)
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            raise _RefusedError("a second document begins here", "put it into a file of its own", after.start_mark)

    def _node(self, event: Any, path: Path, depth: int) -> JsonValue:  # noqa: ANN401 - the library's events
        start = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = "anchors (&) and aliases (*) are not used in playbooks"
            raise _RefusedError(message, "write the value out in every place, or put the text in quotes", start)
        if event.tag not in {None, "!"}:
            message = "tags (!) are not used in playbooks"
            raise _RefusedError(message, "remove the tag, or put the text in quotes", start)
        if depth > MAX_DEPTH:
            raise _RefusedError(f"this is nested deeper than {MAX_DEPTH} levels", "flatten it", start)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path, depth)
        return self._mapping(path, depth)

    def _list(self, path: Path, depth: int) -> list[JsonValue]:
        members: list[JsonValue] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            member = (*path, len(members))
            self._mark(member, event, None)
            members.append(self._node(event, member, depth + 1))
        return members

    def _mapping(self, path: Path, depth: int) -> dict[str, JsonValue]:
        members: dict[str, JsonValue] = {}
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise _RefusedError("a key is not a plain word", "write it as 'word: value'", key.start_mark)
            name = str(key.value)
            member = (*path, name)
            event = next(self._events)
            if name in members:
                first = self._document.marks[member]
                self._doubled(name, member, first, key)
                self._node(event, (*path, f"{name} again"), depth + 1)
                continue
            self._mark(member, event, key)
            members[name] = self._node(event, member, depth + 1)
        return members

    def _doubled(self, name: str, path: Path, first: Mark, key: Any) -> None:  # noqa: ANN401 - the library's events
        message = f"{name!r} is written twice here; the first time in line {first.line}"
        _report(self._document, "yaml-duplicate-key", message, "keep one of them", key.start_mark, path)

    def _mark(self, path: Path, event: Any, key: Any) -> None:  # noqa: ANN401 - the library's events
        start = (key or event).start_mark
        line, column = self._text_start(event)
        self._document.marks[path] = Mark(start.line + 1, start.column + 1, line, column)

    def _text_start(self, event: Any) -> tuple[int | None, int | None]:  # noqa: ANN401 - the library's events
        """Return where line 1, column 1 of a text is; folded texts have lost their lines."""
        if not isinstance(event, yaml.ScalarEvent):
            return None, None
        start: Any = event.start_mark
        end: Any = event.end_mark
        if event.style == "|":
            below = self._lines[start.line + 1 :]
            first = next((line for line in below if line.strip()), "")
            return start.line + 2, len(first) - len(first.lstrip(" ")) + 1
        if event.style == ">" or end.line != start.line:
            return None, None
        return start.line + 1, start.column + (2 if event.style else 1)


def _scalar(event: Any) -> JsonValue:  # noqa: ANN401 - the library's events
    text = str(event.value)
    if event.style or event.tag == "!":
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) < 20:
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _nearest(path: Path, known: Mapping[Path, object]) -> Path:
    """Return the longest beginning of a path that is known."""
    while path and path not in known:
        path = path[:-1]
    return path


def _mend_of(problem: str, text: str, mark: Any) -> str:  # noqa: ANN401 - the library's marks
    lines = text.splitlines()
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not tabs"
    if "mapping values are not allowed" in problem:
        return "put a text that contains ': ' in quotes, and check the indentation above"
    return "check quotes, brackets and indentation here and in the line above"


def _report(
    document: Document,
    rule: str,
    message: str,
    mend: str,
    mark: Any,  # noqa: ANN401 - the library's marks
    path: Path = (),
) -> None:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    document.findings.append(
        Finding(rule=rule, message=message, mend=mend, path=dotted(path), file=document.file, line=line, column=column)
    )
