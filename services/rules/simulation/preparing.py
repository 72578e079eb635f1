"""From a case to what can be run: a playbook ready to decide with, a state to begin with, and requests."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from contracts.events.message import MessageRequested
from contracts.playbook import LocalePolicy, MessageDefinition, Playbook, Policies, Voice, VoiceLocale
from contracts.values import Channel, CustomerSnapshot, JourneyRef, Purpose
from services.rules.domain.book import Book, BookError, compile_book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.direct_request import FOR_CUSTOMERS, FOR_STAFF
from services.rules.domain.fault import Fault, FaultyError, names, unknown_playbook
from services.rules.domain.policies import PolicyIndex
from services.rules.simulation.ahead import ahead_of
from services.rules.simulation.case import Case, WrittenRequest, expiry_of
from services.rules.simulation.profile import Profile
from services.rules.simulation.state import WrittenState
from shared.playbook.suggest import did_you_mean

_NO_PLAYBOOK: Final = "written-out"
_LOCALE: Final = "en"
_COPY: Final = {"base": {"subject": "(no copy)", "title": "(no copy)", "text": "(no copy)"}}
_INSTANCE: Final = "simulated"


@dataclass(frozen=True)
class Asked:
    """A request of a case, and when it is made."""

    at: datetime
    request: MessageRequested


@dataclass(frozen=True)
class Prepared:
    """A case that can be run. `asked` are its requests as they are written; `notes` is what could not be taken so."""

    case: Case
    book: Book
    state: CustomerRules
    begins: datetime
    asked: tuple[Asked, ...]
    notes: tuple[str, ...]


def prepare(case: Case, in_force: Sequence[Book], stored: CustomerRules | None, now: datetime) -> Prepared:
    """Return a case ready to run; `stored` is whom it refers to, if it does. Raises FaultyError."""
    book = _book(case, in_force)
    begins = case.begins(now)
    faults = tuple(_faults(case, book))
    if faults:
        raise FaultyError(faults)
    customer, notes = _customer(case, stored, begins)
    base = stored or CustomerRules(id=customer.customer_id)
    state = base.model_copy(update={"customer": customer})
    if case.state is not None:
        state = case.state.into(state, book.name, begins)
    asked = tuple(_asked(case, book, customer, begins))
    notes += ahead_of(min(one.at for one in asked), state, book.name)
    return Prepared(case, book, state, begins, asked, tuple(notes))


def _customer(case: Case, stored: CustomerRules | None, begins: datetime) -> tuple[CustomerSnapshot, list[str]]:
    if stored is None:
        return (case.profile or Profile()).snapshot(begins)
    if stored.customer is not None:
        return stored.customer, []
    return CustomerSnapshot(customer_id=stored.id, revision=0), ["Nothing is known yet of who the customer is."]


def _book(case: Case, in_force: Sequence[Book]) -> Book:
    """Return the playbook of a case, with what the case puts in place of its own."""
    if case.definition is not None:
        book = _compiled(case.definition)
    elif case.playbook is None and case.policies is not None:
        book = replace(_compiled(_bare_playbook(case, case.policies)), written=False)
    else:
        book = _in_force(case, {one.name: one for one in in_force})
    if case.policies is not None and book.written:
        book = replace(book, policies=PolicyIndex.of(case.policies, book.ref.version))
    return book if case.time_zone is None else replace(book, time_zone=case.time_zone)


def _compiled(playbook: Playbook) -> Book:
    try:
        return compile_book(playbook, 1)
    except BookError as error:
        raise FaultyError((Fault("definition", str(error), "mend it; `unisono check` says more"),)) from error


def _in_force(case: Case, books: Mapping[str, Book]) -> Book:
    """Return the playbook that is named, or the one that has the messages."""
    if case.playbook is not None:
        book = books.get(case.playbook)
        if book is None:
            raise FaultyError((unknown_playbook(case.playbook, books),))
        return book
    wanted = {request.message for request in case.requests if request.message is not None}
    having = [book for book in books.values() if wanted and wanted <= book.messages.keys()]
    if len(having) == 1:
        return having[0]
    what = "several playbooks in force have" if having else "no playbook in force has"
    mend = f"name one of {names(books)}, or write out 'policies' or a 'definition'"
    raise FaultyError((Fault("playbook", f"is not given, and {what} these messages", mend),))


def _bare_playbook(case: Case, policies: Policies) -> Playbook:
    """Return a playbook of nothing but policies; of its messages there is no more than the requests say."""
    audiences = {_name(request): request.audience or "customer" for request in reversed(case.requests)}
    return Playbook(
        playbook=_NO_PLAYBOOK,
        title="",
        time_zone=case.time_zone or "UTC",
        locales=LocalePolicy(default=_LOCALE, supported=(_LOCALE,)),
        voice=Voice(brand="Case", locales={_LOCALE: VoiceLocale(register="formal", greeting="", sign_off="")}),
        policies=policies,
        messages=tuple(
            MessageDefinition.model_validate(
                {
                    "message": name,
                    "title": "",
                    "owner": "",
                    "situation": "none",
                    "audience": audience,
                    "channels": tuple(Channel),
                    "renditions": {_LOCALE: _COPY},
                }
            )
            for name, audience in audiences.items()
        ),
    )


def _faults(case: Case, book: Book) -> Iterator[Fault]:
    for number, request in enumerate(case.requests):
        path = f"requests[{number}]"
        definition = book.messages.get(_name(request))
        if request.message is None and book.written:
            mend = f"messages of playbook {book.name!r} are {names(book.messages)}"
            yield Fault(f"{path}.message", "is not given", mend)
        elif definition is None:
            mend = f"its messages are {names(book.messages)}{did_you_mean(_name(request), book.messages)}"
            yield Fault(f"{path}.message", f"playbook {book.name!r} has no message {request.message!r}", mend)
        elif _purpose(request, book) is None:
            yield Fault(
                f"{path}.purpose",
                "is not given, and nothing else says it",
                "say why the brand speaks",
            )
        elif request.audience not in {None, definition.audience}:
            mend = f"write {definition.audience!r}, or give another message another name"
            yield Fault(f"{path}.audience", f"message {definition.message!r} has another audience", mend)
    if case.state is not None:
        yield from _unknown_rules(case.state, book)


def _unknown_rules(state: WrittenState, book: Book) -> Iterator[Fault]:
    """Yield what the state of a case has by a rule that nobody wrote: it would count for nothing."""
    cases = [one.rule for one in state.open_cases]
    yield from _unknown("state.open_cases", cases, "case policy", book.policies.cases.by_id, book)
    lists = [one.rule for one in state.suppressions]
    yield from _unknown("state.suppressions", lists, "suppression list", book.policies.lists.by_id, book)


def _unknown(path: str, rules: Sequence[str], what: str, known: Collection[str], book: Book) -> Iterator[Fault]:
    whose = f"playbook {book.name!r} has" if book.written else "the policies have"
    for number, rule in enumerate(rules):
        if rule not in known:
            mend = f"there are {names(known)}{did_you_mean(rule, known)}" if known else "leave it out"
            yield Fault(f"{path}[{number}].rule", f"{whose} no {what} {rule!r}", mend)


def _asked(case: Case, book: Book, customer: CustomerSnapshot, begins: datetime) -> Iterator[Asked]:
    at = begins
    for message_id, request in zip(case.message_ids, case.requests, strict=True):
        at = request.at or at
        definition = book.messages[_name(request)]
        purpose = _purpose(request, book)
        if purpose is None:
            raise ValueError("a request without a purpose is faulty")
        yield Asked(
            at,
            MessageRequested(
                message_id=message_id,
                message=definition.message,
                playbook=book.ref,
                purpose=purpose,
                customer=customer,
                channels=tuple(request.channels or (FOR_STAFF if definition.audience == "staff" else FOR_CUSTOMERS)),
                origin_channel=request.origin_channel,
                thread=request.thread,
                facts=request.facts,
                journey=_journey(request, book),
                store=request.store,
                task=request.task,
                expires_at=expiry_of(request, at),
                priority=request.priority,
                urgent=request.urgent,
                topic=request.topic,
                owner=request.owner,
            ),
        )


def _journey(request: WrittenRequest, book: Book) -> JourneyRef | None:
    if request.journey is None:
        return None
    return JourneyRef(journey=request.journey, version=book.ref.version, instance_id=_INSTANCE, step=_INSTANCE)


def _name(request: WrittenRequest) -> str:
    return request.message or "message"


def _purpose(request: WrittenRequest, book: Book) -> Purpose | None:
    return request.purpose or book.purposes.get(_name(request))
