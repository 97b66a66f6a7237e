"""About the yearly question of spread."""

from insatser.services.fel.grund import Insatsfel


class RundanFinns(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"Parterna är redan tillfrågade om {artal}. Öppna den frågan i stället."


class IngenInsatsVald(Insatsfel):
    text = "Välj minst en insats att fråga om."


class RundanStangd(Insatsfel):
    text = "Frågan är stängd, så svaren tas inte emot längre. Hör av er till länsstrategen om något behöver rättas."


class ArIntePart(Insatsfel):
    def __init__(self, organisation):
        super().__init__()
        self.text = f"{organisation} är inte part i överenskommelsen längre och tillfrågas därför inte."


class SpridningssvarAndrat(Insatsfel):
    """Another person answered for the same party in between; `sparade` are the stored answers by question."""

    def __init__(self, sparade):
        super().__init__()
        self.sparade = sparade
        self.text = "Någon annan skickade svar för er medan ni skrev."
