"""In which of the brand's locales the message is said."""

from __future__ import annotations

from dataclasses import replace

from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.locale_choice import choose_locale, readable, staff_locale


def locale_choice(draft: Draft) -> StageResult:
    """Take the reader's locale or the brand's own fallback for it. The crew reads the brand's staff locale."""
    locales = draft.book.locales
    wanted = staff_locale(locales) if draft.for_staff else draft.customer.locale
    written = readable(draft.message, locales, by_staff=draft.for_staff)
    choice = choose_locale(wanted, locales, written, reader="crew" if draft.for_staff else "customer")
    note = Note("locale_choice", {"wanted": wanted, "written": phrases.plain(written), "chosen": choice.locale})
    if choice.locale is None:
        return note.stopped(draft, choice.because)
    return note.passed(replace(draft, locale=choice.locale), choice.because)
