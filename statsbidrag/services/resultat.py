"""What an approved report says in numbers and codes, copied to columns that can be summed."""

from statsbidrag.formular.regler import oforbrukat, summa_av_utfall
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import Resultat
from statsbidrag.services.kontroll import las_formular


def spara_resultat(redovisning):
    """Copy the answers that are summed from the latest submission."""
    inlamning = redovisning.senaste_inlamning
    kodade = _by_code(inlamning)
    tabell, budget = kodade.get("deltagare"), kodade.get("budget")
    kolumner = {kon: _sum(rad[kon] for rad in tabell.values()) for kon in ("kvinnor", "man", "annat")} if tabell else {}
    underlag = Underlag.for_bidrag(redovisning.bidrag)
    return Resultat.objects.create(
        redovisning=redovisning,
        inlamning=inlamning,
        deltagartillfallen=kodade.get("deltagartillfallen"),
        utfall=summa_av_utfall(budget) if budget else None,
        oforbrukat=oforbrukat(budget, underlag) if budget else None,
        **kolumner,
    )


def _by_code(inlamning):
    return {
        falt.kod: inlamning.avsnitt[avsnitt.id][falt.id]
        for avsnitt in las_formular(inlamning.formularversion).avsnitt
        for falt in avsnitt.falt
        if falt.kod
    }


def _sum(values):
    values = list(values)
    return None if None in values else sum(values)
