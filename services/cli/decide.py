"""`unisono decide`: what would be decided on a message to a customer, and why, with no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.terminal import output, say, working

if TYPE_CHECKING:
    from services.rules.simulation.answer import SimulationAnswer


def decide(
    customer: Annotated[
        str,
        typer.Option(
            help="A customer id, or an identifier such as user:42, jo@example.com or +41446681800.", show_default=False
        ),
    ],
    message: Annotated[str, typer.Option(help="The name of a message.", show_default=False)],
    at: Annotated[str | None, typer.Option(help="A moment, as 2026-03-10T22:30:00+01:00.", show_default="now")] = None,
    fact: Annotated[
        list[str] | None, typer.Option(help="A fact, as name=value; JSON where it is no text.", show_default=False)
    ] = None,
    channel: Annotated[
        list[str] | None,
        typer.Option(help="A channel to wish for; several in order of preference.", show_default="preferred"),
    ] = None,
    playbook: Annotated[
        str | None, typer.Option(help="A playbook in force.", show_default="the one that has the message")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer of the API, for programs.")] = False,
    url: Annotated[
        str | None, typer.Option(envvar="UNISONO_URL", help="Address of the rules service.", show_default=False)
    ] = None,
) -> None:
    """Tell what would be decided on a message to a customer, and why. Nothing is written, sent or remembered."""
    with working(f"Deciding on {message} …"):
        from services.cli.facts import facts_of
        from services.cli.timeline import identifier_of

        request = {"message": message, "facts": dict(facts_of(fact or ())), "channels": channel or None}
        body = _answer(
            {
                "customer": identifier_of(customer) or customer.strip(),
                "playbook": playbook,
                "at": at,
                "requests": [request],
            },
            url,
        )
    if as_json:
        say(body.decode(), markup=False)
        return
    from services.cli.decision_view import decision_page

    output().print(decision_page(_read(body)))


def _answer(case: dict[str, object], url: str | None) -> bytes:
    import orjson

    from services.cli.client import ApiClient
    from services.cli.target import find_url

    def checked(body: bytes) -> bytes:
        _read(body)
        return body

    with ApiClient(find_url(url)) as client:
        return client.post("/decisions/simulate", checked, orjson.dumps(case).decode())


def _read(body: bytes) -> SimulationAnswer:
    from services.rules.simulation.answer import SimulationAnswer

    # The service may be newer than this command.
    return SimulationAnswer.model_validate_json(body, extra="ignore")
