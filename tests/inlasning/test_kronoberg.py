"""Kronoberg in full, as it stands in fixtures/kronoberg.yaml."""

import datetime
import json
import re
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Count

from forum.models import Beslut, Beslutsstatus, Rekommendation
from insatser.models import Belagg, Insats, InsatsAktor, InsatsRelation, Utfall
from insatser.trad import trad
from rapporter.inlasning.services import las_in
from sok.models import (
    AgendaMal,
    Delmal,
    Lage,
    Malgrupp,
    Omrade,
    OmradeVersion,
    OrganRelation,
    OrganVersion,
    Overenskommelse,
    Part,
    Roll,
    Samverkansomrade,
    Skede,
    Uppdrag,
)
from tests.factories.sok import MedlemskapFactory

pytestmark = [pytest.mark.usefixtures("kronoberg"), pytest.mark.django_db]
DAGEN_FORE = datetime.date(2023, 3, 29)
DAGEN = datetime.date(2023, 3, 30)
SISTA_DAGEN = datetime.date(2025, 12, 31)


def test_inventeringen_raknar_det_som_finns():
    answer = StringIO()

    call_command("inventering", overenskommelse="kronoberg", json=True, stdout=answer)

    counts = json.loads(answer.getvalue())
    assert (
        counts
        | {
            "parter": 16,
            "undertecknare": 15,
            "organ": 15,
            "områden": 4,
            "aktiva områden": 3,
            "delmål": 9,
            "samverkansområden": 15,
            "prioriterade": 4,
            "insatser": 46,
            "rekommendationer": 6,
            "beslut": 9,
        }
        == counts
    )
    assert counts["indikatorer"] >= 12


def test_inventeringen_foljer_databasen():
    Insats.objects.get(nyckel="k01").delete()
    answer = StringIO()

    call_command("inventering", overenskommelse="kronoberg", json=True, stdout=answer)

    assert json.loads(answer.getvalue())["insatser"] == 45


def test_inventering_av_okand_overenskommelse_sager_vilka_som_finns():
    with pytest.raises(CommandError, match="I portalen finns: kronoberg"):
        call_command("inventering", overenskommelse="kronborg")


def test_kronoberg_har_lopt_ut_med_oppen_uppfoljning():
    avtal = Overenskommelse.objects.get(slug="kronoberg")

    assert avtal.lage(SISTA_DAGEN) == Lage.GALLANDE
    assert avtal.lage(SISTA_DAGEN + datetime.timedelta(days=1)) == Lage.LOPT_UT
    assert avtal.uppfoljning_till is None
    assert avtal.startdatum_osakert
    assert avtal.efterfoljare_text == "Råd för social hållbarhet"


def test_boende_gallde_till_dagen_fore_beslutet():
    fore, pa_dagen = (
        [
            Omrade.objects.gallande(dag).count(),
            Delmal.objects.gallande(dag).count(),
            Samverkansomrade.objects.gallande(dag).count(),
        ]
        for dag in (DAGEN_FORE, DAGEN)
    )

    assert fore == [4, 9, 15]
    assert pa_dagen == [3, 7, 12]
    assert OmradeVersion.objects.get(omrade__nyckel="boende").giltighet.upper == DAGEN


def test_malgruppen_andras_i_oktober_2023_utan_kand_dag():
    fore, efter = (
        Malgrupp.objects.gallande(dag).get(niva="primar") for dag in (datetime.date(2023, 9, 1), SISTA_DAGEN)
    )

    assert "asylsökande" in fore.text
    assert "behov" in efter.text
    assert fore.osaker_grans
    assert efter.osaker_grans


def test_forumet_och_halsans_styrgrupp_har_tva_namn():
    namn = OrganVersion.objects.filter(organ__nyckel="forum").order_by("giltighet")

    assert [version.namn for version in namn] == [
        "Forum för mottagande och etablering",
        "Forum för mottagande, etablering och integration",
    ]
    assert all(version.osaker_grans for version in namn)
    assert OrganVersion.objects.filter(organ__nyckel="ledningsgruppen").count() == 2


def test_organens_skeden():
    skeden = dict(OrganVersion.objects.exclude(skede=Skede.VERKSAMT).values_list("organ__nyckel", "skede"))

    assert skeden == {
        "boendegrupp": Skede.EJ_INRATTAT,
        "arbetsgrupp": Skede.AVSLUTAT,
        "rad-social-hallbarhet": Skede.PLANERAT,
    }


