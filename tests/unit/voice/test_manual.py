"""What docs/voice.md shows is true: its examples are the sample guide's or a guide's, and it names every setting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contracts.playbook import Manner, Voice
from shared.playbook.source import read_document
from shared.voice.cases import SAMPLE_GUIDE

ROOT = Path(__file__).parents[3]
MANUAL = (ROOT / "docs" / "voice.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml(?: (\S+))?\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("file", "example"), [(file, text) for file, text in BLOCKS if file])
def test_an_example_of_a_file_is_from_the_sample_playbook(file: str, example: str) -> None:
    source = (ROOT / "playbooks" / "skyline" / file).read_text(encoding="utf-8")
    for part in re.split(r"^ *# …$", example, flags=re.MULTILINE):
        assert part.strip("\n") in source


@pytest.mark.parametrize("example", [text for file, text in BLOCKS if not file])
def test_any_other_example_fits_into_a_guide(example: str) -> None:
    document = read_document(example, "voice.yaml")
    assert document.readable
    assert isinstance(document.data, dict)
    Voice.model_validate({**SAMPLE_GUIDE, **document.data})


def test_every_part_of_a_guide_and_every_setting_is_named() -> None:
    missing = [name for model in (Voice, Manner) for name in model.model_fields if f"`{name}`" not in MANUAL]
    assert not [name for name in missing if f"**{name}**" not in MANUAL]
