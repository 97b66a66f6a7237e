"""Mitt arbete by mail: once a day at most, on the person's day, and the same thing more and more seldom."""

import datetime
import io
import threading

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from forum.models import Hjulhandelse
from insatser.services import hinder
from rapporter import tasks
from rapporter.services import samlat_mejl
from sok.models import Roll
from statsbidrag.services import oppna_utkast
from tests.factories.forum import BeslutFactory, HjulregelFactory, MoteFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory
from tests.factories.sok import EgnaBidragFactory, MedlemskapFactory, OverenskommelseFactory, UserFactory
from tests.factories.statsbidrag import make_redovisning
from tests.factories.utskick import NotisFactory, UtskicksvalFactory
from utskick import services as utskick
from utskick.models import Frekvens, Mejl, Notis, Paminnelse

MANDAG = datetime.date(2026, 3, 2)


@pytest.fixture
def pa_dagen():
    """pa_dagen(n): half past six on the morning n days after a Monday."""

    def travel(dagar):
        noon = datetime.datetime.combine(MANDAG + datetime.timedelta(days=dagar), datetime.time(5, 30))
        return time_machine.travel(noon.replace(tzinfo=datetime.UTC), tick=False)

    return travel


@pytest.fixture
def redovisning(overenskommelse):
    """Lessebo's report, due in ten days."""
    return make_redovisning(frist=MANDAG + datetime.timedelta(days=10), overenskommelse=overenskommelse)


@pytest.fixture
def mejlade_dagar(pa_dagen):
    """On which days the person is mailed when the clock runs every morning."""

    def run(user, dagar, gor=None):
        told = []
        for dag in range(dagar):
            with pa_dagen(dag):
                if gor:
                    gor(dag)
                if samlat_mejl.skicka_till(user):
                    told.append(dag)
        return told

    return run


def test_det_nya_och_det_som_vantar_i_ett_mejl(kommunhandlaggare, redovisning, pa_dagen):
    NotisFactory(mottagare=kommunhandlaggare, rubrik="Mötet är flyttat")

    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(kommunhandlaggare)

    assert mejl.text.index("NYTT") < mejl.text.index("Mötet är flyttat") < mejl.text.index("INOM 14 DAGAR")
    assert "Slutredovisning: SFI, arbetsliv och samhällsinformation" in mejl.text
    assert "Er roll: handläggare hos mottagaren" in mejl.text
    assert mejl.amne == "Samverkansportalen: Mötet är flyttat och 1 sak till"
    assert mejl.notiser.count() == 2


def test_det_som_star_i_tva_listor_sags_en_gang(kommunhandlaggare, redovisning, pa_dagen):
    annat = OverenskommelseFactory(slug="annatlan", kortnamn="SÖK Annat län", lan__kod="08", lan__namn="Kalmar län")
    MedlemskapFactory(user=kommunhandlaggare, overenskommelse=annat, roll=Roll.KOMMUNHANDLAGGARE)

    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(kommunhandlaggare)

    assert mejl.text.count("Slutredovisning:") == 1


def test_inget_att_beratta_inget_mejl(kommunhandlaggare, pa_dagen):
    with pa_dagen(0):
        assert samlat_mejl.skicka_till(kommunhandlaggare) is None

    assert not Mejl.objects.exists()


def test_samma_sak_paminns_allt_glesare(kommunhandlaggare, redovisning, mejlade_dagar):
    assert mejlade_dagar(kommunhandlaggare, 110) == [0, 7, 21, 49, 77, 105]


def test_texten_andras_varje_dag_men_saken_ar_densamma(kommunhandlaggare, redovisning, mejlade_dagar):
    """ "3 dagar försenat" is new words each day; neither a daily mail nor none at all."""
    mejlade_dagar(kommunhandlaggare, 30)

    texter = list(Notis.objects.order_by("pk").values_list("text", flat=True))
    assert len(texter) == len(set(texter)) == 3
    assert Notis.objects.values("nyckel").distinct().count() == 1
    assert "försenat" in texter[-1]


def test_det_som_ar_klart_gloms_och_en_ny_sak_borjar_om(kommunhandlaggare, kommun, overenskommelse, mejlade_dagar):
    insats = InsatsFactory(overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=insats, organisation=kommun)

    def klart_en_vecka(dag):
        if dag == 2:
            insats.aktorer.all().delete()
        if dag == 9:
            InsatsAktorFactory(insats=insats, organisation=kommun)

    assert mejlade_dagar(kommunhandlaggare, 15, klart_en_vecka) == [0, 9]
    assert Paminnelse.objects.get().ganger == 1


def test_det_som_ar_langt_borta_vantar_tills_fjorton_dagar_aterstar(kommunhandlaggare, overenskommelse, mejlade_dagar):
    make_redovisning(frist=MANDAG + datetime.timedelta(days=22), overenskommelse=overenskommelse)

    assert mejlade_dagar(kommunhandlaggare, 10) == [8]