def test_organen_hanger_ihop():
    relations = set(OrganRelation.objects.values_list("fran_organ__nyckel", "typ", "till_organ__nyckel"))

    assert {
        ("beredning", "bereder_for", "forum"),
        ("ask", "rapporterar_till", "forum"),
        ("ledningsgruppen", "rapporterar_till", "forum"),
        ("ask", "ger_uppdrag_till", "arbetsgrupp"),
        ("beredning", "informerar", "kommunchefer"),
    } <= relations


def test_delaktighet_delas_av_tva_styrgrupper():
    organ = Omrade.objects.get(nyckel="delaktighet").ansvariga.values_list("organ__nyckel", flat=True)

    assert {"ask", "ledningsgruppen"} <= set(organ)


def test_lansstyrelsen_och_migrationsverket_adjungeras_till_ask():
    uppdrag = Uppdrag.objects.filter(organ__nyckel="ask", roll="adjungerad")

    adjungerade = {ett.organisation.nyckel for ett in uppdrag.select_related("organisation")}
    assert adjungerade == {"lansstyrelsen-kronoberg", "migrationsverket"}


def test_markaryd_visas_utan_uppgift_om_undertecknande_och_med_konflikt():
    avtal = Overenskommelse.objects.get()

    assert Part.objects.get(organisation__nyckel="markaryd").undertecknad is None
    assert "part:markaryd" in avtal.kallkonflikt_lista.get(rubrik="Antal parter").avser


def test_fyra_samverkansomraden_prioriteras_2025_med_andrad_lydelse():
    prioriterade = {
        samverkan.nyckel: samverkan.prioriteringar.get()
        for samverkan in Samverkansomrade.objects.filter(prioriteringar__artal=2025)
    }

    assert set(prioriterade) == {"ak-s3", "ak-s4", "h-s1", "d-s2"}
    assert prioriterade["ak-s3"].text.startswith("Förstärka")
    assert prioriterade["h-s1"].beslutad.iso == "2024-03"


def test_agendamalen_per_omrade():
    agenda = {omrade.nyckel: list(omrade.agendamal.values_list("nummer", flat=True)) for omrade in Omrade.objects.all()}

    assert agenda == {"ak": [4, 8], "boende": [11], "halsa": [3], "delaktighet": [16]}
    assert AgendaMal.objects.count() == 17


def test_delmal_ett_ska_minst_dubbleras_fran_2018():
    version = Delmal.objects.get(nyckel="ak1").versioner.get()

    assert (version.malform, version.faktor, version.utgangsar) == ("multiplicera", 2, 2018)


def test_delmal_tre_har_tva_lydelser():
    versioner = Delmal.objects.get(nyckel="ak3").versioner.order_by("giltighet")

    assert [version.text for version in versioner] == [
        "Andelen arbetsgivare som rekryterar nyanlända ska öka.",
        "Andelen arbetsgivare som rekryterar ska öka.",
    ]


def test_varje_aktivt_delmal_har_sitt_utgangslage():
    med = Delmal.objects.filter(utgangslagen__artal=2018).values_list("nyckel", flat=True)

    assert set(med) == {"ak1", "ak2", "ak3", "h1", "h2", "d1", "d2"}


def test_42_insatser_i_snav_mening():
    slag = dict(Insats.objects.order_by().values_list("slag").annotate(Count("pk")))

    assert slag == {"insats": 42, "arbetssatt": 1, "undersokning": 1, "bidragsprogram": 2}


def test_det_kallan_inte_sager_ar_tomt():
    utan_period = Insats.objects.filter(spann=None, period_i_kallan="")
    utan_ansvarig = Insats.objects.exclude(aktorer__roll="ansvarig")

    assert utan_period.count() == 30
    assert utan_ansvarig.count() == 10
    assert Insats.objects.utan_delmal().count() == 4


def test_harledda_ansvariga_ar_markta():
    harledda = InsatsAktor.objects.filter(harledd=True).values_list("insats__nyckel", flat=True)

    assert set(harledda) == {"k03", "k08", "k09", "k16", "k17", "k27", "k40"}


def test_insats_som_bara_hor_till_ett_samverkansomrade():
    assert set(Insats.objects.endast_samverkansomrade().values_list("nyckel", flat=True)) == {"k46", "k47"}


def test_indikatorprojektet_galler_alla_omraden_och_styrs_av_beredningen():
    projekt = Insats.objects.get(nyckel="k43")

    assert projekt.galler_alla_omraden
    assert projekt.aktorer.get(roll="styrande").organ.nyckel == "beredning"


def test_samguidning_raknas_en_gang_men_finns_under_tre_delmal():
    insats = Insats.objects.get(nyckel="k25")

    assert set(insats.kopplingar.values_list("delmal__nyckel", flat=True)) == {"h1", "d1", "d2"}
    assert Insats.objects.mot_delmal(Delmal.objects.get(nyckel="d1")).filter(pk=insats.pk).count() == 1


