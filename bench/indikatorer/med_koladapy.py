"""koladapy fetches what it is told on stdin; says on stdout how long it took and how much came."""

import contextlib
import json
import sys
import time

from koladapy import KoladaAPI


def main():
    asked = json.load(sys.stdin)
    api = KoladaAPI(base_url=asked["url"], max_requests_per_second=1e6)
    began = time.perf_counter()
    with contextlib.redirect_stdout(sys.stderr):
        rows = api.get_values(kpi_id=asked["kpier"], municipality_id=asked["omraden"], years=asked["artal"])
    seconds = time.perf_counter() - began
    print(json.dumps({"sekunder": seconds, "rader": len(rows)}))


main()
