"""About the draft, handing it in and who may."""

from statsbidrag.services.fel.grund import StatsbidragFel


class UtkastSaknas(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "Utkastet finns inte längre. En kollega kan ha skickat in redovisningen eller tagit bort utkastet."
        )


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


class DelegationenStammerInte(StatsbidragFel):
    """What stops an appointment, all at once: a sentence per field, as the form names it."""

    def __init__(self, per_falt):
        self.per_falt = per_falt
        super().__init__(" ".join(per_falt.values()))


class DelegationenSlut(StatsbidragFel):
    def __init__(self):
        super().__init__("Delegationen gäller inte längre. Ladda om sidan för att se vilka som får skicka in.")


class UtkastFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Ett nytt utkast är påbörjat. Ta bort det först om det gamla ska komma tillbaka.")


class BekraftelseSaknas(StatsbidragFel):
    """The granting authority asks that whoever hands in has just confirmed their sign-in."""

    def __init__(self):
        super().__init__("Bekräfta att det är ni innan redovisningen skickas in.")


class RedanInskickad(UtkastSaknas):
    """The draft has become a submission: a second press, another tab, or a colleague who was first."""

    def __init__(self, inlamning):
        self.inlamning = inlamning
        StatsbidragFel.__init__(self, "Redovisningen var redan inskickad. Den är inskickad en gång. Här är kvittensen.")
