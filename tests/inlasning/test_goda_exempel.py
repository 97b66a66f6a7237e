"""A good example that a county file has told may be written about in the portal, and the file still reads."""

import pytest

from insatser.forms.goda_exempel import GottExempelForm
from insatser.forms.val import Valmojligheter
from insatser.models import GottExempel
from insatser.services import goda_exempel
from sok.models import Overenskommelse, Roll
from tests.factories.sok import MedlemskapFactory


@pytest.fixture
def skriv(las, liten):
    """skriv(resultat="…") saves the example's own form, as the page does, with some fields changed."""
    las(liten)
    avtal = Overenskommelse.objects.get()
    person = MedlemskapFactory(roll=Roll.LANSSTRATEG, organisation=avtal.samordnare, overenskommelse=avtal).user

    def write(**changes):
        exempel, val = GottExempel.objects.get(), Valmojligheter(avtal)
        shown = GottExempelForm(val=val, instance=exempel)
        sent = {name: shown[name].value() or "" for name in shown.fields} | changes
        form = GottExempelForm(sent, val=val, instance=exempel)
        assert form.is_valid(), form.errors
        return goda_exempel.spara(exempel, form.uppgifter(), av=person, revision=exempel.revision)

    write.person = person
    return write


def test_att_spara_utan_att_andra_ger_ingen_konflikt(las, liten, skriv):
    skriv()

    outcome = las(liten)

    assert not outcome.konflikter
    assert not outcome.andrar_nagot


def test_det_som_skrivs_till_i_portalen_ror_inte_filen(las, liten, skriv):
    skriv(kostnad="Två tjänster", forutsattningar="Ett\r\nbeslut")

    assert not las(liten).konflikter
    assert GottExempel.objects.get().forutsattningar == "Ett\nbeslut"


def test_det_som_andrats_i_portalen_skrivs_inte_over(las, liten, skriv):
    skriv(titel="Vårt café", lardomar="Fika först.\nSedan svenska.")

    outcome = las(liten.replace("titel: Ett café", "titel: Ett fik"))

    assert len(outcome.konflikter) == 2
    assert GottExempel.objects.get().titel == "Vårt café"


def test_ett_borttaget_exempel_kommer_inte_tillbaka_med_filen(las, liten, skriv):
    goda_exempel.ta_bort(GottExempel.objects.get(), av=skriv.person)

    outcome = las(liten)

    assert not outcome.konflikter
    assert not GottExempel.objects.exists()
    assert GottExempel.alla.count() == 1
