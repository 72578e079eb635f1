"""A process that runs one service does not load the others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from services.cli.registry import MODULES

SHOW_LOADED = """
import sys
from services.cli import main
from services.cli.registry import builders
names = sys.argv[1:]
if names:
    builders(names)
print(" ".join(sorted(module for module in sys.modules if module.startswith(("services.", "standins")))))
"""


def loaded_for(*services: str) -> list[str]:
    shown = subprocess.run([sys.executable, "-c", SHOW_LOADED, *services], capture_output=True, text=True, check=True)
    return shown.stdout.split()


@pytest.mark.parametrize("service", ["gateway", "email"])
def test_a_service_is_loaded_alone(service: str) -> None:
    loaded = loaded_for(service)

    assert MODULES[service] in loaded
    assert [module for name, module in MODULES.items() if name != service and module in loaded] == []
    assert not any(module.startswith("standins") for module in loaded)


def test_the_command_itself_loads_no_service() -> None:
    assert [module for module in loaded_for() if not module.startswith("services.cli")] == []
