"""One meeting's agenda as the reader may see it: items numbered without gaps, their papers and decisions."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Prefetch

from forum import permissions
from forum.models import Beslut, Dagordningspunkt, Punktslag, Underlag, Utgang


@dataclass
class Punktrad:
    """An item. `nummer` is its place among those shown: a gap would tell that something is hidden."""

    punkt: Dagordningspunkt
    nummer: int
    borjar: datetime.datetime | None = None
    underlag: list = field(default_factory=list)
    beslut_lista: list = field(default_factory=list)

    @property
    def fragar(self):
        """The meeting is asked to decide and has not done so yet."""
        return self.punkt.slag == Punktslag.BESLUT and not self.punkt.utgang and not self.beslut_lista

    @property
    def uppfoljd(self):
        """The open decision that the item follows; whoever may not see it does not see the item."""
        return self.punkt.foljer_upp if self.punkt.foljer_upp_id else None

    @property
    def utgang(self):
        """A decision is the outcome also when nobody has marked it."""
        return Utgang.BESLUTAD if self.beslut_lista else self.punkt.utgang

    @property
    def utgangsord(self):
        return Utgang(self.utgang).label if self.utgang else ""


class Agenda:
    """Read once per page. Clock times are worked out only for those who see every item: to others they
    would tell how long a hidden one takes."""

    def __init__(self, mote, user):
        self.mote = mote
        self.ser_allt = permissions.ser_sekretess(user, mote.overenskommelse)
        papers = Underlag.objects.visible_to(user).select_related("fil").order_by("pk")
        decisions = Beslut.objects.visible_to(user).order_by("nummer", "pk")
        rows = Dagordningspunkt.objects.visible_to(user).filter(mote=mote)
        rows = rows.select_related("foljer_upp__overenskommelse", "bordlagd_fran__mote__organ", "forslag__fran")
        rows = rows.prefetch_related(
            Prefetch("underlag_lista", queryset=papers, to_attr="synliga_underlag"),
            Prefetch("beslut_lista", queryset=decisions.select_related("overenskommelse"), to_attr="synliga_beslut"),
        )
        self.rader = [
            Punktrad(punkt, number, underlag=punkt.synliga_underlag, beslut_lista=punkt.synliga_beslut)
            for number, punkt in enumerate(rows.order_by("nummer", "pk"), start=1)
        ]
        self._satt_klockslag()

    def _satt_klockslag(self):
        """From the meeting's start, as long as every item before has its minutes."""
        clock = self.mote.borjar if self.ser_allt else None
        for rad in self.rader:
            rad.borjar = clock
            known = clock and rad.punkt.minuter is not None
            clock = clock + datetime.timedelta(minutes=rad.punkt.minuter) if known else None
        self.slutar = clock if self.rader else None

    @property
    def minuter(self):
        return sum(rad.punkt.minuter or 0 for rad in self.rader)

    @property
    def alla_har_tid(self):
        return all(rad.punkt.minuter is not None for rad in self.rader)

    @property
    def drar_over(self):
        """The items need more time than the meeting has."""
        return bool(self.slutar and self.mote.slutar and self.slutar > self.mote.slutar)

    @property
    def tid(self):
        """1 timme 25 minuter; empty when no item has minutes."""
        hours, minutes = divmod(self.minuter, 60)
        parts = [f"{hours} {'timme' if hours == 1 else 'timmar'}"] if hours else []
        parts += [f"{minutes} {'minut' if minutes == 1 else 'minuter'}"] if minutes else []
        return " ".join(parts)

    @property
    def fragar(self):
        return [rad for rad in self.rader if rad.fragar]

    @property
    def antal_underlag(self):
        return sum(len(rad.underlag) for rad in self.rader)
