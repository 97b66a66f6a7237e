"""What has been paid of a grant, as the authority registers it afterwards."""

from django.db import transaction
from django.utils import timezone

from core import svenska
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Utbetalning
from statsbidrag.services import bidragsbeslut
from statsbidrag.services.bidrag import lock, utbetalt
from statsbidrag.services.fel import BeslutetStammerInte


@transaction.atomic
def betala_ut(bidrag, *, av, datum, belopp, anmarkning=""):
    """Register a payment that has been made; never more in all than was granted."""
    bidrag = lock(bidrag, av)
    fel = {}
    totalt = utbetalt(bidrag) + belopp
    if belopp <= 0:
        fel["belopp"] = "Skriv ett belopp som är större än 0."
    elif totalt > bidrag.beviljat_belopp:
        kvar = svenska.belopp(bidrag.beviljat_belopp - utbetalt(bidrag))
        fel["belopp"] = f"Utbetalt blir {svenska.belopp(totalt)}, mer än det beviljade. Kvar att betala ut är {kvar}."
    if datum > timezone.localdate():
        fel["datum"] = "Dagen har inte varit än. Registrera utbetalningen när den är gjord."
    elif datum < bidrag.beslutsdatum:
        fel["datum"] = f"Beslutet fattades {svenska.datum(bidrag.beslutsdatum)}. Utbetalningen kan inte vara före det."
    if innehaller_personnummer(anmarkning):
        fel["anmarkning"] = bidragsbeslut.INGET_PERSONNUMMER
    if fel:
        raise BeslutetStammerInte(fel)
    return Utbetalning.objects.create(bidrag=bidrag, datum=datum, belopp=belopp, anmarkning=anmarkning)


@transaction.atomic
def ta_bort_utbetalning(utbetalning, *, av):
    """Take away a payment that was registered by mistake; the change history keeps it."""
    bidrag = lock(utbetalning.bidrag, av)
    bidrag.utbetalningar.filter(pk=utbetalning.pk).delete()
    return bidrag
