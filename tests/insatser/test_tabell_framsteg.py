"""Storing a table is one transaction, and yet it is seen from outside how far it has come."""

import threading
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from insatser import tasks
from insatser.models import Insats, Tabellinlasning, Utfall
from insatser.services import tabell
from insatser.services.fel import TabellenKanInteSparas
from insatser.tabell import skrivning
from jobb.models import Jobb
from tests.factories.insatser import InsatsFactory

pytestmark = pytest.mark.django_db(transaction=True)

RADER = "Titel\nEtt\nTvå\nTre\nFyra"
UTFALL = "Insats nr;Vad det har lett till\n{0};A\n{0};B"


@pytest.fixture(autouse=True)
def _en_rad_i_taget(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(skrivning, "PER_GANG", 1)


@pytest.fixture
def bekraftad(overenskommelse, strateg):
    """A table that someone has said yes to."""

    def make(text, slag="insatser"):
        upload = SimpleUploadedFile("tabell.csv", text.encode())
        row = tabell.ta_emot(overenskommelse, slag=slag, upload=upload, av=strateg)
        tasks.las_tabell(row.jobb_id)
        return tabell.bekrafta(Tabellinlasning.objects.get(pk=row.pk), av=strateg)

    return make


@pytest.fixture
def utsikt(monkeypatch):
    """What someone else sees as the nth portion is being stored: (step, text, initiatives stored)."""
    seen = []

    def look(inlasning, function="logga_forsta", then=lambda number: None):
        original = getattr(skrivning, function)

        def stored(*args, **named):
            seen.append(_sett(inlasning.jobb_id, at_least=len(seen)))
            then(len(seen))
            return original(*args, **named)

        monkeypatch.setattr(skrivning, function, stored)
        return seen

    return look


def _sett(jobb_id, at_least, within=10):
    """From a connection of its own, once the step is there: telling is not waited for."""
    answers = []

    def look():
        deadline = time.monotonic() + within
        try:
            while True:
                jobb = Jobb.objects.get(pk=jobb_id)
                if (jobb.text and jobb.steg >= at_least) or time.monotonic() > deadline:
                    return answers.append((jobb.steg, jobb.text, Insats.objects.count() + Utfall.objects.count()))
        finally:
            connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    return answers[0]


def test_framsteget_ror_sig_medan_inget_annu_ar_sparat(bekraftad, utsikt):
    inlasning = bekraftad(RADER)
    sett = utsikt(inlasning)

    tasks.spara_tabell(inlasning.jobb_id)

    assert sett == [
        (0, "Jämför raderna med portalen", 0),
        (1, "Sparar rad 1 av 4", 0),
        (2, "Sparar rad 2 av 4", 0),
        (3, "Sparar rad 3 av 4", 0),
    ]
    jobb = Jobb.objects.get(pk=inlasning.jobb_id)
    assert (jobb.tillstand, jobb.steg, jobb.steg_av, jobb.text) == ("klart", 4, 4, "")
    assert Insats.objects.count() == 4


def test_utfall_rors_ocksa_framat(bekraftad, utsikt, overenskommelse):
    insats = InsatsFactory(overenskommelse=overenskommelse)
    inlasning = bekraftad(UTFALL.format(insats.pk), "utfall")
    sett = utsikt(inlasning, "_participants")

    tasks.spara_tabell(inlasning.jobb_id)

    assert sett == [(0, "Jämför raderna med portalen", 1), (1, "Sparar rad 1 av 2", 1)]
    assert Utfall.objects.count() == 2


def test_andrade_rader_rors_ocksa_framat(bekraftad, utsikt, overenskommelse):
    ett, tva = InsatsFactory.create_batch(2, overenskommelse=overenskommelse)
    inlasning = bekraftad(f"Nr;Titel\n{ett.pk};Ny etta\n{tva.pk};Ny tvåa")
    sett = utsikt(inlasning, "_change")

    tasks.spara_tabell(inlasning.jobb_id)

    assert [text for _, text, _ in sett] == ["Jämför raderna med portalen", "Sparar rad 1 av 2"]
    assert sorted(Insats.objects.values_list("titel", flat=True)) == ["Ny etta", "Ny tvåa"]


@pytest.mark.parametrize(
    ("fel", "skal"), [(ZeroDivisionError, "Inget är sparat."), (TabellenKanInteSparas, str(TabellenKanInteSparas()))]
)
def test_ett_fel_mitt_i_sparar_inget_och_jobbet_sager_varfor(bekraftad, utsikt, fel, skal):
    inlasning = bekraftad(RADER)

    def fail(number):
        if number == 3:
            raise fel

    sett = utsikt(inlasning, then=fail)
    if fel is ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            tasks.spara_tabell(inlasning.jobb_id)
    else:
        tasks.spara_tabell(inlasning.jobb_id)

    jobb = Jobb.objects.get(pk=inlasning.jobb_id)
    assert sett[-1] == (2, "Sparar rad 2 av 4", 0)
    assert (jobb.tillstand, skal in jobb.fel) == ("misslyckat", True)
    assert not Insats.objects.exists()
    assert Tabellinlasning.objects.get(pk=inlasning.pk).status == "sparas"
