"""Makes a program end when the process that started it ends, however that happened (Linux only).

Run as a script it asks the kernel for SIGKILL upon its parent's death and then *becomes* the program, so the process id
that the parent knows stays the program's. This is done after the fork, in a fresh interpreter, because running Python
code between fork and exec can deadlock a process with threads.

The kernel means the parent *thread* (prctl(2), PR_SET_PDEATHSIG): start such programs from the main thread.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Sequence

PR_SET_PDEATHSIG = 1


def bound_to_this_process(command: Sequence[str]) -> list[str]:
    """Return the command line that runs `command` (its first item an absolute path) bound to this process's life.

    Where the kernel has no such service (anything but Linux), `command` comes back unchanged.
    """
    if sys.platform != "linux":
        return list(command)
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("a program that dies with its parent must be started from the main thread")
    return [sys.executable, "-I", "-S", __file__, str(os.getpid()), *command]


def main(arguments: Sequence[str]) -> None:
    """Replace this process with `PROGRAM ARGUMENT...`, given `PARENT_PID PROGRAM ARGUMENT...`."""
    parent, *command = arguments
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")
    if os.getppid() != int(parent):  # it ended before the request was in place
        sys.exit(1)
    os.execv(command[0], command)  # noqa: S606 - the caller names the program; no shell is involved


if __name__ == "__main__":
    main(sys.argv[1:])
