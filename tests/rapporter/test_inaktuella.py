"""C7, second half: the contact is asked whether the initiative still holds, then the reserve; the strategist sees how
many there are."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from insatser import permissions, services
from insatser.models import Insats, Insatsstatus
from rapporter.services import samlat_mejl
from rapporter.sidor import arbete
from rapporter.sidor.arbete.inaktuella import Tillfragade
from sok.models import Roll
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory
from tests.factories.sok import MedlemskapFactory, OrganisationFactory, UserFactory
from utskick.models import Paminnelse

LANGE_SEDAN = datetime.datetime(2025, 3, 3, 12, tzinfo=datetime.UTC)
MANDAG = datetime.date(2026, 3, 2)


@pytest.fixture
def stilla(overenskommelse, kommun):
    """stilla(kontakt=…): Lessebo's initiative that no one has updated for a year."""

    def make(leds_av=kommun, **falt):
        insats = InsatsFactory(overenskommelse=overenskommelse, status=Insatsstatus.PAGAR, **falt)
        if leds_av:
            InsatsAktorFactory(insats=insats, organisation=leds_av)
        Insats.objects.filter(pk=insats.pk).update(updated_at=LANGE_SEDAN)
        return Insats.objects.select_related("overenskommelse").get(pk=insats.pk)

    return make


@pytest.fixture
def fragor(db):
    """fragor(user): the texts in the person's Mitt arbete that ask whether something still holds."""

    def ask(user, dag=0):
        morning = datetime.datetime.combine(
            MANDAG + datetime.timedelta(days=dag), datetime.time(6), tzinfo=datetime.UTC
        )
        with time_machine.travel(morning, tick=False):
            found = [u for fraga in samlat_mejl.fragor(user, morning) for u in arbete.uppgifter(fraga)]
        return [u for u in found if "stämmer uppgifterna" in u.text.lower()]

    return ask


@pytest.fixture
def mejla():
    """mejla(user, days): the clock's mornings, from a Monday."""

    def run(user, dagar):
        told = []
        for dag in range(dagar):
            morning = datetime.datetime.combine(MANDAG + datetime.timedelta(days=dag), datetime.time(6))
            with time_machine.travel(morning.replace(tzinfo=datetime.UTC), tick=False):
                mejl = samlat_mejl.skicka_till(user)
            if mejl and "Stämmer uppgifterna fortfarande?" in mejl.text:
                told.append(dag)
        return told

    return run


def test_kontakten_far_fragan_och_kollegan_inte(stilla, fragor, kommunhandlaggare, kollega):
    insats = stilla(kontakt=kommunhandlaggare, titel="Språkkafé")

    [fraga] = fragor(kommunhandlaggare)

    assert fraga.text == "Stämmer uppgifterna fortfarande? Språkkafé"
    assert "Senast uppdaterad 3\xa0mars 2025" in fraga.liten
    assert fraga.url == insats.get_absolute_url()
    assert fragor(kollega) == []


def test_utan_kontakt_fragas_de_som_ansvarar(stilla, fragor, kommunhandlaggare, kollega, ledamot):
    stilla()

    assert len(fragor(kommunhandlaggare)) == len(fragor(kollega)) == 1
    assert fragor(ledamot) == []


def test_nar_nagon_har_bekraftat_fragas_ingen(stilla, fragor, kommunhandlaggare):
    insats = stilla(kontakt=kommunhandlaggare)

    with time_machine.travel(datetime.datetime(2026, 2, 1, 12, tzinfo=datetime.UTC), tick=False):
        services.bekrafta(insats, av=kommunhandlaggare)

    assert fragor(kommunhandlaggare) == []


def test_fler_an_fem_blir_en_rad(stilla, fragor, kommunhandlaggare):
    for _ in range(5):
        stilla(kontakt=kommunhandlaggare)
    assert len(fragor(kommunhandlaggare)) == 5

    stilla(kontakt=kommunhandlaggare)

    [rad] = fragor(kommunhandlaggare)
    assert rad.text.replace("\xa0", " ") == "6 insatser: stämmer uppgifterna fortfarande?"


