"""Whatever goes wrong, the caller gets problem details."""

from __future__ import annotations

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field
from structlog.testing import capture_logs

from shared.bus.errors import BusUnavailableError
from shared.runtime.problems import Problem, install_problem_handlers
from shared.runtime.validation import FieldError
from shared.store.errors import ConflictError, StoreUnavailableError


class Order(BaseModel):
    seats: int = Field(ge=1)


ERRORS: dict[str, Exception] = {
    "problem": Problem(
        status=402,
        title="Not paid",
        detail="The invoice is open.",
        type_="not-paid",
        errors=[FieldError(path="invoice", message="is open", mend="pay it")],
        headers={"X-Invoice": "7"},
    ),
    "conflict": ConflictError("two at once"),
    "store": StoreUnavailableError("the database cannot be reached: secret-host"),
    "bus": BusUnavailableError("the broker is away: secret-host"),
    "http": HTTPException(404, "No such seat."),
    "bug": ZeroDivisionError("secret-host"),
}


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    install_problem_handlers(app)

    @app.get("/fail/{how}")
    async def fail(how: str) -> None:
        raise ERRORS[how]

    @app.post("/orders")
    async def order(orders: list[Order]) -> int:
        return len(orders)

    @app.get("/cut")
    async def cut() -> StreamingResponse:
        async def body() -> object:
            yield b"half"
            raise ZeroDivisionError("in the middle")

        return StreamingResponse(body())  # type: ignore[arg-type]

    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "status", "type_", "title"),
    [
        ("/fail/problem", 402, "/problems/not-paid", "Not paid"),
        ("/fail/conflict", 409, "/problems/conflict", "Somebody else changed it first"),
        ("/fail/store", 503, "/problems/unavailable", "Not available at the moment"),
        ("/fail/bus", 503, "/problems/unavailable", "Not available at the moment"),
        ("/fail/http", 404, "about:blank", "Not Found"),
        ("/fail/bug", 500, "/problems/internal-error", "Something went wrong here"),
        ("/nowhere", 404, "about:blank", "Not Found"),
    ],
)
def test_every_error_is_problem_details(client: TestClient, path: str, status: int, type_: str, title: str) -> None:
    answer = client.get(path)
    body = answer.json()
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert (body["status"], body["type"], body["title"]) == (status, type_, title)
    assert "secret-host" not in answer.text


def test_a_problem_keeps_its_errors_and_headers(client: TestClient) -> None:
    answer = client.get("/fail/problem")
    assert answer.json()["errors"] == [{"path": "invoice", "message": "is open", "mend": "pay it"}]
    assert answer.headers["x-invoice"] == "7"


def test_what_is_unavailable_says_when_to_come_back(client: TestClient) -> None:
    assert client.get("/fail/store").headers["retry-after"] == "2"


def test_the_stack_of_a_bug_is_logged_once(client: TestClient) -> None:
    with capture_logs() as lines:
        client.get("/fail/bug")
    assert [(line["event"], line["path"], line["exc_info"]) for line in lines] == [
        ("unexpected error in a request", "/fail/bug", True)
    ]


def test_an_answer_cut_short_is_not_taken_as_complete(client: TestClient) -> None:
    with pytest.raises(ZeroDivisionError):
        client.get("/cut")


def test_a_wrong_method_says_which_is_right(client: TestClient) -> None:
    answer = client.get("/orders")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json()["detail"] == "GET is not possible at /orders; use POST."


def test_invalid_values_are_named_one_by_one(client: TestClient) -> None:
    answer = client.post("/orders", json=[{"seats": 2}, {"seats": 0}, {}])
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"path": "body[1].seats", "message": "Input should be greater than or equal to 1", "mend": "use 1 or more"},
        {"path": "body[2].seats", "message": "Field required", "mend": "add it"},
    ]


def test_malformed_json_says_where(client: TestClient) -> None:
    answer = client.post("/orders", content='[{"seats": 2', headers={"content-type": "application/json"})
    body = answer.json()
    assert (answer.status_code, body["type"]) == (400, "/problems/malformed-json")
    assert body["errors"][0]["path"] == "body"
    assert "character 12" in body["errors"][0]["message"]
