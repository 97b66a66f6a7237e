"""About attachments."""

from statsbidrag.services.fel.grund import StatsbidragFel


class BilaganStammerInte(StatsbidragFel):
    """What is missing or wrong about an attachment, in one sentence."""


class BilagorTasInteEmot(StatsbidragFel):
    def __init__(self):
        super().__init__("Redovisningens formulär tar inte emot filer. Skicka bilagorna så som beslutet säger.")


class BilagornaForManga(StatsbidragFel):
    def __init__(self, antal, storlek):
        super().__init__(
            f"Redovisningen har plats för {antal} bilagor och {storlek} tillsammans. "
            "Ta bort en bilaga, eller lägg ihop flera till en fil."
        )


class BilaganBorta(StatsbidragFel):
    def __init__(self):
        super().__init__("Bilagan är redan borttagen. Ladda om sidan för att se vilka som finns.")


class InteUtlovad(StatsbidragFel):
    def __init__(self):
        super().__init__("Bilagan väntas inte längre: den har redan lämnats, eller så är redovisningen återtagen.")
