"""An organ's page shows its meetings: those to come and those lately held, only what the reader may see."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from forum.models import Motesstatus, Verkan, Verkanstyp
from rapporter.sidor import beslut, moten
from sok.models import Organ
from tests.factories.forum import BeslutFactory, MoteFactory


@pytest.fixture
def forum(organen):
    return Organ.objects.select_related("overenskommelse").get(overenskommelse=organen, nyckel="forum")


@pytest.fixture
def idag():
    return timezone.localdate()


def make_mote(organ, rubrik, dagar, **falt):
    return MoteFactory(organ=organ, rubrik=rubrik, dag=timezone.localdate() + datetime.timedelta(days=dagar), **falt)


def make_held(organ, rubrik, dagar):
    return make_mote(organ, rubrik, dagar, status=Motesstatus.STANGT)


def test_organsidan_visar_kommande_och_hallna_moten_med_lankar(forum, sida):
    kommande, hallet = make_mote(forum, "Vårens forum", 30), make_held(forum, "Höstens forum", -30)

    text = sida("organ_ett", "forum").content.decode()

    for mote in (kommande, hallet):
        assert f'href="{mote.get_absolute_url()}">{mote.rubrik}</a>' in text
    assert text.index("Vårens forum") < text.index("Senast hållna") < text.index("Höstens forum")


def test_narmast_forst_och_bara_de_senaste_hallna(forum, strateg, idag):
    make_mote(forum, "Sedan", 60)
    make_mote(forum, "Snart", 5)
    for nummer in range(7):
        make_held(forum, f"Hållet {nummer}", -300 + nummer)

    found = moten.hos_organ(strateg, forum, idag)

    assert [mote.rubrik for mote in found.kommande] == ["Snart", "Sedan"]
    assert [mote.rubrik for mote in found.hallna] == [f"Hållet {nummer}" for nummer in (6, 5, 4, 3, 2)]


def test_passerade_installda_och_andra_organs_moten_visas_inte(forum, organen, strateg, idag):
    make_mote(forum, "Passerat", -3)
    make_mote(forum, "Inställt", 9, status=Motesstatus.INSTALLT)
    make_mote(Organ.objects.get(overenskommelse=organen, nyckel="ask"), "Annat organ", 9)

    found = moten.hos_organ(strateg, forum, idag)

    assert (found.kommande, found.hallna) == ([], [])


def test_lasaren_ser_inget_utkast(forum, logga_in, lasare, strateg, idag):
    make_mote(forum, "Hemligt utkast", 9, status=Motesstatus.UTKAST)

    text = logga_in(lasare).get(reverse("rapporter:organ_ett", args=["provlan", "forum"])).content.decode()

    assert "Hemligt utkast" not in text
    assert [mote.rubrik for mote in moten.hos_organ(strateg, forum, idag).kommande] == ["Hemligt utkast"]


def test_motena_ar_en_fraga(forum, strateg, idag, django_assert_num_queries):
    for dagar in (5, 6, 7):
        make_mote(forum, "Forum", dagar)

    with django_assert_num_queries(1):
        found = moten.hos_organ(strateg, forum, idag)
        assert all(mote.get_absolute_url() for mote in found.kommande)


def test_uppdrag_av_beslut_och_egna_beslut_ar_en_fraga(forum, strateg, idag, django_assert_num_queries):
    ask = Organ.objects.select_related("overenskommelse").get(overenskommelse=forum.overenskommelse, nyckel="ask")
    taget = BeslutFactory(mote__organ=forum)
    for text, fran in (("Kartlägg.", idag - datetime.timedelta(days=9)), ("Föreslå.", idag)):
        Verkan.objects.create(beslut=taget, typ=Verkanstyp.GER_UPPDRAG, organ=ask, text=text, fran=fran)

    with django_assert_num_queries(1):
        egna, uppdrag = beslut.av_organ(strateg, ask)

    assert egna == []
    assert [(rad.text, rad.fran, rad.beslut) for rad in uppdrag] == [
        ("Föreslå.", idag, taget),
        ("Kartlägg.", idag - datetime.timedelta(days=9), taget),
    ]


def test_hemligt_uppdrag_syns_inte_for_lasaren(forum, lasare, strateg, idag):
    hemligt = BeslutFactory(mote__organ=forum, sekretess=True)
    Verkan.objects.create(beslut=hemligt, typ=Verkanstyp.GER_UPPDRAG, organ=forum, text="Hemligt.", fran=idag)

    assert beslut.av_organ(lasare, forum) == ([], [])
    assert len(beslut.av_organ(strateg, forum)[1]) == 1
