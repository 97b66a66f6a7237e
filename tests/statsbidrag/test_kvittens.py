"""D6: the receipt as a document, kept with its submission, mailed to both sides; the page is there at once."""

import hashlib
import io
import json

import pikepdf
import pytest
from django.core import mail
from django.db import InternalError, transaction
from django.urls import reverse

from core.pdf import RenderingMisslyckades
from jobb.models import Jobb, Tillstand
from konton.models import User
from statsbidrag import kvittens
from statsbidrag.models import Bilageslag, Inlamningsbilaga, Kvittens
from statsbidrag.services import kvittenser
from statsbidrag.tasks import gor_kvittens
from utskick import services as utskick
from utskick.models import Mejl, Notis


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "filer"
    settings.EMAIL_FILE_PATH = tmp_path / "mejl"


@pytest.fixture
def jobbet(inlamnad):
    return Jobb.objects.get(typ="kvittens")


@pytest.fixture
def utan_rendering(monkeypatch):
    """The document's bytes without the work of making them."""
    monkeypatch.setattr(kvittens, "pdf", lambda inlamning: b"%PDF-1.7 kvittens")


def adress(namn, redovisning):
    return reverse(f"statsbidrag:{namn}", args=[redovisning.pk, 1])


def test_dokumentet_har_tid_summa_varje_avsnitt_och_exakt_det_som_skickades(inlamnad):
    inlamning = inlamnad.senaste_inlamning
    Inlamningsbilaga.objects.create(
        inlamning=inlamning, slag=Bilageslag.EKONOMI, namn="Huvudboken", lamnas_senast="2026-05-01",
        inskickad_av=inlamning.inskickad_av,
    )  # fmt: skip
    sida = kvittens.html(inlamning).replace("\xa0", " ")

    for words in ("13. Försäkran", "Vi ordnade kurser i svenska", "Huvudboken", "lämnas senast 1 maj 2026",
                  "Demo Behörig", inlamning.sha256):  # fmt: skip
        assert words in sida

    innehall = kvittens.pdf(inlamning)
    with pikepdf.open(io.BytesIO(innehall)) as dokument:
        namn, fil = next(iter(dokument.attachments.items()))
        bifogat = fil.get_file().read_bytes()
        assert dokument.Root.MarkInfo.Marked
        assert "pdfuaid" in dokument.Root.Metadata.read_bytes().decode()
    assert namn.endswith("-version-1.json")
    assert hashlib.sha256(bifogat).hexdigest() == inlamning.sha256
    assert json.loads(bifogat) == inlamning.innehall
    assert kvittens.pdf(inlamning) == innehall


def test_efter_inlamningen_gors_dokumentet_en_gang_och_mejlas(
    inlamnad, jobbet, utan_rendering, behorig, kommunhandlaggare, granskare, strateg, ledamot
):
    User.objects.filter(pk=behorig.pk).update(email="behorig@exempel.se")
    gor_kvittens(jobbet.pk)
    gor_kvittens(jobbet.pk)
    kvittenser.meddela(inlamnad.senaste_inlamning)

    rader = Notis.objects.filter(nyckel__startswith="kvittens:")
    assert {rad.mottagare for rad in rader} == {behorig, kommunhandlaggare, granskare}
    assert rader.count() == 3
    assert Kvittens.objects.count() == 1
    for mejl in Mejl.objects.filter(notiser__in=rader):
        utskick.skicka(mejl.pk)
    brev = mail.outbox[0]
    assert inlamnad.senaste_inlamning.sha256 in brev.body
    assert [namn for namn, _, _ in brev.attachments] == [Kvittens.objects.get().fil.namn]


def test_sidan_gar_att_lasa_fore_dokumentet(inlamnad, jobbet, utan_rendering, behorig, logga_in):
    client = logga_in(behorig)

    fore = client.get(adress("kvittens", inlamnad)).content.decode()
    assert inlamnad.senaste_inlamning.sha256 in fore
    assert "Ladda ned kvittensen (PDF)" not in fore
    assert client.get(adress("kvittens_pdf", inlamnad)).url == adress("kvittens", inlamnad)

    gor_kvittens(jobbet.pk)
    assert "Ladda ned kvittensen (PDF)" in client.get(adress("kvittens", inlamnad)).content.decode()
    svar = client.get(adress("kvittens_pdf", inlamnad))
    assert b"".join(svar.streaming_content) == b"%PDF-1.7 kvittens"


def test_granskaren_laddar_ned_men_inte_strategen(inlamnad, jobbet, utan_rendering, granskare, strateg, logga_in):
    gor_kvittens(jobbet.pk)

    svar = logga_in(granskare).get(adress("kvittens_pdf", inlamnad))
    assert b"".join(svar.streaming_content) == b"%PDF-1.7 kvittens"
    assert logga_in(strateg).get(adress("kvittens_pdf", inlamnad)).status_code == 404


def test_gar_dokumentet_inte_att_gora_mejlas_kvittensen_anda(inlamnad, jobbet, monkeypatch, behorig, logga_in):
    def gar_inte(inlamning):
        raise RenderingMisslyckades("Dokumentet blev inte klart.")

    monkeypatch.setattr(kvittens, "pdf", gar_inte)
    gor_kvittens(jobbet.pk)

    jobbet.refresh_from_db()
    assert jobbet.tillstand == Tillstand.MISSLYCKAT
    assert Notis.objects.filter(mottagare=behorig, nyckel__startswith="kvittens:").exists()
    client = logga_in(behorig)
    assert "Dokumentet blev inte klart." in client.get(adress("kvittens", inlamnad)).content.decode()
    client.post(adress("kvittens_igen", inlamnad))
    jobbet.refresh_from_db()
    assert jobbet.tillstand == Tillstand.VANTAR


def test_kvittensen_kan_inte_andras(inlamnad, jobbet, utan_rendering):
    gor_kvittens(jobbet.pk)

    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        Kvittens.objects.all().delete()
