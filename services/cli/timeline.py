"""`unisono timeline`: everything said and done with one customer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.terminal import output, say, working

if TYPE_CHECKING:
    from services.cli.answers import Page

_EMAIL = re.compile(r"[^\s:@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+[0-9][0-9 ().-]{5,24}")
_IDENTIFIER = re.compile(r"(?:user|anonymous|email|phone|social):.+")


def timeline(
    customer: Annotated[
        str,
        typer.Argument(help="A customer id, or an identifier such as user:42, jo@example.com or +41446681800."),
    ],
    limit: Annotated[int, typer.Option(min=1, max=200, help="At most so many entries.")] = 50,
    channel: Annotated[
        str | None, typer.Option(help="Only this channel: email, sms, social or instore.", show_default=False)
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help="Only entries of this kind, such as acted or suppressed.", show_default=False)
    ] = None,
    url: Annotated[
        str | None, typer.Option(envvar="UNISONO_URL", help="Address of the timeline service.", show_default=False)
    ] = None,
) -> None:
    """Show a customer's timeline, the newest first: what they did, what was said, why or why not."""
    with working("Reading the timeline …"):
        from services.cli.entry_view import timeline_table

        page = _read(customer, {"limit": limit, "channel": channel, "kind": kind}, url)
    if not page.entries:
        say(f"Nothing is on record for customer {page.customer_id}.")
        return
    output().print(timeline_table(page.entries))
    merged = f", joined with {', '.join(page.merged_customer_ids)}" if page.merged_customer_ids else ""
    more = "; there is more, see it with --limit" if page.next_cursor else ""
    shown = f"{len(page.entries)} {'entry' if len(page.entries) == 1 else 'entries'}"
    say(f"[dim]customer {page.customer_id}{merged}: {shown}{more}[/]")


def _read(customer: str, query: dict[str, str | int | None], url: str | None) -> Page:
    from urllib.parse import quote

    from services.cli.answers import Page
    from services.cli.client import ApiClient
    from services.cli.target import find_url

    wanted = {name: value for name, value in query.items() if value is not None}
    identifier = identifier_of(customer)
    with ApiClient(find_url(url)) as client:
        if identifier is None:
            path = f"/customers/{quote(customer.strip(), safe='')}/timeline"
            return client.get(path, Page.model_validate_json, wanted)
        return client.get("/timeline", Page.model_validate_json, {"identifier": identifier, **wanted})


def identifier_of(customer: str) -> str | None:
    """Return what a person wrote as an identifier (`email:jo@example.com`), or None if it is a customer id."""
    text = customer.strip()
    if _IDENTIFIER.fullmatch(text):
        return text
    if _EMAIL.fullmatch(text):
        return f"email:{text}"
    if _PHONE.fullmatch(text):
        return f"phone:+{re.sub('[^0-9]', '', text)}"
    return None
