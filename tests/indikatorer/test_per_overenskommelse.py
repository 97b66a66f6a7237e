"""What a source gives is everyone's; what a county makes of it is its own, and changes nothing for another county."""

import datetime
from types import SimpleNamespace

import pgtrigger
import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from indikatorer.historik import andringar as kortets_andringar
from indikatorer.models import Andringstyp, Brottslage, DelmalIndikator, Seriebrott, Vardeandring
from indikatorer.services import inkorg, seriebrott
from indikatorer.services.avvikelser import lasning
from indikatorer.services.jamforelse import Jamforelse, Jamforelseval
from indikatorer.services.jamforelsegrupper import Grupp
from indikatorer.services.oversikt import oversikt
from indikatorer.services.platser import Platser
from indikatorer.services.utveckling import Utveckling
from rapporter.sidor.arbete.drift import kallor
from sok.models import Geografi, Geografityp
from sok.services.fel import OverenskommelsenAvslutad
from tests.factories.indikatorer import (
    DelmalIndikatorFactory,
    HamtningFactory,
    MatvardeFactory,
    SerieFactory,
)
from tests.factories.sok import DelmalFactory, OverenskommelseFactory

pytestmark = pytest.mark.django_db

IDAG = datetime.date(2025, 6, 1)


@pytest.fixture
def serie():
    return SerieFactory(kommuntyp="A", indikator__per_kon=False)


@pytest.fixture
def grannen(utomstaende):
    """The other county's agreement."""
    return utomstaende.medlemskap.get().overenskommelse


@pytest.fixture
def tva_lan(overenskommelse, grannen, serie):
    """Both counties read the same series, which has risen for ten years in both."""
    Geografi.objects.get_or_create(kod="00", defaults={"namn": "Riket", "typ": Geografityp.RIKET})
    hamtning = HamtningFactory()
    for avtal in (overenskommelse, grannen):
        DelmalIndikatorFactory(delmal=DelmalFactory(omrade__overenskommelse=avtal), indikator=serie.indikator)
        for artal in range(2015, 2025):
            MatvardeFactory(
                serie=serie, geografi=avtal.lan, artal=artal, varde=20 + 2 * (artal - 2015), hamtning=hamtning
            )
    return overenskommelse, grannen


@pytest.fixture
def foreslaget(serie):
    """The portal has noticed a new definition from 2020."""
    andring = Vardeandring.objects.create(
        serie=serie, typ=Andringstyp.DEFINITION, text="Ny titel", hamtning=HamtningFactory()
    )
    return Seriebrott.objects.create(
        serie=serie, artal=2020, text="Ny titel", lage=Brottslage.FORESLAGET, andring=andring
    )


def lasning_av(avtal, serie):
    """Everything that a break decides about, as the agreement reads it."""
    page = Utveckling(serie.indikator, avtal, idag=IDAG)
    [row] = oversikt(avtal, IDAG).indikatorer
    beside = Jamforelse(serie.indikator, Platser(avtal), Grupp("", "", ()), Jamforelseval("T"), idag=IDAG)
    return {
        "diagram": [year for year, _ in page.tabell.diagram().breaks],
        "trend": page.trender,
        "oversikt": row.trend,
        "jamforelse": beside.brott,
        "avvikelser": [matt.serie.brottrader for matt in lasning.matt_i(avtal, IDAG)],
    }


def avfarda(rad, avtal, av):
    seriebrott.avfarda(rad, avtal, av=av, skal="Bara rubriken")


def flytta(rad, avtal, av):
    seriebrott.bekrafta(rad, avtal, av=av, artal=2018, text="Ny insamling")


def lagga_till(rad, avtal, av):
    seriebrott.lagg_till(rad.serie, avtal, av=av, artal=2023, text="Ny lag")


