"""Few participants cannot be read out of an initiative's page, nor out of the table taken out by a reader."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from insatser.deltagardoljning import dolda_i_utfall
from insatser.models import Utfall
from insatser.utfallsar import per_ar
from tests.factories.insatser import DeltagareFactory, InsatsFactory, UtfallFactory


def test_alder_och_kon_skyddar_varandra():
    rader = {"": {"kvinnor": 53, "man": 60, "annat": None}, "unga": {"kvinnor": 3, "man": 20, "annat": None}}
    rader["vuxna"] = {"kvinnor": 50, "man": 40, "annat": None}

    hidden = dolda_i_utfall(rader)

    assert hidden[""] == set()
    assert hidden["unga"] >= {"kvinnor"}
    assert hidden["vuxna"] >= {"kvinnor"}


def test_de_vars_alder_ingen_sagt_kan_ocksa_vara_fa():
    rader = {"": {"kvinnor": 42, "man": None, "annat": None}, "unga": {"kvinnor": 40, "man": None, "annat": None}}

    hidden = dolda_i_utfall(rader)

    assert hidden[""] | hidden["unga"] == {"kvinnor"}


@pytest.fixture
def tva_utfall(overenskommelse):
    """Two outcomes of a year: what one hides must not be the difference between the sum and the other."""
    insats = InsatsFactory(overenskommelse=overenskommelse)
    for kvinnor, man in ((3, 1571), (1461, 1681)):
        utfall = UtfallFactory(insats=insats, artal=2024)
        DeltagareFactory(utfall=utfall, kvinnor=kvinnor, man=man)
    return insats


def test_summan_av_tva_utfall_rojer_inte_det_ena(tva_utfall):
    (year,) = per_ar(Utfall.objects.for_visning().order_by("pk"))

    words = {utfall.deltagarord for utfall in year.utfall}

    assert words == {"antal kvinnor dolt, 1\u00a0571\u00a0män", "antal kvinnor dolt, 1\u00a0681\u00a0män"}
    assert [str(n) for _, n in year.visade[0].celler][:2] == ["1\u00a0464", "3\u00a0252"]


@pytest.mark.parametrize(("vem", "visas"), [("lasare", False), ("strateg", True)])
def test_tabellen_ar_hel_bara_for_den_som_far_skriva_i_den(request, logga_in, overenskommelse, vem, visas):
    utfall = UtfallFactory(insats=InsatsFactory(overenskommelse=overenskommelse), artal=2024)
    DeltagareFactory(utfall=utfall, kvinnor=3, man=1571)
    client = logga_in(request.getfixturevalue(vem))

    url = f"{reverse('insatser:tabell_ut', args=[overenskommelse.slug])}?{urlencode({'hamta': 'utfall'})}"
    text = client.get(url).content.decode("utf-8-sig")

    assert ("kvinnor 3" in text) is visas
    assert ("kvinnor dolt" in text) is not visas
