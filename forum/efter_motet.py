"""After the meeting: what was decided, and what the reader's own organisation is to do by when."""

import datetime
from dataclasses import dataclass

from forum.models import Beslut, Beslutsstatus, Partsbeslut
from forum.protokoll.underlag import organnamn
from sok.permissions import egna_organisationer


@dataclass(frozen=True)
class EfterMotet:
    beslut: list  # every decision of the meeting that the reader may see
    att_gora: list  # open ones that the reader's organisations are responsible for, the earliest due first
    att_besluta: list  # questions to those organisations that they have not answered

    def __bool__(self):
        return bool(self.beslut)


def efter_motet(mote, user):
    """For templates/forum/_efter_motet.html. Empty until the meeting has been held."""
    if not mote.ar_genomfort:
        return EfterMotet([], [], [])
    rows = Beslut.objects.visible_to(user).filter(mote=mote, status=Beslutsstatus.FATTAT)
    rows = rows.select_related("overenskommelse", "ansvarig_organisation", "ansvarigt_organ")
    rows = list(rows.prefetch_related("ansvarigt_organ__versioner").order_by("nummer", "pk"))
    for row in rows:
        row.ansvarig_namn = _namn(row, mote)
    mine = egna_organisationer(user, mote.overenskommelse) if rows else set()
    todo = [row for row in rows if row.ar_oppet and row.ansvarig_organisation_id in mine]
    every = [row for row in rows if row.kraver_partsbeslut]
    asked = Partsbeslut.objects.filter(beslut__in=every, organisation__in=mine, svar="")
    asked = asked.select_related("beslut__overenskommelse", "organisation").order_by("beslut__nummer", "pk")
    todo.sort(key=lambda row: row.forfaller or datetime.date.max)
    return EfterMotet(rows, todo, list(asked))


def _namn(beslut, mote):
    """Who is responsible, by the name an organ had on the day of the meeting."""
    organ = beslut.ansvarigt_organ
    return organnamn(organ, mote.nar.last) if organ else str(beslut.ansvarig_organisation or "")
