"""What can stop a step around a meeting, each with the sentence the person meets."""

from core import svenska


class ForumFel(Exception):
    """The step is not possible now; `str()` says why and what to do."""


class OtillatenOvergang(ForumFel):
    """Someone has already taken the object further, or the step does not exist from where it stands."""

    def __init__(self, sak, fran, till):
        super().__init__(
            f"{sak} är ”{fran}” och kan inte bli ”{till}”. Någon annan kan ha hunnit före. "
            "Ladda om sidan för att se läget."
        )


class ProtokolletStarStilla(ForumFel):
    """Notes, presence or decisions were to change after attestation had begun."""

    def __init__(self, protokoll):
        super().__init__(
            "Protokollet är justerat och mötet kan inte ändras. Skriv ett tillägg till protokollet i stället."
            if protokoll.ar_justerat
            else "Protokollet är under justering och texten står stilla. Skicka tillbaka det från justeringen "
            "om något ska rättas."
        )


class NagonHannFore(ForumFel):
    """Two people handled the same thing at once: the second has not seen what the first did."""

    def __init__(self, vad, namn, nar):
        super().__init__(f"{namn or 'Någon annan'} {vad} {svenska.klockslag(nar)}. Läs vad som hände och bestäm sedan.")


class SkalSaknas(ForumFel):
    """A step that someone else must understand was taken without a reason."""


class MotetTarIngetMer(ForumFel):
    """Something was to be put before a meeting that has been held or cancelled, or that is another organ's."""

    def __init__(self):
        super().__init__("Mötet är redan hållet eller inställt, eller hör till ett annat organ. Välj ett annat möte.")


class RedovisningenStangd(ForumFel):
    """A group's report came after the meeting it was for."""

    def __init__(self, mote):
        lage = "inställt" if mote.status == "installt" else "hållet"
        super().__init__(f"Mötet är {lage}. Redovisningarna kan läsas men inte ändras.")


class Redigeringskonflikt(ForumFel):
    """Someone saved after the form was opened; `sparad` is what is stored now."""

    def __init__(self, sparad):
        self.sparad = sparad
        super().__init__("Någon annan har sparat under tiden. Er text finns kvar i formuläret.")


class MottagarenHarSvarat(ForumFel):
    """An addressee was to be removed although its answer is part of the record."""

    def __init__(self, namn):
        super().__init__(f"{namn} har redan svarat och kan inte tas bort.")


class MotetStangt(ForumFel):
    """The meeting no longer takes the change that was asked for."""

    def __init__(self, mote):
        super().__init__(
            f"Mötet är {mote.get_status_display().lower()} och kan inte ändras. "
            "Anteckningar, närvaro och underlag går att rätta tills protokollet justeras."
        )


class RedanStangt(ForumFel):
    """Two people closed the same meeting; the first one did it."""

    def __init__(self, handelse):
        namn = handelse.av.namn if handelse.av else "Någon annan"
        super().__init__(
            f"{namn} har redan stängt mötet, {svenska.tidpunkt(handelse.nar)}. Ni behöver inte göra något mer."
        )


class MotetHarInteVarit(ForumFel):
    def __init__(self, mote):
        super().__init__(f"Mötet är {mote.nar}. Det går tidigast den dagen.")


class NarvaroSaknas(ForumFel):
    """A meeting closes only when it is known who was there."""

    def __init__(self, organisationer):
        self.organisationer = organisationer
        vilka = f" för {svenska.lista(organisationer)}" if organisationer else ""
        super().__init__(f"Mötet kan inte stängas än. Fyll i närvaron{vilka} först.")


class DagSaknas(ForumFel):
    def __init__(self):
        super().__init__("Ett möte som inte har varit behöver en dag. Ange år, månad och dag först.")


class PunktenKanInteTasBort(ForumFel):
    """An item that has been dealt with, or has a decision, stays."""


class ErsattareUtanNamn(ForumFel):
    def __init__(self, organisation):
        super().__init__(f"Skriv vem som var ersättare för {organisation}.")


class DubbelNarvaro(ForumFel):
    def __init__(self, organisation):
        super().__init__(f"{organisation} har två rader med samma namn och plats. Ta bort en av dem.")


class MotetInteOppnat(ForumFel):
    def __init__(self):
        super().__init__("Mötet är inte öppnat. Anteckningar och närvaro skrivs när mötet är öppnat för deltagarna.")
