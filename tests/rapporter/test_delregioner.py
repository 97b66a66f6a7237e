"""Municipalities by subregion: only as far as a source says."""

import datetime

import pghistory
import pytest
from django.urls import reverse
from django.utils import timezone

from core import svenska
from core.giltighet import spann
from sok.models import Delregion
from tests.factories.sok import KommunFactory


@pytest.fixture
def horn(overenskommelse, kommun):
    """One subregion with Lessebo, as a county's file says; Tingsryd is placed by no source."""
    KommunFactory(kod="0763", namn="Tingsryd")
    delregion = Delregion.objects.create(
        overenskommelse=overenskommelse, nyckel="ost", nummer=1, namn="Öster", kalla="Provrapporten"
    )
    with pghistory.context(inlasning="provlan.yaml"):
        delregion.kommuner.create(kommun=kommun.geografi, giltighet=spann(datetime.date(2020, 1, 1)))
    return delregion


def parter(overenskommelse):
    return reverse("rapporter:parter", args=[overenskommelse.slug])


def kommunsida(overenskommelse, kod):
    return reverse("rapporter:kommun", args=[overenskommelse.slug, kod])


def test_partslistan_grupperar_kommunerna(logga_in, lasare, overenskommelse, horn):
    html = logga_in(lasare).get(parter(overenskommelse)).content.decode()

    oster, utan = html.split("Delregion anges ej i källan")
    assert kommunsida(overenskommelse, "0761") in oster.split("Öster")[1]
    assert kommunsida(overenskommelse, "0763") in utan
    assert kommunsida(overenskommelse, "0761") not in utan


def test_delregionen_leder_till_sina_insatser_och_for_den_som_foljer_dem_till_redovisningarna(
    logga_in, lasare, strateg, overenskommelse, horn
):
    insatser = reverse("insatser:lista", args=[overenskommelse.slug]) + "?delregion=ost"
    redovisningar = reverse("statsbidrag:lista", args=[overenskommelse.slug]) + "?delregion=ost"

    hos = {p: logga_in(p).get(parter(overenskommelse)).content.decode() for p in (lasare, strateg)}

    assert [insatser in text for text in hos.values()] == [True, True]
    assert [redovisningar in text for text in hos.values()] == [False, True]


def test_medlemskapet_foljer_dagen(logga_in, lasare, overenskommelse, horn):
    html = logga_in(lasare).get(parter(overenskommelse), {"datum": "2019-06-01"}).content.decode()

    assert kommunsida(overenskommelse, "0761") in html.split("Delregion anges ej i källan")[1]
    assert "Kommunerna anges ej i källan." in html


def test_kommunens_sida_sager_sin_delregion(logga_in, lasare, overenskommelse, horn):
    klient = logga_in(lasare)

    assert "Delregion: Öster" in klient.get(kommunsida(overenskommelse, "0761")).content.decode()
    assert "Delregion anges ej i källan" in klient.get(kommunsida(overenskommelse, "0763")).content.decode()


def test_sidan_sager_vems_uppgiften_ar(logga_in, lasare, overenskommelse, horn):
    klient = logga_in(lasare)
    assert "Enligt Provrapporten." in klient.get(parter(overenskommelse)).content.decode()

    with pghistory.context(user=lasare.pk):
        horn.kommuner.create(kommun_id="0763", giltighet=spann())

    html = klient.get(parter(overenskommelse)).content.decode()
    bestamd = f"Enligt {overenskommelse.samordnare}, {svenska.datum(timezone.localdate())}: Tingsryd."
    assert f"Enligt Provrapporten: Lessebo. {bestamd}" in html
    assert "anges ej i källan" not in html.split("Öster")[1].split("</section>")[0]


def test_bara_strategen_leds_till_att_andra(logga_in, lasare, strateg, overenskommelse, kommun):
    andra = reverse("sok:delregioner", args=[overenskommelse.slug])

    assert andra not in logga_in(lasare).get(parter(overenskommelse)).content.decode()
    assert andra in logga_in(strateg).get(parter(overenskommelse)).content.decode()


def test_utan_delregioner_namns_de_inte(logga_in, lasare, overenskommelse, kommun):
    klient = logga_in(lasare)

    for adress in (parter(overenskommelse), kommunsida(overenskommelse, kommun.geografi_id)):
        assert "elregion" not in klient.get(adress).content.decode()


def test_undertecknandet_som_kallan_tiger_om_kallas_inte_oenighet(logga_in, lasare, overenskommelse):
    overenskommelse.parter.update(undertecknad=None)

    html = logga_in(lasare).get(parter(overenskommelse)).content.decode()

    assert "Vilka som har undertecknat anges ej i källan." in html
    assert "Källorna säger olika" not in html
