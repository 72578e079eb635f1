"""The command: `python -m contracts.generate [--check]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from contracts.generate.documents import Documents
from contracts.generate.errors import GenerateError

ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the files, or check them; return the exit code: 1 where something is stale, incompatible or missing."""
    parser = argparse.ArgumentParser(prog="python -m contracts.generate", description="What the catalogue implies.")
    parser.add_argument("--check", action="store_true", help="write nothing; name the files that are stale")
    check: bool = parser.parse_args(arguments).check
    documents = Documents(root)
    try:
        return _check(documents) if check else _write(documents)
    except GenerateError as error:
        sys.stderr.write(f"✗ {error}\n")
        return 1


def _write(documents: Documents) -> int:
    written = documents.write()
    for path in written:
        sys.stdout.write(f"» wrote {path}\n")
    if not written:
        sys.stdout.write("» everything agrees with the catalogue\n")
    return 0


def _check(documents: Documents) -> int:
    documents.check_compatibility()
    stale = documents.stale()
    for path in stale:
        sys.stderr.write(f"✗ {path} is stale: run `make contracts`\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
