"""docs/ingest.md says what the code does, and its examples work."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from services.gateway import refusals
from services.gateway.domain import limits
from services.gateway.settings import GatewaySettings
from shared.runtime.settings import describe_settings
from tests.unit.gateway.doubles import Site, open_site

TEXT = (Path(__file__).parents[3] / "docs" / "ingest.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"curl -u demo: \S+/v1/(\w+) -H 'Content-Type: application/json' -d '(.*?)'\n", TEXT, re.DOTALL)


def test_every_setting_is_there_with_its_default_and_meaning() -> None:
    for setting in describe_settings(GatewaySettings):
        assert f"| `{setting.variable}` | {setting.default} | {setting.description} |" in TEXT


def test_every_problem_is_there() -> None:
    own = set(re.findall(r'type_="([a-z-]+)"', Path(refusals.__file__).read_text(encoding="utf-8")))
    assert len(own) == 6
    assert all(f"`/problems/{slug}`" in TEXT for slug in own)


def test_the_limits_are_the_ones_enforced() -> None:
    assert f"{limits.MAX_EVENT_BYTES // 1024} KB per event or {limits.MAX_BATCH_BYTES // 1024} KB per batch" in TEXT
    assert f"{limits.MAX_BATCH_EVENTS:,} events per batch, {limits.MAX_KEY_LENGTH} characters per key" in TEXT
    assert f"{limits.MAX_DEPTH} levels" in TEXT


@pytest.mark.parametrize(("kind", "body"), EXAMPLES)
async def test_the_examples_are_accepted(monkeypatch: pytest.MonkeyPatch, kind: str, body: str) -> None:
    async with open_site(monkeypatch, write_keys="demo:demo") as site:
        answer = await site.send(kind, json.loads(body), auth=("demo", ""))
        assert answer.json() == {"success": True}
        assert site.outlet.events


def test_there_are_examples() -> None:
    assert [kind for kind, _ in EXAMPLES] == ["track", "identify", "batch"]


async def test_the_example_of_a_refusal_is_a_real_one(site: Site) -> None:
    good = {"type": "track", "userId": "u", "event": "E"}
    answer = await site.send("batch", {"batch": [good, good, good, {"type": "track", "event": "E"}]})
    (example,) = (block for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL) if "/problems/" in block)
    assert answer.json() == json.loads(example)
