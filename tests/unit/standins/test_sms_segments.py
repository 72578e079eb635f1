import pytest
from hypothesis import given
from hypothesis import strategies as st

from standins.sms_segments import count_segments


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("a" * 160, 1, id="GSM-7, one full"),
        pytest.param("a" * 161, 2, id="GSM-7, one more"),
        pytest.param("a" * 306, 2, id="GSM-7, two full"),
        pytest.param("a" * 307, 3, id="GSM-7, three"),
        pytest.param("à la santé de Müller & Søn, £5\n", 1, id="GSM-7 has some accents"),
        pytest.param("€" * 80, 1, id="an extended character takes two septets"),
        pytest.param("€" * 81, 2, id="extended, one more"),
        pytest.param("€" * 152, 2, id="extended are not torn apart: 76 to a segment, not 76.5"),
        pytest.param("€" * 153, 3, id="extended, the one that no longer fits"),
        pytest.param("ç" + "a" * 69, 1, id="UCS-2, one full"),
        pytest.param("ç" + "a" * 70, 2, id="UCS-2, one more"),
        pytest.param("ж" * 134, 2, id="UCS-2, two full"),
        pytest.param("ж" * 135, 3, id="UCS-2, three"),
        pytest.param("😀" * 35, 1, id="an emoji takes two units"),
        pytest.param("😀" * 66, 2, id="pairs are not torn apart: 33 to a segment, not 33.5"),
        pytest.param("😀" * 67, 3, id="the pair that no longer fits"),
    ],
)
def test_segments(text: str, segments: int) -> None:
    assert count_segments(text) == segments


@given(st.text(max_size=400), st.text(max_size=50))
def test_more_text_never_takes_fewer_segments(text: str, more: str) -> None:
    assert count_segments(text + more) >= count_segments(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_segments_are_as_full_as_characters_allow(text: str) -> None:
    text = "ж" + text  # in UCS-2, whatever follows
    units = len(text.encode("utf-16-le")) // 2
    segments = count_segments(text)
    if units <= 70:
        assert segments == 1
    else:
        assert (segments - 1) * 66 < units <= segments * 67
