"""How an indicator stands against the formal target of a sub-goal: baseline, now, target, distance, the pace so far
against the pace needed, and how sure the course is. Computed, never a judgement: whether the sub-goal is reached is
for people to say, and always "egen beräkning"."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from core import svenska
from indikatorer.models import Kon, Riktning
from indikatorer.services.malord import mening, skillnad
from indikatorer.services.trend import Trend, Trendlage
from indikatorer.services.trend import trend as trendomdome
from sok.models import Malform

__all__ = ["Malomdome", "Malstatus", "malriktning", "malstatus", "mening", "skillnad"]


class Malomdome(Enum):
    """The course against the target, in the words that a reader meets."""

    NATT = "målet är nått"
    NATT_MEN_FEL_HALL = "målet är nått, men utvecklingen går åt fel håll"
    I_TAKT = "i takt med målet"
    RATT_HALL = "åt rätt håll"
    LANGSAMT = "åt rätt håll men för långsamt"
    FEL_HALL = "åt fel håll"
    OKLART = "ingen tydlig riktning"
    FOR_FA = "för få år för att säga vart det går"
    NADDES_INTE = "målet nåddes inte"


@dataclass(frozen=True)
class Malstatus:
    """Baseline, now and target in the indicator's unit; `kvar` the same, never negative. Where something cannot be
    computed it is None and `hinder` says why in a sentence. `natt` is None when it cannot be told.

    `takt` is the mean change per year since the baseline (the trend's slope where there is no baseline), `takt_behovs`
    what each year from the latest value to the target year must bring; both with their sign. `vag` is 1 when the
    target lies upwards, -1 downwards. `passerat`: the target year is behind us. `faktor` is that of a target that
    multiplies the baseline.
    """

    malform: str
    kon: str
    utgangsar: int | None
    utgangsvarde: Decimal | None
    artal: int | None
    nu: Decimal | None
    mal: Decimal | None
    malar: int | None
    kvar: Decimal | None
    ar_kvar: int | None
    natt: bool | None
    hinder: str = ""
    vag: int = 0
    takt: Decimal | None = None
    takt_behovs: Decimal | None = None
    passerat: bool = False
    trend: Trend | None = None
    faktor: Decimal | None = None

    @property
    def omdome(self):
        """The course against the target, or None when something hinders."""
        if self.hinder or self.natt is None:
            return None
        way = self.trend.tecken * self.vag if self.trend else 0
        if self.mal is not None and self.natt:
            return Malomdome.NATT_MEN_FEL_HALL if way < 0 else Malomdome.NATT
        if self.mal is not None and self.malar and self.artal >= self.malar:
            return Malomdome.NADDES_INTE
        if not way:
            few = self.trend is None or self.trend.lage == Trendlage.FOR_FA
            return Malomdome.FOR_FA if few else Malomdome.OKLART
        return self._sure(way)

    def _sure(self, way):
        if way < 0:
            return Malomdome.FEL_HALL
        if self.takt_behovs is None or self.takt is None:
            return Malomdome.RATT_HALL
        return Malomdome.I_TAKT if self.takt * self.vag >= self.takt_behovs * self.vag else Malomdome.LANGSAMT

    @property
    def omdome_i_mening(self):
        """The verdict as a sentence's words; empty when the sentence has already said it."""
        if self.omdome is None or (self.mal is not None and self.omdome == Malomdome.NATT):
            return ""
        if self.omdome == Malomdome.NATT_MEN_FEL_HALL:
            return "utvecklingen går åt fel håll"
        if self.omdome == Malomdome.OKLART:
            return "åren går upp och ned, ingen tydlig riktning"
        return self.omdome.value

    @property
    def forandring(self):
        if self.nu is None or self.utgangsvarde is None:
            return None
        return self.nu - self.utgangsvarde

    @property
    def vems(self):
        """Whose target it is, as in "Mål, kvinnor"; empty when it is everyone's."""
        return "" if self.kon == Kon.TOTALT else Kon(self.kon).label.lower()


def malriktning(version, utgangsvarde=None, riktning=""):
    """1 when the wording asks for more, -1 for less, 0 when it asks for neither. A value to reach lies where it does
    from the baseline; without one the measure's own direction decides, and otherwise it is taken to lie upwards."""
    if version is None or version.malform == Malform.KVALITATIVT:
        return 0
    if version.malform == Malform.MULTIPLICERA:
        return -1 if version.faktor < 1 else 1
    if version.malform in (Malform.OKA, Malform.MINSKA):
        return 1 if version.malform == Malform.OKA else -1
    if utgangsvarde is not None and utgangsvarde != version.malvarde:
        return -1 if version.malvarde < utgangsvarde else 1
    return -1 if riktning == Riktning.LAGRE else 1


def malstatus(version, koppling, varden, *, ar_nu, procent=False, brott=(), riktning="", trend=None):
    """The status of one tie, or None when the wording is qualitative or nothing is to be tested.

    `varden` is {year: value or None} for the place and the sex that the wording speaks of, `brott` the years
    from which the source measures something else, `ar_nu` the year that years left are counted from, `riktning` the
    measure's own direction. `trend` is the verdict on the same values where the caller knows more of them (people
    behind, intervals); otherwise it is made from `varden`.
    """
    if version is None or not koppling.huvud or version.malform == Malform.KVALITATIVT:
        return None
    utgangsar = koppling.utgangsar or version.utgangsar
    known = {artal: varde for artal, varde in varden.items() if varde is not None}
    artal = max(known, default=None)
    utgangsvarde, nu = known.get(utgangsar), known.get(artal)
    vag = malriktning(version, utgangsvarde, riktning)
    hinder = _hinder(version, utgangsar, utgangsvarde, artal, brott)
    mal = None if hinder else _target(version, utgangsvarde)
    if procent and mal is not None and mal > 100:
        hinder, mal = f"Målet skulle bli {svenska.procent(mal)}, mer än alla, och kan inte nås.", None
    natt = None if hinder else _reached(vag, utgangsvarde, nu, mal)
    trend = trend or trendomdome(varden, brott=brott, riktning=riktning)
    # A value to reach may be read across a break, a pace may not.
    crossed = any(utgangsar < ar <= artal for ar in brott) if utgangsar and artal else False
    return Malstatus(
        malform=version.malform,
        kon=koppling.kon,
        utgangsar=utgangsar,
        utgangsvarde=utgangsvarde,
        artal=artal,
        nu=nu,
        mal=mal,
        malar=version.malar,
        kvar=_left(mal, nu, natt),
        ar_kvar=_years_left(version.malar, ar_nu),
        natt=natt,
        hinder=hinder,
        vag=vag,
        takt=None if hinder or crossed else _pace(utgangsar, utgangsvarde, artal, nu, trend),
        takt_behovs=_needed(mal, nu, natt, artal, version.malar),
        passerat=bool(version.malar and ar_nu > version.malar),
        trend=trend,
        faktor=version.faktor,
    )


def _hinder(version, utgangsar, utgangsvarde, artal, brott):
    if artal is None:
        return "Källan har inga värden än, så målet kan inte prövas."
    if version.malform == Malform.NA_VARDE:
        return ""
    if utgangsar is None:
        return "Utgångsåret anges ej i källan, så målet kan inte prövas."
    if utgangsvarde is None:
        return f"Utgångsvärdet för {utgangsar} saknas hos källan, så målet kan inte prövas."
    if crossed := [ar for ar in brott if utgangsar < ar <= artal]:
        return f"Källan mäter på ett nytt sätt sedan {crossed[-1]}. Utgångsläget går inte att jämföra med."
    return ""


def _target(version, utgangsvarde):
    if version.malform == Malform.MULTIPLICERA:
        return utgangsvarde * version.faktor
    return version.malvarde if version.malform == Malform.NA_VARDE else None


def _reached(vag, utgangsvarde, nu, mal):
    """At the target or past it; without a level, better than the baseline."""
    return (nu - utgangsvarde) * vag > 0 if mal is None else (nu - mal) * vag >= 0


def _left(mal, nu, natt):
    if mal is None or nu is None:
        return None
    return Decimal(0) if natt else abs(mal - nu)


def _pace(utgangsar, utgangsvarde, artal, nu, trend):
    if utgangsvarde is None:
        return trend.lutning
    return (nu - utgangsvarde) / (artal - utgangsar) if artal > utgangsar else None


def _needed(mal, nu, natt, artal, malar):
    """Per year from the latest value; None when the target is reached or no year is left."""
    if mal is None or natt or not malar or malar <= artal:
        return None
    return (mal - nu) / (malar - artal)


def _years_left(malar, ar_nu):
    return max(malar - ar_nu, 0) if malar else None
