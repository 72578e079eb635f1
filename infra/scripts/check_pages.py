"""Writes docs/checks from the checks of voice: `python -m infra.scripts.check_pages [--check]`.

A page per check, with its wrong and its right example, and an index with each check's precision and recall on the
labelled corpus in tests/voice/corpus/checks.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from contracts.objection import Told
from infra.scripts.check_corpus import Score, score_of
from shared.voice.case import Case, CaseRendition
from shared.voice.cases import judge
from shared.voice.check import AnyCheck
from shared.voice.checks import CHECKS

ROOT = Path(__file__).parents[2]
FOLDER = Path("docs/checks")

_SCOPES: Mapping[str, str] = {
    "template": "the template of a field",
    "rendition": "one rendition",
    "message": "all renditions of a message, side by side",
    "conversation": "what this customer was told before",
}
_MARK = "<!-- Written by `make docs` from the check itself; changes belong in shared/voice/checks. -->"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the pages, or check them; return the exit code: 1 if `--check` finds one stale."""
    parser = argparse.ArgumentParser(prog="python -m infra.scripts.check_pages")
    parser.add_argument("--check", action="store_true", help="write nothing; say whether a page is stale")
    check: bool = parser.parse_args(arguments).check
    stale = stale_pages(root)
    if check:
        for path in stale:
            print(f"✗ {path} is stale: run `make docs`", file=sys.stderr)
        return 1 if stale else 0
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, wanted in stale.items():
        if wanted is None:
            (root / path).unlink()
        else:
            (root / path).write_text(wanted, encoding="utf-8")
    print(f"» {FOLDER} agrees with the checks ({len(stale)} of {len(CHECKS) + 1} pages written)")
    return 0


def stale_pages(root: Path = ROOT) -> dict[Path, str | None]:
    """Return the pages that do not say what they should, with what they should say (None: there is no such check)."""
    wanted = {FOLDER / name: text for name, text in pages().items()}
    found = {path.relative_to(root): path.read_text(encoding="utf-8") for path in (root / FOLDER).glob("*.md")}
    changed: dict[Path, str | None] = {path: text for path, text in wanted.items() if found.get(path) != text}
    return changed | dict.fromkeys(found.keys() - wanted.keys())


def pages() -> dict[str, str]:
    """Return every page by file name."""
    made = {f"{check.id}.md": page(check) for check in CHECKS}
    return {"README.md": index(CHECKS), **made}


def index(checks: Sequence[AnyCheck]) -> str:
    """Return the list of all checks."""
    rows = "".join(
        f"| [{check.id}]({check.id}.md) | {check.title} | {check.severity} | {_SCOPES[check.scope]} | "
        f"{_when(check)} | {_figures(score_of(check))} |\n"
        for check in checks
    )
    return f"""# The checks of voice

{_MARK}

Each check looks at words and explains itself: what is wrong, where, and how to mend it. An **error** stops a message
from being published or sent; a **warning** is for its author. A voice guide can make a check stricter or milder, or
switch it off (`checks:`; there is room for a reason), or waive it for a while (`waivers:`; a reason is asked for): see
[voice.md](../voice.md).

Precision and recall are measured on the labelled corpus in `tests/voice/corpus/checks`; the last column also says how
many cases that is.

| check | what is right | severity | looks at | when | precision, recall (cases) |
|---|---|---|---|---|---|
{rows}"""


def page(check: AnyCheck) -> str:
    """Return the page of a check."""
    return f"""# {check.id}

{_MARK}

**{check.title}.** {check.why}

| | |
|---|---|
| severity | {check.severity} |
| looks at | {_SCOPES[check.scope]} |
| when | {_when(check)} |

## Wrong

{_example(check.wrong)}

{"".join(f"> {line}{chr(10)}" for line in _objections(check, check.wrong))}
## Right

{_example(check.right)}
"""


def _when(check: AnyCheck) -> str:
    if check.moments == {"publish"}:
        return "when a playbook is checked or published"
    return "before every send" if check.moments == {"send"} else "when a playbook is checked, and before every send"


def _figures(score: Score) -> str:
    return f"{score.precision:.2f}, {score.recall:.2f} ({score.cases})"


def _objections(check: AnyCheck, case: Case) -> Iterator[str]:
    judged = judge(check, case)
    for found, excerpt in zip(judged.found, judged.excerpts, strict=True):
        where = f"`{excerpt}`: " if excerpt else ""
        yield f"{where}{found.problem}; {found.mend}."


def _example(case: Case) -> str:
    parts = [_words(one, len(case.others) > 0) for one in (case, *case.others)]
    around = "".join(f"{line}\n" for line in _around(case))
    return (f"{around}\n" if around else "") + "\n\n".join(parts)


def _words(one: CaseRendition, several: bool) -> str:
    head = f"{one.locale}, {one.channel.value}:\n" if several or one.locale != "en" else ""
    fields = [(name, getattr(one, name)) for name in ("subject", "title", "text", "html")]
    given = [(name, text) for name, text in fields if text is not None]
    shown = "\n".join(text if len(given) == 1 else f"{name}: {text}" for name, text in given)
    return f"{head}```text\n{shown.rstrip()}\n```"


def _around(case: Case) -> Iterator[str]:
    if case.situation != "information":
        yield f"- situation: {case.situation}"
    if case.facts:
        yield "- facts: " + ", ".join(
            f"`{name}` ({fact['type']}: {fact.get('value', '–')})" for name, fact in case.facts.items()
        )
    if case.traits:
        yield "- the customer: " + ", ".join(f"`{name}` {value}" for name, value in case.traits.items())
    for told in case.told:
        said = "".join(f", {part}" for part in _said(told))
        at = f"{told.at:%Y-%m-%d %H:%M}"
        yield f"- told before: message `{told.message}` in {told.locale} by {told.channel.value} ({at}){said}"
    if case.complaint_at is not None:
        yield f"- the customer complained on {case.complaint_at:%Y-%m-%d}"
    if case.told or case.complaint_at:
        yield f"- now it is {case.now:%Y-%m-%d %H:%M}"


def _said(told: Told) -> Iterator[str]:
    """Yield what a message said that later ones must agree with."""
    if told.register_ is not None:
        yield f"which addressed them {told.register_}ly"
    if told.greeted:
        yield "which greeted them"
    if told.named is not None:
        yield f"which called them by their {told.named} name" if told.named != "none" else "without a name"
    for concept, term in told.terms.items():
        yield f"in which `{concept}` was called “{term}”"
    if told.offer is not None:
        offered = ", ".join(f"`{name}` {value}" for name, value in told.offer.facts.items())
        yield f"which offered {offered}" + (f" until {told.offer.until:%Y-%m-%d}" if told.offer.until else "")


if __name__ == "__main__":
    sys.exit(main())
