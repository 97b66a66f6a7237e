"""Does a yearly series rise or fall, surely enough to say so? Computed, with the method stated, never a judgement of
what is good: that needs a direction, and why something changes is for people to say.

Slope: Theil (1950) and Sen (1968), the median of the slopes between all pairs of years. Test: Mann (1945) and Kendall
(1975), two-sided, with the exact distribution of Kendall's S given the ties in the values (no normal approximation,
which is wrong for ten years). See docs/beslut/0017.
"""

import math
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import combinations
from statistics import median

from core import svenska
from indikatorer.models import Riktning

FONSTER = 10
MINST_AR = 5
# A verdict is wrong about one time in twenty when nothing happens; with few people behind it, one time in a hundred.
NIVA, NIVA_FA = 0.05, 0.01
FA_PERSONER = 100
# Half the width of a 95 % interval, in standard errors.
Z95 = 1.96
METOD = "Lutning enligt Theil och Sen, prövad med Mann och Kendalls test."


class Trendlage(Enum):
    OKAR = "Ökar tydligt"
    MINSKAR = "Minskar tydligt"
    OKLAR = "Ingen tydlig riktning"
    FOR_FA = "För få år"


@dataclass(frozen=True)
class Trend:
    """`lutning` is per year in the unit of the values, `p` the exact two-sided probability of at least as clear a
    course by chance; both None when there are too few years. `forbehall` says in sentences what held the verdict
    back or made it ask for more."""

    lage: Trendlage
    fran: int | None = None
    till: int | None = None
    antal: int = 0
    lutning: Decimal | None = None
    p: float | None = None
    riktning: str = ""
    forbehall: tuple = ()

    @property
    def omdome(self):
        return self.lage.value

    @property
    def tydlig(self):
        return self.lage in (Trendlage.OKAR, Trendlage.MINSKAR)

    @property
    def tecken(self):
        """1 for a clear rise, -1 for a clear fall, 0 when neither can be said."""
        return {Trendlage.OKAR: 1, Trendlage.MINSKAR: -1}.get(self.lage, 0)

    @property
    def vardering(self):
        """ "åt rätt håll" or "åt fel håll", only where somebody has decided which way is better."""
        wanted = {Riktning.HOGRE: 1, Riktning.LAGRE: -1}.get(self.riktning, 0)
        if not wanted or not self.tecken:
            return ""
        return "åt rätt håll" if wanted == self.tecken else "åt fel håll"

    @property
    def period(self):
        return svenska.period(self.fran, self.till) if self.fran else ""

    @property
    def mening(self):
        """The verdict with its years and method: "Ökar tydligt 2015–2024. Lutning enligt Theil och Sen, …"."""
        return f"{self.svar} {self.metod}".strip()

    @property
    def svar(self):
        """The verdict alone: "Ökar tydligt 2015–2024, åt rätt håll."."""
        if self.lage == Trendlage.FOR_FA:
            return " ".join([f"{self.omdome}: {_too_few(self.antal)}", *self.forbehall])
        text = f"{self.omdome} {self.period}" + (f", {self.vardering}" if self.vardering else "")
        return " ".join([f"{text}.", *self.forbehall])

    @property
    def metod(self):
        """How the verdict was reached; empty with too few years."""
        if self.lage == Trendlage.FOR_FA:
            return ""
        return f"{METOD[:-1]} på {svenska.antal(self.antal, 'år', 'år')} med värde. {_chance(self.p)}"


def _too_few(antal):
    return f"{antal or 'inget'} av de {FONSTER} senaste åren har jämförbara värden, och minst {MINST_AR} behövs."


def _chance(p):
    times = "mindre än en gång" if p < 0.001 else svenska.antal(round(1000 * p), "gång", "gånger")
    return f"Slumpen ger ett minst lika tydligt utslag {times} på {svenska.tal(1000)}."


def trend(per_ar, *, brott=(), riktning="", underlag=None, intervall=None, enhet="", fa_personer=False, minsta=None):
    """The verdict on {year: value or None}.

    Only the last ten calendar years up to the latest value are read, never across a break (`brott`: the years from
    which the source measures something else), and missing years are left out, not filled in.

    `underlag` is the people behind the values ({year: number} or one number), `intervall` the source's own 95 %
    intervals ({year: (low, high)}), `enhet` the unit ("procent", "antal") and `fa_personer` True where few are known
    to be behind though not how many. With few people the test asks for more, and a change that is smaller than the
    uncertainty of the two ends is never called clear. `minsta` is the smallest change that the values can show.
    """
    known, crossed = _window(per_ar, brott)
    if len(known) < MINST_AR:
        ends = {"fran": min(known), "till": max(known)} if known else {}
        said = (f"Källan mäter på ett nytt sätt sedan {crossed}.",) if crossed else ()
        return Trend(Trendlage.FOR_FA, antal=len(known), riktning=riktning, forbehall=said, **ends)
    years = sorted(known)
    slope, p = theil_sen(known), kendall([known[year] for year in years])
    few = fa_personer or _few(underlag, years)
    doubts = tuple(_doubts(known, slope, p, few, _noise(known, underlag, intervall, enhet), minsta))
    clear = slope and p <= (NIVA_FA if few else NIVA) and not doubts
    lage = (Trendlage.OKAR if slope > 0 else Trendlage.MINSKAR) if clear else Trendlage.OKLAR
    if few and clear:
        doubts = ("Få personer ligger bakom värdena, och därför har ett säkrare utslag krävts.",)
    return Trend(lage, years[0], years[-1], len(years), slope, p, riktning, doubts)


