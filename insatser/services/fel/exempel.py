"""About a good example."""

from insatser.services.fel.grund import Insatsfel


class Exempelkonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the example as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade exemplet medan ni skrev."


class RedanLyft(Insatsfel):
    """`exempel` is the one that exists already."""

    def __init__(self, exempel):
        super().__init__()
        self.exempel = exempel
        self.text = f"Insatsen finns redan som gott exempel: ”{exempel.titel}”. Ändra det i stället."


class ExempletKanInteAterstallas(Insatsfel):
    text = "Exemplet togs bort för mer än 30 dagar sedan och kan inte återställas här."


class KontaktMedPersonuppgift(Insatsfel):
    text = "Skriv en funktion, till exempel integrationssamordnare, inte en e-postadress eller ett telefonnummer."


class KontaktUtanOrganisation(Insatsfel):
    text = "Välj också vilken organisation funktionen finns hos."
