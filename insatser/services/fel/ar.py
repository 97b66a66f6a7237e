"""About a year: locked, changed into the next."""

from django.utils import timezone

from insatser.services.fel.grund import Insatsfel, SkalSaknas


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


class ArsskiftetAndrat(Insatsfel):
    text = "Någon har ändrat planen eller en av insatserna medan ni läste. Gå igenom förslaget igen."


class ValetFinnsInte(Insatsfel):
    text = "Ett av valen går inte för den raden. Gå igenom förslaget igen."


class ArsskiftetGarInteAttAngra(Insatsfel):
    def __init__(self, skal):
        super().__init__()
        self.text = f"Årsskiftet går inte att ångra. {' '.join(skal)}"
