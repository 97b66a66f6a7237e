"""What can stop a change of the agreement, each with the sentence the person meets."""

from core import svenska


class SokFel(Exception):
    """The step is not possible now; `str()` says why and what to do."""


class Last(SokFel):
    """Nothing here may be written now: which rule locked it, and who can open (`vem`)."""

    vem = ""


class OverenskommelsenAvslutad(Last):
    vem = "En avslutad överenskommelse öppnas inte igen. Det som fortsätter finns i efterföljaren."

    def __init__(self):
        super().__init__("Överenskommelsen är avslutad. Allt finns kvar att läsa, men inget kan ändras.")


class StrukturenLast(Last):
    """The agreed period is over: parties, organs and wording stay as they were on its last day."""

    def __init__(self, overenskommelse):
        super().__init__(
            f"Överenskommelsen löpte ut {svenska.datum(overenskommelse.slutdatum)}. Då låstes parter, organ, mål och "
            "text. Uppföljning, möten och beslut är fortfarande öppna."
        )
        self.vem = (
            f"Länsstrategen hos {overenskommelse.samordnare} kan öppna genom att förlänga överenskommelsen på sidan "
            "Avslut, om parterna har beslutat det."
        )
