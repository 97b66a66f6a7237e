"""Confidential items and papers: for the wrong role they are nowhere, not in a page, list, count, file or feed."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from filer import services as filer
from forum.agenda import Agenda
from forum.models import Beslut, Punktslag
from forum.services import kalender
from tests.factories.forum import BeslutFactory, MoteFactory, PunktFactory, UnderlagFactory
from tests.factories.sok import OrganFactory

pytestmark = pytest.mark.django_db
FAR_SE = ("strateg", "beredare", "ledamot")
FAR_INTE_SE = ("granskare", "styrgruppsledamot", "lasare", "foreningsperson", "kommunhandlaggare", "behorig")
HEMLIGA_ORD = ("Hemlig upphandling", "Hemligt underlag", "Hemlig bakgrund", "Hemlig bilaga", "Hemligt beslut")


@pytest.fixture
def mote(overenskommelse, settings, tmp_path, strateg):
    """Three items of which the middle one is confidential; the last has an open and a confidential paper."""
    settings.MEDIA_ROOT = tmp_path
    mote = MoteFactory(organ=OrganFactory(overenskommelse=overenskommelse))
    mote.borjar = timezone.make_aware(datetime.datetime.combine(mote.dag, datetime.time(9)))
    mote.save()
    PunktFactory(mote=mote, nummer=1, rubrik="Öppning", minuter=10)
    hemlig = PunktFactory(
        mote=mote, nummer=2, rubrik="Hemlig upphandling", bakgrund="Hemlig bakgrund", minuter=30, sekretess=True,
        slag=Punktslag.BESLUT,
    )  # fmt: skip
    sist = PunktFactory(mote=mote, nummer=3, rubrik="Lägesbild", minuter=20)
    UnderlagFactory(punkt=hemlig, titel="Hemligt underlag")
    UnderlagFactory(punkt=sist, titel="Öppet underlag")
    fil = filer.ta_emot(SimpleUploadedFile("hemlig.txt", b"hemligt"), av=strateg)
    UnderlagFactory(punkt=sist, titel="Hemlig bilaga", sekretess=True, lank="", fil=fil)
    BeslutFactory(mote=mote, punkt=hemlig, text="Hemligt beslut", sekretess=True)
    return mote


def sidor(client, mote):
    slug = mote.overenskommelse.slug
    addresses = [
        reverse("forum:moten", args=[slug]),
        *(reverse(f"forum:{name}", args=[slug, mote.pk]) for name in ("mote", "mote_beslut", "narvaro", "mote_ics")),
    ]
    return "".join(client.get(address).content.decode() for address in addresses)


@pytest.mark.parametrize("roll", FAR_INTE_SE)
def test_fel_roll_ser_inget_ord_av_det(mote, roll, request, logga_in):
    text = sidor(logga_in(request.getfixturevalue(roll)), mote)

    assert not [word for word in HEMLIGA_ORD if word in text]
    assert "sekretess" not in text.lower()


@pytest.mark.parametrize("roll", FAR_INTE_SE)
def test_antal_tider_och_nummer_avslojar_inget(mote, roll, request, logga_in):
    person = request.getfixturevalue(roll)

    agenda = Agenda(mote, person)
    lista = logga_in(person).get(reverse("forum:moten", args=[mote.overenskommelse.slug])).content.decode()

    assert [(rad.nummer, rad.punkt.rubrik) for rad in agenda.rader] == [(1, "Öppning"), (2, "Lägesbild")]
    assert (agenda.tid, agenda.antal_underlag, agenda.fragar) == ("30 minuter", 1, [])
    assert not [rad.borjar for rad in agenda.rader if rad.borjar]
    assert "2\xa0för information" in lista
    assert "beslut och" not in lista


@pytest.mark.parametrize("roll", FAR_SE)
def test_ratt_roll_ser_allt(mote, roll, request, logga_in):
    client = logga_in(request.getfixturevalue(roll))

    html = client.get(mote.get_absolute_url()).content.decode()

    assert [word for word in HEMLIGA_ORD if word not in html] == []
    assert "kl.\xa009.40" in html


@pytest.mark.parametrize("roll", [*FAR_INTE_SE, "utomstaende"])
def test_fel_roll_hamtar_inte_filen(mote, roll, request, logga_in):
    underlag = mote.punkter.get(nummer=3).underlag_lista.get(sekretess=True)
    client = logga_in(request.getfixturevalue(roll))

    svar = client.get(reverse("forum:underlag", args=[mote.overenskommelse.slug, underlag.pk]))

    assert svar.status_code == 404


def test_ratt_roll_hamtar_filen(mote, ledamot, logga_in):
    underlag = mote.punkter.get(nummer=3).underlag_lista.get(sekretess=True)

    svar = logga_in(ledamot).get(reverse("forum:underlag", args=[mote.overenskommelse.slug, underlag.pk]))

    assert b"".join(svar.streaming_content) == b"hemligt"


def test_en_punkt_som_blir_hemlig_tar_sina_oppna_underlag_med_sig(mote, lasare, logga_in):
    oppet = UnderlagFactory(punkt=mote.punkter.get(nummer=1), lank="", fil=filer_fil(mote))
    url = reverse("forum:underlag", args=[mote.overenskommelse.slug, oppet.pk])
    fore = b"".join(logga_in(lasare).get(url).streaming_content)

    mote.punkter.filter(nummer=1).update(sekretess=True)

    assert fore == b"hemligt"
    assert logga_in(lasare).get(url).status_code == 404


def filer_fil(mote):
    return mote.punkter.get(nummer=3).underlag_lista.get(sekretess=True).fil


@pytest.mark.parametrize("roll", ["strateg", "lasare"])
def test_kalendern_namner_det_aldrig(mote, roll, request, client):
    nyckel = kalender.fornya(request.getfixturevalue(roll)).nyckel

    text = client.get(reverse("kalender:flode", args=[nyckel])).content.decode()

    assert "BEGIN:VEVENT" in text
    assert not [word for word in HEMLIGA_ORD if word in text]


def test_punkten_som_foljer_ett_beslut_blir_hemlig_nar_beslutet_blir_det(mote, lasare, ledamot):
    mote.punkter.filter(nummer=1).update(foljer_upp=Beslut.objects.get(), rubrik="Beslut 2025-1: Hemligt beslut")

    assert [rad.punkt.rubrik for rad in Agenda(mote, lasare).rader] == ["Lägesbild"]
    assert len(Agenda(mote, ledamot).rader) == 3
    assert not mote.punkter.offentliga().filter(nummer=1).exists()
