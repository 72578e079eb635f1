"""A folder of YAML as a playbook.

playbook.yaml   its name, locales, time zone, settings and profiles
voice.yaml      how the brand speaks
policies.yaml   consent, cases, caps and quiet hours (may be left out)
journeys/*.yaml, messages/*.yaml   one document each
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from contracts.base import Contract
from contracts.playbook import JourneyDefinition, LocalePolicy, MessageDefinition, Playbook, Policies, Voice
from contracts.playbook.types import Duration
from contracts.values import Name, TimeZoneName
from shared.playbook.checks import check_playbook
from shared.playbook.findings import Finding, PlaybookError
from shared.playbook.shape import shaped
from shared.playbook.source import Document, Positions, read_document
from shared.playbook.source import Path as NodePath
from shared.playbook.suggest import did_you_mean

MAX_FILES: Final = 2_000

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class LoadedPlaybook:
    """A playbook and where each part of it was written."""

    playbook: Playbook
    positions: Positions


class _Header(Contract):
    """The document in playbook.yaml. A profile replaces settings, so that a demo need not wait for days."""

    playbook: Name
    title: str
    time_zone: TimeZoneName
    locales: LocalePolicy
    settings: dict[Name, Duration] = Field(default_factory=dict)
    profiles: dict[Name, dict[Name, Duration]] = Field(default_factory=dict)


def read_playbook(folder: Path, profile: str | None = None) -> LoadedPlaybook:
    """Return the playbook in a folder, its shape checked but not its sense; raises PlaybookError."""
    return _Reading(folder, profile).run()


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
    profile: str | None
    documents: dict[NodePath, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def run(self) -> LoadedPlaybook:
        if not self.folder.is_dir():
            raise PlaybookError(
                [
                    _folder_finding(
                        str(self.folder), "there is no such folder", "give the folder that holds playbook.yaml"
                    )
                ]
            )
        header_document = self._document("playbook.yaml", ())
        settings = self._settings(header_document)
        header = shaped(header_document, _Header, settings) if header_document else None
        voice = self._part("voice.yaml", "voice", Voice, settings)
        policies = self._part("policies.yaml", "policies", Policies, settings, optional=True)
        journeys = self._parts("journeys", JourneyDefinition, settings)
        messages = self._parts("messages", MessageDefinition, settings)
        findings = [*self.findings, *(one for document in self.documents.values() for one in document.findings)]
        if findings or header is None or voice is None:
            raise PlaybookError(findings)
        playbook = Playbook(
            playbook=header.playbook,
            title=header.title,
            time_zone=header.time_zone,
            locales=header.locales,
            settings=settings,
            voice=voice,
            policies=policies or Policies(),
            messages=tuple(messages),
            journeys=tuple(journeys),
        )
        return LoadedPlaybook(playbook, Positions(self.documents))

    def _part(
        self, name: str, path: str, model: type[M], settings: Mapping[str, timedelta], *, optional: bool = False
    ) -> M | None:
        document = self._document(name, (path,), optional=optional)
        return shaped(document, model, settings) if document else None

    def _parts(self, name: str, model: type[M], settings: Mapping[str, timedelta]) -> Iterator[M]:
        parts = [self._document(file, (name, index)) for index, file in enumerate(self._files(name))]
        return iter([part for one in parts if one and (part := shaped(one, model, settings)) is not None])

    def _files(self, name: str) -> list[str]:
        """Return the YAML files of a folder in the playbook, in the order of their names."""
        folder = self.folder / name
        if not folder.is_dir():
            return []
        names = sorted(f"{name}/{file.name}" for file in folder.iterdir())
        for odd in (one for one in names if one.endswith((".yml", ".YAML", ".YML"))):
            self.findings.append(_folder_finding(odd, "this file would not be read", "let its name end in .yaml"))
        found = [one for one in names if one.endswith(".yaml")]
        if len(found) > MAX_FILES:
            self.findings.append(_folder_finding(name, f"there are more than {MAX_FILES} files", "split the playbook"))
        return found[:MAX_FILES]

    def _document(self, name: str, path: NodePath, *, optional: bool = False) -> Document | None:
        file = self.folder / name
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            if not optional:
                self.findings.append(_folder_finding(name, "this file is missing", f"add {name} to the playbook"))
            return None
        except UnicodeDecodeError as error:
            message = f"byte {error.start} is not UTF-8"
            self.findings.append(_folder_finding(name, message, "save the file as UTF-8"))
            return None
        except OSError as error:
            self.findings.append(_folder_finding(name, f"cannot be read: {error.strerror}", "make it readable"))
            return None
        document = read_document(text, name)
        self.documents[path] = document
        return document

    def _settings(self, header: Document | None) -> dict[str, timedelta]:
        """Return the settings in force, as far as they can be read: a broken one is reported once, not at every use."""
        data = header.data if header and isinstance(header.data, dict) else {}
        settings = _durations(data.get("settings"))
        profiles = data.get("profiles")
        profiles = profiles if isinstance(profiles, dict) else {}
        for name, replaced in profiles.items():
            for setting in _durations(replaced).keys() - settings.keys() if header else ():
                self._report(
                    header,
                    ("profiles", name, setting),
                    f"profile {name!r} replaces the setting {setting!r}, which does not exist",
                    f"settings are {_listed(settings)}{did_you_mean(setting, settings)}",
                )
        if self.profile is None:
            return settings
        if self.profile not in profiles:
            known = f"profiles are {_listed(profiles)}{did_you_mean(self.profile, profiles)}"
            self._report(header, ("profiles",), f"there is no profile {self.profile!r}", known)
            return settings
        return {
            name: value
            for name, value in {**settings, **_durations(profiles[self.profile])}.items()
            if name in settings
        }

    def _report(self, document: Document | None, path: NodePath, message: str, mend: str) -> None:
        if document is None:
            return
        place = document.place(path)
        self.findings.append(
            Finding(
                rule="settings",
                message=message,
                mend=mend,
                path=".".join(str(part) for part in path),
                file=place.file,
                line=place.line,
                column=place.column,
            )
        )


_DURATION: TypeAdapter[timedelta] = TypeAdapter(Duration)


def _durations(data: object) -> dict[str, timedelta]:
    found: dict[str, timedelta] = {}
    for name, value in data.items() if isinstance(data, dict) else ():
        try:
            found[name] = _DURATION.validate_python(value)
        except ValidationError:
            # The header's own validation reports it; standing in for it keeps its uses from complaining as well.
            found[name] = timedelta(seconds=1)
    return found


def _listed(names: Mapping[str, object]) -> str:
    return ", ".join(sorted(names)) or "none"


def _folder_finding(name: str, message: str, mend: str) -> Finding:
    return Finding(rule="files", message=message, mend=mend, file=name)
