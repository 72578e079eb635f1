"""The guide for channel teams is true: its example runs, and its tables agree with the code."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from services.channels.email.settings import EmailSettings
from services.channels.instore.settings import InstoreSettings
from services.channels.kit.conformance import BEHAVIOURS, rehearse
from services.channels.kit.settings import ChannelSettings
from services.channels.sms.settings import SmsSettings
from services.channels.social.settings import SocialSettings

GUIDE = (Path(__file__).parents[3] / "docs" / "channels.md").read_text(encoding="utf-8")


def module_of(title: str) -> ModuleType:
    found = re.search(rf'```python title="{re.escape(title)}"\n(.*?)```', GUIDE, re.DOTALL)
    assert found is not None, f"the guide has no example {title}"
    module = ModuleType(title.removesuffix(".py"))
    sys.modules[module.__name__] = module
    exec(compile(found[1], title, "exec", dont_inherit=True), module.__dict__)
    return module


@pytest.fixture
def example() -> Iterator[ModuleType]:
    module_of("pigeon_post.py")
    yield module_of("test_pigeon_post.py")
    del sys.modules["pigeon_post"], sys.modules["test_pigeon_post"]


async def test_the_example_is_a_provider_that_conforms(example: ModuleType) -> None:
    await example.test_pigeon_post()
    verdicts = await rehearse(example.rehearsals)
    # The example leaves out the one lever for which it would need its own network.
    assert [one.behaviour.name for one in verdicts if one.outcome == "not applicable"] == ["survives-an-outage"]


def test_every_behaviour_is_explained() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", GUIDE, re.MULTILINE))
    assert rows == {behaviour.name: behaviour.promise for behaviour in BEHAVIOURS}


def test_every_setting_is_explained() -> None:
    section = GUIDE.partition("## Settings of a channel")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$", section, re.MULTILINE)
    assert [name.lower() for name, _, _ in rows] == list(ChannelSettings.model_fields)


@pytest.mark.parametrize("settings", [EmailSettings, SmsSettings, SocialSettings, InstoreSettings])
def test_every_default_provider_is_named(settings: type[ChannelSettings]) -> None:
    prefix = settings.model_config["env_prefix"]
    default = settings.model_fields["provider"].default
    assert f"`{prefix}PROVIDER` | `{default}`" in GUIDE
