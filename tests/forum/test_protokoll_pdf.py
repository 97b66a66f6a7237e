"""The documents of minutes: archival, accessible, equal for equal content, and nothing for the wrong eyes."""

import datetime
import hashlib
import io
import re
import subprocess

import page
import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.db import InternalError, transaction
from django.urls import reverse
from django.utils import timezone

from core.pdf import PdfError
from filer.models import Fil
from forum.models import Protokoll
from forum.protokoll import lasare, rendering, underlag
from forum.services import protokoll, protokolldokument
from forum.tasks import gor_protokolldokument
from jobb.models import Jobb, Tillstand
from tests.factories.protokoll import hallet_mote, justerat

HEMLIGT = ("Läget på boendet", "Uppgifter om enskilda", "Boendet ses över", "Lista över boende", "2025-08")
UTELAMNAD = "Punkt 2 är utelämnad: kan omfattas av sekretess"


@pytest.fixture(autouse=True)
def _filer(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def mote(overenskommelse, strateg, ledamot, styrgruppsledamot):
    return hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, fler=[styrgruppsledamot], sekretess=True)


@pytest.fixture
def justerade(mote, strateg, ledamot):
    return justerat(mote, strateg=strateg, justerare=[strateg, ledamot])


@pytest.fixture
def dokument(justerade, strateg):
    return protokolldokument.skapa(justerade, av=strateg)


