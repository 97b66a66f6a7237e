"""A statistical database of our own on loopback: speaks PxWebApi 2 and PxWeb's first interface, with their limits and
bad habits, and fails when told to.

    with PxwebSimulator() as sim:
        sim.fela("500")                       # the next question for values, once
        PxwebV2("SCB", sim.v2).tabell("TAB6396")

`v2` and `v1` are its two base addresses, `fohm` the first interface with variables named in words. Values are synthetic
and the same in every run. By hand: `python -m tests.simulatorer.pxweb --port 8098`.
"""

import argparse
import copy
import itertools
import math
import re
import threading
import time
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer

from tests.simulatorer.pxweb_svar import Handler, Refused
from tests.simulatorer.pxweb_tabeller import TABELLER


@dataclass
class Fel:
    """One failure to play, `ganger` times (None is always), from question number `fraga` (1 is the next)."""

    typ: str
    fraga: int
    ganger: int | None
    vanta: str | None


@dataclass
class Minne:
    """What a test may read afterwards."""

    fragor: list = field(default_factory=list)
    svar: list = field(default_factory=list)


class PxwebSimulator:
    """The server and its memory. `fragor` lists (method, path, parsed body) of what it was asked."""

    def __init__(self, tabeller=TABELLER, celler=150_000, anrop=1000, fonster=10, port=0):
        self.tabeller = {tabell.id: copy.deepcopy(tabell) for tabell in tabeller}
        self.celler, self.anrop, self.fonster = celler, anrop, fonster
        self.gles = False
        self.fel_svar = False
        self.kvar = None
        self.varden = {}
        self.minne = Minne()
        self._fel = []
        self._when = []
        self._las = threading.Lock()
        self.stangs = threading.Event()
        handler = type("PxwebHandler", (Handler,), {"sim": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.server.daemon_threads = True

    @property
    def rot(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def v2(self):
        return f"{self.rot}/api/v2"

    @property
    def v1(self):
        return f"{self.rot}/OV0104/v1/doris/sv/ssd"

    @property
    def fohm(self):
        return f"{self.rot}/Folkhalsodata/api/v1/sv"

    @property
    def fragor(self):
        return self.minne.fragor

    @property
    def datafragor(self):
        """The bodies of the questions for values."""
        return [body for method, _, body in self.fragor if method == "POST"]

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *exc):
        self.stangs.set()
        self.server.shutdown()
        self.server.server_close()

    # What a test can tell it.

    def fela(self, typ, fraga=1, ganger=1, vanta=None):
        """Fail as "500", "503", "429", "timeout", "halv" (half the JSON) or "html", at a question for values."""
        with self._las:
            self._fel.append(Fel(typ, fraga, ganger, vanta))

    def andra(self, tabell, value, status="", **koder):
        """One cell, by its codes in words: andra("TAB6396", 41.5, Region="0780", Kon="2", …)."""
        self.varden[tabell, frozenset(koder.items())] = (value, status)

    # What it answers.

    def next_fault(self):
        with self._las:
            playing = None
            for fault in self._fel:
                fault.fraga -= 1
                if fault.fraga <= 0 and playing is None and fault.ganger != 0:
                    playing = fault
                    fault.ganger = fault.ganger and fault.ganger - 1
            return playing

    def over_fonstret(self):
        """True when this call is one too many in the window."""
        with self._las:
            now = time.monotonic()
            self._when = [when for when in self._when if when > now - self.fonster] + [now]
            return bool(self.anrop) and len(self._when) > self.anrop

    def tabell(self, tabell_id, title="Non-existent table"):
        try:
            return self.tabeller[tabell_id]
        except KeyError:
            raise Refused(404, title) from None

    def selected(self, tabell, asked, too_many):
        """{variable: codes} of a question, as a server reads it: left out is summed, unless it must be chosen."""
        for kod in asked:
            if kod not in tabell.variabler:
                raise Refused(400, "Non-existent variable")
        chosen = {}
        for kod, variabel in tabell.variabler.items():
            if kod in asked:
                chosen[kod] = [code for expression in asked[kod] for code in expand(expression, list(variabel.koder))]
            elif not variabel.utelamnas:
                raise Refused(400, "Missing selection for mandantory variable")
        if any(len(set(codes)) != len(codes) for codes in chosen.values()):
            raise Refused(500, "")
        if math.prod(len(codes) for codes in chosen.values()) > self.celler:
            raise Refused(too_many, "Too many cells selected")
        return chosen

    def default_selection(self, tabell):
        """What a question without a selection gets: the newest year, and whatever can be summed summed."""
        kept = [kod for kod, variabel in tabell.variabler.items() if not variabel.utelamnas]
        return {kod: list(tabell.variabler[kod].koder)[-1:] for kod in kept}

    def dataset(self, tabell, chosen):
        """A json-stat2 data set of the chosen codes; `chosen` None gives the description of the whole table."""
        described = {kod: list(v.koder) for kod, v in tabell.variabler.items()} if chosen is None else chosen
        if self.fel_svar and chosen is not None:
            described = {kod: codes[:-1] or codes for kod, codes in described.items()}
        body = head(tabell, described)
        if chosen is None:
            return body
        cells = [self.cell(tabell, dict(zip(described, codes, strict=True))) for codes in product(described)]
        body["value"] = [value for value, _ in cells]
        status = {str(n): mark for n, (_, mark) in enumerate(cells) if mark}
        if status:
            body["status"] = status
        if self.gles:
            body["value"] = {str(n): value for n, value in enumerate(body["value"]) if value is not None}
        return body

    def cell(self, tabell, codes):
        """(value, mark) of one cell; a variable that is left out is summed over all its codes."""
        stored = self.varden.get((tabell.id, frozenset(codes.items())))
        if stored:
            return stored
        missing = [kod for kod in tabell.variabler if kod not in codes]
        if missing:
            rest = ([(kod, code) for code in tabell.variabler[kod].koder] for kod in missing)
            parts = [self.cell(tabell, codes | dict(choice)) for choice in itertools.product(*rest)]
            return round(sum(value for value, _ in parts if value is not None), 1), ""
        return tabell.varde(codes), ""


def product(described):
    return itertools.product(*described.values())


def expand(expression, codes):
    """The codes of one expression: a code, *, 07*, top(n), from(a)."""
    if expression in codes:
        return [expression]
    if match := re.fullmatch(r"top\((\d+)\)", expression, re.IGNORECASE):
        return codes[-int(match[1]) :]
    if match := re.fullmatch(r"from\((.+)\)", expression, re.IGNORECASE):
        return [code for code in codes if code >= match[1]]
    if "*" in expression:
        return [code for code in codes if re.fullmatch(expression.replace("*", ".*"), code)]
    raise Refused(400, "Non-existent value")


def head(tabell, described):
    """Everything of a data set but its values."""
    return {
        "version": "2.0",
        "class": "dataset",
        "label": tabell.titel,
        "source": tabell.kalla,
        "updated": tabell.uppdaterad,
        "note": [text for text, _ in tabell.noter],
        "role": {"time": [tabell.tid]},
        "id": list(described),
        "size": [len(codes) for codes in described.values()],
        "dimension": {kod: dimension(tabell.variabler[kod], codes) for kod, codes in described.items()},
        "extension": {"noteMandatory": {str(n): True for n, (_, mandatory) in enumerate(tabell.noter) if mandatory}},
    }


def dimension(variabel, codes):
    return {
        "label": variabel.namn,
        "category": {
            "index": {code: n for n, code in enumerate(codes)},
            "label": {code: variabel.koder[code] for code in codes},
            "unit": {code: {"base": unit, "decimals": 1} for code, unit in variabel.enheter.items() if code in codes},
        },
        "extension": {"elimination": variabel.utelamnas, "show": "value"},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8098)
    options = parser.parse_args()
    with PxwebSimulator(port=options.port) as sim:
        print(f"SCB_URL={sim.v2} SCB_V1_URL={sim.v1} FOHM_URL={sim.fohm}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
