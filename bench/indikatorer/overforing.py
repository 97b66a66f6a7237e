"""The bytes of the same questions over four connections, and nothing done with them: what no client can be below."""

import http.client
import json
import sys
import threading
import time
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from indikatorer.kallor.kolada import planera


def main():
    asked = json.load(sys.stdin)
    base = urlsplit(asked["url"])
    paths = SimpleQueue()
    for kpier, omraden, artal in planera(asked["kpier"], asked["omraden"], asked["artal"]):
        lists = (",".join(map(str, values)) for values in (kpier, omraden, artal))
        paths.put("{}data/kpi/{}/municipality/{}/year/{}?per_page=5000".format(base.path, *lists))
    sizes = []
    threads = [threading.Thread(target=_fetch, args=(base.netloc, paths, sizes)) for _ in range(4)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"sekunder": time.perf_counter() - began, "byte": sum(sizes)}))


def _fetch(host, paths, sizes):
    line = http.client.HTTPConnection(host)
    while True:
        try:
            line.request("GET", paths.get_nowait())
        except Empty:
            return
        sizes.append(len(line.getresponse().read()))


main()
