"""Final reports: the own ones to hand in, those to review, and those that have not come."""

from django.urls import reverse

from core import svenska
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar
from statsbidrag import urval
from statsbidrag.models import GODKANDA, Redovisning, Status
from statsbidrag.services.paminnelser import arbetsnyckel

# Nothing is asked of the recipient while its report is read, or when it is approved or closed.
INGET_ATT_GORA = (Status.INKOMMEN, *GODKANDA, Status.AVSLUTAD)


def egna_redovisningar(fraga):
    """The own organisation's cases that have something to hand in, answer or pay. Says nothing of the draft."""
    rows = Redovisning.objects.for_mottagare(fraga.user).exclude(status__in=INGET_ATT_GORA)
    rows = rows.select_related("bidrag__mottagare").prefetch_related("kompletteringar", "aterkrav")
    found = [(rad, *_asked(rad)) for rad in rows]
    return [
        Uppgift(
            text=f"{rad.namn}: {rad.bidrag.titel}",
            liten=f"{_senast(dag, fraga.idag, vad)}. {rad.bidrag.mottagare}.",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            sist=dag,
            marke=rad.status,
            nyckel=arbetsnyckel(rad),
            egen=True,
        )
        for rad, vad, dag in found
        if dag
    ]


def _asked(rad):
    """(what, last day) that waits for the recipient; no day when it waits for nobody there."""
    if rad.status == Status.KOMMUNICERING:
        fraga = rad.oppet_aterkrav
        return "Svara om återkrav", fraga.svara_senast if fraga and not fraga.yttrat_at else None
    if rad.status == Status.ATERKRAV:
        obetalt = [a.betalas_senast for a in rad.aterkrav.all() if a.beslutat_at and not a.betalt_at]
        return "Betala tillbaka", obetalt[0] if obetalt else None
    return "Svara" if rad.status == Status.KOMPLETTERING else "Lämna in", rad.sista_dag


# What the officer does when the recipient is not awaited.
ATT_PROVA = {
    Status.INKOMMEN: "Inskickad och väntar på granskning.",
    Status.KOMPLETTERING: "Väntar på svar.",
    Status.KOMMUNICERING: "Väntar på ert beslut om återkrav.",
    Status.ATERKRAV: "Betalt. Ärendet kan avslutas.",
}


def att_granska(fraga):
    """Received reports to review; those that wait for the recipient's answer or money wait for others."""
    rows = Redovisning.objects.granskas_av(fraga.user).filter(
        bidrag__overenskommelse=fraga.overenskommelse, status__in=ATT_PROVA
    )
    rows = rows.select_related("bidrag__mottagare", "bidrag__overenskommelse")
    return [_to_review(rad, fraga) for rad in rows.prefetch_related("kompletteringar", "aterkrav", "beslutsforslag")]


def _to_review(rad, fraga):
    vad, dag = _asked(rad) if rad.status != Status.INKOMMEN else ("", None)
    vantar = bool(dag) and not (rad.status == Status.KOMMUNICERING and dag < fraga.idag)
    forslag = next((f for f in rad.beslutsforslag.all() if f.avgjort_at is None), None)
    if forslag:
        liten = "En kollega har föreslagit ett beslut."
    elif vantar:
        liten = _senast(dag, fraga.idag, vad)
    else:
        liten = ATT_PROVA[rad.status]
    return Uppgift(
        text=f"{rad.bidrag.mottagare}: {rad.bidrag.titel}",
        liten=liten,
        url=rad.granskningsadress,
        atgard="Granska" if rad.status == Status.INKOMMEN else "Öppna",
        pa_andra=vantar or bool(forslag and forslag.foreslaget_av_id == fraga.user.pk),
        marke=rad.status,
    )


def sena(fraga):
    """How many reports and answers should have come and have not; never whether a draft exists."""
    rows = Redovisning.objects.foljs_av(fraga.user).filter(bidrag__overenskommelse=fraga.overenskommelse)
    late = urval.sena(rows, fraga.idag).count()
    if not late:
        return []
    adress = reverse("statsbidrag:lista", args=[fraga.slug], query={"sen": "on"})
    return [
        Uppgift(
            text=svenska.antal(late, "redovisning är sen", "redovisningar är sena"),
            liten="Sista dagen har gått och de har inte kommit in.",
            url=adress,
            atgard="Visa",
            pa_andra=True,
        )
    ]


def _senast(dag, idag, vad):
    """ "Lämna in senast 31 mars 2026, om 14 dagar"."""
    return f"{vad} senast {svenska.datum(dag)}, {tid_kvar(dag, idag)}"
