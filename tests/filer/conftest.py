import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.sok import UserFactory


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "filer"


@pytest.fixture
def person(db):
    return UserFactory(namn="Demo Uppladdare")


@pytest.fixture
def ladda():
    return lambda namn="intyg.txt", innehall=b"Vi intygar.": SimpleUploadedFile(namn, innehall)
