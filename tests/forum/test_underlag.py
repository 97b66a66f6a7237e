"""Papers: what may be taken in, what is refused and why, and who may fetch it."""

import io
import zipfile

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from filer import services as filer
from filer.models import Fil
from forum.models import Motesstatus, Protokollstatus, Underlag
from forum.services import underlag as services
from forum.services.fel import MotetStangt, ProtokolletStarStilla
from tests.factories.forum import MoteFactory, ProtokollFactory, PunktFactory, UnderlagFactory
from tests.factories.sok import OrganFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _egen_lagring(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def punkt(overenskommelse):
    return PunktFactory(mote=MoteFactory(organ=OrganFactory(overenskommelse=overenskommelse)))


def pdf(losenord=None):
    document = pikepdf.new()
    document.add_blank_page()
    out = io.BytesIO()
    document.save(out, encryption=pikepdf.Encryption(user=losenord, owner=losenord) if losenord else False)
    return out.getvalue()


def packad(*delar, mimetype=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for del_ in delar:
            package.writestr(del_, "<x/>")
    return out.getvalue()


DOCX = packad("[Content_Types].xml", "word/document.xml")
XLSX = packad("[Content_Types].xml", "xl/workbook.xml")
PPTX = packad("[Content_Types].xml", "ppt/presentation.xml")
ODT = packad("content.xml", mimetype="application/vnd.oasis.opendocument.text")
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + b"\0" * 20
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100") + b"\0" * 20
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


def ladda(namn, innehall):
    return SimpleUploadedFile(namn, innehall)


def adress(punkt):
    return reverse("forum:underlag_nytt", args=[punkt.mote.overenskommelse.slug, punkt.mote_id, punkt.pk])


def hamta(underlag):
    return reverse("forum:underlag", args=[underlag.punkt.mote.overenskommelse.slug, underlag.pk])


# --- what a file is


@pytest.mark.parametrize(
    ("namn", "innehall"),
    [
        ("a.pdf", pdf()), ("a.docx", DOCX), ("a.xlsx", XLSX), ("a.pptx", PPTX), ("a.odt", ODT), ("a.png", PNG),
        ("a.JPG", JPEG), ("a.jpeg", JPEG), ("a.txt", "Åtgärder åäö".encode()),
        ("a.csv", "år;antal\n2025;3".encode("cp1252")),
    ],
)  # fmt: skip
def test_tillatna_filer_tas_emot(namn, innehall, strateg):
    fil = filer.ta_emot(ladda(namn, innehall), av=strateg)

    assert fil.innehall.read() == innehall
    assert (fil.storlek, fil.uppladdad_av) == (len(innehall), strateg)
    fil.innehall.close()


@pytest.mark.parametrize(
    ("namn", "innehall", "fel"),
    [
        ("tom.pdf", b"", filer.TomFil),
        ("prog.exe", b"MZ\x90\x00" + b"\0" * 60, filer.OtillatenFiltyp),
        ("utan-andelse", b"text", filer.OtillatenFiltyp),
        ("sida.html", b"<html></html>", filer.OtillatenFiltyp),
        ("bild.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", filer.OtillatenFiltyp),
        ("prog.pdf", b"MZ\x90\x00" + b"\0" * 60, filer.NamnetStammerInte),
        ("bild.pdf", PNG, filer.NamnetStammerInte),
        ("tabell.docx", XLSX, filer.NamnetStammerInte),
        ("arkiv.docx", packad("a.txt"), filer.NamnetStammerInte),
        ("rapport.txt", pdf(), filer.NamnetStammerInte),
        ("data.csv", b"\x00\x01\x02\x03", filer.NamnetStammerInte),
        ("hemlig.pdf", pdf("hemligt"), filer.KrypteradFil),
        ("hemlig.docx", OLE + "EncryptedPackage".encode("utf-16-le"), filer.KrypteradFil),
        ("gammal.docx", OLE, filer.OtillatenFiltyp),
        ("trasig.pdf", b"%PDF-1.7\nsom inte fortsatter", filer.TrasigFil),
        ("trasig.docx", DOCX[:40], filer.TrasigFil),
        ("makro.docx", packad("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), filer.FilMedMakron),
    ],
    # Never by content: a packed file holds the time it was made, and every process must name the tests alike.
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", "innehall"),
)
def test_andra_filer_vagras_med_skal(namn, innehall, fel, strateg):
    with pytest.raises(fel) as reason:
        filer.ta_emot(ladda(namn, innehall), av=strateg)

    assert str(reason.value).endswith(".")
    assert not Fil.objects.exists()


def test_for_stor_fil_vagras_innan_den_lases(strateg):
    upload = ladda("stor.pdf", b"x")
    upload.size = filer.STORST + 1
    upload.file = None  # whoever reads it now fails

    with pytest.raises(filer.ForStorFil, match="större än 20 MB"):
        filer.ta_emot(upload, av=strateg)


@pytest.mark.parametrize(
    ("namn", "sakert"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Temp\\Åtgärder.pdf", "Åtgärder.pdf"),
        ("rad\r\nbrytning.pdf", "radbrytning.pdf"),
        ("faktura\u202efdp.txt", "fakturafdp.txt"),
        ('a"b;c.txt', "a_b_c.txt"),
        (".pdf", "fil.pdf"),
        ("", "fil"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_namnet_gors_sakert(namn, sakert):
    assert filer.sakert_namn(namn) == sakert


def test_samma_innehall_lagras_en_gang_och_aldrig_under_sitt_namn(strateg, tmp_path):
    first = filer.ta_emot(ladda("ett.txt", b"samma"), av=strateg)
    second = filer.ta_emot(ladda("tva.txt", b"samma"), av=strateg)

    stored = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert first.innehall.name == second.innehall.name
    assert [path.name for path in stored] == [first.sha256]
    assert (first.namn, second.namn) == ("ett.txt", "tva.txt")


# --- adding


def test_en_fil_laggs_till_och_hamtas_av_deltagarna(punkt, strateg, ledamot, logga_in):
    logga_in(strateg).post(adress(punkt), {"fil": ladda("Lägesbild.pdf", pdf()), "titel": ""})
    underlag = Underlag.objects.get()

    sida = logga_in(ledamot).get(punkt.mote.get_absolute_url()).content.decode()
    svar = logga_in(ledamot).get(hamta(underlag))

    assert "Lägesbild.pdf" in sida
    assert b"".join(svar.streaming_content).startswith(b"%PDF")
    assert svar["Content-Disposition"].startswith("attachment;")
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert svar["Content-Type"] == "application/pdf"
    assert "no-store" in svar["Cache-Control"]


def test_en_lank_laggs_till(punkt, strateg, logga_in):
    logga_in(strateg).post(adress(punkt), {"lank": "https://www.example.se/rapport", "titel": "Rapporten"})

    assert (Underlag.objects.get().titel, Underlag.objects.get().lank) == (
        "Rapporten",
        "https://www.example.se/rapport",
    )


@pytest.mark.parametrize(
    ("data", "mening"),
    [
        ({}, "Välj en fil eller skriv en länk."),
        ({"lank": "rapporten"}, "Skriv hela adressen"),
        ({"fil": ("a.pdf", b"")}, "Filen är tom."),
        ({"fil": ("a.pdf", b"hej")}, "men innehållet är något annat"),
        ({"fil": ("a.txt", b"hej"), "lank": "https://example.se"}, "Välj en fil eller skriv en länk, inte båda."),
    ],
)
def test_det_som_inte_stammer_sags_vid_faltet(punkt, strateg, logga_in, data, mening):
    if "fil" in data:
        data = data | {"fil": ladda(*data["fil"])}

    svar = logga_in(strateg).post(adress(punkt), data | {"titel": "Min titel"})

    html = svar.content.decode()
    assert mening in html
    assert 'value="Min titel"' in html
    assert not Underlag.objects.exists()


def test_nar_ett_annat_falt_ar_fel_sags_att_filen_maste_valjas_igen(punkt, strateg, logga_in):
    svar = logga_in(strateg).post(adress(punkt), {"fil": ladda("a.txt", b"hej"), "titel": "x" * 300})

    assert "Välj filen igen" in svar.content.decode()
    assert not Fil.objects.exists()


def test_underlaget_far_ny_titel_och_tas_bort(punkt, strateg, logga_in):
    underlag = UnderlagFactory(punkt=punkt)
    slug = punkt.mote.overenskommelse.slug

    logga_in(strateg).post(
        reverse("forum:underlag_andra", args=[slug, underlag.pk]), {"titel": "Ny", "sekretess": "on"}
    )
    underlag.refresh_from_db()
    assert (underlag.titel, underlag.sekretess) == ("Ny", True)
    logga_in(strateg).post(reverse("forum:underlag_ta_bort", args=[slug, underlag.pk]))

    assert not Underlag.objects.exists()


def test_bara_den_som_leder_lagger_till(punkt, beredare):
    with pytest.raises(PermissionDenied):
        services.lagg_till(punkt, av=beredare, titel="x", lank="https://example.se")


def test_installt_mote_och_protokoll_under_justering_tar_inga_underlag(punkt, strateg):
    installt = PunktFactory(mote=MoteFactory(organ=punkt.mote.organ, status=Motesstatus.INSTALLT))
    with pytest.raises(MotetStangt):
        services.lagg_till(installt, av=strateg, titel="x", lank="https://example.se")

    ProtokollFactory(mote=punkt.mote, status=Protokollstatus.JUSTERAS)
    with pytest.raises(ProtokolletStarStilla):
        services.lagg_till(punkt, av=strateg, titel="x", upload=ladda("a.txt", b"hej"))
    assert not Underlag.objects.exists()


def test_filen_har_ingen_egen_adress(punkt, strateg, client, settings):
    fil = filer.ta_emot(ladda("a.txt", b"hej"), av=strateg)

    assert settings.MEDIA_URL in ("", "/")
    assert client.get(f"/{fil.innehall.name}").status_code in (302, 404)
