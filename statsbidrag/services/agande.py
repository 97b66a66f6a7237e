"""The recipient owns its report: who of its people may sign, who holds the draft together, taking it away and back."""

import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.giltighet import spann
from core.svenska import sorteringsnyckel
from konton.models import User
from sok.models import Medlemskap, Organisation, Roll
from statsbidrag import permissions
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Delegation, Utkast, Utkasthandelse, Utkaststeg
from statsbidrag.models.bidrag import MOTTAGARROLLER
from statsbidrag.models.utkast import ATERSTALLS_I
from statsbidrag.services.fel import DelegationenSlut, DelegationenStammerInte, InteOppen, UtkastFinns, UtkastSaknas
from statsbidrag.services.gang import lock, require_open

EN_DAG = datetime.timedelta(days=1)


def bokfor(redovisning, vad, *, av, text=""):
    """One line of what the recipient's people did with their draft; theirs alone, so nobody is told of it."""
    return Utkasthandelse.objects.create(redovisning=redovisning, vad=vad, av=av, text=text[:300])


@transaction.atomic
def ta_over(utkast, *, av):
    """Make the person the one who holds the draft together. Anyone who may write may take over, without asking."""
    utkast = _lock(utkast, av)
    if utkast.ansvarig_id == av.pk:
        return utkast
    efter = f"efter {utkast.ansvarig.namn}" if utkast.ansvarig else ""
    utkast.ansvarig = av
    utkast.save(update_fields=["ansvarig"])
    bokfor(utkast.redovisning, Utkaststeg.TOG_OVER, av=av, text=efter)
    return utkast


@transaction.atomic
def ta_bort_utkast(utkast, *, av):
    """Put the draft away. It can be taken back for thirty days, and the report may be begun again meanwhile."""
    utkast = _lock(utkast, av)
    utkast.borttaget_at = timezone.now()
    utkast.save(update_fields=["borttaget_at"])
    bokfor(utkast.redovisning, Utkaststeg.TOG_BORT, av=av)
    return utkast


@transaction.atomic
def aterstall_utkast(utkast, *, av):
    """Take a removed draft back as it was, unless another has been begun in its place."""
    redovisning = _lock_case(utkast.redovisning_id, av)
    utkast = Utkast.objects.filter(pk=utkast.pk, borttaget_at__gt=timezone.now() - ATERSTALLS_I).first()
    if utkast is None:
        raise UtkastSaknas
    if Utkast.objects.filter(redovisning=redovisning, borttaget_at=None).exists():
        raise UtkastFinns
    utkast.borttaget_at = None
    utkast.save(update_fields=["borttaget_at"])
    bokfor(redovisning, Utkaststeg.ATERSTALLDE, av=av)
    return utkast


def gallra_utkast(nu=None):
    """Remove for good what was put away more than thirty days ago; gives how many drafts."""
    gamla = Utkast.objects.filter(borttaget_at__lte=(nu or timezone.now()) - ATERSTALLS_I)
    return gamla.delete()[1].get(Utkast._meta.label, 0)


def _lock_case(pk, av):
    redovisning = lock(pk)
    if not permissions.can_write(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    if not redovisning.kan_andras:
        raise InteOppen
    return redovisning


def _lock(utkast, av):
    """The live draft, locked after its case, for someone who may write in it."""
    redovisning = _lock_case(utkast.redovisning_id, av)
    utkast = Utkast.objects.select_for_update(of=("self",)).filter(pk=utkast.pk, borttaget_at=None).first()
    if utkast is None:
        raise UtkastSaknas
    utkast.redovisning = redovisning
    return utkast


@transaction.atomic
def ge_delegation(organisation, *, av, ombud, beslut, fran, till):
    """Appoint a colleague, who writes the reports there, to sign them on certain days under a named decision."""
    # The organisation's row is the lock: two appointments at once do not overlap.
    organisation = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    if not permissions.can_utse_ombud(av, organisation):
        raise PermissionDenied
    per_falt = _faults(organisation, ombud, beslut.strip(), fran, till)
    if per_falt:
        raise DelegationenStammerInte(per_falt)
    return Delegation.objects.create(
        organisation=organisation, ombud=ombud, beslut=beslut.strip(), given_av=av, giltighet=spann(fran, till + EN_DAG)
    )


def _faults(organisation, ombud, beslut, fran, till):
    per_falt = {}
    if ombud not in mojliga_ombud(organisation):
        per_falt["ombud"] = (
            f"Välj en kollega som skriver redovisningar för {organisation.namn} och inte redan får skicka in."
        )
    if not beslut:
        per_falt["beslut"] = "Skriv vilket beslut eller vilken fullmakt rätten bygger på."
    elif innehaller_personnummer(beslut):
        per_falt["beslut"] = "Texten ser ut att innehålla ett personnummer. Ta bort det."
    if fran < timezone.localdate():
        per_falt["fran"] = "Rätten kan börja gälla tidigast idag."
    if till < fran:
        per_falt["till"] = "Sista dagen kan inte vara före den första."
    elif _overlaps(organisation, ombud, fran, till):
        per_falt["fran"] = "Kollegan är redan ombud någon av dagarna. Avsluta den delegationen först."
    return per_falt


def _overlaps(organisation, ombud, fran, till):
    return Delegation.objects.filter(
        organisation=organisation, ombud=ombud, giltighet__overlap=spann(fran, till + EN_DAG)
    ).exists()


@transaction.atomic
def aterkalla_delegation(delegation, *, av):
    """End a delegation at once. One that has not begun, or began today, leaves only its history; what was signed
    under it keeps its words."""
    if not permissions.can_utse_ombud(av, delegation.organisation):
        raise PermissionDenied
    delegation = Delegation.objects.select_for_update(of=("self",)).filter(pk=delegation.pk).first()
    idag = timezone.localdate()
    if delegation is None or (delegation.till and delegation.till < idag):
        raise DelegationenSlut
    if delegation.fran >= idag:
        delegation.delete()
        return None
    delegation.giltighet = spann(delegation.fran, idag)
    delegation.save(update_fields=["giltighet"])
    return delegation


def mojliga_ombud(organisation):
    """Those who write the organisation's reports today and cannot already sign them, by name."""
    idag = Medlemskap.objects.gallande(timezone.localdate()).filter(organisation=organisation)
    people = User.objects.filter(
        is_active=True, pk__in=idag.filter(roll__in=MOTTAGARROLLER).exclude(roll=Roll.BEHORIG).values("user")
    ).exclude(pk__in=idag.filter(roll=Roll.BEHORIG).values("user"))
    return sorted(people, key=lambda user: sorteringsnyckel(user.namn))
