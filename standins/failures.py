"""Failures that a test or demo plans for an HTTP stand-in: refusals, overload, lost answers."""

from dataclasses import dataclass, replace


@dataclass(slots=True)
class Failure:
    """What to answer instead of success.

    `status` is the HTTP status. `code` is the provider's own error code, or None for the one that goes with the status.
    `to` limits the failure to one addressee (Twilio: the `To` number; Mastodon: the first account mentioned), None
    means every call. `times` counts down and None never does. `retry_after` (seconds) becomes a `Retry-After` header.
    With `after_accepting` the message is taken first and only the answer is lost: the ambiguous case, in which a caller
    that simply tries again sends twice.
    """

    status: int
    code: int | None = None
    to: str | None = None
    times: int | None = None
    retry_after: int | None = None
    after_accepting: bool = False


class FailurePlan:
    """The planned failures, asked in the order in which they were added."""

    def __init__(self) -> None:
        self._failures: list[Failure] = []

    def add(self, failure: Failure) -> None:
        """Plan a failure; it takes effect from the next call on."""
        self._failures.append(replace(failure))  # a copy of its own to count down

    def clear(self) -> None:
        """Forget every planned failure: the provider has recovered."""
        self._failures.clear()

    def take(self, addressee: str | None) -> Failure | None:
        """The failure for this call, if one is planned; a counted one is used up by being taken."""
        for failure in self._failures:
            if failure.to is not None and failure.to != addressee:
                continue
            if failure.times is not None:
                failure.times -= 1
                if failure.times <= 0:
                    self._failures.remove(failure)
            return failure
        return None
