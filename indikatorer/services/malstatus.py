"""How an indicator stands against the formal target of a sub-goal. Computed, never a judgement: whether the
sub-goal is reached is for people to say, and always "egen beräkning"."""

from dataclasses import dataclass
from decimal import Decimal

from core import svenska
from indikatorer.models import Kon
from sok.models import Malform


@dataclass(frozen=True)
class Malstatus:
    """Baseline, now and target in the indicator's unit; `kvar` the same, never negative. Where something cannot be
    computed it is None and `hinder` says why in a sentence. `natt` is None when it cannot be told."""

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

    @property
    def forandring(self):
        if self.nu is None or self.utgangsvarde is None:
            return None
        return self.nu - self.utgangsvarde

    @property
    def vems(self):
        """Whose target it is, as in "Mål, kvinnor"; empty when it is everyone's."""
        return "" if self.kon == Kon.TOTALT else Kon(self.kon).label.lower()


def malstatus(version, koppling, varden, *, ar_nu, procent=False, brott=()):
    """The status of one tie, or None when the wording is qualitative or nothing is to be tested.

    `varden` is {year: value or None} for the place and the sex that the wording speaks of, `brott` the years
    from which the source measures something else, `ar_nu` the year that years left are counted from.
    """
    if version is None or not koppling.huvud or version.malform == Malform.KVALITATIVT:
        return None
    utgangsar = koppling.utgangsar or version.utgangsar
    known = {artal: varde for artal, varde in varden.items() if varde is not None}
    artal = max(known, default=None)
    utgangsvarde = known.get(utgangsar)
    hinder = _hinder(version, utgangsar, utgangsvarde, artal, brott)
    mal = None if hinder else _target(version, utgangsvarde)
    if procent and mal is not None and mal > 100:
        hinder, mal = f"Målet skulle bli {svenska.procent(mal)}, mer än alla, och kan inte nås.", None
    nu = known.get(artal)
    natt = None if hinder else _reached(version.malform, utgangsvarde, nu, mal)
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


def _reached(malform, utgangsvarde, nu, mal):
    if malform == Malform.OKA:
        return nu > utgangsvarde
    if malform == Malform.MINSKA:
        return nu < utgangsvarde
    return nu >= mal


def _left(mal, nu, natt):
    if mal is None or nu is None:
        return None
    return Decimal(0) if natt else mal - nu


def _years_left(malar, ar_nu):
    return max(malar - ar_nu, 0) if malar else None


def mening(status, indikator):
    """One sentence: "Utgångsläge 19 % (2018), nu 29 % (2024), mål 38 % (2025). Kvar: 9 procentenheter."."""
    if status.hinder:
        return status.hinder

    def value(number):
        return svenska.med_enhet(number, indikator.enhet_efter_tal, indikator.decimaler)

    text = f"Utgångsläge {value(status.utgangsvarde)} ({status.utgangsar}), " if status.utgangsvarde is not None else ""
    text += f"nu {value(status.nu)} ({status.artal})"
    if status.mal is None:
        return f"{svenska.stor_bokstav(text)}. {_direction(status, indikator)}"
    text += f", mål {value(status.mal)}" + (f" ({status.malar})" if status.malar else "")
    left = "Målet är nått" if status.natt else f"Kvar: {skillnad(status.kvar, indikator)}"
    return f"{svenska.stor_bokstav(text)}. {left}."


def _direction(status, indikator):
    size = skillnad(abs(status.forandring), indikator)
    if not status.forandring:
        return "Oförändrat."
    word = "Har ökat" if status.forandring > 0 else "Har minskat"
    wanted = "ska öka" if status.malform == Malform.OKA else "ska minska"
    return f"{word} med {size}; målet är att den {wanted}."


def skillnad(size, indikator):
    """A difference with its unit: "9 procentenheter", "1 procentenhet", "12" for plain counts."""
    text = svenska.tal(size, indikator.decimaler)
    unit = indikator.enhet_vid_skillnad
    if unit == "procentenheter" and size == 1:
        unit = "procentenhet"
    return f"{text} {unit}".strip()
