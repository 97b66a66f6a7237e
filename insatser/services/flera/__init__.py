"""Change many initiatives at once: see what it would do, do it, take it back."""

from insatser.services.flera.andringar import ANDRINGAR
from insatser.services.flera.angra import angra, lage_for_angrande
from insatser.services.flera.genomfor import genomfor
from insatser.services.flera.plan import HOGST, Plan, planera

__all__ = ["ANDRINGAR", "HOGST", "Plan", "angra", "genomfor", "lage_for_angrande", "planera"]
