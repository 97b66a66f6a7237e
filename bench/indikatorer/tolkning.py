"""Reading a json-stat2 answer of 149 760 cells, from bytes to codes, values and marks, beside pxwebpy and pyjstat."""

import itertools
import json
import math
import random
import time

RUNDOR = 7
VARIABLER = {
    "Region": [f"{number:04}" for number in range(312)],
    "Kon": ["1", "2", "1+2"],
    "Fodelseregion": ["in", "ut"],
    "ContentsCode": ["A1", "A2"],
    "Tid": [str(year) for year in range(1985, 2025)],
}
# Every so many cells there is no value but a mark for why.
SAKNAS_VAR = 97


def measure():
    """Medians of interleaved rounds, in seconds of processor time: (ours, the fastest of the others)."""
    content = svar()
    readers = {"vi": _ours, "pxwebpy": _pxwebpy, "pyjstat": _pyjstat}
    seconds = {name: [] for name in readers}
    kept = {}
    for _, (name, read) in itertools.product(range(RUNDOR), readers.items()):
        began = time.process_time()
        rows, kept[name] = read(content)
        seconds[name].append(time.process_time() - began)
        if rows != math.prod(map(len, VARIABLER.values())):
            raise SystemExit(f"{name} läste {rows} celler.")
    middle = {name: sorted(times)[RUNDOR // 2] for name, times in seconds.items()}
    marks = sum(1 for _ in json.loads(content)["status"])
    for name, second in middle.items():
        ratio = f", kvot {middle['vi'] / second:.2f}".replace(".", ",") if name != "vi" else ""
        print(
            f"  json-stat2, 149 760 celler: {name} {second * 1000:.0f} ms{ratio}; markeringar {kept[name]} av {marks}"
        )
    return middle["vi"], min(middle["pxwebpy"], middle["pyjstat"])


def svar():
    """The answer as bytes: synthetic, the same in every run."""
    chance = random.Random(1)
    count = math.prod(map(len, VARIABLER.values()))
    values = [None if n % SAKNAS_VAR == 0 else round(chance.random() * 100, 1) for n in range(count)]
    dimensions = {
        kod: {"label": kod, "category": {"index": {c: n for n, c in enumerate(codes)}, "label": {c: c for c in codes}}}
        for kod, codes in VARIABLER.items()
    }
    body = {
        "version": "2.0",
        "class": "dataset",
        "label": "Tabell",
        "id": list(VARIABLER),
        "size": [len(codes) for codes in VARIABLER.values()],
        "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
        "dimension": dimensions,
        "value": values,
        "status": {str(n): ".." for n in range(0, count, SAKNAS_VAR)},
    }
    return json.dumps(body).encode()


def _ours(content):
    from indikatorer.kallor import jsonstat
    from indikatorer.kallor.pxweb_v2 import SVAR

    # One cell at a time, as the pull reads them; the others give a whole list or frame.
    cells = marks = 0
    for _codes, _value, mark in jsonstat.las(SVAR.validate_json(content)).celler():
        cells += 1
        marks += bool(mark)
    return cells, marks


def _pxwebpy(content):
    from pxweb._internal.functions import unpack_table_data

    rows = unpack_table_data(json.loads(content))
    return len(rows), sum(1 for row in rows if row.get("status"))


def _pyjstat(content):
    from pyjstat import pyjstat

    frame = pyjstat.Dataset.read(content.decode()).write("dataframe")
    return len(frame), int((frame["status"] != "").sum()) if "status" in frame else 0
