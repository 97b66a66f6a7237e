"""What is still missing for a year that someone wants to lock: told, never a hindrance."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from insatser.models import Insats, Planrad, Utfall
from insatser.models.val import Insatsstatus


@dataclass(frozen=True)
class Arsluckor:
    """`utan_utfall`: the plan's initiatives without an outcome of the year. `oklart_lage`: initiatives of the year
    whose status nobody has told, or which are open although their period has passed."""

    utan_utfall: list
    oklart_lage: list

    @property
    def antal(self):
        return len(self.utan_utfall) + len(self.oklart_lage)


def arsluckor(overenskommelse, artal):
    outcome = Utfall.objects.filter(insats=OuterRef("insats"), artal=artal)
    rows = Planrad.objects.filter(plan__overenskommelse=overenskommelse, plan__artal=artal, insats__borttagen_at=None)
    rows = rows.filter(~Exists(outcome), insats__isnull=False).values("insats")
    live = Insats.objects.filter(overenskommelse=overenskommelse).select_related("overenskommelse")
    return Arsluckor(
        utan_utfall=list(live.filter(pk__in=rows).ordered()),
        oklart_lage=[insats for insats in live.under_ar(artal).ordered() if _unclear(insats)],
    )


def _unclear(insats):
    return insats.status == "" or (insats.status != Insatsstatus.PLANERAD and insats.is_late())
