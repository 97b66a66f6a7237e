"""What can stop a step, each with the sentence the person meets."""


class StatsbidragFel(Exception):
    """The step is not possible now; `str()` says why and what to do."""


class OtillatenOvergang(StatsbidragFel):
    def __init__(self, redovisning, till):
        super().__init__(
            f"Redovisningen är ”{redovisning.get_status_display()}” och kan inte bli ”{till.label}”. "
            "Ladda om sidan för att se läget."
        )


class UtkastSaknas(StatsbidragFel):
    def __init__(self):
        super().__init__("Utkastet finns inte längre. En kollega kan ha skickat in redovisningen.")


class InteOppen(StatsbidragFel):
    def __init__(self):
        super().__init__("Redovisningen är inskickad och kan inte ändras om inte en komplettering begärs.")


class UtkastetAndrat(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "En kollega har ändrat utkastet sedan ni öppnade sidan. Läs igenom det igen innan ni skickar in."
        )


class InteKomplett(StatsbidragFel):
    def __init__(self, kontroll):
        self.kontroll = kontroll
        super().__init__("Redovisningen kan inte skickas in än. Rätta det som saknas.")


class OfullstandigForsakran(StatsbidragFel):
    def __init__(self, anmarkningar):
        self.anmarkningar = anmarkningar
        super().__init__("Försäkran är inte ifylld.")


class Redigeringskonflikt(StatsbidragFel):
    """A colleague saved the section first. Both texts are kept: theirs in the draft, this one beside it."""

    def __init__(self, rad, varden):
        self.rad = rad
        self.varden = varden
        super().__init__("En kollega sparade det här avsnittet. Er text finns kvar. Välj vilken som ska gälla.")


class OppenKomplettering(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns en obesvarad komplettering. Vänta in svaret eller återkalla den.")


class KompletteringFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns redan en öppen komplettering för avsnittet. Återkalla den först.")


class FormularSaknas(StatsbidragFel):
    def __init__(self, beviljandear):
        super().__init__(f"Det finns inget publicerat formulär för bidrag som beviljades {beviljandear}.")
