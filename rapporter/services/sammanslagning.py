"""One organisation goes up in another from a day: what may move moves, in one transaction, and nothing is lost.

What moves and what stays is said in rapporter.services.sammanslagningsregler.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from core.giltighet import spann
from core.oprecist import OprecistDatum
from core.svenska import datum
from rapporter.models import Sammanslagning
from rapporter.services.sammanslagningsregler import FLYTTAS, STAR_KVAR
from sok import permissions
from sok.models import Lage, Organisation, Overenskommelse, Tidslinjepost
from sok.services import fel, organisationer, tid


class RedanSammanslagen(fel.SokFel):
    def __init__(self, organisation):
        self.text = f"{organisation} har redan gått upp i {organisation.sammanslagen_med}. Ladda om sidan."


class MedSigSjalv(fel.SokFel):
    text = "Välj en annan organisation att slå ihop med."


class SammanslagningFramat(fel.SokFel):
    text = "Sammanslagningen kan tidigast gälla från idag. Kom tillbaka den dag den gäller."


@dataclass
class Utfall:
    """How many of each kind moved, and how many stay because the other has them already or they are history."""

    flyttat: Counter = field(default_factory=Counter)
    kvar: Counter = field(default_factory=Counter)
    avtal: list = field(default_factory=list)


class _Angra(Exception):
    """Leads out of the preview's transaction."""


def forhandsgranska(fran_organisation, till_organisation, *, av, fran):
    """What would happen: the very same work, undone."""
    try:
        with transaction.atomic():
            utfall = sla_ihop(fran_organisation, till_organisation, av=av, fran=fran)
            raise _Angra
    except _Angra:
        return utfall


@transaction.atomic
def sla_ihop(fran_organisation, till_organisation, *, av, fran):
    """Move every link from the one to the other from the day. Only whoever is strategist in every agreement of
    the two; agreements that are closed are left as they are."""
    gammal, ny = _las(fran_organisation, till_organisation, fran)
    utfall = Utfall(avtal=_berorda(gammal))
    if not utfall.avtal:
        raise PermissionDenied
    # The other one's too: whoever goes over to it may write its grants, wherever they are.
    for organisation, avtal in ((gammal, utfall.avtal), (ny, _levande(ny))):
        if andra := [rad for rad in avtal if not permissions.ar_lansstrateg(av, rad)]:
            raise fel.DelasMedAndra(organisation, andra)
    for namn, regel in FLYTTAS.items():
        _flytta(namn, regel, gammal, ny, fran, utfall)
    gammal.sammanslagen_med, gammal.sammanslagen_fran = ny, fran
    gammal.save(update_fields=["sammanslagen_med", "sammanslagen_fran"])
    _logga(gammal, ny, fran, av, utfall)
    return utfall


def _las(fran_organisation, till_organisation, fran):
    """Both rows locked in one order, so that two people cannot merge them both ways at once."""
    if fran_organisation.pk == till_organisation.pk:
        raise MedSigSjalv
    if fran > timezone.localdate():
        raise SammanslagningFramat
    rows = Organisation.objects.select_for_update(of=("self",)).order_by("pk")
    locked = {rad.pk: rad for rad in rows.filter(pk__in=[fran_organisation.pk, till_organisation.pk])}
    for rad in locked.values():
        if rad.sammanslagen_med_id:
            raise RedanSammanslagen(rad)
    return locked[fran_organisation.pk], locked[till_organisation.pk]


def _modell(namn):
    app, modell, falt = namn.split(".")
    return apps.get_model(app, modell), falt


def _rader(namn, regel, organisation):
    modell, falt = _modell(namn)
    return modell._base_manager.filter(**{falt: organisation})


def _berorda(organisation):
    """The agreements in which something would move, locked; those that are closed move nothing."""
    found = set()
    for namn, regel in FLYTTAS.items():
        found |= set(_rader(namn, regel, organisation).filter(regel.bara).values_list(regel.avtal, flat=True))
    rows = Overenskommelse.objects.select_for_update(of=("self",)).order_by("pk").filter(pk__in=found - {None})
    return [rad for rad in rows if rad.lage() != Lage.AVSLUTAD]


def _levande(organisation):
    """The agreements that the organisation is in and that are not closed."""
    return [rad for rad in organisationer.berorda_avtal(organisation).order_by("pk") if rad.lage() != Lage.AVSLUTAD]


def _flytta(namn, regel, gammal, ny, fran, utfall):
    _, falt = _modell(namn)
    alla = _rader(namn, regel, gammal)
    oppna = Q(**{f"{regel.avtal}__in": [rad.pk for rad in utfall.avtal]}) | Q(**{regel.avtal: None})
    rader = alla.filter(regel.bara, oppna).order_by("pk").select_for_update(of=("self",))
    if regel.daterad:
        rader = rader.filter(Q(giltighet__upper_inf=True) | Q(giltighet__endswith__gt=fran))
    utfall.kvar[regel.ord] += alla.count()
    for rad in rader:
        moved = _flytta_daterad(rad, falt, gammal, ny, fran) if regel.daterad else _flytta_rad(rad, falt, ny)
        utfall.flyttat[regel.ord] += moved
        utfall.kvar[regel.ord] -= moved or rad.pk is None


