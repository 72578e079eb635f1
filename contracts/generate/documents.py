"""The generated files: what they should say, which are stale, and whether they may be written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from contracts.generate.asyncapi import asyncapi
from contracts.generate.comparison import breaking
from contracts.generate.errors import IncompatibleError, UnreadableSchemaError
from contracts.generate.readme import EMPTY, with_event_table
from contracts.generate.schemas import Schema, schemas

README = Path("README.md")
ASYNCAPI = Path("contracts/asyncapi.json")
SCHEMAS = Path("contracts/schemas")


@dataclass(frozen=True)
class Documents:
    """All generated files below `root`."""

    root: Path

    def wanted(self) -> dict[Path, str]:
        """Return what each file should say, by its path below the root."""
        readme = self.root / README
        return {
            **{SCHEMAS / f"{name}.json": as_text(schema) for name, schema in schemas().items()},
            ASYNCAPI: as_text(asyncapi()),
            README: with_event_table(readme.read_text(encoding="utf-8") if readme.exists() else EMPTY),
        }

    def stale(self) -> dict[Path, str]:
        """Return what has to be written, by its path below the root."""
        return {path: text for path, text in self.wanted().items() if self._read(path) != text}

    def check_compatibility(self) -> None:
        """Raise IncompatibleError if the code breaks a schema that is there."""
        problems = [
            f"{SCHEMAS / name}.json: {change}"
            for name, changes in breaking(self._committed(), schemas()).items()
            for change in changes
        ]
        if problems:
            raise IncompatibleError("\n".join([*problems, _MEND]))

    def write(self) -> tuple[Path, ...]:
        """Write what is stale, and return it. Raises IncompatibleError, and has written nothing then."""
        self.check_compatibility()
        stale = self.stale()
        for path, text in stale.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tuple(stale)

    def _committed(self) -> dict[str, Schema]:
        return {file.stem: self._schema(file) for file in sorted((self.root / SCHEMAS).glob("*.json"))}

    def _schema(self, file: Path) -> Schema:
        try:
            schema: Schema = json.loads(file.read_text(encoding="utf-8"))
        except ValueError as error:
            where = file.relative_to(self.root)
            raise UnreadableSchemaError(f"{where} is no JSON ({error}); restore the committed file") from error
        return schema

    def _read(self, path: Path) -> str | None:
        file = self.root / path
        return file.read_text(encoding="utf-8") if file.exists() else None


def as_text(document: Schema) -> str:
    """Return a document as it is committed."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


_MEND = (
    "Somebody may still hold what was written this way: keep it readable, or add a new version of the type beside it "
    "(v2 beside v1). Where nobody can, delete the schema's file and run `make contracts`."
)
