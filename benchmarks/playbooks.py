"""The playbook that is measured with, and putting it in force."""

from __future__ import annotations

from pathlib import Path

from benchmarks.checks import expected_after
from benchmarks.site import Site
from benchmarks.web import expect, request
from contracts.playbook import JourneyDefinition, Playbook
from shared.playbook.loader import load_playbook

FOLDER = Path(__file__).parent / "playbook"


def bench_playbook(journeys: int = 1) -> Playbook:
    """Return the playbook with so many journeys: its own one, and others that wait for events nobody sends."""
    playbook = load_playbook(FOLDER)
    (model,) = playbook.journeys
    others = tuple(_other(model, number) for number in range(1, journeys))
    return playbook.model_copy(update={"journeys": (model, *others)})


async def publish(site: Site, playbook: Playbook) -> None:
    """Put a playbook in force and wait until rules knows it, too. It must differ from the one in force."""
    expected = await expected_after(site, {"rules": 1}, 1)
    body = playbook.model_dump_json().encode()
    await expect(site.ports["journey"], request("PUT", f"/playbooks/{playbook.playbook}", body))
    await site.until_handled(expected)


def _other(model: JourneyDefinition, number: int) -> JourneyDefinition:
    entry = model.entry.model_copy(update={"event": f"{model.entry.event} {number}"})
    return model.model_copy(update={"journey": f"{model.journey}-{number}", "entry": entry})
