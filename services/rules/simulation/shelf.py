"""The shelf of a dry run."""

from __future__ import annotations

from contracts.values import PlaybookRef
from services.rules.domain.book import Book


class OneBook:
    """A shelf that holds the playbook of a case and no other."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @property
    def current(self) -> tuple[Book, ...]:
        """The one that is in force."""
        return (self._book,)

    def version(self, ref: PlaybookRef) -> Book:  # noqa: ARG002 - whatever is asked for, it is this one
        """Return it."""
        return self._book
