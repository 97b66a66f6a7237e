"""A meeting's life and its pages."""

import pytest
from django.urls import reverse

from forum.models import Mote, Motesstatus, Punktslag
from tests.factories.forum import MoteFactory, PunktFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mote(overenskommelse):
    return MoteFactory(organ__overenskommelse=overenskommelse)


def _get(client, name, *args):
    return client.get(reverse(f"forum:{name}", args=args))


def test_kommande_mote_sager_vad_som_fragas(mote, ledamot, logga_in):
    PunktFactory(mote=mote, rubrik="Ny struktur", slag=Punktslag.BESLUT)

    html = _get(logga_in(ledamot), "moten", mote.overenskommelse.slug).content.decode()

    assert "Ni ska besluta om" in html
    assert "Ny struktur" in html


def test_motets_sida_visar_dagordningen(mote, ledamot, logga_in):
    PunktFactory(mote=mote, rubrik="Ny struktur", slag=Punktslag.BESLUT, forslag_till_beslut="Forumet antar strukturen.")

    html = _get(logga_in(ledamot), "mote", mote.overenskommelse.slug, mote.pk).content.decode()

    assert "Forumet antar strukturen." in html
