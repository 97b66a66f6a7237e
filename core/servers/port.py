"""Whether an address is free, and who holds it when it is not."""

import contextlib
import socket
from pathlib import Path

from core.servers import children
from core.servers.fel import Hinder

LISTENING = "0A"


def require_free(host, port):
    """Say who holds a taken port and which one is free."""
    if not 1 <= port <= 65535:
        raise Hinder(f"Porten {port} finns inte. Välj ett tal mellan 1024 och 65535, till exempel --port 8001.")
    problem = _bind(host, port)
    if isinstance(problem, PermissionError):
        raise Hinder(f"Port {port} får bara root använda. Välj en port från 1024 och uppåt, till exempel --port 8000.")
    if problem:
        raise Hinder(
            f"Port {port} används redan{_by(holder(port))}. Stoppa det programmet eller välj en annan port: "
            f"./portal start --port {next_free(host, port + 1)}"
        )


def next_free(host, port):
    while port < 65535 and _bind(host, port):
        port += 1
    return port


def _bind(host, port):
    """None when the port is free, else the error."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            return error
    return None


def _by(found):
    return f" av {found[1]} (process {found[0]})" if found else ""


def holder(port):
    """(pid, command) of the process that listens on the port; None when the system does not tell us."""
    inodes = {f"socket:[{number}]" for number in _listening_inodes(port)}
    for descriptors in Path("/proc").glob("[0-9]*/fd"):
        with contextlib.suppress(OSError):
            if any(_link(each) in inodes for each in descriptors.iterdir()):
                pid = int(descriptors.parent.name)
                return pid, children.command_line(pid)[:80]
    return None


def _link(path):
    with contextlib.suppress(OSError):
        return str(path.readlink())
    return ""


def _listening_inodes(port):
    """Rows of /proc/net/tcp: the second field is address:port in hex, the fourth the state, the tenth the inode."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with contextlib.suppress(OSError):
            for row in Path(table).read_text().splitlines()[1:]:
                fields = row.split()
                if fields[3] == LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                    yield fields[9]
