"""Which municipalities depart from what was to be expected. Pure arithmetic on plain numbers; see docs/beslut/0017.

Three expectations of the latest year, none of which looks at the latest year of the municipality itself:

- *trend*: the line of its own earlier years (Theil and Sen's slope), drawn on one year;
- *liknande* and *lanet*: its own usual level (the median of its earlier years) moved as the similar municipalities, or
  the county's others, have moved from their usual levels (the median of them). What always lies low is not a
  departure: that is seen in the comparison of municipalities.

How far off is measured in robust standard deviations: 1.4826 × the median absolute residual of the earlier years, the
larger of the municipality's own and that of all the county's municipalities, never below the grain of the values or
the sampling error that the people behind them give. The limit follows from how many tests are made at once, so that
chance alone is expected to give at most `VANTADE` rows: each test has the level VANTADE / tests, less a margin. The
limit of a level is Student's t, or, where that is further off, how far the earlier years of the same measures have
themselves gone so often: small municipalities waver more than large ones, and no formula knows how much.
"""

import math
from dataclasses import dataclass, field
from itertools import combinations
from statistics import NormalDist, median

FONSTER = 10
MINST_FORE = 5  # earlier years with a value
MINST_ANDRA = 4  # other municipalities with a value, unless the source gives their mean
VANTADE = 1.0
# What a fit leaves of the years it was made from is a little less than what a forecast misses by.
MARGINAL = 0.5
HOGSTA_NIVA = 0.01
# With few people behind and no number of them, chance is given a fifth of the room.
FA_NIVA = 0.2
MAD = 1.4826
# The efficiency of the median absolute residual as a measure of spread, and of the median as a measure of the middle.
EFF_MAD, VAR_MEDIAN = 0.37, math.pi / 2

TREND, LIKNANDE, LANET = "trend", "liknande", "lanet"


@dataclass(frozen=True)
class Underlag:
    """One measure to be tested. `kommuner` {place: {year: value}} are the county's, without missing or hidden values;
    `liknande` {place: series} those of its similar municipalities, or the one series of their mean when `medel`.
    `artal` is the year tested, `korn` the smallest difference the values show, `fran` the first year that may be
    compared, `standardfel` {place: the sampling error of its latest value} where known."""

    nyckel: object
    artal: int
    kommuner: dict
    liknande: dict = field(default_factory=dict)
    medel: frozenset = frozenset()
    fran: int = 0
    korn: float = 0.0
    standardfel: dict = field(default_factory=dict)
    fa_personer: bool = False


@dataclass(frozen=True)
class Prov:
    """One test: `matt` is value − expected in robust standard deviations (`spridning`), `frihet` how many independent
    residuals the spread rests on, `ar` the earlier years used, `andra` how many others were compared with, `tidigare`
    how far off the earlier years were, measured alike."""

    nyckel: object
    plats: object
    jamfort: str
    artal: int
    varde: float
    vantat: float
    spridning: float
    frihet: float
    ar: int
    andra: int = 0
    fa_personer: bool = False
    tidigare: tuple = ()

    @property
    def matt(self):
        return (self.varde - self.vantat) / self.spridning


@dataclass(frozen=True)
class _Rest:
    """What one municipality's earlier years leave unexplained, and how the expectation of the latest follows."""

    plats: object
    vantat: float
    rester: tuple
    parametrar: int
    osakerhet: float  # how many times the spread the expectation itself may be off, squared
    andra: int = 0

    @property
    def egen_spridning(self):
        return MAD * median(map(abs, self.rester)) * self._small

    @property
    def _small(self):
        """Residuals of a fit are smaller than what they estimate."""
        return math.sqrt(len(self.rester) / (len(self.rester) - self.parametrar))


def prova(underlag):
    """Every test that the measure allows; a municipality without enough years or others to compare with has none."""
    moves = {plats: _fran_vanligt(underlag, serie) for plats, serie in underlag.kommuner.items()}
    yield from _proven(underlag, TREND, [_mot_egen(underlag, plats) for plats in underlag.kommuner])
    yield from _proven(underlag, LIKNANDE, [_mot_liknande(underlag, plats, moves) for plats in underlag.kommuner])
    yield from _proven(underlag, LANET, [_mot_lanet(underlag, plats, moves) for plats in underlag.kommuner])


def utslag(prov_lista):
    """Those of the tests that went past their limit, furthest off first."""
    tests = list(prov_lista)
    limits = Granser(tests)
    return sorted((prov for prov in tests if abs(prov.matt) > limits.for_prov(prov)), key=lambda prov: -abs(prov.matt))


