"""An operator's first minutes: all up in one process, a playbook applied, a customer looked up, and down again."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from services.cli.up_state import UpState, running_up
from shared.embedded.process import ServerProcess
from tests.support.command_line import Answer, Unisono
from tests.support.processes import PROGRAM, clean_environment
from tests.support.waiting import eventually

pytestmark = pytest.mark.stories

SKYLINE = str(Path(__file__).parents[2] / "playbooks" / "skyline")


@pytest.fixture
def up(tmp_path: Path) -> Iterator[ServerProcess]:
    process = ServerProcess(
        [str(PROGRAM), "up", "--port", "0"],
        log=tmp_path / "up.log",
        environment=clean_environment({"UNISONO_DATA_DIR": str(tmp_path)}),
    )
    process.start()
    yield process
    asyncio.run(process.kill())


def ready(up: ServerProcess, data_dir: Path) -> UpState:
    def found() -> UpState | None:
        if not up.running:
            raise RuntimeError(f"it ended with {up.exit_code}:\n{up.output()}")
        return running_up(data_dir)

    state = asyncio.run(eventually(found, timeout=60, what="up is ready"))
    assert state is not None
    return state


def send(url: str, kind: str, **call: object) -> None:
    response = httpx.post(f"{url}/v1/{kind}", json=call, auth=("demo", ""), trust_env=False)
    assert response.status_code == 200, response.text


def answered(unisono: Unisono, *arguments: str, having: str) -> Answer:
    def found() -> Answer | None:
        answer = unisono(*arguments)
        return answer if having in answer.out else None

    # Between two tries the services go on in their own process.
    for _ in range(20):
        if answer := found():
            return answer
    raise AssertionError(f"{arguments} never showed {having!r}: {unisono(*arguments)}")


def test_up_apply_timeline_and_down(up: ServerProcess, unisono: Unisono, tmp_path: Path) -> None:
    state = ready(up, tmp_path)
    first, again = unisono("apply", SKYLINE), unisono("apply", SKYLINE)
    assert (first.code, first.out) == (0, f"skyline version 1 is in force at {state.url}.\n")
    assert again.out == f"Nothing has changed: skyline version 1 stays in force at {state.url}.\n"

    send(state.url, "identify", userId="42", traits={"email": "jo@example.com", "first_name": "Jo"})
    complaint = {"sentiment": "negative", "flight": "SK1", "text": "Two hours late"}
    send(state.url, "track", userId="42", event="Complaint Posted", properties=complaint)
    shown = answered(unisono, "timeline", "jo@example.com", having="Complaint apology sent by email")
    assert re.search("email +│ Complaint apology to be sent by email in English", shown.out)
    assert "We’re sorry about flight SK1" in shown.out
    assert "  ✓ consent: Service messages need no consent." in shown.out
    assert unisono("dlq", "list").out == "There are no dead letters.\n"

    second = unisono("up")
    assert second.code == 1
    assert f"Unisono runs over the data folder {tmp_path} already (process {state.pid}, {state.url})" in second.err

    assert asyncio.run(up.stop(timeout=20))
    assert up.exit_code == 0
    assert f"Unisono is up at {state.url}" in up.output()
    assert re.search(r"sms +goes nowhere: a stand-in at http://\S+ takes it", up.output())
    assert "Traceback" not in up.output()
    gone = unisono("timeline", "user:42")
    assert (gone.code, gone.out) == (1, "")
    assert "Neither `unisono up` nor `unisono demo` runs" in gone.err


def test_a_killed_one_leaves_nothing_that_misleads(up: ServerProcess, unisono: Unisono, tmp_path: Path) -> None:
    ready(up, tmp_path)
    asyncio.run(up.kill())

    assert (tmp_path / "up.json").stat().st_size
    assert "Neither `unisono up` nor" in unisono("timeline", "user:42").err

    up.start()
    ready(up, tmp_path)
    assert unisono("dlq", "list").code == 0
