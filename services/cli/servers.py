"""`unisono up` and `unisono run`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.errors import CliError
from services.cli.terminal import say, under_way

if TYPE_CHECKING:
    from services.cli.up_state import UpFile
    from shared.runtime.host import Hosted
    from shared.runtime.settings import CoreSettings

WRITE_KEYS = "UNISONO_GATEWAY_WRITE_KEYS"
DEMO_KEY = "demo"


def up(
    port: Annotated[int | None, typer.Option(help="Port of the HTTP server; 0 takes any free one.")] = None,
) -> None:
    """Run all services in one process; without settings it needs nothing else: bus, database, providers are local."""
    under_way("Starting all services …")

    from services.cli import hosting
    from services.cli.up_state import occupied
    from shared.runtime.logging import configure_logging
    from shared.runtime.settings import CoreSettings, load_settings

    settings = hosting.with_real_port(load_settings(CoreSettings, port=port))
    with occupied(settings.data_dir) as file:
        configure_logging(settings)
        hosting.run(_up(settings, file))


async def _up(settings: CoreSettings, file: UpFile) -> None:
    from services.cli import hosting
    from services.cli.local_providers import local_providers, without_provider
    from services.cli.registry import builders
    from services.cli.up_state import UpState

    def ready(hosted: Hosted) -> None:
        prefix = settings.database_prefix
        file.write(UpState(url=hosted.url, mongo_url=hosted.mongo_url, database_prefix=prefix, pid=os.getpid()))
        _welcome(settings, hosted.url, local)

    async with AsyncExitStack() as stack:
        local: dict[str, str] = {}
        if settings.embedded_bus:
            # For trying out; an installation with a broker of its own has to say who may send, and who delivers.
            os.environ.setdefault(WRITE_KEYS, f"{DEMO_KEY}:{DEMO_KEY}")
            if channels := without_provider():
                providers = await stack.enter_async_context(local_providers())
                for channel in channels:
                    os.environ.update(providers.environment(channel))
                    local[channel] = providers.where(channel)
        await hosting.serve(settings, builders(), ready)


def _welcome(settings: CoreSettings, url: str, local: Mapping[str, str]) -> None:
    say(f"[bold green]Unisono is up[/] at [bold]{url}[/]")
    given = os.environ.get(WRITE_KEYS, "")
    key = f"write key [bold]{DEMO_KEY}[/]" if given == f"{DEMO_KEY}:{DEMO_KEY}" else f"write keys of {WRITE_KEYS}"
    say(f"  events   POST {url}/v1/identify, {url}/v1/track …  ({key})")
    say(f"  API      {url}/docs")
    if settings.embedded_database:
        say(f"  data     {settings.data_dir}")
    for channel, address in local.items():
        say(f"  {channel:<8} [yellow]goes nowhere[/]: a stand-in at {address} takes it, for no provider is set")
    say("  next     unisono apply playbooks/skyline, then unisono timeline <customer>")
    say("  Ctrl-C stops it.")


def run(
    service: Annotated[str, typer.Argument(help="gateway, profile, journey, rules, email, sms, social …")],
    worker: Annotated[
        str | None,
        typer.Option(help="Which share of the partitions to take first, such as 2/4; the rest as standby."),
    ] = None,
    port: Annotated[int | None, typer.Option(help="Port of the HTTP server; 0 takes any free one.")] = None,
) -> None:
    """Run one service, against the RabbitMQ and MongoDB that the settings name."""
    from services.cli import hosting
    from services.cli.registry import builders
    from shared.runtime.logging import configure_logging
    from shared.runtime.settings import CoreSettings, load_settings

    build = builders([service])
    settings = hosting.with_real_port(load_settings(CoreSettings, worker=worker, port=port))
    missing = [
        name
        for name, embedded in (
            ("UNISONO_BUS_URL", settings.embedded_bus),
            ("UNISONO_MONGO_URL", settings.embedded_database),
        )
        if embedded
    ]
    if missing:
        raise CliError(
            "A service of its own needs the bus and the database that all services share: "
            f"set {' and '.join(missing)}, or run all services in one process with `unisono up`."
        )
    configure_logging(settings)
    hosting.run(hosting.serve(settings, build, lambda _: None))