class Granser:
    """How many robust standard deviations are called a departure when these tests are made at once."""

    def __init__(self, tests):
        self.antal = len(tests)
        self._earlier = {
            jamfort: sorted(abs(size) for prov in tests if prov.jamfort == jamfort for size in prov.tidigare)
            for jamfort in {prov.jamfort for prov in tests}
        }

    def for_prov(self, prov):
        level = min(MARGINAL * VANTADE / max(self.antal, 1), HOGSTA_NIVA) * (FA_NIVA if prov.fa_personer else 1)
        return max(students_t(1 - level / 2, prov.frihet), self._gone_before(prov.jamfort, level))

    def _gone_before(self, jamfort, level):
        sizes = self._earlier[jamfort]
        return sizes[-1 - int(level * len(sizes))] if sizes else 0


def students_t(p, frihet):
    """The quantile of Student's t by Cornish and Fisher's expansion (Abramowitz and Stegun 26.7.5); `frihet` ≥ 3."""
    z, v = NormalDist().inv_cdf(p), max(frihet, 3.0)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / v**power for power, term in enumerate(terms, start=1))


def _proven(underlag, jamfort, rester):
    known = [rest for rest in rester if rest]
    if not known:
        return
    pooled = MAD * median(abs(size) * rest._small for rest in known for size in rest.rester)
    freedom = EFF_MAD * sum(len(rest.rester) - rest.parametrar for rest in known)
    for rest in known:
        floor = max(underlag.korn, underlag.standardfel.get(rest.plats, 0))
        inside = max(rest.egen_spridning, pooled, floor) or math.inf
        yield Prov(
            nyckel=underlag.nyckel,
            plats=rest.plats,
            jamfort=jamfort,
            artal=underlag.artal,
            varde=underlag.kommuner[rest.plats][underlag.artal],
            vantat=rest.vantat,
            spridning=inside * math.sqrt(1 + rest.osakerhet),
            frihet=freedom,
            ar=len(rest.rester),
            andra=rest.andra,
            fa_personer=underlag.fa_personer,
            tidigare=tuple(size * rest._small / inside for size in rest.rester),
        )


def _fore(underlag, serie):
    """The earlier years of the window."""
    first = max(underlag.fran, underlag.artal - FONSTER + 1)
    return {year: value for year, value in serie.items() if first <= year < underlag.artal}


def _mot_egen(underlag, plats):
    serie = underlag.kommuner[plats]
    fore = _fore(underlag, serie)
    if underlag.artal not in serie or len(fore) < MINST_FORE:
        return None
    slope = median((fore[b] - fore[a]) / (b - a) for a, b in combinations(sorted(fore), 2))
    level = median(value - slope * year for year, value in fore.items())
    rests = tuple(value - level - slope * year for year, value in fore.items())
    middle = sum(fore) / len(fore)
    reach = (underlag.artal - middle) ** 2 / sum((year - middle) ** 2 for year in fore)
    return _Rest(plats, level + slope * underlag.artal, rests, 2, 1 / len(fore) + reach)


def _mot_lanet(underlag, plats, moves):
    others = [moved for other, moved in moves.items() if other != plats and moved]
    return _mot_andra(underlag, plats, moves[plats], others, MINST_ANDRA)


def _mot_liknande(underlag, plats, moves):
    least = 1 if plats in underlag.medel else MINST_ANDRA
    others = [moved for serie in underlag.liknande.get(plats, ()) if (moved := _fran_vanligt(underlag, serie))]
    return _mot_andra(underlag, plats, moves[plats], others, least)


def _mot_andra(underlag, plats, own, andra, minst):
    serie = underlag.kommuner[plats]
    if own is None or underlag.artal not in serie:
        return None
    movement = {year: median(at) for year in own if len(at := [m[year] for m in andra if year in m]) >= minst}
    years = [year for year in movement if year != underlag.artal]
    if underlag.artal not in movement or len(years) < MINST_FORE:
        return None
    apart = median(own[year] - movement[year] for year in years)
    rests = tuple(own[year] - movement[year] - apart for year in years)
    usual = serie[underlag.artal] - own[underlag.artal]
    expected = usual + movement[underlag.artal] + apart
    compared = sum(underlag.artal in moved for moved in andra)
    return _Rest(plats, expected, rests, 1, VAR_MEDIAN / len(rests), compared)


def _fran_vanligt(underlag, serie):
    """{year: how far from its usual level}, the median of its earlier years; None with too few of them."""
    fore = _fore(underlag, serie)
    if len(fore) < MINST_FORE:
        return None
    usual = median(fore.values())
    years = [*fore, *([underlag.artal] if underlag.artal in serie else [])]
    return {year: serie[year] - usual for year in years}
