"""The Mastodon stand-in as an HTTP client meets it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from standins.failures import Failure
from standins.mastodon import MastodonStandin
from standins.rate_window import RateWindow
from standins.server import serve

TEXT = "@mia@travellers.example Es tut uns leid, dass Ihr Flug sich verspätet."


@dataclass
class Clock:
    time: datetime = field(default_factory=lambda: datetime(2026, 3, 1, 12, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.time


@dataclass
class Api:
    standin: MastodonStandin
    client: httpx.AsyncClient
    clock: Clock

    async def post(self, *, key: str = "", **changes: object) -> httpx.Response:
        return await self.send({"status": TEXT} | changes, {"Idempotency-Key": key} if key else {})

    async def send(self, parameters: dict[str, object], headers: dict[str, str] | None = None) -> httpx.Response:
        return await self.client.post("statuses", json=parameters, headers=headers)


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    clock = Clock()
    standin = MastodonStandin(posts=RateWindow(5, 3600), now=clock)
    async with (
        serve(standin.app) as url,
        httpx.AsyncClient(
            base_url=f"{url}/api/v1/", headers={"Authorization": f"Bearer {standin.access_token}"}
        ) as client,
    ):
        yield Api(standin, client, clock)


async def test_a_status_is_posted_and_can_be_read(api: Api) -> None:
    response = await api.post(language="de-AT", visibility="unlisted")
    document = response.json()
    assert response.status_code == 200
    assert document["id"].isdigit()
    assert document["created_at"] == "2026-03-01T12:00:00.000Z"
    assert document["content"] == f"<p>{TEXT}</p>"
    assert (document["visibility"], document["language"], document["sensitive"]) == ("unlisted", "de", False)
    assert document["account"]["acct"] == "skyline"
    assert document["url"] == f"https://social.example/@skyline/{document['id']}"
    assert [mention["acct"] for mention in document["mentions"]] == ["mia@travellers.example"]
    assert (await api.client.get(f"statuses/{document['id']}")).json() == document
    [status] = await api.standin.wait_for(lambda messages: len(messages) == 1, timeout=5)
    assert (status.id, status.text, status.language) == (document["id"], TEXT, "de")


async def test_a_form_does_as_well_as_json(api: Api) -> None:
    response = await api.client.post("statuses", data={"status": "one\n\ntwo\nthree & <four>", "sensitive": "true"})
    assert response.json()["content"] == "<p>one</p><p>two<br />three &amp; &lt;four&gt;</p>"
    assert response.json()["sensitive"] is True


async def test_a_content_warning_makes_a_status_sensitive(api: Api) -> None:
    document = (await api.post(spoiler_text="delays")).json()
    assert (document["spoiler_text"], document["sensitive"]) == ("delays", True)


async def test_a_content_warning_alone_becomes_the_text(api: Api) -> None:
    document = (await api.post(status="", spoiler_text="delays")).json()
    assert (document["content"], document["spoiler_text"]) == ("<p>delays</p>", "")


@pytest.mark.parametrize("language", ["klingonese", "", "1"])
async def test_an_unknown_language_falls_back_to_the_accounts_own(api: Api, language: str) -> None:
    assert (await api.post(language=language)).json()["language"] == "en"


async def test_an_answer_names_the_post_it_answers(api: Api) -> None:
    complaint = api.standin.add_status("@skyline three hours late!", "mia@travellers.example", visibility="direct")
    document = (await api.post(in_reply_to_id=complaint.id, visibility="direct")).json()
    assert document["in_reply_to_id"] == complaint.id
    seen = (await api.client.get(f"statuses/{complaint.id}")).json()
    assert (seen["account"]["acct"], seen["account"]["id"]) == (
        "mia@travellers.example",
        document["in_reply_to_account_id"],
    )
    assert len(api.standin.messages) == 1


async def test_an_answer_to_nothing_or_to_something_private_is_not_found(api: Api) -> None:
    private = api.standin.add_status("among friends", "mia@travellers.example", visibility="private")
    for parent in ("12345", private.id):
        response = await api.post(in_reply_to_id=parent)
        assert response.status_code == 404
        assert "does not appear to exist" in response.json()["error"]


@pytest.mark.parametrize("authorization", [None, "Bearer wrong", "Basic made-up-access-token", "made-up-access-token"])
async def test_strangers_may_read_what_is_public_and_nothing_else(api: Api, authorization: str | None) -> None:
    public, private = [(await api.post(visibility=kind)).json()["id"] for kind in ("public", "private")]
    headers = {"Authorization": authorization} if authorization else {}
    async with httpx.AsyncClient(base_url=api.client.base_url, headers=headers) as stranger:
        refused = [await stranger.post("statuses", json={"status": TEXT}), await stranger.delete(f"statuses/{public}")]
        assert [response.status_code for response in refused] == [401, 401]
        assert refused[0].json() == {"error": "The access token is invalid"}
        assert (await stranger.get(f"statuses/{public}")).status_code == 200
        hidden = await stranger.get(f"statuses/{private}")
        assert (hidden.status_code, hidden.json()) == (404, {"error": "Record not found"})


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        pytest.param({"status": ""}, "Text can't be blank", id="empty"),
        pytest.param({"status": " \n "}, "Text can't be blank", id="blank"),
        pytest.param({"status": None}, "Text can't be blank", id="null"),
        pytest.param({"status": "x" * 501}, "Text character limit of 500 exceeded", id="501"),
        pytest.param(
            {"status": "x" * 250, "spoiler_text": "y" * 251}, "Text character limit of 500 exceeded", id="with warning"
        ),
        pytest.param({"visibility": "friends"}, "Visibility is not included in the list", id="visibility"),
        pytest.param(
            {"status": "", "visibility": "friends"},
            "Text can't be blank, Visibility is not included in the list",
            id="all that is wrong",
        ),
        pytest.param({"media_ids": ["1"]}, "media_ids is not supported by this stand-in", id="media"),
    ],
)
async def test_refusals(api: Api, parameters: dict[str, object], error: str) -> None:
    response = await api.send({"status": TEXT} | parameters)
    assert (response.status_code, response.json()) == (422, {"error": f"Validation failed: {error}"})
    assert api.standin.messages == []
    assert response.headers["x-ratelimit-remaining"] == "5"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 500, id="500 characters"),
        pytest.param("x" * 476 + " https://" + "y" * 60 + ".com/example", id="a URL counts 23"),
        pytest.param("x" * 495 + " @mia@" + "y" * 60 + ".com", id="a mention counts without its domain"),
        pytest.param("👩‍👩‍👧‍👦" * 500, id="500 families"),
    ],
)
async def test_what_is_just_allowed(api: Api, text: str) -> None:
    assert (await api.post(status=text)).status_code == 200
    assert (await api.post(status="!" + text)).status_code == 422


@pytest.mark.parametrize(("body", "code"), [(b"{", 400), (b"[]", 422), (b'"hello"', 422), (b"", 400)])
async def test_malformed_json(api: Api, body: bytes, code: int) -> None:
    response = await api.client.post("statuses", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == code


async def test_the_same_key_within_an_hour_is_the_same_status(api: Api) -> None:
    first = await api.post(key="delivery-7")
    api.clock.time += timedelta(minutes=59, seconds=59)
    again = await api.post(key="delivery-7", status="other words")
    assert again.json() == first.json()
    assert again.status_code == 200
    other = await api.post(key="delivery-8")
    assert other.json()["id"] != first.json()["id"]
    api.clock.time += timedelta(seconds=1)
    late = await api.post(key="delivery-7")
    assert late.json()["id"] != first.json()["id"]
    assert [status.idempotency_key for status in api.standin.messages] == ["delivery-7", "delivery-8", "delivery-7"]


async def test_without_a_key_every_call_posts(api: Api) -> None:
    assert (await api.post()).json()["id"] != (await api.post()).json()["id"]
    assert len(api.standin.messages) == 2


async def test_a_refused_status_does_not_use_up_its_key(api: Api) -> None:
    assert (await api.post(key="delivery-7", status="")).status_code == 422
    assert (await api.post(key="delivery-7")).status_code == 200


async def test_a_lost_answer_can_be_asked_for_again_with_the_same_key(api: Api) -> None:
    api.standin.failures.add(Failure(503, times=1, after_accepting=True))
    assert (await api.post(key="delivery-7")).status_code == 503
    assert (await api.post(key="delivery-7")).status_code == 200
    assert len(api.standin.messages) == 1


async def test_the_key_of_a_deleted_status_finds_nothing(api: Api) -> None:
    status_id = (await api.post(key="delivery-7")).json()["id"]
    await api.client.delete(f"statuses/{status_id}")
    assert (await api.post(key="delivery-7")).status_code == 404


async def test_a_status_can_be_deleted_once(api: Api) -> None:
    status_id = (await api.post()).json()["id"]
    response = await api.client.delete(f"statuses/{status_id}")
    assert (response.status_code, response.json()["text"]) == (200, TEXT)
    assert "content" not in response.json()
    assert (await api.client.get(f"statuses/{status_id}")).status_code == 404
    assert (await api.client.delete(f"statuses/{status_id}")).status_code == 404
    assert [status.deleted for status in api.standin.messages] == [True]


async def test_other_peoples_statuses_cannot_be_deleted(api: Api) -> None:
    complaint = api.standin.add_status("three hours late!", "mia@travellers.example")
    assert (await api.client.delete(f"statuses/{complaint.id}")).status_code == 404
    assert not complaint.deleted


async def test_the_rate_limit_is_announced_enforced_and_over_with_its_window(api: Api) -> None:
    responses = [await api.post(key=f"delivery-{number}") for number in range(6)]
    assert [response.status_code for response in responses] == [200] * 5 + [429]
    assert [response.headers["x-ratelimit-remaining"] for response in responses] == ["4", "3", "2", "1", "0", "0"]
    assert responses[-1].json() == {"error": "Too many requests"}
    assert responses[-1].headers["x-ratelimit-limit"] == "5"
    assert responses[-1].headers["x-ratelimit-reset"] == "2026-03-01T13:00:00.000000Z"
    assert (await api.post(key="delivery-0")).status_code == 200  # nothing new is posted
    api.clock.time = datetime.fromisoformat(responses[-1].headers["x-ratelimit-reset"])
    assert (await api.post(key="delivery-5")).status_code == 200


async def test_reading_and_deleting_have_limits_of_their_own(api: Api) -> None:
    api.standin.reads, api.standin.deletes = RateWindow(1, 300), RateWindow(1, 1800)
    assert [(await api.client.get("statuses/1")).status_code for _ in range(2)] == [404, 429]
    assert [(await api.client.delete("statuses/1")).status_code for _ in range(2)] == [404, 429]
    assert (await api.post()).status_code == 200


async def test_failures_can_be_planned_for_everyone_or_for_one_account(api: Api) -> None:
    api.standin.failures.add(Failure(500, to="mia@travellers.example"))
    api.standin.failures.add(Failure(429, times=1, retry_after=30))
    assert [(await api.post()).status_code for _ in range(2)] == [500, 500]
    limited = await api.post(status="@ben@travellers.example hello")
    assert (limited.status_code, limited.headers["retry-after"]) == (429, "30")
    assert (await api.post(status="hello")).status_code == 200
    api.standin.failures.clear()
    assert (await api.post()).status_code == 200
