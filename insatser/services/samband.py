"""How initiatives hang together: write and take away a relation, and go on with an initiative another year."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from core.oprecist import OprecistDatum
from insatser.models import (
    Aktorsroll,
    Insats,
    InsatsAktor,
    InsatsKoppling,
    InsatsPlats,
    InsatsRelation,
    Insatsrelationstyp,
)
from insatser.services.fel import (
    AretFinnsInte,
    AretForTidigt,
    SambandetFinns,
    SambandetGarRunt,
    SambandetHorTillEfterfoljaren,
    SammaInsats,
)
from insatser.services.ratt import lock_for, touch
from insatser.services.status import planera_ny
from sok.models import Omrade
from sok.permissions import strukturdag
from sok.services.ratt import lock

T = Insatsrelationstyp
# The relations that lead from an earlier initiative to a later one: together they never come back to where they began.
I_TID = (T.FORTSATTNING, T.FOREGANGARE, T.AVKNOPPNING)
FORSTA_AR, SISTA_AR = 1990, 2100
# What goes on next year: what it is and for whom, not what was said of the year that has been.
KOPIERAS = (
    "slag",
    "malgrupp",
    "beskrivning",
    "uppfoljning",
    "galler_alla_omraden",
    "antal_kommuner",
    "kontakt_id",
    "reservkontakt_id",
)


@transaction.atomic
def relatera(insats, annan, typ, *, av, omvant=False):
    """Write the relation from `insats` to `annan`, or the other way round. The right is asked at `insats`."""
    locked = _lock(insats, av)
    if annan.pk == locked.pk:
        raise SammaInsats
    if annan.overenskommelse_id != locked.overenskommelse_id:
        raise SambandetHorTillEfterfoljaren
    fran, till = (annan, locked) if omvant else (locked, annan)
    _require_new(fran, till)
    if _reaches(till, fran, typ):
        raise SambandetGarRunt(fran, till, typ)
    relation = InsatsRelation.objects.create(fran=fran, till=till, typ=typ)
    touch(locked, av)
    return relation


@transaction.atomic
def ta_bort(relation, insats, *, av):
    """Take away a relation that the initiative is one end of; one that a successor made stays."""
    locked = _lock(insats, av)
    if locked.pk not in (relation.fran_id, relation.till_id):
        raise PermissionDenied
    fran, till = relation.fran, relation.till
    if fran.overenskommelse_id != till.overenskommelse_id:
        raise SambandetHorTillEfterfoljaren
    relation.delete()
    touch(locked, av)


def _lock(insats, av):
    """One writer of relations at a time in an agreement, so that two of them do not close a ring together. The
    agreement comes first: a new row asks for both its initiatives, one of which the other writer would hold."""
    lock(insats.overenskommelse)
    return lock_for(insats, av)


def _require_new(fran, till):
    """Two initiatives hang together in one way."""
    both = InsatsRelation.objects.filter(fran__in=(fran, till), till__in=(fran, till))
    if (stored := both.select_related("fran", "till").first()) is not None:
        raise SambandetFinns(stored)


def _reaches(start, goal, typ):
    """Is there already a way from `start` to `goal` by relations of the same kind?"""
    kinds = I_TID if typ in I_TID else (typ,)
    rows = InsatsRelation.objects.filter(fran__overenskommelse=start.overenskommelse_id, typ__in=kinds)
    further = {}
    for fran, till in rows.values_list("fran", "till"):
        further.setdefault(fran, set()).add(till)
    seen, left = set(), {start.pk}
    while left:
        seen |= left
        left = {till for pk in left for till in further.get(pk, ())} - seen
    return goal.pk in seen


def fortsattning(insats, artal):
    """The initiative that already goes on from this one in the year, or None."""
    rows = Insats.objects.filter(relationer_in__fran=insats, relationer_in__typ=T.FORTSATTNING)
    rows = rows.filter(overenskommelse=insats.overenskommelse_id).select_related("overenskommelse").order_by("pk")
    return next((row for row in rows if row.start and row.start.artal == artal), None)


def nasta_ar(insats, idag):
    """The year that the continuation is offered for: the one after the last known, else this one."""
    known = insats.slut or insats.start or insats.pagick
    return known.artal + 1 if known else idag.year


def require_ar(insats, artal):
    """The new year lies after what is known of the old one's period."""
    if not FORSTA_AR <= artal <= SISTA_AR:
        raise AretFinnsInte
    known = insats.slut or insats.start or insats.pagick
    if known and artal <= known.artal:
        raise AretForTidigt(insats, known.artal)


@transaction.atomic
def fortsatt(insats, artal, *, av, titel=""):
    """The initiative that goes on from this one in the year: a planned copy tied to it, or the one that is there."""
    locked = lock_for(insats, av)
    if there := fortsattning(locked, artal):
        return there
    require_ar(locked, artal)
    copy = Insats.objects.create(
        overenskommelse=locked.overenskommelse,
        titel=titel.strip() or locked.titel,
        start=OprecistDatum(artal),
        created_by=av,
        updated_by=av,
        revision=1,
        **{name: getattr(locked, name) for name in KOPIERAS},
    )
    _copy_actors(locked, copy)
    _copy_links(locked, copy)
    InsatsPlats.objects.bulk_create(InsatsPlats(insats=copy, geografi_id=p.geografi_id) for p in locked.platser.all())
    InsatsRelation.objects.create(fran=locked, till=copy, typ=T.FORTSATTNING)
    return planera_ny(copy, av=av)


def _copy_actors(fran, till):
    """Each once: a funder that stood several times with its references stands once without them."""
    copied = ("roll", "organisation_id", "organ_id", "fritext")
    rows = {}
    for actor in fran.aktorer.order_by("roll", "ordning", "pk"):
        said = {name: getattr(actor, name) for name in copied}
        note = "" if actor.roll == Aktorsroll.FINANSIAR else actor.anmarkning
        row = InsatsAktor(insats=till, ordning=actor.ordning, harledd=actor.harledd, trolig=actor.trolig, **said)
        row.anmarkning = note
        rows.setdefault(tuple(said.values()), row)
    InsatsAktor.objects.bulk_create(rows.values())


def kopplingar_som_foljer(insats):
    """Its links to areas that are still part of the agreement, the primary one first."""
    held = Omrade.objects.filter(overenskommelse=insats.overenskommelse_id)
    held = held.gallande(strukturdag(insats.overenskommelse)).values("pk")
    return insats.kopplingar.filter(omrade__in=held).order_by("-primar", "pk")


def _copy_links(fran, till):
    links = kopplingar_som_foljer(fran)
    InsatsKoppling.objects.bulk_create(
        InsatsKoppling(
            insats=till,
            omrade_id=link.omrade_id,
            delmal_id=link.delmal_id,
            samverkansomrade_id=link.samverkansomrade_id,
            primar=number == 0,
        )
        for number, link in enumerate(links)
    )
