"""Which subregions the county has and which municipalities belong to each, as its strategist decides it.

How a county is divided is no part of what the parties have agreed: only a closed agreement locks it. A municipality
may belong to several subregions, or to none.
"""

import hashlib
import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from core.giltighet import spann
from core.svenska import antal, datum
from sok import permissions
from sok.models import Delregion, Delregionkommun, Geografi
from sok.services import tid
from sok.services.delregioner import UTAN
from sok.services.fel import AndradUnderTiden, SokFel
from sok.services.ratt import lock_open, require_within_period, visad_dag


class DelregionenFinns(SokFel):
    def __init__(self, delregion):
        self.text = f"Det finns redan en delregion som heter {delregion}. Välj ett annat namn."


class DelregionenHarKommuner(SokFel):
    def __init__(self, delregion, number):
        self.text = (
            f"{delregion} har {antal(number, 'kommun', 'kommuner')}. Flytta dem till en annan delregion, eller ta bort "
            "krysset för dem, och ta sedan bort delregionen."
        )


class DelregionenHarHaftKommuner(SokFel):
    def __init__(self, delregion):
        self.text = (
            f"{delregion} har kommuner en annan dag, och det syns när någon visar portalen per datum. Därför står den "
            "kvar. Ni kan byta namn på den."
        )


class DagenHarInteKommit(SokFel):
    def __init__(self, dag):
        self.text = f"Välj {datum(dag)} eller en tidigare dag. Det som ska gälla senare ändrar ni när dagen har kommit."


class UtanforLanet(SokFel):
    text = "En av kommunerna eller delregionerna hör inte till länet längre. Ladda om sidan och gör om ändringen."


def _las(overenskommelse, av):
    """The locked agreement, when its strategist may write in it now."""
    if not permissions.can_andra_struktur(av, overenskommelse):
        raise PermissionDenied
    return lock_open(overenskommelse)


@transaction.atomic
def lagg_till(overenskommelse, namn, *, av):
    """A new subregion, last in the order and without municipalities; DelregionenFinns when the name is taken."""
    avtal = _las(overenskommelse, av)
    delregioner = list(avtal.delregioner.order_by("nummer"))
    _ledigt_namn(delregioner, namn)
    nummer = max((rad.nummer for rad in delregioner), default=0) + 1
    return avtal.delregioner.create(nyckel=_ledig_nyckel(delregioner, namn), nummer=nummer, namn=namn)


def _ledigt_namn(delregioner, namn):
    same = next((rad for rad in delregioner if rad.namn.casefold() == namn.casefold()), None)
    if same:
        raise DelregionenFinns(same)


def _ledig_nyckel(delregioner, namn):
    base = slugify(namn)[:34].strip("-") or "delregion"
    taken = {UTAN, *(rad.nyckel for rad in delregioner)}
    numbered = (f"{base}-{n}" for n in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def _delregion(delregion, av):
    """(the locked agreement, its subregion as it is now)."""
    avtal = _las(delregion.overenskommelse, av)
    return avtal, Delregion.objects.select_for_update(of=("self",)).get(pk=delregion.pk)


@transaction.atomic
def byt_namn(delregion, namn, *, av, sett):
    """Another name for the same subregion; its address stays. `sett` is the name as the person saw it."""
    avtal, locked = _delregion(delregion, av)
    if locked.namn != sett:
        raise AndradUnderTiden
    _ledigt_namn(avtal.delregioner.exclude(pk=locked.pk), namn)
    locked.namn = namn
    locked.save(update_fields=["namn"])
    return locked


def hinder_att_ta_bort(delregion, dag):
    """Why the subregion stays, as an exception to raise or show; None when it may go."""
    rader = list(delregion.kommuner.all())
    if number := sum(tid.rymmer(rad, dag) for rad in rader):
        return DelregionenHarKommuner(delregion, number)
    return DelregionenHarHaftKommuner(delregion) if rader else None


@transaction.atomic
def ta_bort(delregion, *, av):
    """The subregion goes, when no municipality belongs or has belonged to it."""
    avtal, locked = _delregion(delregion, av)
    if hinder := hinder_att_ta_bort(locked, visad_dag(avtal)):
        raise hinder
    locked.delete()


def rader(overenskommelse):
    """Every municipality in every subregion with its days, whenever they were."""
    return list(Delregionkommun.objects.filter(delregion__overenskommelse=overenskommelse).order_by("pk"))


def avtryck(rader):
    """The division in one line, to see whether somebody has changed it meanwhile."""
    values = json.dumps([[rad.delregion_id, rad.kommun_id, str(rad.fran), str(rad.till)] for rad in rader])
    return hashlib.sha256(values.encode()).hexdigest()[:16]


@transaction.atomic
def placera(overenskommelse, placering, *, av, sett, fran=None):
    """Put each municipality in exactly its subregions and return the codes of those that changed.

    `placering` is {code: primary keys of subregions}; the others stay where they are. From the day `fran`, what was
    before it kept; without a day it is a correction: so it has always been. A day to come is refused: the pages show
    the division as it is, so nobody would see the change, or could undo it, before its day. `sett` is the division as
    the person saw it (`avtryck`): AndradUnderTiden when it is another now.
    """
    avtal = _las(overenskommelse, av)
    dag, made, changed = visad_dag(avtal), [], []
    if fran:
        require_within_period(avtal, fran)
        if fran > dag:
            raise DagenHarInteKommit(dag)
    now = rader(avtal)
    if avtryck(now) != sett:
        raise AndradUnderTiden
    _require_known(avtal, placering)
    for kod, wanted in sorted(placering.items()):
        mine = [rad for rad in now if rad.kommun_id == kod]
        fore = {rad.delregion_id for rad in mine if tid.rymmer(rad, dag)}
        if fore != set(wanted):
            _lamnar([rad for rad in mine if rad.delregion_id not in wanted], dag, fran)
            made += [_kommer(kod, pk, mine, dag, fran) for pk in sorted(set(wanted) - fore)]
            changed.append(kod)
    Delregionkommun.objects.bulk_create(made)
    return changed


def _require_known(avtal, placering):
    delregioner = set(avtal.delregioner.values_list("pk", flat=True))
    kommuner = set(Geografi.objects.kommuner_i(avtal.lan_id).values_list("pk", flat=True))
    if not (placering.keys() <= kommuner and set().union(*placering.values()) <= delregioner):
        raise UtanforLanet


def _lamnar(rader, dag, fran):
    """The municipality leaves from the day, also what it came to or left after it; without a day the row of today is
    taken away (its history is kept)."""
    if fran:
        tid.avsluta_eller_stryk(rader, fran - tid.EN_DAG)
        return
    for rad in rader:
        if tid.rymmer(rad, dag):
            rad.delete()


def _kommer(kod, delregion, mine, dag, fran):
    """The row to make: from the day on, or over all the time around today that no other row of the two holds."""
    same = [rad for rad in mine if rad.delregion_id == delregion]
    if fran:
        tid.avsluta_eller_stryk(same, fran - tid.EN_DAG)
        return Delregionkommun(delregion_id=delregion, kommun_id=kod, giltighet=spann(fran))
    fore = max((rad.giltighet.upper for rad in same if not tid.borjar_efter(rad, dag)), default=None)
    efter = min((rad.giltighet.lower for rad in same if tid.borjar_efter(rad, dag)), default=None)
    return Delregionkommun(delregion_id=delregion, kommun_id=kod, giltighet=spann(fore, efter))
