"""The year's question of how initiatives spread: the own organisation's answer, or how many parties have answered."""

from django.urls import reverse

from core import svenska
from insatser import permissions
from insatser.models import Spridningsrunda
from insatser.spridning import Rundlage
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar


def _open_rounds(fraga):
    if not permissions.ar_oppen(fraga.overenskommelse):
        return []
    rows = list(Spridningsrunda.objects.filter(overenskommelse=fraga.overenskommelse, stangd_at=None).order_by("artal"))
    for row in rows:
        row.overenskommelse = fraga.overenskommelse
    return [Rundlage(row) for row in rows]


def egna_svar(fraga):
    """A row for each of the person's own parties that has not answered."""
    mine = permissions.svarar_om_spridning_for(fraga.user, fraga.overenskommelse)
    if mine is None:
        return []
    return [
        Uppgift(
            text=f"Svara om spridning {lage.runda.artal}: {part}",
            liten=f"Hur långt har ni kommit med {svenska.antal(len(lage.fragor), 'insats', 'insatser')}? Svara senast "
            f"{svenska.datum(lage.runda.sista_dag)}, {tid_kvar(lage.runda.sista_dag, fraga.idag)}.",
            url=reverse("insatser:spridning_svar", args=[fraga.slug, lage.runda.artal, part.nyckel]),
            atgard="Svara",
            sist=lage.runda.sista_dag,
        )
        for lage in (_open_rounds(fraga) if mine else [])
        for part in lage.ej_svarat
        if part.pk in mine
    ]


def parternas_svar(fraga):
    """How many parties have answered, until the question is closed."""
    return [
        Uppgift(
            text=f"Spridning {lage.runda.artal}: {len(lage.svarat)} av "
            f"{svenska.antal(len(lage.parter), 'part', 'parter')} har svarat",
            liten=f"Svar senast {svenska.datum(lage.runda.sista_dag)}.",
            url=reverse("insatser:spridning_runda", args=[fraga.slug, lage.runda.artal]),
            atgard="Öppna",
            pa_andra=True,
        )
        for lage in _open_rounds(fraga)
    ]
