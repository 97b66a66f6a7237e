"""What may stop a change, each with the sentence the person meets."""

from django.utils import timezone


class Insatsfel(Exception):
    text = ""

    def __str__(self):
        return self.text or super().__str__()


class OverenskommelsenAvslutad(Insatsfel):
    text = "Överenskommelsen är avslutad. Insatserna kan läsas men inte ändras."


class EgenOrganisationSaknas(Insatsfel):
    text = "Er organisation behöver stå som ansvarig. Be länsstrategen om någon annan ska ta över."


class SkalSaknas(Insatsfel):
    text = "Skriv varför läget ändras."


class Statusbytesfel(Insatsfel):
    text = "Insatsen kan inte gå till det läget från det den har nu. Läs om sidan och välj igen."


class KanInteAterstallas(Insatsfel):
    text = "Insatsen togs bort för mer än 30 dagar sedan och kan inte återställas här."


class Redigeringskonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the initiative as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade insatsen medan ni skrev."


class AretLast(Insatsfel):
    """`row` is the latest Arslas of the year, which says who locked it and when."""

    def __init__(self, row):
        super().__init__()
        self.row = row
        self.text = (
            f"Uppföljningen av {row.artal} låstes {timezone.localtime(row.at):%Y-%m-%d}, så årets handlingsplan och "
            f"utfall ändras inte. Länsstrategen hos {row.overenskommelse.samordnare} kan öppna året under ”Årsskifte”."
        )


class AretArRedanLast(Insatsfel):
    def __init__(self, row):
        super().__init__()
        self.text = f"{row.artal} är redan låst, av {row.av} {timezone.localtime(row.at):%Y-%m-%d}."


class AretArOppet(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"{artal} är inte låst och går att rätta som det är."


class AretHarInteSlutat(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"{artal} är inte slut. Året kan låsas från och med {artal + 1}-01-01."


class UpplasningUtanSkal(SkalSaknas):
    text = "Skriv varför året öppnas igen."
