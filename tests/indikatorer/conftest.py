import pytest

from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada
from tests.factories.indikatorer import koppla, riket_lan_och_kommuner
from tests.simulatorer.kolada import KoladaSimulator

# As patient as in production, only quicker.
SNABBT = Talamod(forsok=3, anslut=1, svar=0.5, paus=0.005, paus_hogst=0.02, langsta_paus=2)


@pytest.fixture
def kolada_sim():
    with KoladaSimulator() as sim:
        yield sim


@pytest.fixture
def kolada(kolada_sim):
    with Kolada(kolada_sim.url, SNABBT) as client:
        yield client


@pytest.fixture
def inkopplad(kolada_sim, settings, monkeypatch):
    """The portal fetches from the simulator, as patiently as the tests have time for."""
    monkeypatch.setattr("indikatorer.services.hamtning.kolada.TALAMOD", SNABBT)
    settings.KOLADA_URL = kolada_sim.url
    return kolada_sim


@pytest.fixture
def med_indikatorer(overenskommelse):
    """The agreement with two municipal indicators and one that counties have too."""
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N00973", "N05825", "U01472")
    return overenskommelse
