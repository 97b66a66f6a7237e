"""Kolada's API v3: indicator values for municipalities, regions and groups.

Source: https://api.kolada.se/v3/docs. What the API does not say out loud and this client knows:
at most 25 ids per list; 5 000 rows a page; `count` is the rows of the page, not of the answer; the
query form with `municipality=` answers an empty list without complaint, so the path form is used;
an unknown id is an empty answer, not an error; a missing value is null with a status, never 0.
"""

import itertools
import math
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from pydantic import TypeAdapter

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Fraga
from indikatorer.kallor.kolada_svar import Datasidor, Grupp, Kpi, Sida
from indikatorer.kallor.parallellt import tillsammans

IDS_PER_LIST = 25
ROWS_PER_PAGE = 5000
MAX_PAGES = 1000
# Larger than anything that is counted in Sweden, and what the store has room for.
STORSTA_TAL = 1e15


class Utsnitt(NamedTuple):
    """One question: lists of KPI ids, area ids and years."""

    kpier: list
    omraden: list
    artal: list


def planera(kpier, omraden, artal, *, rader=ROWS_PER_PAGE):
    """Split KPIs x areas x years into as few questions as the limits allow.

    At most 25 in each list and `rader` in the product, so that every answer is one full page; None when few rows are
    expected, as when only changes are asked for, and an answer may have any number of pages.
    """
    lists = [sorted(set(kpier)), sorted(set(omraden)), sorted(set(artal))]
    if not all(lists):
        return []
    sizes = _best_sizes(*(len(values) for values in lists), rader=rader)
    parts = [_even_parts(values, size) for values, size in zip(lists, sizes, strict=True)]
    return [Utsnitt(*combination) for combination in itertools.product(*parts)]


def _best_sizes(*counts, rader):
    """The list sizes that give the fewest questions; of equals the largest area list."""

    def questions(sizes):
        return math.prod(math.ceil(n / s) for n, s in zip(counts, sizes, strict=True))

    ranges = [range(1, min(n, IDS_PER_LIST) + 1) for n in counts]
    allowed = (s for s in itertools.product(*ranges) if rader is None or math.prod(s) <= rader)
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
        self.sidor = Datasidor()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.fraga.close()

    def kpier(self, ids):
        """{id: Kpi} for the ids. OkandSerie when Kolada lacks one of them."""
        return self._by_id("kpi", ids, TypeAdapter(Sida[Kpi]))

    def grupper(self, ids):
        """{id: Grupp} with members, for those of the municipality groups that Kolada has."""
        return self._known("municipality_groups", ids, TypeAdapter(Sida[Grupp]))

    def grupper_med_titel(self, titel):
        """[Grupp] whose titles contain the words, as Kolada searches."""
        url = f"{self.bas}municipality_groups?{urlencode({'title': titel, 'per_page': ROWS_PER_PAGE})}"
        return [row for page in self._pages(url, TypeAdapter(Sida[Grupp])) for row in page.values]

    def varden(self, plan, forma, sedan=None):
        """Yield (question, forma(rows)) for every Utsnitt of the plan, in the order the answers arrive.

        `forma` gets every row (kolada_svar.Datarad) of one whole, checked answer, and works in the thread that
        fetched it. `sedan` (a date) asks only for what has changed since then, withdrawn values included. What Kolada
        has no row for is absent. The caller may use nothing until the iterator has ended without an exception.
        """
        return tillsammans(
            lambda part: (part, forma(self._svar(part, sedan))), plan, self.anslutningar, self.fraga.avbryt
        )

    def _by_id(self, path, ids, adapter):
        found = self._known(path, ids, adapter)
        if missing := sorted(set(ids) - set(found)):
            raise fel.OkandSerie(
                f"Kolada känner inte till {', '.join(missing)}. Måttet kan ha tagits bort hos källan:"
                " byt id eller stäng av hämtningen för det."
            )
        return {key: found[key] for key in ids}

    def _known(self, path, ids, adapter):
        """Those of the ids that Kolada has."""
        query = urlencode({"per_page": ROWS_PER_PAGE})
        urls = [f"{self.bas}{path}/{','.join(part)}?{query}" for part in _parts(sorted(set(ids)), IDS_PER_LIST)]
        answers = tillsammans(lambda url: list(self._pages(url, adapter)), urls, self.anslutningar, self.fraga.avbryt)
        return {row.id: row for pages in answers for page in pages for row in page.values}

    def _svar(self, utsnitt, sedan):
        """Every row of one question, or OvantatSvar when the answer contradicts the question or itself."""
        lists = (",".join(str(value) for value in values) for values in utsnitt)
        path = "data/kpi/{}/municipality/{}/year/{}".format(*lists)
        query = {"per_page": ROWS_PER_PAGE}
        if sedan:
            query["from_date"] = sedan.isoformat()
        checked = Svar(utsnitt)
        for page in self._pages(f"{self.bas}{path}?{urlencode(query)}", self.sidor):
            checked.add(page)
        return checked.rows()

    def _pages(self, url, adapter):
        """Follow next_url to the end. A page seen before, or too many, is no answer."""
        seen = set()
        while url:
            if url in seen or len(seen) >= MAX_PAGES:
                raise fel.OvantatSvar("Koladas sidor tar aldrig slut: samma sida kom en gång till.")
            seen.add(url)
            page = self.fraga.get(url, adapter)
            yield page
            url = self._next(url, page.next_url)

    def _next(self, url, link):
        """The next page's address, relative or absolute, on the host that we asked."""
        if not link:
            return None
        target, ours = urlsplit(urljoin(url, link)), urlsplit(self.bas)
        if target.hostname != ours.hostname:
            raise fel.OvantatSvar(f"Kolada hänvisar till en annan plats ({target.hostname}).")
        return target._replace(scheme=ours.scheme, netloc=ours.netloc).geturl()


class Svar:
    """The pages of one answer, checked as they come: each row asked for, none twice, and as many as Kolada counts."""

    def __init__(self, utsnitt):
        self.kpier, self.omraden, self.artal = map(set, utsnitt)
        self._rows = []
        self._seen = set()
        self._counts = []

    def add(self, page):
        seen, kpier, omraden, artal = self._seen, self.kpier, self.omraden, self.artal
        for row in page.values:
            key = kpi, omrade, ar = row.kpi, row.municipality, row.period
            if kpi not in kpier or omrade not in omraden or ar not in artal:
                raise _unexpected("svarade på något annat än frågan", key)
            if key in seen or (len(row.values) > 1 and _same_sex_twice(row.values)):
                raise _unexpected("gav två värden för samma sak", key)
            seen.add(key)
            for value in row.values:
                number = value.value
                if number is not None and not -STORSTA_TAL < number < STORSTA_TAL:
                    raise _unexpected("har ett orimligt stort tal", key)
        if page.count is not None:
            self._counts.append((page.count, len(page.values)))
        self._rows += page.values

    def rows(self):
        """Kolada's `count` is the rows of the page; a server that counts the whole answer is understood as well.
        Any other number tells that rows have been lost on the way."""
        total = len(self._rows)
        if any(count not in (on_page, total) for count, on_page in self._counts):
            raise fel.OvantatSvar("Kolada räknar till ett annat antal rader än vad som kom.")
        return self._rows


def _same_sex_twice(values):
    return len({value.gender for value in values}) != len(values)


def _unexpected(what, key):
    return fel.OvantatSvar(f"Kolada {what} ({', '.join(map(str, key))}).")
