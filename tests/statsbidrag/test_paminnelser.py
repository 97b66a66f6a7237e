"""D5, D9, D10: each reminder once per last day; a moved day gives new ones; nothing tells of the draft."""

import datetime
import threading

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.utils import timezone

from konton.models import User
from rapporter.services import samlat_mejl
from sok.models import Roll
from statsbidrag.models import Redovisningsregler, Utkast
from statsbidrag.services import begar_komplettering, frister, oppna_utkast, paminnelser, skicka_in
from tests.factories.sok import EgnaBidragFactory, OrganisationFactory, UserFactory
from tests.factories.statsbidrag import FORSAKRAN, fill_in, hand_in, make_redovisning
from utskick import services as utskick
from utskick.models import Mejl, Notis, Paminnelse

FRIST = datetime.date(2026, 3, 31)
DAG = datetime.timedelta(days=1)


def den(dag):
    return time_machine.travel(datetime.datetime.combine(dag, datetime.time(6, 10), datetime.UTC), tick=False)


def morgon(dag):
    """One morning's round, and the mails that follow."""
    with den(dag):
        for redovisning in paminnelser.att_paminna(dag):
            paminnelser.paminn_om_frist(redovisning.pk)
        for pk in utskick.koade(timezone.now() + DAG):
            utskick.skicka(pk)


def morgnar(fran, till, utom=()):
    for number in range((till - fran).days + 1):
        dag = fran + number * DAG
        if dag not in utom:
            morgon(dag)


def dagar_for(user):
    """The days on which the person was reminded."""
    rows = Notis.objects.filter(mottagare=user, nyckel__startswith="frist:").order_by("created_at")
    return [timezone.localdate(row.created_at) for row in rows]


@pytest.fixture(autouse=True)
def brevlada(settings, tmp_path):
    """Mails to invented addresses become files."""
    settings.EMAIL_FILE_PATH = tmp_path


@pytest.fixture
def redovisning(overenskommelse, kommun):
    with den(datetime.date(2026, 1, 2)):
        return make_redovisning(
            overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, frist=FRIST,
            chefsadress="chef@exempel.se",
        )  # fmt: skip


def test_tre_paminnelser_en_gang_var_till_alla_med_ratt(redovisning, kommunhandlaggare, kollega, behorig):
    morgnar(datetime.date(2026, 2, 1), datetime.date(2026, 5, 1))

    tre = [FRIST - 14 * DAG, FRIST - 2 * DAG, FRIST + DAG]
    for user in (kommunhandlaggare, kollega, behorig):
        assert dagar_for(user) == tre


def test_tva_rundor_samma_morgon_paminner_en_gang(redovisning, behorig):
    morgon(FRIST - 14 * DAG)
    morgon(FRIST - 14 * DAG)

    assert len(dagar_for(behorig)) == 1


def test_ingen_annan_paminns(redovisning, behorig, strateg, granskare, ledamot, lasare, foreningsperson, medlem):
    annan_kommun = medlem(Roll.BEHORIG, OrganisationFactory(nyckel="annan", namn="Annan kommun"))
    utan_roll_idag = medlem(Roll.KOMMUNHANDLAGGARE, redovisning.bidrag.mottagare)
    utan_roll_idag.medlemskap.update(giltighet=("2025-01-01", "2025-12-31"))
    egna = EgnaBidragFactory(user=UserFactory(), organisation=redovisning.bidrag.mottagare).user

    morgnar(FRIST - 20 * DAG, FRIST + 5 * DAG)

    assert set(User.objects.filter(notiser__nyckel__startswith="frist:")) == {behorig, egna}
    assert annan_kommun not in User.objects.filter(notiser__isnull=False)


def test_den_flyttade_dagen_far_nya_paminnelser_ocksa_nar_den_hade_gatt(redovisning, behorig, granskare):
    morgnar(FRIST - 20 * DAG, FRIST + 10 * DAG)
    fore, ny = dagar_for(behorig), FRIST + 60 * DAG
    with den(FRIST + 10 * DAG):
        frister.flytta_frist([redovisning], av=granskare, till=ny, skal="Stormen.")

    morgnar(FRIST + 11 * DAG, ny + 30 * DAG)

    assert dagar_for(behorig) == [*fore, ny - 14 * DAG, ny - 2 * DAG, ny + DAG]


def test_fore_dagen_flyttad_frist_paminner_inte_om_den_gamla(redovisning, behorig, granskare):
    ny = FRIST + 30 * DAG
    morgnar(FRIST - 20 * DAG, FRIST - 10 * DAG)
    with den(FRIST - 10 * DAG):
        frister.flytta_frist([redovisning], av=granskare, till=ny, skal="Stormen.")

    morgnar(FRIST - 9 * DAG, ny + 10 * DAG)

    assert dagar_for(behorig) == [FRIST - 14 * DAG, ny - 14 * DAG, ny - 2 * DAG, ny + DAG]


