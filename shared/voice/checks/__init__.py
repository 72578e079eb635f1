"""The checks of voice, one module each. A new check is a module and a line here; its page is generated."""

from __future__ import annotations

from typing import Final

from shared.voice.check import AnyCheck, Check
from shared.voice.checks import (
    brand_name,
    capitalisation,
    contractions,
    cta_parity,
    emoji_parity,
    empty_text,
    fact_hardcoded,
    fact_mismatch,
    format_locale,
    greeting_repeated,
    greeting_signoff,
    language_switch,
    legal_block,
    length,
    length_ratio,
    name_form,
    offer_contradiction,
    optout_present,
    placeholder_leak,
    plural_categories,
    print_encodable,
    promise_wording,
    punctuation_locale,
    readability,
    register_drift,
    register_mixed,
    register_wrong,
    sender_identity,
    situation_tone,
    sms_cost,
    subject_line,
    term_drift,
    term_forbidden,
    term_preferred,
    term_variants,
    tone_after_complaint,
    unsub_headers,
    var_no_default,
    var_parity,
    var_unknown,
    wrong_language,
)
from shared.voice.rendered import Rendered, Renditions, Source, Turn

TEMPLATE_CHECKS: Final[tuple[Check[Source], ...]] = (
    var_unknown.CHECK,
    var_no_default.CHECK,
    plural_categories.CHECK,
)
"""Of the template of one field, before there are words."""

RENDITION_CHECKS: Final[tuple[Check[Rendered], ...]] = (
    fact_hardcoded.CHECK,
    register_wrong.CHECK,
    register_mixed.CHECK,
    greeting_signoff.CHECK,
    situation_tone.CHECK,
    readability.CHECK,
    contractions.CHECK,
    capitalisation.CHECK,
    punctuation_locale.CHECK,
    format_locale.CHECK,
    wrong_language.CHECK,
    brand_name.CHECK,
    placeholder_leak.CHECK,
    empty_text.CHECK,
    subject_line.CHECK,
    length.CHECK,
    sms_cost.CHECK,
    term_forbidden.CHECK,
    term_preferred.CHECK,
    term_variants.CHECK,
    optout_present.CHECK,
    print_encodable.CHECK,
)
"""Of one rendition."""

MESSAGE_CHECKS: Final[tuple[Check[Renditions], ...]] = (
    fact_mismatch.CHECK,
    cta_parity.CHECK,
    var_parity.CHECK,
    promise_wording.CHECK,
    sender_identity.CHECK,
    legal_block.CHECK,
    unsub_headers.CHECK,
    length_ratio.CHECK,
    emoji_parity.CHECK,
)
"""Of all renditions of a message side by side."""

CONVERSATION_CHECKS: Final[tuple[Check[Turn], ...]] = (
    register_drift.CHECK,
    offer_contradiction.CHECK,
    tone_after_complaint.CHECK,
    language_switch.CHECK,
    name_form.CHECK,
    greeting_repeated.CHECK,
    term_drift.CHECK,
)
"""Of a rendition after what this customer was told before."""

CHECKS: Final[tuple[AnyCheck, ...]] = (
    *TEMPLATE_CHECKS,
    *RENDITION_CHECKS,
    *MESSAGE_CHECKS,
    *CONVERSATION_CHECKS,
)