def test_flyttad_frist_ar_samma_sak(kommunhandlaggare, redovisning, mejlade_dagar):
    """Moving a deadline that has passed starts no new row of reminders, and stops none."""

    def flytta(dag):
        if dag == 12:
            type(redovisning).objects.filter(pk=redovisning.pk).update(frist=MANDAG + datetime.timedelta(days=24))

    assert mejlade_dagar(kommunhandlaggare, 30, flytta) == [0, 7, 21]


def test_det_som_vantar_pa_andra_mejlas_inte(strateg, redovisning, pa_dagen):
    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(strateg)

    assert "Aktualitetsprövning 2026" in mejl.text
    assert "slutredovisning" not in mejl.text.lower()


def test_arshjulets_datum_kommer_i_mejlet_nar_det_narmar_sig(strateg, overenskommelse, mejlade_dagar):
    """B10: two dates of one meeting are two things; each is told when its fourteen days begin."""
    mote = MoteFactory(
        organ__overenskommelse=overenskommelse, dag=MANDAG + datetime.timedelta(days=30), status="utkast"
    )
    for handelse, dagar_fore in ((Hjulhandelse.MATERIAL_IN, 13), (Hjulhandelse.HANDLINGAR_UT, 10)):
        HjulregelFactory(organ=mote.organ, handelse=handelse, dagar_fore=dagar_fore, paminn_dagar=21)

    mejlade_dagar(strateg, 8)

    datum = Notis.objects.filter(nyckel__contains="/arshjul/").order_by("mejl__created_at")
    assert [(n.rubrik.partition(":")[0], (n.mejl.created_at.date() - MANDAG).days) for n in datum] == [
        ("Underlag lämnas", 3), ("Handlingarna skickas", 4),
    ]  # fmt: skip


def test_hogst_ett_om_dagen(kommunhandlaggare, redovisning, pa_dagen):
    with pa_dagen(0):
        samlat_mejl.skicka_till(kommunhandlaggare)
        NotisFactory(mottagare=kommunhandlaggare)
        assert samlat_mejl.skicka_till(kommunhandlaggare) is None
    with pa_dagen(1):
        assert samlat_mejl.skicka_till(kommunhandlaggare) is not None


@pytest.mark.parametrize(
    ("frekvens", "veckodag", "dagar"),
    [
        (Frekvens.DAGLIGEN, 1, [0, 1, 2, 3, 4, 7, 8]),
        (Frekvens.VECKOVIS, 3, [2]),
        (Frekvens.GENAST, 1, [0, 1, 2, 3, 4, 7, 8]),
        (Frekvens.BRADSKANDE, 1, []),
    ],
)
def test_pa_personens_dag(kommunhandlaggare, mejlade_dagar, frekvens, veckodag, dagar):
    UtskicksvalFactory(user=kommunhandlaggare, frekvens=frekvens, veckodag=veckodag)

    told = mejlade_dagar(kommunhandlaggare, 9, lambda dag: NotisFactory(mottagare=kommunhandlaggare))

    assert told == dagar


def test_en_gang_i_veckan_samlar_veckan(kommunhandlaggare, pa_dagen):
    UtskicksvalFactory(user=kommunhandlaggare, frekvens=Frekvens.VECKOVIS, veckodag=5)
    NotisFactory.create_batch(3, mottagare=kommunhandlaggare)

    with pa_dagen(4):
        assert samlat_mejl.skicka_till(kommunhandlaggare).notiser.count() == 3


def test_stangt_konto_och_den_utan_roll_far_inget(kommunhandlaggare, redovisning, utan_medlemskap, pa_dagen):
    kommunhandlaggare.is_active = False
    kommunhandlaggare.save()

    with pa_dagen(0):
        assert samlat_mejl.skicka_till(kommunhandlaggare) is None
        assert not samlat_mejl.mottagare(timezone.now()).exists()


def test_den_med_bara_egna_bidrag_paminns_om_dem(redovisning, kommun, pa_dagen):
    user = EgnaBidragFactory(organisation=kommun, user=UserFactory()).user

    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(user)

    assert "Slutredovisning:" in mejl.text
    assert "organisationens egna bidrag" in mejl.text


def test_mottagarens_egen_redovisning_star_inte_i_lanets_logg(kommunhandlaggare, redovisning, pa_dagen):
    """Whether a draft exists changes nothing that the county can read, and nothing in the mail."""
    with pa_dagen(0):
        utan = samlat_mejl.skicka_till(kommunhandlaggare).text
        oppna_utkast(redovisning, av=kommunhandlaggare)
    Paminnelse.objects.all().delete()
    with pa_dagen(1):
        med = samlat_mejl.skicka_till(kommunhandlaggare).text

    assert set(Notis.objects.values_list("galler", flat=True)) == {""}
    assert utan.replace("om 10\xa0dagar", "om 9\xa0dagar") == med


def test_det_som_hor_till_overenskommelsen_star_i_loggen(strateg, pa_dagen):
    with pa_dagen(0):
        samlat_mejl.skicka_till(strateg)

    assert set(Notis.objects.values_list("galler", flat=True)) == {"provlan"}


