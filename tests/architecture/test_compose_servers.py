"""Broker, database, collector and sinks of docker-compose.yml are set up as the services expect them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

from contracts.catalogue import SERVICES
from shared.runtime.settings import CoreSettings
from standins.mastodon import MastodonStandin
from standins.twilio import TwilioStandin
from tests.support.compose import Compose, read_env

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"
COMPOSE = Compose.read(ROOT / "docker-compose.yml", EXAMPLE)


def test_the_broker_is_where_the_services_look_for_it() -> None:
    url = urlsplit(COMPOSE.environment("journey")["UNISONO_BUS_URL"])
    broker = COMPOSE.environment("rabbitmq")
    assert (url.scheme, url.hostname, url.port) == ("amqp", "rabbitmq", 5672)
    assert url.username == broker["RABBITMQ_DEFAULT_USER"]
    assert url.password == broker["RABBITMQ_DEFAULT_PASS"]
    assert url.path.strip("/") == broker["RABBITMQ_DEFAULT_VHOST"]
    assert COMPOSE.services["rabbitmq"]["hostname"] == "rabbitmq"


def database_script(name: str) -> str:
    return (COMPOSE.mounted("mongo-init")["/infra"] / name).read_text(encoding="utf-8")


def constants() -> dict[str, str]:
    """The constants of init.js; strings without their quotes."""
    found = re.findall(r"^const ([A-Z_]+) = (.+);$", database_script("init.js"), re.MULTILINE)
    return {name: value.strip('"') for name, value in found}


def test_the_database_is_where_the_services_look_for_it() -> None:
    url = urlsplit(COMPOSE.environment("journey")["UNISONO_MONGO_URL"])
    assert url.scheme == "mongodb"
    assert f"{url.hostname}:{url.port}" == constants()["MEMBER"]
    assert url.hostname in COMPOSE.services
    assert url.username == constants()["PREFIX"]
    assert url.password == COMPOSE.environment("mongo-init")["MONGO_PASSWORD"]
    assert parse_qs(url.query) == {"replicaSet": [constants()["REPLICA_SET"]], "authSource": ["admin"]}


def test_the_database_user_may_use_the_database_of_every_service() -> None:
    assert tuple(re.findall(r'"(\w+)"', constants()["SERVICES"])) == SERVICES
    assert constants()["PREFIX"] == CoreSettings.model_fields["database_prefix"].default


def test_the_scripts_of_the_database_are_given_their_variables() -> None:
    init = set(re.findall(r"process\.env\.(\w+)", database_script("init.js")))
    start = set(re.findall(r"\$\{?([A-Z]\w+)", database_script("start.sh")))
    assert init == set(COMPOSE.environment("mongo-init"))
    assert start <= set(COMPOSE.environment("mongo"))
    for name in ("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"):
        assert COMPOSE.environment("mongo")[name] == COMPOSE.environment("mongo-init")[name]


def test_the_scripts_of_the_database_are_for_the_same_server() -> None:
    assert COMPOSE.services["mongo"]["image"] == COMPOSE.services["mongo-init"]["image"]
    assert COMPOSE.mounted("mongo") == COMPOSE.mounted("mongo-init")
    assert f"--replSet {constants()['REPLICA_SET']} " in database_script("start.sh")


def collector() -> dict[str, Any]:
    [argument] = COMPOSE.services["otel-collector"]["command"]
    file = COMPOSE.mounted("otel-collector")[argument.removeprefix("--config=")]
    document: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return document


def test_the_collector_uses_what_it_defines_and_defines_what_it_uses() -> None:
    config = collector()
    pipelines = config["service"]["pipelines"].values()
    for kind in ("receivers", "processors", "exporters"):
        assert {name for pipeline in pipelines for name in pipeline[kind]} == set(config[kind])
    assert set(config["service"]["extensions"]) == set(config["extensions"])


def test_the_collector_listens_where_services_send() -> None:
    sent_to = urlsplit(COMPOSE.environment("rules")["UNISONO_OTLP_ENDPOINT"])
    assert collector()["receivers"]["otlp"]["protocols"]["http"]["endpoint"] == f"0.0.0.0:{sent_to.port}"
    assert sent_to.hostname == "otel-collector"
    assert sent_to.hostname in COMPOSE.services


def test_the_collector_sends_to_the_jaeger_that_is_there() -> None:
    for exporter in collector()["exporters"].values():
        host, _, port = exporter["endpoint"].partition(":")
        assert host in COMPOSE.services
        assert port == "4317"


def test_the_example_sends_nothing_out_into_the_world() -> None:
    said = read_env(EXAMPLE)
    twilio, mastodon = TwilioStandin(), MastodonStandin()
    arguments = COMPOSE.services["standins"]["command"]
    options = dict(zip(arguments[::2], arguments[1::2], strict=True))
    assert said["COMPOSE_PROFILES"] == "tryout"
    assert all(COMPOSE.services[name]["profiles"] == ["tryout"] for name in ("standins", "mailpit"))
    assert (said["UNISONO_SMTP_HOST"], said["UNISONO_SMTP_PORT"]) == ("mailpit", "1025")
    assert said["UNISONO_TWILIO_BASE_URL"] == f"http://standins:{options['--sms-port']}"
    assert said["UNISONO_TWILIO_ACCOUNT_SID"] == twilio.account_sid
    assert said["UNISONO_TWILIO_AUTH_TOKEN"] == twilio.auth_token
    assert said["UNISONO_TWILIO_FROM_NUMBER"] == twilio.pool_number
    assert said["UNISONO_MASTODON_BASE_URL"] == f"http://standins:{options['--social-port']}"
    assert said["UNISONO_MASTODON_ACCESS_TOKEN"] == mastodon.access_token
