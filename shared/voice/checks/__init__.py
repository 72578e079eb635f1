"""The checks of voice, one module each. A new check is a module and a line here; its page is generated."""

from __future__ import annotations

from typing import Final

from shared.voice.check import AnyCheck, Check
from shared.voice.checks import (
    empty_text,
    language_switch,
    length,
    length_ratio,
    placeholder_leak,
    plural_categories,
    register_mixed,
    register_wrong,
    sms_cost,
    subject_line,
    term_forbidden,
    term_preferred,
    term_variants,
    var_no_default,
    var_unknown,
)
from shared.voice.rendered import Rendered, Renditions, Source, Turn

TEMPLATE_CHECKS: Final[tuple[Check[Source], ...]] = (
    var_unknown.CHECK,
    var_no_default.CHECK,
    plural_categories.CHECK,
)
"""Of the template of one field, before there are words."""

RENDITION_CHECKS: Final[tuple[Check[Rendered], ...]] = (
    register_wrong.CHECK,
    register_mixed.CHECK,
    placeholder_leak.CHECK,
    empty_text.CHECK,
    subject_line.CHECK,
    length.CHECK,
    sms_cost.CHECK,
    term_forbidden.CHECK,
    term_preferred.CHECK,
    term_variants.CHECK,
)
"""Of one rendition."""

MESSAGE_CHECKS: Final[tuple[Check[Renditions], ...]] = (length_ratio.CHECK,)
"""Of all renditions of a message side by side."""

CONVERSATION_CHECKS: Final[tuple[Check[Turn], ...]] = (language_switch.CHECK,)
"""Of a rendition after what this customer was told before."""

CHECKS: Final[tuple[AnyCheck, ...]] = (
    *TEMPLATE_CHECKS,
    *RENDITION_CHECKS,
    *MESSAGE_CHECKS,
    *CONVERSATION_CHECKS,
)
