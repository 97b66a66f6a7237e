"""Rows per sub-goal, for the list, the overview and the report."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from core.giltighet import spann
from indikatorer.models import Hamtningstillstand, Jamforelsegrupp, Mattlucka, Riktning
from indikatorer.services import Utveckling, demovarden, oversikt_rader
from indikatorer.services.katalog import indikator_for
from indikatorer.services.oversikt import oversikt
from indikatorer.services.trend import Trendlage
from indikatorer.views.lista_ord import trendord
from sok.models import Malform
from tests.factories.indikatorer import HamtningFactory, MatvardeFactory, koppla, riket_lan_och_kommuner
from tests.factories.sok import DelmalFactory, DelmalVersionFactory, OmradeFactory

pytestmark = pytest.mark.django_db
IDAG = datetime.date(2025, 10, 1)


@pytest.fixture
def grupp():
    return riket_lan_och_kommuner()


@pytest.fixture
def delmal(overenskommelse):
    made = DelmalFactory(omrade__overenskommelse=overenskommelse, version=None)
    DelmalVersionFactory(delmal=made, malform=Malform.MULTIPLICERA, faktor=2, malar=2025)
    return made


@pytest.fixture
def serie(overenskommelse, delmal, grupp):
    return koppla(overenskommelse, "N00973", delmal=delmal, huvud=True, kon="K", utgangsar=2018)[0]


def put(serie, artal, kon, varde, grupp=None, kod=None, **fields):
    return MatvardeFactory(serie=serie, geografi_id=kod, grupp=grupp, artal=artal, kon=kon, varde=varde, **fields)


def only_row(overenskommelse, **kwargs):
    return oversikt_rader(overenskommelse, IDAG, **kwargs)[0].indikatorer[0]


def test_lanets_varde_ar_gruppens_nar_kallan_saknar_lan(overenskommelse, serie, grupp):
    put(serie, 2018, "K", 19, grupp)
    put(serie, 2024, "K", 29, grupp)
    put(serie, 2024, "M", 45, grupp)

    row = only_row(overenskommelse)

    assert (row.kvinnor.varde, row.kvinnor.artal, row.man.varde) == (29, 2024, 45)
    assert row.lanet_beskrivning == "Länets kommuner, ovägt medelvärde av 8 kommuner"
    assert row.utgangslage.varde == 19
    assert row.status.mal == 38
    assert "Kvar: 9,0 procentenheter" in row.malmening
    assert [punkt.ar for punkt in row.serie.points] == [2018, 2024]


def test_lanets_eget_varde_anvands_nar_kallan_har_det(overenskommelse, grupp):
    serie = koppla(overenskommelse, "U01472")[0]
    put(serie, 2024, "T", 41, kod="07")
    put(serie, 2024, "T", 99, grupp)

    row = only_row(overenskommelse)

    assert row.totalt.varde == 41
    assert row.lanet_beskrivning == "Kronobergs län"


def test_egna_kommunen_och_riket_visas_for_malets_kon(overenskommelse, serie):
    put(serie, 2024, "K", 31, kod="0761")
    put(serie, 2023, "K", 35, kod="00")

    row = only_row(overenskommelse, kommun="0761")

    assert (row.kommun.varde, row.kommun.artal) == (31, 2024)
    assert (row.riket.varde, row.riket.artal) == (35, 2023)
    assert row.lanet.varde is None


def test_saknat_senaste_ar_ger_senaste_kanda(overenskommelse, serie, grupp):
    put(serie, 2023, "K", 28, grupp)
    put(serie, 2024, "K", None, grupp, status="Missing")

    assert (only_row(overenskommelse).kvinnor.artal, only_row(overenskommelse).kvinnor.varde) == (2023, Decimal(28))


def test_varden_efter_dagens_ar_raknas_inte(overenskommelse, serie, grupp):
    put(serie, 2024, "K", 29, grupp)
    put(serie, 2026, "K", 50, grupp)

    assert only_row(overenskommelse).kvinnor.artal == 2024


def test_ersatta_varden_visas_inte(overenskommelse, serie, grupp):
    then = timezone.now() - datetime.timedelta(days=9)
    put(serie, 2024, "K", 99, grupp, giltig_fran=then, giltig_till=timezone.now())
    put(serie, 2024, "K", 29, grupp)

    assert only_row(overenskommelse).kvinnor.varde == 29


def test_delmal_utan_matt_sager_varfor(overenskommelse, delmal, grupp):
    Mattlucka.objects.create(delmal=delmal, skal="Ingen källa mäter det.")

    row = oversikt_rader(overenskommelse, IDAG)[0]

    assert (row.indikatorer, row.mattlucka) == ([], "Ingen källa mäter det.")


def test_delmal_som_utgatt_ar_inte_med(overenskommelse, grupp):
    delmal = DelmalFactory(omrade__overenskommelse=overenskommelse, version=None)
    DelmalVersionFactory(delmal=delmal, giltighet=spann(datetime.date(2019, 1, 1), datetime.date(2023, 3, 30)))

    assert oversikt_rader(overenskommelse, IDAG) == []
    assert len(oversikt_rader(overenskommelse, datetime.date(2023, 3, 29))) == 1


def test_utan_lanets_grupp_saknas_lanets_varde(overenskommelse, serie):
    Jamforelsegrupp.objects.all().delete()

    row = only_row(overenskommelse)

    assert row.lanet_namn == ""
    assert row.kvinnor.varde is None


def test_lika_manga_fragor_for_en_som_for_manga(overenskommelse, serie, django_assert_max_num_queries):
    demovarden(overenskommelse)
    with django_assert_max_num_queries(6):
        oversikt_rader(overenskommelse, IDAG)
    for kpi in ("N05825", "U01472", "N02268", "N18409"):
        koppla(overenskommelse, kpi)
    demovarden(overenskommelse)

    # One more for the families: native-born beside foreign-born.
    with django_assert_max_num_queries(7):
        oversikt_rader(overenskommelse, IDAG)


def test_misslyckad_hamtning_syns_pa_raden(overenskommelse, serie, grupp):
    put(serie, 2024, "K", 29, grupp)
    serie.hamtad = timezone.now() - datetime.timedelta(days=90)
    serie.save()
    HamtningFactory(
        tillstand=Hamtningstillstand.MISSLYCKAD, avslutad=timezone.now(), fel="Kolada svarade inte. Inget har ändrats."
    )

    fresh = only_row(overenskommelse).farskhet

    assert fresh["status"] == "misslyckad"
    assert "Kolada svarade inte." in fresh["text"]
    assert "Visar värden från" in fresh["text"]


@pytest.mark.parametrize(
    ("publicering", "period", "status"),
    [
        ("2025-06-02", 2025, "aldre"),
        ("2025-06-02", 2024, "aktuell"),
        ("2025-09-20", 2025, "aktuell"),
        (None, None, "aktuell"),
    ],
)
def test_alder_mats_mot_kallans_egen_plan(overenskommelse, serie, grupp, publicering, period, status):
    put(serie, 2024, "K", 29, grupp)
    serie.hamtad = timezone.now()
    serie.nasta_publicering, serie.nasta_period = publicering, period
    serie.save()

    assert only_row(overenskommelse).farskhet["status"] == status


def test_raden_sager_vart_det_gar_for_malets_kon(overenskommelse, serie, grupp):
    for step in range(8):
        put(serie, 2017 + step, "K", 20 + step, grupp)
        put(serie, 2017 + step, "M", 50 - step, grupp)

    row = only_row(overenskommelse)

    assert (row.trend.lage, row.trend.fran, row.trend.till) == (Trendlage.OKAR, 2017, 2024)
    assert trendord(row).startswith("Kvinnor: ökar tydligt 2017–2024")
    assert "för långsamt" in row.malmening


def test_mal_som_bedoms_i_ord_sager_det(overenskommelse, serie, delmal):
    delmal.versioner.update(malform=Malform.KVALITATIVT, faktor=None)

    assert "bedöms i ord" in oversikt_rader(overenskommelse, IDAG)[0].malord


def test_omraden_utan_delmal_har_sina_egna_matt(overenskommelse, grupp):
    area = OmradeFactory(overenskommelse=overenskommelse)
    indikator = koppla(overenskommelse, "U01472")[0].indikator
    area.indikatorkopplingar.create(indikator=indikator, kommentar="Hela befolkningen.")
    put(indikator.serier.get(), 2024, "T", 41, kod="07")

    found = oversikt(overenskommelse, IDAG).omraden

    assert [(one.omrade, one.indikatorer[0].totalt.varde) for one in found] == [(area, 41)]
    assert (found[0].indikatorer[0].status, found[0].indikatorer[0].koppling.kommentar) == (None, "Hela befolkningen.")


def test_inrikes_fodda_star_bredvid_utrikes(overenskommelse, grupp):
    utrikes = koppla(overenskommelse, "N02268")[0]
    inrikes = indikator_for("N02269").serier.get()
    put(utrikes, 2024, "T", 60, kod="07")
    put(inrikes, 2024, "T", 84, kod="07")

    assert only_row(overenskommelse).inrikes.varde == 84


def test_indikatorns_sida_och_listan_domer_malet_lika(overenskommelse, grupp):
    delmal = DelmalFactory(omrade__overenskommelse=overenskommelse, version=None)
    DelmalVersionFactory(delmal=delmal, malform=Malform.NA_VARDE, malvarde=10, malar=2028)
    serie = koppla(overenskommelse, "N00973", delmal=delmal, huvud=True, kon="K")[0]
    serie.indikator.riktning, serie.indikator.decimaler = Riktning.LAGRE, 0
    serie.indikator.save()
    for step, artal in enumerate(range(2018, 2025)):
        put(serie, artal, "K", Decimal(20) - Decimal(step) / 100, grupp)

    row = only_row(overenskommelse)
    sida = Utveckling(serie.indikator, overenskommelse, idag=IDAG)

    assert (row.status.natt, row.trend.lage) == (False, Trendlage.OKLAR)
    assert sida.status == row.status
