"""The pages of tables: who may, what is taken out, what is shown before anything is stored."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.kalkyl import oppna
from insatser.models import Insats, Tabellinlasning
from insatser.services import tabell
from insatser.tabell import ut
from sok.models import Roll
from tests.factories.insatser import HelInsatsFactory, InsatsFactory, UtfallFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _filer(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def fil():
    def make(text, namn="insatser.csv"):
        return SimpleUploadedFile(namn, text if isinstance(text, bytes) else text.encode())

    return make


@pytest.fixture
def inlast(overenskommelse, strateg, fil):
    """A file that has been handed in and looked through."""

    def make(text, slag="insatser", av=strateg, namn="insatser.csv"):
        row = tabell.ta_emot(overenskommelse, slag=slag, upload=fil(text, namn), av=av)
        return tabell.granska_inlasning(Tabellinlasning.objects.get(pk=row.pk))

    return make


def _sida(inlasning):
    return reverse("insatser:tabell_inlasning", args=[inlasning.overenskommelse.slug, inlasning.pk])


def _blad(svar, namn):
    return next(blad for blad in oppna(svar.content, "xlsx") if blad.namn == namn).rader


def test_filen_har_precis_listans_rader_i_listans_ordning(overenskommelse, strateg, logga_in, adress):
    for titel in ("Språkvän", "Ängen", "Åsen", "Annat"):
        InsatsFactory(overenskommelse=overenskommelse, titel=titel, slag="insats" if titel != "Annat" else "arbetssatt")

    svar = logga_in(strateg).get(f"{adress}tabell/ut/?slag=insats&ordning=-titel&kolumn=titel&hamta=xlsx")

    assert [rad[2] for rad in _blad(svar, "Insatser")] == ["Titel", "Ängen", "Åsen", "Språkvän"]


def test_valda_kolumner_star_i_adressen_och_identiteten_foljer_med(overenskommelse, lasare, logga_in, adress):
    HelInsatsFactory(overenskommelse=overenskommelse)

    svar = logga_in(lasare).get(f"{adress}tabell/ut/?kolumn=malgrupp&kolumn=titel&hamta=xlsx")

    assert _blad(svar, "Insatser")[0] == ["Nr", "Version", "Titel", "Målgrupp"]
    assert {rad[1] for rad in _blad(svar, "Kodbok")} >= {"Titel", "Målgrupp", "Tom cell"}


def test_filens_namn_sager_avtal_dag_och_att_personerna_ar_pahittade(overenskommelse, strateg, logga_in, adress):
    svar = logga_in(strateg).get(f"{adress}tabell/ut/?hamta=csv")

    assert svar["Content-Disposition"].startswith(f'attachment; filename="demo-insatser-{overenskommelse.slug}-20')


def test_ett_val_som_inte_finns_ger_ingen_fil_med_for_mycket(overenskommelse, strateg, logga_in, adress):
    InsatsFactory(overenskommelse=overenskommelse)

    svar = logga_in(strateg).get(f"{adress}tabell/ut/?status=pahittat&hamta=xlsx")

    assert "val som inte finns" in svar.content.decode()


def test_ett_utfall_ar_en_rad_hur_manga_belagg_det_an_har(insats, strateg, logga_in, adress):
    """One row per evidence made the totals of other systems wrong."""
    utfall = UtfallFactory(insats=insats, text="Fler i arbete", matt="antal", varde=7)
    for text in ("Enkät 2024", "Intervjuer", "Register"):
        utfall.belagg_lista.create(slag="enkat", text=text)

    svar = logga_in(strateg).get(f"{adress}tabell/ut/?med=utfall&hamta=xlsx")
    rubriker, *rader = _blad(svar, "Utfall")

    assert [rad[rubriker.index("Värde")] for rad in rader] == [7.0]
    assert rader[0][rubriker.index("Belägg")] == "Enkät: Enkät 2024; Enkät: Intervjuer; Enkät: Register"


def test_mallen_gar_att_fylla_i_och_lasa_in(overenskommelse, kommun, strateg, logga_in, adress, inlast):
    svar = logga_in(strateg).get(f"{adress}tabell/mall/")
    bok = openpyxl.load_workbook(io.BytesIO(svar.content))
    rubriker = [cell.value for cell in bok["Insatser"][1]]
    bok["Insatser"].cell(2, rubriker.index("Titel") + 1, "Ny insats")
    bok["Insatser"].cell(2, rubriker.index("Ansvariga") + 1, "Lessebo kommun")
    ut = io.BytesIO()
    bok.save(ut)

    inlasning = inlast(ut.getvalue(), namn="mall.xlsx")

    assert inlasning.resultat["antal"] | {"tomma": 0} == {
        "nya": 1, "andrade": 0, "oforandrade": 0, "tomma": 0, "fel": 0, "noteringar": 0,
    }  # fmt: skip
    assert bok["Insatser"].data_validations.dataValidation
    assert bok["Listor"].sheet_state == "hidden"


def test_sidan_visar_fore_och_efter_och_inget_ar_sparat(insats, strateg, logga_in, inlast):
    inlasning = inlast(f"Nr;Titel;Målgrupp\n{insats.pk};Sfi på biblioteket;Föräldrar")

    svar = logga_in(strateg).get(_sida(inlasning)).content.decode()

    assert "Sfi på familjecentralen" in svar
    assert "Sfi på biblioteket" in svar
    assert "Spara allt i filen" in svar
    assert Insats.objects.get().titel == "Sfi på familjecentralen"


def test_manga_noteringar_skymmer_inte_felet(insats, strateg, logga_in, inlast):
    """Other systems hid the one hard fault among soft warnings."""
    rader = "\n".join(f"Insats {n};uppgift saknas" for n in range(60))

    inlasning = inlast(f"Titel;Börjar\n{rader}\nSista;2024-13")
    svar = logga_in(strateg).get(_sida(inlasning)).content.decode()

    assert inlasning.status == "stoppad"
    assert svar.index("Insatser!B62") < svar.index("Insatser!B2<")
    assert "Filen har 1 fel" in svar
    assert "Spara allt i filen" not in svar


def test_en_fil_med_fel_kan_inte_bekraftas(insats, strateg, logga_in, inlast, django_capture_on_commit_callbacks):
    inlasning = inlast(f"Nr;Slutar\n{insats.pk};någon gång")

    svar = logga_in(strateg).post(_sida(inlasning) + "bekrafta/", follow=True)

    assert "inte längre sådan" in svar.content.decode()
    assert Tabellinlasning.objects.get().status == "stoppad"


@pytest.mark.parametrize("adressdel", ["", "bekrafta/", "avbryt/"])
def test_nagon_annans_inlasning_finns_inte(adressdel, medlem, logga_in, inlast):
    """An import endpoint without a check of rights was the hole in another system."""
    inlasning = inlast("Titel\nNy")
    annan = medlem(Roll.LANSSTRATEG)

    metod = logga_in(annan).post if adressdel else logga_in(annan).get

    assert metod(_sida(inlasning) + adressdel).status_code == 404


def test_den_som_bara_laser_kommer_inte_till_inlasningen(lasare, logga_in, adress, fil):
    svar = logga_in(lasare).post(f"{adress}tabell/in/", {"slag": "insatser", "fil": fil("Titel\nNy")})

    assert svar.status_code == 403
    assert not Tabellinlasning.objects.exists()


def test_avslutad_overenskommelse_sager_varfor(overenskommelse, strateg, logga_in, adress, fil):
    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = "2020-01-01"
    overenskommelse.save()

    svar = logga_in(strateg).post(f"{adress}tabell/in/", {"slag": "insatser", "fil": fil("Titel\nNy")})

    assert svar.status_code == 403
    assert "avslutad" in svar.content.decode()


@pytest.mark.parametrize(
    ("innehall", "namn", "mening"),
    [
        (b"", "tom.xlsx", "Filen är tom"),
        (b"Titel\nNy", "egentligen-text.xlsx", "innehållet är något annat"),
        (b"%PDF-1.7", "rapport.pdf", "Välj en Excelfil"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "last.xlsx", "lösenord"),
        (b"\x00\x01", "skrap.csv", "innehållet är något annat"),
    ],
)
def test_en_fil_som_inte_ar_vad_den_sager_avvisas(innehall, namn, mening, strateg, logga_in, adress, fil):
    svar = logga_in(strateg).post(f"{adress}tabell/in/", {"slag": "insatser", "fil": fil(innehall, namn)})

    assert mening in svar.content.decode()
    assert not Tabellinlasning.objects.exists()


def test_mina_inlasningar_visas_med_lage(strateg, logga_in, adress, inlast):
    inlast("Titel\nNy")
    inlast("Titel;Börjar\nNy;x")

    svar = logga_in(strateg).get(f"{adress}tabell/in/").content.decode()

    assert "Att granska" in svar
    assert "Har fel att rätta" in svar


def test_fran_listan_nar_man_bade_ut_och_in(insats, strateg, lasare, logga_in, adress):
    strategens = logga_in(strateg).get(f"{adress}?slag=insats").content.decode()
    lasarens = logga_in(lasare).get(adress).content.decode()

    assert f"{adress}tabell/ut/?slag=insats" in strategens
    assert f"{adress}tabell/in/" in strategens
    assert f"{adress}tabell/in/" not in lasarens


def test_en_fil_som_packas_upp_till_for_mycket_avvisas(overenskommelse, strateg, logga_in, adress, fil, monkeypatch):
    monkeypatch.setattr("filer.packat.UPPACKAT_HOGST", 1_000)
    content = ut.xlsx(overenskommelse, Insats.objects.all())

    svar = logga_in(strateg).post(f"{adress}tabell/in/", {"slag": "insatser", "fil": fil(content, "bomb.xlsx")})

    assert "packas upp till mer" in svar.content.decode()
    assert not Tabellinlasning.objects.exists()


def test_adressen_far_ha_vilka_kolumner_som_helst_utan_att_sidan_faller(lasare, logga_in, adress):
    for fraga in ("kolumn=finns-inte&hamta=csv", "hamta=exe", "med=utfall&hamta=utfall", "hamta=kodbok", "sida=9"):
        assert logga_in(lasare).get(f"{adress}tabell/ut/?{fraga}").status_code == 200
