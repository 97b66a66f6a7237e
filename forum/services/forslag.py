"""What a party wants an organ to take up: handed in, taken back, accepted, parked or declined."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from forum import permissions
from forum.models import FORSLAGETS_OVERGANGAR, Forslag, Forslagshandelse, Forslagsstatus, Mote, Punktslag
from forum.services import dagordning
from forum.services.fel import NagonHannFore, RedanForeslaget, SkalSaknas
from forum.services.status import byt_status
from insatser.models import Hinder
from insatser.models.lydelser import namn_pa_organ

# The words after a name when the second preparer is told what the first did.
HAR_GJORT = {
    Forslagsstatus.INLAMNAT: "lämnade förslaget",
    Forslagsstatus.ANTAGET: "tog upp förslaget",
    Forslagsstatus.PARKERAT: "parkerade förslaget",
    Forslagsstatus.AVBOJT: "avböjde förslaget",
    Forslagsstatus.ATERTAGET: "tog tillbaka förslaget",
}


@dataclass
class Beredningslista:
    """What waits for the preparers: to decide on now, and parked past a meeting that has not been held."""

    att_bereda: list
    parkerade: list


@transaction.atomic
def lamna(overenskommelse, *, av, organ, fran, **falt):
    """Ask an organ to take something up, for the own organisation; the strategist may write for any of them."""
    may = permissions.can_leda(av, overenskommelse) or fran.pk in permissions.talar_for(av, overenskommelse)
    if not (may and organ.overenskommelse_id == overenskommelse.pk and permissions.far_foresla_till(fran.pk, organ)):
        raise PermissionDenied
    forslag = Forslag.objects.create(overenskommelse=overenskommelse, organ=organ, fran=fran, lamnat_av=av, **falt)
    Forslagshandelse.objects.create(forslag=forslag, till=Forslagsstatus.INLAMNAT, av=av)
    return forslag


def om_hinder(hinder):
    """What a proposal about the obstacle begins with: the group that has it, and its words."""
    organ = hinder.organrader.order_by("organ__nummer", "pk").values_list("organ", flat=True).first()
    need = f"\n\nInsatsen behöver: {hinder.onskan}" if hinder.onskan else ""
    rubrik = f"Hinder för {hinder.insats}"
    return {"organ": organ, "rubrik": rubrik[:200], "slag": Punktslag.DISKUSSION, "text": f"{hinder.text}{need}"}


@transaction.atomic
def lamna_om_hinder(hinder, *, av, organ, fran, **falt):
    """Ask an organ to take up an obstacle; sent twice it is proposed once. RedanForeslaget when the organisation has
    proposed it in other words; another organisation's proposal, which may be confidential, is no hindrance."""
    Hinder.objects.select_for_update(of=("self",)).get(pk=hinder.pk)
    if there := redan_foreslaget(hinder, organ, fran):
        return samma(there, **falt)
    return lamna(hinder.insats.overenskommelse, av=av, organ=organ, fran=fran, hinder=hinder, **falt)


def redan_foreslaget(om, organ, fran):
    """The organisation's own proposal about the obstacle or the shortfall, while it waits or is taken up."""
    rows = om.forslag_lista.exclude(status__in=[Forslagsstatus.AVBOJT, Forslagsstatus.ATERTAGET])
    return rows.filter(organ=organ, fran=fran).order_by("pk").first()


def samma(forslag, **falt):
    """The proposal, sent again; RedanForeslaget when it says something else."""
    if any(getattr(forslag, name) != value for name, value in falt.items()):
        raise RedanForeslaget
    return forslag


@transaction.atomic
def dra_tillbaka(forslag, *, av, sedd=None):
    """The proposer's own people take it back while it waits."""
    if not kan_dra_tillbaka(forslag, av):
        raise PermissionDenied
    return _byt(forslag, Forslagsstatus.ATERTAGET, av=av, sedd=sedd)


def kan_dra_tillbaka(forslag, user):
    return forslag.fran_id in permissions.talar_for(user, forslag.overenskommelse)


@transaction.atomic
def anta(forslag, mote=None, *, av, sedd=None, skal=""):
    """Take it up at the meeting, as an item of its agenda; without a meeting it comes to the organ's next one."""
    _require_bereda(forslag, av)
    forslag = _byt(forslag, Forslagsstatus.ANTAGET, av=av, sedd=sedd, skal=skal)
    if mote:
        dagordning.ta_upp(forslag, mote, av=av)
    return forslag


@transaction.atomic
def parkera(forslag, *, av, sedd=None, skal=""):
    """Wait past the next meeting; it returns by itself when that has been held."""
    _require_bereda(forslag, av)
    return _byt(forslag, Forslagsstatus.PARKERAT, av=av, sedd=sedd, skal=skal)


@transaction.atomic
def avboj(forslag, *, av, skal, sedd=None):
    """Say no, with a reason that the proposer reads."""
    _require_bereda(forslag, av)
    if not skal.strip():
        raise SkalSaknas("Skriv varför förslaget avböjs. De som har lämnat det läser skälet.")
    return _byt(forslag, Forslagsstatus.AVBOJT, av=av, sedd=sedd, skal=skal)


def _require_bereda(forslag, av):
    if not permissions.can_bereda(av, forslag.overenskommelse):
        raise PermissionDenied


def _byt(forslag, till, *, av, sedd, skal=""):
    """Change the status unless something has happened since `sedd`, the last event that the person saw."""
    Forslag.objects.select_for_update(of=("self",)).get(pk=forslag.pk)
    last = forslag.handelser.select_related("av").first()
    if sedd is not None and last and last.pk != sedd:
        raise NagonHannFore(HAR_GJORT[last.till], last.av.namn if last.av else "", last.nar)
    return byt_status(
        forslag, till, overganga=FORSLAGETS_OVERGANGAR, handelse=Forslagshandelse, av=av, skal=skal.strip()
    )


def kommande_moten(forslag):
    """The meetings that can still take it up, nearest first."""
    return Mote.objects.filter(organ=forslag.organ_id).kommande().order_by("spann", "pk")


def beredningslista(overenskommelse, user):
    """All that waits, oldest first; a parked proposal is back once its organ has met."""
    rows = Forslag.objects.visible_to(user).filter(overenskommelse=overenskommelse).att_bereda().med_parkering()
    dag = permissions.strukturdag(overenskommelse)
    rows = rows.annotate(organnamn=namn_pa_organ("organ", dag)).select_related("fran", "overenskommelse")
    rows = list(rows.order_by("lamnat_at", "pk"))
    waiting = [row for row in rows if row.status == Forslagsstatus.INLAMNAT or row.ar_tillbaka]
    return Beredningslista(waiting, [row for row in rows if row not in waiting])