def test_insatser_vaxer_ur_varandra():
    samband = set(InsatsRelation.objects.values_list("fran__nyckel", "typ", "till__nyckel"))

    assert samband == {
        ("k04", "avknoppning", "k27"),
        ("k06", "foregangare", "k05"),
        ("k09", "fortsattning", "k47"),
        ("k19", "fortsattning", "k22"),
        ("k10", "avknoppning", "k12"),
        ("k11", "avknoppning", "k12"),
    }


def test_tal_i_kallan_ar_strukturerade_utfall():
    visade = {
        nyckel: {utfall.visat_varde for utfall in Utfall.objects.filter(insats__nyckel=nyckel)}
        for nyckel in ("k02", "k03", "k04", "k08", "k20")
    }

    assert "10 av 11" in visade["k03"]
    assert Utfall.objects.get(insats__nyckel="k03").ar_sma_tal
    assert any(text.startswith("30–40") for text in visade["k04"])
    assert {text.replace("\u00a0", " ") for text in visade["k02"]} == {"70 procent"}
    assert {text.replace("\u00a0", " ") for text in visade["k08"]} == {"100 procent"}


def test_belagg_dar_kallan_namner_hur_vi_vet():
    belagg = {(rad.utfall.insats.nyckel, rad.slag) for rad in Belagg.objects.select_related("utfall__insats")}

    assert belagg == {("k18", "utvardering"), ("k41", "enkat")}


def test_platser_sa_langt_kallan_racker():
    framsam, handslaget = Insats.objects.get(nyckel="k04"), Insats.objects.get(nyckel="k22")

    assert {plats.geografi.namn for plats in framsam.platser.all()} == {"Ljungby", "Markaryd", "Älmhult"}
    assert not handslaget.platser.exists()
    assert handslaget.antal_kommuner == 7


def test_beslut_och_rekommendationer():
    assert Beslut.objects.get(nyckel="boende-utgar").nar.iso == "2023-03-30"
    assert Beslut.objects.get(nyckel="uppdrag-sok").nar is None
    assert Beslut.objects.get(status=Beslutsstatus.PLANERAT).nyckel == "struktur-2026"
    assert Rekommendation.objects.get(nummer=6).frist.iso == "2025-10"
    assert all(rad.agare for rad in Rekommendation.objects.all())


def test_varje_insats_har_en_kalla():
    assert not Insats.objects.filter(kalla="").exists()


def test_samma_fil_igen_andrar_ingenting(handelser):
    before = handelser()

    utfall = las_in((settings.FIXTURES_DIR / "kronoberg.yaml").read_bytes(), filnamn="kronoberg.yaml")

    assert not utfall.andrar_nagot
    assert not utfall.konflikter
    assert handelser() == before


def test_inga_namngivna_tjanstepersoner():
    text = (settings.FIXTURES_DIR / "kronoberg.yaml").read_text(encoding="utf-8")

    assert not re.search(r"Jonsson|Martinsson", text)


@pytest.fixture
def kronobergs_lasare():
    return MedlemskapFactory(roll=Roll.LASARE, overenskommelse=Overenskommelse.objects.get()).user


def test_sfi_pa_familjecentralen_och_dess_fortsattning_ar_en_trad(kronobergs_lasare, logga_in):
    """2019–2024 as the report tells it, 2025 as the plan does, and what it led to between them, on one page."""
    old = Insats.objects.get(nyckel="k09")

    found = trad(old, kronobergs_lasare)
    html = logga_in(kronobergs_lasare).get(f"/kronoberg/insatser/{old.pk}/trad/").content.decode()

    sfi, follow_up = found.rader
    assert (sfi.insats.titel, follow_up.insats.titel) == (
        "Sfi på familjecentralen i Lessebo",
        "SFI, arbetsliv och samhällsinformation",
    )
    assert [ar.text for ar in found.figur.ar] == ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]
    # No source gives the period of the first: broken, and no later than its follow-up of 2025.
    drawn, after = found.figur.rader[sfi.insats.pk], found.figur.rader[follow_up.insats.pk]
    assert (sfi.insats.period, drawn.saker) == ("", ())
    assert drawn.osaker[0].till == after.saker[0].fran
    assert (after.osaker, follow_up.borjar) == ((), datetime.date(2025, 1, 1))
    assert "en del gick vidare till nästa sfi-nivå" in html
    assert "period anges ej i källan" in html
    assert "före 2025 enligt ordningen i tråden" in html
    assert "2025-01-01 – 2025-12-31" in html
    assert "Fortsätter från Sfi på familjecentralen i Lessebo" in html
