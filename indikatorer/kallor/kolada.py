"""Kolada's API v3: indicator values for municipalities, regions and groups.

Source: https://api.kolada.se/v3/docs. What the API does not say out loud and this client knows:
at most 25 ids per list; 5 000 rows a page; `count` is the rows of the page, not of the answer; the
query form with `municipality=` answers an empty list without complaint, so the path form is used;
an unknown id is an empty answer, not an error; a missing value is null with a status, never 0.
"""

import itertools
import math
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from pydantic import TypeAdapter

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Fraga
from indikatorer.kallor.kolada_svar import Datasida, Grupp, Kpi, Sida
from indikatorer.kallor.parallellt import tillsammans

IDS_PER_LIST = 25
ROWS_PER_PAGE = 5000
MAX_PAGES = 1000


class Varde(NamedTuple):
    """One value. `omrade` is Kolada's id ("0780", "0000", "G33617"); `kon` T, K or M; `varde` None
    when it is missing or undisclosed, and `status` then says which; `antal` the number of members
    behind a group's value; `borttaget` when Kolada has withdrawn it."""

    kpi: str
    omrade: str
    artal: int
    kon: str
    varde: float | None
    status: str
    antal: int | None
    borttaget: bool


class Utsnitt(NamedTuple):
    """One question: lists of KPI ids, area ids and years whose product fits on one page."""

    kpier: list
    omraden: list
    artal: list


def planera(kpier, omraden, artal):
    """Split KPIs x areas x years into as few questions as the limits allow.

    At most 25 in each list and 5 000 rows in the product, so that every answer is one full page.
    """
    lists = [sorted(set(kpier)), sorted(set(omraden)), sorted(set(artal))]
    if not all(lists):
        return []
    sizes = _best_sizes(*(len(values) for values in lists))
    parts = [_even_parts(values, size) for values, size in zip(lists, sizes, strict=True)]
    return [Utsnitt(*combination) for combination in itertools.product(*parts)]


def _best_sizes(*counts):
    """The list sizes that give the fewest questions; of equals the largest area list."""

    def questions(sizes):
        return math.prod(math.ceil(n / s) for n, s in zip(counts, sizes, strict=True))

    ranges = [range(1, min(n, IDS_PER_LIST) + 1) for n in counts]
    allowed = (s for s in itertools.product(*ranges) if math.prod(s) <= ROWS_PER_PAGE)
    return min(allowed, key=lambda sizes: (questions(sizes), -sizes[1], -sizes[0]))


def _even_parts(values, size):
    """Consecutive parts of nearly equal length, none longer than size."""
    number = math.ceil(len(values) / size)
    return list(_parts(values, math.ceil(len(values) / number)))


def _parts(values, size):
    return (values[start : start + size] for start in range(0, len(values), size))


class Kolada:
    """Complete answers or a `KallaFel`, never part of one. Used as a context manager.

    `bas` is the API's base ("https://api.kolada.se/v3/"); `anslutningar` how many questions are
    under way at once.
    """

    def __init__(self, bas, talamod=None, anslutningar=4):
        self.bas = bas.rstrip("/") + "/"
        self.anslutningar = anslutningar
        self.fraga = Fraga("Kolada", talamod)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.fraga.close()

    def kpier(self, ids):
        """{id: Kpi} for the ids. OkandSerie when Kolada lacks one of them."""
        return self._by_id("kpi", ids, TypeAdapter(Sida[Kpi]))

    def grupper(self, ids):
        """{id: Grupp} with members, for municipality groups. OkandSerie when one is lacking."""
        return self._by_id("municipality_groups", ids, TypeAdapter(Sida[Grupp]))

    def varden(self, kpier, omraden, artal, sedan=None, framsteg=None) -> Iterator[list[Varde]]:
        """Every value of KPIs x areas x years, one list per page in the order the pages arrive.

        `sedan` (a date) asks only for what has changed since then, withdrawn values included.
        `framsteg(done, of)` is called after each question. What Kolada has no row for is absent.
        The caller may use nothing until the iterator has ended without an exception.
        """
        utsnitt = planera(kpier, omraden, artal)
        adapter = TypeAdapter(Datasida)
        answers = tillsammans(
            lambda part: self._all_pages(part, sedan, adapter), utsnitt, self.anslutningar, self.fraga.avbryt
        )
        for done, pages in enumerate(answers, start=1):
            yield from pages
            if framsteg:
                framsteg(done, len(utsnitt))

    def _by_id(self, path, ids, adapter):
        found = {}
        for part in _parts(sorted(set(ids)), IDS_PER_LIST):
            url = f"{self.bas}{path}/{','.join(part)}?{urlencode({'per_page': ROWS_PER_PAGE})}"
            for page in self._pages(url, adapter):
                found.update((row.id, row) for row in page.values)
        if missing := sorted(set(ids) - set(found)):
            raise fel.OkandSerie(
                f"Kolada känner inte till {', '.join(missing)}. Måttet kan ha tagits bort hos källan:"
                " byt id eller stäng av hämtningen för det."
            )
        return {key: found[key] for key in ids}

    def _all_pages(self, utsnitt, sedan, adapter):
        lists = (",".join(str(value) for value in values) for values in utsnitt)
        path = "data/kpi/{}/municipality/{}/year/{}".format(*lists)
        query = {"per_page": ROWS_PER_PAGE}
        if sedan:
            query["from_date"] = sedan.isoformat()
        asked = {"kpi": set(utsnitt.kpier), "municipality": set(utsnitt.omraden)}
        return [_values(page, asked) for page in self._pages(f"{self.bas}{path}?{urlencode(query)}", adapter)]

    def _pages(self, url, adapter):
        """Follow next_url to the end. A page seen before, or too many, is no answer."""
        seen = set()
        while url:
            if url in seen or len(seen) >= MAX_PAGES:
                raise fel.OvantatSvar("Koladas sidor tar aldrig slut: samma sida kom en gång till.")
            seen.add(url)
            page = self.fraga.get(url, adapter)
            yield page
            url = self._next(url, page)

    def _next(self, url, page):
        """The next page's address, relative or absolute, on the host that we asked."""
        link = page["next_url"] if isinstance(page, dict) else page.next_url
        if not link:
            return None
        target, ours = urlsplit(urljoin(url, link)), urlsplit(self.bas)
        if target.hostname != ours.hostname:
            raise fel.OvantatSvar(f"Kolada hänvisar till en annan plats ({target.hostname}).")
        return target._replace(scheme=ours.scheme, netloc=ours.netloc).geturl()


def _values(page, asked):
    """The page's rows as values; OvantatSvar when it answers something that was not asked."""
    values = []
    for row in page["values"]:
        kpi, omrade, artal = row["kpi"], row["municipality"], row["period"]
        if kpi not in asked["kpi"] or omrade not in asked["municipality"]:
            raise fel.OvantatSvar(f"Kolada svarade på något annat än frågan ({kpi}, {omrade}).")
        values += [
            Varde(
                kpi,
                omrade,
                artal,
                value["gender"],
                value["value"],
                value.get("status") or "",
                value.get("count"),
                value.get("isdeleted", False),
            )
            for value in row["values"]
        ]
    return values
