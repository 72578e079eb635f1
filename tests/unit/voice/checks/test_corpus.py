"""The checks of voice on the labelled corpus: how often they are right, and that each has been tried in every way."""

from __future__ import annotations

import pytest

from infra.scripts.check_corpus import FOLDER, cases_of, judgements, misjudged, score_of
from shared.voice.cases import judge
from shared.voice.check import AnyCheck
from shared.voice.checks import CHECKS

LEAST_PRECISION = 0.95
LEAST_RECALL = 0.9

each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)


@each_check
def test_it_objects_to_its_wrong_example_and_to_nothing_in_its_right_one(check: AnyCheck) -> None:
    assert judge(check, check.wrong).said == "objection"
    assert judge(check, check.right).said == "pass"


@each_check
def test_it_is_right_about_the_corpus(check: AnyCheck) -> None:
    score = score_of(check)
    wrong = "\n".join(misjudged(check))
    assert score.precision >= LEAST_PRECISION, wrong
    assert score.recall >= LEAST_RECALL, wrong
    assert len(list(misjudged(check))) <= 0.05 * score.cases, wrong


@each_check
def test_it_was_tried_on_words_it_objects_to_lets_pass_and_cannot_judge(check: AnyCheck) -> None:
    expected = {case.expect for case in cases_of(check)}
    assert expected == ({"objection", "pass", "abstain"} if check.abstains else {"objection", "pass"})


@each_check
def test_its_objections_say_what_is_wrong_and_how_to_mend_it(check: AnyCheck) -> None:
    for _, judged in judgements(check):
        for found in judged.found:
            assert found.problem
            assert not found.problem.endswith(".")
            assert found.mend


def test_every_file_of_the_corpus_belongs_to_a_check() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} == {check.id for check in CHECKS}


def test_ids_are_unique() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
