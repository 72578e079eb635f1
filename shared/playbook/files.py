"""The files of a playbook's folder: which there are, what is in them, and which look like a part and are none."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from shared.playbook.findings import Finding
from shared.playbook.source import MAX_CHARACTERS
from shared.playbook.suggest import nearest

FILES: Final = ("playbook.yaml", "voice.yaml", "policies.yaml")
PARTS: Final = ("journeys", "messages")

MAX_FILES: Final = 2_000
MAX_BYTES: Final = 4 * MAX_CHARACTERS

_NEAR: Final = 0.8


class FileFault(Exception):
    """A file or folder cannot be used; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def text_of(folder: Path, name: str) -> str | None:
    """Return the text of a file, None if there is none. Raises FileFault for what is no text file of a fair size."""
    file = folder / name
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _fault(name, "cannot be read: it is no file", "put a text file in its place")
        if status.st_size > MAX_BYTES:
            raise _fault(name, f"the file has more than {MAX_BYTES} bytes", "split it")
        written = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _fault(name, f"cannot be read: {error.strerror}", "make it readable") from error
    try:
        return written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The byte order mark is cut off before places are counted.
        before = written[: written.find(error.object) + error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        message = f"byte {len(before)} is not UTF-8"
        raise _fault(name, message, "save the file as UTF-8", line, column) from error


def parts_of(folder: Path, name: str) -> list[str]:
    """Return the files in a folder of parts, in the order of their names. Raises FileFault."""
    inside = folder / name
    if not inside.is_dir():
        if inside.exists():
            raise _fault(name, "this has to be a folder", "put one file into it for each part")
        return []
    found = [f"{name}/{one.name}" for one in _entries(inside, name) if one.name.endswith(".yaml") and _named(one)]
    if len(found) > MAX_FILES:
        raise _fault(name, f"there are more than {MAX_FILES} files", "split the playbook")
    return found


def overlooked(folder: Path) -> Iterator[Finding]:
    """Yield what looks like a part of the playbook and would not be read. Hidden files are left alone."""
    for one in _entries(folder, str(folder)):
        near = nearest(one.name.lower(), PARTS if one.is_dir() else FILES, cutoff=_NEAR)
        if near and one.name not in {*FILES, *PARTS} and (one.is_dir() or _is_yaml(one)):
            yield file_finding(_shown(one.name), "this would not be read", f"call it {near}, if it is that")
    for name in PARTS:
        inside = folder / name
        for one in _entries(inside, name) if inside.is_dir() else ():
            shown = f"{name}/{_shown(one.name)}"
            if one.is_dir() and any(map(_is_yaml, _entries(one, shown))):
                yield file_finding(shown, "files in here would not be read", f"move them up into {name}")
            elif _is_yaml(one) and not one.name.endswith(".yaml"):
                yield file_finding(shown, "this file would not be read", "let its name end in .yaml")
            elif _is_yaml(one) and not _named(one):
                yield file_finding(shown, "the name of this file cannot be shown", "give it one of plain characters")


def file_finding(name: str, message: str, mend: str, line: int | None = None, column: int | None = None) -> Finding:
    """Return a finding about a whole file or folder."""
    return Finding(rule="files", message=message, mend=mend, file=name, line=line, column=column)


def _fault(name: str, message: str, mend: str, line: int | None = None, column: int | None = None) -> FileFault:
    return FileFault(file_finding(name, message, mend, line, column))


def _entries(folder: Path, name: str) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError as error:
        raise _fault(name, f"cannot be read: {error.strerror}", "make it readable") from error


def _is_yaml(file: Path) -> bool:
    return file.suffix.lower() in {".yaml", ".yml"}


def _named(file: Path) -> bool:
    """Whether the name of a file can be shown: it is UTF-8, and has no control characters."""
    return file.name.isprintable()


def _shown(name: str) -> str:
    return name if name.isprintable() else name.encode("unicode_escape").decode()
