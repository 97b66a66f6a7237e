"""What a change of many would do: nothing is written."""

from dataclasses import dataclass

from insatser import permissions
from insatser.models import Insats

# So many can be changed at once: one transaction holds their locks.
HOGST = 500
INGEN_RATT = "Ni kan inte ändra den. Det kan länsstrategen och den som ansvarar för insatsen."


@dataclass
class Planrad:
    """One initiative; `hinder` says why it cannot be changed."""

    insats: object
    fore: str
    efter: str = ""
    hinder: str = ""

    @property
    def andras(self):
        return not self.hinder and self.fore != self.efter


@dataclass
class Plan:
    andring: object
    rader: list

    @property
    def andras(self):
        return [rad for rad in self.rader if rad.andras]

    @property
    def oforandrade(self):
        return [rad for rad in self.rader if not rad.hinder and not rad.andras]

    @property
    def gar_inte(self):
        return [rad for rad in self.rader if rad.hinder]

    @property
    def sedda(self):
        """Which initiatives the reader has seen changed, and as they were: {pk: revision}."""
        return {rad.insats.pk: rad.insats.revision for rad in self.andras}


def planera(andring, insatser, *, av, overenskommelse, datum):
    """The plan for these initiatives (a queryset in its order): a fixed number of questions, whatever their number."""
    rows = list(insatser.for_lista(datum, platser=False).select_related("overenskommelse", "kontakt"))
    kept = Insats.objects.filter(pk__in=[row.pk for row in rows])
    may = permissions.editable(av, overenskommelse, kept)
    return Plan(andring, [_row(andring, row, row.pk in may) for row in rows])


def _row(andring, insats, may):
    fore, efter = andring.fore(insats), andring.efter(insats)
    if fore == efter:
        return Planrad(insats, fore, efter)
    return Planrad(insats, fore, efter, andring.hinder(insats) if may else INGEN_RATT)
