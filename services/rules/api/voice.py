"""The checks of voice over HTTP: may these words be sent, and what would this customer read? See docs/voice.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body
from fastapi.openapi.models import Example

from contracts.values import JsonObject
from services.rules.api.faults import faulty
from services.rules.domain.fault import FaultyError
from services.rules.voice.answer import CheckAnswer, RenderAnswer
from services.rules.voice.desk import VoiceDesk
from services.rules.voice.examples import CHECKS, RENDERINGS
from services.rules.voice.request import MessageToRender, WordsToCheck
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import ProblemDetails

MAX_BYTES: Final = 512 * 1024

_REFUSALS: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": ProblemDetails, "description": "The request is too large"},
    422: {"model": ProblemDetails, "description": "Something in it is wrong; `errors` names each place and its mend"},
}


def voice_router(desk: VoiceDesk) -> APIRouter:
    """Return `POST /voice/check` and `POST /voice/render`."""
    routes = APIRouter(prefix="/voice", tags=["voice"], route_class=limited_to(MAX_BYTES))

    @routes.post("/check", responses=_REFUSALS)
    async def check(asked: Annotated[WordsToCheck, Body(openapi_examples=_examples(CHECKS))]) -> CheckAnswer:
        """Tell whether words may be sent, what speaks against them, how they address, and how long they are."""
        try:
            return await desk.check(asked)
        except FaultyError as error:
            raise faulty(
                error,
                title="The words cannot be checked",
                detail="Something in the request is wrong; `errors` names each place and how to mend it.",
            ) from error

    @routes.post("/render", responses=_REFUSALS)
    async def render(asked: Annotated[MessageToRender, Body(openapi_examples=_examples(RENDERINGS))]) -> RenderAnswer:
        """Write a message for a reader and check it. Nothing is sent, and nothing is remembered."""
        try:
            return await desk.render(asked)
        except FaultyError as error:
            raise faulty(
                error,
                title="The message cannot be written",
                detail="Something in the request is wrong or missing; `errors` names each place and how to mend it.",
            ) from error

    return routes


def _examples(examples: Mapping[str, tuple[str, JsonObject]]) -> dict[str, Example]:
    return {name: {"summary": shows, "value": body} for name, (shows, body) in examples.items()}
