"""What Mastodon refuses in a new status, and the status it makes of the rest."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

from standins.failures import Failure
from standins.mastodon_statuses import VISIBILITIES, Status, StatusIds
from standins.mastodon_text import MAX_CHARACTERS, countable_length

UNSUPPORTED = frozenset({"media_ids", "media_ids[]", "poll", "poll[options][]", "scheduled_at", "quoted_status_id"})
"""Parameters that Mastodon knows and this stand-in does not."""

_DEFAULT_LANGUAGE = "en"
_REGIONAL_LANGUAGES = {"zh-CN", "zh-HK", "zh-TW", "zh-YUE"}


class MastodonError(Exception):
    """A refusal: `status` is the HTTP status, the message what `error` says, `retry_after` in seconds."""

    def __init__(self, status: int, message: str, *, retry_after: int | None = None) -> None:
        self.status = status
        self.retry_after = retry_after
        super().__init__(message)

    @classmethod
    def planned(cls, failure: Failure) -> "MastodonError":
        """The error for a planned failure."""
        message = "Too many requests" if failure.status == 429 else HTTPStatus(failure.status).phrase
        return cls(failure.status, message, retry_after=failure.retry_after)


def compose(parameters: Mapping[str, str], author: str, ids: StatusIds, now: datetime) -> Status:
    """The status that a request asks for; raises `MastodonError` 422 naming everything that is wrong with it.

    As on Mastodon, a content warning without text becomes the text, and a language that is no ISO 639 code falls back
    to the account's own.
    """
    text, spoiler_text = parameters.get("status", "").strip(), parameters.get("spoiler_text", "").strip()
    if not text:
        text, spoiler_text = spoiler_text, ""
    visibility = parameters.get("visibility") or "public"
    problems = [f"{name} is not supported by this stand-in" for name in sorted(UNSUPPORTED & parameters.keys())]
    if not text:
        problems.append("Text can't be blank")
    if countable_length(text, spoiler_text) > MAX_CHARACTERS:
        problems.append(f"Text character limit of {MAX_CHARACTERS} exceeded")
    if visibility not in VISIBILITIES:
        problems.append("Visibility is not included in the list")
    if problems:
        raise MastodonError(422, "Validation failed: " + ", ".join(problems))
    return Status(
        id=ids.next(now),
        author=author,
        text=text,
        spoiler_text=spoiler_text,
        visibility=visibility,
        language=_language(parameters.get("language", "")),
        sensitive=bool(spoiler_text) or parameters.get("sensitive", "").lower() in {"true", "1", "on"},
        in_reply_to_id=parameters.get("in_reply_to_id") or None,
        created_at=now,
    )


def _language(given: str) -> str:
    if given in _REGIONAL_LANGUAGES:
        return given
    primary = given.replace("_", "-").partition("-")[0]
    return primary if primary.isascii() and primary.isalpha() and len(primary) in {2, 3} else _DEFAULT_LANGUAGE
