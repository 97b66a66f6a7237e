"""Saving a draft: shared by colleagues, nobody's text is lost, nobody strands it."""

import datetime

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied

from core.giltighet import spann
from sok.models import Medlemskap
from statsbidrag import services
from statsbidrag.models import TidigareText, Utkast
from statsbidrag.services import fel
from statsbidrag.views.utkast.sektion import TEKNISKA_FALT
from tests.dagar import igar


def _spara(utkast, text, av, version):
    return services.spara_avsnitt(utkast, "sammanfattning", {"sammanfattning": text}, av=av, version=version)


@pytest.fixture
def nytt(redovisning, kommunhandlaggare):
    return services.oppna_utkast(redovisning, av=kommunhandlaggare)


def test_kollegan_fortsatter_i_samma_utkast(nytt, redovisning, kommunhandlaggare, kollega):
    _spara(nytt, "Början", kommunhandlaggare, 0)

    samma = services.oppna_utkast(redovisning, av=kollega)
    rad = _spara(samma, "Början och slutet", kollega, 1)

    assert samma == nytt
    assert rad.varden == {"sammanfattning": "Början och slutet"}
    tidigare = TidigareText.objects.get()
    assert (tidigare.skriven_av, tidigare.varden) == (kommunhandlaggare, {"sammanfattning": "Början"})


def test_tva_samtidigt_forlorar_ingen_text(nytt, kommunhandlaggare, kollega):
    _spara(nytt, "Kollegans text", kollega, 0)

    with pytest.raises(fel.Redigeringskonflikt) as konflikt:
        _spara(nytt, "Min text", kommunhandlaggare, 0)

    assert konflikt.value.rad.varden == {"sammanfattning": "Kollegans text"}
    assert konflikt.value.varden == {"sammanfattning": "Min text"}
    assert TidigareText.objects.get().varden == {"sammanfattning": "Min text"}


def test_den_som_valjer_sin_text_skriver_inte_bort_kollegans(nytt, kommunhandlaggare, kollega):
    _spara(nytt, "Kollegans text", kollega, 0)
    with pytest.raises(fel.Redigeringskonflikt):
        _spara(nytt, "Min text", kommunhandlaggare, 0)

    _spara(nytt, "Min text", kommunhandlaggare, 1)

    assert {text.varden["sammanfattning"] for text in TidigareText.objects.all()} == {"Min text", "Kollegans text"}


def test_olika_avsnitt_krockar_inte(nytt, kommunhandlaggare, kollega):
    _spara(nytt, "Text", kommunhandlaggare, 0)

    services.spara_avsnitt(nytt, "lardomar", {"framgang": "Bra"}, av=kollega, version=0)

    nytt.refresh_from_db()
    assert nytt.version == 2


def test_samma_text_igen_ar_ingen_konflikt(nytt, kommunhandlaggare, kollega):
    _spara(nytt, "Samma", kollega, 0)

    assert _spara(nytt, "Samma", kommunhandlaggare, 0).version == 1
    assert not TidigareText.objects.exists()


def test_den_som_slutar_lamnar_utkastet_till_kollegan(nytt, redovisning, kommunhandlaggare, kollega):
    _spara(nytt, "Allt jag vet", kommunhandlaggare, 0)
    Medlemskap.objects.filter(user=kommunhandlaggare).update(giltighet=spann(datetime.date(2019, 1, 1), igar()))
    kommunhandlaggare.is_active = False
    kommunhandlaggare.save()

    utkast = services.oppna_utkast(redovisning, av=kollega)

    assert utkast.avsnitt_lista.get(avsnitt="sammanfattning").varden == {"sammanfattning": "Allt jag vet"}
    with pytest.raises(PermissionDenied):
        _spara(utkast, "Efteråt", kommunhandlaggare, 1)


def test_medlemskap_bara_i_egna_bidrag_racker(redovisning, kommun, nytt):
    from tests.factories.sok import EgnaBidragFactory

    person = EgnaBidragFactory(organisation=kommun).user

    assert nytt in Utkast.objects.visible_to(person)
    assert services.oppna_utkast(redovisning, av=person) == nytt


def test_roll_hos_mottagaren_i_ett_annat_lan_racker_inte(redovisning, kommun, nytt):
    from sok.models import Roll
    from tests.factories.sok import MedlemskapFactory

    person = MedlemskapFactory(
        organisation=kommun, roll=Roll.BEHORIG, overenskommelse__slug="annatlan", overenskommelse__kortnamn="Annat"
    ).user

    assert nytt not in Utkast.objects.visible_to(person)
    with pytest.raises(PermissionDenied):
        services.oppna_utkast(redovisning, av=person)


def test_frammande_falt_och_nulltecken_sparas_inte(nytt, kommunhandlaggare):
    rad = services.spara_avsnitt(
        nytt, "sammanfattning", {"sammanfattning": "a\x00b", "csrfmiddlewaretoken": "x", "forsakran-namn": "y"},
        av=kommunhandlaggare, version=0,
    )  # fmt: skip

    assert rad.varden == {"sammanfattning": "ab"}


def test_inskickat_utkast_gar_inte_att_spara_i(utkast, behorig, kollega):
    from tests.factories.statsbidrag import FORSAKRAN

    pk = utkast.pk
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    utkast.pk = pk

    with pytest.raises(fel.UtkastSaknas):
        _spara(utkast, "För sent", kollega, 1)


def test_ingen_fraga_heter_som_en_knapp(db):
    """A question with the name of one of the page's own fields would be taken for a press of it."""
    for version in services.publicera_alla(settings.FIXTURES_DIR / "formular"):
        fragor = {falt.id for avsnitt in services.las_formular(version).avsnitt for falt in avsnitt.falt}
        assert not fragor & TEKNISKA_FALT, version
