"""The length of a text message."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.voice.lengths import MAX_SMS_SEGMENTS, Outsider, outsiders, sms_length
from standins.sms_segments import count_segments

BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = "\f^{}\\[~]|€"
EVERYDAY = st.text(st.sampled_from("aé€{ \n"), max_size=500)
ANYTHING = st.text(st.one_of(st.sampled_from("a€ж😀"), st.characters()), max_size=300)


def test_the_alphabet_is_that_of_the_standard() -> None:
    assert len(BASIC) == 127  # and the escape
    in_one_septet = {one for one in map(chr, range(0x11000)) if sms_length(one).unit == "septets"}
    assert in_one_septet == set(BASIC + EXTENDED)
    assert {one for one in in_one_septet if sms_length(one).units == 2} == set(EXTENDED)


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        pytest.param("", "gsm-7", 0, 1, id="nothing"),
        pytest.param("a" * 160, "gsm-7", 160, 1, id="one full segment"),
        pytest.param("a" * 161, "gsm-7", 161, 2, id="one more"),
        pytest.param("a" * 306, "gsm-7", 306, 2, id="two full segments"),
        pytest.param("a" * 307, "gsm-7", 307, 3, id="three"),
        pytest.param("€" * 80, "gsm-7", 160, 1, id="an extended character takes two septets"),
        pytest.param("a" * 158 + "€", "gsm-7", 160, 1, id="which just fit"),
        pytest.param("a" * 159 + "€", "gsm-7", 161, 2, id="or do not"),
        pytest.param("a" * 152 + "€" + "a" * 152, "gsm-7", 306, 3, id="and are never split"),
        pytest.param("a" * 151 + "€" + "a" * 153, "gsm-7", 306, 2, id="at the border"),
        pytest.param("€" * 152, "gsm-7", 304, 2, id="76 to a segment"),
        pytest.param("€" * 153, "gsm-7", 306, 3, id="not 76 and a half"),
        pytest.param("ÄÖÜäöüßàéèñ", "gsm-7", 11, 1, id="Western Europe is in the alphabet"),
        pytest.param("ç", "ucs-2", 1, 1, id="small c with cedilla is not"),
        pytest.param("\x1b", "ucs-2", 1, 1, id="the escape is no character"),
        pytest.param("a" * 69 + "’", "ucs-2", 70, 1, id="a curly apostrophe"),
        pytest.param("a" * 70 + "’", "ucs-2", 71, 2, id="and one more"),
        pytest.param("a" * 151 + "’", "ucs-2", 152, 3, id="turns one segment into three"),
        pytest.param("я" * 134, "ucs-2", 134, 2, id="two full segments of Cyrillic"),
        pytest.param("я" * 135, "ucs-2", 135, 3, id="three of Cyrillic"),
        pytest.param("😀" * 35, "ucs-2", 70, 1, id="emoji take two units"),
        pytest.param("я" * 66 + "😀" + "я" * 66, "ucs-2", 134, 3, id="and are never split"),
        pytest.param("я" * 65 + "😀" + "я" * 67, "ucs-2", 134, 2, id="at the border"),
        pytest.param("👩‍🚒", "ucs-2", 5, 1, id="an emoji of several code points"),
        pytest.param("\ud83d", "ucs-2", 1, 1, id="half a pair"),
    ],
)
def test_lengths(text: str, encoding: str, units: int, segments: int) -> None:
    found = sms_length(text)
    assert (found.encoding, found.units, found.segments) == (encoding, units, segments)


@pytest.mark.parametrize(
    ("text", "limit", "remaining"),
    [
        pytest.param("", 1530, 1530, id="nothing"),
        pytest.param("a" * 1530, 1530, 0, id="full"),
        pytest.param("a" * 1532, 1530, -2, id="two too many"),
        pytest.param("ж" * 70, 670, 600, id="Cyrillic"),
        pytest.param("a" * 152 + "€", 1530, 1375, id="a septet is lost at a border"),
    ],
)
def test_what_remains_of_ten_segments(text: str, limit: int, remaining: int) -> None:
    found = sms_length(text)
    assert (found.limit, found.remaining, found.fits) == (limit, remaining, remaining >= 0)


def brute_force(text: str) -> int:
    """Cut a text as a phone would: fill segments with whole characters while there is room."""
    if all(one in BASIC + EXTENDED for one in text):
        sizes, alone, joined = [2 if one in EXTENDED else 1 for one in text], 160, 153
    else:
        sizes, alone, joined = [len(one.encode("utf-16-le", "surrogatepass")) // 2 for one in text], 70, 67
    if sum(sizes) <= alone:
        return 1
    segments = [0]
    for size in sizes:
        if segments[-1] + size > joined:
            segments.append(0)
        segments[-1] += size
    return len(segments)


@given(st.one_of(EVERYDAY, ANYTHING))
@example("a" * 152 + "€" * 77)
@example("я" * 66 + "😀" * 40)
def test_segments_are_those_of_a_patient_count(text: str) -> None:
    if "\ud800" not in text:  # half of a pair is taken for its beginning
        assert sms_length(text).segments == brute_force(text)


@given(st.one_of(EVERYDAY, st.text(max_size=300)))
def test_our_count_is_the_providers(text: str) -> None:
    assert sms_length(text).segments == count_segments(text)


@given(ANYTHING, ANYTHING)
def test_more_text_never_takes_fewer_segments(text: str, more: str) -> None:
    assert sms_length(text + more).segments >= sms_length(text).segments


@given(st.text(st.sampled_from("a€ж😀"), max_size=800))
def test_what_remains_can_still_be_written_and_no_more(text: str) -> None:
    found = sms_length(text)
    if found.fits:
        assert sms_length(text + "a" * found.remaining).segments in {1, MAX_SMS_SEGMENTS}
        assert not sms_length(text + "a" * (found.remaining + 1)).fits
    else:
        assert found.segments > MAX_SMS_SEGMENTS


@given(st.text(max_size=200))
def test_a_text_needs_ucs_2_exactly_because_of_its_outsiders(text: str) -> None:
    found = outsiders(text)
    assert (sms_length(text).encoding == "ucs-2") == bool(found)
    assert all(text[one.start] == one.character for one in found)
    without = "".join(character for at, character in enumerate(text) if at not in {one.start for one in found})
    assert sms_length(without).encoding == "gsm-7"


def test_outsiders_are_named_in_order() -> None:
    assert outsiders("Façade – “so”") == (Outsider("ç", 2), Outsider("–", 7), Outsider("“", 9), Outsider("”", 12))
