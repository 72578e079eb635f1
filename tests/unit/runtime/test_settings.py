"""Settings come from the environment, and say what is wrong with them."""

from __future__ import annotations

import os

import pytest

from shared.runtime.settings import CoreSettings, SettingsError, Worker, describe_settings, load_settings


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("UNISONO_"):
            monkeypatch.delenv(name)


def test_defaults_need_no_server_of_anybody_else() -> None:
    settings = load_settings(CoreSettings)
    assert settings.embedded_bus
    assert settings.embedded_database
    assert settings.worker == Worker(1, 1)
    assert settings.base_url == "http://127.0.0.1:8080"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_BUS_URL", "amqp://guest:guest@broker/")
    monkeypatch.setenv("UNISONO_WORKER", "2/4")
    monkeypatch.setenv("UNISONO_LOG_LEVEL", "debug")
    monkeypatch.setenv("UNISONO_PUBLIC_URL", "https://cx.example.com/")
    settings = load_settings(CoreSettings)
    assert not settings.embedded_bus
    assert (settings.worker.index, settings.worker.count, str(settings.worker)) == (2, 4, "2/4")
    assert settings.log_level == "DEBUG"
    assert settings.base_url == "https://cx.example.com"


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_OTLP_ENDPOINT", "")
    assert load_settings(CoreSettings).otlp_endpoint is None


def test_command_line_options_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_PORT", "9000")
    assert load_settings(CoreSettings, port=9001, host=None).port == 9001


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("UNISONO_PARTITIONS", "0", "UNISONO_PARTITIONS is wrong: use 1 or more."),
        ("UNISONO_PARTITIONS", "many", "UNISONO_PARTITIONS is wrong: write it as a whole number."),
        ("UNISONO_PORT", "70000", "UNISONO_PORT is wrong: use 65535 or less."),
        ("UNISONO_LOG_FORMAT", "xml", "UNISONO_LOG_FORMAT is wrong: use 'console' or 'json'."),
        ("UNISONO_WORKER", "5/4", "UNISONO_WORKER is wrong: write it as <number>/<how many>, for example 2/4"),
        ("UNISONO_BUS_URL", "http://broker", "UNISONO_BUS_URL is wrong: write an address as amqp://... or amqps://..."),
        ("UNISONO_TRACE_RATIO", "1.5", "UNISONO_TRACE_RATIO is wrong: use 1.0 or less."),
    ],
)
def test_each_error_names_its_variable_and_the_mend(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(CoreSettings)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].startswith(sentence)


def test_all_errors_are_told_at_once_and_no_secret_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_BUS_URL", "amq://user:hunter2@broker")
    monkeypatch.setenv("UNISONO_PORT", "x")
    with pytest.raises(SettingsError) as caught:
        load_settings(CoreSettings)
    assert len(caught.value.problems) == 2
    assert "hunter2" not in str(caught.value)


def test_addresses_with_passwords_are_not_shown() -> None:
    assert "hunter2" not in repr(CoreSettings(mongo_url="mongodb://user:hunter2@db"))


def test_every_setting_is_described() -> None:
    described = describe_settings()
    assert {one.variable for one in described} == {f"UNISONO_{name.upper()}" for name in CoreSettings.model_fields}
    assert all(one.description for one in described)
    assert {one.variable: one.default for one in described}["UNISONO_WORKER"] == "1/1"
