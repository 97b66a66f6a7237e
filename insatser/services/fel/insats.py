"""About an initiative itself."""

from insatser.services.fel.grund import Insatsfel


class EgenOrganisationSaknas(Insatsfel):
    text = "Er organisation behöver stå som ansvarig. Be länsstrategen om någon annan ska ta över."


class Statusbytesfel(Insatsfel):
    text = "Insatsen kan inte gå till det läget från det den har nu. Läs om sidan och välj igen."


class Skedesfel(Insatsfel):
    text = "Insatsen kan inte gå till det skedet från det den har nu. Läs om sidan och välj igen."


class KontaktenSkriverInte(Insatsfel):
    text = "Kontaktpersonen behöver kunna skriva om insatsen. Välj någon hos den ansvariga, eller länsstrategen."


class OrdinarieUtanSlut(Insatsfel):
    text = "Ordinarie verksamhet har inget slut. Lämna slutet tomt, eller ändra skedet först."


class KanInteAterstallas(Insatsfel):
    text = "Insatsen togs bort för mer än 30 dagar sedan och kan inte återställas här."


class Redigeringskonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the initiative as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade insatsen medan ni skrev."
