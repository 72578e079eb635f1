"""One service of the floor, told by Unisono's own settings: `python -m benchmarks.floor journey`."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import uvicorn
import uvloop

from benchmarks.floor.broker import Broker
from benchmarks.floor.database import Database
from benchmarks.floor.gateway import Gateway
from benchmarks.floor.hops import Deciding, Hop, Keeping, Sending, run_lane
from benchmarks.floor.shape import PARTITIONS, SERVICES
from benchmarks.floor.smtp import Mailer

HOST = "127.0.0.1"


async def main(service: str) -> None:
    """Run until told to stop."""
    prefix = os.environ["UNISONO_DATABASE_PREFIX"]
    port = int(os.environ["UNISONO_PORT"])
    broker = Broker(os.environ["UNISONO_BUS_URL"], prefix)
    await broker.connect()
    if service == "gateway":
        gateway = Gateway(broker)
        config = uvicorn.Config(
            gateway, host=HOST, port=port, log_level="error", lifespan="off", ws="none", http="httptools"
        )
        async with asyncio.TaskGroup() as group:
            group.create_task(gateway.run())
            group.create_task(uvicorn.Server(config).serve())
    else:
        await _consume(service, broker, Database(os.environ["UNISONO_MONGO_URL"], f"{prefix}_{service}"), port)


async def _consume(service: str, broker: Broker, database: Database, port: int) -> None:
    steps = SERVICES[service]
    await database.prepare({collection for step in steps.values() for collection in step.saves})
    counter = [0]
    hop = _hop(service, database)
    async with asyncio.TaskGroup() as group:
        for partition in range(PARTITIONS):
            queue = await broker.consume(service, partition)
            lane = f"{service}.{partition:02d}"
            group.create_task(run_lane(lane, queue, hop, broker, database, counter))
        group.create_task(_tell(counter, port))


def _hop(service: str, database: Database) -> Hop:
    if service == "timeline":
        return Keeping(database)
    if service == "email":
        mailer = Mailer(os.environ["UNISONO_SMTP_HOST"], int(os.environ["UNISONO_SMTP_PORT"]))
        return Sending(SERVICES[service], database, mailer)
    return Deciding(SERVICES[service], database)


async def _tell(counter: list[int], port: int) -> None:
    """Answer every HTTP request with how many events were handled, in the words of Unisono's metrics."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.readline():
            while (await reader.readline()).strip():
                pass
            body = f'unisono_events_total{{outcome="handled"}} {counter[0]}\n'
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        writer.close()

    server = await asyncio.start_server(serve, HOST, port)
    await server.serve_forever()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))  # it keeps nothing that would have to be put away
    uvloop.run(main(sys.argv[1]))
