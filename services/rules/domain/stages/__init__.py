"""The stages of a decision in the order they are taken (DESIGN section 7). A new stage is a file and a line here."""

from __future__ import annotations

from typing import Final

from services.rules.domain.draft import StageFunction
from services.rules.domain.stages.addressability import addressability
from services.rules.domain.stages.channel_choice import channel_choice
from services.rules.domain.stages.collision import collision
from services.rules.domain.stages.consent import consent
from services.rules.domain.stages.frequency_cap import frequency_cap
from services.rules.domain.stages.holdout import holdout
from services.rules.domain.stages.locale import locale_choice
from services.rules.domain.stages.open_case import open_case
from services.rules.domain.stages.quiet_hours import quiet_hours
from services.rules.domain.stages.render import render
from services.rules.domain.stages.suppression_list import suppression_list
from services.rules.domain.stages.voice_check import voice_check
from services.rules.domain.stages.without_copy import SKIPPED

_BEFORE_WORDS: Final[tuple[StageFunction, ...]] = (
    addressability,
    suppression_list,
    consent,
    holdout,
    open_case,
    collision,
    frequency_cap,
    quiet_hours,
    channel_choice,
)

STAGES: Final = (*_BEFORE_WORDS, locale_choice, render, voice_check)

WITHOUT_COPY: Final = (*_BEFORE_WORDS, *SKIPPED)
"""For a dry run that is given policies and no copy."""
