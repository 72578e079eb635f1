"""The table of lengths agrees with what providers take and contracts carry."""

from __future__ import annotations

from annotated_types import MaxLen
from hypothesis import example, given
from hypothesis import strategies as st

from contracts.content import EmailContent
from contracts.values import Channel
from services.channels.sms import twilio
from services.channels.social import mastodon
from shared.playbook.rendering import FIELDS
from shared.voice.lengths import MEASURES, length, sms_length
from standins.mastodon_text import MAX_CHARACTERS
from standins.twilio_rules import MAX_BODY


def test_every_field_of_every_channel_has_a_length() -> None:
    for channel in Channel:
        assert set(MEASURES[channel]) == set(FIELDS[channel])


def test_a_post_may_be_as_long_as_mastodon_takes() -> None:
    limit = length(Channel.SOCIAL, "").limit
    assert limit == mastodon.PROVIDER.capabilities.text_limit == MAX_CHARACTERS


@given(st.text(st.sampled_from("aé€ж😀"), max_size=1700))
@example("a" * 1530)
def test_a_text_message_that_fits_is_one_that_twilio_takes(text: str) -> None:
    limit = twilio.PROVIDER.capabilities.text_limit
    assert limit == MAX_BODY
    if sms_length(text).fits:
        assert len(text.encode("utf-16-le")) // 2 <= limit


def test_a_subject_that_fits_is_one_that_the_contract_carries() -> None:
    (longest,) = (one.max_length for one in EmailContent.model_fields["subject"].metadata if isinstance(one, MaxLen))
    assert length(Channel.EMAIL, "", "subject").limit <= longest
