"""About an action plan."""

from insatser.services.fel.grund import Insatsfel


class PlanenFinns(Insatsfel):
    """`plan` is the one that is there."""

    def __init__(self, plan):
        super().__init__()
        self.plan = plan
        self.text = f"Det finns redan en handlingsplan för {plan.artal}. Öppna den och ändra där."


class PlanenAndrad(Insatsfel):
    """Someone wrote in between. `sparad` is the row, or the plan, as it now stands, `vem` who saved it."""

    def __init__(self, sparad, vem=""):
        super().__init__()
        self.sparad, self.vem = sparad, vem
        self.text = f"{vem or 'Någon annan'} sparade medan ni skrev."


class RadenSaknarNamn(Insatsfel):
    text = "Välj en insats eller skriv vad uppdraget kallas."


class RadenStruken(Insatsfel):
    text = "Raden är struken ur planen. Återta den innan ni ändrar den."


class PlanenGallerRedan(Insatsfel):
    text = "Handlingsplanen gäller redan."


class PlanenSaknarKalla(Insatsfel):
    text = "Skriv planens källa först. En plan utan källa börjar gälla när den har antagits genom ett beslut."


class MaletGarInteAttLasa(Insatsfel):
    """A goal that says neither a number with its unit nor words, or an interval the wrong way round."""

    def __init__(self, text):
        super().__init__()
        self.text = text
