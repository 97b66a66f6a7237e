"""Invented values: the same every time, marked everywhere, gone when the real ones come."""

import datetime

import pytest
from django.urls import reverse

from indikatorer import services
from indikatorer.models import (
    Andringstyp,
    Brottslage,
    Hamtning,
    Indikator,
    Matvarde,
    OmradeIndikator,
    Seriebrott,
    Vardeandring,
)
from indikatorer.services import inkorg, seriebrott
from indikatorer.services.avvikelser import avvikelselista
from tests.factories.indikatorer import koppla, riket_lan_och_kommuner
from tests.factories.sok import KommunFactory, LanFactory, OmradeFactory, OverenskommelseFactory

pytestmark = pytest.mark.django_db


def test_demovarden_ar_markta_och_tacker_allt(med_indikatorer):
    made = services.demovarden(med_indikatorer)

    rows = Matvarde.objects.aktuella()
    assert made == rows.count() > 500
    assert not rows.filter(demo=False).exists()
    assert rows.filter(serie__kalla_id="N00973").values("geografi").distinct().count() == 10
    assert rows.filter(serie__kalla_id="N00973", geografi="07").count() == 0
    assert rows.filter(serie__kalla_id="N00973", grupp__lan="07", kon="K").count() == 10
    assert set(rows.filter(serie__kalla_id="N00973").values_list("artal", flat=True)) == set(range(2015, 2025))


def test_nagra_demovarden_saknas_men_aldrig_lanets_eller_rikets(med_indikatorer):
    services.demovarden(med_indikatorer)

    missing = Matvarde.objects.filter(varde=None)

    assert missing.exists()
    assert set(missing.values_list("status", flat=True)) == {"Missing"}
    assert not missing.filter(geografi__in=["00", "07"]).exists()
    assert not missing.filter(grupp__isnull=False).exists()


def test_antal_gar_ihop_mellan_kon_kommuner_lan_och_riket(overenskommelse):
    riket_lan_och_kommuner()
    koppla(overenskommelse, "scb-folkmangd-utrikes", "N01990")
    services.demovarden(overenskommelse)

    def count(kalla_id, kon, **where):
        return dict(Matvarde.objects.filter(serie__kalla_id=kalla_id, kon=kon, **where).values_list("artal", "varde"))

    folk = "scb-folkmangd-utrikes"
    for artal, riket in count(folk, "T", geografi="00").items():
        kommuner = Matvarde.objects.filter(serie__kalla_id=folk, kon="T", artal=artal, geografi__overordnad="07")
        varden = list(kommuner.values_list("varde", flat=True))
        assert len(varden) == 8
        assert riket > count(folk, "T", geografi="07")[artal] == sum(varden)
        assert riket == sum(count(folk, kon, geografi="00")[artal] for kon in "KM")
    for artal, riket in count("N01990", "T", geografi="00").items():
        assert riket > 8 * count("N01990", "T", grupp__lan="07")[artal] > 0


def test_totalen_ligger_mellan_kvinnor_och_man(overenskommelse):
    """Also where women and men lie close to each other."""
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N02269", "N07907")
    services.demovarden(overenskommelse)

    by_place = {}
    for plats, grupp, serie, artal, kon, varde in Matvarde.objects.exclude(varde=None).values_list(
        "geografi", "grupp", "serie", "artal", "kon", "varde"
    ):
        by_place.setdefault((plats, grupp, serie, artal), {})[kon] = varde
    whole = [row for row in by_place.values() if len(row) == 3]
    assert len(whole) > 100
    assert [row for row in whole if not min(row["K"], row["M"]) <= row["T"] <= max(row["K"], row["M"])] == []


def test_samma_demovarden_varje_gang(med_indikatorer):
    services.demovarden(med_indikatorer)
    first = list(Matvarde.objects.order_by("pk").values_list("artal", "kon", "varde"))
    Matvarde.objects.all().delete()

    services.demovarden(med_indikatorer)

    assert list(Matvarde.objects.order_by("pk").values_list("artal", "kon", "varde")) == first


