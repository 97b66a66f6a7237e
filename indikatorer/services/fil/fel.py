"""What can stop a file on its way in, each with the sentence the person meets."""


class Filinlasningsfel(Exception):
    text = ""

    def __init__(self, text=""):
        super().__init__(text or self.text)


class FilenKanInteSparas(Filinlasningsfel):
    """Somebody has already said yes or no."""

    text = "Filen väntar inte längre på ett svar. Läs in den igen om något ska ändras."


class IngenArbetsbok(Filinlasningsfel):
    text = "Filen ska vara en arbetsbok (.xlsx). Öppna den i Excel och spara den som xlsx."


class OkantSlag(Filinlasningsfel):
    text = "Välj vilket slag av fil det är."


class FilenHorTillNagonAnnan(Filinlasningsfel):
    text = "Filen finns inte kvar. Välj den igen."


class IngetAttLasa(Filinlasningsfel):
    """A description of a file that lacks what every value must have."""
