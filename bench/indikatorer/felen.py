"""What we and koladapy end with when one question out of many goes wrong: all of it, a stop, or a silent loss."""

import contextlib
import io
import logging

from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada, planera
from tests.simulatorer.kolada import KoladaSimulator

KPIER = ["N00973", "N02268"]
KOMMUNER = {f"{n:04}": f"Kommun {n}" for n in range(1001, 1101)}
ARTAL = list(range(2015, 2025))
ALLA = len(KPIER) * len(KOMMUNER) * len(ARTAL)
TALAMOD = Talamod(forsok=4, anslut=1, svar=1, paus=0.01, paus_hogst=0.05)
FELEN = {
    "inget fel": lambda sim: None,
    "500 en gång": lambda sim: sim.fela("500", fraga=2),
    "503 en gång": lambda sim: sim.fela("503", fraga=2),
    "429 en gång": lambda sim: sim.fela("429", fraga=2, vanta="0"),
    "inget svar en gång": lambda sim: sim.fela("timeout", fraga=2),
    "bruten förbindelse en gång": lambda sim: sim.fela("avbrott", fraga=2),
    "halv JSON en gång": lambda sim: sim.fela("halv", fraga=2),
    "webbsida en gång": lambda sim: sim.fela("html", fraga=2),
    "500 varje gång": lambda sim: sim.fela("500", fraga=2, ganger=None),
    "halv JSON varje gång": lambda sim: sim.fela("halv", fraga=2, ganger=None),
    "sidor i ring": lambda sim: setattr(sim, "per_sida", 100) or setattr(sim, "sidor_i_ring", True),
    "en rad tappad på vägen": lambda sim: setattr(sim, "svar", _lose),
    "en sida kommer två gånger": lambda sim: setattr(sim, "svar", _repeat()),
}


def _lose(page):
    return page | {"values": page["values"][1:]}


def _repeat():
    """Every page after the first of its kind is the first one again."""
    first = []

    def svar(page):
        first.append(page["values"])
        return page | {"values": first[0], "count": len(first[0])}

    return svar


def jamfor():
    """Print one row per fault, and stop if ours ever ends with a part."""
    logging.disable(logging.CRITICAL)
    print(f"  {'fel vid en av frågorna':<28}{'vi':<34}koladapy")
    for name, break_it in FELEN.items():
        ours, theirs = (_with_fault(break_it, fetch) for fetch in (_ours, _koladapy))
        print(f"  {name:<28}{ours:<34}{theirs}")
        if ours.startswith("DEL"):
            raise SystemExit(f"Hämtningen gav en del av svaret utan att säga till: {name}.")
    logging.disable(logging.NOTSET)


def _with_fault(break_it, fetch):
    with KoladaSimulator(kommuner=KOMMUNER) as sim:
        break_it(sim)
        try:
            with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
                found = fetch(sim.url)
        except Exception as error:
            reason = type(error).__name__
            return f"avbröt ({reason})"
    rows = len(found)
    areas = len({omrade for _, omrade, _ in found})
    return f"allt: {rows} rader" if set(found) == _all() and rows == ALLA else f"DEL: {rows} rader, {areas} kommuner"


def _all():
    return {(kpi, omrade, ar) for kpi in KPIER for omrade in KOMMUNER for ar in ARTAL}


def _ours(url):
    with Kolada(url, TALAMOD) as kolada:
        answers = kolada.varden(planera(KPIER, KOMMUNER, ARTAL), list)
        return [(row.kpi, row.municipality, row.period) for _, rows in answers for row in rows]


def _koladapy(url):
    from koladapy import KoladaAPI

    api = KoladaAPI(base_url=url, max_requests_per_second=1e6, timeout=1)
    rows = api.get_values(kpi_id=KPIER, municipality_id=list(KOMMUNER), years=ARTAL)
    return [(row["kpi"], row["municipality"], row["period"]) for row in rows]
