"""Finds providers: every installed package may bring some, under the entry-point group `unisono.providers`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from contracts.provider import PROVIDER_GROUP, ProviderSpec
from contracts.values import Channel
from shared.runtime.settings import SettingsError


def installed() -> tuple[EntryPoint, ...]:
    """Return the providers of all installed packages, by name."""
    return tuple(sorted(entry_points(group=PROVIDER_GROUP), key=lambda found: found.name))


def load(found: EntryPoint) -> ProviderSpec[Any]:
    """Return what an entry point names; raises SettingsError if it is no provider or cannot be imported."""
    package = found.dist.name if found.dist is not None else "an unknown package"
    try:
        spec = found.load()
    except (ImportError, AttributeError) as error:
        raise SettingsError((f"provider {found.name!r} of {package} cannot be loaded: {error}.",)) from error
    if not isinstance(spec, ProviderSpec):
        raise SettingsError((f"provider {found.name!r} of {package} is not one: {found.value} is no ProviderSpec.",))
    return spec


def choose(channel: Channel, name: str, providers: Iterable[EntryPoint] | None = None) -> ProviderSpec[Any]:
    """Return the provider of a channel by name; raises SettingsError naming what there is instead."""
    known = {found.name: found for found in (installed() if providers is None else providers)}
    variable = f"UNISONO_{channel.value.upper()}_PROVIDER"
    if name not in known:
        names = ", ".join(sorted(known)) or "none"
        problem = (
            f"{variable} is wrong: no provider {name!r} is installed; installed are: {names}. "
            "Use one of these, or install the package that brings it."
        )
        raise SettingsError((problem,))
    spec = load(known[name])
    if spec.channel != channel:
        raise SettingsError((f"{variable} is wrong: provider {name!r} is for {spec.channel}, not for {channel}.",))
    return spec
