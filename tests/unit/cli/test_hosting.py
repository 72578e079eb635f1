"""Starting and stopping services, as an operator's process manager does it."""

from __future__ import annotations

import socket
from pathlib import Path

from services.cli.hosting import with_real_port
from shared.embedded.process import ServerProcess
from shared.runtime.settings import CoreSettings
from tests.support.processes import PROGRAM, clean_environment
from tests.support.waiting import eventually


async def test_a_service_that_waits_for_its_broker_can_be_stopped(tmp_path: Path) -> None:
    nowhere = {"UNISONO_BUS_URL": "amqp://guest:guest@127.0.0.1:1/", "UNISONO_MONGO_URL": "mongodb://127.0.0.1:1/"}
    service = ServerProcess(
        [str(PROGRAM), "run", "profile", "--port", "0"],
        log=tmp_path / "profile.log",
        environment=clean_environment(nowhere),
    )
    service.start()
    try:
        await eventually(lambda: "waiting for a connection" in service.output(), timeout=60)

        assert await service.stop(timeout=20)
        assert service.exit_code == 0
        assert "Traceback" not in service.output()
    finally:
        await service.kill()


def test_a_port_that_the_system_chooses_is_known_before_anything_starts() -> None:
    settings = with_real_port(CoreSettings(port=0))
    assert settings.port > 0
    assert settings.base_url == f"http://127.0.0.1:{settings.port}"
    with socket.create_server(("127.0.0.1", settings.port)):
        pass
    assert with_real_port(CoreSettings(port=8123)).port == 8123