def test_en_kommun_faller_sa_att_avvikelserna_har_nagot_att_visa(overenskommelse):
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N18409")
    services.demovarden(overenskommelse)

    found = avvikelselista(overenskommelse, datetime.date(2025, 10, 1)).rader

    assert [(rad.plats.nyckel, rad.artal, rad.demo, rad.samre) for rad in found] == [("0763", 2024, True, True)]


def test_andra_gangen_gors_inga_nya(med_indikatorer):
    services.demovarden(med_indikatorer)

    assert services.demovarden(med_indikatorer) == 0


def test_ett_lan_till_far_varden_for_samma_matt(med_indikatorer):
    services.demovarden(med_indikatorer)
    kalmar = OverenskommelseFactory(slug="kalmar", lan=LanFactory(kod="08", namn="Kalmar län"))
    KommunFactory(kod="0880", namn="Kalmar", overordnad=kalmar.lan)
    OmradeIndikator.objects.create(
        omrade=OmradeFactory(overenskommelse=kalmar), indikator=Indikator.objects.get(nyckel="n00973")
    )

    made = services.demovarden(kalmar)

    assert made == Matvarde.objects.filter(geografi="0880").count() == 10 * 3


def test_hamtade_varden_far_inga_demovarden(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)

    assert services.demovarden(med_indikatorer) == 0


def test_hamtning_efter_demo_ersatter_alla(med_indikatorer, inkopplad):
    services.demovarden(med_indikatorer)

    services.hamta(overenskommelse=med_indikatorer)

    assert not Matvarde.objects.aktuella().filter(demo=True).exists()
    assert Matvarde.objects.filter(demo=True, giltig_till__isnull=False).exists()


@pytest.fixture
def med_andringar(overenskommelse):
    """Invented values that a second invented pull has changed."""
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N07907", "N02282")
    services.demovarden(overenskommelse)
    services.demoandringar(overenskommelse)
    return overenskommelse


def test_demon_har_reviderade_strukna_och_borttagna_varden_i_inkorgen(med_andringar):
    rows = list(inkorg.andringar(med_andringar, bara_nya=True))

    assert all(rad.hamtning.demo for rad in rows)
    values = [rad for rad in rows if rad.tidigare]
    assert all(rad.tidigare.giltig_till and rad.tidigare.demo for rad in values)
    gone = [rad for rad in values if rad.typ == Andringstyp.BORTTAGET]
    assert {(rad.tidigare.geografi.namn, rad.tidigare.artal, rad.nytt) for rad in gone} == {("Ljungby", 2015, None)}
    new = [rad.nytt for rad in values if rad.nytt]
    assert all(varde.demo and varde.giltig_till is None for varde in new)
    struck = {(varde.geografi.namn, varde.artal, varde.status) for varde in new if varde.varde is None}
    assert struck == {("Ljungby", 2024, "Private")}
    assert all(rad.nytt.varde != rad.tidigare.varde for rad in values if rad.nytt)
    assert {varde.geografi_id for varde in new} == {"07", "0761", "0764", "0781"}
    assert not Matvarde.objects.aktuella().filter(demo=False).exists()


def test_demons_nya_definition_blir_ett_foreslaget_brott(med_andringar):
    change = Vardeandring.objects.get(typ=Andringstyp.DEFINITION)

    assert "Den var: Påhittad definition" in change.text
    assert "Den är nu: Påhittad definition" in change.text
    [rad] = seriebrott.brott(med_andringar)
    assert (rad.serie, rad.artal, rad.lage, rad.andring) == (change.serie, 2022, Brottslage.FORESLAGET, change)
    assert change.serie.hamtad is None


