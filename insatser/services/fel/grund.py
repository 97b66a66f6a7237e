"""The ground they stand on."""


class Insatsfel(Exception):
    text = ""

    def __str__(self):
        return self.text or super().__str__()


class OverenskommelsenAvslutad(Insatsfel):
    text = "Överenskommelsen är avslutad. Insatserna kan läsas men inte ändras."


class SkalSaknas(Insatsfel):
    text = "Skriv varför läget ändras."


class UtanforOverenskommelsen(Insatsfel):
    """The year begins after the agreement's last day."""

    def __init__(self, overenskommelse, artal):
        super().__init__()
        self.artal = artal
        self.text = (
            f"Överenskommelsen gäller till och med {overenskommelse.slutdatum}, så {artal} hör till det som kommer "
            "efter den. Det som fortsätter förs över till efterföljaren."
        )
