"""About an outcome."""

from insatser.models import KON
from insatser.services.fel.grund import Insatsfel


class UtfalletBorttaget(Insatsfel):
    text = "Utfallet har tagits bort. Återställ det under ”Borttagna” innan ni ändrar det."


class UtfalletHamtat(Insatsfel):
    text = "Utfallet kommer ur en godkänd redovisning och ändras inte här. Det ändras när redovisningen öppnas igen."


class UtfalletKanInteAterstallas(Insatsfel):
    text = "Utfallet togs bort för mer än 30 dagar sedan och kan inte återställas här. Texten finns kvar i historiken."


class UtfalletAndrat(Insatsfel):
    """Someone saved in between. `sparat` is the outcome as it now stands, `vem` who last changed the initiative."""

    def __init__(self, sparat, vem=""):
        super().__init__()
        self.sparat, self.vem = sparat, vem
        self.text = (
            f"{vem or 'Någon annan'} sparade utfallet medan ni skrev. Er text finns kvar nedan. Det som nu är sparat "
            "står ovanför. Spara igen om er text ska gälla."
        )


class DeltagareGarInteIhop(Insatsfel):
    """`fel` is column → sentence."""

    def __init__(self, fel):
        super().__init__()
        self.fel = fel
        self.text = " ".join(f"{KON[kon]}: {sentence}" for kon, sentence in fel.items())
