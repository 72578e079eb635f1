"""A folder of YAML as a playbook.

playbook.yaml   its name, locales, time zone, settings and profiles
voice.yaml      how the brand speaks
policies.yaml   consent, cases, caps and quiet hours (may be left out)
journeys/*.yaml, messages/*.yaml   one document each
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from contracts.playbook import JourneyDefinition, MessageDefinition, Playbook, PlaybookHeader, Policies, Voice
from shared.playbook.checks import check_playbook
from shared.playbook.files import FileFault, file_finding, overlooked, parts_of, text_of
from shared.playbook.findings import Finding, PlaybookError
from shared.playbook.header import UnknownSettings, settings_of
from shared.playbook.shape import shaped
from shared.playbook.source import Document, Positions, read_document
from shared.playbook.source import Path as NodePath

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class LoadedPlaybook:
    """A playbook and where each part of it was written."""

    playbook: Playbook
    positions: Positions


def read_playbook(folder: Path, profile: str | None = None) -> LoadedPlaybook:
    """Return the playbook in a folder, its shape checked but not its sense; raises PlaybookError."""
    return _Reading(folder).run(profile)


def load_playbook(folder: Path, profile: str | None = None) -> Playbook:
    """Return the playbook in a folder if every check passes (warnings aside); raises PlaybookError."""
    loaded = read_playbook(folder, profile)
    findings = check_playbook(loaded.playbook, loaded.positions)
    if any(finding.severity == "error" for finding in findings):
        raise PlaybookError(findings)
    return loaded.playbook


def check_folder(folder: Path, profile: str | None = None) -> list[Finding]:
    """Return everything that is wrong or doubtful in a folder; empty when there is nothing to mend."""
    try:
        loaded = read_playbook(folder, profile)
    except PlaybookError as error:
        return list(error.findings)
    return check_playbook(loaded.playbook, loaded.positions)


@dataclass
class _Reading:
    """One reading of a folder. Goes on after each fault, so that all of them are found."""

    folder: Path
    settings: dict[str, timedelta] = field(default_factory=dict)
    documents: dict[NodePath, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def run(self, profile: str | None) -> LoadedPlaybook:
        if not self.folder.is_dir():
            mend = "give the folder that holds playbook.yaml"
            raise PlaybookError([file_finding(str(self.folder), "there is no such folder", mend)])
        document = self._document("playbook.yaml", ())
        self.settings = settings_of(document, profile) if document else UnknownSettings()
        header = shaped(document, PlaybookHeader, {}) if document else None
        voice = self._part("voice.yaml", "voice", Voice)
        policies = self._part("policies.yaml", "policies", Policies, optional=True)
        messages = self._parts("messages", MessageDefinition)
        journeys = self._parts("journeys", JourneyDefinition)
        self.findings += self._overlooked()
        findings = [*self.findings, *(one for document in self.documents.values() for one in document.findings)]
        if findings or header is None or voice is None:
            raise PlaybookError(findings)
        playbook = Playbook(
            playbook=header.playbook,
            title=header.title,
            time_zone=header.time_zone,
            locales=header.locales,
            settings=self.settings,
            voice=voice,
            policies=policies or Policies(),
            messages=tuple(messages),
            journeys=tuple(journeys),
        )
        return LoadedPlaybook(playbook, Positions(self.documents))

    def _part(self, name: str, path: str, model: type[M], *, optional: bool = False) -> M | None:
        document = self._document(name, (path,), optional=optional)
        return shaped(document, model, self.settings) if document else None

    def _parts(self, name: str, model: type[M]) -> list[M]:
        documents = [self._document(file, (name, index)) for index, file in enumerate(self._files(name))]
        parts = [shaped(document, model, self.settings) for document in documents if document]
        return [part for part in parts if part is not None]

    def _files(self, name: str) -> list[str]:
        """Return the YAML files of a folder in the playbook, in the order of their names."""
        try:
            return parts_of(self.folder, name)
        except FileFault as fault:
            self.findings.append(fault.finding)
            return []

    def _document(self, name: str, path: NodePath, *, optional: bool = False) -> Document | None:
        try:
            text = text_of(self.folder, name)
        except FileFault as fault:
            self.findings.append(fault.finding)
            return None
        if text is None:
            if not optional:
                self.findings.append(file_finding(name, "this file is missing", f"add {name} to the playbook"))
            return None
        document = read_document(text, name)
        self.documents[path] = document
        return document

    def _overlooked(self) -> list[Finding]:
        try:
            return list(overlooked(self.folder))
        except FileFault as fault:
            return [] if fault.finding in self.findings else [fault.finding]
