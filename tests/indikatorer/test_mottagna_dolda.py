"""What is received stands on several pages: in the table of länstal and kommuntal, on the pages of N01986 and N01987,
and in their files. What one of them hides none of the others gives away."""

from decimal import Decimal

import pytest

from core.svenska import Saknas
from indikatorer.models import Jamforelsegrupp, Kon
from indikatorer.services import kommuntal as tjanst
from indikatorer.services import varden
from indikatorer.services.platser import Platser
from tests.factories.indikatorer import HamtningFactory, MatvardeFactory, koppla, riket_lan_och_kommuner
from tests.simulatorer.kolada import KRONOBERG

LESSEBO, VAXJO = "0761", "0780"
ALLA = dict(zip(KRONOBERG, (40, 60, 70, 80, 90, 100, 110, 120), strict=True))


@pytest.fixture
def matten(overenskommelse):
    """The series of N01986 and N01987, in a county with all its municipalities."""
    riket_lan_och_kommuner()
    return dict(zip(("alla", "anvisade"), koppla(overenskommelse, "N01986", "N01987"), strict=True))


def i_kolada(serie, tal, kon=Kon.TOTALT, artal=2024):
    hamtning = HamtningFactory()
    for kod, n in tal.items():
        MatvardeFactory(serie=serie, geografi_id=kod, kon=kon, artal=artal, varde=n, hamtning=hamtning)


def lanets_medelvarde(serie, tal, kon=Kon.TOTALT, artal=2024):
    grupp = Jamforelsegrupp.objects.get()
    mean = Decimal(sum(tal.values())) / len(tal)
    MatvardeFactory(serie=serie, geografi=None, grupp=grupp, kon=kon, artal=artal, varde=mean, antal=len(tal))


def pa_sidorna(overenskommelse, serier, artal=2024):
    """({(place, way): number} of the year's table, {(place, way): number} of the measures' pages, both as shown)."""
    arstabell = tjanst.arstabell(overenskommelse, artal)
    table = {}
    for rad in [arstabell.lanet, *arstabell.rader]:
        shown = {"alla": rad.mottagna, "anvisade": rad.anvisade, **rad.delar}
        table |= {(rad.plats.kod, vag): uppgift.varde for vag, uppgift in shown.items()}
    read = varden.las([serie.pk for serie in serier.values()], Platser(overenskommelse).alla())
    pages = {
        (v.plats, vag): v.saknas if v.varde is None else int(v.varde)
        for vag, serie in serier.items()
        for v in read[serie.pk]
        if v.kon == Kon.TOTALT and v.artal == artal and not v.plats.startswith("g")
    }
    return table, pages


def lika(table, pages):
    return {key: (table[key], n) for key, n in pages.items() if n != table[key]}


def test_det_som_kommuntalet_doljer_visas_inte_pa_mattens_sidor(overenskommelse, matten):
    """Forty received, 38 of them assigned: two were not."""
    i_kolada(matten["alla"], ALLA)
    i_kolada(matten["anvisade"], {kod: n - 2 if kod == LESSEBO else n - 30 for kod, n in ALLA.items()})

    table, pages = pa_sidorna(overenskommelse, matten)

    assert Saknas.DOLT in (pages[LESSEBO, "alla"], pages[LESSEBO, "anvisade"])
    assert lika(table, pages) == {}


def test_det_som_mattens_sidor_doljer_visas_inte_i_kommuntalet(overenskommelse, matten):
    """Lessebo's three are worked out from the county's mean unless more is hidden with them: the same
    cells on both pages, though the table has no sum of the county's and Växjö's number from another source."""
    alla = ALLA | {LESSEBO: 3}
    i_kolada(matten["alla"], alla)
    by_sex = {"K": {kod: n // 3 for kod, n in alla.items()}, "M": {kod: n - n // 3 for kod, n in alla.items()}}
    for kon, tal in by_sex.items():
        i_kolada(matten["alla"], tal, kon)
    for kon, tal in {"T": alla, **by_sex}.items():
        lanets_medelvarde(matten["alla"], tal, kon)
    tjanst.spara_mottagande([(VAXJO, 2024, None, "alla", alla[VAXJO], "")], kalla="Filen")

    table, pages = pa_sidorna(overenskommelse, matten)

    assert table[LESSEBO, "alla"] is Saknas.DOLT
    assert lika(table, pages) == {}


def test_ett_antal_som_ar_reviderat_pa_ena_stallet_doljs_pa_bada(overenskommelse, matten):
    """The table has four and the measure five of the same people: the five tells nearly what the four were."""
    i_kolada(matten["alla"], ALLA | {LESSEBO: 5})
    tjanst.spara_mottagande([(LESSEBO, 2024, None, "alla", 4, "")], kalla="Filen")

    table, pages = pa_sidorna(overenskommelse, matten)

    assert (table[LESSEBO, "alla"], pages[LESSEBO, "alla"]) == (Saknas.DOLT, Saknas.DOLT)
