"""Final reports: the own ones to hand in, those to review, and those that have not come."""

from django.urls import reverse

from core import svenska
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar
from statsbidrag.models import Redovisning, Status


def egna_redovisningar(fraga):
    """The own organisation's cases that have something to hand in. Says nothing of the draft."""
    rows = Redovisning.objects.for_mottagare(fraga.user).exclude(status__in=[Status.GODKAND, Status.INKOMMEN])
    return [
        Uppgift(
            text=f"Slutredovisning: {rad.bidrag.titel}",
            liten=f"{_senast(rad.sista_dag, fraga.idag)}. {rad.bidrag.mottagare}.",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            sist=rad.sista_dag,
            marke=rad.status,
            nyckel=f"{rad.get_absolute_url()}#{rad.status}",
            egen=True,
        )
        for rad in rows.select_related("bidrag__mottagare").prefetch_related("kompletteringar")
    ]


def att_granska(fraga):
    """Received reports to review; those that are asked for completion wait for the sender."""
    rows = Redovisning.objects.granskas_av(fraga.user).filter(
        bidrag__overenskommelse=fraga.overenskommelse, status__in=[Status.INKOMMEN, Status.KOMPLETTERING]
    )
    return [
        Uppgift(
            text=f"{rad.bidrag.mottagare}: {rad.bidrag.titel}",
            liten="Inskickad och väntar på granskning."
            if rad.status == Status.INKOMMEN
            else _senast(rad.sista_dag, fraga.idag),
            url=rad.granskningsadress,
            atgard="Granska" if rad.status == Status.INKOMMEN else "Öppna",
            pa_andra=rad.status == Status.KOMPLETTERING,
            marke=rad.status,
        )
        for rad in rows.select_related("bidrag__mottagare", "bidrag__overenskommelse").prefetch_related(
            "kompletteringar"
        )
    ]


def inte_inkomna(fraga):
    """How many reports are due and not received, and how many of them are late; never whether a draft exists."""
    rows = Redovisning.objects.foljs_av(fraga.user).filter(bidrag__overenskommelse=fraga.overenskommelse)
    due = list(rows.ej_inkomna().values_list("frist", flat=True))
    if not due:
        return []
    late = sum(frist < fraga.idag for frist in due)
    text = f"{svenska.antal(len(due), 'slutredovisning har', 'slutredovisningar har')} inte kommit in"
    liten = f"{late} skulle ha lämnats in. " if late else ""
    return [
        Uppgift(
            text=text,
            liten=f"{liten}Närmast i tiden: {svenska.datum(min(due))}.",
            url=reverse("statsbidrag:lista", args=[fraga.slug]),
            pa_andra=True,
        )
    ]


def _senast(dag, idag):
    """ "Lämna in senast 31 mars 2026, om 14 dagar"."""
    return f"Lämna in senast {svenska.datum(dag)}, {tid_kvar(dag, idag)}"
