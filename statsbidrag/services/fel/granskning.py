"""About review and decisions."""

from core import svenska
from statsbidrag.services.fel.grund import StatsbidragFel


class OppenKomplettering(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns en obesvarad komplettering. Vänta in svaret eller återkalla den.")


class KompletteringFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns redan en öppen komplettering för avsnittet. Återkalla den först.")


class ArendetStangt(StatsbidragFel):
    def __init__(self):
        super().__init__("Överenskommelsen är avslutad. Redovisningen kan läsas men inte ändras.")


class NyVersionHarKommit(StatsbidragFel):
    def __init__(self):
        super().__init__("Ärendet har ändrats sedan sidan öppnades. Läs det igen innan ni går vidare.")


class TvaPersonerBeslutar(StatsbidragFel):
    def __init__(self):
        super().__init__("Bidraget är så stort att två personer beslutar. Föreslå beslutet, så beslutar en kollega.")


class InteTvaPersoner(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har själv föreslagit beslutet. En kollega behöver besluta.")


class ForslagFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns redan ett förslag till beslut. Besluta om det eller lägg det åt sidan först.")


class ForslagetAvgjort(StatsbidragFel):
    def __init__(self):
        super().__init__("Förslaget gäller inte längre. Läs ärendet igen.")


class ObesvaratUppskov(StatsbidragFel):
    def __init__(self):
        super().__init__("Mottagaren har bett om uppskov. Svara på det först.")


class IngetAndrat(StatsbidragFel):
    def __init__(self):
        super().__init__("Inget i avsnittet är ändrat.")


class RattelsenHarFel(StatsbidragFel):
    """The corrected section breaks the form's rules; the remarks say where."""

    def __init__(self, anmarkningar):
        self.anmarkningar = anmarkningar
        super().__init__("Rättelsen kan inte sparas. Rätta det som inte stämmer.")


class RattasInteNu(StatsbidragFel):
    def __init__(self):
        super().__init__("Bara det som väntar på granskning går att rätta åt mottagaren.")


class GransenKanInteHojas(StatsbidragFel):
    def __init__(self, antal):
        vad = svenska.antal(antal, "redovisning", "redovisningar")
        super().__init__(
            f"Gränsen för två personer kan inte höjas eller tas bort medan {vad} över den granskas. Besluta först."
        )
