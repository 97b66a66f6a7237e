"""What both sides read of a grant: decision, goals, budget, payments and changes."""

from core import svenska
from statsbidrag.formular.underlag import bidragstyp_i_ord
from statsbidrag.models import Svar


def om_bidraget(bidrag):
    """The facts for templates/statsbidrag/bidrag/_bidraget.html."""
    utbetalningar = _payments(bidrag)
    betalt = utbetalningar[-1]["hittills"] if utbetalningar else 0
    return {
        "bidrag": bidrag,
        "bidragstyp": bidragstyp_i_ord(bidrag.bidragstyp),
        "mal_lista": list(bidrag.mal_lista.all()),
        "budgetposter": list(bidrag.budgetposter.all()),
        "utbetalningar": utbetalningar,
        "betalt": betalt,
        "kvar": bidrag.beviljat_belopp - betalt,
        "andringar": [andringsrad(bidrag, andring) for andring in _changes(bidrag)],
    }


def _payments(bidrag):
    """Every payment with the total so far."""
    rader, hittills = [], 0
    for utbetalning in bidrag.utbetalningar.all():
        hittills += utbetalning.belopp
        rader.append({"utbetalning": utbetalning, "hittills": hittills})
    return rader


def _changes(bidrag):
    return bidrag.andringar.select_related("begard_av", "svarad_av")


MARKEN = {"": "vantar", Svar.BEVILJAD: "klart", Svar.AVSLAGEN: "avbojt", Svar.TILLBAKATAGEN: "atertaget"}


def andringsrad(bidrag, andring):
    """One asked change in words; the budget is compared with today's while it waits for an answer."""
    return {
        "andring": andring,
        "marke": MARKEN[andring.svar],
        "text": andring.get_svar_display() if andring.svar else "Väntar på svar",
        "fordelning": _distribution(bidrag, andring),
        "vantar": andring.vantar,
    }


def _distribution(bidrag, andring):
    """Line by line the wanted amount beside today's."""
    rader = []
    for post in bidrag.budgetposter.all() if andring.budget else ():
        nytt = andring.budget.get(str(post.nummer))
        if nytt is not None:
            skillnad = svenska.forandring(nytt - post.belopp) if andring.vantar else ""
            rader.append({"namn": post.namn, "nu": post.belopp, "nytt": nytt, "skillnad": skillnad})
    return rader
