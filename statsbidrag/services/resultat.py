"""What an approved report says in numbers and codes, copied to columns that can be summed."""

from django.db import transaction
from django.utils import timezone

from insatser.models import KON
from statsbidrag.formular.regler import oforbrukat, summa_av_utfall
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import Redovisningstyp, Resultat, Resultatdeltagare
from statsbidrag.services.kontroll import las_formular
from statsbidrag.services.overforing import dra_tillbaka_overforing, for_over

# Answers that are copied as they are, by the field's code; the columns of Resultat.
KODER = {
    "malgrupp": "malgrupp",
    "insatsomrade": "insatsomrade",
    "lever_vidare": "fortsattning",
    "egen_bedomning": "egen_bedomning",
}
TAL = {"deltagartillfallen": "deltagartillfallen", "tillfallen": "deltagartillfallen"}


@transaction.atomic
def spara_resultat(redovisning):
    """Copy the answers that are summed from the latest submission, and carry them to the initiative. Only a final
    report has results; None for an interim one. Who approved stands in the case's latest step."""
    if redovisning.typ != Redovisningstyp.SLUTREDOVISNING:
        return None
    inlamning = redovisning.senaste_inlamning
    svar = svar_per_kod(inlamning)
    resultat = Resultat.objects.create(
        redovisning=redovisning, inlamning=inlamning, **_codes(svar), **_people(svar), **_money(svar, redovisning)
    )
    Resultatdeltagare.objects.bulk_create(
        Resultatdeltagare(resultat=resultat, aldersgrupp=alder, **rad) for alder, rad in _ages(svar).items()
    )
    for_over(resultat, av=redovisning.handelser.first().av)
    return resultat


@transaction.atomic
def aterkalla_resultat(redovisning, *, av):
    """Take back what an approval carried out, when the case is reopened. Nothing is deleted: the row says when, and
    the initiative's outcomes can be seen among what has been removed. Raises AretLast when their year is locked."""
    # Locked as in for_over: what is being carried over this moment is seen, and taken back too.
    for resultat in redovisning.resultat_lista.gallande().select_for_update(of=("self",)):
        dra_tillbaka_overforing(resultat, av=av)
        resultat.aterkallat_at = timezone.now()
        resultat.save(update_fields=["aterkallat_at"])


def svar_per_kod(inlamning):
    """{code: answer}; a field without a code answers to its id."""
    return {
        falt.kod or falt.id: inlamning.avsnitt[avsnitt.id][falt.id]
        for avsnitt in las_formular(inlamning.formularversion).avsnitt
        for falt in avsnitt.falt
    }


def _codes(svar):
    return {kolumn: svar.get(kod) or "" for kod, kolumn in KODER.items()}


def _people(svar):
    """Unique people by sex over all ages, and attendances. None where an age has not been told."""
    found = {kolumn: svar[kod] for kod, kolumn in TAL.items() if svar.get(kod) is not None}
    tabell = svar.get("deltagare")
    return found | ({kon: _sum(rad[kon] for rad in tabell.values()) for kon in KON} if tabell else {})


def _ages(svar):
    """{age: numbers by sex} of the ages that say anything."""
    rows = (svar.get("deltagare") or {}).items()
    return {alder: rad for alder, rad in rows if any(n is not None for n in rad.values())}


def _money(svar, redovisning):
    budget = svar.get("budget")
    underlag = Underlag.for_bidrag(redovisning.bidrag)
    return {
        "utfall": summa_av_utfall(budget) if budget else None,
        "oforbrukat": oforbrukat(budget, underlag) if budget else None,
        "medfinansiering": _co_financing(svar.get("medfinansiering"), svar.get("har_medfinansiering")),
    }


def _co_financing(svar, finns=None):
    """One amount, or a list of sources with an amount each; an answered no is a known 0."""
    if finns is False:
        return 0
    if isinstance(svar, list):
        return _sum(rad.get("belopp") for rad in svar) if svar else None
    return svar


def _sum(values):
    values = list(values)
    return None if None in values else sum(values)
