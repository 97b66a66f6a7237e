import pytest

from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada
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
