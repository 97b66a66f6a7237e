"""A formal target against the figures, in words."""

from core import svenska
from sok.models import Malform

KVALITATIVT = "Målet bedöms i ord. Det har ingen målnivå som siffror kan prövas mot."
OPROVAT = "Ingen indikator är vald att pröva målet mot."
MANGDUBBLAS = ("dubbleras", "tredubblas", "fyrdubblas", "femdubblas", "sexdubblas", "sjudubblas", "åttadubblas")
MANGDUBBLAS += ("niodubblas", "tiodubblas")


def faktorord(faktor):
    """What a target that multiplies the baseline asks for, after "ska": "minst dubbleras", "öka till minst 1,5 gånger
    utgångsläget", "minst halveras", "minska till högst 75 % av utgångsläget"."""
    if faktor >= 2 and faktor == int(faktor) and faktor - 2 < len(MANGDUBBLAS):
        return f"minst {MANGDUBBLAS[int(faktor) - 2]}"
    if faktor > 1:
        return f"öka till minst {_as_written(faktor)} gånger utgångsläget"
    if faktor == 1:
        return "vara minst som i utgångsläget"
    if faktor * 2 == 1:
        return "minst halveras"
    share = svenska.procent(100 * faktor, _places(100 * faktor))
    return f"minska till högst {share} av utgångsläget" if faktor else "bli noll"


def provningsord(version):
    """How a wording is tested against figures: "ska minst dubbleras", "ska öka", "bedöms i ord"."""
    if version.malform == Malform.MULTIPLICERA:
        return f"ska {faktorord(version.faktor)}"
    return Malform(version.malform).label.lower()


def _as_written(number):
    return svenska.tal(number, _places(number))


def _places(number):
    """How many decimals the number needs."""
    return max(0, -number.normalize().as_tuple().exponent)


def mening(status, indikator):
    """Baseline, now, target and distance; then the pace so far against the pace needed, and how sure it is:
    "Utgångsläge 19 % (2018), nu 29 % (2024), mål 38 % (2025). Kvar: 9 procentenheter. …"."""
    if status.hinder:
        return status.hinder

    def value(number):
        return svenska.med_enhet(number, indikator.enhet_efter_tal, indikator.decimaler)

    text = f"Utgångsläge {value(status.utgangsvarde)} ({status.utgangsar}), " if status.utgangsvarde is not None else ""
    text += f"nu {value(status.nu)} ({status.artal})"
    if status.mal is None:
        text, rest = svenska.stor_bokstav(text), _direction(status, indikator)
    else:
        text = svenska.stor_bokstav(text) + f", mål {value(status.mal)}"
        text += f" ({status.malar})" if status.malar else ""
        rest = ["Målet är nått" if status.natt else f"Kvar: {skillnad(status.kvar, indikator)}"]
        rest += [_pace(status, indikator)]
    rest += [_passed(status)] if status.passerat else []
    return ". ".join([text, *filter(None, [*rest, svenska.stor_bokstav(status.omdome_i_mening)])]) + "."


def _direction(status, indikator):
    wanted = "ska öka" if status.malform == Malform.OKA else "ska minska"
    if not status.forandring:
        return [f"Oförändrat; målet är att den {wanted}"]
    word = "Har ökat" if status.forandring > 0 else "Har minskat"
    return [f"{word} med {skillnad(abs(status.forandring), indikator)}; målet är att den {wanted}"]


def _pace(status, indikator):
    """What is needed each year that is left, and what has been done each year so far."""
    if not status.malar and not status.natt and status.takt is not None:
        return f"Hittills {takt(status.takt, indikator)}; utan målår går det inte att säga vilken takt som krävs"
    if status.takt_behovs is None:
        return ""
    needed = f"Det kräver {takt(status.takt_behovs, indikator)} till {status.malar}"
    if status.takt is None:
        return needed
    since = f" sedan {status.utgangsar}" if status.utgangsvarde is not None else ""
    return f"{needed}; hittills {takt(status.takt, indikator)}{since}"


def _passed(status):
    came = "" if status.artal >= status.malar else ", men värdet för det har inte kommit"
    return f"Målåret {status.malar} har passerat{came}"


def takt(per_ar, indikator):
    """A change per year with its sign: "+1,7 procentenheter per år". One decimal more than the values have, so that a
    slow course does not read as none."""
    places = min(indikator.decimaler + (abs(per_ar) < 1), 4)
    if not round(per_ar, places):
        return "i stort sett oförändrat"
    return " ".join(filter(None, [svenska.forandring(per_ar, places), indikator.enhet_vid_skillnad, "per år"]))


def skillnad(size, indikator):
    """A difference with its unit: "9 procentenheter", "1 procentenhet", "12" for plain counts."""
    text = svenska.tal(size, indikator.decimaler)
    unit = indikator.enhet_vid_skillnad
    if unit == "procentenheter" and size == 1:
        unit = "procentenhet"
    return f"{text} {unit}".strip()


def trendmening(trend, indikator):
    """The verdict with the pace in the indicator's own unit, for the page of an indicator; its method stands apart."""
    if not trend.tydlig:
        return trend.svar
    head, dot, rest = trend.svar.partition(".")
    return f"{head}, {takt(trend.lutning, indikator)}{dot}{rest}"
