"""What may stop a change, each with the sentence the person meets."""


class Insatsfel(Exception):
    text = ""

    def __str__(self):
        return self.text or super().__str__()


class OverenskommelsenAvslutad(Insatsfel):
    text = "Överenskommelsen är avslutad. Insatserna kan läsas men inte ändras."


class EgenOrganisationSaknas(Insatsfel):
    text = "Er organisation behöver stå som ansvarig. Be länsstrategen om någon annan ska ta över."


class SkalSaknas(Insatsfel):
    text = "Skriv varför läget ändras."


class Statusbytesfel(Insatsfel):
    text = "Insatsen kan inte gå till det läget från det den har nu. Läs om sidan och välj igen."


class KanInteAterstallas(Insatsfel):
    text = "Insatsen togs bort för mer än 30 dagar sedan och kan inte återställas här."


class Redigeringskonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the initiative as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade insatsen medan ni skrev."
