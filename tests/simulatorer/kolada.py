"""A Kolada of our own on loopback: speaks v3 with its limits, and fails when told to.

    with KoladaSimulator() as sim:
        sim.fela("500", fraga=3)          # the third data question, once
        Kolada(sim.url).varden(...)

Values are synthetic and the same in every run: a function of KPI, area, year and sex. By hand:
`python -m tests.simulatorer.kolada --port 8099 --latens 0.05`, then KOLADA_URL=http://127.0.0.1:8099/v3/.
"""

import argparse
import contextlib
import csv
import datetime
import gzip
import hashlib
import itertools
import json
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import yaml

KATALOG = Path(__file__).resolve().parents[2] / "fixtures" / "indikatorer" / "kpier.yaml"
KRONOBERG = {
    "0760": "Uppvidinge",
    "0761": "Lessebo",
    "0763": "Tingsryd",
    "0764": "Alvesta",
    "0765": "Älmhult",
    "0767": "Markaryd",
    "0780": "Växjö",
    "0781": "Ljungby",
}
GEOGRAFI = KATALOG.parents[1] / "geografi.csv"
GRUPP = ("G33617", "Kronobergs läns kommuner (ovägt medel)", tuple(KRONOBERG))
LONG_AGO = datetime.date(2020, 1, 1)


@dataclass
class Fel:
    """One failure to play: which, from which data question (1 is the next), how many times (None is
    always), and the seconds of Retry-After."""

    typ: str
    fraga: int
    ganger: int | None
    vanta: str | None


@dataclass
class Cell:
    """What is stored for one KPI, area, year and sex when it differs from the synthetic value."""

    value: float | None
    status: str
    isdeleted: bool
    changed: datetime.date


