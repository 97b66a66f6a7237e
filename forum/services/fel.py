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


class RedanForeslaget(ForumFel):
    """The organisation has a proposal about the same obstacle to the same organ, in other words."""

    def __init__(self):
        super().__init__(
            "Er organisation har redan föreslagit det för organet, och förslaget väntar eller tas upp. "
            "Dra tillbaka det om det ni skrev nu ska gälla i stället."
        )


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


class SistaDagHarPasserat(ForumFel):
    """Comments on minutes were asked for by, or came after, a day that has gone."""


class IngenNas(ForumFel):
    def __init__(self):
        super().__init__(
            "Ingen av de närvarande har ett konto i portalen. Skicka protokollet till dem på annat sätt och gå "
            "sedan till justeringen."
        )


class InteHosDeNarvarande(ForumFel):
    def __init__(self):
        super().__init__("Protokollet är inte ute för synpunkter. Ladda om sidan för att se läget.")


class PunktenFinnsInte(ForumFel):
    def __init__(self, nummer):
        super().__init__(f"Punkt {nummer} finns inte i protokollet. Välj en annan punkt, eller hela protokollet.")


class VarInteNarvarande(ForumFel):
    """Only who was there can attest what was said."""

    def __init__(self, person):
        super().__init__(
            f"{person} är inte antecknad som närvarande och kan inte justera protokollet. "
            "Utse någon som var med, eller rätta närvaron."
        )


class RedanUtsedd(ForumFel):
    def __init__(self, person):
        super().__init__(f"{person} är redan utsedd att justera.")


class SerInteAllt(ForumFel):
    """Attesting means having read the whole."""

    def __init__(self, person):
        super().__init__(
            f"{person} får inte se det som kan omfattas av sekretess i protokollet och kan därför inte justera hela "
            "texten. Utse någon annan."
        )


class NasInte(ForumFel):
    def __init__(self, person):
        super().__init__(
            f"{person} har inte längre tillgång till överenskommelsen i portalen och kan inte justera här. "
            "Utse någon annan."
        )


class IngenJusterare(ForumFel):
    def __init__(self):
        super().__init__("Utse minst en person som ska justera innan justeringen börjar.")


class BaraSekreteraren(ForumFel):
    def __init__(self):
        super().__init__(
            "Den som har skrivit protokollet kan inte ensam justera det. Utse minst en till av de närvarande."
        )


class MotetInteStangt(ForumFel):
    def __init__(self):
        super().__init__("Stäng mötet innan protokollet justeras.")


class ObesvaradeSynpunkter(ForumFel):
    def __init__(self, antal):
        super().__init__(
            "En synpunkt är obesvarad. Svara på den innan justeringen börjar."
            if antal == 1
            else f"{antal} synpunkter är obesvarade. Svara på dem innan justeringen börjar."
        )


class TextenHarAndrats(ForumFel):
    """What the person read is no longer what they would sign."""

    def __init__(self):
        super().__init__(
            "Texten har ändrats sedan ni öppnade sidan. Inget är justerat. Läs den nya texten och justera sedan."
        )


class InteUnderJustering(ForumFel):
    def __init__(self):
        super().__init__("Protokollet är inte under justering. Någon kan ha skickat tillbaka det. Ladda om sidan.")


class InteJusterat(ForumFel):
    """An addendum to, or publication of, minutes that are still open."""

    def __init__(self, vad):
        super().__init__(f"Protokollet är inte justerat än. {vad}")


class MotetTarIngaBeslut(ForumFel):
    """A decision needs a meeting that decides, has begun and has not been cancelled, at an item for decision."""


class BeslutsdagenFramat(ForumFel):
    def __init__(self):
        super().__init__("Beslutet kan inte vara fattat en dag som inte har varit. Ange dagen då det fattades.")


class KlarForeBeslutet(ForumFel):
    """A decision cannot be due before the day it is taken."""

    def __init__(self, nar):
        super().__init__(f"Beslutet kan inte vara klart innan det är fattat. Det fattades {nar}: ange en senare dag.")


class RedanBeslutat(ForumFel):
    """A planned decision whose outcome someone has written down already, or one that is replaced twice."""


class VerkanStoppas(ForumFel):
    """What the decision was to change cannot change that way: said before anything is stored."""


class StrukturenLast(VerkanStoppas):
    """The agreement has run out: only what belongs to the follow-up may still be decided with an effect."""

    def __init__(self, slutdatum, vad):
        slut = f" Den löpte ut {svenska.datum(slutdatum)}." if slutdatum else ""
        super().__init__(
            f"Överenskommelsens mål och text är låsta.{slut} Beslutet kan fattas, men inte med verkan ”{vad}”. "
            "Det som går är att starta en insats eller ge en grupp ett uppdrag."
        )


class SvarsdagenFramat(ForumFel):
    def __init__(self):
        super().__init__("Ni kan inte ha beslutat en dag som inte har varit. Ange dagen då ni beslutade.")
