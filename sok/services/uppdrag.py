"""Who sits where. A seat is filled, passed on and ended until the agreement is closed: meetings outlive its period."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from core.giltighet import spann
from core.svenska import SvenskSortering
from konton.models import User
from sok import permissions
from sok.models import Medlemskap, Part, Uppdrag, Uppdragsroll
from sok.services import fel, tid
from sok.services.ratt import lock_open

# Those who have a vote, and so should have a substitute.
MED_ROST = (Uppdragsroll.ORDFORANDE, Uppdragsroll.SAMMANKALLANDE, Uppdragsroll.ORDINARIE)


def konton(overenskommelse, organisation):
    """The accounts that have a membership of the organisation in the agreement, now or later."""
    rows = Medlemskap.objects.filter(overenskommelse=overenskommelse, organisation=organisation, user__is_active=True)
    return User.objects.filter(pk__in=rows.values("user")).order_by(SvenskSortering("namn"), "pk")


def _lock(avtal, organisation, av):
    """The locked agreement, when the person names the organisation's representatives there."""
    if not permissions.can_utse(av, avtal, organisation.pk):
        raise PermissionDenied
    return lock_open(avtal)


@transaction.atomic
def utse(organ, organisation, *, av, roll, fran, namn="", befattning="", person=None):
    """Somebody takes a seat for the organisation from the day. All but co-opted seats belong to parties."""
    avtal = _lock(organ.overenskommelse, organisation, av)
    version = organ.versioner.gallande(fran).first()
    if version is None:
        raise fel.OrganetFinnsInte(organ.version(fran), fran)
    if roll != Uppdragsroll.ADJUNGERAD and not _ar_part(avtal, organisation, fran):
        raise fel.InteParten(organisation, fran)
    _kontot_hor_dit(avtal, organisation, person)
    place = {"organ": organ, "organisation": organisation, "roll": roll, "befattning": befattning}
    taken = Uppdrag.objects.filter(**place, giltighet__overlap=spann(fran)).first()
    if taken:
        raise fel.PlatsenUpptagen(taken)
    return Uppdrag.objects.create(**place, namn=namn, person=person, giltighet=spann(fran))


def _ar_part(avtal, organisation, dag):
    """After an agreement has run out, those who were parties on its last day still send people."""
    dag = min(dag, avtal.slutdatum or dag)
    return Part.objects.gallande(dag).filter(overenskommelse=avtal, organisation=organisation).exists()


def _kontot_hor_dit(avtal, organisation, person):
    if person and not konton(avtal, organisation).filter(pk=person.pk).exists():
        raise fel.KontotHorInteDit(organisation)


@transaction.atomic
def byt(uppdrag, *, av, fran, namn="", befattning="", person=None, sett=None):
    """Somebody else takes over the seat from the day: the old one ends the day before and stays in history. On the
    seat's own first day it is corrected instead. `sett` is the seat's last day as the person saw it."""
    rad = _las_uppdrag(uppdrag, av, sett)
    _kontot_hor_dit(rad.organ.overenskommelse, rad.organisation, person)
    if rad.fran and fran < rad.fran:
        raise fel.DagenForeBorjan(rad.fran)
    if rad.till and fran > rad.till:
        raise fel.PlatsenAvslutad(rad)
    new = {"namn": namn, "befattning": befattning, "person": person}
    _ledig(rad, fran, befattning)
    if rad.fran == fran:
        for name, value in new.items():
            setattr(rad, name, value)
        rad.save(update_fields=list(new))
        return rad
    upper = rad.giltighet.upper
    tid.avsluta(rad, fran - tid.EN_DAG)
    return Uppdrag.objects.create(
        organ=rad.organ, organisation=rad.organisation, roll=rad.roll, giltighet=spann(fran, upper), **new
    )


def _las_uppdrag(uppdrag, av, sett):
    """The seat, locked and as it was seen, in an open agreement."""
    _lock(uppdrag.organ.overenskommelse, uppdrag.organisation, av)
    rows = Uppdrag.objects.select_for_update(of=("self",)).select_related("organ__overenskommelse", "organisation")
    rad = rows.filter(pk=uppdrag.pk).first()
    if rad is None or rad.till != sett:
        raise fel.AndradUnderTiden
    return rad


def _ledig(rad, fran, befattning):
    """Another seat of the same kind may not hold during the same days."""
    same = Uppdrag.objects.filter(
        organ=rad.organ, organisation=rad.organisation, roll=rad.roll, befattning=befattning
    ).exclude(pk=rad.pk)
    if taken := same.filter(giltighet__overlap=spann(fran, rad.giltighet.upper)).first():
        raise fel.PlatsenUpptagen(taken)


@transaction.atomic
def avsluta(uppdrag, *, av, sista_dag, sett=None):
    """Nobody holds the seat after the day."""
    rad = _las_uppdrag(uppdrag, av, sett)
    if rad.fran and sista_dag < rad.fran:
        raise fel.DagenForeBorjan(rad.fran)
    if rad.till and sista_dag > rad.till:
        raise fel.PlatsenAvslutad(rad)
    tid.avsluta(rad, sista_dag)
    return rad


def saknar_ersattare(rader):
    """Of seats that hold on one day: the (organ, organisation) pairs with a vote and no substitute."""
    has = {(rad.organ_id, rad.organisation_id) for rad in rader if rad.roll == Uppdragsroll.ERSATTARE}
    voting = {(rad.organ_id, rad.organisation_id) for rad in rader if rad.roll in MED_ROST}
    return voting - has