class KoladaSimulator:
    """The server and its memory. `fragor` lists the questions it was asked (path with query)."""

    def __init__(self, kommuner=None, artal=range(2015, 2025), latens=0.0, port=0, per_sida=5000):
        catalogue = yaml.safe_load(KATALOG.read_text(encoding="utf-8"))["nyckeltal"]
        self.kpier = {row["id"]: row for row in catalogue}
        self.omraden = {"0000": ("Riket", "L"), "0007": ("Region Kronoberg", "L")}
        self.omraden |= {key: (name, "K") for key, name in (kommuner or KRONOBERG).items()}
        self.grupper = {GRUPP[0]: GRUPP[1:]}
        self.artal = set(artal)
        self.latens = latens
        self.per_sida = per_sida
        self.relativa_lankar = False
        self.sidor_i_ring = False
        self.heltal_som_booleaner = False
        self.titlar = {}
        self.celler = {}
        self.vanliga = {}
        self.fardiga = False
        # What a test makes of each page before it is sent: a function from the page to another, or to bytes.
        self.svar = None
        self.packat = False
        self.fragor = []
        self.flest_samtidigt = self._nu = 0
        self._fel = []
        self._las = threading.Lock()
        self.stangs = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self.server.daemon_threads = True

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}/v3/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *exc):
        self.stangs.set()
        self.server.shutdown()
        self.server.server_close()

    # What a test can tell it.

    def fela(self, typ, fraga=1, ganger=1, vanta=None):
        """Fail as "500", "503", "429", "404", "410", "timeout", "halv" (half the JSON), "html", "avbrott",
        "dropp" (a byte at a time) or "flyttad" (to another host)."""
        with self._las:
            self._fel.append(Fel(typ, fraga, ganger, vanta))

    def andra(self, kpi, omrade, artal, kon, value, status="", datum=None):
        """The source revises a value (None with a status: it withholds it)."""
        changed = datum or datetime.datetime.now(datetime.UTC).date()
        self.celler[kpi, omrade, artal, kon] = Cell(value, status, False, changed)

    def ta_bort(self, kpi, omrade, artal, kon, datum=None):
        changed = datum or datetime.datetime.now(datetime.UTC).date()
        self.celler[kpi, omrade, artal, kon] = Cell(None, "", True, changed)

    # What it answers.

    def cell(self, kpi, omrade, artal, kon):
        stored = self.celler.get((kpi, omrade, artal, kon))
        return stored or Cell(varde(kpi, omrade, artal, kon), "", False, LONG_AGO)

    def gor_fardigt(self):
        """Make every row beforehand, so that answering takes no time of its own."""
        self.fardiga = True
        for key in itertools.product(self.kpier, self.omraden, self.artal):
            self.row_as_json(*key)

    def hela_landet(self):
        """Every county and municipality of the country, instead of one county's."""
        places = GEOGRAFI.read_text(encoding="utf-8").splitlines()
        for row in csv.DictReader(places, delimiter=";"):
            kind = "K" if row["typ"] == "kommun" else "L"
            self.omraden[row["kod"].rjust(4, "0")] = (row["namn"], kind)

    def rows(self, kpier, omraden, artal, sedan):
        """The data rows of the question. Of a day after the long ago, only what has been told to change can be."""
        if sedan and sedan > LONG_AGO:
            changed = {key[:3] for key in self.celler}
            asked = [(k, o, a) for k, o, a in sorted(changed) if k in kpier and o in omraden and a in artal]
            yield from filter(None, (self.row(*key, sedan) for key in asked))
            return
        for kpi in kpier:
            for omrade in omraden:
                for ar in artal:
                    row = self.row(kpi, omrade, ar, sedan)
                    if row:
                        yield row

    def row(self, kpi, omrade, artal, sedan):
        """One data row, or None: unknown id or year, or nothing changed since the date.

        A municipal KPI has no row for a region, only for the country and for groups.
        """
        known = self.kpier.get(kpi)
        if not known or artal not in self.artal or not self._has_row(known, omrade):
            return None
        sexes = ("T", "K", "M") if known["per_kon"] else ("T",)
        cells = [(kon, self.cell(kpi, omrade, artal, kon)) for kon in sexes]
        values = [self._value(omrade, kon, cell) for kon, cell in cells if not sedan or cell.changed >= sedan]
        if not values:
            return None
        return {"kpi": kpi, "municipality": omrade, "period": artal, "values": values}

    def row_as_json(self, kpi, omrade, artal):
        """The same row, ready to send, made the first time. For measurements: they are of the client, not of this."""
        key = (kpi, omrade, artal)
        if key not in self.vanliga:
            row = self.row(kpi, omrade, artal, None)
            self.vanliga[key] = json.dumps(row).encode() if row else b""
        return self.vanliga[key]

    def _has_row(self, kpi, omrade):
        if omrade in self.grupper:
            return kpi["kommuntyp"] != "L"
        if omrade not in self.omraden:
            return False
        is_region = self.omraden[omrade][1] == "L" and omrade != "0000"
        return not (is_region and kpi["kommuntyp"] == "K")

    def _value(self, omrade, kon, cell):
        deleted = int(cell.isdeleted) if self.heltal_som_booleaner else cell.isdeleted
        members = len(self.grupper[omrade][1]) if omrade in self.grupper else 1
        return {
            "count": members,
            "gender": kon,
            "status": cell.status,
            "value": cell.value,
            "isdeleted": deleted,
        }

    def kpi(self, key):
        row = self.kpier[key]
        planned = row["nasta"] or {}
        divided = int(row["per_kon"]) if self.heltal_som_booleaner else row["per_kon"]
        period = planned.get("period")
        return {
            "id": key,
            "title": self.titlar.get(key, row["titel"]),
            "description": f"Syntetisk beskrivning av {key} i simulatorn.",
            "is_divided_by_gender": divided,
            "municipality_type": row["kommuntyp"],
            "auspice": None,
            "operating_area": "Befolkning",
            "perspective": None,
            "prel_publication_date": None,
            "publication_date": str(planned["datum"]) if planned else None,
            "publ_period": period if self.heltal_som_booleaner or not period else str(period),
            "has_ou_data": False,
        }

    def group(self, key):
        title, members = self.grupper[key]
        named = [{"member_id": m, "member_title": self.omraden.get(m, (m,))[0]} for m in members]
        return {"id": key, "title": title, "members": named}

    def next_fault(self):
        """The failure to play for this data question, counting down the others."""
        with self._las:
            playing = None
            for fault in self._fel:
                fault.fraga -= 1
                if fault.fraga <= 0 and playing is None and fault.ganger != 0:
                    playing = fault
                    fault.ganger = fault.ganger and fault.ganger - 1
            return playing

    @contextlib.contextmanager
    def under_vag(self):
        """Counts a question while it is being answered."""
        with self._las:
            self._nu += 1
            self.flest_samtidigt = max(self.flest_samtidigt, self._nu)
        try:
            yield
        finally:
            with self._las:
                self._nu -= 1

    def _handler(self):
        return type("KoladaHandler", (Handler,), {"sim": self})


