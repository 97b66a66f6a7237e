import pytest

from tests.factories.statsbidrag import fill_in, hand_in, make_redovisning


@pytest.fixture
def redovisning(overenskommelse, kommun):
    """Lessebo kommun's case: nothing handed in."""
    return make_redovisning(overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare)


@pytest.fixture
def utkast(redovisning, kommunhandlaggare):
    """A complete draft, filled in by the municipality's officer."""
    from statsbidrag import services

    return fill_in(services.oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare)


@pytest.fixture
def inlamnad(redovisning, behorig):
    """The case with version 1 handed in."""
    hand_in(redovisning, behorig)
    redovisning.refresh_from_db()
    return redovisning
