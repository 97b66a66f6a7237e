"""Starting and stopping processes so that none is left behind."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1


def spawn(command, *, log, cwd, env=None, dies_with_us=None, user=None):
    """Start a process in a session of its own (Ctrl-C reaches us, not it), its output in `log`.

    `dies_with_us` is the signal Linux sends it should we be killed outright. `user` is a (uid, gid) to become.
    """
    identity = {"user": user[0], "group": user[1], "extra_groups": []} if user else {}
    return subprocess.Popen(
        [os.fspath(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        cwd=cwd,
        env=env,
        start_new_session=True,
        preexec_fn=_tie_to_parent(dies_with_us),
        **identity,
    )


def _tie_to_parent(number):
    if number is None or sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    return lambda: libc.prctl(PR_SET_PDEATHSIG, number)


def alive(pid):
    """Whether the process runs; one that has ended but waits to be collected does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return True


def command_line(pid):
    """The process's own command line, empty when it is gone or not ours to read."""
    with contextlib.suppress(OSError):
        return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")).strip()
    with contextlib.suppress(OSError):
        command = ["ps", "-o", "command=", "-p", str(pid)]
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return ""


def stop(pid, steps):
    """Send each signal in turn until the process has ended: `steps` are (signal, seconds to wait)."""
    for number, seconds in steps:
        if not alive(pid):
            return True
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
        if wait_until(lambda: not _still_there(pid), seconds):
            return True
    return not alive(pid)


def _still_there(pid):
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    return alive(pid)


def kill_group(pid):
    """Whatever a process left in its own session: pool workers, renderers."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def wait_until(condition, seconds, step=0.03):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(step)
    return True
