"""Every service by name, and how it is built. A service is imported when it is asked for, and not before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from services.cli.errors import CliError

if TYPE_CHECKING:
    from shared.runtime.service import BuildService

MODULES: Mapping[str, str] = MappingProxyType(
    {
        "gateway": "services.gateway.app",
        "profile": "services.profile.app",
        "journey": "services.journey.app",
        "rules": "services.rules.app",
        "email": "services.channels.email.app",
        "sms": "services.channels.sms.app",
        "social": "services.channels.social.app",
        "instore": "services.channels.instore.app",
        "timeline": "services.timeline.app",
    }
)
"""Service → the module whose `build` assembles it, in the order an event passes through them."""


def builders(names: Iterable[str] = tuple(MODULES)) -> dict[str, BuildService]:
    """Return how to build the named services, importing only these. Raises CliError for a name nobody has."""
    return {name: _builder(name) for name in names}


def _builder(name: str) -> BuildService:
    module = MODULES.get(name)
    if module is None:
        raise CliError(f"There is no service {name!r}. Services are {', '.join(MODULES)}.")
    build: BuildService = import_module(module).build
    return build
