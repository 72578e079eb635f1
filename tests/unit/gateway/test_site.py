"""What surrounds the calls: settings, browsers, the API's description."""

from __future__ import annotations

import pytest

from services.gateway.settings import GatewaySettings
from shared.runtime.settings import SettingsError, load_settings
from tests.unit.gateway.doubles import Site, open_site

TRACK = {"userId": "lea-7", "event": "E"}
SHOP = {"Origin": "https://shop.example"}


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("", {}),
        ("k1:website", {"k1": "website"}),
        (" k1:website , k2:till-4,", {"k1": "website", "k2": "till-4"}),
        ("k1:shared,k2:shared", {"k1": "shared", "k2": "shared"}),
    ],
)
def test_write_keys_are_a_list_of_key_and_source(
    monkeypatch: pytest.MonkeyPatch, written: str, keys: dict[str, str]
) -> None:
    monkeypatch.setenv("UNISONO_GATEWAY_WRITE_KEYS", written)
    settings = load_settings(GatewaySettings)
    assert settings.write_keys == keys
    assert "k1" not in repr(settings)


@pytest.mark.parametrize("written", ["k1", "k1:", ":website", "k1:Web Site", "k1:a,k1:b"])
def test_unclear_write_keys_stop_the_start(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("UNISONO_GATEWAY_WRITE_KEYS", written)
    with pytest.raises(SettingsError, match="UNISONO_GATEWAY_WRITE_KEYS") as caught:
        load_settings(GatewaySettings)
    assert "k1" not in str(caught.value)


async def test_browsers_of_other_origins_get_nothing_unless_named(site: Site) -> None:
    answer = await site.send("track", TRACK, headers=SHOP)
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert (await site.client.options("/v1/track", headers=SHOP)).status_code == 405


@pytest.mark.parametrize(
    ("origin", "allowed"), [("https://shop.example", "https://shop.example"), ("https://evil.example", None)]
)
async def test_named_origins_may_call_and_read_the_answer(
    monkeypatch: pytest.MonkeyPatch, origin: str, allowed: str | None
) -> None:
    async with open_site(monkeypatch, cors_origins="https://shop.example, https://m.example") as site:
        asked = await site.client.options("/v1/track", headers={"Origin": origin})
        taken = await site.send("track", TRACK, headers={"Origin": origin})
        refused = await site.send("track", {}, headers={"Origin": origin})
    assert (asked.status_code, taken.status_code, refused.status_code) == (204, 200, 400)
    for answer in (asked, taken, refused):
        assert answer.headers.get("access-control-allow-origin") == allowed
        assert answer.headers["vary"] == "Origin"
    assert ("access-control-allow-headers" in asked.headers) == (allowed is not None)


async def test_the_routes_are_documented(site: Site) -> None:
    document = site.app.openapi()
    assert set(document["paths"]) == {
        f"/v1/{kind}" for kind in ("identify", "track", "page", "screen", "group", "alias", "batch")
    }
    track = document["paths"]["/v1/track"]["post"]
    schema = track["requestBody"]["content"]["application/json"]["schema"]
    assert {"userId", "anonymousId", "messageId", "event", "context"} <= set(schema["properties"])
    assert {"200", "400", "401", "413", "415", "503"} <= set(track["responses"])
    assert track["security"] == [{"writeKey": []}]
    batch = document["paths"]["/v1/batch"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert len(batch["properties"]["batch"]["items"]["oneOf"]) == 6
    assert "$ref" not in str(batch)
