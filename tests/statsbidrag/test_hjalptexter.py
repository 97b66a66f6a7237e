"""The county's own help texts, and the authority's own rules."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from sok.services.fel import OverenskommelsenAvslutad
from statsbidrag import services
from statsbidrag.models import Hjalptext, Intyg, Redovisningsregler
from statsbidrag.services.fel import FelIHjalptexter, GransenKanInteHojas
from statsbidrag.services.hjalptexter import med_lanets_ord, spara_hjalptexter
from statsbidrag.services.regler import spara_regler
from tests.factories.sok import OverenskommelseFactory
from tests.factories.statsbidrag import hand_in, make_redovisning

EGEN = "Vi i länet räknar också dem som bara kom en gång."


def _spara(overenskommelse, av, avsnitt="deltagare", **texter):
    return spara_hjalptexter(
        overenskommelse, av=av, typ="slutredovisning", avsnitt=avsnitt,
        texter={"" if falt == "avsnittet" else falt: text for falt, text in texter.items()},
    )  # fmt: skip


def test_lanets_ord_star_i_stallet_for_formularets(redovisning, overenskommelse, strateg, kommunhandlaggare, logga_in):
    services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fore = redovisning.formularversion.innehall
    _spara(overenskommelse, strateg, avsnittet=EGEN, tillfallen="Räkna <b>alla</b> gånger.")

    sida = logga_in(kommunhandlaggare).get(reverse("statsbidrag:avsnitt", args=[redovisning.pk, "deltagare"]))

    text = sida.content.decode()
    assert text.count("Länets egen text") == 2
    assert EGEN in text
    assert "Räkna &lt;b&gt;alla&lt;/b&gt; gånger." in text
    redovisning.formularversion.refresh_from_db()
    assert redovisning.formularversion.innehall == fore


def test_ett_annat_lan_har_formularets_ord(redovisning, overenskommelse, strateg):
    _spara(overenskommelse, strateg, avsnittet=EGEN)
    annat = OverenskommelseFactory(
        slug="annatlan", kortnamn="Annat", lan__kod="08", lan__namn="Kalmar län", lan_namn="Annat län"
    )
    formular = services.las_formular(redovisning.formularversion)

    assert med_lanets_ord(formular, overenskommelse.pk).hamta("deltagare").hjalp == EGEN
    assert med_lanets_ord(formular, annat.pk) == formular


def test_tom_text_eller_formularets_egen_tar_bort_lanets(redovisning, overenskommelse, strateg):
    _spara(overenskommelse, strateg, avsnittet=EGEN, tillfallen=EGEN)
    formularets = services.las_formular(redovisning.formularversion).hamta("deltagare").hjalp

    kvar = _spara(overenskommelse, strateg, avsnittet=formularets, tillfallen="  ")

    assert kvar == 0
    assert not Hjalptext.objects.exists()


def test_fragor_som_inte_finns_och_personnummer_sparas_inte(redovisning, overenskommelse, strateg):
    _spara(overenskommelse, strateg, diarienummer=EGEN, hittepa=EGEN)

    with pytest.raises(FelIHjalptexter) as fynd:
        _spara(overenskommelse, strateg, tillfallen="Fråga 850709-9805.", avsnittet="a" * 1001)

    assert set(fynd.value.per_falt) == {"tillfallen", ""}
    assert not Hjalptext.objects.exists()


def test_bara_strategen_skriver_hjalptexter(redovisning, overenskommelse, granskare, kommunhandlaggare):
    for person in (granskare, kommunhandlaggare):
        with pytest.raises(PermissionDenied):
            _spara(overenskommelse, person, avsnittet=EGEN)


def test_avslutad_overenskommelse_andras_inte(redovisning, overenskommelse, strateg, granskare):
    avslutad = overenskommelse
    avslutad.startdatum, avslutad.slutdatum = datetime.date(2017, 1, 1), datetime.date(2020, 12, 31)
    avslutad.uppfoljning_till = datetime.date(2021, 1, 31)
    avslutad.save()

    with pytest.raises(OverenskommelsenAvslutad):
        _spara(avslutad, strateg, avsnittet=EGEN)
    with pytest.raises(OverenskommelsenAvslutad):
        spara_regler(avslutad, avslutad.samordnare, av=granskare, avvikelse_procent=20)


def test_sidan_sparar_ett_avsnitt_och_gar_tillbaka(redovisning, overenskommelse, strateg, logga_in):
    client = logga_in(strateg)
    adress = reverse("statsbidrag:hjalptexter", args=[overenskommelse.slug])

    svar = client.post(adress, {"avsnitt": "deltagare", "deltagare-avsnittet": EGEN, "deltagare-tillfallen": EGEN})
    assert svar.status_code == 302
    sida = client.get(adress).content.decode()
    assert sida.count("Gå tillbaka till formulärets text") == 2
    assert "Skriv inga namn eller personnummer." in sida
    client.post(
        adress,
        {"avsnitt": "deltagare", "deltagare-avsnittet": EGEN, "deltagare-tillfallen": EGEN, "aterstall": "tillfallen"},
    )
    assert list(Hjalptext.objects.values_list("avsnitt", "falt", "text")) == [("deltagare", "", EGEN)]
    fel = client.post(adress, {"avsnitt": "deltagare", "deltagare-avsnittet": "Ring 850709-9805"})
    assert fel.status_code == 400
    assert "ser ut att innehålla ett personnummer" in fel.content.decode()


def test_nya_regler_andrar_inte_oppna_arenden(redovisning, overenskommelse, granskare, logga_in, foreningsperson):
    client = logga_in(granskare)
    adress = reverse("statsbidrag:regler", args=[overenskommelse.slug])
    assert "Öppna ärenden behåller det de hade" in client.get(adress).content.decode()

    svar = client.post(
        adress,
        {"avvikelse_procent": "20", "revisorsintyg_over": "294 000", "tva_par_ogon_over": "", "paminn_fore": "2, 30",
         "paminn_efter": "1, 7", "bekrafta_vid_inskick": "on"},
    )  # fmt: skip

    assert svar.status_code == 302
    regler = Redovisningsregler.objects.get(beviljande=overenskommelse.samordnare)
    assert (regler.avvikelse_procent, regler.revisorsintyg_over, regler.tva_par_ogon_over) == (20, 294_000, None)
    assert regler.paminnelsedagar == [30, 2, -1, -7]
    redovisning.refresh_from_db()
    assert redovisning.avvikelse_procent == 10
    nytt = make_redovisning(
        overenskommelse=overenskommelse, beviljande=overenskommelse.samordnare, titel="Ny",
        mottagare=foreningsperson.medlemskap.get().organisation,
    )  # fmt: skip
    assert (nytt.avvikelse_procent, nytt.intyg) == (20, Intyg.REVISORSINTYG)


def test_felaktiga_regler_sags_och_sparas_inte(overenskommelse, granskare, logga_in):
    svar = logga_in(granskare).post(
        reverse("statsbidrag:regler", args=[overenskommelse.slug]),
        {"avvikelse_procent": "tio", "revisorsintyg_over": "mycket", "paminn_fore": "snart"},
    )

    assert svar.status_code == 400
    text = svar.content.decode()
    for mening in ("Skriv ett helt tal från 0 till 100.", "Skriv ett belopp i hela kronor", "Skriv hela dagar"):
        assert mening in text
    assert not Redovisningsregler.objects.exists()


def test_bara_myndighetens_handlaggare_andrar_reglerna(overenskommelse, strateg, behorig, kommun, granskare):
    for person, myndighet in ((strateg, overenskommelse.samordnare), (behorig, kommun), (granskare, kommun)):
        with pytest.raises(PermissionDenied):
            spara_regler(overenskommelse, myndighet, av=person, avvikelse_procent=20)


def test_gransen_for_tva_personer_hojs_inte_medan_en_redovisning_over_den_granskas(
    redovisning, behorig, granskare, logga_in
):
    bidrag = redovisning.bidrag
    myndighet = bidrag.beviljande
    spara_regler(bidrag.overenskommelse, myndighet, av=granskare, tva_par_ogon_over=bidrag.beviljat_belopp - 1)
    hand_in(redovisning, behorig)

    for ny in (None, bidrag.beviljat_belopp):
        with pytest.raises(GransenKanInteHojas, match="två personer"):
            spara_regler(bidrag.overenskommelse, myndighet, av=granskare, tva_par_ogon_over=ny)
    spara_regler(bidrag.overenskommelse, myndighet, av=granskare, tva_par_ogon_over=0)

    assert Redovisningsregler.objects.get(beviljande=myndighet).tva_par_ogon_over == 0
