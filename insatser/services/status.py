"""The only writer of an initiative's status and stage, which follow each other (insatser/models/skede.py)."""

from django.db import transaction

from insatser.models import OVERGANGAR, InsatsSkedebyte, Insatsstatus, InsatsStatusbyte, Skede
from insatser.models.skede import FORBEREDANDE, SKEDETS_OVERGANGAR, gar_ihop, skede_for, status_for
from insatser.models.statusbyte import kraver_skal
from insatser.services.fel import SkalSaknas, Skedesfel, Statusbytesfel
from insatser.services.ratt import lock_for, touch

PER_GANG = 500


def mojliga_byten(insats):
    """The statuses that may follow, in the order of life."""
    return [status for status in Insatsstatus if status in OVERGANGAR[insats.status]]


def mojliga_skeden(insats):
    """The stages that may follow, in the order of life: those whose status may follow too."""
    return [skede for skede in Skede if _may_follow(insats, skede)]


def _may_follow(insats, skede):
    status = status_for(insats.skede, skede, insats.status)
    return skede in SKEDETS_OVERGANGAR[insats.skede] and status in {insats.status, *OVERGANGAR[insats.status]}


def kraver_skedet_skal(insats, skede):
    """A refused application is explained, and so is every change of status that the stage brings."""
    status = status_for(insats.skede, skede, insats.status)
    return skede == Skede.AVSLAGEN or (status != insats.status and kraver_skal(insats.status, status))


@transaction.atomic
def byt_status(insats, till, *, av, skal=""):
    """Move to the status, and log who, when, from what and why; SkalSaknas when it needs one. The stage follows."""
    locked = lock_for(insats, av)
    if till not in OVERGANGAR[locked.status]:
        raise Statusbytesfel
    if kraver_skal(locked.status, till) and not skal.strip():
        raise SkalSaknas
    return _write(locked, till, skede_for(till, locked.skede, _prepared_in(locked)), av, skal)


@transaction.atomic
def byt_skede(insats, till, *, av, skal=""):
    """Move to the stage, and log it; SkalSaknas when it needs a reason. The status follows."""
    locked = lock_for(insats, av)
    if not _may_follow(locked, till):
        raise Skedesfel
    if kraver_skedet_skal(locked, till) and not skal.strip():
        raise SkalSaknas
    return _write(locked, status_for(locked.skede, till, locked.status), till, av, skal)


@transaction.atomic
def byt_lage(insats, *, av, status="", skede="", skal=""):
    """Both at once, as one page asks for them; Statusbytesfel when they say different things."""
    if status and not gar_ihop(skede, status):
        raise Statusbytesfel
    if skede and skede != insats.skede:
        insats = byt_skede(insats, skede, av=av, skal=skal)
    if status and status != insats.status:
        insats = byt_status(insats, status, av=av, skal=skal)
    return insats


def planera_ny(insats, *, av):
    """The first status of an initiative written in this very transaction, where no one else can hold it."""
    return _write(insats, Insatsstatus.PLANERAD, insats.skede, av, "")


def forsta_lage(status, skede):
    """(status, stage) of an initiative that is about to be written: the one that is told brings the other."""
    if skede and not status:
        return status_for("", skede, ""), skede
    return status, skede or (skede_for(status, "", "") if status else "")


def logga_forsta(insatser, *, av):
    """Log what many initiatives written in this very transaction began as, a change from the unknown. `insatser` are
    (initiative, reason)."""
    for field, model in (("skede", InsatsSkedebyte), ("status", InsatsStatusbyte)):
        told = [(ett, getattr(ett, field), skal) for ett, skal in insatser if getattr(ett, field)]
        rows = (model(insats=ett, till=till, skal=skal, av=av) for ett, till, skal in told)
        model.objects.bulk_create(rows, batch_size=PER_GANG)


@transaction.atomic
def ta_tillbaka(insats, *, status, skede, slut, av, skal):
    """Undo a change just made: back to what was stored before it, also where no step leads, logged with its reason."""
    locked = lock_for(insats, av)
    _write(locked, status, skede, av, skal)
    locked.slut = slut
    locked.save(update_fields=["slut"])
    return locked


def _prepared_in(insats):
    """The stage it had when it was last prepared; empty when no one has said."""
    rows = insats.skedebyten.filter(till__in=FORBEREDANDE).order_by("-pk")
    return rows.values_list("till", flat=True).first() or ""


def _write(insats, status, skede, av, skal):
    """Store both with their logs. Ordinary work goes on without an end, so the project's last day is taken away; it
    stays in the history."""
    skal = skal.strip()
    if skede != insats.skede:
        InsatsSkedebyte.objects.create(insats=insats, fran=insats.skede, till=skede, skal=skal, av=av)
    if status != insats.status:
        InsatsStatusbyte.objects.create(insats=insats, fran=insats.status, till=status, skal=skal, av=av)
    insats.status, insats.skede = status, skede
    if skede == Skede.ORDINARIE:
        insats.slut = None
    touch(insats, av, "status", "skede", "slut")
    return insats
