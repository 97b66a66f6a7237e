"""Meetings in calendars: one as a file, the person's own feed under a secret address."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from core.oprecist import OprecistDatum
from forum.models import Kalenderadress, Mote, Moteslag, Motesstatus
from forum.services import kalender
from forum.services import mote as moten
from sok.models import Medlemskap, Overenskommelse, Roll
from tests.dagar import om
from tests.factories.forum import MoteFactory, PunktFactory
from tests.factories.sok import MedlemskapFactory, OrganFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", version__namn="Forum för samverkan")


@pytest.fixture
def mote(organ):
    """Half past nine to noon, Swedish time."""
    mote = MoteFactory(organ=organ, rubrik="Höstens forum", plats="Residenset, Växjö")
    mote.borjar = timezone.make_aware(datetime.datetime.combine(mote.dag, datetime.time(9, 30)))
    mote.slutar = timezone.make_aware(datetime.datetime.combine(mote.dag, datetime.time(12)))
    mote.save()
    return mote


def ics(client, mote):
    return client.get(reverse("forum:mote_ics", args=[mote.overenskommelse.slug, mote.pk]))


def handelser(svar):
    return Calendar.from_ical(svar.content).walk("VEVENT")


def flode(client, person):
    return client.get(reverse("kalender:flode", args=[kalender.fornya(person).nyckel]))


# --- one meeting


def test_filen_har_tid_plats_och_svensk_tidszon(mote, ledamot, logga_in):
    svar = ics(logga_in(ledamot), mote)

    [event] = handelser(svar)
    assert svar["Content-Type"] == "text/calendar; charset=utf-8"
    assert str(event["SUMMARY"]) == "Höstens forum"
    assert event.decoded("DTSTART") == mote.borjar
    assert event["DTSTART"].params["TZID"] == "Europe/Stockholm"
    assert event.decoded("DTEND").astimezone(ZoneInfo("Europe/Stockholm")).hour == 12
    assert str(event["LOCATION"]) == "Residenset, Växjö"
    assert mote.get_absolute_url() in str(event["URL"])
    assert b"BEGIN:VTIMEZONE" in svar.content
    assert b"BEGIN:DAYLIGHT" in svar.content


def test_utan_klockslag_ar_det_heldag(organ, ledamot, logga_in):
    mote = MoteFactory(organ=organ, rubrik="")

    [event] = handelser(ics(logga_in(ledamot), mote))

    assert event.decoded("DTSTART") == mote.dag
    assert event.decoded("DTEND") == mote.dag + datetime.timedelta(days=1)
    assert str(event["SUMMARY"]) == "Forum för samverkan"


def test_ny_tid_ger_samma_id_och_hogre_nummer(mote, strateg, ledamot, logga_in):
    Mote.objects.update(andrad_at=timezone.now() - datetime.timedelta(hours=1))
    [before] = handelser(ics(logga_in(ledamot), mote))

    moten.andra(mote, av=strateg, borjar=mote.borjar + datetime.timedelta(hours=1))
    [after] = handelser(ics(logga_in(ledamot), mote))

    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.decoded("DTSTART") == mote.borjar + datetime.timedelta(hours=1)
    assert after.decoded("DTSTAMP") > before.decoded("DTSTAMP")


def test_installt_mote_stryks(mote, strateg, ledamot, logga_in):
    moten.stall_in(mote, av=strateg, skal="För få kan komma.")

    [event] = handelser(ics(logga_in(ledamot), mote))

    assert (str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 1)
    assert str(event["SUMMARY"]) == "INSTÄLLT: Höstens forum"


def test_utkast_har_ingen_fil_inte_ens_for_strategen(organ, strateg, logga_in):
    assert ics(logga_in(strateg), MoteFactory(organ=organ, status=Motesstatus.UTKAST)).status_code == 404


def test_ett_mote_utan_kand_dag_har_ingen_fil(organ, strateg, logga_in):
    mote = MoteFactory(organ=organ, status=Motesstatus.STANGT, nar=OprecistDatum(2024, 3))

    assert ics(logga_in(strateg), mote).status_code == 404


def test_konstiga_tecken_i_rubriken_bryter_inte_filen(organ, ledamot, logga_in):
    mote = MoteFactory(organ=organ, rubrik="Forum; tema, del 1\\2 " + "å" * 150)

    [event] = handelser(ics(logga_in(ledamot), mote))

    assert str(event["SUMMARY"]) == mote.rubrik
    assert all(len(line) <= 75 for line in ics(logga_in(ledamot), mote).content.split(b"\r\n"))


# --- the feed


def test_flodet_kraver_ingen_inloggning_och_lamnar_inga_kakor(mote, ledamot, client):
    svar = flode(client, ledamot)

    assert [str(event["SUMMARY"]) for event in handelser(svar)] == ["Höstens forum"]
    assert not svar.cookies
    assert "noindex" in svar["X-Robots-Tag"]


def test_den_som_ar_inloggad_far_adressens_kalender_och_inte_sin_egen(mote, ledamot, utomstaende, logga_in):
    svar = flode(logga_in(utomstaende), ledamot)

    assert [str(event["SUMMARY"]) for event in handelser(svar)] == ["Höstens forum"]


def test_flodet_har_inga_utkast_inte_ens_for_strategen(organ, strateg, client):
    MoteFactory(organ=organ, status=Motesstatus.UTKAST, rubrik="Planerat")
    stoppat = moten.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=MoteFactory.build(organ=organ).nar)
    moten.stall_in(stoppat, av=strateg, skal="Behövs inte.")

    assert handelser(flode(client, strateg)) == []


def test_flodet_namner_aldrig_punkterna(mote, strateg, client):
    PunktFactory(mote=mote, rubrik="Hemlig upphandling", sekretess=True)
    PunktFactory(mote=mote, rubrik="Öppen punkt")

    text = flode(client, strateg).content.decode()

    assert "Hemlig" not in text
    assert "Öppen punkt" not in text


def test_flodet_har_motena_i_alla_overenskommelser_personen_hor_till(mote, ledamot, utomstaende, client):
    annat = Overenskommelse.objects.get(slug="annatlan")
    MoteFactory(organ=OrganFactory(overenskommelse=annat), rubrik="Andra länets forum")
    assert [str(event["SUMMARY"]) for event in handelser(flode(client, ledamot))] == ["Höstens forum"]

    MedlemskapFactory(user=ledamot, roll=Roll.LASARE, overenskommelse=annat)

    assert {str(event["SUMMARY"]) for event in handelser(flode(client, ledamot))} == {
        "Höstens forum", "Andra länets forum",
    }  # fmt: skip


def test_den_som_inte_hor_till_langre_far_en_tom_kalender(mote, ledamot, client):
    Medlemskap.objects.filter(user=ledamot).update(giltighet=f"[2019-01-01,{om(0)})")

    assert handelser(flode(client, ledamot)) == []


def test_ny_adress_dodar_den_gamla(mote, ledamot, client, logga_in):
    old = kalender.fornya(ledamot).nyckel

    logga_in(ledamot).post(reverse("kalender:fornya"))

    new = Kalenderadress.objects.get(person=ledamot).nyckel
    assert new != old
    client.logout()
    assert client.get(reverse("kalender:flode", args=[old])).status_code == 404
    assert client.get(reverse("kalender:flode", args=[new])).status_code == 200


def test_okand_adress_och_stangt_konto_ger_404(mote, ledamot, client):
    nyckel = kalender.fornya(ledamot).nyckel
    ledamot.is_active = False
    ledamot.save()

    assert client.get(reverse("kalender:flode", args=["fel"])).status_code == 404
    assert client.get(reverse("kalender:flode", args=[nyckel])).status_code == 404


def test_adressen_finns_pa_personens_sida_och_bara_dar(ledamot, strateg, logga_in):
    tom = logga_in(ledamot).get(reverse("kalender:adress")).content.decode()
    nyckel = kalender.fornya(ledamot).nyckel

    assert "Skapa en adress" in tom
    assert nyckel in logga_in(ledamot).get(reverse("kalender:adress")).content.decode()
    assert nyckel not in logga_in(strateg).get(reverse("kalender:adress")).content.decode()


def test_en_traff_utan_slut_varar_en_timme(organ, ledamot, client):
    traff = MoteFactory(organ=organ, slag=Moteslag.TEMATRAFF, tema="Språkvänner")
    traff.borjar = timezone.make_aware(datetime.datetime.combine(traff.dag, datetime.time(9)))
    traff.save()

    [event] = handelser(flode(client, ledamot))

    assert event.decoded("DTEND") - event.decoded("DTSTART") == datetime.timedelta(hours=1)
    assert "Tema: Språkvänner" in str(event["DESCRIPTION"])