def vardenas_trend(varden, indikator, brott):
    """The verdict on one place's and sex's values (services.varden.Varde) with all that the source tells of them, so
    that it is the same wherever the indicator is read."""
    return trend(
        {v.artal: v.varde for v in varden},
        brott=brott,
        riktning=indikator.riktning,
        underlag={v.artal: v.underlag for v in varden},
        intervall={v.artal: (v.lag, v.hog) for v in varden if None not in (v.lag, v.hog)},
        enhet=indikator.enhet,
        minsta=Decimal(1).scaleb(-indikator.decimaler),
    )


def _window(per_ar, brott):
    """({year: Decimal} that may be compared, the latest break among the years or None)."""
    known = {year: _decimal(value) for year, value in per_ar.items() if value is not None}
    if not known:
        return {}, None
    last, first = max(known), max(known) - FONSTER + 1
    crossed = max((year for year in brott if first < year <= last), default=None)
    start = max(first, crossed or first)
    return {year: value for year, value in known.items() if year >= start}, crossed


def _decimal(value):
    return value if isinstance(value, Decimal) else Decimal(str(value))


def theil_sen(known):
    """The median of the slopes between all pairs of years, per year; the years may lie unevenly."""
    pairs = combinations(sorted(known.items()), 2)
    return median((later - earlier) / (b - a) for (a, earlier), (b, later) in pairs)


def kendall(values):
    """The exact two-sided p of Mann and Kendall's test for values in order of time.

    S counts the pairs that rise less those that fall. If all orders of the same values are equally likely, S is the
    number of untied pairs less twice the inversions, which are distributed as the q-multinomial of the ties.
    """
    s = abs(sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2)))
    orders = _inversions(tuple(sorted(Counter(values).values())))
    pairs = len(orders) - 1
    extreme = sum(number for inversions, number in enumerate(orders) if abs(pairs - 2 * inversions) >= s)
    return extreme / sum(orders)


@lru_cache(maxsize=256)
def _inversions(ties):
    """How many orders of a multiset have 0, 1, 2 … inversions."""
    total, before = (1,), 0
    for size in ties:
        total, before = _multiply(total, _binomial(before + size, size)), before + size
    return total


@lru_cache(maxsize=256)
def _binomial(n, k):
    """The coefficients of the Gaussian binomial: orders of k and n − k equal things by inversions."""
    if k in (0, n):
        return (1,)
    result = [0] * (k * (n - k) + 1)
    for power, number in enumerate(_binomial(n - 1, k - 1)):
        result[power] += number
    for power, number in enumerate(_binomial(n - 1, k)):
        result[power + k] += number
    return tuple(result)


def _multiply(a, b):
    result = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            result[i + j] += x * y
    return tuple(result)


def _few(underlag, years):
    numbers = [people for year in years if (people := people_behind(underlag, year)) is not None]
    return bool(numbers) and min(numbers) < FA_PERSONER


def people_behind(underlag, year):
    return underlag.get(year) if isinstance(underlag, dict) else underlag


def _noise(known, underlag, intervall, enhet):
    """The standard error of the difference between the first and the last year, or None when nothing is known."""
    ends = [
        standardfel(known[year], people_behind(underlag, year), (intervall or {}).get(year), enhet)
        for year in (min(known), max(known))
    ]
    return None if None in ends else math.hypot(*ends)


def standardfel(varde, underlag=None, intervall=None, enhet=""):
    """The sampling error of one value in its own unit, or None when nothing tells it.

    From the source's 95 % interval when it has one; a share in per cent of n people has √(p(100 − p)/n), where p is
    drawn towards the middle by one person each way (Agresti and Coull) so that 0 and 100 % are not taken for certain;
    a count has √count (Poisson).
    """
    if intervall and None not in intervall:
        low, high = intervall
        return float(high - low) / (2 * Z95)
    if enhet == "procent" and underlag:
        share = (float(varde) / 100 * underlag + 1) / (underlag + 2)
        return 100 * math.sqrt(max(share * (1 - share), 0) / (underlag + 2))
    if enhet == "antal":
        return math.sqrt(max(float(varde), 1))
    return None


def _doubts(known, slope, p, few, noise, minsta):
    """Sentences on what speaks against a course that the ordinary test would have called clear."""
    if not slope or p > NIVA:
        return
    change = float(abs(slope)) * (max(known) - min(known))
    if few and p > NIVA_FA:
        yield "Få personer ligger bakom värdena. Då krävs ett säkrare utslag än åren ger."
    if noise is not None and change <= Z95 * noise:
        yield "Förändringen är mindre än osäkerheten i värdena."
    elif minsta and change < float(minsta):
        yield "Förändringen är för liten för att synas i värdena."
