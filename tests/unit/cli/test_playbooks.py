"""`unisono check` and `unisono apply`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.support.command_line import Unisono

SKYLINE = Path(__file__).parents[3] / "playbooks" / "skyline"
PUBLISHED = {"playbook": "skyline", "version": 3, "changed": True}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Skyline, with a journey that leads nowhere."""
    folder = tmp_path / "broken"
    shutil.copytree(SKYLINE, folder)
    journey = folder / "journeys" / "fare-offer.yaml"
    journey.write_text(journey.read_text().replace("message: fare-offer", "message: fair-offer"))
    return folder


def test_a_good_playbook_is_ready(unisono: Unisono) -> None:
    answer = unisono("check", str(SKYLINE))
    assert answer.code == 0
    assert answer.out.startswith("Ready to publish: ")


def test_a_broken_one_shows_place_rule_fault_and_mend(unisono: Unisono, broken: Path) -> None:
    answer = unisono("check", str(broken))

    assert answer.code == 1
    assert "journeys/fare-offer.yaml:15:7  steps.0.send.message  error unknown-message\n" in answer.out
    assert "\n  step 'offer' asks for message 'fair-offer', which does not exist\n" in answer.out
    assert "did you mean 'fare-offer'?\n" in answer.out
    assert "1 error, 1 warning: " in answer.out
    assert "cannot be published" in answer.out


def test_json_for_scripts_has_every_finding(unisono: Unisono, broken: Path) -> None:
    answer = unisono("check", str(broken), "--format", "json")
    assert answer.code == 1
    document = json.loads(answer.out)
    assert (document["errors"], document["warnings"]) == (1, 1)
    [error] = [one for one in document["findings"] if one["severity"] == "error"]
    assert (error["file"], error["line"], error["rule"]) == ("journeys/fare-offer.yaml", 15, "unknown-message")


def test_sarif_is_what_the_standard_says(unisono: Unisono, broken: Path) -> None:
    answer = unisono("check", str(broken), "--format", "sarif")
    [run] = json.loads(answer.out)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning"}
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert Path(place["artifactLocation"]["uri"]).is_file()
        assert place["region"]["startLine"] >= 1


def test_github_gets_one_command_a_line(unisono: Unisono, broken: Path) -> None:
    answer = unisono("check", str(broken), "--format", "github")
    [error] = [line for line in answer.out.splitlines() if line.startswith("::error ")]
    assert f"file={(broken / 'journeys/fare-offer.yaml').as_posix()},line=15,col=7,title=unknown-message::" in error
    assert all(line.startswith(("::error ", "::warning ")) for line in answer.out.splitlines())


@pytest.mark.parametrize("format_", ["json", "sarif", "github"])
def test_programs_are_told_of_a_folder_that_is_missing(unisono: Unisono, tmp_path: Path, format_: str) -> None:
    answer = unisono("check", str(tmp_path / "nowhere"), "--format", format_)
    assert answer.code == 1
    assert "there is no such folder" in answer.out


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_a_folder_whose_name_is_no_unicode_is_named_as_json_can(unisono: Unisono, tmp_path: Path, format_: str) -> None:
    folder = tmp_path / "fl\udce4che"
    shutil.copytree(SKYLINE, folder)
    (folder / "policies.yaml").write_text("consent: often")
    answer = unisono("check", str(folder), "--format", format_)
    assert "fl\\udce4che" in answer.out
    assert json.loads(answer.out)


def test_warnings_fail_where_that_is_wanted(unisono: Unisono, tmp_path: Path) -> None:
    folder = tmp_path / "doubtful"
    shutil.copytree(SKYLINE, folder)
    voice = folder / "voice.yaml"
    voice.write_text(voice.read_text().replace("\nnames:\n", "\nnames:\n  - name: Skyline Untested\n"))
    assert unisono("check", str(folder)).code == 0
    assert unisono("check", str(folder), "--strict").code == 1


def test_a_profile_there_is_not(unisono: Unisono) -> None:
    answer = unisono("check", str(SKYLINE), "--profile", "demon")
    assert answer.code == 1
    assert "there is no profile 'demon'" in answer.out


def test_apply_sends_the_whole_playbook(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/playbooks/skyline", method="PUT").respond_with_json(PUBLISHED)
    httpserver.expect_request("/rules/playbooks").respond_with_json([{"playbook": "skyline", "version": 3}])

    answer = unisono("apply", str(SKYLINE), "--profile", "demo", "--url", httpserver.url_for("/"))

    assert answer.code == 0
    assert answer.out.startswith("skyline version 3 is in force at http://localhost:")
    sent = json.loads(httpserver.log[0][0].get_data())
    assert sent["playbook"] == "skyline"
    assert sent["settings"]["follow_up_after"] == "PT2S"


def test_apply_waits_until_the_rules_follow(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_ordered_request("/playbooks/skyline", method="PUT").respond_with_json(PUBLISHED)
    httpserver.expect_ordered_request("/rules/playbooks").respond_with_json([])
    httpserver.expect_ordered_request("/rules/playbooks").respond_with_json([{"playbook": "skyline", "version": 2}])
    httpserver.expect_ordered_request("/rules/playbooks").respond_with_json([{"playbook": "skyline", "version": 4}])

    answer = unisono("apply", str(SKYLINE), "--url", httpserver.url_for("/"))

    assert answer.code == 0
    assert " is in force at " in answer.out
    assert [request.path for request, _ in httpserver.log] == ["/playbooks/skyline", *["/rules/playbooks"] * 3]


def test_apply_to_a_journey_service_that_is_alone(
    unisono: Unisono, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    httpserver.expect_request("/playbooks/skyline", method="PUT").respond_with_json(PUBLISHED)
    httpserver.expect_request("/rules/playbooks").respond_with_response(problem(404, "There is nothing here."))
    monkeypatch.setenv("UNISONO_URL", httpserver.url_for("/"))

    assert " is in force at " in unisono("apply", str(SKYLINE)).out


def problem(status: int, detail: str, **more: object) -> Response:
    body = {"type": "about:blank", "title": "No", "status": status, "detail": detail, **more}
    return Response(json.dumps(body), status, content_type="application/problem+json")


@pytest.mark.parametrize(
    ("response", "sentence"),
    [
        (
            problem(422, "It has errors.", errors=[{"path": "a.b", "message": "is odd", "mend": "even it"}]),
            "Error: It has errors.\n  a.b: is odd; even it\n",
        ),
        (Response("<html>", 200, content_type="text/html"), "does not answer as Unisono does: is this its address?"),
        (Response("<html>", 502, content_type="text/html"), "answers with status 502: is this Unisono's address?"),
    ],
)
def test_apply_says_why_it_was_refused(
    unisono: Unisono, httpserver: HTTPServer, response: Response, sentence: str
) -> None:
    httpserver.expect_request("/playbooks/skyline", method="PUT").respond_with_response(response)

    answer = unisono("apply", str(SKYLINE), "--url", httpserver.url_for("/"))

    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err


def test_apply_sends_nothing_of_a_broken_playbook(unisono: Unisono, httpserver: HTTPServer, broken: Path) -> None:
    answer = unisono("apply", str(broken), "--url", httpserver.url_for("/"))

    assert answer.code == 1
    assert "journeys/fare-offer.yaml:15:7" in answer.err
    assert not httpserver.log
