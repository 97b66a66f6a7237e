"""The sources page tells of each source as what it is."""

import pytest
from django.urls import reverse
from django.utils import timezone

from indikatorer.services.kallor import kallrader
from tests.factories.indikatorer import HamtningFactory, IndikatorFactory, SerieFactory

pytestmark = pytest.mark.django_db


def test_det_som_ingen_hamtar_vantar_inte_pa_att_hamtas(overenskommelse, logga_in, strateg):
    for kalla in ("manuell", "fil"):
        indikator = IndikatorFactory(overenskommelse=overenskommelse)
        SerieFactory(indikator=indikator, kalla=kalla, kalla_id=f"eget-{kalla}")
    utan_varden = kallrader(overenskommelse)
    HamtningFactory(kalla="fil", omfang={"serier": ["eget-fil"]}, avslutad=timezone.now(), nya=12, hamtade=12)

    rad = kallrader(overenskommelse)
    html = logga_in(strateg).get(reverse("indikatorer:hamtningar", args=[overenskommelse.slug])).content.decode()

    assert utan_varden == []
    assert [(each.kalla, each.lage) for each in rad] == [("fil", "")]
    assert "Läses in från en fil" in html
    assert "Senast inläst" in html
    assert "Kör nu" not in html
