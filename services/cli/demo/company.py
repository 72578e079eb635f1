"""The brand's own systems (web site, booking, call centre, listening on social) as clients of the public HTTP API."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

import httpx

from contracts.values import Channel, JsonObject
from services.cli.demo.cast import Complaint, Person


@dataclass(frozen=True)
class Company:
    """Sends calls in the shape of the Segment specification, with a write key. `http` is bound to the gateway."""

    http: httpx.AsyncClient
    write_key: str = field(repr=False)

    async def introduce(self, person: Person) -> None:
        """Say who a customer is: they signed up, or bought a ticket."""
        consents: list[JsonObject] = [
            {"purpose": "marketing", "granted": person.wants_offers, "source": "sign-up form"}
        ]
        await self._send("identify", person, {"traits": person.traits(), "context": {"consents": [*consents]}})

    async def report_complaint(self, person: Person, complaint: Complaint, thread: str | None, times: int = 1) -> None:
        """Hand on what a passenger wrote; `times` more than one: the answer got lost, and the call is repeated."""
        call: JsonObject = {
            "event": "Complaint Posted",
            "properties": {
                "flight": complaint.flight,
                "seat": complaint.seat,
                "route": complaint.route,
                "text": complaint.words,
                "sentiment": "negative",
            },
            "context": {"channel": complaint.channel.value, **({"thread": thread} if thread else {})},
            "messageId": str(uuid.uuid4()),
        }
        for _ in range(times):
            await self._send("track", person, call)

    async def show_offer(self, person: Person, destination: str, valid_until: str) -> None:
        """Say that a customer looked at a fare."""
        fare: JsonObject = {"destination": destination, "discount": 0.15, "price": 89, "currency": "EUR"}
        await self._send("track", person, {"event": "Offer Viewed", "properties": {**fare, "valid_until": valid_until}})

    async def visit_web_site(self, person: Person) -> None:
        """Send what a browser sends of somebody it cannot name: a page, then a search, in one batch."""
        browsing: JsonObject = {
            "batch": [
                {
                    "type": "page",
                    "anonymousId": person.device,
                    "name": "Aurora E",
                    "properties": {"path": "/motors/aurora-e"},
                    "messageId": str(uuid.uuid4()),
                },
                {
                    "type": "track",
                    "anonymousId": person.device,
                    "event": "Dealership Searched",
                    "properties": {"near": "8001 Zürich", "model": "Aurora E"},
                    "messageId": str(uuid.uuid4()),
                },
            ]
        }
        await self._post("batch", browsing)

    async def answer_call(self, person: Person, drive_on: str) -> None:
        """Say who called, which device they had looked from, and which day was agreed."""
        both: JsonObject = {"traits": person.traits(), "anonymousId": person.device}
        consents: list[JsonObject] = [{"purpose": "marketing", "granted": True, "source": "on the phone"}]
        await self._send("identify", person, {**both, "context": {"consents": [*consents]}})
        agreed: JsonObject = {"drive_on": drive_on, "dealership": "Zürich West"}
        await self._send("track", person, {"event": "Call Answered", "properties": agreed})

    async def welcome(self, person: Person) -> None:
        """Say that somebody came to the dealership."""
        visit: JsonObject = {"properties": {"dealership": "Zürich West"}, "context": {"channel": Channel.INSTORE.value}}
        await self._send("track", person, {"event": "Dealership Visited", **visit})

    async def _send(self, kind: str, person: Person, call: JsonObject) -> None:
        await self._post(kind, {"userId": person.key, "messageId": str(uuid.uuid4()), **call})

    async def _post(self, kind: str, call: JsonObject) -> None:
        response = await self.http.post(f"/v1/{kind}", json=call, auth=(self.write_key, ""))
        response.raise_for_status()