@pytest.mark.parametrize(
    ("gor", "egna"),
    [(avfarda, []), (flytta, [2018]), (lagga_till, [2020, 2023])],
    ids=["avfarda", "flytta", "lagga_till"],
)
def test_ett_lans_beslut_om_ett_brott_andrar_inget_hos_ett_annat(tva_lan, serie, foreslaget, strateg, gor, egna):
    mitt, deras = tva_lan
    fore = lasning_av(deras, serie)

    gor(foreslaget, mitt, strateg)

    mine = lasning_av(mitt, serie)
    assert lasning_av(deras, serie) == fore
    assert fore["diagram"] == [2020]
    assert mine["diagram"] == [year for year, _ in mine["jamforelse"]] == egna
    assert [rad["artal"] for rad in mine["avvikelser"][0]] == egna


def test_trenden_foljer_lanets_eget_beslut(tva_lan, serie, foreslaget, strateg):
    """2020–2024 are five years of rise, 2023–2024 too few."""
    mitt, deras = tva_lan

    lagga_till(foreslaget, mitt, strateg)

    mine, theirs = (oversikt(avtal, IDAG).indikatorer[0].trend for avtal in (mitt, deras))
    assert (str(mine.omdome), str(theirs.omdome)) == ("För få år", "Ökar tydligt")


def test_ett_brott_som_galler_alla_star_kvar_som_det_var(tva_lan, foreslaget, strateg, utomstaende):
    mitt, deras = tva_lan

    avfarda(foreslaget, mitt, strateg)
    flytta(foreslaget, deras, utomstaende)

    foreslaget.refresh_from_db()
    assert (foreslaget.artal, foreslaget.lage, foreslaget.skal) == (2020, Brottslage.FORESLAGET, "")
    assert [(rad.artal, rad.lage) for rad in seriebrott.brott(mitt)] == [(2020, Brottslage.AVFARDAT)]
    assert [(rad.artal, rad.lage) for rad in seriebrott.brott(deras)] == [(2018, Brottslage.BEKRAFTAT)]


def test_strategen_nar_inte_ett_annat_lans_brott(tva_lan, serie, strateg, utomstaende, logga_in):
    mitt, deras = tva_lan
    deras_rad = seriebrott.lagg_till(serie, deras, av=utomstaende, artal=2021, text="Ny lag")
    url = reverse("indikatorer:brott_prova", args=[mitt.slug, deras_rad.pk])

    assert logga_in(strateg).get(url).status_code == 404
    for gor in (avfarda, flytta):
        with pytest.raises(ObjectDoesNotExist):
            gor(deras_rad, mitt, strateg)
    deras_rad.refresh_from_db()
    assert (deras_rad.artal, deras_rad.lage) == (2021, Brottslage.BEKRAFTAT)


def test_ett_beslut_andras_igen_utan_att_bli_tva(tva_lan, serie, foreslaget, strateg):
    mitt, _ = tva_lan

    flytta(foreslaget, mitt, strateg)
    avfarda(foreslaget, mitt, strateg)
    [eget] = seriebrott.brott(mitt)
    flytta(eget, mitt, strateg)

    assert [(rad.artal, rad.lage) for rad in seriebrott.brott(mitt)] == [(2018, Brottslage.BEKRAFTAT)]
    assert serie.brott.count() == 2


def test_ett_brott_per_ar_i_varje_lan(tva_lan, serie, foreslaget, strateg, utomstaende):
    mitt, deras = tva_lan
    lagga_till(foreslaget, deras, utomstaende)

    lagga_till(foreslaget, mitt, strateg)
    for artal in (2020, 2023):
        with pytest.raises(seriebrott.BrottFel, match=f"Det finns redan ett brott {artal}"):
            seriebrott.lagg_till(serie, mitt, av=strateg, artal=artal, text="En gång till")
    flytta(foreslaget, mitt, strateg)
    seriebrott.lagg_till(serie, mitt, av=strateg, artal=2020, text="Året är ledigt")


def test_kallans_eget_forslag_for_samma_ar_blir_inte_ett_brott_till(tva_lan, serie, strateg):
    mitt, deras = tva_lan
    seriebrott.lagg_till(serie, mitt, av=strateg, artal=2022, text="Vi visste")

    Seriebrott.objects.create(serie=serie, artal=2022, text="Ny titel", lage=Brottslage.FORESLAGET)

    assert [rad.text for rad in seriebrott.brott(mitt)] == ["Vi visste"]
    assert [rad.text for rad in seriebrott.brott(deras)] == ["Ny titel"]


