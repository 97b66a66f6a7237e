"""Measures are found and tied in the browser, untied and tied again; a card's own words are the portal's."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from core import svenska
from indikatorer.historik import andringar
from indikatorer.kallor.kallord import kallord
from indikatorer.models import DelmalIndikator, Indikator, OmradeIndikator
from indikatorer.services import koppling as services
from indikatorer.services import pxkatalog
from indikatorer.services.katalog import indikator_for
from sok.models import Lage
from sok.services.fel import OverenskommelsenAvslutad
from tests.factories.indikatorer import IndikatorFactory, koppla, riket_lan_och_kommuner
from tests.factories.sok import DelmalFactory


@pytest.fixture
def delmal(overenskommelse):
    return DelmalFactory(omrade__overenskommelse=overenskommelse)


def test_sokningen_finner_pa_ord_id_och_kalla_och_visar_det_som_anvands_forst(overenskommelse, delmal):
    koppla(overenskommelse, "N02268", delmal=delmal)

    found = services.sok(overenskommelse, "utrikes kolada sysselsättningsgrad")

    assert found[0].nyckel == "n02268"
    assert found[0].anvands
    assert [row.nyckel for row in services.sok(overenskommelse, "n00973")] == ["n00973"]
    assert services.sok(overenskommelse, "finns inte någonstans") == []


def test_ett_annat_lans_egna_matt_gar_inte_att_koppla(overenskommelse, utomstaende):
    annat = utomstaende.medlemskap.get().overenskommelse
    eget = IndikatorFactory(overenskommelse=annat, kort_titel="Hemligt mått")

    assert services.hitta(overenskommelse, eget.nyckel) is None
    assert services.sok(overenskommelse, "Hemligt mått") == []


def test_tjansten_kopplar_inget_over_lansgransen(overenskommelse, delmal, utomstaende, strateg):
    annat = utomstaende.medlemskap.get().overenskommelse
    deras_matt, deras_delmal = IndikatorFactory(overenskommelse=annat), DelmalFactory(omrade__overenskommelse=annat)
    deras = services.koppla(annat, IndikatorFactory(), deras_delmal, av=utomstaende)

    for matt, mal in ((deras_matt, delmal), (IndikatorFactory(), deras_delmal)):
        with pytest.raises(PermissionDenied):
            services.koppla(overenskommelse, matt, mal, av=strateg)
    with pytest.raises(PermissionDenied):
        services.koppla_bort(overenskommelse, deras, av=strateg)
    with pytest.raises(PermissionDenied):
        services.andra_kort(overenskommelse, deras_matt, av=strateg, agare="Någon annan")
    assert list(DelmalIndikator.objects.all()) == [deras]


def test_ett_matt_ur_katalogen_kopplas_till_flera_mal_och_omraden(overenskommelse, delmal, strateg):
    annat = DelmalFactory(omrade=delmal.omrade, nyckel="annat", nummer=2)
    matt = services.hitta(overenskommelse, "n00973")
    assert matt.pk is None

    services.koppla(overenskommelse, matt, delmal, av=strateg, huvud=True, kon="K", utgangsar=2018)
    services.koppla(overenskommelse, services.hitta(overenskommelse, "n00973"), annat, av=strateg)
    services.koppla(overenskommelse, services.hitta(overenskommelse, "n00973"), delmal.omrade, av=strateg)

    assert Indikator.objects.get().serier.get().kalla_id == "N00973"
    assert DelmalIndikator.objects.get(delmal=delmal).utgangsar == 2018
    assert DelmalIndikator.objects.count() == 2
    assert OmradeIndikator.objects.get().omrade == delmal.omrade


def test_malet_provas_mot_ett_matt_i_taget(overenskommelse, delmal, strateg):
    one, other = indikator_for("N00973"), indikator_for("N02268")

    services.koppla(overenskommelse, one, delmal, av=strateg, huvud=True)
    services.koppla(overenskommelse, other, delmal, av=strateg, huvud=True)

    assert list(DelmalIndikator.objects.filter(huvud=True).values_list("indikator", flat=True)) == [other.pk]


def test_matt_utan_kon_kan_inte_kopplas_till_kvinnor(overenskommelse, delmal, strateg):
    with pytest.raises(services.KonFinnsInte, match="delas inte upp"):
        services.koppla(overenskommelse, IndikatorFactory(per_kon=False), delmal, av=strateg, kon="K")


def test_bortkopplat_kan_kopplas_tillbaka_som_det_var(overenskommelse, delmal, strateg):
    indikator = indikator_for("N00973")
    row = services.koppla(overenskommelse, indikator, delmal, av=strateg, huvud=True, kon="K", kommentar="Gäller K.")

    services.koppla_bort(overenskommelse, row, av=strateg)
    (event,) = services.bortkopplade(overenskommelse, indikator)
    back = services.aterstall(overenskommelse, "delmal", event.pgh_id, av=strateg)

    assert (back.huvud, back.kon, back.kommentar) == (True, "K", "Gäller K.")
    assert services.bortkopplade(overenskommelse, indikator) == []
    with pytest.raises(services.RedanKopplad):
        services.aterstall(overenskommelse, "delmal", event.pgh_id, av=strateg)


def test_bara_den_som_skoter_indikatorerna_kopplar_och_aldrig_nar_avtalet_ar_avslutat(
    overenskommelse, delmal, strateg, ledamot, monkeypatch
):
    indikator = indikator_for("N00973")

    with pytest.raises(PermissionDenied):
        services.koppla(overenskommelse, indikator, delmal, av=ledamot)
    monkeypatch.setattr(type(overenskommelse), "lage", lambda self, *args: Lage.AVSLUTAD)
    with pytest.raises(OverenskommelsenAvslutad):
        services.koppla(overenskommelse, indikator, delmal, av=strateg)


def test_kortets_ord_andras_och_historiken_sager_vem_och_vad(overenskommelse, delmal, strateg):
    (serie,) = koppla(overenskommelse, "N00973", delmal=delmal)
    indikator = serie.indikator

    services.andra_kort(overenskommelse, indikator, av=strateg, riktning="ingen", agare="Länsstyrelsen i provlänet")

    indikator.refresh_from_db()
    assert (indikator.riktning, indikator.agare) == ("ingen", "Länsstyrelsen i provlänet")
    said = [row.vad for row in andringar(indikator, overenskommelse)]
    assert "riktning: ”Högre är bättre” blev ”Ingen riktning är bättre”" in "\n".join(said)
    assert f"kopplad till delmål {delmal.nummer}" in said


def test_koppla_i_webblasaren_och_se_kortet(logga_in, strateg, overenskommelse, delmal):
    riket_lan_och_kommuner()
    client = logga_in(strateg)
    url = reverse("indikatorer:koppla", args=[overenskommelse.slug, "n00973"])

    data = {"till": f"delmal-{delmal.pk}", "kon": "K", "huvud": "on", "utgangsar": "2018"}
    svar = client.post(url, data, follow=True)

    assert "är kopplad" in svar.content.decode()
    assert "Målet prövas mot måttet, kvinnor, utgångsår 2018" in svar.content.decode()
    kort = client.get(reverse("indikatorer:kort", args=[overenskommelse.slug, "n00973"])).content.decode()
    assert "Fri användning med källan angiven" in kort
    assert "ovägt medelvärde av 8 kommuner" in kort
    andra = client.get(reverse("indikatorer:kort_andra", args=[overenskommelse.slug, "n00973"])).content.decode()
    assert "Det ni ändrar här syns i alla överenskommelser" in andra


def test_omrade_provas_inte_mot_mal_och_felet_star_vid_faltet(logga_in, strateg, overenskommelse, delmal):
    url = reverse("indikatorer:koppla", args=[overenskommelse.slug, "n00973"])

    svar = logga_in(strateg).post(url, {"till": f"omrade-{delmal.omrade_id}", "kon": "T", "huvud": "on"})

    assert "Bara ett delmål kan prövas mot ett mått" in svar.content.decode()
    assert not OmradeIndikator.objects.exists()


@pytest.mark.parametrize(
    ("kalla", "bearbetat", "kalla_id", "ord"),
    [
        ("Kolada", False, "N00973", "Källa: Kolada (N00973)"),
        ("Kolada", False, "", "Källa: Kolada"),
        ("Kolada", True, "", "Egen beräkning baserad på Kolada"),
        ("", True, "", "Egen beräkning"),
        ("", False, "", "Källa: anges ej"),
    ],
)
def test_bearbetade_varden_tillskrivs_aldrig_kallan(kalla, bearbetat, kalla_id, ord):
    assert kallord(kalla, bearbetat=bearbetat, kalla_id=kalla_id) == ord


def test_sidan_varnar_for_koder_som_ingen_har_provat(logga_in, strateg, overenskommelse, delmal):
    client = logga_in(strateg)
    oprovad = next(row for row in pxkatalog.katalog().values() if row.obekraftat)

    def page(nyckel):
        return client.get(reverse("indikatorer:koppla", args=[overenskommelse.slug, nyckel])).content.decode()

    assert f"med källans tabell: {svenska.lista(oprovad.obekraftat)}." in page(oprovad.id)
    assert "källans tabell" not in page("scb-etablering-utrikes")
    assert "källans tabell" not in page("n00973")
