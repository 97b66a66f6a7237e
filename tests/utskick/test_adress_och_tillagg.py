"""Mails to an address without an account, and what a mail says that no log keeps."""

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from tests.factories.sok import UserFactory
from tests.factories.utskick import NotisFactory
from utskick import services
from utskick.models import Mejl, Mejlstatus, Notis

SEN = {"nyckel": "prov-sen:1", "rubrik": "Redovisningen är sen", "orsak": "Ni står som ansvarig chef."}


@pytest.fixture
def person(db):
    return UserFactory(namn="Demo Person", email="person@exempel.se")


@pytest.fixture
def regel(settings, monkeypatch):
    """Let a rule add to the mails of the test's own kind of notice."""

    def satt(funktion):
        settings.UTSKICK_TILLAGG = {"prov-sen:": "en.regel"}
        monkeypatch.setattr("utskick.services.tillagg.import_string", lambda vag: funktion)

    return satt


@pytest.mark.django_db
def test_en_adress_far_samma_sak_en_gang_och_det_star_i_loggen():
    for _ in range(2):
        services.meddela_adress("chef@exempel.se", **SEN, galler="provlan")
    services.skicka(Mejl.objects.get().pk)

    notis = Notis.objects.get()
    assert (notis.vem, notis.galler, notis.mejl.status) == ("chef@exempel.se", "provlan", Mejlstatus.SKICKAT)
    assert mail.outbox[0].to == ["chef@exempel.se"]
    assert "logga in" not in mail.outbox[0].body
    assert "Varför ni får det: Ni står som ansvarig chef." in mail.outbox[0].body


@pytest.mark.django_db
def test_mejl_till_en_adress_gar_att_skicka_igen():
    mejl = services.meddela_adress("chef@exempel.se", **SEN).mejl
    services.skicka(mejl.pk)

    nytt = services.skicka_igen(mejl, list(mejl.notiser.all()))

    assert (nytt.till, nytt.mottagare, nytt.omsandning_av) == ("chef@exempel.se", None, mejl)


def test_en_notis_har_en_person_eller_en_adress(person):
    for fields in ({"mottagare": None}, {"mottagare": person, "till": "chef@exempel.se"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            NotisFactory(**fields)


def test_det_som_bara_lasaren_far_se_lagras_inte(person, regel):
    fore = services.meddela(person, **SEN, bradskande=True).mejl
    regel(lambda notis: services.Tillagg("Bara ni ser det här.", (("kvittens.pdf", b"%PDF-1.7", "application/pdf"),)))
    services.skicka(fore.pk)
    fore.refresh_from_db()

    brev = mail.outbox[0]
    assert "Bara ni ser det här." in brev.body
    assert "Bara ni ser det här." in brev.alternatives[0][0]
    assert brev.attachments[0][0] == "kvittens.pdf"
    assert brev.body.replace("Bara ni ser det här.\n", "") == fore.text
    assert "Bara ni ser det här." not in fore.text + fore.html + fore.fel


def test_ett_fel_i_det_egna_syns_inte_pa_hur_det_gick(person, regel):
    def gar_sonder(notis):
        Notis.objects.create(mottagare=None, nyckel="x", rubrik="x", orsak="x")

    regel(gar_sonder)
    mejl = services.meddela(person, **SEN, bradskande=True).mejl
    services.skicka(mejl.pk)
    mejl.refresh_from_db()

    assert (mejl.status, mejl.fel, mejl.forsok) == (Mejlstatus.SKICKAT, "", 1)
    assert mail.outbox[0].body == mejl.text
