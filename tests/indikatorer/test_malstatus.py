"""The formal target against the figures: computed, in one sentence, and silent where it cannot be."""

from decimal import Decimal

import pytest

from indikatorer.models import DelmalIndikator, Indikator, Kon, Riktning
from indikatorer.services.malord import takt
from indikatorer.services.malstatus import Malomdome, malstatus, mening
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
        "Utgångsläge 19,0\u00a0% (2018), nu 29,0\u00a0% (2024), mål 38,0\u00a0% (2025). Kvar: 9,0 procentenheter. "
        "Det kräver +9,0 procentenheter per år till 2025; hittills +1,7 procentenheter per år sedan 2018. "
        "För få år för att säga vart det går."
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
        (Malform.OKA, 19, False, "Oförändrat; målet är att den ska öka."),
    ],
)
def test_riktning_jamfors_med_utgangslaget(malform, nu, natt, ord):
    found = status(version(malform), varden=values(y2018=19, y2024=nu))

    assert (found.natt, found.mal, found.kvar) == (natt, None, None)
    assert ord in mening(found, PROCENT)


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


def yearly(*numbers, fran=2018):
    return {fran + step: Decimal(str(number)) for step, number in enumerate(numbers)}


@pytest.mark.parametrize(
    ("varden", "malar", "omdome", "takt", "behovs"),
    [
        # 20 → 32 in six years is 2 a year; the eight that are left to 40 need 8, or 1, a year.
        (yearly(20, 22, 24, 26, 28, 30, 32), 2025, Malomdome.LANGSAMT, 2, 8),
        (yearly(20, 22, 24, 26, 28, 30, 32), 2032, Malomdome.I_TAKT, 2, 1),
        (yearly(20, 22, 24, 26, 28, 30, 32), 2028, Malomdome.I_TAKT, 2, 2),
        (yearly(20, 19, 18, 17, 16, 15, 14), 2026, Malomdome.FEL_HALL, -1, 13),
        (yearly(20, 26, 19, 27, 21, 25, 20), 2025, Malomdome.OKLART, 0, 20),
        (yearly(20, 24, 28, 32, 36, 40, 41), 2025, Malomdome.NATT, 3.5, None),
        (yearly(20, 22, 24, 26, 28, 30, 32), 2024, Malomdome.NADDES_INTE, 2, None),
        (yearly(20, 22, 24), 2025, Malomdome.FOR_FA, 2, 16 / 5),
    ],
)
def test_takten_hittills_mot_takten_som_kravs(varden, malar, omdome, takt, behovs):
    found = malstatus(version(malar=malar), koppling(), varden, ar_nu=2024, procent=True)

    assert (found.omdome, found.mal, found.vag) == (omdome, 40, 1)
    assert float(found.takt) == pytest.approx(takt)
    assert (found.takt_behovs and float(found.takt_behovs)) == (behovs and pytest.approx(behovs))


@pytest.mark.parametrize(
    ("v", "k", "riktning", "nu", "natt", "kvar"),
    [
        (version(Malform.NA_VARDE, malvarde=Decimal(10)), koppling(), "", 14, False, 4),
        (version(Malform.NA_VARDE, malvarde=Decimal(10)), koppling(), "", 9, True, 0),
        (version(Malform.NA_VARDE, malvarde=Decimal(10)), koppling(utgangsar=None), Riktning.LAGRE, 14, False, 4),
        (version(Malform.NA_VARDE, malvarde=Decimal(10)), koppling(utgangsar=None), Riktning.INGEN, 14, True, 0),
        (version(Malform.MULTIPLICERA, faktor="0.5"), koppling(), "", 14, False, 4),
        (version(Malform.MULTIPLICERA, faktor="0.5"), koppling(), "", 10, True, 0),
    ],
)
def test_ett_mal_kan_ligga_nedat(v, k, riktning, nu, natt, kvar):
    varden = values(y2018=20, y2024=nu)

    found = malstatus(v, k, varden, ar_nu=2024, riktning=riktning)

    assert (found.mal, found.natt, found.kvar) == (10, natt, kvar)


def test_ett_minskningsmal_ar_i_takt_nar_det_minskar_fort_nog():
    falling = yearly(20, 19, 18, 17, 16, 15, 14)

    found = malstatus(version(Malform.NA_VARDE, malvarde=Decimal(10), malar=2028), koppling(), falling, ar_nu=2024)

    assert (found.omdome, found.takt, found.takt_behovs, found.vag) == (Malomdome.I_TAKT, -1, -1, -1)


def test_ska_oka_ar_sakert_forst_nar_utvecklingen_ar_tydlig():
    sure = malstatus(version(Malform.OKA), koppling(), yearly(20, 21, 22, 23, 24, 25, 26), ar_nu=2024)
    unsure = malstatus(version(Malform.OKA), koppling(), yearly(20, 26, 19, 27, 21, 25, 22), ar_nu=2024)

    assert (sure.natt, sure.omdome) == (True, Malomdome.RATT_HALL)
    assert (unsure.natt, unsure.omdome) == (True, Malomdome.OKLART)
    assert mening(unsure, PROCENT).endswith("Åren går upp och ned, ingen tydlig riktning.")


def test_malaret_som_passerat_sags():
    varden = values(y2018=19, y2024=29)
    came_not = malstatus(version(malar=2025), koppling(), varden, ar_nu=2026, procent=True)
    came = malstatus(version(malar=2024), koppling(), varden, ar_nu=2026, procent=True)

    assert (came_not.passerat, came_not.omdome) == (True, Malomdome.FOR_FA)
    assert "Målåret 2025 har passerat, men värdet för det har inte kommit." in mening(came_not, PROCENT)
    assert (came.omdome, came.takt_behovs) == (Malomdome.NADDES_INTE, None)
    assert mening(came, PROCENT).endswith("Målåret 2024 har passerat. Målet nåddes inte.")


def test_natt_men_pa_vag_bort_sags():
    varden = yearly(74, 70, 20, 66, 62, 58, 54, 50, 46, fran=2016)

    found = malstatus(version(), koppling(), varden, ar_nu=2024)

    assert found.omdome == Malomdome.NATT_MEN_FEL_HALL
    assert mening(found, PROCENT).endswith("Målet är nått. Utvecklingen går åt fel håll.")


def test_en_takt_som_knappt_syns_skrivs_inte_som_noll():
    assert takt(Decimal("0.04"), PROCENT) == "+0,04 procentenheter per år"
    assert takt(Decimal("0.001"), PROCENT) == "i stort sett oförändrat"


def test_utan_malar_sags_att_takten_som_kravs_inte_gar_att_rakna_ut():
    found = malstatus(version(malar=None), koppling(), yearly(20, 22, 24, 26, 28, 30, 32), ar_nu=2024, procent=True)

    assert (found.takt_behovs, found.omdome) == (None, Malomdome.RATT_HALL)
    assert "utan målår går det inte att säga vilken takt som krävs. Åt rätt håll." in mening(found, PROCENT)
