"""Representatives and substitutes per party and organ: passed on without losing who sat there before."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from core.giltighet import spann
from forum.models import Narvaro, Narvaroform
from sok.models import Uppdrag, Uppdragsroll
from sok.services import fel, uppdrag
from tests.factories.forum import MoteFactory
from tests.factories.sok import BORJAN, OrganFactory, OrganisationFactory

DAG = datetime.date(2024, 9, 1)
DAGEN_FORE = datetime.date(2024, 8, 31)


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, version__namn="Forum")


@pytest.fixture
def plats(organ, kommun):
    return Uppdrag.objects.create(
        organ=organ, organisation=kommun, roll=Uppdragsroll.ORDINARIE, namn="Demo Förra", giltighet=spann(BORJAN)
    )


@pytest.fixture
def lopt_ut(overenskommelse):
    overenskommelse.slutdatum = timezone.localdate() - datetime.timedelta(days=30)
    overenskommelse.save()
    return overenskommelse


@pytest.mark.parametrize("roll", Uppdragsroll.values)
def test_strategen_utser_i_varje_roll(organ, kommun, strateg, roll):
    rad = uppdrag.utse(organ, kommun, av=strateg, roll=roll, fran=DAG, namn="Demo Ny", befattning="Kommunalråd")

    rad.refresh_from_db()
    assert (rad.roll, rad.namn, rad.befattning, rad.fran, rad.till) == (roll, "Demo Ny", "Kommunalråd", DAG, None)


def test_ett_byte_avslutar_den_gamla_dagen_fore(plats, strateg):
    ny = uppdrag.byt(plats, av=strateg, fran=DAG, namn="Demo Nya")

    plats.refresh_from_db()
    assert (plats.namn, plats.till) == ("Demo Förra", DAGEN_FORE)
    assert (ny.namn, ny.fran, ny.roll) == ("Demo Nya", DAG, Uppdragsroll.ORDINARIE)
    assert Uppdrag.objects.gallande(DAGEN_FORE).get() == plats
    assert Uppdrag.objects.gallande(DAG).get() == ny


def test_gamla_protokoll_behaller_den_som_var_dar(plats, organ, kommun, strateg):
    mote = MoteFactory(organ=organ, dag=datetime.date(2024, 5, 1))
    Narvaro.objects.create(mote=mote, organisation=kommun, form=Narvaroform.ORDINARIE, namn=plats.namn)

    uppdrag.byt(plats, av=strateg, fran=DAG, namn="Demo Nya")

    assert mote.narvaro_lista.get().namn == "Demo Förra"


def test_samma_dag_som_platsen_borjade_ar_en_rattelse(plats, strateg):
    uppdrag.byt(plats, av=strateg, fran=BORJAN, namn="Demo Rättstavad")

    assert Uppdrag.objects.get().namn == "Demo Rättstavad"


def test_ett_byte_fore_platsens_borjan_sags_i_en_mening(plats, strateg):
    with pytest.raises(fel.DagenForeBorjan, match="Välj en senare dag"):
        uppdrag.byt(plats, av=strateg, fran=datetime.date(2018, 1, 1), namn="Demo För Tidig")


def test_den_egna_organisationen_utser_sina_egna(organ, kommun, ledamot, kommunhandlaggare):
    for person in (ledamot, kommunhandlaggare):
        uppdrag.utse(
            organ,
            kommun,
            av=person,
            roll=Uppdragsroll.ERSATTARE,
            fran=DAG,
            befattning=person.namn,
            namn="Demo Ersättare",
        )

    assert organ.uppdrag.count() == 2


def test_ingen_utser_at_nagon_annan(overenskommelse, organ, ledamot, lasare, styrgruppsledamot, kommun):
    with pytest.raises(PermissionDenied):
        uppdrag.utse(organ, overenskommelse.samordnare, av=ledamot, roll=Uppdragsroll.ORDINARIE, fran=DAG)
    for person in (lasare, styrgruppsledamot):
        with pytest.raises(PermissionDenied):
            uppdrag.utse(organ, kommun, av=person, roll=Uppdragsroll.ORDINARIE, fran=DAG)


def test_bara_den_som_ar_part_har_en_plats_men_vem_som_helst_adjungeras(organ, strateg):
    utanfor = OrganisationFactory(namn="Demoföretaget")

    with pytest.raises(fel.InteParten, match="Välj rollen adjungerad"):
        uppdrag.utse(organ, utanfor, av=strateg, roll=Uppdragsroll.ORDINARIE, fran=DAG)
    rad = uppdrag.utse(organ, utanfor, av=strateg, roll=Uppdragsroll.ADJUNGERAD, fran=DAG)

    assert rad.pk


def test_ett_konto_maste_hora_till_organisationen(organ, kommun, strateg, ledamot, lasare):
    with pytest.raises(fel.KontotHorInteDit):
        uppdrag.utse(organ, kommun, av=strateg, roll=Uppdragsroll.ORDINARIE, fran=DAG, person=lasare)
    rad = uppdrag.utse(organ, kommun, av=strateg, roll=Uppdragsroll.ORDINARIE, fran=DAG, person=ledamot)

    assert rad.person == ledamot


def test_samma_plats_besatts_inte_tva_ganger(plats, organ, kommun, strateg):
    with pytest.raises(fel.PlatsenUpptagen, match="redan besatt av Demo Förra"):
        uppdrag.utse(organ, kommun, av=strateg, roll=Uppdragsroll.ORDINARIE, fran=DAG, namn="Demo Två")


def test_organet_maste_finnas_den_dagen(organ, kommun, strateg):
    with pytest.raises(fel.OrganetFinnsInte, match="Forum finns inte"):
        uppdrag.utse(organ, kommun, av=strateg, roll=Uppdragsroll.ORDINARIE, fran=datetime.date(2017, 1, 1))


def test_platser_andras_aven_nar_strukturen_ar_last(lopt_ut, plats, strateg):
    idag = timezone.localdate()

    uppdrag.byt(plats, av=strateg, fran=idag, namn="Demo Nya")
    uppdrag.utse(plats.organ, plats.organisation, av=strateg, roll=Uppdragsroll.ERSATTARE, fran=idag)

    assert Uppdrag.objects.gallande(idag).count() == 2


def test_efter_avslut_andras_inga_platser(lopt_ut, plats, strateg):
    lopt_ut.uppfoljning_till = lopt_ut.slutdatum
    lopt_ut.save()
    plats.organ.overenskommelse = lopt_ut

    with pytest.raises(fel.OverenskommelsenAvslutad):
        uppdrag.byt(plats, av=strateg, fran=DAG, namn="Demo För Sen")


def test_saknar_ersattare_raknar_per_organ_och_organisation(plats, organ, kommun, overenskommelse, strateg):
    uppdrag.utse(organ, overenskommelse.samordnare, av=strateg, roll=Uppdragsroll.ORDFORANDE, fran=DAG)
    uppdrag.utse(organ, overenskommelse.samordnare, av=strateg, roll=Uppdragsroll.ERSATTARE, fran=DAG)

    assert uppdrag.saknar_ersattare(list(Uppdrag.objects.all())) == {(organ.pk, kommun.pk)}


def test_formularet_byter_person_pa_en_gang(plats, strateg, logga_in):
    klient = logga_in(strateg)

    sida = klient.get(f"/provlan/struktur/uppdrag/{plats.pk}/byt/")
    svar = klient.post(
        f"/provlan/struktur/uppdrag/{plats.pk}/byt/", {"namn": "Demo Nya", "fran": "2024-09-01", "sett": ""}
    )

    assert "Nu: Demo Förra." in sida.content.decode()
    assert svar.status_code == 302
    assert Uppdrag.objects.gallande(DAG).get().namn == "Demo Nya"


def test_formularet_erbjuder_bara_organisationens_konton(organ, kommun, strateg, ledamot, lasare, logga_in):
    text = logga_in(strateg).get(f"/provlan/struktur/parter/{kommun.nyckel}/utse/").content.decode()

    assert ledamot.namn in text
    assert lasare.namn not in text


def test_partens_sida_visar_roll_forst_och_sager_att_ersattare_saknas(plats, kommun, strateg, lasare, logga_in):
    sida = f"/provlan/parter/{kommun.nyckel}/"

    hos_strategen = logga_in(strateg).get(sida).content.decode()
    hos_lasaren = logga_in(lasare).get(sida).content.decode()

    assert hos_strategen.index("Ordinarie") < hos_strategen.index("Demo Förra")
    assert "Saknar ersättare" in hos_strategen
    assert "Saknar ersättare" not in hos_lasaren
    assert "Demo Förra" in hos_lasaren


def test_organets_sida_visar_vilka_som_sitter_den_dagen(plats, organ, strateg, logga_in):
    uppdrag.byt(plats, av=strateg, fran=DAG, namn="Demo Nya")
    klient = logga_in(strateg)

    fore = klient.get(f"/provlan/organ/{organ.nyckel}/?datum=2024-08-31").content.decode()
    efter = klient.get(f"/provlan/organ/{organ.nyckel}/?datum=2024-09-01").content.decode()

    assert "Demo Förra" in fore
    assert "Demo Nya" not in fore
    assert "Demo Nya" in efter


def test_den_som_bara_ser_sin_egen_organisation_far_inte_andra_andras(overenskommelse, ledamot, logga_in):
    annan = overenskommelse.samordnare

    svar = logga_in(ledamot).get(f"/provlan/struktur/parter/{annan.nyckel}/utse/")

    assert svar.status_code == 403


@pytest.mark.django_db(transaction=True)
def test_tva_byter_samma_plats_samtidigt(plats, strateg):
    ready, utfall = threading.Barrier(2), []

    def replace(namn, dag):
        try:
            ready.wait(5)
            uppdrag.byt(plats, av=strateg, fran=dag, namn=namn)
            utfall.append(namn)
        except fel.AndradUnderTiden:
            utfall.append("hann inte")
        finally:
            connection.close()

    people = [("Demo Ett", DAG), ("Demo Två", datetime.date(2024, 10, 1))]
    threads = [threading.Thread(target=replace, args=person) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert "hann inte" in utfall
    assert Uppdrag.objects.count() == 2
