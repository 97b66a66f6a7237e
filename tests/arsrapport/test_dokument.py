"""The document itself, on Kronoberg in full: both archive profiles, data attached, never altered."""

import hashlib
import io

import page
import pikepdf
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import InternalError, transaction
from django.test import override_settings

from indikatorer.services import demovarden
from rapporter.arsrapport import rendering
from rapporter.inlasning.services import las_in
from rapporter.models import Arsrapport, Rapportdokument
from rapporter.services import arsrapport
from sok.inlasning.grund import las_agendamal, las_geografi
from sok.models import Overenskommelse

pytestmark = pytest.mark.langsam


@pytest.fixture(scope="module")
def dokument(django_db_setup, django_db_blocker, tmp_path_factory):
    """Kronoberg's report 2019–2024, rendered once for the module and rolled back after it."""
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("filer"))
    with files, django_db_blocker.unblock(), transaction.atomic():
        las_geografi(settings.FIXTURES_DIR / "geografi.csv")
        las_agendamal(settings.FIXTURES_DIR / "agenda2030.csv")
        las_in((settings.FIXTURES_DIR / "kronoberg.yaml").read_bytes(), filnamn="kronoberg.yaml")
        avtal = Overenskommelse.objects.select_related("samordnare", "lan").get(slug="kronoberg")
        demovarden(avtal)
        rapport = Arsrapport.objects.get(overenskommelse=avtal, fran_ar=2019, till_ar=2024)
        yield arsrapport.skapa_dokument(rapport)
        transaction.set_rollback(True)


@pytest.fixture
def pdf(dokument):
    with dokument.fil.open("rb") as source:
        return source.read()


@pytest.mark.parametrize("profil", ["ua1", "3a"])
def test_ingen_anmarkning_fran_oberoende_granskare(pdf, profil):
    result = page.validate_pdf_bytes(pdf, profile=profil)

    assert [fault.message for fault in result.failures] == []
    assert result.is_compliant


def test_kontrollsumman_ar_filens(dokument, pdf):
    assert dokument.sha256 == hashlib.sha256(pdf).hexdigest()
    assert dokument.storlek == len(pdf)


def test_varje_figur_har_sina_siffror_bifogade(dokument, pdf):
    figurer = [figur for figur in dokument.underlag["figurer"] if figur["diagram"]]

    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = sorted(document.attachments)

    assert names == [f"demo-figur-{figur['nummer']:02d}.csv" for figur in figurer]
    assert len(names) >= 12


def test_samma_underlag_ger_samma_dokument(dokument, pdf):
    dokument.refresh_from_db()

    assert rendering.pdf(dokument.underlag) == pdf


def test_demovarden_marks_i_dokumentet(dokument):
    assert dokument.har_demodata
    assert dokument.filnamn.startswith("demo-kronoberg-2019-2024")
    assert all("demodata" in figur["kalla"] for figur in dokument.underlag["figurer"] if figur["diagram"])


def test_alla_sju_delmal_och_sex_rekommendationer_ar_med(dokument):
    material = dokument.underlag

    assert [len(omrade["delmal"]) for omrade in material["omraden"]] == [3, 2, 2]
    assert len(material["rekommendationer"]) == 6
    assert [rad["namn"] for rad in material["upphorda"]] == ["Boende"]


def test_bilagan_har_de_fyra_prioriterade_som_beslutades_under_aren(dokument):
    priorities = [[rad["text"] for rad in omrade["prioriterade"]] for omrade in dokument.underlag["omraden"]]

    assert [len(rows) for rows in priorities] == [2, 1, 1]
    assert priorities[0][0].startswith("Förstärka insatser för nyanlända")


@pytest.mark.django_db
def test_dokumentet_gar_inte_att_andra_eller_ta_bort(dokument):
    with pytest.raises(InternalError, match="dokumentet_ar_oforanderligt"), transaction.atomic():
        Rapportdokument.objects.filter(pk=dokument.pk).update(nummer=9)
    with pytest.raises(InternalError, match="dokumentet_ar_oforanderligt"), transaction.atomic():
        Rapportdokument.objects.filter(pk=dokument.pk).delete()


@pytest.mark.django_db
def test_kommandot_skriver_samma_slags_fil(dokument, tmp_path):
    target = tmp_path / "rapport.pdf"

    call_command("rapport", overenskommelse="kronoberg", till_ar=2024, ut=target)

    assert target.read_bytes().startswith(b"%PDF-1.7")
