"""Where a person lands, and what waits for them: from real rows, and empty only when nothing waits."""

import datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from filer import services as filer
from forum.models import Beslut, Beslutsstatus, Rekommendation
from indikatorer.models import Hamtningstillstand
from sok.models import Organtyp, Roll
from statsbidrag.models import Svar
from statsbidrag.services import frister
from tests.factories.indikatorer import HamtningFactory
from tests.factories.insatser import HelInsatsFactory, InsatsAktorFactory, InsatsFactory
from tests.factories.jobb import JobbFactory
from tests.factories.sok import EgnaBidragFactory, MedlemskapFactory, OverenskommelseFactory
from tests.factories.statsbidrag import hand_in, make_redovisning
from tests.factories.styrdokument import AktualitetsprovningFactory
from tests.rapporter.conftest import make_organ

TOMT = "Inget väntar på er just nu."


@pytest.fixture
def arbetet(logga_in):
    def las(user):
        svar = logga_in(user).get(reverse("rapporter:mitt_arbete", args=["provlan"]))
        return svar.content.decode().replace("\xa0", " ")

    return las


@pytest.mark.parametrize(
    ("person", "sida"),
    [
        ("strateg", "/provlan/mitt-arbete/"), ("ledamot", "/provlan/oversikt/"), ("lasare", "/provlan/oversikt/"),
        ("kommunhandlaggare", "/provlan/mitt-arbete/"), ("behorig", "/provlan/mitt-arbete/"),
        ("granskare", "/provlan/mitt-arbete/"), ("foreningsperson", "/provlan/mitt-arbete/"),
    ],
)  # fmt: skip
def test_var_och_en_landar_pa_sin_forsta_sida(request, logga_in, person, sida):
    svar = logga_in(request.getfixturevalue(person)).get("/")

    assert svar.status_code == 302
    assert svar.url == sida


def test_den_med_tva_overenskommelser_far_valja(logga_in, strateg):
    annat = OverenskommelseFactory(slug="annatlan", kortnamn="SÖK Annat län", lan__kod="08", lan__namn="Kalmar län")
    MedlemskapFactory(user=strateg, overenskommelse=annat, roll=Roll.LASARE)

    text = logga_in(strateg).get("/").content.decode()

    assert "SÖK Annat län" in text
    assert "SÖK Provlän" in text


def test_den_med_bara_egna_bidrag_landar_bland_redovisningarna(logga_in, utan_medlemskap, kommun):
    EgnaBidragFactory(user=utan_medlemskap, organisation=kommun)

    assert logga_in(utan_medlemskap).get("/").url == reverse("statsbidrag:redovisningar")


def test_den_utan_medlemskap_far_veta_vad_som_ska_goras(logga_in, utan_medlemskap):
    svar = logga_in(utan_medlemskap).get("/")

    assert svar.status_code == 200
    assert "Du har ingen roll i portalen just nu" in svar.content.decode()


@pytest.mark.parametrize("person", ["strateg", "kommunhandlaggare", "granskare", "ledamot", "styrgruppsledamot"])
def test_tomt_bara_nar_inget_vantar(request, arbetet, person, strateg, overenskommelse):
    AktualitetsprovningFactory(overenskommelse=overenskommelse, artal=timezone.localdate().year, provad_av=strateg)

    assert TOMT in arbetet(request.getfixturevalue(person))


def test_mottagaren_ser_sin_redovisning_och_dagarna_kvar(arbetet, kommunhandlaggare, overenskommelse):
    frist = timezone.localdate() + datetime.timedelta(days=14)
    make_redovisning(frist=frist, overenskommelse=overenskommelse)

    text = arbetet(kommunhandlaggare)

    assert "Inom 30 dagar" in text
    assert "Slutredovisning: SFI, arbetsliv och samhällsinformation" in text
    assert "om 14 dagar" in text


