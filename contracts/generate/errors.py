"""What stops the generator, each in words that say what to do.

GenerateError
├── DocstringError         an event model does not say what happened
├── MarkerError            the README does not say where its table belongs
├── UnreadableSchemaError  a committed schema is no JSON
├── UnknownKeywordError    nobody can say whether a schema is compatible
└── IncompatibleError      committed schemas would be broken
"""

from __future__ import annotations


class GenerateError(Exception):
    """Base of all errors of the generator."""


class DocstringError(GenerateError):
    """An event model's docstring does not begin with its type and what happened."""


class MarkerError(GenerateError):
    """The README does not say where the table belongs."""


class UnreadableSchemaError(GenerateError):
    """A committed schema is no JSON, perhaps because of a merge."""


class UnknownKeywordError(GenerateError):
    """A schema uses a keyword for which no rule is written, so that nobody can say whether it is compatible."""


class IncompatibleError(GenerateError):
    """Committed schemas would be broken; says which, where and what to do."""
