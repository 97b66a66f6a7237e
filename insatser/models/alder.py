"""The ages and sexes participants are told by, and what must hold between a total and its ages."""

from django.db import models

from core import svenska


class Aldersgrupp(models.TextChoices):
    """Blank is everyone together."""

    ALLA = "", "Alla åldrar"
    BARN = "barn", "0–17 år"
    UNGA = "unga", "18–24 år"
    VUXNA = "vuxna", "25–64 år"
    ALDRE = "aldre", "65 år och äldre"


ALDRAR = [alder for alder in Aldersgrupp if alder]
KON = {"kvinnor": "Kvinnor", "man": "Män", "annat": "Annat eller ej uppgett"}


def aldersfel(rader):
    """{column: sentence} where the ages say something else than everyone together. `rader` is age → values by column.
    An age that is left empty is unknown, so the others may be fewer than all, never more."""
    fel = {}
    for kon in KON:
        alla, kanda = _column(rader, kon)
        summa = sum(kanda)
        if alla is None or not kanda or summa == alla or (summa < alla and len(kanda) < len(ALDRAR)):
            continue
        fel[kon] = (
            f"Ni skrev {svenska.tal(alla)} för alla åldrar, men summan av åldrarna är {svenska.tal(summa)}. "
            "Ändra en av dem, eller lämna tomt det ni inte vet."
        )
    return fel


def har_sma_tal(rader, grans):
    """Fewer than the limit can be read out of the rows, in a cell or as those whose age is not given."""
    tal = [n for rad in rader.values() for n in rad.values() if n is not None]
    for kon in KON:
        alla, kanda = _column(rader, kon)
        tal += [alla - sum(kanda)] if alla is not None and kanda else []
    return any(0 < n < grans for n in tal)


def _column(rader, kon):
    """Everyone of the column, or None, and the ages that are known."""
    ages = [rader.get(alder, {}).get(kon) for alder in ALDRAR]
    return rader.get(Aldersgrupp.ALLA, {}).get(kon), [n for n in ages if n is not None]
