"""Obstacles: what waits for the person's groups until one of them has answered, and answers to what they flagged."""

import datetime

from django.db.models import Q
from django.utils import timezone

from core import svenska
from insatser.models import Hinder, Hinderstatus
from insatser.models.lydelser import namn_pa_organ
from insatser.permissions import hinderorgan
from rapporter.sidor.arbete.uppgift import Uppgift
from sok.models import Organ
from sok.permissions import strukturdag

# An answer stands this long in the work of whoever flagged the obstacle.
SVARET_SYNS = datetime.timedelta(days=14)


def hinder(fraga):
    """For those who sit in a group its open obstacles, for the strategist everyone's; for whoever flagged one the new
    answers."""
    rows = Hinder.objects.visible_to(fraga.user).filter(insats__overenskommelse=fraga.overenskommelse)
    mine = hinderorgan(fraga.user, fraga.overenskommelse)
    waiting = rows.oppna() if fraga.leder else rows.oppna().hos(mine)
    recent = timezone.now() - SVARET_SYNS
    answered = Q(status=Hinderstatus.BESVARAT, anmalt_av=fraga.user, besvarat_at__gte=recent)
    found = rows.filter(Q(pk__in=waiting.values("pk")) | answered).select_related("insats__overenskommelse")
    found = list(found.prefetch_related("organrader").order_by("anmalt_at", "pk"))
    names = _names(fraga, found)
    return [_svar(row) if row.svar else _vantar(row, names, mine) for row in found]


def _names(fraga, rows):
    """{organ: what it is called}, asked for only when there is something to name."""
    pks = {rad.organ_id for row in rows for rad in row.organrader.all()}
    if not pks:
        return {}
    named = Organ.objects.filter(pk__in=pks).annotate(namn=namn_pa_organ("pk", strukturdag(fraga.overenskommelse)))
    return {row.pk: row.namn or row.nyckel for row in named.order_by("nummer", "pk")}


def _vantar(row, names, mine):
    """Someone else's to answer when the strategist sees what a group has."""
    organs = {rad.organ_id for rad in row.organrader.all()}
    hos = svenska.lista(namn for pk, namn in names.items() if pk in organs)
    return Uppgift(
        text=f"Hinder för {row.insats}: {_kort(row.text)}",
        i_mejl=f"Hinder för {row.insats}",
        liten=f"Anmält {svenska.datum(row.anmalt_at)}. " + (f"Hos {hos}." if hos else "Ingen grupp ansvarar."),
        url=row.get_absolute_url(),
        nyckel=f"{row.get_absolute_url()}#{row.status}",
        atgard="Svara",
        pa_andra=bool(organs) and not organs & mine,
    )


def _svar(row):
    return Uppgift(
        text=f"Svar på ert hinder för {row.insats}",
        liten=f"Besvarat {svenska.datum(row.besvarat_at)}. Läs svaret och öppna hindret igen om det finns kvar.",
        url=row.get_absolute_url(),
        nyckel=f"{row.get_absolute_url()}#{row.status}",
        atgard="Läs",
    )


def _kort(text, langd=90):
    return text if len(text) <= langd else f"{text[:langd].rsplit(' ', 1)[0]} …"
