"""The formal target against the figures: computed, in one sentence, and silent where it cannot be."""

from decimal import Decimal

import pytest

from indikatorer.models import DelmalIndikator, Indikator, Kon
from indikatorer.services.malstatus import malstatus, mening
from sok.models import DelmalVersion, Malform

PROCENT = Indikator(enhet="procent", decimaler=1)


def version(malform=Malform.MULTIPLICERA, faktor=2, malvarde=None, malar=2025, utgangsar=None):
    factor = Decimal(faktor) if malform == Malform.MULTIPLICERA else None
    return DelmalVersion(malform=malform, faktor=factor, malvarde=malvarde, malar=malar, utgangsar=utgangsar)


def koppling(huvud=True, utgangsar=2018, kon=Kon.KVINNOR):
    return DelmalIndikator(huvud=huvud, utgangsar=utgangsar, kon=kon)


def values(**per_ar):
    return {int(ar[1:]): None if value is None else Decimal(str(value)) for ar, value in per_ar.items()}


def status(v=None, k=None, varden=None, **kwargs):
    varden = varden if varden is not None else values(y2018=19, y2023=28, y2024=29)
    return malstatus(v or version(), k or koppling(), varden, ar_nu=2024, procent=True, **kwargs)


def test_minst_dubbleras_ar_dubbla_utgangsvardet():
    found = status()

    assert (found.utgangsvarde, found.nu, found.mal) == (19, 29, 38)
    assert (found.kvar, found.ar_kvar, found.natt) == (9, 1, False)
    assert mening(found, PROCENT) == (
        "Utgångsläge 19,0\u00a0% (2018), nu 29,0\u00a0% (2024), mål 38,0\u00a0% (2025). Kvar: 9,0 procentenheter."
    )


def test_natt_mal_har_inget_kvar():
    found = status(varden=values(y2018=19, y2024=40))

    assert (found.natt, found.kvar) == (True, 0)
    assert mening(found, PROCENT).endswith("Målet är nått.")


@pytest.mark.parametrize(
    ("malform", "nu", "natt", "ord"),
    [
        (Malform.OKA, 22, True, "Har ökat med 3,0 procentenheter; målet är att den ska öka."),
        (Malform.OKA, 18, False, "Har minskat med 1,0 procentenhet; målet är att den ska öka."),
        (Malform.MINSKA, 18, True, "Har minskat med 1,0 procentenhet; målet är att den ska minska."),
        (Malform.OKA, 19, False, "Oförändrat."),
    ],
)
def test_riktning_jamfors_med_utgangslaget(malform, nu, natt, ord):
    found = status(version(malform), varden=values(y2018=19, y2024=nu))

    assert (found.natt, found.mal, found.kvar) == (natt, None, None)
    assert mening(found, PROCENT).endswith(ord)


def test_na_varde_behover_inget_utgangslage():
    found = status(version(Malform.NA_VARDE, malvarde=Decimal(50)), koppling(utgangsar=None), values(y2024=45))

    assert (found.mal, found.kvar, found.natt) == (50, 5, False)
    assert mening(found, PROCENT).startswith("Nu 45,0")


@pytest.mark.parametrize(
    ("v", "k"),
    [(version(Malform.KVALITATIVT), koppling()), (version(), koppling(huvud=False)), (None, koppling())],
)
def test_kvalitativt_eller_ej_huvudmatt_provas_inte(v, k):
    assert malstatus(v, k, values(y2018=19, y2024=29), ar_nu=2024) is None


@pytest.mark.parametrize(
    ("varden", "brott", "hinder"),
    [
        (values(y2018=None, y2024=29), [], "Utgångsvärdet för 2018 saknas hos källan"),
        (values(y2018=None), [], "Källan har inga värden än"),
        (values(y2018=19, y2024=29), [2022], "på ett nytt sätt sedan 2022"),
        (values(y2018=60, y2024=70), [], "mer än alla, och kan inte nås"),
    ],
)
def test_det_som_hindrar_sags_i_stallet_for_att_gissas(varden, brott, hinder):
    found = status(varden=varden, brott=brott)

    assert hinder in found.hinder
    assert (found.mal, found.kvar, found.natt) == (None, None, None)
    assert mening(found, PROCENT) == found.hinder


def test_brott_fore_utgangslaget_hindrar_inte():
    assert status(brott=[2016]).hinder == ""


def test_utgangsaret_kan_sta_i_lydelsen():
    assert status(version(utgangsar=2018), koppling(utgangsar=None)).utgangsar == 2018


def test_en_akta_nolla_ar_ett_varde():
    found = status(varden=values(y2018=19, y2024=0))

    assert found.nu == 0
    assert found.kvar == 38
