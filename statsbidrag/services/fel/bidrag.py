"""About grants, applications and changes of grants."""

from statsbidrag.services.fel.grund import StatsbidragFel


class BeslutetStammerInte(StatsbidragFel):
    """What is wrong in a decision, all at once: a sentence per field, as the form names it."""

    def __init__(self, per_falt):
        self.per_falt = per_falt
        super().__init__(" ".join(per_falt.values()))


class BidragetFinns(StatsbidragFel):
    def __init__(self, bidrag):
        self.bidrag = bidrag
        super().__init__(
            f"Bidraget ”{bidrag.titel}” till {bidrag.mottagare} är redan registrerat med samma beslutsdag."
        )


class BeslutetLast(StatsbidragFel):
    def __init__(self, vad):
        super().__init__(
            f"Slutredovisningen är inlämnad och bygger på beslutet. {vad} kan inte ändras nu. "
            "Insatsens namn, diarienummer, chefens adress och insatsen går att ändra."
        )


class RadenRedovisad(StatsbidragFel):
    def __init__(self, rad):
        super().__init__(f"”{rad}” har redan redovisats och kan inte tas bort. Ändra raden i stället.")


class BidragetAndrat(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "En kollega har ändrat beslutet sedan ni öppnade sidan. Det ni har skrivit finns kvar här. "
            "Läs bidraget igen, och spara sedan om ert ska gälla."
        )


class AnsokanBeslutad(StatsbidragFel):
    def __init__(self, ansokan):
        super().__init__(
            f"Ansökan ”{ansokan.titel}” är {ansokan.get_beslut_display().lower()} och har ett bidrag. "
            "Beslutet kan inte bytas. Ändra bidraget i stället."
        )


class AndringVantar(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "Det finns redan en ändring som väntar på svar. Ta tillbaka den först om den ska bli en annan."
        )


class AndringBesvarad(StatsbidragFel):
    def __init__(self):
        super().__init__("Begäran är redan besvarad eller tillbakatagen. Ladda om sidan för att se svaret.")


class KanInteAndras(StatsbidragFel):
    """A change of a grant whose final report has been handed in."""

    def __init__(self):
        super().__init__("Slutredovisningen är inlämnad. Bidraget kan inte längre ändras.")
