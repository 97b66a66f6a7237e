"""The strategist decides how often initiatives are to be updated."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from sok.models import Overenskommelse
from sok.services.installningar import satt_uppdateras_var


@pytest.fixture
def adress(overenskommelse):
    return f"/{overenskommelse.slug}/installningar/"


def test_strategen_valjer_hur_ofta(logga_in, strateg, adress):
    client = logga_in(strateg)
    assert 'value="6"' in client.get(adress).content.decode()

    svar = client.post(adress, {"uppdateras_var": "12"})

    assert svar.url == adress
    assert Overenskommelse.objects.get().uppdateras_var == 12


@pytest.mark.parametrize(
    ("varde", "mening"),
    [("", "helt antal"), ("sex", "helt antal"), ("0", "mellan 1 och 36"), ("37", "mellan 1 och 36")],
)
def test_annat_an_1_till_36_manader_tas_inte_emot(logga_in, strateg, adress, varde, mening):
    svar = logga_in(strateg).post(adress, {"uppdateras_var": varde})

    assert mening in svar.content.decode()
    assert Overenskommelse.objects.get().uppdateras_var == 6


def test_efter_avslutet_andras_inget(logga_in, strateg, adress):
    i_gar = timezone.localdate() - datetime.timedelta(days=1)
    Overenskommelse.objects.update(startdatum="2019-01-01", slutdatum="2020-12-31", uppfoljning_till=i_gar)

    svar = logga_in(strateg).post(adress, {"uppdateras_var": "12"})

    assert svar.status_code == 403
    assert "avslutad" in svar.content.decode()
    assert Overenskommelse.objects.get().uppdateras_var == 6


def test_tjansten_fragar_sjalv_om_ratten(lasare, overenskommelse):
    with pytest.raises(PermissionDenied):
        satt_uppdateras_var(overenskommelse, 3, av=lasare)
