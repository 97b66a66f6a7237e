"""Parties join, leave and join again; what stops them is said in words."""

import datetime
import threading

import pytest
from django.db import connection
from django.utils import timezone

from core.giltighet import spann
from core.oprecist import OprecistDatum
from sok.models import Organisation, Part, Uppdrag, Uppdragsroll
from sok.services import fel, parter
from tests.factories.sok import BORJAN, OrganFactory, OrganisationFactory, PartFactory

DAG = datetime.date(2024, 6, 30)
EFTER = datetime.date(2024, 7, 1)


def sitt(organ, organisation, roll=Uppdragsroll.ORDINARIE, fran=BORJAN, till=None, **falt):
    return Uppdrag.objects.create(
        organ=organ, organisation=organisation, roll=roll, giltighet=spann(fran, till), **falt
    )


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, version__namn="Arbetsmarknadsgruppen")


@pytest.fixture
def lessebo(overenskommelse, kommun):
    return Part.objects.get(overenskommelse=overenskommelse, organisation=kommun)


@pytest.fixture
def lopt_ut(overenskommelse):
    overenskommelse.slutdatum = timezone.localdate() - datetime.timedelta(days=30)
    overenskommelse.save()
    return overenskommelse


def test_en_kand_organisation_blir_part_fran_en_dag(overenskommelse, strateg):
    organisation = OrganisationFactory()

    part = parter.anslut(
        overenskommelse,
        organisation,
        parter.Anslutning(
            fran=DAG, undertecknad=True, undertecknad_datum=OprecistDatum(2024, 6), roll="Civilsamhället"
        ),
        av=strateg,
    )

    part.refresh_from_db()
    assert (part.fran, part.till, part.undertecknad, str(part.undertecknad_datum)) == (DAG, None, True, "juni 2024")


def test_parter_en_dag_ar_precis_de_som_gallde_da(overenskommelse, strateg, kommun, lessebo):
    parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Kommunen samverkar på annat sätt.")

    gallde = Part.objects.filter(overenskommelse=overenskommelse, organisation=kommun)

    assert gallde.gallande(DAG).exists()
    assert not gallde.gallande(EFTER).exists()


def test_den_som_lamnat_kan_ga_med_igen(overenskommelse, strateg, kommun, lessebo):
    parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Omorganisation.")

    igen = parter.anslut(
        overenskommelse, kommun, parter.Anslutning(fran=datetime.date(2025, 1, 1), undertecknad=False), av=strateg
    )

    assert igen.pk != lessebo.pk
    assert Part.objects.filter(overenskommelse=overenskommelse, organisation=kommun).count() == 2


def test_overlappande_anslutning_sags_i_en_mening(overenskommelse, strateg, kommun):
    with pytest.raises(fel.OverlappandeAnslutning, match="Lessebo kommun är redan part från 2019-01-01"):
        parter.anslut(overenskommelse, kommun, parter.Anslutning(fran=DAG), av=strateg)


def test_en_part_som_leder_ett_organ_kan_inte_lamna(strateg, kommun, lessebo, organ):
    sitt(organ, kommun, Uppdragsroll.ORDFORANDE)

    with pytest.raises(fel.ParterLeder) as stopp:
        parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Vill inte.")

    assert str(stopp.value) == (
        "Lessebo kommun är ordförande i Arbetsmarknadsgruppen. "
        "Utse någon annan från 1\u00a0juli 2024 på organets sida, och avsluta sedan anslutningen."
    )
    lessebo.refresh_from_db()
    assert lessebo.till is None


def test_den_som_sammankallar_ett_organ_kan_inte_lamna(strateg, kommun, lessebo, organ):
    organ.sammankallande = kommun
    organ.save()

    with pytest.raises(fel.ParterLeder, match="sammankallande i Arbetsmarknadsgruppen"):
        parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Vill inte.")


def test_ett_avslutat_ordforandeskap_hindrar_inte(strateg, kommun, lessebo, organ):
    sitt(organ, kommun, Uppdragsroll.ORDFORANDE, till=EFTER)

    parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Klart.")

    lessebo.refresh_from_db()
    assert lessebo.till == DAG


def test_andra_platser_slutar_samma_dag_och_framtida_borjar_aldrig(strateg, kommun, lessebo, organ):
    nu = sitt(organ, kommun, namn="Demo Ordinarie")
    sedan = sitt(organ, kommun, befattning="från nyår", fran=datetime.date(2025, 1, 1))

    parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Omorganisation.")

    nu.refresh_from_db()
    assert nu.till == DAG
    assert not Uppdrag.objects.filter(pk=sedan.pk).exists()


def test_samordnaren_kan_inte_lamna(overenskommelse, strateg):
    part = overenskommelse.parter.get(organisation=overenskommelse.samordnare)

    with pytest.raises(fel.SamordnarenStannar, match="samordnar överenskommelsen"):
        parter.lamna(part, av=strateg, sista_dag=DAG, skal="Vill inte.")


def test_ingen_kan_lamna_fore_sin_forsta_dag(strateg, lessebo):
    with pytest.raises(fel.DagenForeBorjan, match="1\u00a0januari 2019"):
        parter.lamna(lessebo, av=strateg, sista_dag=datetime.date(2018, 12, 1), skal="Fel dag.")