def text_i(pdf):
    """What a reader gets out of it, words divided at the end of a line put together."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(re.sub(r"[\u2010\u00ad]\n", "", done.stdout.decode()).split())


def innehall(fil):
    with fil.innehall.open("rb") as source:
        return source.read()


@pytest.mark.parametrize("profil", ["ua1", "3a"])
def test_ingen_anmarkning_fran_oberoende_granskare(dokument, profil):
    protokolldokument.lagg_till(dokument, text="En rättelse.", av=dokument.justeringar.first().person)
    with_addenda = rendering.pdf(
        lasare.for_lasare(dokument.innehall, ser_sekretess=True),
        rendering.Version.justerad(dokument, rendering.underskrifter(dokument), tillagg=rendering.tillagg(dokument)),
    )

    for pdf in (innehall(dokument.dokument), innehall(dokument.dokument_offentligt), with_addenda):
        result = page.validate_pdf_bytes(pdf, profile=profil)
        assert [fault.message for fault in result.failures] == []
        assert result.is_compliant


def test_hela_protokollet_har_allt_ur_journalen(dokument):
    text = text_i(innehall(dokument.dokument))

    for words in (
        "Protokoll Vårens forum", "Forum för samverkan", "Residenset", "Lessebo kommun", "Kommunalråd, ordförande",
        "Beslut 2025-07", "Strukturen gäller från hösten.", "Ansvarig: Lessebo kommun", "Förslag till struktur",
        "Demo Forumledamot", "Demo Länsstrateg", *HEMLIGT,
    ):  # fmt: skip
        assert words in text, words
    assert dokument.sha256 in text.replace(" ", "")


def test_den_offentliga_versionen_har_varken_sekretess_eller_personnamn(dokument):
    text = text_i(innehall(dokument.dokument_offentligt))

    assert UTELAMNAD in text
    for words in (*HEMLIGT, "Demo Forumledamot", "Demo Länsstrateg", "Demo Föredragande"):
        assert words not in text, words
    for words in ("Beslut 2025-07", "Kommunalråd, ordförande", "Offentlig version"):
        assert words in text, words


def test_dolt_underlag_och_beslut_i_en_oppen_punkt_utelamnas(overenskommelse, strateg, ledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)
    mote.punkter.get(nummer=2).underlag_lista.update(sekretess=True)
    mote.beslut_lista.filter(nummer="2025-08").update(sekretess=True)
    record = underlag.bygg(protokoll.paborja(mote, av=strateg))

    text = text_i(rendering.pdf(lasare.offentligt(record), rendering.Version.utkast(timezone.now())))

    assert "Läget på boendet" in text
    assert "Delar av punkten är utelämnade" in text
    assert "Boendet ses över" not in text
    assert "Lista över boende" not in text


def test_samma_innehall_ger_samma_byte(dokument):
    again = Protokoll.objects.get()

    tider = rendering.underskrifter(again)
    whole = rendering.pdf(
        lasare.for_lasare(again.innehall, ser_sekretess=True), rendering.Version.justerad(again, tider)
    )

    assert hashlib.sha256(whole).hexdigest() == dokument.dokument.sha256
    public = rendering.pdf(lasare.offentligt(again.innehall), rendering.Version.justerad(again, tider, offentlig=True))
    assert hashlib.sha256(public).hexdigest() == dokument.dokument_offentligt.sha256


def test_utkastet_ar_markt_med_ord_och_dag(mote, strateg):
    row = protokoll.paborja(mote, av=strateg)

    pdf = rendering.pdf(
        lasare.for_lasare(underlag.bygg(row), ser_sekretess=True), rendering.Version.utkast(timezone.now())
    )

    assert f"UTKAST {timezone.localdate().isoformat()}" in text_i(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.Lang == "sv"


def test_jobbet_far_koras_tva_ganger(justerade, strateg):
    jobb = Jobb.objects.get(typ="protokoll")

    gor_protokolldokument(jobb.pk)
    first = Protokoll.objects.get().dokument_id
    Jobb.objects.filter(pk=jobb.pk).update(tillstand=Tillstand.VANTAR)
    gor_protokolldokument(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.tillstand == Tillstand.KLART
    assert jobb.resultat["url"] == justerade.get_absolute_url()
    assert Protokoll.objects.get().dokument_id == first
    assert Fil.objects.count() == 2


def test_ett_dokument_som_inte_gick_sags_och_kan_skapas_igen(justerade, strateg, monkeypatch):
    def fail(*args, **kwargs):
        raise PdfError("Dokumentet kunde inte skapas.")

    monkeypatch.setattr(protokolldokument.rendering, "pdf", fail)
    jobb = Jobb.objects.get(typ="protokoll")
    gor_protokolldokument(jobb.pk)
    jobb.refresh_from_db()
    assert (jobb.tillstand, jobb.fel) == (Tillstand.MISSLYCKAT, "Dokumentet kunde inte skapas.")

    again = protokolldokument.bestall_igen(justerade, av=strateg)

    assert again.pk != jobb.pk
    assert protokolldokument.bestall_igen(justerade, av=strateg) == again


def test_det_lagrade_dokumentet_kan_inte_bytas_ut(dokument, strateg):
    other = Fil.objects.create(
        namn="annat.pdf", typ="application/pdf", storlek=1, sha256="0" * 64, innehall=ContentFile(b"x", name="x"),
        uppladdad_av=strateg,
    )  # fmt: skip

    with pytest.raises(Exception, match="justerat_protokoll_andras_inte"), transaction.atomic():
        Protokoll.objects.filter(pk=dokument.pk).update(dokument=other)
    with pytest.raises(InternalError, match="fil_andras_inte"), transaction.atomic():
        Fil.objects.filter(pk=dokument.dokument_id).update(namn="annat.pdf")


def _hamta(client, overenskommelse, mote, vy="forum:protokoll_pdf"):
    response = client.get(reverse(vy, args=[overenskommelse.slug, mote.pk]))
    assert response.status_code == 200
    return text_i(b"".join(response.streaming_content) if response.streaming else response.content)


def test_den_som_inte_ser_sekretess_far_den_offentliga_versionen(
    dokument, overenskommelse, mote, ledamot, lasare, logga_in
):
    whole = _hamta(logga_in(ledamot), overenskommelse, mote)
    public = _hamta(logga_in(lasare), overenskommelse, mote)

    assert "Boendet ses över" in whole
    assert "Boendet ses över" not in public
    assert UTELAMNAD in public


def test_pdf_med_tillagg_foljer_samma_regel_och_ror_inte_dokumentet(
    dokument, overenskommelse, mote, strateg, lasare, logga_in
):
    before = dokument.dokument.sha256
    protokolldokument.lagg_till(dokument, text="Rätt datum är 3 april.", av=strateg)

    whole = _hamta(logga_in(strateg), overenskommelse, mote, "forum:protokoll_med_tillagg")
    public = _hamta(logga_in(lasare), overenskommelse, mote, "forum:protokoll_med_tillagg")

    assert "Tillägg 1" in whole
    assert "Rätt datum är 3 april." in public
    assert "Boendet ses över" in whole
    assert "Boendet ses över" not in public
    assert hashlib.sha256(innehall(Protokoll.objects.get().dokument)).hexdigest() == before


def test_utkastets_pdf_for_den_som_var_med_saknar_det_dolda(
    overenskommelse, mote, strateg, styrgruppsledamot, logga_in
):
    row = protokoll.paborja(mote, av=strateg)
    protokoll.skicka_pa_synpunkter(row, senast=timezone.localdate() + datetime.timedelta(days=3), av=strateg)

    text = _hamta(logga_in(styrgruppsledamot), overenskommelse, mote)

    assert UTELAMNAD in text
    assert "Boendet ses över" not in text
