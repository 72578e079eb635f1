"""`unisono check` and `unisono apply`."""

from __future__ import annotations

import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.terminal import indented, say, working

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.cli.answers import Published
    from services.cli.client import ApiClient
    from shared.playbook.findings import Finding

_PATIENCE = 10.0
_PAUSE = 0.1


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


Folder = Annotated[Path, typer.Argument(help="The folder that holds playbook.yaml.", show_default=False)]
Profile = Annotated[
    str | None, typer.Option(help="A profile of the playbook, which replaces its settings: demo waits for seconds.")
]


def check(
    folder: Folder,
    profile: Profile = None,
    format_: Annotated[
        Format, typer.Option("--format", help="text for people; json, sarif or github (annotations) for programs.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 for warnings, too.")] = False,
) -> None:
    """Check a playbook and say what to mend; ends with 1 if it cannot be published."""
    with working(f"Checking {folder} …"):
        from shared.playbook.loader import check_folder

        findings = check_folder(folder, profile)
    errors = sum(finding.severity == "error" for finding in findings)
    if format_ is not Format.TEXT:
        from services.cli.finding_formats import FORMATS

        printed = FORMATS[format_.value](findings, folder)
        if printed:
            say(printed, markup=False)
    else:
        _tell(findings, errors, folder)
    if errors or (strict and findings):
        raise typer.Exit(1)


def _tell(findings: Sequence[Finding], errors: int, folder: Path) -> None:
    from rich.markup import escape

    for finding in findings:
        _show(finding)
    warnings = len(findings) - errors
    name = escape(str(folder))
    doubts = f"{warnings} warning{'' if warnings == 1 else 's'}" if warnings else "no warnings"
    if errors:
        say(f"[bold red]{errors} error{'' if errors == 1 else 's'}[/], {doubts}: {name} cannot be published.")
    else:
        say(f"[bold green]Ready to publish[/]: {name} has no errors, {doubts}.")


def _show(finding: Finding) -> None:
    from rich.text import Text

    place = ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part is not None)
    style = "red" if finding.severity == "error" else "yellow"
    parts = (place, "bold"), (finding.path, "dim"), (f"{finding.severity} {finding.rule}", style)
    say(Text("  ").join(Text(text, look) for text, look in parts if text))
    indented(finding.message)
    indented(f"mend: {finding.mend}")


def apply(
    folder: Folder,
    profile: Profile = None,
    url: Annotated[
        str | None, typer.Option(envvar="UNISONO_URL", help="Address of the journey service.", show_default=False)
    ] = None,
) -> None:
    """Check a playbook and put it in force."""
    with working(f"Checking and publishing {folder} …"):
        from services.cli.answers import Published
        from services.cli.client import ApiClient
        from services.cli.target import find_url
        from shared.playbook.loader import load_playbook

        address = find_url(url)
        playbook = load_playbook(folder, profile)
        with ApiClient(address) as client:
            path = f"/playbooks/{playbook.playbook}"
            published = client.put(path, Published.model_validate_json, playbook.model_dump_json())
            followed = _rules_follow(client, published)
    version = f"[bold green]{published.playbook} version {published.version}[/]"
    if not published.changed:
        say(f"Nothing has changed: {version} stays in force at {address}.")
    elif followed:
        say(f"{version} is in force at {address}.")
    else:
        say(f"{version} is published at {address}; the rules service has yet to take it up: is it running?")


def _rules_follow(client: ApiClient, published: Published) -> bool:
    """Wait a moment until the rules decide by what was published; True where they cannot be asked at this address."""
    from services.cli.answers import PLAYBOOKS
    from services.cli.client import RefusedError

    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            in_force = client.get("/rules/playbooks", PLAYBOOKS.validate_json)
        except RefusedError as refused:
            if refused.status == 404:
                return True
            raise
        if published.followed_in(in_force):
            return True
        time.sleep(_PAUSE)
    return False
