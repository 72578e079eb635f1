"""docs/timeline.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from services.timeline import api
from services.timeline.domain.entry import EntryKind
from services.timeline.live import EndReason
from services.timeline.settings import TimelineSettings
from shared.runtime.settings import describe_settings

TEXT = (Path(__file__).parents[3] / "docs" / "timeline.md").read_text(encoding="utf-8")


def test_every_kind_and_every_end_is_explained() -> None:
    missing = [word for word in (*get_args(EntryKind), *get_args(EndReason)) if f"`{word}`" not in TEXT]
    assert not missing


def test_every_setting_is_there_with_its_default_and_meaning() -> None:
    for setting in describe_settings(TimelineSettings):
        assert f"| `{setting.variable}` | {setting.default} | {setting.description} |" in TEXT


def test_every_problem_of_its_own_is_there() -> None:
    own = set(re.findall(r'type_="([a-z-]+)"', Path(api.__file__).read_text(encoding="utf-8")))
    assert own == {"invalid-identifier", "unknown-identifier"}
    assert all(f"`/problems/{slug}`" in TEXT for slug in (*own, "invalid-cursor"))