def test_databasen_haller_ett_brott_per_ar_och_ett_beslut_per_lan(tva_lan, serie, foreslaget):
    mitt, deras = tva_lan
    common = {"serie": serie, "artal": 2020}
    Seriebrott.objects.create(**common, overenskommelse=mitt, ersatter=foreslaget)
    Seriebrott.objects.create(**common, overenskommelse=deras, ersatter=foreslaget)

    for fields in (
        common,
        common | {"overenskommelse": mitt},
        {"serie": serie, "artal": 2011, "overenskommelse": mitt, "ersatter": foreslaget},
        {"serie": serie, "artal": 2011, "ersatter": foreslaget},
        {"serie": serie, "artal": 2011, "lage": Brottslage.AVFARDAT, "skal": "Gäller alla"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Seriebrott.objects.create(**fields)


def test_kortets_historik_sager_inte_vad_ett_annat_lan_har_beslutat(tva_lan, serie, foreslaget, strateg):
    avfarda(foreslaget, tva_lan[0], strateg)

    mine, theirs = ([rad.vad for rad in kortets_andringar(serie.indikator, avtal)] for avtal in tva_lan)
    assert "inget seriebrott 2020: Bara rubriken" in mine
    assert not any("Bara rubriken" in words for words in theirs)
    assert any(words.startswith("nytt seriebrott 2020") for words in theirs)


def test_sidan_sager_vems_brottet_ar(tva_lan, serie, foreslaget, strateg, utomstaende, logga_in):
    mitt, deras = tva_lan
    Seriebrott.objects.create(serie=serie, artal=2012, text="Ny tabell")
    avfarda(foreslaget, mitt, strateg)
    lagga_till(foreslaget, mitt, strateg)

    mine, theirs = (
        logga_in(user).get(reverse("indikatorer:brott", args=[avtal.slug])).context["rader"]
        for user, avtal in ((strateg, mitt), (utomstaende, deras))
    )

    assert {rad["brott"].artal: rad["vems"] for rad in mine} == {
        2012: "Ur katalogen, gäller alla län",
        2020: f"Beslutat i {mitt.kortnamn}",
        2023: f"Tillagt i {mitt.kortnamn}",
    }
    assert {rad["brott"].artal: rad["vems"] for rad in theirs} == {
        2012: "Ur katalogen, gäller alla län",
        2020: "Upptäckt av portalen, gäller alla län",
    }


@pytest.fixture
def andringar(serie):
    """A change of the source in each of three pulls."""
    for text in ("Ett", "Två", "Tre"):
        Vardeandring.objects.create(serie=serie, typ=Andringstyp.DEFINITION, text=text, hamtning=HamtningFactory())
    return Vardeandring.objects.order_by("pk")


def nya(avtal):
    return set(inkorg.andringar(avtal, bara_nya=True).values_list("text", flat=True))


def test_det_ena_lanets_inkorg_toms_inte_av_det_andra(tva_lan, andringar, strateg, utomstaende):
    mitt, deras = tva_lan

    assert inkorg.markera_sedda(mitt, av=strateg, grupp=(andringar[0].serie_id, andringar[0].hamtning_id)) == 1
    assert (nya(mitt), nya(deras)) == ({"Två", "Tre"}, {"Ett", "Två", "Tre"})
    assert inkorg.markera_sedda(mitt, av=strateg) == 2
    assert inkorg.markera_sedda(mitt, av=strateg) == 0
    assert (nya(mitt), nya(deras)) == (set(), {"Ett", "Två", "Tre"})


def test_inkorgens_sida_visar_vad_det_egna_lanet_har_sett(tva_lan, andringar, strateg, utomstaende, logga_in):
    mitt, deras = tva_lan
    inkorg.markera_sedda(mitt, av=strateg, grupp=(andringar[0].serie_id, andringar[0].hamtning_id))

    mine, theirs = (
        logga_in(user).get(reverse("indikatorer:andringar", args=[avtal.slug])).context
        for user, avtal in ((strateg, mitt), (utomstaende, deras))
    )

    assert (mine["nya"], theirs["nya"]) == (2, 3)
    assert [bool(rad["sedd"]) for rad in mine["grupper"]] == [False, False, True]
    assert not any(rad["sedd"] for rad in theirs["grupper"])


@pytest.mark.parametrize("grupp", ["x", "²-1", "1"])
def test_en_andring_som_inte_finns_markerar_inte_alla(tva_lan, andringar, strateg, logga_in, grupp):
    mitt, _ = tva_lan

    answer = logga_in(strateg).post(reverse("indikatorer:andringar_sedda", args=[mitt.slug]), {"grupp": grupp})

    assert (answer.status_code, len(nya(mitt))) == (404, 3)


def test_det_kallan_andrade_fore_kopplingen_ar_historik_och_inte_nytt(tva_lan, serie, andringar):
    """Two changes were found before either county read the measure."""
    mitt, _ = tva_lan
    fore = timezone.now() - datetime.timedelta(days=2)
    andringar.filter(text__in=["Ett", "Två"]).update(created_at=fore)

    assert nya(mitt) == {"Tre"}
    assert {rad.text: rad.historik for rad in inkorg.andringar(mitt)} == {"Ett": True, "Två": True, "Tre": False}


def test_en_efterfoljare_moter_det_foregangaren_inte_har_sett(tva_lan, serie, andringar):
    mitt, _ = tva_lan
    made = DelmalIndikator.pgh_event_model.objects.filter(delmal__omrade__overenskommelse=mitt)
    with pgtrigger.ignore("indikatorer.DelmalIndikatorEvent:append_only"):
        made.update(pgh_created_at=timezone.now() - datetime.timedelta(days=9))
    andringar.update(created_at=timezone.now() - datetime.timedelta(days=2))
    ny = OverenskommelseFactory(slug="nasta", lan=mitt.lan)
    DelmalIndikatorFactory(delmal=DelmalFactory(omrade__overenskommelse=ny), indikator=serie.indikator)
    assert nya(ny) == set()

    type(mitt).objects.filter(pk=mitt.pk).update(efterfoljare=ny)

    assert nya(ny) == nya(mitt) == {"Ett", "Två", "Tre"}


def test_det_lanets_egna_matt_har_andrat_ar_nytt_utan_koppling(overenskommelse, andringar, serie):
    assert nya(overenskommelse) == set()

    serie.indikator.overenskommelse = overenskommelse
    serie.indikator.save()

    assert nya(overenskommelse) == {"Ett", "Två", "Tre"}


def test_i_en_avslutad_overenskommelse_markeras_inget(tva_lan, andringar, strateg, logga_in):
    mitt, _ = tva_lan
    fraga = SimpleNamespace(overenskommelse=mitt, slug=mitt.slug)
    assert [rad.text for rad in kallor(fraga)] == ["3\N{NO-BREAK SPACE}värden har ändrats hos källan"]
    mitt.slutdatum = mitt.uppfoljning_till = datetime.date(2025, 1, 1)
    mitt.save()

    with pytest.raises(OverenskommelsenAvslutad):
        inkorg.markera_sedda(mitt, av=strateg)
    client = logga_in(strateg)
    assert client.post(reverse("indikatorer:andringar_sedda", args=[mitt.slug])).status_code == 403
    assert len(nya(mitt)) == 3
    assert kallor(fraga) == []
    assert not client.get(reverse("indikatorer:andringar", args=[mitt.slug])).context["kan_skota"]


def test_innan_overenskommelsen_borjar_gar_det_att_tomma_inkorgen(tva_lan, andringar, strateg, logga_in):
    mitt, _ = tva_lan
    mitt.startdatum = timezone.localdate() + datetime.timedelta(days=30)
    mitt.save()

    assert logga_in(strateg).get(reverse("indikatorer:andringar", args=[mitt.slug])).context["kan_skota"]
    assert len(kallor(SimpleNamespace(overenskommelse=mitt, slug=mitt.slug))) == 1
    assert inkorg.markera_sedda(mitt, av=strateg) == 3
