"""The first thing a newcomer does: `unisono demo`, on embedded defaults, in one process."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.support.processes import PROGRAM, clean_environment

pytestmark = pytest.mark.stories


def test_played_once_it_shows_both_stories_and_verifies_every_outcome(tmp_path: Path) -> None:
    settings = {"UNISONO_DATA_DIR": str(tmp_path), "UNISONO_BUS_URL": "amqp://elsewhere", "COLUMNS": "200"}

    demo = subprocess.run(
        [PROGRAM, "demo", "--once"],
        env=clean_environment(settings),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )

    told = demo.stdout + demo.stderr
    assert demo.returncode == 0, told
    counted = re.search(r"^(\d+) of (\d+) outcomes$", demo.stdout, re.MULTILINE)
    assert counted, told
    assert counted[1] == counted[2]
    assert int(counted[1]) > 30
    # What happened, what was decided and why, in whose words.
    assert "Complaint posted on social" in demo.stdout
    assert "Das tut uns leid. So soll sich eine Reise mit uns nicht anfühlen." in demo.stdout
    assert "marketing messages are held back until it is closed" in demo.stdout
    assert (tmp_path / "demo" / "demo.log").stat().st_size
    assert "Traceback" not in told
