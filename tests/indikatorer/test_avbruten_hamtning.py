"""A pull that was interrupted goes on from the answers it has, stores nothing that has changed since, and is known to
be interrupted as soon as its process is gone."""

import datetime
import os

import pytest
from django.db import InterfaceError, connection
from django.urls import reverse
from django.utils import timezone

from indikatorer import services, tasks
from indikatorer.models import Hamtning, Hamtningstillstand, Kalltyp
from indikatorer.services.hamtning import turn
from indikatorer.services.hamtning.svarsforrad import HOGSTA_ALDER, nyare
from indikatorer.services.kallor import kallrader
from tests.factories.indikatorer import HamtningFactory
from tests.indikatorer.test_hamtning import current

pytestmark = pytest.mark.django_db
FRAN_AR = 1930
# As test_hamtning.ALLA, of as many years as several questions need.
ALLA = (10 + 10 + 11) * len(range(FRAN_AR, 2025)) * 3


class Dodad(BaseException):
    """The process is killed: nothing catches it."""


@pytest.fixture(autouse=True)
def egen_mapp(settings, tmp_path, inkopplad):
    settings.PORTAL_DATA = tmp_path
    inkopplad.artal = set(range(FRAN_AR, 2025))


def pull(avtal, **rest):
    return services.hamta(overenskommelse=avtal, fran_ar=FRAN_AR, **rest)


def interrupt(avtal, efter=2):
    def framsteg(step, of, text):
        if "fråga" in text and step == efter:
            raise Dodad

    with pytest.raises(Dodad):
        pull(avtal, framsteg=framsteg)


def asked(sim):
    """Questions for values: (whole ones, those for changes only)."""
    questions = [q for q in sim.fragor if "/data/" in q]
    return sum("from_date" not in q for q in questions), sum("from_date" in q for q in questions)


def kept(folder):
    return sorted((folder / "hamtning").rglob("*.copy"))


def test_en_dodad_hamtning_gar_vidare_dar_den_var(med_indikatorer, inkopplad, tmp_path):
    plan = 4
    interrupt(med_indikatorer, efter=plan - 1)
    answers = len(kept(tmp_path))
    inkopplad.fragor.clear()

    hamtning = pull(med_indikatorer)

    assert answers >= 1
    assert asked(inkopplad) == (plan - answers, answers)
    assert hamtning.nya == ALLA
    assert not kept(tmp_path)


def test_det_som_andrats_under_tiden_ar_det_som_sparas(med_indikatorer, inkopplad, tmp_path):
    interrupt(med_indikatorer, efter=3)
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0)
    inkopplad.ta_bort("N00973", "0761", 2024, "K")

    hamtning = pull(med_indikatorer)

    assert current().varde == 28
    assert hamtning.nya == ALLA - 1


def test_gamla_och_trasiga_svar_anvands_inte(med_indikatorer, inkopplad, tmp_path):
    interrupt(med_indikatorer, efter=3)
    paths = kept(tmp_path)
    for path in paths:
        path.write_text(path.read_text()[:-20])
    old = timezone.now().timestamp() - HOGSTA_ALDER - 10
    os.utime(paths[0], (old, old))
    inkopplad.fragor.clear()

    assert pull(med_indikatorer).nya == ALLA
    assert asked(inkopplad)[1] == 0


def test_svar_fran_en_kalla_som_sa_emot_sig_sparas_inte_till_nasta_gang(med_indikatorer, inkopplad, tmp_path):
    inkopplad.svar = lambda page: page | {"count": page["count"] + ("2024" in str(page["values"]))}

    with pytest.raises(services.HamtningMisslyckades):
        pull(med_indikatorer)

    assert not kept(tmp_path)


def test_hel_hamtning_pa_begaran_borjar_om(med_indikatorer, inkopplad):
    interrupt(med_indikatorer, efter=3)
    inkopplad.fragor.clear()

    pull(med_indikatorer, allt=True)

    assert asked(inkopplad)[1] == 0


def test_nyare_rad_tar_den_aldres_plats():
    lines = "1\t0780\t2024\tK\t27\n1\t0780\t2024\tM\t30\n"

    assert nyare(lines, "1\t0780\t2024\tK\t28\n") == "1\t0780\t2024\tM\t30\n1\t0780\t2024\tK\t28\n"
    assert nyare(lines, "") == lines