@pytest.mark.parametrize("name", ["andringar", "brott"])
def test_demons_andringar_och_brott_ar_markta_pa_sidan(med_andringar, logga_in, strateg, name):
    html = logga_in(strateg).get(reverse(f"indikatorer:{name}", args=[med_andringar.slug])).content.decode()

    assert html.count('class="demomarke"') == {"andringar": 2, "brott": 1}[name]


def test_andra_gangen_andras_inget_i_demon(med_andringar):
    before = Vardeandring.objects.count(), Hamtning.objects.count(), Matvarde.objects.count()

    assert services.demovarden(med_andringar) == services.demoandringar(med_andringar) == 0

    assert (Vardeandring.objects.count(), Hamtning.objects.count(), Matvarde.objects.count()) == before


def test_demon_later_bli_att_hamta_dar_inget_finns_att_andra(overenskommelse):
    """No municipality is there, and none of the county's own figures is from after the new definition."""
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N07907")
    services.demovarden(overenskommelse)
    Matvarde.objects.filter(geografi="07", artal__gte=2022).delete()
    before = Hamtning.objects.count()

    assert services.demoandringar(overenskommelse) == 0
    assert Hamtning.objects.count() == before


def test_det_som_blir_sett_medan_sidan_lases_faller_bort(med_andringar, logga_in, strateg, monkeypatch):
    read = inkorg.i_grupperna

    def seen_meanwhile(avtal, grupper, **val):
        inkorg.markera_sedda(avtal, av=strateg)
        return read(avtal, grupper, **val)

    monkeypatch.setattr(inkorg, "i_grupperna", seen_meanwhile)
    sida = logga_in(strateg).get(reverse("indikatorer:andringar", args=[med_andringar.slug]), {"nya": "on"})

    assert sida.context["grupper"] == []


def test_lanken_till_alla_leder_inte_till_samma_sida(med_andringar, logga_in, strateg, monkeypatch):
    monkeypatch.setattr(inkorg, "STORST", 2)
    monkeypatch.setattr(inkorg, "STORST_FOR_ETT", 3)
    klient, adress = logga_in(strateg), reverse("indikatorer:andringar", args=[med_andringar.slug])
    alla, ett = (klient.get(adress, fraga).content.decode() for fraga in ({}, {"indikator": "n02282"}))

    assert "De 2 största ändringarna visas." in alla
    assert "De 3 största ändringarna visas." in ett
    assert ("Visa alla" in alla, "Visa alla" in ett) == (True, False)


def test_varje_lan_i_demon_far_sina_andringar_men_definitionen_andras_en_gang(med_andringar):
    kalmar = OverenskommelseFactory(slug="kalmar", lan=LanFactory(kod="08", namn="Kalmar län"))
    for kod in ("0880", "0881", "0882"):
        KommunFactory(kod=kod, overordnad=kalmar.lan)
    for nyckel in ("n07907", "n02282"):
        OmradeIndikator.objects.create(
            omrade=OmradeFactory(overenskommelse=kalmar), indikator=Indikator.objects.get(nyckel=nyckel)
        )
    services.demovarden(kalmar)

    assert services.demoandringar(kalmar) > 5

    changed = Vardeandring.objects.filter(tidigare__geografi__kod__startswith="08")
    assert set(changed.values_list("typ", flat=True)) == {Andringstyp.REVIDERAT, Andringstyp.BORTTAGET}
    assert Vardeandring.objects.filter(typ=Andringstyp.DEFINITION).count() == 1


def test_en_riktig_hamtning_tar_bort_ocksa_de_pahittade_andringarna(med_andringar, strateg, inkopplad):
    [rad] = seriebrott.brott(med_andringar)
    seriebrott.bekrafta(rad, med_andringar, av=strateg, artal=2021, text="Provat")
    inkorg.markera_sedda(med_andringar, av=strateg)

    services.hamta(overenskommelse=med_andringar)

    assert not Vardeandring.objects.exists()
    assert not Seriebrott.objects.exists()
    assert not Indikator.objects.filter(beskrivning__startswith="Påhittad").exists()
