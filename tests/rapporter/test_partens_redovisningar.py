"""The party's page shows its final reports to those who may know of them, and never whether a draft exists."""

import pytest
from django.urls import reverse

from statsbidrag import services
from tests.factories.statsbidrag import make_redovisning


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return make_redovisning(overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare)


@pytest.fixture
def partens_sida(logga_in, kommun):
    def las(person):
        svar = logga_in(person).get(reverse("rapporter:part", args=["provlan", kommun.nyckel]))
        return svar.content.decode().replace("\xa0", " ")

    return las


def test_kommunen_och_strategen_ser_redovisningen_med_sista_dag(redovisning, partens_sida, kommunhandlaggare, strateg):
    for person in (kommunhandlaggare, strateg):
        text = partens_sida(person)

        assert "SFI, arbetsliv och samhällsinformation" in text
        assert "Lämnas in senast 31 mars 2099" in text


def test_lasaren_ser_ingen_redovisning(redovisning, partens_sida, lasare):
    assert "Slutredovisningar" not in partens_sida(lasare)


def test_strategens_sida_ar_densamma_nar_ett_utkast_finns(redovisning, partens_sida, strateg, kommunhandlaggare):
    def avsnitt(text):
        return text[text.index('aria-labelledby="redovisningar"') :].partition("</section>")[0]

    fore = avsnitt(partens_sida(strateg))
    services.oppna_utkast(redovisning, av=kommunhandlaggare)

    assert avsnitt(partens_sida(strateg)) == fore


def test_siffrorna_for_kommunen_ar_ett_klick_bort(partens_sida, lasare, kommun):
    assert reverse("rapporter:kommun", args=["provlan", kommun.geografi_id]) in partens_sida(lasare)
