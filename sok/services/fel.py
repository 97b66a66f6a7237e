"""What can stop a change in the agreement, each with the sentence the person meets."""

from core.svenska import datum, klockslag, period, tidpunkt


class SokFel(Exception):
    """The change is not possible now; `str()` says why and what to do."""

    text = ""

    def __str__(self):
        return self.text or super().__str__()


# Texts in versions.


class UtkastFinns(SokFel):
    text = "Det finns redan ett utkast. Arbeta vidare i det."


class EjUtkast(SokFel):
    """Sent out while someone was writing."""

    text = "Texten har skickats ut och går inte att ändra. Arbeta om den i en ny version."


class OtillatetSteg(SokFel):
    def __init__(self, version, till):
        self.text = (
            f"Version {version.nummer} är ”{version.get_status_display()}” och kan inte bli ”{till.label}”. "
            "Någon annan kan ha hunnit före. Ladda om sidan för att se läget."
        )


class TomText(SokFel):
    text = "Texten har inga stycken ännu. Skriv minst ett."


class IngenSkillnad(SokFel):
    text = "Utkastet är ordagrant detsamma som den gällande texten. Ändra något, eller ta bort utkastet."


class SistaDagenHarVarit(SokFel):
    text = "Välj en sista dag för synpunkter som ligger framåt i tiden."


class IngaParter(SokFel):
    text = "Inga parter gäller idag, så det finns ingen att fråga. Lägg in parterna först."


class RemissenPagar(SokFel):
    def __init__(self, sista_dag):
        self.text = (
            f"Parterna har till och med {datum(sista_dag)} på sig. "
            "Lägg fram texten när alla har svarat, eller efter den dagen."
        )


class SkalBehovs(SokFel):
    text = "Skriv varför."


class Redigeringskonflikt(SokFel):
    """Someone saved the paragraph in between; `stycke` is as it now stands."""

    def __init__(self, stycke):
        self.stycke = stycke
        self.text = f"{stycke.andrad_av or 'Någon annan'} ändrade stycket {klockslag(stycke.andrad_at)}."


class StycketBorttaget(SokFel):
    """Someone took the paragraph away in between; `vem` is their name."""

    def __init__(self, vem):
        self.text = f"{vem} tog bort stycket medan ni skrev."


class SvarenStangda(SokFel):
    text = "Texten är avgjord. Det går inte att svara på den längre."


class SvaretStarFast(SokFel):
    text = "Ni har redan svarat, och sista dagen har varit. Svaret står fast."


class SvarHarByttsUt(SokFel):
    """A colleague answered in between; `yttrande` is as it now stands."""

    def __init__(self, yttrande):
        self.yttrande = yttrande
        self.text = f"{yttrande.lamnat_av} svarade för er {tidpunkt(yttrande.lamnat_at)}."


class GallerRedan(SokFel):
    def __init__(self, version):
        self.text = f"Version {version.nummer} gäller från {datum(version.fran)}. Välj en senare dag."


# The yearly check.


class AndringUtanText(SokFel):
    text = "Skriv vad som har ändrats eller behöver ändras."


class RedanProvad(SokFel):
    """Someone answered in between; `provning` is as it now stands."""

    def __init__(self, provning):
        self.provning = provning
        self.text = (
            f"{provning.provad_av} svarade {tidpunkt(provning.provad_at)}: {provning.get_svar_display().lower()}."
        )


# Locked by the agreement's state.


class Last(SokFel):
    """Nothing here may be written now: `str()` says which rule locked it, `vem` who can open."""

    vem = ""


class OverenskommelsenAvslutad(Last):
    text = "Överenskommelsen är avslutad. Allt finns kvar att läsa, men inget kan ändras."
    vem = "En avslutad överenskommelse öppnas inte igen. Det som fortsätter finns hos efterföljaren."


class TextenArLast(Last):
    """The agreed period is over: what comes after it is written in the agreement that succeeds it."""

    def __init__(self, overenskommelse):
        self.text = f"{overenskommelse.kortnamn} gäller inte längre, så texten är låst och kan bara läsas."
        efter = overenskommelse.efterfoljare or overenskommelse.efterfoljare_text
        self.vem = f"Nya texter skrivs i {efter or 'den överenskommelse som tar vid'}."


class StrukturenLast(Last):
    """The agreed period is over: parties, organs and wording stay as they were on its last day."""

    def __init__(self, overenskommelse):
        self.text = (
            f"Överenskommelsen löpte ut {datum(overenskommelse.slutdatum)}. Då låstes parter, organ, mål och text. "
            "Uppföljning, möten och beslut är fortfarande öppna."
        )
        self.vem = (
            f"Länsstrategen hos {overenskommelse.samordnare} kan öppna genom att förlänga överenskommelsen på sidan "
            "Avslut, om parterna har beslutat det."
        )


