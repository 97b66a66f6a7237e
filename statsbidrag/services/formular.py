"""Form versions and kinds of grants from their files in fixtures/formular/."""

import yaml
from django.db import transaction
from django.utils import timezone

from core.giltighet import alltid, spann
from statsbidrag.formular.schema import Formular
from statsbidrag.models import Bidragstyp, Formularversion
from statsbidrag.services.fel import StatsbidragFel


class PubliceratFormular(StatsbidragFel):
    def __init__(self, version):
        super().__init__(f"{version} är publicerad och kan inte ändras. Ge den nya lydelsen ett högre versionsnummer.")


@transaction.atomic
def publicera_formular(fil):
    """Store and publish one form version. The same file again changes nothing; another wording under the
    same number is refused."""
    innehall = yaml.safe_load(fil.read_text(encoding="utf-8"))
    formular = Formular.model_validate(innehall)
    version, ny = Formularversion.objects.get_or_create(
        typ=formular.typ,
        beviljandear=formular.beviljandear,
        version=formular.version,
        defaults={"innehall": innehall, "publicerad_at": timezone.now()},
    )
    if not ny and version.innehall != innehall:
        raise PubliceratFormular(version)
    return version


@transaction.atomic
def las_in_bidragstyper(fil):
    """Store the kinds of grants of the file; those that exist are left as they are."""
    rader = yaml.safe_load(fil.read_text(encoding="utf-8"))["bidragstyper"]
    for rad in rader:
        giltighet = spann(rad.get("fran"), rad.get("till")) if rad.get("fran") else alltid()
        Bidragstyp.objects.get_or_create(
            nyckel=rad["nyckel"],
            giltighet=giltighet,
            defaults={key: rad.get(key, "") for key in ("namn", "forfattning", "paragraf")},
        )