def test_dagens_datum_ar_inte_gransen_for_vad_som_har_andrats(med_indikatorer, inkopplad):
    """Rows have come with an older day than when they were published."""
    interrupt(med_indikatorer, efter=3)
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0, datum=timezone.localdate() - datetime.timedelta(days=20))

    pull(med_indikatorer)

    assert current().varde == 28


@pytest.fixture
def annan_process():
    """Another process that pulls from Kolada: the turn is held by its connection, and gone with it."""
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute(turn.TAKE, [turn.SPACE, Kalltyp.KOLADA])

    def dor():
        other.close()
        with connection.cursor() as cursor:
            key = [turn.SPACE, Kalltyp.KOLADA]
            cursor.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", key)  # waits until the database has noticed
            cursor.execute(turn.LEAVE, key)

    yield dor
    other.close()


def kolada(avtal):
    return next(rad for rad in kallrader(avtal) if rad.kalla == Kalltyp.KOLADA)


def test_en_dodad_process_hamtning_syns_som_avbruten_med_en_gang(med_indikatorer, annan_process, logga_in, strateg):
    pull = HamtningFactory(tillstand=Hamtningstillstand.PAGAR)
    page = reverse("indikatorer:hamtningar", args=[med_indikatorer.slug])
    fore = kolada(med_indikatorer).lage, "avbröts" in logga_in(strateg).get(page).content.decode()
    annan_process()

    html = logga_in(strateg).get(page).content.decode()

    pull.refresh_from_db()
    assert fore == ("pagar", False)
    assert kolada(med_indikatorer).lage == "misslyckad"
    assert html.count("avbröts innan den var klar. Ingenting sparades.") == 2
    assert pull.tillstand == Hamtningstillstand.PAGAR


def test_nasta_hamtning_stanger_den_avbrutna(med_indikatorer, inkopplad):
    old = HamtningFactory(tillstand=Hamtningstillstand.PAGAR)
    annan_kalla = HamtningFactory(tillstand=Hamtningstillstand.PAGAR, kalla=Kalltyp.SCB)

    new = pull(med_indikatorer)

    for row in (old, annan_kalla):
        row.refresh_from_db()
    assert (old.tillstand, old.avslutad is not None) == (Hamtningstillstand.MISSLYCKAD, True)
    assert "avbröts" in old.fel
    assert (new.tillstand, annan_kalla.tillstand) == (Hamtningstillstand.KLAR, Hamtningstillstand.PAGAR)
    assert turn.taken() == set()


def test_klockan_stanger_bara_det_som_ingen_arbetar_med(db, annan_process):
    lever, dod = (HamtningFactory(tillstand=Hamtningstillstand.PAGAR, kalla=kalla) for kalla in ("kolada", "scb"))

    tasks.stang_avbrutna()

    for row in (lever, dod):
        row.refresh_from_db()
    assert (lever.tillstand, dod.tillstand) == (Hamtningstillstand.PAGAR, Hamtningstillstand.MISSLYCKAD)


def test_tva_hamtningar_fran_samma_kalla_gar_en_i_taget(med_indikatorer, inkopplad, annan_process, monkeypatch):
    monkeypatch.setattr(turn, "PAUS", 0)
    said = []

    def framsteg(step, of, text):
        said.append(text)
        if "Väntar" in text:
            inkopplad.fore = list(inkopplad.fragor), Hamtning.objects.count()
            annan_process()

    hamtning = pull(med_indikatorer, framsteg=framsteg)

    assert said[0] == "Väntar på en annan hämtning från Kolada"
    assert inkopplad.fore == ([], 0)
    assert hamtning.nya == ALLA


def test_en_anslutning_som_har_brutits_doljer_inte_vad_som_hande(db, monkeypatch):
    def gone(*args):
        raise InterfaceError("connection already closed")

    def pull_in_vain():
        with turn.of(Kalltyp.SCB, print):
            monkeypatch.setattr(turn, "_ask", gone)
            raise ValueError("det som hände")

    with pytest.raises(ValueError, match="det som hände"):
        pull_in_vain()
