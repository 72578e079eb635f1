"""What goes wrong for the person at the keyboard, as sentences instead of stack traces."""

from __future__ import annotations

import re

_DRIVER_DETAILS = re.compile(r" \(configured timeouts: .*", re.DOTALL)
"""What the database driver adds for its developers: its time-outs, and all it knows of the servers."""


class CliError(Exception):
    """A mistake or a circumstance the person can mend. The message says what is wrong and how, in a sentence or two."""


def explain(error: BaseException) -> str | None:
    """Return what to tell the person about an error, or None if it is a fault of ours that needs its stack trace."""
    from shared.bus.errors import BusUnavailableError
    from shared.embedded import EmbeddedMongoError
    from shared.playbook.findings import PlaybookError
    from shared.runtime.settings import SettingsError
    from shared.store import StoreError

    match error:
        case CliError() | SettingsError():
            return str(error)
        case PlaybookError():
            faults = (str(finding) for finding in error.findings if finding.severity == "error")
            return "\n  ".join(("The playbook cannot be published:", *faults))
        case EmbeddedMongoError() | BusUnavailableError() | StoreError():
            return sentence(str(error))
        case BaseExceptionGroup(exceptions=[only]):
            return explain(only)
        case _:
            return None


def sentence(text: str) -> str:
    """Return an error's text with a capital letter and a full stop: other packages write theirs to be embedded."""
    text = _DRIVER_DETAILS.sub("", text).strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
