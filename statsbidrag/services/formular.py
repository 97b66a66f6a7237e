"""Form versions and kinds of grants from their files in fixtures/formular/."""

from django.db import transaction
from django.utils import timezone

from core import datafil
from core.giltighet import alltid, spann
from statsbidrag.formular.schema import Formular
from statsbidrag.models import Bidragstyp, Formularversion
from statsbidrag.services.fel import StatsbidragFel


class PubliceratFormular(StatsbidragFel):
    def __init__(self, version):
        super().__init__(f"{version} är publicerad och kan inte ändras. Ge den nya lydelsen ett högre versionsnummer.")


class OkantAvsnitt(StatsbidragFel):
    def __init__(self, fil, avsnitt):
        super().__init__(f"{fil.name}: {', '.join(sorted(avsnitt))} finns inte i formuläret som det bygger på.")


FORMULARFILER = ("slutredovisning-*.yaml", "delredovisning-*.yaml")


@transaction.atomic
def publicera_formular(fil):
    """Store and publish one form version. The same file again changes nothing; another wording under the
    same number is refused."""
    return _publicera(_whole(fil), {})


@transaction.atomic
def publicera_alla(mapp):
    """Every form of the folder. Those published before are known by one question."""
    kanda = {_nyckel(version): version for version in Formularversion.objects.all()}
    filer = [fil for monster in FORMULARFILER for fil in sorted(mapp.glob(monster))]
    return [_publicera(_whole(fil), kanda) for fil in filer]


def _nyckel(version):
    return version.typ, version.beviljandear, version.bidragstyp, version.version


def _publicera(innehall, kanda):
    formular = Formular.model_validate(innehall)
    version = kanda.get(_nyckel(formular)) or _lagra(formular, innehall)
    if version.innehall != innehall:
        raise PubliceratFormular(version)
    return version


def _lagra(formular, innehall):
    version, _ = Formularversion.objects.get_or_create(
        typ=formular.typ,
        beviljandear=formular.beviljandear,
        bidragstyp=formular.bidragstyp,
        version=formular.version,
        defaults={"innehall": innehall, "publicerad_at": timezone.now()},
    )
    return version


def _whole(fil):
    """The form as it is stored. One that builds on another has that one's sections, but for those it writes itself."""
    innehall = datafil.load(fil)
    grund = innehall.pop("bygger_pa", None)
    if grund is None:
        return innehall
    egna = {avsnitt["id"]: avsnitt for avsnitt in innehall.get("avsnitt", [])}
    under = _whole(fil.with_name(grund))["avsnitt"]
    if okanda := egna.keys() - {avsnitt["id"] for avsnitt in under}:
        raise OkantAvsnitt(fil, okanda)
    return innehall | {"avsnitt": [egna.get(avsnitt["id"], avsnitt) for avsnitt in under]}


@transaction.atomic
def las_in_bidragstyper(fil):
    """Store the kinds of grants of the file. What has been written about one in the portal stays; what it lacks,
    its days or who may receive it, is filled in."""
    for rad in datafil.load(fil)["bidragstyper"]:
        giltighet = spann(rad["fran"], rad.get("till")) if rad.get("fran") else alltid()
        typ = Bidragstyp.objects.filter(nyckel=rad["nyckel"], giltighet__overlap=giltighet).first()
        if typ is None:
            typ = Bidragstyp(nyckel=rad["nyckel"], giltighet=giltighet, osaker_grans=rad.get("osaker_grans", False))
            for falt in ("namn", "forfattning", "paragraf"):
                setattr(typ, falt, rad.get(falt, ""))
        _fill_in(typ, rad, giltighet)


def _fill_in(typ, rad, giltighet):
    if typ.pk and typ.mottagartyper and (typ.fran or typ.till):
        return
    typ.mottagartyper = typ.mottagartyper or rad.get("mottagare", [])
    if not (typ.fran or typ.till):
        typ.giltighet, typ.osaker_grans = giltighet, rad.get("osaker_grans", False)
    typ.save()