def test_den_som_just_fatt_ny_dag_paminns_inte_om_det_som_redan_varit(redovisning, behorig, granskare):
    with den(FRIST - 3 * DAG):
        frister.flytta_frist([redovisning], av=granskare, till=FRIST + 5 * DAG, skal="Påsk.")

    morgnar(FRIST - 2 * DAG, FRIST + 10 * DAG)

    assert dagar_for(behorig) == [FRIST + 3 * DAG, FRIST + 6 * DAG]


@pytest.mark.parametrize(
    ("borta", "paminns"),
    [
        # Three days lost around T-14: it comes when the rounds are back, and says how long is left then.
        ([-15, -14, -13], [-12, -2, 1]),
        # Lost from before T-2 until after T+1: only what is true now is said.
        ([-3, -2, -1, 0, 1], [-14, 2]),
        # Lost for two weeks after the day: nobody is reminded of what is long past.
        (list(range(1, 15)), [-14, -2]),
    ],
)
def test_en_runda_som_inte_gick_tas_igen(redovisning, behorig, borta, paminns):
    morgnar(FRIST - 20 * DAG, FRIST + 20 * DAG, utom=[FRIST + number * DAG for number in borta])

    assert dagar_for(behorig) == [FRIST + number * DAG for number in paminns]


def test_texten_sager_vad_som_ar_kvar_den_dag_den_skickas(redovisning, behorig):
    morgnar(FRIST - 20 * DAG, FRIST + DAG, utom=[FRIST + number * DAG for number in (-15, -14, -13)])

    texter = [rad.text.replace("\xa0", " ") for rad in Notis.objects.filter(mottagare=behorig).order_by("created_at")]
    assert "om 12 dagar" in texter[0]
    assert "skulle ha kommit in senast 31 mars 2026" in texter[2]


def test_myndighetens_egna_dagar_galler(redovisning, behorig):
    Redovisningsregler.objects.create(beviljande=redovisning.bidrag.beviljande, paminnelsedagar=[30, -7])

    morgnar(FRIST - 40 * DAG, FRIST + 40 * DAG)

    assert dagar_for(behorig) == [FRIST - 30 * DAG, FRIST + 7 * DAG]


def test_svaret_pa_en_komplettering_paminns_och_tystnar(redovisning, behorig, granskare):
    with den(FRIST - 20 * DAG):
        hand_in(redovisning, behorig)
        redovisning.refresh_from_db()
        begar_komplettering(redovisning, av=granskare, avsnitt="mal", skal="Hur?", svara_senast=FRIST)

    morgnar(FRIST - 19 * DAG, FRIST - DAG)
    with den(FRIST):
        utkast = oppna_utkast(redovisning, av=behorig)
        skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    morgnar(FRIST + DAG, FRIST + 20 * DAG)

    assert dagar_for(behorig) == [FRIST - 14 * DAG, FRIST - 2 * DAG]


def test_efter_inlamning_tystnar_paminnelserna(redovisning, behorig):
    morgnar(FRIST - 20 * DAG, FRIST - 10 * DAG)
    with den(FRIST - 9 * DAG):
        hand_in(redovisning, behorig)
    morgnar(FRIST - 8 * DAG, FRIST + 20 * DAG)

    assert dagar_for(behorig) == [FRIST - 14 * DAG]


def test_chefen_far_veta_en_gang_per_sista_dag_nar_det_ar_sent(redovisning, behorig, granskare):
    morgnar(FRIST - 20 * DAG, FRIST + 20 * DAG)
    chef = Notis.objects.get(till="chef@exempel.se")
    assert timezone.localdate(chef.created_at) == FRIST + DAG
    assert chef.galler == "provlan"
    brev = [brev for brev in mail.outbox if brev.to == ["chef@exempel.se"]]
    assert len(brev) == 1
    assert "utkast" not in brev[0].body.lower()

    with den(FRIST + 20 * DAG):
        frister.flytta_frist([redovisning], av=granskare, till=FRIST + 40 * DAG, skal="Stormen.")
    morgnar(FRIST + 21 * DAG, FRIST + 60 * DAG)
    assert Notis.objects.filter(till="chef@exempel.se").count() == 2