class Handler(BaseHTTPRequestHandler):
    """Routes one GET. `sim` is the simulator that it answers for."""

    sim: KoladaSimulator
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        with self.sim.under_vag():
            self._answer()

    def _answer(self):
        self.sim.fragor.append(self.path)
        time.sleep(self.sim.latens)
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        parts = [part for part in url.path.split("/") if part]
        if parts[:1] == ["v2"]:
            return self._error(410, "Gone")
        if parts[:2] == ["v3", "data"]:
            return self._data(parts[2:], query)
        if parts[:2] == ["v3", "kpi"] and len(parts) <= 3:
            return self._listed(parts[2:], query, self.sim.kpier, self.sim.kpi)
        if parts[:2] == ["v3", "municipality_groups"] and len(parts) <= 3:
            return self._listed(parts[2:], query, self.sim.grupper, self.sim.group)
        return self._error(404, "Not Found")

    def _listed(self, ids, query, known, describe):
        wanted = ids[0].split(",") if ids else sorted(known)
        if ids and len(wanted) > 25:
            return self._error(400, "Too many ids: at most 25 are allowed")
        rows = [describe(key) for key in wanted if key in known]
        title = query.get("title", [""])[0].casefold()
        return self._page([row for row in rows if title in row["title"].casefold()], query)

    def _data(self, parts, query):
        fault = self.sim.next_fault()
        if fault and fault.typ not in ("halv",):
            return self._fail(fault)
        asked = dict(zip(parts[::2], parts[1::2], strict=False))
        kpier = self._list(asked.get("kpi"), query.get("kpi_id"))
        # As the real one: the parameter is municipality_id; `municipality=` is ignored in silence.
        omraden = self._list(asked.get("municipality"), query.get("municipality_id"))
        artal = self._list(asked.get("year"), query.get("year"))
        if max(len(kpier), len(omraden), len(artal)) > 25:
            return self._error(400, "Too many values in a list: at most 25 are allowed")
        if query.get("municipality"):
            return self._page([], query)
        if sum(map(bool, (kpier, omraden, artal))) < 2:
            return self._error(422, "Two of kpi, municipality and year are needed")
        sedan = query.get("from_date")
        sedan = datetime.date.fromisoformat(sedan[0]) if sedan else None
        asked = (
            kpier or sorted(self.sim.kpier),
            omraden or [*self.sim.omraden, *self.sim.grupper],
            [int(ar) for ar in artal] or sorted(self.sim.artal),
        )
        if self.sim.fardiga and not sedan:
            rows = [row for key in itertools.product(*asked) if (row := self.sim.row_as_json(*key))]
            return self._page(rows, query, half=bool(fault))
        return self._page(list(self.sim.rows(*asked, sedan)), query, half=bool(fault))

    @staticmethod
    def _list(path_part, repeated):
        if path_part:
            return path_part.split(",")
        return [value for part in repeated or [] for value in part.split(",")]

    def _page(self, rows, query, half=False):
        size = min(int(query.get("per_page", [5000])[0]), self.sim.per_sida)
        page = int(query.get("page", [1])[0])
        values = rows[(page - 1) * size : page * size]
        more = page * size < len(rows)
        if more and self.sim.sidor_i_ring:
            following = self._link(query, 1)
        else:
            following = self._link(query, page + 1) if more else None
        rest = {
            "count": len(values),
            "next_url": following,
            "previous_url": self._link(query, page - 1) if page > 1 else None,
        }
        body = self._body(values, rest)
        self._send(200, body[: len(body) // 2] if half else body)

    def _body(self, values, rest):
        if self.sim.svar:
            changed = self.sim.svar({"values": values, **rest})
            return changed if isinstance(changed, bytes) else json.dumps(changed).encode()
        ready = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in values]
        return b'{"values": [%b], %b' % (b", ".join(ready), json.dumps(rest).encode()[1:])

    def _link(self, query, page):
        flat = {key: values for key, values in query.items() if key != "page"}
        link = f"{urlsplit(self.path).path}?{urlencode(flat | {'page': page}, doseq=True)}"
        if self.sim.relativa_lankar:
            return link
        return f"http://{self.headers['Host']}{link}"

    def _fail(self, fault):
        if fault.typ == "timeout":
            self.sim.stangs.wait(30)
            return self._drop()
        if fault.typ == "avbrott":
            return self._drop()
        if fault.typ == "dropp":
            return self._drip()
        if fault.typ == "flyttad":
            elsewhere = f"http://localhost:{self.sim.server.server_address[1]}{self.path}"
            return self._send(302, b"", headers={"Location": elsewhere})
        if fault.typ == "html":
            return self._send(
                200,
                b"<!doctype html><title>Underhall</title><h1>Vi ar snart tillbaka</h1>",
                "text/html",
            )
        extra = {"Retry-After": fault.vanta} if fault.vanta is not None else {}
        return self._error(int(fault.typ), "Told to fail", extra)

    def _drop(self):
        """Promise a body and close before it has come."""
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{")

    def _drip(self):
        """A byte now and then, of a body that never ends."""
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n")
        with contextlib.suppress(OSError):
            while not self.sim.stangs.wait(0.05):
                self.wfile.write(b" ")

    def _error(self, status, detail, headers=None):
        self._send(status, json.dumps({"detail": detail}).encode(), headers=headers)

    def _send(self, status, body, content_type="application/json", headers=None):
        try:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            if self.sim.packat and status == 200:
                body = body if body == b"not gzip at all" else gzip.compress(body)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *args):
        """Silence: the tests read `fragor`."""


def varde(kpi, omrade, artal, kon):
    """A synthetic value 0–100 with two decimals, the same in every run."""
    digest = hashlib.blake2b(f"{kpi} {omrade} {kon}".encode(), digest_size=4).digest()
    base = int.from_bytes(digest[:2], "big") % 7000 / 100
    drift = (digest[2] - 100) / 400 * (artal - 2015)
    return round(min(100.0, max(0.0, base + drift + (artal * 7 + digest[3]) % 11 / 10)), 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--latens", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--hela-landet", action="store_true", help="every county and municipality")
    parser.add_argument("--fardiga", action="store_true", help="every row made before the first question")
    parser.add_argument("--artal", type=int, nargs=2, metavar=("FÖRSTA", "SISTA"), default=(2015, 2024))
    options = parser.parse_args()
    first, last = options.artal
    with KoladaSimulator(artal=range(first, last + 1), latens=options.latens, port=options.port) as sim:
        if options.hela_landet:
            sim.hela_landet()
        if options.fardiga:
            sim.gor_fardigt()
        print(f"KOLADA_URL={sim.url}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
