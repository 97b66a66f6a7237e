"""The inbox of changed values. The changes are everyone's; which of them are new is each agreement's own."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, Count, F, Max, Min, Q, When, Window
from django.db.models.functions import Abs, RowNumber

from indikatorer import permissions
from indikatorer.models import (
    Andringstyp,
    DelmalIndikator,
    Indikator,
    OmradeIndikator,
    SeddAndring,
    Seriebrott,
    Vardeandring,
)
from indikatorer.services.platser import RIKET
from sok.services.ratt import lock_open

# How many of a pull's changes of one measure are shown, among others and when the measure is asked for.
STORST, STORST_FOR_ETT = 12, 500


def andringar(overenskommelse, *, typ="", nyckel="", bara_nya=False):
    """Changes to the indicators and of the places that the agreement reads, latest first; of one kind, of one
    indicator, or those new to the agreement. Each has `sedd`, when the agreement took it off its list of new ones, and
    `historik`."""
    return with_values(_rows(overenskommelse, typ, nyckel, bara_nya).med_sedd(overenskommelse))


def _rows(overenskommelse, typ="", nyckel="", bara_nya=False):
    mine = Indikator.objects.for_overenskommelse(overenskommelse)
    rows = Vardeandring.objects.filter(_own_places(overenskommelse), serie__indikator__in=mine)
    if typ:
        rows = rows.filter(typ=typ)
    if nyckel:
        rows = rows.filter(serie__indikator__nyckel=nyckel)
    return rows.osedda(overenskommelse) if bara_nya else rows


def _own_places(overenskommelse):
    """The places that the agreement's pages read: riket, the county, its municipalities and those like them. A changed
    definition is of no place."""
    lan = overenskommelse.lan_id
    return (
        Q(tidigare=None)
        | Q(tidigare__geografi__in=[RIKET, lan])
        | Q(tidigare__geografi__overordnad=lan)
        | Q(tidigare__grupp__lan=lan)
        | Q(tidigare__grupp__liknar__overordnad=lan)
    )


def matt(indikator, overenskommelse):
    """The measure's changes at the places that the agreement's pages read, whether it reads the measure or not."""
    return with_values(Vardeandring.objects.filter(_own_places(overenskommelse), serie__indikator=indikator))


def with_values(changes):
    related = ("serie__indikator", "tidigare__geografi", "tidigare__grupp", "nytt", "hamtning")
    return changes.select_related(*related).defer("hamtning__omfang").order_by("-created_at", "-pk")


def grupper(overenskommelse, **val):
    """The same choice as `andringar`, one dict per measure and pull, latest first: `serie` and `hamtning` (numbers),
    `nar`, how many values were `reviderade` and `borttagna`, of how many `platser` and of which years (`fran`,
    `till`)."""
    years = {"fran": Min("tidigare__artal"), "till": Max("tidigare__artal")}
    kinds = {
        "reviderade": Count("pk", filter=Q(typ=Andringstyp.REVIDERAT)),
        "borttagna": Count("pk", filter=Q(typ=Andringstyp.BORTTAGET)),
        "platser": Count("tidigare__geografi", distinct=True) + Count("tidigare__grupp", distinct=True),
    }
    rows = _rows(overenskommelse, **val).order_by().values("serie", "hamtning")
    return rows.annotate(nar=Max("created_at"), **kinds, **years).order_by("-nar", "-hamtning", "serie")


def i_grupperna(overenskommelse, grupper, **val):
    """{(series, pull): its changes}: a new definition first, then what was struck or removed, then by how much it
    changed; the largest of them, more when only one measure is asked for."""
    wanted = Q(pk=None)
    for grupp in grupper:
        wanted |= Q(serie=grupp["serie"], hamtning=grupp["hamtning"])
    size = Abs(F("nytt__varde") - F("tidigare__varde")).desc(nulls_first=True)
    new_definition_first = Case(When(typ=Andringstyp.DEFINITION, then=0), default=1)
    order = Window(RowNumber(), partition_by=["serie", "hamtning"], order_by=[new_definition_first, size, "pk"])
    rows = _rows(overenskommelse, **val).filter(wanted).med_sedd(overenskommelse).annotate(nummer=order)
    found = {}
    for rad in with_values(rows.filter(nummer__lte=STORST_FOR_ETT if val.get("nyckel") else STORST)).order_by("nummer"):
        found.setdefault((rad.serie_id, rad.hamtning_id), []).append(rad)
    return found


def lases_i(overenskommelse, indikatorer):
    """{indicator: [(sub-goal or area, is its target tested against the measure)]}; a target that is comes first."""
    goals = DelmalIndikator.objects.filter(indikator__in=indikatorer, delmal__omrade__overenskommelse=overenskommelse)
    goals = goals.select_related("delmal__omrade__overenskommelse")
    areas = OmradeIndikator.objects.filter(indikator__in=indikatorer, omrade__overenskommelse=overenskommelse)
    areas = areas.select_related("omrade__overenskommelse")
    found = {}
    for tie in goals.prefetch_related("delmal__versioner", "delmal__omrade__versioner").order_by(
        "-huvud", "delmal__omrade__nummer", "delmal__nummer"
    ):
        found.setdefault(tie.indikator_id, []).append((tie.delmal, tie.huvud))
    for tie in areas.prefetch_related("omrade__versioner").order_by("omrade__nummer"):
        found.setdefault(tie.indikator_id, []).append((tie.omrade, False))
    return found


def brott_for(overenskommelse, andringar):
    """{change: the break that it proposed, as the agreement has it}."""
    rows = Seriebrott.objects.synliga(overenskommelse).filter(
        Q(andring__in=andringar) | Q(ersatter__andring__in=andringar)
    )
    rows = rows.select_related("ersatter").order_by(F("overenskommelse").asc(nulls_first=True), "pk")
    return {rad.andring_id or rad.ersatter.andring_id: rad for rad in rows}


@transaction.atomic
def markera_sedda(overenskommelse, *, av, grupp=None):
    """Take the agreement's changes, or those in the `grupp` (series and pull), off its list of new ones. Returns how
    many were new."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    lock_open(overenskommelse)
    mine = andringar(overenskommelse, bara_nya=True)
    if grupp:
        serie, hamtning = grupp
        mine = mine.filter(serie=serie, hamtning=hamtning)
    marks = [
        SeddAndring(andring_id=pk, overenskommelse=overenskommelse, sedd_av=av)
        for pk in mine.values_list("pk", flat=True)
    ]
    return len(SeddAndring.objects.bulk_create(marks, ignore_conflicts=True))


def for_over(fran, till):
    """What an agreement has seen is not new to the one that follows it. Asked for again, it marks what is new since."""
    rows = fran.sedda_andringar.values("andring_id", "sedd", "sedd_av_id")
    marks = [SeddAndring(overenskommelse=till, **rad) for rad in rows]
    SeddAndring.objects.bulk_create(marks, ignore_conflicts=True)
