"""Kalmar's file, spot by spot against the inventory of its strategy."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from forum.models import Verkan
from indikatorer.models import Fraga
from insatser.models import Insats
from sok.models import (
    Atagandeavsnitt,
    Dokumentversion,
    Kallkonflikt,
    Omrade,
    Organ,
    OrganRelation,
    Organtyp,
    Overenskommelse,
    Part,
    Skede,
    Strategi,
    Uppdrag,
)

pytestmark = [pytest.mark.usefixtures("kalmar"), pytest.mark.django_db]


@pytest.fixture
def avtal():
    return Overenskommelse.objects.get(slug="kalmar")


def test_inventeringen_raknar_det_som_finns():
    answer = StringIO()

    call_command("inventering", overenskommelse="kalmar", json=True, stdout=answer)

    assert json.loads(answer.getvalue()) == {
        "parter": 32,
        "undertecknare": 0,
        "organ": 5,
        "områden": 5,
        "aktiva områden": 5,
        "delmål": 0,
        "samverkansområden": 0,
        "prioriterade": 0,
        "insatser": 2,
        "rekommendationer": 0,
        "beslut": 2,
        "indikatorer": 14,
        "stående frågor": 3,
        "åtaganden": 61,
        "åtagandeavsnitt": 21,
    }


def test_strategin_har_ingen_slutdag_och_kallar_omraden_fokusomraden(avtal):
    assert avtal.slutdatum is None
    assert avtal.startdatum_osakert
    assert avtal.term("omrade") == "strategiskt fokusområde"
    assert avtal.samordnare.namn == "Länsstyrelsen Kalmar län"


def test_tolv_kommuner_och_tjugo_andra_parter():
    kommuner = Part.objects.filter(organisation__typ="kommun")

    assert kommuner.count() == 12
    assert set(kommuner.values_list("organisation__geografi__overordnad", flat=True)) == {"08"}


def test_kallan_sager_inte_vem_som_undertecknat():
    assert not Part.objects.exclude(undertecknad=None).exists()


def test_beredningsgruppens_sex_organisationer():
    sitter = Uppdrag.objects.filter(organ__nyckel="beredning").values_list("organisation__nyckel", "roll")

    assert set(sitter) == {
        ("lansstyrelsen-kalmar", "sammankallande"),
        ("arbetsformedlingen", "ordinarie"),
        ("kommunforbundet-kalmar-lan", "ordinarie"),
        ("linneuniversitetet", "ordinarie"),
        ("migrationsverket", "ordinarie"),
        ("region-kalmar", "ordinarie"),
    }


def test_organen_hanger_ihop():
    relationer = OrganRelation.objects.values_list("fran_organ__nyckel", "typ", "till_organ__nyckel")

    assert set(relationer) == {
        ("beredning", "bereder_for", "integrationsradet"),
        ("integrationsradet", "ger_uppdrag_till", "arbetsgrupper"),
        ("verksamhetsnatverk", "informerar", "beredning"),
        ("arbetsgrupper", "rapporterar_till", "beredning"),
    }


def test_radet_traffas_tva_ganger_om_aret_och_beslutar():
    radet = Organ.objects.get(nyckel="integrationsradet")

    assert (radet.typ, radet.moten_per_ar_fran, radet.moten_per_ar_till) == (Organtyp.BESLUTANDE, 2, 2)
    assert radet.versioner.get().skede == Skede.VERKSAMT
    assert radet.uppdrag.count() == 32


def test_atta_agendamal_hor_till_hela_strategin_och_inga_till_omradena(avtal):
    mal = dict(avtal.overenskommelseagendamal_lista.values_list("agendamal", "roll"))

    assert list(mal) == [1, 3, 4, 5, 8, 10, 11, 16]
    assert mal[5] == "jämställdhet"
    assert not Omrade.objects.exclude(agendamal=None).exists()


def test_artiklarna_om_manskliga_rattigheter_star_per_omrade():
    forklaring = Strategi.objects.get(namn__contains="allmänna förklaring")

    assert "Artikel 13 och 25: Bostad och bosättning" in forklaring.kopplingar
    assert "artikel 22 och 27" in Omrade.objects.get(nyckel="social").versioner.get().motiv


def test_kommunernas_ataganden_ar_gemensamma_for_tolv():
    avsnitt = Atagandeavsnitt.objects.get(nyckel="kommunerna")

    assert avsnitt.organisationer.count() == 12
    assert avsnitt.ataganden.count() == 3
    assert avsnitt.nummer == 10


def test_varje_part_star_i_ett_avsnitt():
    parter = set(Part.objects.values_list("organisation__nyckel", flat=True))
    i_avsnitt = list(Atagandeavsnitt.objects.values_list("organisationer__nyckel", flat=True))

    assert sorted(i_avsnitt) == sorted(parter)


@pytest.mark.parametrize(
    ("nyckel", "antal"), [("coompanion", 4), ("forsakringskassan", 4), ("museum", 2), ("polismyndigheten", 2)]
)
def test_antalet_ataganden_per_avsnitt(nyckel, antal):
    assert Atagandeavsnitt.objects.get(nyckel=nyckel).ataganden.count() == antal


def test_fragorna_per_omrade_och_de_staende():
    per_omrade = [
        Fraga.objects.filter(omrade__nyckel=nyckel).count()
        for nyckel in ("arbete", "utbildning", "halsa", "bostad", "social")
    ]

    assert per_omrade == [3, 4, 2, 2, 3]
    assert Fraga.objects.get(nyckel="i10").svarskalla == "Länsstyrelsen genom bostadsmarknadsanalysen"
    assert not Fraga.objects.filter(nyckel__startswith="s").exclude(omrade=None).exists()


def test_projektet_ags_av_kommunforbundet_med_elva_aktorer():
    projekt = Insats.objects.get(nyckel="kal1")

    assert projekt.aktorer.get(roll="ansvarig").organisation.nyckel == "kommunforbundet-kalmar-lan"
    assert projekt.aktorer.filter(roll="medverkande").count() == 11
    assert projekt.start is None
    assert not projekt.kopplingar.exists()


def test_beslutet_om_strategin_antar_dess_text():
    verkan = Verkan.objects.get()

    assert (verkan.beslut.nyckel, verkan.beslut.nar.iso) == ("strategin-2019", "2019")
    assert verkan.version == Dokumentversion.objects.get()
    assert verkan.fran is None
    assert verkan.verkstalld_at.year == 2019


def test_kallans_motsagelser():
    assert Kallkonflikt.objects.count() == 5
    assert "alla tolv" in Kallkonflikt.objects.get(rubrik="Mönsterås kommun").uppgift_b
    assert Kallkonflikt.objects.get(rubrik="Coompanions namn").uppgift_a.startswith("Companion")


def test_inga_namngivna_personer_i_filen(settings):
    text = (settings.FIXTURES_DIR / "kalmar.yaml").read_text(encoding="utf-8")

    assert not [namn for namn in ("Carlzon", "Mathew", "Brändström", "Martina", "Emma Sabel") if namn in text]
