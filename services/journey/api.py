"""The journey service over HTTP: publish playbooks, see who is where in which journey."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.playbook import Playbook
from contracts.values import Name, PlaybookRef
from services.journey.domain.state import CustomerJourneys, How
from services.journey.publishing import Publisher
from services.journey.store import CUSTOMER_JOURNEYS
from shared.playbook.checks import check_playbook
from shared.playbook.findings import Finding
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS, version_id
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import Problem, ProblemDetails
from shared.runtime.validation import FieldError
from shared.store import Store

PLAYBOOKS_SHOWN = 1000

MAX_BYTES: Final = 8 * 1024 * 1024
"""Of a playbook: 200 messages in eight languages on four channels take half of it, and a document has 16 MB."""


class View(BaseModel):
    """Base of what the API answers; what it shows of the state is named as it is there."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class PublishedView(View):
    """The answer to a publication; `changed` is False where the version in force says the same already."""

    playbook: Name
    version: int
    changed: bool


class PlaybookSummary(View):
    """Which version of a playbook is in force, and since when."""

    playbook: Name
    version: int
    published_at: UtcDateTime


class PlaybookView(PlaybookSummary):
    """The version in force, with everything in it."""

    definition: Playbook


class WaitingView(View):
    """What an instance waits for, at the longest until `until`."""

    kind: Literal["time", "event", "task"]
    until: UtcDateTime
    event: str | None = None
    message_id: str | None = None


class InstanceView(View):
    """A journey instance; `playbook` is the version it began with, and stays with."""

    instance_id: str
    playbook: PlaybookRef
    journey: Name
    key: str | None
    step: Name
    entered_at: UtcDateTime


class ActiveView(InstanceView):
    """An instance that runs: on which step since when, and what it waits for."""

    since: UtcDateTime
    waiting: WaitingView | None


class PastView(InstanceView):
    """An instance that is over, and in what way."""

    ended_at: UtcDateTime
    how: How
    why: str


class JourneysView(View):
    """All a customer is and was in; `customer_id` is the survivor's where the one asked for was merged."""

    customer_id: str
    active: tuple[ActiveView, ...]
    past: tuple[PastView, ...]


def router(store: Store, publisher: Publisher) -> APIRouter:
    """Return the routes of the journey service."""
    routes = APIRouter(tags=["journey"], route_class=limited_to(MAX_BYTES))

    @routes.put(
        "/playbooks/{name}",
        responses={413: {"model": ProblemDetails, "description": "The playbook is too large"}},
    )
    async def publish(name: Annotated[str, Path(max_length=80)], playbook: Playbook) -> PublishedView:
        """Check a playbook and put it in force, unless the version in force says the same."""
        _refuse_faults(name, playbook)
        publication = await publisher.publish(playbook)
        return PublishedView(playbook=playbook.playbook, version=publication.number, changed=publication.changed)

    @routes.get("/playbooks")
    async def list_playbooks() -> list[PlaybookSummary]:
        """List the playbooks in force, by name."""
        in_force = await store.find(PLAYBOOKS, {}, sort=[("_id", 1)], limit=PLAYBOOKS_SHOWN)
        return [PlaybookSummary(playbook=one.id, version=one.number, published_at=one.published_at) for one in in_force]

    @routes.get("/playbooks/{name}")
    async def show_playbook(name: str) -> PlaybookView:
        """Show the version in force of one playbook."""
        in_force = await store.get(PLAYBOOKS, name)
        version = await store.get(PLAYBOOK_VERSIONS, version_id(name, in_force.number)) if in_force else None
        if version is None:
            raise Problem(
                status=404,
                type_="unknown-playbook",
                title="There is no such playbook",
                detail=f"No playbook {name!r} is in force; GET /playbooks lists those that are.",
            )
        return PlaybookView(
            playbook=name, version=version.number, published_at=version.published_at, definition=version.playbook
        )

    @routes.get("/customers/{customer_id}/journeys")
    async def show_journeys(customer_id: str) -> JourneysView:
        """Show what a customer is in now, and the latest of what is over, newest first."""
        state = await _journeys_of(store, customer_id)
        return JourneysView(
            customer_id=state.id,
            active=tuple(ActiveView.model_validate(instance) for instance in state.active),
            past=tuple(PastView.model_validate(instance) for instance in reversed(state.past)),
        )

    return routes


def _refuse_faults(name: str, playbook: Playbook) -> None:
    if name != playbook.playbook:
        raise Problem(
            status=422,
            type_="invalid-playbook",
            title="The playbook has another name",
            detail=f"The address says {name!r} and the playbook itself {playbook.playbook!r}; make them the same.",
        )
    faults = [finding for finding in check_playbook(playbook) if finding.severity == "error"]
    if faults:
        raise Problem(
            status=422,
            type_="invalid-playbook",
            title="The playbook has errors",
            detail=f"Playbook {name!r} was not published; `errors` lists what to mend in it ({len(faults)}).",
            errors=[_field_error(fault) for fault in faults],
        )


def _field_error(finding: Finding) -> FieldError:
    return FieldError(path=finding.path, message=f"{finding.message} [{finding.rule}]", mend=finding.mend)


async def _journeys_of(store: Store, customer_id: str) -> CustomerJourneys:
    passed: set[str] = set()
    while True:
        state = await store.get(CUSTOMER_JOURNEYS, customer_id) or CustomerJourneys(id=customer_id)
        if state.moved_to is None or state.moved_to in passed:
            return state
        passed.add(customer_id)
        customer_id = state.moved_to
