"""What the overview says of the next meeting, and an organ's page of its meetings."""

from dataclasses import dataclass

from django.db.models import Count, Q

from core import svenska
from forum.models import Dagordningspunkt, Mote, Moteslag, Punktslag
from insatser.models.lydelser import namn_pa_organ

SENASTE = 5


@dataclass(frozen=True)
class NastaMote:
    mote: Mote
    namn: str
    beslut: int
    punkter: int

    @property
    def mening(self):
        """ "Mötet ska ta ställning till 2 beslut. Dagordningen har 7 punkter." """
        asked = f"Mötet ska ta ställning till {svenska.antal(self.beslut, 'beslut', 'beslut')}. " if self.beslut else ""
        if not self.punkter:
            return "Dagordningen är inte klar än."
        return f"{asked}Dagordningen har {svenska.antal(self.punkter, 'punkt', 'punkter')}."


def nasta_mote(user, overenskommelse, dag, idag):
    """The nearest meeting that decides and that the person may see, with what it asks of them; None without one.
    Two queries."""
    rows = Mote.objects.visible_to(user).filter(overenskommelse=overenskommelse, slag=Moteslag.SAMMANTRADE)
    rows = rows.kommande(idag).annotate(organnamn=namn_pa_organ("organ", dag)).select_related("organ")
    mote = rows.order_by("spann", "pk").first()
    if mote is None:
        return None
    mote.overenskommelse = overenskommelse
    seen = Dagordningspunkt.objects.visible_to(user).filter(mote=mote)
    antal = seen.aggregate(alla=Count("pk"), beslut=Count("pk", filter=Q(slag=Punktslag.BESLUT)))
    return NastaMote(mote, mote.rubrik or mote.organnamn, antal["beslut"], antal["alla"])


@dataclass(frozen=True)
class OrganetsMoten:
    kommande: list  # soonest first
    hallna: list  # the latest ones, latest first


def hos_organ(user, organ, idag):
    """The organ's meetings that the person may see, to come and lately held; one query."""
    rows = Mote.objects.visible_to(user).filter(organ=organ)
    rows = list((rows.kommande(idag) | rows.genomforda()).order_by("spann", "pk"))
    for mote in rows:
        mote.organ, mote.overenskommelse = organ, organ.overenskommelse
    held = [mote for mote in rows if mote.ar_genomfort]
    return OrganetsMoten([mote for mote in rows if not mote.ar_genomfort], held[: -SENASTE - 1 : -1])
