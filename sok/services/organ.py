"""Organs as data: set up, given another name or mandate from a day, made answerable for areas, related, ended."""

import hashlib
import json
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.text import slugify

from core.giltighet import spann
from sok.models import OmradeVersion, Organ, OrganAnsvar, OrganRelation, OrganVersion, Relationstyp, Uppdrag
from sok.services import fel, tid
from sok.services.ratt import lock_structure, require_within_period

LYDELSE = ("namn", "kortnamn", "skede", "mandat", "kalla")
UPPGIFTER = (
    "typ",
    "sammankallande",
    "ledning",
    "motesfrekvens",
    "moten_per_ar_fran",
    "moten_per_ar_till",
    "anmarkning",
)


@transaction.atomic
def skapa(overenskommelse, *, av, fran, lydelse, uppgifter):
    """A new organ from the day; `lydelse` is its first wording, `uppgifter` what else is said of it."""
    avtal = lock_structure(overenskommelse, av)
    require_within_period(avtal, fran)
    numbers = avtal.organ_lista.order_by("-nummer").values_list("nummer", flat=True)
    organ = Organ.objects.create(
        overenskommelse=avtal,
        nyckel=_ledig_nyckel(avtal, lydelse.get("kortnamn") or lydelse["namn"]),
        nummer=(numbers.first() or 0) + 1,
        **uppgifter,
    )
    OrganVersion.objects.create(organ=organ, giltighet=spann(fran), **lydelse)
    return organ


def _ledig_nyckel(avtal, namn):
    base = slugify(namn)[:34].strip("-") or "organ"
    taken = set(avtal.organ_lista.values_list("nyckel", flat=True))
    numbered = (f"{base}-{n}" for n in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def _las(organ, av):
    lock_structure(organ.overenskommelse, av)
    return Organ.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=organ.pk)


def _version(organ, dag):
    """The organ's wording of the day; OrganetFinnsInte when it does not exist then."""
    version = organ.versioner.gallande(dag).first()
    if version is None:
        raise fel.OrganetFinnsInte(organ.version(dag), dag)
    return version


def _finns_bada(organ, annat, dag):
    found = set(OrganVersion.objects.gallande(dag).filter(organ__in=[organ, annat]).values_list("organ", flat=True))
    missing = next((rad for rad in (organ, annat) if rad.pk not in found), None)
    if missing:
        raise fel.OrganetFinnsInte(missing.version(dag), dag)


@transaction.atomic
def ny_lydelse(organ, *, av, fran, **lydelse):
    """Another name, mandate or stage from the day; the old wording stays and is shown for its days."""
    locked = _las(organ, av)
    require_within_period(locked.overenskommelse, fran)
    _version(locked, fran)
    return tid.ny_lydelse(locked.versioner, fran, **lydelse)


def avtryck(organ):
    """The organ's facts in one line, to see whether somebody has changed them."""
    values = json.dumps([str(getattr(organ, Organ._meta.get_field(name).attname)) for name in UPPGIFTER])
    return hashlib.sha256(values.encode()).hexdigest()[:16]


@transaction.atomic
def andra_uppgifter(organ, *, av, sett, **uppgifter):
    """Kind, convener and how often it meets: as it is now. `sett` is what the person saw, as `avtryck` gives it."""
    locked = _las(organ, av)
    if avtryck(locked) != sett:
        raise fel.AndradUnderTiden
    for name, value in uppgifter.items():
        setattr(locked, name, value)
    locked.save(update_fields=list(uppgifter))
    return locked


@transaction.atomic
def ta_ansvar(organ, omrade, *, av, fran):
    """The organ answers for the area from the day; another may do so too."""
    locked = _las(organ, av)
    _version(locked, fran)
    same = OrganAnsvar.objects.filter(organ=locked, omrade=omrade, giltighet__overlap=spann(fran))
    if found := same.first():
        raise fel.RedanSa("Ansvaret", found.fran)
    return OrganAnsvar.objects.create(organ=locked, omrade=omrade, giltighet=spann(fran))


@transaction.atomic
def relatera(organ, annat, *, av, typ, fran):
    """The organ stands in the relation to the other from the day."""
    locked = _las(organ, av)
    _finns_bada(locked, annat, fran)
    same = OrganRelation.objects.filter(fran_organ=locked, till_organ=annat, typ=typ, giltighet__overlap=spann(fran))
    if found := same.first():
        raise fel.RedanSa(f"”{Relationstyp(typ).label}”", found.fran)
    return OrganRelation.objects.create(fran_organ=locked, till_organ=annat, typ=typ, giltighet=spann(fran))


@transaction.atomic
def avsluta_rad(organ, rad, *, av, sista_dag):
    """One responsibility or relation of the organ ends with the day."""
    _las(organ, av)
    locked = type(rad).objects.select_for_update(of=("self",)).get(pk=rad.pk)
    if locked.giltighet != rad.giltighet:
        raise fel.AndradUnderTiden
    if locked.fran and sista_dag < locked.fran:
        raise fel.DagenForeBorjan(locked.fran)
    tid.avsluta(locked, sista_dag)
    return locked


@dataclass
class Foljder:
    """What ends with the organ."""

    uppdrag: list = field(default_factory=list)
    ansvar: list = field(default_factory=list)
    relationer: list = field(default_factory=list)

    @property
    def alla(self):
        return [*self.uppdrag, *self.ansvar, *self.relationer]


def foljder(organ, sista_dag):
    relationer = [*organ.relationer_ut.order_by("pk"), *organ.relationer_in.order_by("pk")]
    return Foljder(
        *(
            [rad for rad in rader if tid.slutar_efter(rad, sista_dag)]
            for rader in (Uppdrag.objects.filter(organ=organ).order_by("pk"), organ.ansvar.order_by("pk"), relationer)
        )
    )


@transaction.atomic
def avsluta(organ, *, av, sista_dag):
    """The organ ends with the day, and with it its seats, responsibilities and relations. Its meetings and
    decisions stay where they are."""
    locked = _las(organ, av)
    version = _version(locked, sista_dag)
    tid.avsluta_eller_stryk(foljder(locked, sista_dag).alla, sista_dag)
    tid.avsluta_eller_stryk(locked.versioner.exclude(pk=version.pk), sista_dag)
    tid.avsluta(version, sista_dag)
    return locked


def namngivna(overenskommelse, dag):
    """The organs of the day in their order, each with `namn` as it was then."""
    rows = OrganVersion.objects.gallande(dag).filter(organ__overenskommelse=overenskommelse)
    found = []
    for version in rows.select_related("organ").order_by("organ__nummer", "pk"):
        version.organ.namn = version.namn
        found.append(version.organ)
    return found


def namngivna_omraden(overenskommelse, dag):
    """The areas of the day in their order, each with `namn` as it was then."""
    rows = OmradeVersion.objects.gallande(dag).filter(omrade__overenskommelse=overenskommelse)
    found = []
    for version in rows.select_related("omrade").order_by("omrade__nummer", "pk"):
        version.omrade.namn = version.namn
        found.append(version.omrade)
    return found