def test_reserven_fragas_efter_tre_paminnelser(stilla, fragor, mejla, kommunhandlaggare, kollega):
    stilla(kontakt=kommunhandlaggare, reservkontakt=kollega)

    assert mejla(kommunhandlaggare, 21) == [0, 7]
    assert fragor(kollega, 21) == []
    assert mejla(kommunhandlaggare, 22) == [21]

    [fraga] = fragor(kollega, 22)
    assert "Kontakten har påmints tre gånger utan att svara, därför frågar vi även er." in fraga.liten
    assert len(fragor(kommunhandlaggare, 22)) == 1


def test_reserven_fragas_inte_om_sadant_som_uppdaterats_sedan(stilla, fragor, kommunhandlaggare, kollega):
    insats = stilla(kontakt=kommunhandlaggare, reservkontakt=kollega)
    nyckel = f"arbete:{insats.get_absolute_url()}#inaktuell"
    forr = LANGE_SEDAN - datetime.timedelta(days=300)
    Paminnelse.objects.create(mottagare=kommunhandlaggare, nyckel=nyckel, forst_at=forr, senast_at=forr, ganger=4)

    assert fragor(kollega) == []


def test_samlingsraden_raknas_som_paminnelse_om_var_och_en(stilla, fragor, mejla, kommunhandlaggare, kollega):
    for _ in range(6):
        stilla(kontakt=kommunhandlaggare, reservkontakt=kollega)

    for dag in (0, 7, 21):
        morning = datetime.datetime.combine(MANDAG + datetime.timedelta(days=dag), datetime.time(6))
        with time_machine.travel(morning.replace(tzinfo=datetime.UTC), tick=False):
            assert samlat_mejl.skicka_till(kommunhandlaggare)

    [rad] = fragor(kollega, 22)
    assert "Kontakterna har påmints tre gånger" in rad.liten


def test_utan_reserv_fragas_strategen(stilla, fragor, mejla, kommunhandlaggare, strateg):
    stilla(kontakt=kommunhandlaggare)

    mejla(kommunhandlaggare, 22)

    assert len(fragor(strateg, 22)) == 1


def test_strategen_ser_antalet_och_kommer_till_listan(logga_in, strateg, stilla, kommunhandlaggare):
    stilla(kontakt=kommunhandlaggare)
    client = logga_in(strateg)

    with time_machine.travel(datetime.datetime(2026, 3, 2, 6, tzinfo=datetime.UTC), tick=False):
        text = client.get(reverse("rapporter:mitt_arbete", args=["provlan"])).content.decode().replace("\xa0", " ")

    assert "1 insats har inte uppdaterats på 6 månader" in text
    assert "/provlan/insatser/?uppdaterad=inte" in text


def test_strategens_antal_mejlas_inte(stilla, kommunhandlaggare, strateg, overenskommelse):
    stilla(kontakt=kommunhandlaggare)

    with time_machine.travel(datetime.datetime(2026, 3, 2, 6, tzinfo=datetime.UTC), tick=False):
        mejl = samlat_mejl.skicka_till(strateg)

    assert "har inte uppdaterats" not in mejl.text


def test_samma_svar_som_rattigheterna(stilla, overenskommelse, kommun, medlem, strateg, kommunhandlaggare, kollega):
    """The many are asked in one question, and it is the same answer as about one."""
    borta = MedlemskapFactory(
        user=UserFactory(is_active=False), organisation=kommun, overenskommelse=overenskommelse,
        roll=Roll.KOMMUNHANDLAGGARE,
    ).user  # fmt: skip
    forening = OrganisationFactory()
    rows = [
        stilla(), stilla(kontakt=kollega), stilla(kontakt=strateg, reservkontakt=kollega), stilla(kontakt=borta),
        stilla(leds_av=forening, kontakt=kollega, reservkontakt=kommunhandlaggare), stilla(leds_av=None),
        stilla(kontakt=medlem(Roll.LASARE, kommun), reservkontakt=borta),
    ]  # fmt: skip
    alla = Tillfragade(overenskommelse, timezone.localdate())

    for rad in rows:
        assert alla.kontakter(rad) == {user.pk for user in permissions.kontakter(rad)}
        assert alla.reserver(rad) == {user.pk for user in permissions.reserver(rad)}
