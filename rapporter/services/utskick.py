"""An agreement's log of what people have been told in its name, and sending one of them again."""

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Case, Exists, OuterRef, Q, Value, When

from konton.models import User
from sok.models import Lage, Medlemskap
from sok.permissions import ar_lansstrateg
from statsbidrag.models import Bidrag
from utskick import services as utskick
from utskick.models import Mejl, Mejlstatus, Notis


class Utskickslage(models.TextChoices):
    """What has become of a notice: its mail's state, or why it has none."""

    MISSLYCKAT = Mejlstatus.MISSLYCKAT.value, Mejlstatus.MISSLYCKAT.label
    SKICKAT = Mejlstatus.SKICKAT.value, Mejlstatus.SKICKAT.label
    KOAT = Mejlstatus.KOAT.value, Mejlstatus.KOAT.label
    VANTAR = "vantar", "Väntar på nästa mejl"
    AVFORD = "avford", "Mejlas inte, enligt personens val"


UTAN_MEJL = {
    Utskickslage.VANTAR: Q(mejl=None, avford_at=None),
    Utskickslage.AVFORD: Q(mejl=None, avford_at__isnull=False),
}


class UtskickStangt(utskick.Utskicksfel):
    text = "Överenskommelsen är avslutad. Loggen kan läsas men inget kan skickas."


class IngenRollKvar(utskick.Utskicksfel):
    text = "Personen har ingen roll i överenskommelsen längre, så mejlet skickas inte igen."


class AdressenArAndrad(utskick.Utskicksfel):
    text = "Adressen står inte längre på något bidrag i överenskommelsen, så mejlet skickas inte igen."


def logg(overenskommelse):
    """The notices about the agreement, never what else stood in the same mail."""
    return Notis.objects.filter(galler=overenskommelse.slug)


def personer(overenskommelse):
    """Everyone who stands in the log, by name."""
    return User.objects.filter(pk__in=logg(overenskommelse).order_by().values("mottagare"))


def urval(rows, *, person=None, lage=""):
    """The rows of one person and in one state, as far as they are given."""
    if person:
        rows = rows.filter(mottagare=person)
    return rows.filter(UTAN_MEJL.get(lage) or Q(mejl__status=lage)) if lage else rows


def obehandlade(rows):
    """Those that failed and that no one has sent again."""
    return rows.filter(_foll())


def _foll():
    return Q(~_igen(), mejl__status=Mejlstatus.MISSLYCKAT)


def _igen():
    return Exists(Mejl.objects.filter(omsandning_av=OuterRef("mejl")))


def for_lista(rows):
    """With mail and person; those that failed and have not been sent again stand first, then the newest."""
    again, failed = _igen(), Case(When(_foll(), then=Value(0)), default=Value(1))
    rows = rows.select_related("mejl__omsandning_av", "mottagare")
    return rows.annotate(igen=again).order_by(failed, "-created_at", "-pk")


def _require_still_concerned(overenskommelse, mejl):
    """A person has a role in the agreement today; an address alone stands on one of its grants."""
    if mejl.mottagare_id is None:
        if not Bidrag.objects.filter(overenskommelse=overenskommelse, chefsadress__iexact=mejl.till).exists():
            raise AdressenArAndrad
    elif not Medlemskap.objects.aktuella(mejl.mottagare).filter(overenskommelse=overenskommelse).exists():
        raise IngenRollKvar


@transaction.atomic
def skicka_igen(overenskommelse, mejl, *, av):
    """Send the agreement's own notices of the mail once more, to one who still has a role in it."""
    if not ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    if overenskommelse.lage() == Lage.AVSLUTAD:
        raise UtskickStangt
    _require_still_concerned(overenskommelse, mejl)
    return utskick.skicka_igen(mejl, list(logg(overenskommelse).filter(mejl=mejl).order_by("pk")))
