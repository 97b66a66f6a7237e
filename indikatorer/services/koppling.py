"""Which measures an agreement reads its sub-goals and areas with. One measure may be tied to any number of them, in any
county; what was untied can be tied again as it was, from the recorded history."""

from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from core import svenska
from indikatorer.models import DelmalIndikator, Indikator, Kalltyp, Kon, OmradeIndikator
from indikatorer.permissions import can_skota_indikatorer
from indikatorer.services import katalog, pxkatalog
from sok.models import Delmal, Omrade
from sok.services.ratt import lock_open

EGNA_FALT = ("kort_titel", "riktning", "agare", "kvalitetsnot")


class Kopplingsfel(Exception):
    """It cannot be tied; `str()` says why and what to do."""


class KonFinnsInte(Kopplingsfel):
    def __init__(self):
        super().__init__("Måttet delas inte upp på kvinnor och män. Välj Totalt.")


class RedanKopplad(Kopplingsfel):
    def __init__(self):
        super().__init__("Kopplingen finns redan igen.")


class Matt(NamedTuple):
    """A measure that can be tied: one the portal has, or a row of a catalogue that nobody has used yet."""

    nyckel: str
    kort_titel: str
    titel: str
    kalla: str
    enhet: str
    anvands: bool


def _open(overenskommelse, av):
    """The locked agreement, when the person looks after its indicators and it is not closed."""
    if not can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    return lock_open(overenskommelse)


def _require_here(overenskommelse, hos):
    """`hos` is the agreement that something belongs to, None for what is everyone's."""
    if hos not in (None, overenskommelse.pk):
        raise PermissionDenied


def synliga(overenskommelse):
    """The shared measures and the agreement's own."""
    return Indikator.objects.filter(Q(overenskommelse=None) | Q(overenskommelse=overenskommelse))


def lases(overenskommelse, indikator):
    """Does the agreement read anything with the measure?"""
    return Indikator.objects.for_overenskommelse(overenskommelse).filter(pk=indikator.pk).exists()


def sok(overenskommelse, text=""):
    """[Matt] whose title, id or source has every word of the text; those the agreement reads first, then by title."""
    used = set(Indikator.objects.for_overenskommelse(overenskommelse).values_list("nyckel", flat=True))
    found = {row.nyckel: row for row in _catalogues()}
    for indikator in synliga(overenskommelse).prefetch_related("serier").order_by("nyckel"):
        source = next((serie.get_kalla_display() for serie in indikator.serier.all()), "")
        found[indikator.nyckel] = Matt(
            indikator.nyckel, indikator.kort_titel, indikator.titel, source, indikator.enhet, indikator.nyckel in used
        )
    words = text.casefold().split()
    rows = [row for row in found.values() if all(word in " ".join(map(str, row[:4])).casefold() for word in words)]
    return sorted(rows, key=lambda row: (not row.anvands, svenska.sorteringsnyckel(row.kort_titel), row.nyckel))


def _catalogues():
    for kpi, row in katalog.katalog().items():
        yield Matt(kpi.lower(), row.get("kort", row["titel"]), row["titel"], Kalltyp.KOLADA.label, row["enhet"], False)
    for nyckel, row in pxkatalog.katalog().items():
        yield Matt(nyckel, row.kort, row.titel, Kalltyp(row.kalla).label, row.enhet, False)


def hitta(overenskommelse, nyckel):
    """The measure as the agreement may use it, not stored yet when nobody has used it; None when unknown."""
    found = synliga(overenskommelse).filter(nyckel=nyckel).first()
    if found:
        return found
    if nyckel in pxkatalog.katalog():
        return Indikator(nyckel=nyckel, **pxkatalog.katalog()[nyckel].indikatorfalt())
    return Indikator(nyckel=nyckel, **katalog.falt_for(nyckel.upper())) if nyckel.upper() in katalog.katalog() else None


def _stored(indikator):
    if indikator.pk:
        return indikator
    known = indikator.nyckel if indikator.nyckel in pxkatalog.katalog() else indikator.nyckel.upper()
    return katalog.indikator_for(known)


@transaction.atomic
def koppla(overenskommelse, indikator, till, *, av, huvud=False, kon=Kon.TOTALT, utgangsar=None, kommentar=""):
    """Tie the measure to a sub-goal or an area of the agreement, or change how it is tied. `huvud`: the sub-goal's
    target is tested against it from now on, and not against the one before."""
    _open(overenskommelse, av)
    _require_here(overenskommelse, indikator.overenskommelse_id)
    _require_here(overenskommelse, (till if isinstance(till, Omrade) else till.omrade).overenskommelse_id)
    indikator = _stored(indikator)
    if isinstance(till, Omrade):
        order = {"ordning": till.indikatorkopplingar.count() + 1}
        row, _ = OmradeIndikator.objects.update_or_create(
            omrade=till,
            indikator=indikator,
            defaults={"kommentar": kommentar},
            create_defaults=order | {"kommentar": kommentar},
        )
        return row
    if kon != Kon.TOTALT and not indikator.per_kon:
        raise KonFinnsInte
    if huvud:
        for other in till.indikatorkopplingar.filter(huvud=True).exclude(indikator=indikator):
            other.huvud = False
            other.save(update_fields=["huvud"])
    fields = {"huvud": huvud, "kon": kon, "utgangsar": utgangsar, "kommentar": kommentar}
    order = {"ordning": till.indikatorkopplingar.count() + 1}
    row, _ = DelmalIndikator.objects.update_or_create(
        delmal=till, indikator=indikator, defaults=fields, create_defaults=order | fields
    )
    return row


