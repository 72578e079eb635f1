"""Asks the process in this container whether it can do its work: exit code 0 or 1, for Docker's health check.

What `/readyz` answers is written out, so that `docker inspect` shows which check failed.
"""

from __future__ import annotations

import os
import sys
import urllib.error
import urllib.request

PATIENCE = 4.0
"""Seconds; a little less than Docker waits, so that it sees a reason."""


def main() -> int:
    """Return 0 if the process is ready, else 1."""
    url = f"http://127.0.0.1:{os.environ.get('UNISONO_PORT') or '8080'}/readyz"
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            sys.stdout.write(answer.read().decode())
    except urllib.error.HTTPError as error:
        sys.stdout.write(error.read().decode())
        return 1
    except OSError as error:
        sys.stdout.write(f"{url} does not answer: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
