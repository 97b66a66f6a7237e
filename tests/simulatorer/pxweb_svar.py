"""How the simulated database answers: its two interfaces over HTTP."""

import json
import re
from http.server import BaseHTTPRequestHandler
from urllib.parse import unquote, urlsplit

LONGEST_URL = 2100


class Refused(Exception):
    """The question is answered with this status, and in the second interface with this title."""

    def __init__(self, status, title):
        super().__init__(title)
        self.status, self.title = status, title


class Handler(BaseHTTPRequestHandler):
    """Routes one question. `sim` is the simulator that it answers for."""

    sim = None
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        self._answer(None)

    def do_POST(self):
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, body):
        self.sim.fragor.append((self.command, unquote(self.path), body))
        try:
            if len(self.path) > LONGEST_URL:
                raise Refused(404, "")
            if self.sim.over_fonstret():
                return self._send(429, b"", {"Retry-After": "1"})
            url = urlsplit(self.path)
            parts = [unquote(part) for part in url.path.split("/") if part]
            if parts[:2] == ["api", "v2"]:
                return self._v2(parts[2:], url.query, body)
            if "v1" in parts:
                return self._v1([part for part in parts[parts.index("sv") + 1 :] if part != "ssd"], url.query, body)
            raise Refused(404, "")
        except Refused as refused:
            self._refuse(refused)

    def _refuse(self, refused):
        if not refused.title:
            return self._send(refused.status, b"")
        problem = {"type": "Parameter error", "title": refused.title, "status": refused.status}
        return self._json(problem, refused.status)

    # The second interface.

    def _v2(self, parts, query, body):
        if parts == ["config"]:
            return self._json(
                {
                    "apiVersion": "2.3.2",
                    "languages": [{"id": "sv", "label": "Svenska"}],
                    "defaultLanguage": "sv",
                    "maxDataCells": self.sim.celler,
                    "maxCallsPerTimeWindow": self.sim.anrop,
                    "timeWindow": self.sim.fonster,
                    "license": "https://creativecommons.org/share-your-work/public-domain/cc0/",
                    "dataFormats": ["json-stat2"],
                }
            )
        if len(parts) < 2 or parts[0] != "tables":
            raise Refused(404, "")
        tabell = self.sim.tabell(parts[1])
        if len(parts) == 2:
            return self._json(self._row(tabell))
        if parts[2] == "metadata":
            return self._json(self.sim.dataset(tabell, None))
        return self._values(tabell, self._asked_v2(tabell, query, body), 400)

    def _row(self, tabell):
        periods = list(tabell.variabler[tabell.tid].koder)
        return {
            "type": "Table",
            "id": tabell.id,
            "label": tabell.titel,
            "updated": tabell.uppdaterad,
            "firstPeriod": periods[0],
            "lastPeriod": periods[-1],
            "discontinued": tabell.avslutad,
        }

    def _asked_v2(self, tabell, query, body):
        """None when nothing is chosen: the default selection."""
        if body is None:
            pairs = re.findall(r"valueCodes\[(.+?)\]=([^&]*)", unquote(query))
            return {kod: codes.split(",") for kod, codes in pairs} or None
        selection = body.get("selection")
        return {row["variableCode"]: row["valueCodes"] for row in selection} if selection else None

    # The first interface.

    def _v1(self, parts, query, body):
        if query == "config":
            limits = {"maxValues": self.sim.celler, "maxCells": self.sim.celler}
            return self._json(limits | {"maxCalls": self.sim.anrop, "timeWindow": self.sim.fonster, "CORS": True})
        tabell = self.sim.tabell("/".join(parts), title="")
        if body is None:
            return self._json({"title": tabell.titel, "variables": list(map(self._variable, tabell.variabler.items()))})
        asked = {}
        for row in body["query"]:
            kind, values = row["selection"]["filter"], row["selection"]["values"]
            asked[row["code"]] = [f"top({values[0]})"] if kind == "top" else values
        return self._values(tabell, asked, 403)

    @staticmethod
    def _variable(item):
        kod, variabel = item
        return {
            "code": kod,
            "text": variabel.namn,
            "values": list(variabel.koder),
            "valueTexts": list(variabel.koder.values()),
            "elimination": variabel.utelamnas,
        }

    # Both.

    def _values(self, tabell, asked, too_many):
        fault = self.sim.next_fault()
        if fault and fault.typ != "halv":
            return self._fail(fault)
        sim = self.sim
        chosen = sim.default_selection(tabell) if asked is None else sim.selected(tabell, asked, too_many)
        content = json.dumps(sim.dataset(tabell, chosen)).encode()
        sim.minne.svar.append(content)
        return self._send(200, content[: len(content) // 2] if fault else content, sim.kvar)

    def _fail(self, fault):
        if fault.typ == "timeout":
            self.sim.stangs.wait(30)
            self.close_connection = True
            return None
        if fault.typ == "html":
            return self._send(200, b"<!doctype html><title>Underhall</title>")
        return self._send(int(fault.typ), b"", {"Retry-After": fault.vanta} if fault.vanta is not None else {})

    def _json(self, content, status=200):
        self._send(status, json.dumps(content).encode())

    def _send(self, status, content, headers=None):
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *args):
        """Silence: the tests read `fragor`."""
