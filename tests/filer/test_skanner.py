"""The scanner: found, clean, silent, broken, gone – and that nothing is stored unless it said yes."""

import io
import socket
import zipfile

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from filer import checks, skanner
from filer import services as filer
from filer.models import Fil
from tests.simulatorer.clamd import VERSION, ClamdSimulator

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["tcp", "unix"])
def clamd(request, settings, tmp_path):
    with ClamdSimulator(sokvag=tmp_path / "clamd.ctl" if request.param == "unix" else None) as sim:
        settings.FILSKANNER_URL = sim.url
        yield sim


@pytest.fixture
def bara_skannern(monkeypatch):
    """The portal's own knowledge of the test file is put aside, so that the scanner is asked."""
    monkeypatch.setattr(skanner, "innehaller", lambda stream, sokt: False)
    monkeypatch.setattr("filer.granskning.innehaller", lambda stream, sokt: False)


def test_en_ren_fil_skannas_hel_och_lagras(clamd, ladda, person):
    innehall = b"Rad\n" * 100_000

    fil = filer.ta_emot(ladda("stor.txt", innehall), av=person)

    assert clamd.skannade == [innehall]
    assert fil.storlek == len(innehall)


def test_skannern_hittar_och_inget_lagras(clamd, bara_skannern, ladda, person, caplog):
    with pytest.raises(filer.SmittadFil, match="skadlig kod"):
        filer.ta_emot(ladda("intyg.txt", b"Hej " + skanner.EICAR), av=person)

    assert clamd.skannade
    assert not Fil.objects.exists()
    assert "Eicar-Test-Signature" in caplog.text
    assert "intyg.txt" not in caplog.text


@pytest.mark.parametrize("lage", ["hanger", "struntprat", "tyst", "for_stor"])
def test_utan_ett_ja_tas_filen_inte_emot(lage, clamd, ladda, person, monkeypatch):
    monkeypatch.setattr(skanner, "SEKUNDER", 0.3)
    clamd.lage = lage

    with pytest.raises(filer.SkannernSvararInte, match="försök igen"):
        filer.ta_emot(ladda(innehall=b"Rad\n" * 500_000), av=person)

    assert not Fil.objects.exists()


def test_ingen_som_lyssnar_och_okand_adress(settings, ladda, person, tmp_path):
    with socket.socket() as upptagen:
        upptagen.bind(("127.0.0.1", 0))
        port = upptagen.getsockname()[1]
    for url in (f"tcp://127.0.0.1:{port}", f"unix://{tmp_path}/saknas.ctl", "http://skanner:3310"):
        settings.FILSKANNER_URL = url
        with pytest.raises(filer.SkannernSvararInte):
            filer.ta_emot(ladda(), av=person)

    assert not Fil.objects.exists()


def test_nar_skannern_svarar_igen_gar_samma_fil_att_lagga_till(clamd, ladda, person):
    upload = ladda()
    clamd.lage = "tyst"
    with pytest.raises(filer.SkannernSvararInte):
        filer.ta_emot(upload, av=person)

    clamd.lage = "svarar"
    assert filer.ta_emot(upload, av=person).storlek == upload.size


def test_en_fil_skannas_en_gang_fast_formularet_ocksa_fragar(clamd, ladda, person):
    upload = ladda()

    filer.granska(upload)
    filer.ta_emot(upload, av=person)

    assert len(clamd.skannade) == 1


def _i_word():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b" " * 65_500 + skanner.EICAR)
    return content.getvalue()


@pytest.mark.parametrize("innehall", [skanner.EICAR, b"x" * 65_500 + skanner.EICAR + b"x"], ids=["ensam", "i mitten"])
def test_testfilen_kanns_igen_utan_skanner(innehall, ladda, person):
    with pytest.raises(filer.SmittadFil):
        filer.ta_emot(ladda("eicar.txt", innehall), av=person)


def test_testfilen_kanns_igen_inuti_ett_dokument(ladda, person):
    with pytest.raises(filer.SmittadFil):
        filer.ta_emot(ladda("eicar.docx", _i_word()), av=person)


def test_lage_sager_hur_det_ar(clamd, settings, capsys):
    call_command("kontrollera_skanner")
    sagt = capsys.readouterr().out
    assert VERSION in sagt
    assert "känner igen testfilen" in sagt

    clamd.lage = "tyst"
    with pytest.raises(CommandError, match="kunde inte gå igenom"):
        call_command("kontrollera_skanner")
    settings.FILSKANNER_URL = "unix:///finns/inte.ctl"
    with pytest.raises(CommandError, match="Inga filer tas emot"):
        call_command("kontrollera_skanner")
    settings.FILSKANNER_URL = ""
    call_command("kontrollera_skanner")
    assert "Ingen viruskontroll" in capsys.readouterr().out


def test_kontrollen_av_installningarna_namner_skannern(settings):
    settings.FILSKANNER_URL = ""
    assert checks.skannerns_adress(None) == []
    assert [each.id for each in checks.skannern_ar_installd(None)] == ["filer.I001"]

    settings.FILSKANNER_URL = "clamav:3310"
    assert [each.id for each in checks.skannerns_adress(None)] == ["filer.E001"]

    settings.FILSKANNER_URL = "tcp://clamav:3310"
    assert checks.skannerns_adress(None) == checks.skannern_ar_installd(None) == []
