"""Which numbers of people received are hidden, by the portal's one rule (docs/beslut/0016): one decision for every
page that shows them. The table of länstal and kommuntal shows the ways, Kolada's measures N01986 and N01987 have pages
of their own with women and men and the county's mean, and a reader may have them all open."""

from django.conf import settings

from core.doljning import Summa, dolda_celler
from core.svenska import Saknas
from indikatorer.models import Kon, Mottagningsvag
from indikatorer.services.kommuntal.kalkyl import DELAR, ar_tal
from indikatorer.services.smatal import summor as measure_sums

ALLA, ANVISADE = str(Mottagningsvag.ALLA), str(Mottagningsvag.ANVISADE)
# A reader subtracts: those who were not assigned are a number of the tables too.
EJ_ANVISADE = "ej anvisade"


def dolda(tabell, koder, *, matt=None, grupper=()):
    """The keys of `tabell` and `matt` that may not be shown, of one county and year.

    `tabell` {(place, way): number or Saknas} is what the table of länstal and kommuntal has, `matt` {(place, way, sex):
    number, None or Saknas} what the measures' own pages have, for a group the sum behind its mean. Of `koder` the first
    is the county and the rest its municipalities; `grupper` are the groups that are all of these.
    """
    matt = matt or {}
    celler, summor = _table(tabell, koder)
    page_cells, page_sums = _pages(matt, koder, grupper)
    same = {key: key[:2] for key, n in page_cells.items() if key[2] == Kon.TOTALT and _same(celler.get(key[:2]), n)}
    twins = [
        (key, key[:2])
        for key, n in page_cells.items()
        if key[2] == Kon.TOTALT and key not in same and _told(n) and _told(celler.get(key[:2]))
    ]
    celler |= {key: n for key, n in page_cells.items() if key not in same}
    summor += [Summa(same.get(total, total), tuple(same.get(key, key) for key in parts)) for total, parts in page_sums]
    hidden = _hidden_in_both(celler, summor, twins)
    return hidden | {key for key, name in same.items() if name in hidden}


def _told(n):
    """A number, or one that its source hides."""
    return ar_tal(n) or n is Saknas.DOLT


def _same(one, other):
    """One number, shown in two places: the table has it from the measure, or both have it from one source."""
    return _told(one) and one == other


def _hidden_in_both(celler, summor, twins):
    """The keys to hide; two cells that speak of the same people with different numbers, a revised one perhaps, are
    both hidden or both shown."""
    also = set()
    while True:
        hidden = dolda_celler(celler, summor, grans=settings.SMA_TAL_GRANS, ocksa=also)
        more = {key for pair in twins if not hidden.isdisjoint(pair) for key in pair} - hidden
        if not more:
            return hidden
        also |= more


def _table(tabell, koder):
    """(cells, sums) of the table: the ways make everyone, the municipalities the county."""
    celler = {key: n for key, n in sorted(tabell.items()) if n is not None}
    for kod in koder:
        if (rest := _not_assigned(celler, (kod, ALLA), (kod, ANVISADE))) is not None:
            celler[kod, EJ_ANVISADE] = rest
    summor = [Summa((kod, ALLA), tuple((kod, vag) for vag in DELAR)) for kod in koder]
    summor += [Summa((kod, ALLA), ((kod, ANVISADE), (kod, EJ_ANVISADE))) for kod in koder]
    lan, *kommuner = koder
    if kommuner:
        ways = (ALLA, ANVISADE, EJ_ANVISADE, *DELAR)
        summor += [Summa((lan, vag), tuple((kod, vag) for kod in kommuner)) for vag in ways]
    return celler, summor


def _pages(matt, koder, grupper):
    """(cells, sums) of the measures' pages: women and men make everyone, the municipalities their group, and of
    everyone some were assigned."""
    celler = dict(sorted(matt.items()))
    summor = []
    for plats, kon in sorted({(key[0], key[2]) for key in matt}):
        everyone, assigned, rest = ((plats, vag, kon) for vag in (ALLA, ANVISADE, EJ_ANVISADE))
        if (n := _not_assigned(celler, everyone, assigned)) is not None:
            celler[rest] = n
            summor.append(Summa(everyone, (assigned, rest)))
    lan, *kommuner = koder
    for vag in (ALLA, ANVISADE, EJ_ANVISADE):
        of_way = {(plats, kon) for plats, way, kon in celler if way == vag}
        for total, parts in measure_sums(of_way, kommuner, dict.fromkeys(grupper, lan)):
            summor.append(Summa((total[0], vag, total[1]), tuple((plats, vag, kon) for plats, kon in parts)))
    return celler, summor


def _not_assigned(celler, everyone, assigned):
    """Everyone minus the assigned, where both are numbers and that can be one."""
    a, b = celler.get(everyone), celler.get(assigned)
    return a - b if ar_tal(a) and ar_tal(b) and a >= b else None
