"""What every test may use: a small agreement and one person per role. Traps live in tests/fallor.py."""

import hypothesis
import pytest

from sok.models import Roll
from tests.factories.sok import (
    EgnaBidragFactory,
    KommunorganisationFactory,
    MedlemskapFactory,
    OrganisationFactory,
    OverenskommelseFactory,
    PartFactory,
    UserFactory,
)

# How long an example takes says how busy the machine is, nothing about the code.
hypothesis.settings.register_profile("portal", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("portal")

pytest_plugins = ["tests.databas", "tests.fallor", "tests.tomning", "tests.plugins.webblasare"]


def pytest_collection_modifyitems(items):
    """The starts come first: they need no database, and at the end one worker would wait for the other's."""
    items.sort(key=lambda item: item.path.parent.name != "uppstart" or bool(item.get_closest_marker("django_db")))


@pytest.fixture
def overenskommelse(db):
    """An agreement in force, whose co-ordinator and Lessebo kommun are parties."""
    avtal = OverenskommelseFactory()
    PartFactory(overenskommelse=avtal, organisation=avtal.samordnare)
    PartFactory(overenskommelse=avtal, organisation=KommunorganisationFactory())
    return avtal


@pytest.fixture
def kommun(overenskommelse):
    """Lessebo kommun, a party that also receives grants."""
    return KommunorganisationFactory()


@pytest.fixture
def medlem(overenskommelse):
    """Make a person: medlem(Roll.LASARE) or medlem(Roll.STYRGRUPP, organisation)."""

    def make(roll, organisation=None, **fields):
        return MedlemskapFactory(
            roll=roll,
            organisation=organisation or overenskommelse.samordnare,
            overenskommelse=overenskommelse,
            user__namn=f"Demo {Roll(roll).label}",
            **fields,
        ).user

    return make


@pytest.fixture
def strateg(medlem):
    return medlem(Roll.LANSSTRATEG)


@pytest.fixture
def granskare(medlem):
    return medlem(Roll.GRANSKARE)


@pytest.fixture
def handlaggare(granskare):
    """STYLE's name for the officer at the granting authority."""
    return granskare


@pytest.fixture
def ledamot(medlem, kommun):
    return medlem(Roll.FORUMLEDAMOT, kommun)


@pytest.fixture
def beredare(medlem):
    return medlem(Roll.BEREDNING)


@pytest.fixture
def styrgruppsledamot(medlem, kommun):
    return medlem(Roll.STYRGRUPP, kommun)


@pytest.fixture
def lasare(medlem):
    return medlem(Roll.LASARE)


@pytest.fixture
def foreningsperson(medlem):
    forening = OrganisationFactory(nyckel="demoforeningen", namn="Demoföreningen")
    return medlem(Roll.CIVILSAMHALLE, forening)


def _at_the_municipality(medlem, kommun, roll):
    user = medlem(roll, kommun)
    EgnaBidragFactory(user=user, organisation=kommun, roll=roll)
    return user


@pytest.fixture
def kommunhandlaggare(medlem, kommun):
    return _at_the_municipality(medlem, kommun, Roll.KOMMUNHANDLAGGARE)


@pytest.fixture
def kollega(medlem, kommun):
    return _at_the_municipality(medlem, kommun, Roll.KOMMUNHANDLAGGARE)


@pytest.fixture
def behorig(medlem, kommun):
    return _at_the_municipality(medlem, kommun, Roll.BEHORIG)


@pytest.fixture
def utomstaende(db):
    """Signed in, but without any membership here: belongs to another county's agreement."""
    annat = OverenskommelseFactory(
        slug="annatlan", kortnamn="SÖK Annat län", lan__kod="08", lan__namn="Kalmar län", lan_namn="Annat län"
    )
    return MedlemskapFactory(roll=Roll.LANSSTRATEG, overenskommelse=annat, user__namn="Demo Utomstående").user


@pytest.fixture
def utan_medlemskap(db):
    return UserFactory(namn="Demo Utan medlemskap")


@pytest.fixture
def logga_in(client):
    """logga_in(strateg) gives the test client signed in as that person."""

    def sign_in(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