@transaction.atomic
def koppla_bort(overenskommelse, koppling, *, av):
    """Untie. The values stay, and the tie can be restored as it was."""
    _open(overenskommelse, av)
    omrade = koppling.omrade if isinstance(koppling, OmradeIndikator) else koppling.delmal.omrade
    _require_here(overenskommelse, omrade.overenskommelse_id)
    koppling.delete()


def kopplingar(overenskommelse, indikator):
    """The agreement's ties to the measure: sub-goals first, then areas."""
    if not indikator.pk:
        return []
    delmal = DelmalIndikator.objects.filter(indikator=indikator, delmal__omrade__overenskommelse=overenskommelse)
    delmal = delmal.select_related("delmal__omrade").prefetch_related("delmal__versioner")
    omraden = OmradeIndikator.objects.filter(indikator=indikator, omrade__overenskommelse=overenskommelse)
    omraden = omraden.select_related("omrade").prefetch_related("omrade__versioner")
    return [
        *delmal.order_by("delmal__omrade__nummer", "delmal__nummer"),
        *omraden.order_by("omrade__nummer"),
    ]


def bortkopplade(overenskommelse, indikator):
    """The recorded ties that were taken away and are not there now, latest first; one per sub-goal or area."""
    if not indikator.pk:
        return []
    now = {_target(row) for row in kopplingar(overenskommelse, indikator)}
    found = {}
    for event in _removed(overenskommelse).filter(indikator=indikator.pk):
        found.setdefault(_target(event), event)
    for event in _removed_areas(overenskommelse).filter(indikator=indikator.pk):
        found.setdefault(_target(event), event)
    return [event for target, event in found.items() if target not in now]


def _target(row):
    return ("delmal", row.delmal_id) if hasattr(row, "delmal_id") else ("omrade", row.omrade_id)


def _removed(overenskommelse):
    rows = DelmalIndikator.pgh_event_model.objects.filter(pgh_label="delete")
    own = Delmal.objects.filter(omrade__overenskommelse=overenskommelse)
    return rows.filter(delmal__in=own).select_related("pgh_context").order_by("-pgh_id")


def _removed_areas(overenskommelse):
    rows = OmradeIndikator.pgh_event_model.objects.filter(pgh_label="delete")
    own = Omrade.objects.filter(overenskommelse=overenskommelse)
    return rows.filter(omrade__in=own).select_related("pgh_context").order_by("-pgh_id")


@transaction.atomic
def aterstall(overenskommelse, slag, pk, *, av):
    """Tie again as it was when it was untied; RedanKopplad when somebody already has. Another measure that has become
    the one the target is tested against stays it."""
    locked = _open(overenskommelse, av)
    rows = _removed(locked) if slag == "delmal" else _removed_areas(locked)
    event = rows.filter(pgh_id=pk).first()
    if event is None:
        return None
    model = DelmalIndikator if slag == "delmal" else OmradeIndikator
    where = {f"{slag}_id": getattr(event, f"{slag}_id"), "indikator_id": event.indikator_id}
    if model.objects.filter(**where).exists():
        raise RedanKopplad
    names = ("ordning", "kommentar", *(("huvud", "kon", "utgangsar") if slag == "delmal" else ()))
    fields = {name: getattr(event, name) for name in names}
    if fields.get("huvud") and DelmalIndikator.objects.filter(delmal=event.delmal_id, huvud=True).exists():
        fields["huvud"] = False
    return model.objects.create(**where, **fields)


def andra_avtal(indikator, overenskommelse):
    """How many other agreements read the measure: what is changed of it is changed for them too."""
    others = DelmalIndikator.objects.filter(indikator=indikator).exclude(
        delmal__omrade__overenskommelse=overenskommelse
    )
    areas = OmradeIndikator.objects.filter(indikator=indikator).exclude(omrade__overenskommelse=overenskommelse)
    return len(
        {
            *others.values_list("delmal__omrade__overenskommelse", flat=True),
            *areas.values_list("omrade__overenskommelse", flat=True),
        }
    )


@transaction.atomic
def andra_kort(overenskommelse, indikator, *, av, **falt):
    """The portal's own words about the measure: short title, direction, owner and known faults. Everyone who reads a
    shared measure reads them."""
    _open(overenskommelse, av)
    _require_here(overenskommelse, indikator.overenskommelse_id)
    locked = Indikator.objects.select_for_update(of=("self",)).get(pk=indikator.pk)
    changed = [name for name in EGNA_FALT if name in falt and getattr(locked, name) != falt[name]]
    for name in changed:
        setattr(locked, name, falt[name])
    if changed:
        locked.save(update_fields=changed)
    return locked
