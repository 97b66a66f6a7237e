import pytest

from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import OmradeFactory


@pytest.fixture
def omrade(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse)


@pytest.fixture
def insats(overenskommelse, kommun, omrade):
    """Lessebo's own initiative."""
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Sfi på familjecentralen", revision=1)
    InsatsAktorFactory(insats=insats, organisation=kommun)
    InsatsKopplingFactory(insats=insats, omrade=omrade, primar=True)
    return insats


@pytest.fixture
def adress(overenskommelse):
    return f"/{overenskommelse.slug}/insatser/"


@pytest.fixture
def helt_formular(insats):
    """What the browser sends when the full form is saved without changes."""

    def fields(**changes):
        base = {
            "revision": insats.revision,
            "titel": insats.titel,
            "slag": "insats",
            f"omrade_{insats.kopplingar.get().omrade_id}": f"omrade:{insats.kopplingar.get().omrade_id}",
            "aktor-TOTAL_FORMS": 2,
            "aktor-INITIAL_FORMS": 1,
            "aktor-0-roll": "ansvarig",
            "aktor-0-vem": f"org:{insats.aktorer.get().organisation_id}",
            "aktor-1-roll": "medverkande",
            "aktor-1-vem": "",
            "finans-TOTAL_FORMS": 1,
            "finans-INITIAL_FORMS": 0,
        }
        return {**base, **changes}

    return fields