def test_sekretess_stannar_i_portalen(ledamot, kommun, pa_dagen, overenskommelse):
    with pa_dagen(0):
        beslut = BeslutFactory(
            mote__organ__overenskommelse=overenskommelse, ansvarig_organisation=kommun, sekretess=True, text="Hemligt."
        )
        mejl = samlat_mejl.skicka_till(ledamot)

    assert "En sekretesspunkt väntar på er" in mejl.text
    assert beslut.get_absolute_url() in mejl.text
    assert "Hemligt" not in mejl.text + mejl.html + mejl.amne
    assert not Notis.objects.filter(rubrik__contains="Hemligt").exists()


def test_det_som_skrivits_om_ett_hinder_stannar_i_portalen(strateg, pa_dagen, overenskommelse):
    with pa_dagen(0):
        insats = InsatsFactory(overenskommelse=overenskommelse, titel="Språkvän")
        row = hinder.anmal(insats, av=strateg, text="Anna Andersson är sjuk.")
        mejl = samlat_mejl.skicka_till(strateg)

    assert "Hinder för Språkvän" in mejl.text
    assert row.get_absolute_url() in mejl.text
    assert "Anna" not in mejl.text + mejl.html + mejl.amne
    assert not Notis.objects.filter(rubrik__contains="Anna").exists()


def test_den_som_lamnat_en_overenskommelse_far_inte_veta_mer_om_den(kommunhandlaggare, redovisning, pa_dagen):
    NotisFactory(mottagare=kommunhandlaggare, rubrik="Här", galler="provlan")
    NotisFactory(mottagare=kommunhandlaggare, rubrik="Där ni inte längre är", galler="annatlan")

    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(kommunhandlaggare)

    assert "Här" in mejl.text
    assert "Där ni inte" not in mejl.text + mejl.html


def test_ingen_annan_persons_namn_i_mejlet(kommunhandlaggare, kollega, kommun, overenskommelse, pa_dagen):
    insats = InsatsFactory(overenskommelse=overenskommelse, kontakt=kollega)
    InsatsAktorFactory(insats=insats, organisation=kommun)

    with pa_dagen(0):
        mejl = samlat_mejl.skicka_till(kommunhandlaggare)

    assert mejl.mottagare == kommunhandlaggare
    assert kollega.email not in mejl.text + mejl.html


def test_uppgiften_delas_per_person(kommunhandlaggare, strateg, monkeypatch, pa_dagen):
    sent = []
    monkeypatch.setattr("rapporter.tasks.samlat_mejl_till.delay", sent.append)

    with pa_dagen(0):
        tasks.samla_mejl()

    assert sorted(sent) == sorted([kommunhandlaggare.pk, strateg.pk])


def test_torrkorning_visar_men_sander_inget(kommunhandlaggare, redovisning, pa_dagen):
    ut = io.StringIO()

    with pa_dagen(0):
        call_command("skicka_samlat_mejl", "--torrkorning", stdout=ut)

    text = ut.getvalue().replace("\xa0", " ")
    assert f"{kommunhandlaggare.email}: 1 sak" in text
    assert "1 samlat mejl skulle skickas." in text
    assert not Mejl.objects.exists()
    assert not Paminnelse.objects.exists()


def test_ett_konto_som_inte_gar_stoppar_inte_de_andra(kommunhandlaggare, strateg, redovisning, pa_dagen, monkeypatch):
    planera = samlat_mejl.planera

    def fel(user, nu):
        if user == strateg:
            raise RuntimeError("trasig rad")
        return planera(user, nu)

    monkeypatch.setattr(samlat_mejl, "planera", fel)
    fel_ut = io.StringIO()

    with pa_dagen(0), pytest.raises(CommandError, match="Det gick inte för 1"):
        call_command("skicka_samlat_mejl", stdout=io.StringIO(), stderr=fel_ut)

    assert [m.mottagare for m in Mejl.objects.all()] == [kommunhandlaggare]
    assert "trasig rad" in fel_ut.getvalue()


def test_valet_nas_fran_mitt_konto_och_sparas(logga_in, kommunhandlaggare):
    client = logga_in(kommunhandlaggare)

    assert reverse("utskick:val") in client.get(reverse("konton:mitt_konto")).content.decode()
    client.post(reverse("utskick:val"), {"frekvens": "veckovis", "veckodag": "3"})

    val = utskick.valet(kommunhandlaggare)
    assert (val.frekvens, val.veckodag) == (Frekvens.VECKOVIS, 3)


@pytest.mark.django_db(transaction=True)
def test_tva_uppgifter_samtidigt_ger_ett_mejl():
    user = EgnaBidragFactory(user=UserFactory()).user
    NotisFactory(mottagare=user)
    nu = datetime.datetime.combine(MANDAG, datetime.time(6, 30), tzinfo=datetime.UTC)
    start, results = threading.Barrier(2), []

    def run():
        start.wait()
        results.append(samlat_mejl.skicka_till(user, nu))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert len([mejl for mejl in results if mejl]) == 1
    assert Mejl.objects.count() == 1
