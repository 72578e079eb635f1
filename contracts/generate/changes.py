"""What a change of a schema means to those who have the other version.

A schema is read in two directions, and both have to work without a moment at which everybody changes over:

* **Backward:** what was written under the old schema is still readable. Events wait in queues, in outboxes (a journey
  may wait for weeks) and among dead letters; playbooks lie in people's folders.
* **Forward:** a consumer that still has the old schema reads what is written under the new one. It ignores fields it
  does not know and needs those it knows. Producers write every field, also where it has its default.

| change                                                        | backward | forward | severity |
|---------------------------------------------------------------|----------|---------|----------|
| a new optional field; other words in a description or default | works    | works   | none     |
| a new required field, an optional one that becomes required   | breaks   | works   | BREAKING |
| a field less                                                  | works    | breaks  | BREAKING |
| another type or format, another pattern                       | breaks   | breaks  | BREAKING |
| fewer values of an enum, fewer alternatives, tighter bounds   | breaks   | works   | BREAKING |
| more values of an enum, more alternatives, looser bounds      | works    | breaks  | WIDENING |
| a required field that becomes optional                        | works    | breaks  | WIDENING |

A BREAKING change of an event needs a new version of its type (`v2` beside `v1`). A WIDENING is allowed, because an
order of roll-out exists in which nothing breaks: consumers first, then producers. Until then a consumer that meets what
it does not know makes it a dead letter, from where it can be replayed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether an order of roll-out exists in which a change breaks nobody."""

    BREAKING = "breaking"
    WIDENING = "widening"


@dataclass(frozen=True)
class Change:
    """One difference that matters; `path` is the field, such as `customer.consents[].purpose`."""

    path: str
    what: str
    severity: Severity

    def __str__(self) -> str:
        return f"{self.path or 'the whole'}: {self.what}"


def breaks(path: str, what: str) -> Change:
    """Return a breaking change."""
    return Change(path, what, Severity.BREAKING)


def widens(path: str, what: str) -> Change:
    """Return a widening one."""
    return Change(path, what, Severity.WIDENING)
