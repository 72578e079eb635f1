"""What is wrong with something people or systems sent, in one place of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from contracts.playbook import MessageDefinition
from contracts.values import JsonObject, PlaybookRef
from shared.playbook.facts import FactError, blank, checked_facts
from shared.playbook.suggest import did_you_mean


@dataclass(frozen=True)
class Fault:
    """What is wrong at a place (`requests[0].message`), and how to mend it."""

    path: str
    message: str
    mend: str


class FaultyError(Exception):
    """What was sent cannot be taken, with everything that is wrong with it. Nothing has happened."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults


def faulty_facts(given: JsonObject, definition: MessageDefinition, *, some: bool = False) -> Iterator[Fault]:
    """Yield a fault for each fact that is unknown, missing or of another type. `some`: none is missing."""
    known = definition.facts
    for name in given.keys() - known.keys():
        mend = f"its facts are {names(known)}{did_you_mean(name, known)}" if known else "leave it out"
        yield Fault(f"facts.{name}", f"message {definition.message!r} has no such fact", mend)
    for name, fact in known.items():
        if some and name not in given:
            continue
        if blank(fact, given.get(name)):
            mend = f"give a {fact.type}" if fact.required else f"give a {fact.type}, or leave it out"
            yield Fault(f"facts.{name}", f"fact {name!r} has nothing but blanks", mend)
            continue
        try:
            checked_facts({name: fact}, {name: given[name]} if name in given else {})
        except FactError as error:
            yield Fault(f"facts.{name}", str(error), f"give a {fact.type}")


def unknown_playbook(name: str, in_force: Collection[str]) -> Fault:
    """Return the fault of a playbook that does not decide; `in_force` are those that do."""
    mend = f"in force are {names(in_force)}{did_you_mean(name, in_force)}"
    return Fault("playbook", f"no playbook {name!r} is in force", mend)


def unknown_message(name: str, playbook: PlaybookRef, known: Collection[str]) -> Fault:
    """Return the fault of a message that a version of a playbook does not have."""
    message = f"playbook {playbook.playbook!r} has no message {name!r} in version {playbook.version}"
    return Fault("message", message, f"its messages are {names(known)}{did_you_mean(name, known)}")


def names(known: Collection[str]) -> str:
    """Return names in a sentence, in the order of the alphabet."""
    return ", ".join(sorted(known)) or "none"
