"""About results and where they are carried."""

from statsbidrag.services.fel.grund import StatsbidragFel


class ResultatetVantar(StatsbidragFel):
    """The report's result could not be carried to the initiative."""

    def __init__(self, resultat):
        bidrag = resultat.redovisning.bidrag
        vem = bidrag.overenskommelse.samordnare.namn
        super().__init__(
            f"Resultatet kunde inte föras över till {bidrag.insats}. Året {bidrag.periodslut.year} är låst eller "
            f"överenskommelsen avslutad. Länsstrategen hos {vem} kan öppna året igen."
        )


class ResultatetLast(StatsbidragFel):
    """The year that the results were carried to is locked."""

    def __init__(self, last):
        super().__init__(f"Resultaten har förts över till ett låst år. {last}")
