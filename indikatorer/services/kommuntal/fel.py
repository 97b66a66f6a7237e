"""What may stop a round, a decision or a table; `str()` is what the person does about it."""

from core import svenska


class Kommuntalsfel(Exception):
    """Nothing has been stored."""

    text = ""

    def __str__(self):
        return self.text or super().__str__()


class FelIRaden(Kommuntalsfel):
    """A row of a source that cannot be stored."""

    def __init__(self, rad, vad):
        self.rad = rad
        when = f"{svenska.MANADER[rad.manad - 1]} {rad.artal}" if rad.manad in range(1, 13) else rad.artal
        self.text = f"Raden för {rad.geografi}, {when}, {vad}."


class NagonLasteInFore(Kommuntalsfel):
    text = "Någon annan har läst in antal under tiden. Inget är sparat. Se vad filen ändrar nu."


class UnderlagSaknas(Kommuntalsfel):
    """`koder` are the places whose inhabitants or reception are missing."""

    text = "Uppgifter saknas för någon kommun, så länstalet går inte att fördela på det sättet."

    def __init__(self, koder):
        self.koder = koder


class OmgangenFinns(Kommuntalsfel):
    def __init__(self, artal):
        self.text = f"Fördelningen för {artal} är redan påbörjad."


class OtillatetSteg(Kommuntalsfel):
    def __init__(self, omgang, till):
        self.text = (
            f"Fördelningen för {omgang.artal} är ”{omgang.get_lage_display()}” och kan inte bli ”{till.label}”. "
            "Någon annan kan ha hunnit före. Ladda om sidan för att se läget."
        )


class ForslagetArUte(Kommuntalsfel):
    text = "Förslaget är inte ett utkast längre. Ta tillbaka det från kommunerna om det ska ändras."


class ForslagetAndrat(Kommuntalsfel):
    text = "Någon annan ändrade förslaget medan ni skrev. Ladda om sidan, se ändringen och skriv sedan igen."


class AntalSaknas(Kommuntalsfel):
    def __init__(self, kommuner):
        self.text = f"Antal saknas för {svenska.lista(kommuner)}. Skriv 0 om ingen ska tas emot."


class SistaDagenHarVarit(Kommuntalsfel):
    text = "Välj en sista dag för synpunkter som ligger framåt i tiden."


class SynpunkternaStangda(Kommuntalsfel):
    text = "Tiden för synpunkter är ute. Hör av er till samordnaren om något behöver ändras."


class SynpunktenAndrad(Kommuntalsfel):
    """Another person of the municipality answered in between; `sparad` is what is stored."""

    def __init__(self, sparad):
        self.sparad = sparad
        self.text = f"{sparad.lamnad_av} lämnade ett svar medan ni skrev. Läs det och skicka igen om ert ska gälla."


class SkrivVad(Kommuntalsfel):
    text = "Skriv hur många ni kan ta emot, eller varför ni vill ändra förslaget."


class AntaletSagerEmot(Kommuntalsfel):
    """More was said with a number that is not more than the proposed one, or fewer with one that is not fewer."""

    def __init__(self, forslag, fler):
        self.text = f"Förslaget är {forslag}. Skriv ett {'större' if fler else 'mindre'} antal eller ändra ert svar."


class SynpunkterVantas(Kommuntalsfel):
    def __init__(self, sista_dag):
        self.text = (
            f"Kommunerna har till och med {svenska.datum(sista_dag)} på sig. "
            "Besluta när alla har svarat, eller efter den dagen."
        )


class LanstaletSaknas(Kommuntalsfel):
    text = "Skriv in länstalet först."


class SkillnadenForklaras(Kommuntalsfel):
    def __init__(self, summa, lanstal):
        self.text = (
            f"Kommuntalen är tillsammans {svenska.tal(summa)} och länstalet är {svenska.tal(lanstal)}. "
            "Ändra antalen, eller skriv varför de skiljer sig."
        )


class SkalSaknas(Kommuntalsfel):
    text = "Skriv varför kommuntalet ändras."


class UppgiftOmBeslutSaknas(Kommuntalsfel):
    text = "Skriv dagen för beslutet och diarienumret."


class DagenStammerInte(Kommuntalsfel):
    text = "Dagen för beslutet kan inte ligga framåt i tiden eller före det förra beslutet."


class IngetAndras(Kommuntalsfel):
    text = "Inget antal är ändrat. Skriv det nya kommuntalet för minst en kommun."
