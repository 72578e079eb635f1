"""Dry runs over HTTP: what would be decided and why, with no effect. See docs/decisions-api.md."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Body
from fastapi.openapi.models import Example as OpenApiExample

from services.rules.api.faults import faulty, overloaded
from services.rules.crowd import CrowdedError
from services.rules.domain.fault import FaultyError
from services.rules.simulation.answer import SimulationAnswer
from services.rules.simulation.case import Case
from services.rules.simulation.examples import EXAMPLES
from services.rules.simulation.simulator import Simulator
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import ProblemDetails

MAX_BYTES: Final = 2 * 1024 * 1024
"""A whole playbook has room."""

_EXAMPLES: Final[dict[str, OpenApiExample]] = {
    name: {"summary": example.shows, "value": example.case} for name, example in EXAMPLES.items()
}


def simulation_router(simulator: Simulator) -> APIRouter:
    """Return `POST /decisions/simulate`."""
    routes = APIRouter(prefix="/decisions", tags=["decisions"], route_class=limited_to(MAX_BYTES))

    @routes.post(
        "/simulate",
        responses={
            413: {"model": ProblemDetails, "description": "The case is too large"},
            422: {"model": ProblemDetails, "description": "Something in the case is wrong; `errors` names each place"},
            503: {"model": ProblemDetails, "description": "Too many at once; repeat it after `Retry-After`"},
        },
    )
    async def simulate(case: Annotated[Case, Body(openapi_examples=_EXAMPLES)]) -> SimulationAnswer:
        """Tell what would be decided and why. Nothing is written, sent, or remembered."""
        try:
            return await simulator.answer(case)
        except FaultyError as error:
            raise faulty(
                error,
                title="The case cannot be decided",
                detail="Something in the case is wrong; `errors` names each place and how to mend it.",
            ) from error
        except CrowdedError as error:
            raise overloaded(error) from error

    return routes
