"""Files to attach, and a case whose form takes them."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from core import datafil
from statsbidrag.models import Bilageslag, Formularversion
from tests.factories.statsbidrag import FORMULAR, make_redovisning


def ladda(namn="intyg.txt", innehall=b"Vi intygar."):
    return SimpleUploadedFile(namn, innehall)


def publicera_med_bilagor(**falt):
    """The form of 2025 with a section of attachments, as its highest version."""
    innehall = datafil.load(FORMULAR) | {"version": 90}
    bilagor = next(avsnitt for avsnitt in innehall["avsnitt"] if avsnitt["id"] == "bilagor")
    alternativ = [{"id": slag.value, "namn": slag.label} for slag in Bilageslag]
    bilagor["falt"][0] |= {"alternativ": alternativ, **falt}
    return Formularversion.objects.get_or_create(
        typ="slutredovisning",
        beviljandear=2025,
        version=90,
        defaults={"innehall": innehall, "publicerad_at": timezone.now()},
    )[0]


def redovisning_med_bilagor(obligatoriska=(), **bidrag):
    publicera_med_bilagor(obligatoriska=list(obligatoriska))
    return make_redovisning(**bidrag)