def test_chefen_far_veta_att_det_ar_svaret_som_drojer(redovisning, behorig, granskare):
    with den(FRIST - 50 * DAG):
        hand_in(redovisning, behorig)
        begar_komplettering(redovisning, av=granskare, avsnitt="mal", skal="Hur?", svara_senast=FRIST)

    morgnar(FRIST, FRIST + DAG)

    chef = Notis.objects.get(till="chef@exempel.se")
    assert chef.rubrik.startswith("Svaret på kompletteringen av slutredovisning har inte kommit in")
    assert "Slutredovisning skulle ha kommit in" not in chef.text


def test_en_frist_langst_fram_stoppar_inte_de_andras_paminnelser(redovisning, overenskommelse, kommun, behorig):
    make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare,
        frist=datetime.date.max, diarienummer="851-0001-2025",
    )  # fmt: skip

    morgon(FRIST - 14 * DAG)

    assert dagar_for(behorig) == [FRIST - 14 * DAG]


def test_utan_chefsadress_eskaleras_inget(redovisning, behorig):
    type(redovisning.bidrag).objects.update(chefsadress="")

    morgnar(FRIST, FRIST + 5 * DAG)

    assert not Notis.objects.exclude(till="").exists()


def _stored():
    """All that a log can show of notices, mails and jobs, and how the mails went."""
    with connection.cursor() as cursor:
        rows = []
        for table in ("utskick_notis", "utskick_mejl", "utskick_paminnelse", "jobb_jobb"):
            cursor.execute(f"select to_jsonb(t) - 'id' - 'mejl_id' from {table} t order by id")
            rows += cursor.fetchall()
    return rows


def test_det_som_lagras_ar_detsamma_med_och_utan_utkast(redovisning, kommunhandlaggare):
    """The whole of the reminders, stored and sent, with no draft; then the same days again with one."""
    User.objects.filter(pk=kommunhandlaggare.pk).update(email="handlaggare@exempel.se")
    utan = _en_gang(redovisning)
    with den(datetime.date(2026, 2, 1)):
        utkast = fill_in(oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare)
        utkast.avsnitt_lista.exclude(avsnitt__in=["mal", "ekonomi"]).delete()
    med = _en_gang(redovisning)

    assert [brev.body for brev in utan["brev"]] != [brev.body for brev in med["brev"]]
    assert utan["lagrat"] == med["lagrat"]
    assert len(utan["lagrat"]) >= 6
    assert all("Redovisningen är inte påbörjad." in brev.body for brev in utan["egna"])
    assert all("Utkast – INTE inlämnad: 2 av 13 avsnitt är klara." in brev.body for brev in med["egna"])
    assert all("avsnitt" not in str(rad) and "påbörjad" not in str(rad) for rad in med["lagrat"])


def _en_gang(redovisning):
    mail.outbox.clear()
    Notis.objects.all().delete()
    Mejl.objects.all().delete()
    Paminnelse.objects.all().delete()
    morgnar(FRIST - 15 * DAG, FRIST + 2 * DAG)
    brev = list(mail.outbox)
    return {"lagrat": _stored(), "brev": brev, "egna": [ett for ett in brev if ett.to != ["chef@exempel.se"]]}


def test_ett_borttaget_utkast_ar_inte_paborjat(redovisning, kommunhandlaggare):
    User.objects.filter(pk=kommunhandlaggare.pk).update(email="handlaggare@exempel.se")
    oppna_utkast(redovisning, av=kommunhandlaggare)
    Utkast.objects.update(borttaget_at=timezone.now())

    morgon(FRIST - 14 * DAG)

    assert "Redovisningen är inte påbörjad." in mail.outbox[0].body


def test_paminnelsen_sags_inte_en_gang_till_i_det_samlade_mejlet(redovisning, kommunhandlaggare):
    def samlat():
        with den(FRIST - 14 * DAG):
            planerat = samlat_mejl.planera(kommunhandlaggare, timezone.now())
        return [n for rader in planerat.uppgifter.values() for n in rader if "edovisning" in n.rubrik]

    assert samlat()
    morgon(FRIST - 14 * DAG)
    assert not samlat()


@pytest.mark.django_db(transaction=True)
def test_tva_rundor_samtidigt_paminner_en_gang(redovisning, behorig, kommunhandlaggare):
    def runda():
        try:
            paminnelser.paminn_om_frist(redovisning.pk)
        finally:
            connection.close()

    with den(FRIST + DAG):
        tradar = [threading.Thread(target=runda) for _ in range(4)]
        for trad in tradar:
            trad.start()
        for trad in tradar:
            trad.join()

    assert len(dagar_for(behorig)) == len(dagar_for(kommunhandlaggare)) == 1
    assert Notis.objects.filter(till="chef@exempel.se").count() == 1
