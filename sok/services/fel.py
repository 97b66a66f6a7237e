"""What can stop a change in the agreement, each with the sentence the person meets."""

from core.svenska import datum, klockslag, period, tidpunkt


class SokFel(Exception):
    """The change is not possible now; `str()` says why and what to do."""

    text = ""

    def __str__(self):
        return self.text or super().__str__()


# Texts in versions.


class TextenArLast(SokFel):
    """The agreement no longer changes; what comes after it is written in its successor."""

    def __init__(self, overenskommelse):
        efter = overenskommelse.efterfoljare or overenskommelse.efterfoljare_text
        vart = f" Nya texter skrivs i {efter}." if efter else " Nya texter skrivs i den överenskommelse som tar vid."
        self.text = f"{overenskommelse.kortnamn} gäller inte längre, så texten är låst.{vart}"


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
        self.text = f"Parterna har till och med {datum(sista_dag)} på sig. Lägg fram texten när alla har svarat, eller efter den dagen."


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


class DagenUtanfor(SokFel):
    def __init__(self, overenskommelse):
        self.text = f"Dagen ligger utanför överenskommelsen, som gäller {period(overenskommelse.startdatum, overenskommelse.slutdatum)}."


# The yearly check.


class UppfoljningenStangd(SokFel):
    text = "Överenskommelsen är avslutad. Allt finns kvar att läsa, men inget kan ändras."


class AndringUtanText(SokFel):
    text = "Skriv vad som har ändrats eller behöver ändras."


class RedanProvad(SokFel):
    """Someone answered in between; `provning` is as it now stands."""

    def __init__(self, provning):
        self.provning = provning
        self.text = (
            f"{provning.provad_av} svarade {tidpunkt(provning.provad_at)}: {provning.get_svar_display().lower()}."
        )
