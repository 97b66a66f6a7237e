"""A clamd of our own on loopback: speaks INSTREAM and VERSION, knows EICAR, and fails when told to.

    with ClamdSimulator() as sim:
        settings.FILSKANNER_URL = sim.url

`lage` is what it does with a file: "svarar", "hanger" (takes the file, says nothing), "struntprat", "tyst" (hangs up
without an answer) or "for_stor" (hangs up in the middle, as when the file is over its own limit).
"""

import contextlib
import socketserver
import struct
import threading
from pathlib import Path

from filer.skanner import EICAR

VERSION = "ClamAV 1.4.3/27500/Sun Nov 22 08:00:00 2026"


class ClamdSimulator:
    def __init__(self, lage="svarar", sokvag=None):
        """On a TCP port, or on the unix socket `sokvag`."""
        self.lage, self.skannade, self._slapp = lage, [], threading.Event()
        if sokvag:
            self.server = _UnixServer(str(sokvag), _Samtal)
            self.url = f"unix://{Path(sokvag)}"
        else:
            self.server = _TcpServer(("127.0.0.1", 0), _Samtal)
            self.url = f"tcp://127.0.0.1:{self.server.server_address[1]}"
        self.server.sim = self

    def __enter__(self):
        self._trad = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._trad.start()
        return self

    def __exit__(self, *exc):
        self._slapp.set()
        self.server.shutdown()
        self.server.server_close()
        self._trad.join()

    def hang(self):
        self._slapp.wait()


class _TcpServer(socketserver.ThreadingTCPServer):
    daemon_threads = True


class _UnixServer(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


class _Samtal(socketserver.StreamRequestHandler):
    def handle(self):
        with contextlib.suppress(ConnectionError):
            command = self._command()
            if command == b"zVERSION":
                self._say(VERSION)
            elif command == b"zINSTREAM":
                self._instream()

    def _command(self):
        command = b""
        while not command.endswith(b"\0"):
            bit = self.rfile.read(1)
            if not bit:
                return b""
            command += bit
        return command[:-1]

    def _instream(self):
        sim, content = self.server.sim, b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if sim.lage == "for_stor":
                return self._say("INSTREAM size limit exceeded. ERROR")
        sim.skannade.append(content)
        if sim.lage == "hanger":
            return sim.hang()
        if sim.lage == "struntprat":
            return self._say("stream: kanske")
        if sim.lage != "tyst":
            self._say("stream: Eicar-Test-Signature FOUND" if EICAR in content else "stream: OK")
        return None

    def _say(self, words):
        self.wfile.write(words.encode() + b"\0")
