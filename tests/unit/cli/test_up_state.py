"""How commands find what runs, and are not misled by what ran."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.cli.errors import CliError
from services.cli.target import Databases, find_databases, find_url
from services.cli.up_state import DEMO_FOLDER, FILE, UpState, occupied, running_up

STATE = UpState(url="http://127.0.0.1:8080", mongo_url="mongodb://127.0.0.1:999", database_prefix="mine", pid=42)


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("UNISONO_URL", "UNISONO_MONGO_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UNISONO_DATA_DIR", str(tmp_path))
    return tmp_path


def test_what_runs_is_found_from_when_it_is_ready_until_it_ends(data_dir: Path) -> None:
    assert running_up(data_dir) is None
    with occupied(data_dir) as file:
        assert running_up(data_dir) is None, "it is only starting"
        file.write(STATE)
        assert running_up(data_dir) == STATE
    assert running_up(data_dir) is None


def test_a_file_nobody_holds_is_out_of_date(data_dir: Path) -> None:
    (data_dir / FILE).write_text(STATE.model_dump_json())
    assert running_up(data_dir) is None
    with occupied(data_dir):
        assert running_up(data_dir) is None, "what another process left there is gone"


def test_only_one_may_have_a_data_folder(data_dir: Path) -> None:
    with occupied(data_dir) as file:
        with pytest.raises(CliError, match=r"already \(just starting\)"), occupied(data_dir):
            pass
        file.write(STATE)
        with pytest.raises(CliError, match=r"already \(process 42, http://127.0.0.1:8080\)"), occupied(data_dir):
            pass
    with occupied(data_dir):
        pass


def test_nothing_but_a_broken_file(data_dir: Path) -> None:
    with occupied(data_dir):
        (data_dir / FILE).write_text("{")
        assert running_up(data_dir) is None


def test_the_url_comes_from_the_option_or_from_what_runs(data_dir: Path) -> None:
    assert find_url("https://unisono.example/") == "https://unisono.example"
    with pytest.raises(CliError, match=r"Start one, or name an address with --url or UNISONO_URL\."):
        find_url(None)
    with occupied(data_dir) as file:
        file.write(STATE)
        assert find_url(None) == STATE.url
        assert find_url("http://other") == "http://other"


def test_a_demo_is_found_where_nothing_else_runs(data_dir: Path) -> None:
    with occupied(data_dir / DEMO_FOLDER) as demo:
        demo.write(STATE)
        assert find_url(None) == STATE.url
        with occupied(data_dir) as file:
            file.write(STATE.model_copy(update={"url": "http://up"}))
            assert find_url(None) == "http://up"


def test_the_databases_come_from_the_option_the_settings_or_from_what_runs(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CliError, match=r"name a database with --mongo-url or UNISONO_MONGO_URL\."):
        find_databases(None)
    with occupied(data_dir) as file:
        file.write(STATE)
        assert find_databases(None) == Databases("mongodb://127.0.0.1:999", "mine")
        assert find_databases("mongodb://a") == Databases("mongodb://a", "unisono")
        monkeypatch.setenv("UNISONO_MONGO_URL", "mongodb://b")
        monkeypatch.setenv("UNISONO_DATABASE_PREFIX", "big")
        assert find_databases(None) == Databases("mongodb://b", "big")


def test_a_database_is_shown_without_its_password() -> None:
    databases = Databases("mongodb://jo:s3cret@db1:27017,db2:27017/?replicaSet=rs", "unisono")
    assert databases.host == "db1:27017,db2:27017"
    assert databases.of("email") == "unisono_email"