# Parties, organisations and seats.


def _dagar(rad):
    """The days of a dated row in words."""
    return period(rad.fran, rad.till) if rad.fran or rad.till else "utan angivna dagar"


class OverlappandeAnslutning(SokFel):
    def __init__(self, part):
        self.text = f"{part.organisation} är redan part {_dagar(part)}. Välj dagar som inte överlappar."


class UtanforPerioden(SokFel):
    def __init__(self, overenskommelse):
        self.text = (
            f"Överenskommelsen gäller {period(overenskommelse.startdatum, overenskommelse.slutdatum)}. "
            "Välj en dag inom den tiden."
        )


class HarGattUpp(SokFel):
    def __init__(self, organisation):
        self.text = (
            f"{organisation} har gått upp i {organisation.sammanslagen_med} {datum(organisation.sammanslagen_fran)}. "
            f"Välj {organisation.sammanslagen_med} i stället."
        )


class NamnetFinns(SokFel):
    def __init__(self, organisation):
        self.text = f"Det finns redan en organisation som heter {organisation}. Välj den i stället."


class SamordnarenStannar(SokFel):
    def __init__(self, overenskommelse):
        self.text = (
            f"{overenskommelse.samordnare} samordnar överenskommelsen och kan inte lämna den så länge den gör det."
        )


class ParterLeder(SokFel):
    """The party chairs or convenes an organ after the day it wants to leave."""

    def __init__(self, organisation, leder, fran):
        what = "; ".join(f"{roll} i {organ}" for organ, roll in leder)
        self.text = (
            f"{organisation} är {what}. Utse någon annan från {datum(fran)} på organets sida, och avsluta sedan "
            "anslutningen."
        )


class DagenForeBorjan(SokFel):
    def __init__(self, fran):
        self.text = f"Den började {datum(fran)} och kan inte sluta före det. Välj en senare dag."


class AndradUnderTiden(SokFel):
    text = "Någon annan ändrade det här medan ni skrev. Läs hur det är nu, och gör om ändringen om den behövs."


class InteParten(SokFel):
    def __init__(self, organisation, dag):
        self.text = (
            f"{organisation} är inte part {datum(dag)}. Välj rollen adjungerad, eller anslut organisationen först."
        )


class OrganetFinnsInte(SokFel):
    def __init__(self, namn, dag):
        self.text = f"{namn} finns inte {datum(dag)}. Välj en dag då organet är verksamt."


class PlatsenUpptagen(SokFel):
    def __init__(self, uppdrag):
        vem = f" av {uppdrag.namn}" if uppdrag.namn else ""
        self.text = (
            f"Platsen är redan besatt{vem} {_dagar(uppdrag)}. Byt person på den "
            "platsen, eller skriv en annan befattning."
        )


class PlatsenAvslutad(SokFel):
    def __init__(self, uppdrag):
        self.text = f"Platsen slutar redan {datum(uppdrag.till)}. Någon annan kan ha hunnit före. Ladda om sidan."


class KontotHorInteDit(SokFel):
    def __init__(self, organisation):
        self.text = f"Kontot hör inte till {organisation} i den här överenskommelsen. Välj ett annat, eller inget."


class NamnbyteFramat(SokFel):
    text = "Namnet kan tidigast gälla från idag. Kom tillbaka den dag det börjar gälla."


class DelasMedAndra(SokFel):
    """The organisation is global, and someone else answers for some of what hangs on it."""

    def __init__(self, organisation, andra):
        self.text = (
            f"{organisation} finns också i {', '.join(str(a) for a in andra)}. Bara den som är länsstrateg i alla "
            "överenskommelser som berörs kan göra det här."
        )


# Organs.


class RedanSa(SokFel):
    """The same relation or responsibility already holds on the day."""

    def __init__(self, vad, fran):
        self.text = f"{vad} gäller redan{' från ' + datum(fran) if fran else ''}. Avsluta det först."


# The end of an agreement.


class BakatITiden(SokFel):
    text = "Välj idag eller en senare dag. Det som redan har hänt ändras inte i efterhand."


class UppfoljningenForeSlutet(SokFel):
    text = "Uppföljningen kan inte stängas före överenskommelsens sista dag."


class SkalTillForlangning(SokFel):
    text = "Skriv vilket beslut som förlänger överenskommelsen. Den har redan löpt ut."
