"""Municipalities that depart: found in the stored values, shown, taken up, followed up."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from indikatorer.models import Avvikelse, Avvikelselage, Indikator, Jamforelsegrupp, Kalltyp, Matvarde, Riktning
from indikatorer.services import avvikelser as services
from sok.models import Overenskommelse
from sok.services.fel import OverenskommelsenAvslutad
from tests.factories.indikatorer import (
    AvvikelseFactory,
    HamtningFactory,
    IndikatorFactory,
    SerieFactory,
    andra_varden,
    riket_lan_och_kommuner,
)
from tests.factories.sok import DelmalFactory
from tests.simulatorer.kolada import KRONOBERG

pytestmark = pytest.mark.django_db
IDAG = datetime.date(2025, 10, 1)
AR = range(2015, 2025)
LESSEBO = "0761"


@pytest.fixture
def indikator(overenskommelse):
    riket_lan_och_kommuner()
    return _measure(overenskommelse)


def _measure(overenskommelse, **fields):
    made = IndikatorFactory(per_kon=False, riktning=Riktning.HOGRE, **fields)
    DelmalFactory(omrade__overenskommelse=overenskommelse).indikatorkopplingar.create(indikator=made)
    SerieFactory(indikator=made)
    return made


def fyll(indikator, fall=9, kod=LESSEBO, demo=False, **fields):
    """Eight municipalities that rise one a year and waver a little; one of them falls in the latest year."""
    hamtning = HamtningFactory()
    rows = [
        Matvarde(
            serie=indikator.serier.get(), geografi_id=plats, artal=artal, kon="T", demo=demo, hamtning=hamtning,
            varde=Decimal(30 + 3 * n + step) + Decimal((step * (n + 3)) % 5 - 2) / 5
            - (fall if (plats, artal) == (kod, AR[-1]) else 0),
            **fields,
        )
        for n, plats in enumerate(KRONOBERG)
        for step, artal in enumerate(AR)
    ]  # fmt: skip
    Matvarde.objects.bulk_create(rows)


def funna(overenskommelse):
    return services.avvikelselista(overenskommelse, IDAG)


def only(overenskommelse):
    return funna(overenskommelse).rader[0]


def test_kommunen_som_faller_listas_en_gang_med_vad_som_var_vantat(overenskommelse, indikator):
    fyll(indikator)

    found = funna(overenskommelse)

    row = found.rader[0]
    assert [(rad.plats.nyckel, rad.artal) for rad in found.rader] == [(LESSEBO, 2024)]
    assert (row.samre, row.demo, row.tagen) == (True, False, None)
    assert row.varde < row.vantat - 8
    assert "procentenheter lägre än väntat" in row.hur_langt
    assert "gånger den vanliga spridningen" in row.metod
    assert {row.jamfort, *row.andra} & {"trend", "lanet"}
    assert any("Liknande kommuner kan inte jämföras" in mening for mening in found.kan_inte)


@pytest.mark.parametrize(
    ("riktning", "fall", "samre"),
    [(Riktning.HOGRE, -9, []), (Riktning.LAGRE, -9, [True]), (Riktning.LAGRE, 9, []), (Riktning.INGEN, -9, [None])],
)
def test_bara_det_som_ar_samre_listas_nar_riktningen_ar_kand(overenskommelse, indikator, riktning, fall, samre):
    Indikator.objects.update(riktning=riktning)
    fyll(indikator, fall=fall)

    assert [rad.samre for rad in funna(overenskommelse).rader] == samre


@pytest.mark.parametrize("fields", [{"status": "Missing"}, {"underlag": 3}])
def test_saknade_och_dolda_varden_raknas_inte(overenskommelse, indikator, fields):
    fyll(indikator)
    hidden = Matvarde.objects.filter(geografi=LESSEBO, artal=2024)
    andra_varden(hidden, **fields, **({"varde": None} if "status" in fields else {}))

    assert funna(overenskommelse).rader == []


def test_fa_personer_bakom_vardet_racker_inte(overenskommelse, indikator):
    fyll(indikator)
    andra_varden(Matvarde.objects.all(), underlag=12)

    assert funna(overenskommelse).rader == []


def test_demovarden_ar_markta(overenskommelse, indikator):
    fyll(indikator, demo=True)

    assert only(overenskommelse).demo


@pytest.mark.parametrize("fields", [{"enhet": "antal"}, {"personer": True}, {"enhet": "ja/nej"}])
def test_det_som_inte_gar_att_jamfora_provas_inte_och_det_sags(overenskommelse, indikator, fields):
    fyll(indikator)
    Indikator.objects.update(**fields)

    found = funna(overenskommelse)

    assert (found.rader, found.prov) == ([], 0)
    assert any(mening.startswith(f"Prövas inte: {indikator.kort_titel}") for mening in found.kan_inte)


def test_inget_over_ett_brott(overenskommelse, indikator):
    fyll(indikator)
    indikator.serier.get().brott.create(artal=2022)

    assert funna(overenskommelse).prov == 0


def test_liknande_kommuner_jamfors_med_kallans_medel(overenskommelse, indikator):
    fyll(indikator)
    grupp = Jamforelsegrupp.objects.create(nyckel="liknar", namn="Liknande", kalla_id="G1", liknar_id=LESSEBO)
    serie, hamtning = indikator.serier.get(), HamtningFactory(kalla=Kalltyp.KOLADA)
    for step, artal in enumerate(AR):
        Matvarde.objects.create(serie=serie, grupp=grupp, artal=artal, kon="T", varde=40 + step, hamtning=hamtning)

    row = only(overenskommelse)

    assert "liknande" in {row.jamfort} | {"liknande" if "liknande kommuner" in row.andra else ""}
    assert not any("Liknande kommuner" in mening for mening in funna(overenskommelse).kan_inte)


def test_lika_manga_fragor_for_en_som_for_manga(overenskommelse, indikator, django_assert_max_num_queries):
    fyll(indikator)
    for _ in range(4):
        fyll(_measure(overenskommelse))

    with django_assert_max_num_queries(9):
        assert len(funna(overenskommelse).rader) == 5


def test_listan_visar_egen_kommun_forst_och_alla_pa_begaran(logga_in, ledamot, strateg, overenskommelse, indikator):
    fyll(indikator, kod="0780")
    page = reverse("indikatorer:avvikelser", args=[overenskommelse.slug])

    own = logga_in(ledamot).get(page, {"datum": IDAG.isoformat()}).content.decode()
    all_of_them = logga_in(ledamot).get(page, {"kommun": "alla"}).content.decode()

    assert "Ni ser er egen kommun." in own
    assert "Växjö: Provmått" not in own
    assert "Växjö: Provmått" in all_of_them
    assert "åt det sämre hållet" in all_of_them
    assert "Gränsen är satt så att slumpen väntas ge högst en rad" in all_of_them
    assert "Ta upp" not in all_of_them
    assert "Ta upp" in logga_in(strateg).get(page).content.decode()


def test_ta_upp_bevakar_med_siffrorna_som_de_ar_nu(logga_in, strateg, overenskommelse, indikator):
    fyll(indikator)
    rad = only(overenskommelse)
    address = reverse("indikatorer:avvikelse_ny", args=[overenskommelse.slug])

    for _ in range(2):
        answer = logga_in(strateg).post(address, {"nyckel": rad.nyckel})

    kept = Avvikelse.objects.get()
    assert answer.url == reverse("indikatorer:avvikelse", args=[overenskommelse.slug, kept.pk])
    assert (kept.lage, kept.geografi_id, float(kept.varde)) == (
        Avvikelselage.BEVAKAS,
        LESSEBO,
        pytest.approx(rad.varde),
    )
    assert [h.av for h in kept.handelser.all()] == [strateg]
    assert only(overenskommelse).tagen == kept


def test_det_som_inte_langre_avviker_tas_inte_upp(logga_in, strateg, overenskommelse, indikator):
    fyll(indikator)
    nyckel = only(overenskommelse).nyckel
    andra_varden(Matvarde.objects.filter(geografi=LESSEBO, artal=2024), varde=42)

    html = logga_in(strateg).post(
        reverse("indikatorer:avvikelse_ny", args=[overenskommelse.slug]), {"nyckel": nyckel}, follow=True
    ).content.decode()  # fmt: skip

    assert "Avvikelsen finns inte längre" in html
    assert not Avvikelse.objects.exists()


@pytest.fixture
def avvikelse(overenskommelse, kommun, indikator):
    return AvvikelseFactory(overenskommelse=overenskommelse, geografi=kommun.geografi, indikator=indikator)


def test_avslut_och_ingen_atgard_behover_ord(avvikelse, strateg):
    for till in (Avvikelselage.AVFARDAD, Avvikelselage.AVSLUTAD, Avvikelselage.BEVAKAS):
        with pytest.raises(services.TextenSaknas):
            services.byt(avvikelse, till, av=strateg)

    services.byt(avvikelse, Avvikelselage.BEVAKAS, av=strateg, text="Mötte kommunen.", uppfoljning_senast=IDAG)
    services.byt(avvikelse, Avvikelselage.AVSLUTAD, av=strateg, text="Tillbaka på nivån.", uppfoljning_senast=IDAG)

    avvikelse.refresh_from_db()
    assert (avvikelse.lage, avvikelse.uppfoljning_senast) == (Avvikelselage.AVSLUTAD, None)
    assert [(h.fran, h.till, h.text) for h in avvikelse.handelser.all()] == [
        ("bevakas", "avslutad", "Tillbaka på nivån."),
        ("bevakas", "bevakas", "Mötte kommunen."),
    ]


def test_den_som_kommer_sist_far_veta_vem_som_hann_fore(avvikelse, strateg, beredare):
    services.byt(avvikelse, Avvikelselage.AVSLUTAD, av=beredare, text="Klart.")

    with pytest.raises(services.NagonHannFore, match=beredare.namn):
        services.byt(avvikelse, Avvikelselage.AVFARDAD, av=strateg, text="Behövs inte.")


def test_andra_ser_men_gor_inget(avvikelse, lasare):
    with pytest.raises(PermissionDenied):
        services.byt(avvikelse, Avvikelselage.AVFARDAD, av=lasare, text="Behövs inte.")


def test_i_en_avslutad_overenskommelse_andras_inget(avvikelse, strateg):
    ended = datetime.date(2021, 12, 31)
    Overenskommelse.objects.update(slutdatum=ended, uppfoljning_till=ended)
    avvikelse.overenskommelse.refresh_from_db()

    with pytest.raises(OverenskommelsenAvslutad):
        services.byt(avvikelse, Avvikelselage.AVFARDAD, av=strateg, text="För sent.")


def test_sidan_visar_vad_som_hant_sedan_och_sparar(logga_in, strateg, avvikelse, indikator, overenskommelse):
    serie, hamtning = indikator.serier.get(), HamtningFactory()
    for artal, varde in ((2024, 20), (2025, 26)):
        Matvarde.objects.create(
            serie=serie, geografi=avvikelse.geografi, artal=artal, kon="T", varde=varde, hamtning=hamtning
        )
    address = reverse("indikatorer:avvikelse", args=[overenskommelse.slug, avvikelse.pk])
    client = logga_in(strateg)

    html = client.get(address).content.decode().replace("\u00a0", " ")
    missing = client.post(address, {"till": "avfardad"}).content.decode()
    client.post(address, {"till": "bevakas", "text": "Samtal med kommunen.", "uppfoljning_senast": "2026-03-01"})

    avvikelse.refresh_from_db()
    assert "Källan har ändrat värdet sedan avvikelsen togs upp. Nu: 20,0 %." in html
    assert "26,0 %" in html
    assert "Skriv varför ingen åtgärd behövs." in missing
    assert avvikelse.uppfoljning_senast == datetime.date(2026, 3, 1)
    assert "Samtal med kommunen." in client.get(address).content.decode()


def test_uppfoljningen_star_i_mitt_arbete_tills_den_ar_avslutad(logga_in, strateg, avvikelse, overenskommelse):
    work = reverse("rapporter:mitt_arbete", args=[overenskommelse.slug])
    services.byt(avvikelse, Avvikelselage.BEVAKAS, av=strateg, text="Frågat.", uppfoljning_senast=IDAG)
    waiting = f"Följ upp {avvikelse.geografi}: {avvikelse.indikator} 2024"

    assert waiting in logga_in(strateg).get(work).content.decode()
    services.byt(avvikelse, Avvikelselage.AVSLUTAD, av=strateg, text="Klart.")
    assert waiting not in logga_in(strateg).get(work).content.decode()


def test_en_visad_aldre_dag_tar_inte_emot_nagot(logga_in, strateg, avvikelse, overenskommelse):
    page = reverse("indikatorer:avvikelse", args=[overenskommelse.slug, avvikelse.pk])

    answer = logga_in(strateg).post(f"{page}?datum=2024-01-01", {"till": "avslutad", "text": "Klart."})

    avvikelse.refresh_from_db()
    assert (answer.status_code, answer["Location"]) == (302, page)
    assert avvikelse.lage == Avvikelselage.BEVAKAS


def test_delmalets_sida_visar_det_som_tas_upp_efter_sista_dagen(logga_in, lasare, avvikelse, indikator):
    """The structure is that of the last day; what is followed up is today's."""
    avtal = avvikelse.overenskommelse
    avtal.slutdatum = timezone.localdate() - datetime.timedelta(days=30)
    avtal.save()
    delmal = indikator.delmalskopplingar.get().delmal

    page = logga_in(lasare).get(reverse("rapporter:delmal", args=[avtal.slug, delmal.nyckel]))

    assert [rad["text"] for rad in page.context["avvikelser"]] == [f"Lessebo 2024, {indikator.kort_titel}"]


@pytest.mark.parametrize("query", [{"kommun": "\0"}, {"kommun": "alla", "indikator": "\0"}, {"kommun": "9999"}])
def test_ett_urval_som_inte_finns_visar_allt(logga_in, lasare, avvikelse, indikator, query):
    fyll(indikator)
    page = logga_in(lasare).get(reverse("indikatorer:avvikelser", args=[avvikelse.overenskommelse.slug]), query)

    assert page.context["valt"].startswith("Alla kommuner · Alla indikatorer")
    assert (len(page.context["rader"]), len(page.context["tagna"])) == (1, 1)