def _flytta_rad(rad, falt, ny):
    """The row points at the other instead. When that one has the like of it, it takes over the words and the row
    goes; a row whose words would be lost stays."""
    tvilling = _tvilling(rad, falt, ny)
    if tvilling is None:
        setattr(rad, falt, ny)
        rad.save(update_fields=[falt])
        return True
    if _tar_over_ord(tvilling, rad):
        rad.delete()
    return False


def _identitet(rad, falt):
    """The columns that together with the foreign key may occur once: of a unique rule, or one per day."""
    for rule in rad._meta.constraints:
        if isinstance(rule, ExclusionConstraint):
            names = [str(e) for e, operator in rule.expressions if operator == RangeOperators.EQUAL]
        else:
            names = list(getattr(rule, "fields", ()))
        if falt in names and not _galler_inte(rule, rad):
            return [name for name in names if name != falt]
    return None


def _galler_inte(rule, rad):
    """A rule with a condition that the row does not meet."""
    condition = getattr(rule, "condition", None)
    return condition is not None and not type(rad)._base_manager.filter(condition, pk=rad.pk).exists()


def _tvillingar(rad, falt, ny):
    names = _identitet(rad, falt)
    if names is None:
        return type(rad)._base_manager.none()
    values = {name: getattr(rad, rad._meta.get_field(name).attname) for name in names}
    same = {
        f"{name}__isnull" if value is None else name: True if value is None else value for name, value in values.items()
    }
    return type(rad)._base_manager.filter(**same, **{falt: ny}).exclude(pk=rad.pk)


def _tvilling(rad, falt, ny):
    return _tvillingar(rad, falt, ny).first()


# An amount of 0 is said.
OSAGT = ("", None)


def _tar_over_ord(tvilling, rad):
    """Copy words and amounts that the twin lacks; False when both say something and it differs."""
    mine = [
        f.name
        for f in rad._meta.concrete_fields
        if isinstance(f, models.CharField | models.TextField | models.DecimalField) and not f.choices
    ]
    said = [name for name in mine if getattr(rad, name) not in OSAGT and getattr(rad, name) != getattr(tvilling, name)]
    if any(getattr(tvilling, name) not in OSAGT for name in said):
        return False
    for name in said:
        setattr(tvilling, name, getattr(rad, name))
    if said:
        tvilling.save(update_fields=said)
    return True


def _flytta_daterad(rad, falt, gammal, ny, fran):
    """To the day it was the old one's; from the day it is the other's, in a row of its own."""
    upper = rad.giltighet.upper
    start = max(fran, rad.giltighet.lower or fran)
    days = spann(start, upper)
    krock = _tvillingar(rad, falt, ny).filter(giltighet__overlap=days).first()
    if krock and not _vid_krock(rad, krock, gammal, days):
        _korta(rad, fran)
        return False
    copy = type(rad)(**{f.attname: getattr(rad, f.attname) for f in rad._meta.concrete_fields if not f.primary_key})
    setattr(copy, falt, ny)
    copy.giltighet = days
    _korta(rad, fran)
    if rad._meta.label == "sok.Part":
        copy.anmarkning = f"{copy.anmarkning}\nTog över anslutningen från {gammal}.".strip()
    copy.save()
    return True


def _korta(rad, fran):
    """What would have begun later is the other's only; its history is kept."""
    if rad.giltighet.lower is not None and rad.giltighet.lower >= fran:
        rad.delete()
        return
    if hasattr(rad, "avslutsskal"):
        rad.avslutsskal = rad.avslutsskal or "Gick upp i en annan organisation."
        rad.save(update_fields=["avslutsskal"])
    tid.avsluta(rad, fran - tid.EN_DAG)


def _vid_krock(rad, krock, gammal, days):
    """Both have it. A seat becomes a second one with its own position; a right is kept to its later end; the other's
    own accession stands as it is. True when the row shall be copied."""
    if rad._meta.label == "sok.Uppdrag":
        position = rad._meta.get_field("befattning").max_length
        rad.befattning = f"{rad.befattning} (från {gammal.visningsnamn})".strip()[:position]
        return True
    if rad._meta.label == "sok.Medlemskap":
        _forlang(krock, days)
    return False


def _forlang(medlemskap, days):
    """The person's right under the other organisation reaches as far as the one that goes."""
    lower = None if medlemskap.giltighet.lower is None else min(medlemskap.giltighet.lower, days.lower)
    uppers = (medlemskap.giltighet.upper, days.upper)
    wanted = spann(lower, None if None in uppers else max(uppers))
    others = _tvillingar(medlemskap, "organisation", medlemskap.organisation)
    if not others.filter(giltighet__overlap=wanted).exists():
        medlemskap.giltighet = wanted
        medlemskap.save(update_fields=["giltighet"])


def _logga(gammal, ny, fran, av, utfall):
    utfall.flyttat, utfall.kvar = +utfall.flyttat, +utfall.kvar
    for namn, skal in STAR_KVAR.items():
        if count := _rader(namn, None, gammal).count():
            utfall.kvar[skal] += count
    Sammanslagning.objects.create(
        fran_organisation=gammal,
        till_organisation=ny,
        fran=fran,
        flyttat=dict(utfall.flyttat),
        kvar=dict(utfall.kvar),
        av=av,
    )
    for avtal in utfall.avtal:
        Tidslinjepost.objects.get_or_create(
            overenskommelse=avtal,
            nar=OprecistDatum(fran.year, fran.month, fran.day),
            text=f"{gammal} gick upp i {ny} {datum(fran)}.",
        )
