"""Findings for other programs: JSON, SARIF 2.1.0 (OASIS), and the annotations of GitHub's workflow commands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from contracts.values import JsonObject
from shared.playbook.findings import Finding

_SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(findings: Sequence[Finding], folder: Path) -> str:
    """Return one JSON object: how many errors and warnings, and every finding with its file inside the folder."""
    document = {
        "playbook": folder.as_posix(),
        "errors": _count(findings, "error"),
        "warnings": _count(findings, "warning"),
        "findings": [finding.model_dump(mode="json") for finding in findings],
    }
    return _dumped(document)


def as_sarif(findings: Sequence[Finding], folder: Path) -> str:
    """Return a SARIF log of one run; files are named from the working directory."""
    rules = sorted({finding.rule for finding in findings})
    driver = {
        "name": "unisono",
        "version": version("unisono"),
        "rules": [{"id": rule, "helpUri": _help(rule)} if _help(rule) else {"id": rule} for rule in rules],
    }
    results = [_result(finding, rules.index(finding.rule), folder) for finding in findings]
    return _dumped(
        {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    )


def as_github(findings: Sequence[Finding], folder: Path) -> str:
    """Return one workflow command a line: `::error file=…,line=…,col=…,title=…::what is wrong; how to mend it`."""
    return "\n".join(_command(finding, folder) for finding in findings)


FORMATS: Final[Mapping[str, Callable[[Sequence[Finding], Path], str]]] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""The formats for programs, by what `unisono check --format` calls them."""


def _count(findings: Iterable[Finding], severity: str) -> int:
    return sum(finding.severity == severity for finding in findings)


def _dumped(document: object) -> str:
    """Return JSON; what is no Unicode in the name of a folder is escaped as JSON does it."""
    return json.dumps(document, indent=2, ensure_ascii=False).encode(errors="backslashreplace").decode()


def _help(rule: str) -> str | None:
    """Return where a rule is explained, for the checks of voice: they have a page each."""
    from shared.voice.checks import CHECKS

    return f"docs/checks/{rule}.md" if any(check.id == rule for check in CHECKS) else None


def _result(finding: Finding, rule_index: int, folder: Path) -> JsonObject:
    result: JsonObject = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": finding.severity,
        "message": {"text": f"{finding.message}; {finding.mend}."},
    }
    location: JsonObject = {"logicalLocations": [{"fullyQualifiedName": finding.path}]} if finding.path else {}
    if finding.file is not None:
        place: JsonObject = {"artifactLocation": {"uri": _file(finding.file, folder)}}
        if finding.line is not None:
            place["region"] = {"startLine": finding.line, "startColumn": finding.column or 1}
        location["physicalLocation"] = place
    return {**result, "locations": [location]} if location else result


def _command(finding: Finding, folder: Path) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, folder))
    return f"::{finding.severity} {properties}::{_data(f'{finding.message}; {finding.mend}')}"


def _properties(finding: Finding, folder: Path) -> Iterator[tuple[str, str]]:
    if finding.file is not None:
        yield "file", _file(finding.file, folder)
    if finding.line is not None:
        yield "line", str(finding.line)
    if finding.column is not None:
        yield "col", str(finding.column)
    yield "title", finding.rule


def _file(name: str, folder: Path) -> str:
    """Return a file of the playbook as seen from the working directory; a missing folder is named as it was given."""
    return name if name == str(folder) else (folder / name).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
