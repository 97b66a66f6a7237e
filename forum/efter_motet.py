"""After the meeting: what was decided, and what the reader's own organisation is to do by when."""

import datetime
from dataclasses import dataclass

from forum.models import Beslut, Beslutsstatus, Partsbeslut
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
    mine = egna_organisationer(user, mote.overenskommelse)
    rows = Beslut.objects.visible_to(user).filter(mote=mote, status=Beslutsstatus.FATTAT)
    rows = list(rows.select_related("overenskommelse", "ansvarig_organisation").order_by("nummer", "pk"))
    todo = [row for row in rows if row.ar_oppet and row.ansvarig_organisation_id in mine]
    asked = Partsbeslut.objects.filter(beslut__in=rows, organisation__in=mine, svar="")
    asked = asked.select_related("beslut__overenskommelse", "organisation").order_by("beslut__nummer", "pk")
    todo.sort(key=lambda row: row.forfaller or datetime.date.max)
    return EfterMotet(rows, todo, list(asked))