def test_en_andrad_sista_dag_kravs_att_ha_setts(strateg, lessebo):
    parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="Först.")

    with pytest.raises(fel.AndradUnderTiden):
        parter.lamna(lessebo, av=strateg, sista_dag=EFTER, skal="Sedan.", sett=None)
    parter.lamna(lessebo, av=strateg, sista_dag=EFTER, skal="Rättad dag.", sett=DAG)

    lessebo.refresh_from_db()
    assert (lessebo.till, lessebo.avslutsskal) == (EFTER, "Rättad dag.")


def test_parter_ar_lasta_nar_overenskommelsen_har_lopt_ut(lopt_ut, strateg, lessebo):
    with pytest.raises(fel.StrukturenLast):
        parter.lamna(lessebo, av=strateg, sista_dag=DAG, skal="För sent.")
    with pytest.raises(fel.StrukturenLast):
        parter.anslut(lopt_ut, OrganisationFactory(), parter.Anslutning(fran=DAG), av=strateg)


def test_den_lasta_sidan_sager_vilken_regel_och_vem_som_kan_oppna(lopt_ut, strateg, kommun, logga_in):
    svar = logga_in(strateg).get(f"/provlan/struktur/parter/{kommun.nyckel}/lamna/")

    text = svar.content.decode()
    assert svar.status_code == 403
    assert "Då låstes parter, organ, mål och text." in text
    assert "Länsstrategen hos Länsstyrelsen i provlänet kan öppna" in text
    assert 'href="/provlan/avslut/"' in text


def test_sokningen_visar_kanda_forst(overenskommelse, strateg, logga_in):
    OrganisationFactory(nyckel="roda-korset", namn="Röda Korset Provlän")

    text = logga_in(strateg).get("/provlan/struktur/parter/?q=röda").content.decode()

    assert "Röda Korset Provlän" in text
    assert "/struktur/parter/roda-korset/anslut/" in text


NY = {
    "namn": "Röda korset provlän",
    "typ": "civilsamhalle",
    "fran": "2024-06-30",
    "undertecknad": "ja",
    "undertecknad_datum_0": "2024",
}


def test_ett_liknande_namn_stoppar_tills_man_sager_att_det_ar_en_annan(overenskommelse, strateg, logga_in):
    OrganisationFactory(nyckel="roda-korset", namn="Röda Korsets Provlän")
    klient = logga_in(strateg)

    forst = klient.post("/provlan/struktur/parter/ny/", NY)
    sedan = klient.post("/provlan/struktur/parter/ny/", NY | {"annan": "on"})

    assert "Det finns redan något liknande: Röda Korsets Provlän" in forst.content.decode()
    assert sedan.status_code == 302
    assert overenskommelse.parter.filter(organisation__namn="Röda korset provlän").exists()


def test_samma_namn_ger_en_mening_och_inget_halvt(overenskommelse, strateg):
    OrganisationFactory(namn="Demoföreningen")
    fore = Organisation.objects.count()

    with pytest.raises(fel.NamnetFinns, match="Välj den i stället"):
        parter.anslut_ny(
            overenskommelse, {"namn": "demoföreningen", "typ": "civilsamhalle"}, parter.Anslutning(fran=DAG), av=strateg
        )

    assert Organisation.objects.count() == fore


def test_en_kommun_maste_saga_vilken(overenskommelse, strateg, logga_in):
    svar = logga_in(strateg).post("/provlan/struktur/parter/ny/", NY | {"namn": "Ny kommun", "typ": "kommun"})

    assert "Välj vilken kommun det är." in svar.content.decode()


def test_att_lamna_visar_forst_vad_som_avslutas(strateg, kommun, lessebo, organ, logga_in):
    sitt(organ, kommun, namn="Demo Ordinarie")
    klient = logga_in(strateg)
    data = {"sista_dag": "2024-06-30", "skal": "Omorganisation."}

    forst = klient.post(f"/provlan/struktur/parter/{kommun.nyckel}/lamna/", data)
    lessebo.refresh_from_db()
    mellan = lessebo.till
    sedan = klient.post(f"/provlan/struktur/parter/{kommun.nyckel}/lamna/", data | {"bekraftad": "1"})

    assert "Uppdraget i Arbetsmarknadsgruppen (ordinarie, Demo Ordinarie) slutar samma dag." in forst.content.decode()
    assert mellan is None
    assert sedan.status_code == 302
    lessebo.refresh_from_db()
    assert (lessebo.till, lessebo.avslutsskal) == (DAG, "Omorganisation.")


def test_att_lamna_som_ordforande_visar_meningen_pa_sidan(strateg, kommun, lessebo, organ, logga_in):
    sitt(organ, kommun, Uppdragsroll.ORDFORANDE)

    svar = logga_in(strateg).post(
        f"/provlan/struktur/parter/{kommun.nyckel}/lamna/", {"sista_dag": "2024-06-30", "skal": "Vill inte."}
    )

    assert "ordförande i Arbetsmarknadsgruppen" in svar.content.decode()


@pytest.mark.django_db(transaction=True)
def test_tva_avslutar_samma_anslutning_samtidigt(overenskommelse, strateg, kommun):
    part = PartFactory(overenskommelse=overenskommelse, organisation=OrganisationFactory())
    ready, utfall = threading.Barrier(2), []

    def leave(dag):
        try:
            ready.wait(5)
            parter.lamna(part, av=strateg, sista_dag=dag, skal="Samtidigt.")
            utfall.append(dag)
        except fel.AndradUnderTiden:
            utfall.append("hann inte")
        finally:
            connection.close()

    threads = [threading.Thread(target=leave, args=[dag]) for dag in (DAG, EFTER)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    part.refresh_from_db()
    assert sorted(map(str, utfall)) == sorted([str(part.till), "hann inte"])
