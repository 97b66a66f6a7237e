"""A changed definition proposes a break; the strategist confirms, moves or dismisses it, and adds others."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from indikatorer import services
from indikatorer.models import Andringstyp, Brottslage, Seriebrott, Vardeandring
from indikatorer.services import inkorg, seriebrott
from indikatorer.services.lagring.beskrivning import brottsforslag
from tests.factories.indikatorer import DelmalIndikatorFactory, HamtningFactory, MatvardeFactory, SerieFactory
from tests.factories.sok import KommunFactory, LanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def foreslaget(med_indikatorer, inkopplad):
    """A break that a pull has proposed: the title changed and 2023 was revised."""
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.titlar["N00973"] = "Ny definition - Helt ny titel"
    inkopplad.andra("N00973", "0780", 2023, "K", 28.0)
    inkopplad.andra("N05825", "0780", 2020, "K", 29.0)
    services.hamta(overenskommelse=med_indikatorer)
    return Seriebrott.objects.get()


def test_ny_definition_foreslar_ett_brott_det_ar_som_forst_reviderades(foreslaget):
    assert (foreslaget.serie.kalla_id, foreslaget.artal, foreslaget.lage) == ("N00973", 2023, Brottslage.FORESLAGET)
    assert foreslaget.andring.typ == Andringstyp.DEFINITION
    assert "Den är nu: Ny definition - Helt ny titel" in foreslaget.andring.text
    assert "samtidigt" in foreslaget.text


@pytest.mark.parametrize(
    ("reviderat", "nytt", "artal", "ord"),
    [(2019, 2025, 2019, "ändrades"), (None, 2026, 2026, "kom samtidigt"), (None, None, 2025, "nästa som kommer")],
)
def test_aret_ar_det_som_kallan_sjalv_visar(reviderat, nytt, artal, ord):
    year, text = brottsforslag(2024, reviderat, nytt)

    assert year == artal
    assert ord in text


def test_strategen_flyttar_och_bekraftar(foreslaget, med_indikatorer, logga_in, strateg):
    url = reverse("indikatorer:brott_prova", args=[med_indikatorer.slug, foreslaget.pk])

    logga_in(strateg).post(url, {"artal": 2022, "text": "Ny insamling"})

    [eget] = seriebrott.brott(med_indikatorer)
    assert (eget.artal, eget.text, eget.lage, eget.ersatter) == (2022, "Ny insamling", Brottslage.BEKRAFTAT, foreslaget)


def test_avfardat_brott_ritas_inte_och_kraver_skal(foreslaget, med_indikatorer, logga_in, strateg):
    url = reverse("indikatorer:brott_prova", args=[med_indikatorer.slug, foreslaget.pk])
    client = logga_in(strateg)

    refused = client.post(url, {"skal": " "}).content.decode()
    client.post(url, {"skal": "Bara rubriken ändrades"})

    [eget] = seriebrott.brott(med_indikatorer)
    assert "Skriv varför det inte är ett brott." in refused
    assert (eget.lage, eget.skal) == (Brottslage.AVFARDAT, "Bara rubriken ändrades")
    assert not Seriebrott.objects.gallande(med_indikatorer).exists()


def test_brott_laggs_till_for_hand_och_bara_ett_per_ar(med_indikatorer, logga_in, strateg):
    serie = seriebrott.serier(med_indikatorer).first()
    url = reverse("indikatorer:brott", args=[med_indikatorer.slug])
    client = logga_in(strateg)
    data = {"serie": serie.pk, "artal": 2021, "text": "Ny lag"}

    client.post(url, data)
    refused = client.post(url, data).content.decode()

    assert list(serie.brott.values_list("artal", "lage")) == [(2021, Brottslage.BEKRAFTAT)]
    assert "Det finns redan ett brott 2021" in refused


def test_andra_an_strategen_ror_inga_brott(med_indikatorer, ledamot):
    serie = seriebrott.serier(med_indikatorer).first()

    with pytest.raises(PermissionDenied):
        seriebrott.lagg_till(serie, med_indikatorer, av=ledamot, artal=2021, text="Ny lag")


def test_inkorgen_sager_vilket_brott_som_ska_provas_och_vilka_mal_det_galler(
    foreslaget, med_indikatorer, logga_in, strateg
):
    page = logga_in(strateg).get(reverse("indikatorer:andringar", args=[med_indikatorer.slug]))

    grupp = next(grupp for grupp in page.context["grupper"] if grupp["definition"])
    assert (grupp["brott"]["artal"], grupp["brott"]["ska_provas"]) == (foreslaget.artal, True)
    assert grupp["brott"]["url"] == reverse("indikatorer:brott_prova", args=[med_indikatorer.slug, foreslaget.pk])
    tie = foreslaget.serie.indikator.delmalskopplingar.get()
    assert [(mal["url"], mal["provas"]) for mal in grupp["mal"]] == [(tie.delmal.get_absolute_url(), tie.huvud)]


def test_inkorgen_visar_det_som_andrats_mest_forst_och_inte_allt(overenskommelse, logga_in, strateg, monkeypatch):
    monkeypatch.setattr("indikatorer.services.inkorg.STORST", 2)
    tie, hamtning = DelmalIndikatorFactory(delmal__omrade__overenskommelse=overenskommelse), HamtningFactory()
    serie = SerieFactory(indikator=tie.indikator)
    for artal, efter in ((2020, 31), (2021, 20), (2022, None)):
        old, new = (
            MatvardeFactory(serie=serie, artal=artal, varde=varde, hamtning=hamtning, giltig_till=till)
            for varde, till in ((30, timezone.now() + timedelta(days=1)), (efter, None))
        )
        typ = Andringstyp.REVIDERAT
        Vardeandring.objects.create(serie=serie, typ=typ, tidigare=old, nytt=new, hamtning=hamtning)

    client, url = logga_in(strateg), reverse("indikatorer:andringar", args=[overenskommelse.slug])
    [grupp] = client.get(url).context["grupper"]

    shown = [[(cell["text"], cell.get("liten")) for cell in rad["celler"][1:]] for rad in grupp["tabell"]["rader"]]
    assert shown == [[("30,0", None), ("uppgift saknas", "")], [("30,0", None), ("20,0", "−10,0")]]
    assert (grupp["fler"], grupp["antal"].split(",")[0]) == (1, "3\N{NO-BREAK SPACE}ändrade värden")
    assert client.get(url, {"indikator": tie.indikator.nyckel}).context["grupper"][0]["fler"] == 0


def test_inkorgen_har_bara_de_platser_som_lanet_laser(overenskommelse):
    tie, hamtning = DelmalIndikatorFactory(delmal__omrade__overenskommelse=overenskommelse), HamtningFactory()
    serie = SerieFactory(indikator=tie.indikator)
    mine = KommunFactory(kod="0761", overordnad=overenskommelse.lan)
    for kommun in (mine, KommunFactory(kod="2401", overordnad=LanFactory(kod="24"))):
        old = MatvardeFactory(serie=serie, geografi=kommun, hamtning=hamtning)
        Vardeandring.objects.create(serie=serie, typ=Andringstyp.BORTTAGET, tidigare=old, hamtning=hamtning)

    [rad] = inkorg.andringar(overenskommelse)

    assert rad.tidigare.geografi == mine


def test_inkorgen_valjs_och_markeras_en_i_taget(foreslaget, med_indikatorer, logga_in, strateg):
    client = logga_in(strateg)
    url = reverse("indikatorer:andringar", args=[med_indikatorer.slug])
    one = Vardeandring.objects.get(serie__kalla_id="N05825")

    page = client.get(url, {"indikator": "n05825", "typ": Andringstyp.REVIDERAT})
    client.post(
        reverse("indikatorer:andringar_sedda", args=[med_indikatorer.slug]),
        {"grupp": f"{one.serie_id}-{one.hamtning_id}"},
    )

    [grupp] = page.context["grupper"]
    assert [rad["celler"][0] for rad in grupp["tabell"]["rader"]] == [{"text": "Växjö", "liten": "2020, kvinnor"}]
    assert "Helt ny titel" not in page.content.decode()
    assert set(Vardeandring.objects.osedda(med_indikatorer)) == set(Vardeandring.objects.exclude(pk=one.pk))
    assert one.sedda.get().sedd_av == strateg
