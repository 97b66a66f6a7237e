"""About last days and who has the case."""

from core import svenska
from statsbidrag.services.fel.grund import StatsbidragFel


class UppskovVantar(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har redan bett om uppskov och väntar på svar. Ta tillbaka det om ni vill ha en annan dag.")


class ForSentForUppskov(StatsbidragFel):
    def __init__(self):
        super().__init__("Sista dagen har gått, så det går inte att begära uppskov. Ni kan fortfarande skicka in.")


class DagenArInteSenare(StatsbidragFel):
    def __init__(self, sista_dag):
        super().__init__(f"Välj en dag efter {svenska.datum(sista_dag)}, som är sista dagen nu.")


class UppskovetBesvarat(StatsbidragFel):
    def __init__(self):
        super().__init__("Begäran om uppskov är redan besvarad eller tillbakatagen. Ladda om sidan för att se läget.")


class IngenFrist(StatsbidragFel):
    def __init__(self):
        super().__init__("Redovisningen är inskickad, så det finns ingen sista dag att flytta.")


class InteHandlaggare(StatsbidragFel):
    def __init__(self, person):
        super().__init__(f"{person} granskar inte redovisningar för myndigheten. Välj någon annan.")
