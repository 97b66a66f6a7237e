"""Key numbers in words: what is hidden is not missing, and a target says its own factor."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from core.svenska import Saknas, med_enhet
from indikatorer.models import Indikator
from indikatorer.services import malord
from indikatorer.views import ord

LESSEBO = SimpleNamespace(nyckel="0761", namn="Lessebo")


def nyckeltalet(**per_ar):
    """The tile of one place whose values by year are these."""
    courses = {int(ar.removeprefix("ar")): varde for ar, varde in per_ar.items()}
    utveckling = SimpleNamespace(
        par=None,
        val=SimpleNamespace(jamfor="riket", med_platser=True, kon="K"),
        platserna=[LESSEBO],
        indikator=SimpleNamespace(enhet_i_nyckeltal="", decimaler=0, enhet_vid_skillnad=""),
        per_ar=lambda plats, kon: {ar: None if isinstance(n, Saknas) else n for ar, n in courses.items()},
        per_ar_med_slag=lambda plats, kon: courses,
    )
    return ord.nyckeltal(utveckling)[0]


@pytest.mark.parametrize(
    ("per_ar", "vad"),
    [
        ({}, "uppgift saknas"),
        ({"ar2023": Saknas.SAKNAS}, "uppgift saknas"),
        ({"ar2022": Saknas.SAKNAS, "ar2023": Saknas.DOLT, "ar2024": Saknas.DOLT}, "dolt"),
        ({"ar2024": Saknas.EJ_TILLAMPLIGT}, "ej tillämpligt"),
    ],
)
def test_utan_varden_sags_varfor(per_ar, vad):
    assert nyckeltalet(**per_ar) == {"forst": "Kvinnor", "tal": "–", "vad": vad}


def test_ett_kant_varde_gar_fore_ett_dolt():
    assert nyckeltalet(ar2023=Decimal(12), ar2024=Saknas.DOLT)["tal"] == "12"


@pytest.mark.parametrize(
    ("faktor", "ord_"),
    [
        ("2.00", "minst dubbleras"),
        ("3", "minst tredubblas"),
        ("4", "minst fyrdubblas"),
        ("10", "minst tiodubblas"),
        ("0.5", "minst halveras"),
        ("1.5", "öka till minst 1,5 gånger utgångsläget"),
        ("12", "öka till minst 12 gånger utgångsläget"),
        ("1.25", "öka till minst 1,25 gånger utgångsläget"),
        ("0.75", "minska till högst 75 % av utgångsläget"),
        ("0.125", "minska till högst 12,5 % av utgångsläget"),
        ("1", "vara minst som i utgångsläget"),
        ("0", "bli noll"),
    ],
)
def test_malet_sager_sin_egen_faktor(faktor, ord_):
    assert malord.faktorord(Decimal(faktor)).replace("\u00a0", " ") == ord_


@pytest.mark.parametrize(
    ("malform", "faktor", "ord_"),
    [
        ("multiplicera", Decimal(3), "ska minst tredubblas"),
        ("minska", None, "ska minska"),
        ("kvalitativt", None, "bedöms i ord"),
    ],
)
def test_lydelsen_sager_hur_den_provas(malform, faktor, ord_):
    assert malord.provningsord(SimpleNamespace(malform=malform, faktor=faktor)) == ord_


@pytest.mark.parametrize(
    ("malform", "faktor", "mal"), [("multiplicera", "3", "Mål: ska minst tredubblas"), ("oka", None, "Mål: ska öka")]
)
def test_utgangslaget_sager_malet(malform, faktor, mal):
    indikator = SimpleNamespace(enhet_i_nyckeltal="", decimaler=0)
    status = SimpleNamespace(
        malform=malform, faktor=faktor and Decimal(faktor), utgangsvarde=Decimal(8), utgangsar=2018, kon="K"
    )

    assert ord._baseline(SimpleNamespace(indikator=indikator), status)["jamforelse"] == mal


@pytest.mark.parametrize(
    ("enhet", "efter_tal", "skillnad", "i_ord"),
    [
        ("antal/1000 inv", "1,8\xa0per 1\xa0000 invånare", "per 1\xa0000 invånare", "antal per 1\xa0000 invånare"),
        ("procent", "1,8\xa0%", "procentenheter", "procent"),
        ("genomsnitt", "1,8", "", "genomsnitt"),
        ("kronor", "1,8\xa0kronor", "kronor", "kronor"),
    ],
)
def test_kallans_enhet_blir_ord(enhet, efter_tal, skillnad, i_ord):
    indikator = Indikator(enhet=enhet)
    assert med_enhet(Decimal("1.8"), indikator.enhet_efter_tal) == efter_tal
    assert (indikator.enhet_vid_skillnad, indikator.enhet_i_ord) == (skillnad, i_ord)


def test_rubriken_upprepar_inte_enheten_i_namnet():
    mottagna = Indikator(enhet="antal/1000 inv", kort_titel="Kommunmottagna per 1 000 invånare")
    boende = Indikator(enhet="antal/1000 inv", kort_titel="Asylsökande")
    assert (mottagna.enhet_i_titel, boende.enhet_i_titel) == ("", "antal per 1\xa0000 invånare")
    assert (mottagna.enhet_i_nyckeltal, boende.enhet_i_nyckeltal) == ("", "per 1\xa0000 invånare")
