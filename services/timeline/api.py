"""The timeline over HTTP: pages, and live by server-sent events. See docs/timeline.md."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ValidationError

from contracts.values import Channel, Identifier
from services.timeline.domain.entry import EntryKind, TimelineEntry
from services.timeline.live import EndReason, LiveFeed, Subscription
from services.timeline.reading import Filter, Timelines
from shared.paging import cursor_of
from shared.runtime.cursors import read_cursor
from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError

_RETRY_MILLISECONDS = 2000
_ENDINGS: dict[EndReason, str] = {
    "too-slow": "You read more slowly than entries arrive; connect again with the last id you have seen.",
    "interrupted": "New entries cannot be watched at the moment; connect again with the last id you have seen.",
    "closing": "The service is stopping; connect again with the last id you have seen.",
}


class TimelinePage(BaseModel):
    """Entries, newest first. `next_cursor` is None on the last page."""

    customer_id: str
    merged_customer_ids: tuple[str, ...]
    entries: tuple[TimelineEntry, ...]
    next_cursor: str | None


class StreamNote(BaseModel):
    """What a live timeline says about itself."""

    reason: str
    message: str


@dataclass(frozen=True)
class PageQuery:
    """What to show of a timeline: `q` is words that must all occur in the sentence or in what was written."""

    limit: Annotated[int, Query(ge=1, le=200)] = 50
    cursor: Annotated[str | None, Query(max_length=600)] = None
    channel: Annotated[Channel | None, Query()] = None
    kind: Annotated[EntryKind | None, Query()] = None
    q: Annotated[str | None, Query(min_length=1, max_length=200)] = None

    def filter(self) -> Filter:
        """Return it as the filter of a reading."""
        return Filter(self.channel, self.kind, tuple((self.q or "").split()))


@dataclass(frozen=True)
class LiveStart:
    """An open subscription, and what the reader missed since it was last here."""

    subscription: Subscription
    missed: list[TimelineEntry]
    too_many: bool


def router(timelines: Timelines, feed: LiveFeed, *, resume_limit: int = 500) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["timeline"])

    async def page(customer_id: str, query: PageQuery) -> TimelinePage:
        before = read_cursor(query.cursor, "query.cursor") if query.cursor else None
        family = await timelines.family_of(customer_id)
        entries, more = await timelines.page(family, query.filter(), before=before, limit=query.limit)
        return TimelinePage(
            customer_id=family.customer_id,
            merged_customer_ids=family.merged,
            entries=tuple(entries),
            next_cursor=cursor_of(entries[-1].position) if more else None,
        )

    async def start(
        customer_id: str, last_event_id: Annotated[str | None, Header(max_length=600)] = None
    ) -> AsyncIterator[LiveStart]:
        # A dependency, because what goes wrong here must be answered before the stream begins.
        position = read_cursor(last_event_id, "header.Last-Event-ID") if last_event_id else None
        async with feed.subscribe([customer_id]) as subscription:
            # Resolved with the stream open already: a merge at this moment is in one of the two.
            family = await timelines.family_of(customer_id)
            feed.follow(subscription, family.ids)
            missed, too_many = (
                ([], False) if position is None else await timelines.since(family, position, limit=resume_limit)
            )
            yield LiveStart(subscription, missed, too_many)

    @routes.get("/customers/{customer_id}/timeline")
    async def timeline(customer_id: str, query: Annotated[PageQuery, Depends()]) -> TimelinePage:
        """Return one page of a customer's timeline; a merged id is answered with the survivor's."""
        return await page(customer_id, query)

    @routes.get("/timeline")
    async def timeline_by_identifier(
        identifier: Annotated[str, Query(max_length=400)], query: Annotated[PageQuery, Depends()]
    ) -> TimelinePage:
        """Return one page of the timeline of whoever an identifier points at, such as `user:42`."""
        customer_id = await timelines.customer_of(_identifier(identifier))
        if customer_id is None:
            raise Problem(
                status=404,
                type_="unknown-identifier",
                title="Nobody has this identifier",
                detail="No customer is known by this identifier; check its type and spelling.",
            )
        return await page(customer_id, query)

    @routes.get("/customers/{customer_id}/timeline/live", response_class=EventSourceResponse)
    async def live(started: LiveStart = Depends(start)) -> AsyncIterator[ServerSentEvent]:
        """Stream new entries as `entry` events; says why in an `end` event if it ends by itself."""
        async for event in _events(started):
            yield event

    return routes


async def _events(started: LiveStart) -> AsyncIterator[ServerSentEvent]:
    yield ServerSentEvent(comment="connected", retry=_RETRY_MILLISECONDS)
    if started.too_many:
        yield _note("reset", "too-many", "More happened since than is sent here; load the timeline anew.")
    else:
        for entry in started.missed:
            yield _entry(entry)
    known = {entry.id for entry in started.missed}
    async for entry in started.subscription:
        if entry.id not in known:
            yield _entry(entry)
    if started.subscription.end_reason is not None:
        yield _note("end", started.subscription.end_reason, _ENDINGS[started.subscription.end_reason])


def _entry(entry: TimelineEntry) -> ServerSentEvent:
    return ServerSentEvent(event="entry", id=cursor_of(entry.position), data=entry)


def _note(event: str, reason: str, message: str) -> ServerSentEvent:
    return ServerSentEvent(event=event, data=StreamNote(reason=reason, message=message))


def _identifier(text: str) -> Identifier:
    type_, _, value = text.partition(":")
    try:
        return Identifier.model_validate({"type": type_, "value": value})
    except ValidationError as error:
        raise Problem(
            status=422,
            type_="invalid-identifier",
            title="This is no identifier",
            detail="Write an identifier as <type>:<value>, for example user:42 or email:jo@example.com.",
            errors=[
                FieldError(
                    path="query.identifier",
                    message="is not <type>:<value>",
                    mend="use user, anonymous, email, phone or social as type",
                )
            ],
        ) from error