def test_sen_redovisning_star_forst(arbetet, kommunhandlaggare, overenskommelse):
    make_redovisning(frist=timezone.localdate() - datetime.timedelta(days=3), overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=InsatsFactory(overenskommelse=overenskommelse))

    text = arbetet(kommunhandlaggare)

    order = ["Försenat", "3 dagar försenat", "Att göra", "saknar uppgifter"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


def test_strategen_ser_att_det_inte_kommit_men_inget_om_utkast(arbetet, strateg, kommunhandlaggare, overenskommelse):
    from statsbidrag.services import oppna_utkast

    redovisning = make_redovisning(
        overenskommelse=overenskommelse, frist=timezone.localdate() - datetime.timedelta(days=1)
    )
    make_redovisning(overenskommelse=overenskommelse, diarienummer="851-0001-2025")
    fore = arbetet(strateg)
    oppna_utkast(redovisning, av=kommunhandlaggare)
    efter = arbetet(strateg)

    assert "1 redovisning är sen" in fore
    assert fore.split("<main")[1] == efter.split("<main")[1]


def test_strategen_ser_inget_nar_inget_ar_sent(arbetet, strateg, overenskommelse):
    make_redovisning(overenskommelse=overenskommelse)

    assert "redovisning" not in arbetet(strateg).split("<main")[1].split("</main")[0].lower()


def test_uppskov_hos_granskaren_och_svaret_hos_mottagaren(arbetet, granskare, kommunhandlaggare, overenskommelse):
    redovisning = make_redovisning(overenskommelse=overenskommelse, frist=timezone.localdate())
    ny = timezone.localdate() + datetime.timedelta(days=30)
    uppskov = frister.begar_uppskov(redovisning, av=kommunhandlaggare, till=ny, skal="Revisorn är sjuk.")

    assert "Lessebo kommun begär uppskov" in arbetet(granskare)
    frister.svara_pa_uppskov(uppskov, av=granskare, svar=Svar.BEVILJAD)

    assert "begär uppskov" not in arbetet(granskare)
    assert "Svar om uppskov: SFI" in arbetet(kommunhandlaggare)


def test_utlovad_bilaga_star_kvar_tills_den_har_lamnats(arbetet, behorig, overenskommelse):
    inlamning = hand_in(make_redovisning(overenskommelse=overenskommelse), behorig)
    sist = timezone.localdate() + datetime.timedelta(days=10)
    utlovad = inlamning.bilagor.create(
        slag="utvardering", namn="Utvärderingen", lamnas_senast=sist, inskickad_av=behorig
    )

    assert "Bilaga: Utvärderingen" in arbetet(behorig)
    fil = filer.ta_emot(SimpleUploadedFile("a.txt", b"Svaren."), av=behorig)
    inlamning.bilagor.create(slag="utvardering", namn="Utvärderingen", fil=fil, uppfyller=utlovad, inskickad_av=behorig)

    assert "Bilaga: Utvärderingen" not in arbetet(behorig)


def test_inskickad_redovisning_vantar_pa_granskaren(arbetet, granskare, kommunhandlaggare, behorig, overenskommelse):
    redovisning = make_redovisning(overenskommelse=overenskommelse)
    hand_in(redovisning, behorig)

    assert "Inskickad och väntar på granskning." in arbetet(granskare)
    assert "Slutredovisning:" not in arbetet(kommunhandlaggare)


def test_ofullstandiga_insatser_var_och_en_sina(arbetet, strateg, kommunhandlaggare, overenskommelse, kommun):
    InsatsFactory(overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=InsatsFactory(overenskommelse=overenskommelse), organisation=kommun)

    assert "2 insatser saknar uppgifter" in arbetet(strateg)
    assert "1 insats saknar uppgifter" in arbetet(kommunhandlaggare)


def test_insats_som_passerat_sitt_slut_ar_forsenad(arbetet, kommunhandlaggare, overenskommelse, kommun):
    HelInsatsFactory(overenskommelse=overenskommelse, titel="Språkkafé", slut="2025-06")

    with time_machine.travel(datetime.datetime(2025, 7, 2, 12, tzinfo=datetime.UTC), tick=False):
        text = arbetet(kommunhandlaggare)

    assert text.index("Försenat") < text.index("Språkkafé")


def test_rekommendation_till_egen_organisation_och_eget_organ(arbetet, beredare, ledamot, overenskommelse, kommun):
    organ = make_organ(overenskommelse, "beredning", 1, "Beredningsgruppen", Organtyp.BEREDANDE)
    Rekommendation.objects.create(
        overenskommelse=overenskommelse, nummer=1, text="Till kommunen.", agare_organisation=kommun
    )
    Rekommendation.objects.create(
        overenskommelse=overenskommelse, nummer=2, text="Till gruppen.", agare_organ=organ, frist="2020-10"
    )

    hos_ledamoten, hos_beredaren = arbetet(ledamot), arbetet(beredare)

    assert "Till kommunen." in hos_ledamoten
    assert "Till gruppen." not in hos_ledamoten
    assert hos_beredaren.index("Försenat") < hos_beredaren.index("Till gruppen.")


def test_beslut_som_skulle_ha_fattats_ligger_kvar(arbetet, strateg, overenskommelse):
    Beslut.objects.create(
        overenskommelse=overenskommelse, nyckel="b1", nar="2020-10", text="Strukturen.", status=Beslutsstatus.PLANERAT
    )

    assert "Skulle beslutas oktober 2020. Portalen har ingen uppgift om utfallet." in arbetet(strateg)


def test_misslyckad_hamtning_och_misslyckat_jobb(arbetet, strateg, lasare, overenskommelse):
    HamtningFactory(tillstand=Hamtningstillstand.MISSLYCKAD, fel="Kolada svarade inte.", avslutad=timezone.now())
    JobbFactory(
        startat_av=strateg, tillstand="misslyckat", fel="Figur 7 saknar alternativtext.", text="Rapporten skapas"
    )

    text = arbetet(strateg)

    assert "Kolada svarade inte." in text
    assert "Figur 7 saknar alternativtext." in text
    assert "Kolada svarade inte." not in arbetet(lasare)


@pytest.mark.parametrize(
    ("resultat", "text", "sagt"),
    [
        (
            {"fran": {"rubrik": "Hämtning från Kolada, Provlän"}},
            "Jämför",
            "Det gick inte: Hämtning från Kolada, Provlän",
        ),
        ({}, "Rapporten skapas", "Det gick inte: Rapporten skapas"),
        ({}, "", "Det gick inte: arbete i bakgrunden"),
    ],
)
def test_misslyckat_jobb_sager_vad_det_gallde(arbetet, strateg, overenskommelse, resultat, text, sagt):
    JobbFactory(startat_av=strateg, tillstand="misslyckat", fel="Källan svarade inte.", text=text, resultat=resultat)

    assert sagt in arbetet(strateg)
