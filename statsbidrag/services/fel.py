"""What can stop a step, each with the sentence the person meets."""

from core import svenska


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


class OppenKomplettering(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns en obesvarad komplettering. Vänta in svaret eller återkalla den.")


class KompletteringFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns redan en öppen komplettering för avsnittet. Återkalla den först.")


class FormularSaknas(StatsbidragFel):
    def __init__(self, beviljandear):
        super().__init__(f"Det finns inget publicerat formulär för bidrag som beviljades {beviljandear}.")


class ResultatetVantar(StatsbidragFel):
    """The report's result could not be carried to the initiative."""

    def __init__(self, resultat):
        bidrag = resultat.redovisning.bidrag
        vem = bidrag.overenskommelse.samordnare.namn
        super().__init__(
            f"Resultatet kunde inte föras över till {bidrag.insats}. Året {bidrag.periodslut.year} är låst eller "
            f"överenskommelsen avslutad. Länsstrategen hos {vem} kan öppna året igen."
        )


class BeslutetStammerInte(StatsbidragFel):
    """What is wrong in a decision, all at once: a sentence per field, as the form names it."""

    def __init__(self, per_falt):
        self.per_falt = per_falt
        super().__init__(" ".join(per_falt.values()))


class BidragetFinns(StatsbidragFel):
    def __init__(self, bidrag):
        self.bidrag = bidrag
        super().__init__(
            f"Bidraget ”{bidrag.titel}” till {bidrag.mottagare} är redan registrerat med samma beslutsdag."
        )


class BeslutetLast(StatsbidragFel):
    def __init__(self, vad):
        super().__init__(
            f"Slutredovisningen är inlämnad och bygger på beslutet. {vad} kan inte ändras nu. "
            "Insatsens namn, diarienummer, chefens adress och insatsen går att ändra."
        )


class RadenRedovisad(StatsbidragFel):
    def __init__(self, rad):
        super().__init__(f"”{rad}” har redan redovisats och kan inte tas bort. Ändra raden i stället.")


class BidragetAndrat(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "En kollega har ändrat beslutet sedan ni öppnade sidan. Det ni har skrivit finns kvar här. "
            "Läs bidraget igen, och spara sedan om ert ska gälla."
        )


class AnsokanBeslutad(StatsbidragFel):
    def __init__(self, ansokan):
        super().__init__(
            f"Ansökan ”{ansokan.titel}” är {ansokan.get_beslut_display().lower()} och har ett bidrag. "
            "Beslutet kan inte bytas. Ändra bidraget i stället."
        )


class AndringVantar(StatsbidragFel):
    def __init__(self):
        super().__init__(
            "Det finns redan en ändring som väntar på svar. Ta tillbaka den först om den ska bli en annan."
        )


class AndringBesvarad(StatsbidragFel):
    def __init__(self):
        super().__init__("Begäran är redan besvarad eller tillbakatagen. Ladda om sidan för att se svaret.")


class KanInteAndras(StatsbidragFel):
    """A change of a grant whose final report has been handed in."""

    def __init__(self):
        super().__init__("Slutredovisningen är inlämnad. Bidraget kan inte längre ändras.")


class KannsPersonnummer(StatsbidragFel):
    def __init__(self):
        super().__init__("Texten ser ut att innehålla ett personnummer. Ta bort det.")


class SkalSaknas(StatsbidragFel):
    def __init__(self):
        super().__init__("Skriv varför.")


class ArendetStangt(StatsbidragFel):
    def __init__(self):
        super().__init__("Överenskommelsen är avslutad. Redovisningen kan läsas men inte ändras.")


class NyVersionHarKommit(StatsbidragFel):
    def __init__(self):
        super().__init__("Ärendet har ändrats sedan sidan öppnades. Läs det igen innan ni går vidare.")


class TvaPersonerBeslutar(StatsbidragFel):
    def __init__(self):
        super().__init__("Bidraget är så stort att två personer beslutar. Föreslå beslutet, så beslutar en kollega.")


class InteTvaPersoner(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har själv föreslagit beslutet. En kollega behöver besluta.")


class ForslagFinns(StatsbidragFel):
    def __init__(self):
        super().__init__("Det finns redan ett förslag till beslut. Besluta om det eller lägg det åt sidan först.")


class ForslagetAvgjort(StatsbidragFel):
    def __init__(self):
        super().__init__("Förslaget gäller inte längre. Läs ärendet igen.")


class FristenGallerAnnu(StatsbidragFel):
    def __init__(self, frist):
        super().__init__(f"Redovisningen ska lämnas in senast {svenska.datum(frist)}. Vänta tills dagen har gått.")


class ObesvaratUppskov(StatsbidragFel):
    def __init__(self):
        super().__init__("Mottagaren har bett om uppskov. Svara på det först.")


class InteSaMycket(StatsbidragFel):
    """More is asked back than the recipient has been told of, or than it was granted."""

    def __init__(self, hogst):
        super().__init__(f"Beloppet kan vara högst {svenska.belopp(hogst)}.")


class DagenHarGatt(StatsbidragFel):
    def __init__(self):
        super().__init__("Dagen har redan gått. Välj en dag från och med idag.")


class SvarstidenLoper(StatsbidragFel):
    def __init__(self, aterkrav):
        super().__init__(
            f"Mottagaren kan svara till och med {svenska.datum(aterkrav.svara_senast)}. "
            "Vänta in svaret eller tills dagen har gått."
        )


class AterkravetAvgjort(StatsbidragFel):
    def __init__(self):
        super().__init__("Frågan om återkrav är redan avgjord. Ladda om sidan för att se läget.")


class RedanBesvarat(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har redan svarat.")


class InteBetalt(StatsbidragFel):
    def __init__(self):
        super().__init__("Beloppet är inte betalt. Registrera betalningen innan ärendet avslutas.")


class IngetAndrat(StatsbidragFel):
    def __init__(self):
        super().__init__("Inget i avsnittet är ändrat.")


class RattelsenHarFel(StatsbidragFel):
    """The corrected section breaks the form's rules; the remarks say where."""

    def __init__(self, anmarkningar):
        self.anmarkningar = anmarkningar
        super().__init__("Rättelsen kan inte sparas. Rätta det som inte stämmer.")


class UppskovVantar(StatsbidragFel):
    def __init__(self):
        super().__init__("Ni har redan bett om uppskov och väntar på svar. Ta tillbaka det om ni vill ha en annan dag.")


class ForSentForUppskov(StatsbidragFel):
    def __init__(self):
        super().__init__("Sista dagen har gått, så det går inte att begära uppskov. Ni kan fortfarande skicka in.")


class DagenArInteSenare(StatsbidragFel):
    def __init__(self, sista_dag):
        super().__init__(f"Välj en dag efter {svenska.datum(sista_dag)}, som är sista dagen nu.")


class UppskovetBesvarat(StatsbidragFel):
    def __init__(self):
        super().__init__("Begäran om uppskov är redan besvarad eller tillbakatagen. Ladda om sidan för att se läget.")


class IngenFrist(StatsbidragFel):
    def __init__(self):
        super().__init__("Redovisningen är inskickad, så det finns ingen sista dag att flytta.")


class InteHandlaggare(StatsbidragFel):
    def __init__(self, person):
        super().__init__(f"{person} granskar inte redovisningar för myndigheten. Välj någon annan.")


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


class FelIHjalptexter(StatsbidragFel):
    """What is wrong in the county's help texts of a section: a sentence per field, "" for the section's own."""

    def __init__(self, per_falt):
        self.per_falt = per_falt
        super().__init__(" ".join(per_falt.values()))


class BilaganStammerInte(StatsbidragFel):
    """What is missing or wrong about an attachment, in one sentence."""


class BilagorTasInteEmot(StatsbidragFel):
    def __init__(self):
        super().__init__("Redovisningens formulär tar inte emot filer. Skicka bilagorna så som beslutet säger.")


class BilagornaForManga(StatsbidragFel):
    def __init__(self, antal, storlek):
        super().__init__(
            f"Redovisningen har plats för {antal} bilagor och {storlek} tillsammans. "
            "Ta bort en bilaga, eller lägg ihop flera till en fil."
        )


class BilaganBorta(StatsbidragFel):
    def __init__(self):
        super().__init__("Bilagan är redan borttagen. Ladda om sidan för att se vilka som finns.")


class InteUtlovad(StatsbidragFel):
    def __init__(self):
        super().__init__("Bilagan väntas inte längre: den har redan lämnats, eller så är redovisningen återtagen.")


class RattasInteNu(StatsbidragFel):
    def __init__(self):
        super().__init__("Bara det som väntar på granskning går att rätta åt mottagaren.")


class ResultatetLast(StatsbidragFel):
    """The year that the results were carried to is locked."""

    def __init__(self, last):
        super().__init__(f"Resultaten har förts över till ett låst år. {last}")


class GransenKanInteHojas(StatsbidragFel):
    def __init__(self, antal):
        vad = svenska.antal(antal, "redovisning", "redovisningar")
        super().__init__(
            f"Gränsen för två personer kan inte höjas eller tas bort medan {vad} över den granskas. Besluta först."
        )
