"""About recovery."""

from core import svenska
from statsbidrag.services.fel.grund import StatsbidragFel


class FristenGallerAnnu(StatsbidragFel):
    def __init__(self, frist):
        super().__init__(f"Redovisningen ska lämnas in senast {svenska.datum(frist)}. Vänta tills dagen har gått.")


class InteSaMycket(StatsbidragFel):
    """More is asked back than the recipient has been told of, or than it was granted."""

    def __init__(self, hogst):
        super().__init__(f"Beloppet kan vara högst {svenska.belopp(hogst)}.")


class SvarstidenLoper(StatsbidragFel):
    def __init__(self, aterkrav):
        super().__init__(
            f"Mottagaren kan svara till och med {svenska.datum(aterkrav.svara_senast)}. "
            "Vänta in svaret eller tills dagen har gått."
        )


class AterkravetAvgjort(StatsbidragFel):
    def __init__(self):
        super().__init__("Frågan om återkrav är redan avgjord. Ladda om sidan för att se läget.")


class RedanBesvarat(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har redan svarat.")


class InteBetalt(StatsbidragFel):
    def __init__(self):
        super().__init__("Beloppet är inte betalt. Registrera betalningen innan ärendet avslutas.")
