"""How well registers are told apart, sentence by sentence, on the labelled corpus."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import get_args

import pytest

from shared.voice.registers import SUPPORTED, Label, register_of
from tests.unit.voice.registers.corpus import PARTS, Case, Part, cases

FIRST_CLASS = ("de", "fr", "nl", "ru", "ja", "ko", "pl")
LEAST_CASES: dict[Label, int] = {"formal": 60, "informal": 60, "neutral": 25, "mixed": 15}


@dataclass(frozen=True)
class Result:
    """Sentences by their true label and the one they were given."""

    counts: Counter[tuple[Label, Label]]

    def all(self, label: Label) -> int:
        return sum(count for (true, _), count in self.counts.items() if true == label)

    def recall(self, label: Label) -> float:
        return self.counts[label, label] / self.all(label)

    def precision(self, label: Label) -> float:
        given = sum(count for (_, found), count in self.counts.items() if found == label)
        return self.counts[label, label] / given

    def share(self, true: Label, found: Label) -> float:
        return self.counts[true, found] / self.all(true)


def measured(language: str, *parts: Part) -> Result:
    sentences: list[Case] = [case for part in parts for case in cases(language, part)]
    return Result(Counter((case.label, register_of(case.text, language).label) for case in sentences))


@pytest.mark.parametrize("language", SUPPORTED)
def test_formal_sentences_are_recognised(language: str) -> None:
    result = measured(language, *PARTS)
    assert result.recall("formal") >= (0.99 if language in FIRST_CLASS else 0.965)
    assert result.precision("formal") >= 0.97
    assert result.share("formal", "informal") < 0.005


@pytest.mark.parametrize("language", SUPPORTED)
def test_informal_sentences_are_recognised(language: str) -> None:
    result = measured(language, *PARTS)
    assert result.recall("informal") >= 0.98
    assert result.precision("informal") >= 0.97
    assert result.share("informal", "formal") == 0


@pytest.mark.parametrize("language", SUPPORTED)
def test_sentences_that_address_nobody_are_left_alone(language: str) -> None:
    result = measured(language, *PARTS)
    assert result.share("neutral", "formal") + result.share("neutral", "informal") <= 0.01
    assert result.recall("neutral") >= 0.9


@pytest.mark.parametrize("language", SUPPORTED)
def test_mixed_registers_are_noticed(language: str) -> None:
    assert measured(language, *PARTS).recall("mixed") >= 0.9


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_corpus_is_large_and_varied_enough_to_say_so(language: str) -> None:
    labels = Counter(case.label for case in cases(language, "cases"))
    assert all(labels[label] >= least for label, least in LEAST_CASES.items()), labels
    assert set(labels) <= set(get_args(Label))
    everything = [case.text for part in PARTS for case in cases(language, part)]
    assert len(everything) >= 550
    assert not [text for text, count in Counter(everything).items() if count > 1], "sentences that occur twice"
