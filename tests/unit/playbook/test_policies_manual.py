"""What docs/policies.md shows is what a playbook may say, and it names every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from contracts.playbook import Policies

MANUAL = (Path(__file__).parents[3] / "docs" / "policies.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_a_part_of_policies(example: str) -> None:
    assert Policies.model_validate(yaml.safe_load(example)) != Policies()


def test_every_kind_of_policy_has_its_example_or_its_words() -> None:
    shown = {field for example in EXAMPLES for field in yaml.safe_load(example)}
    assert set(Policies.model_fields) - shown == {"owner", "cases", "lifetimes"}
