"""Take away an initiative, and bring it back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from insatser import permissions, services
from insatser.models import Insats, Utfall
from insatser.services.arslas import lasta_ar
from insatser.views.oppna import open_to_create, open_to_write, writes

FOLJDER = [
    "Insatsen försvinner ur listor, sammanställningar och rapporter för alla i överenskommelsen.",
    "Ni kan återställa den under ”Borttagna insatser” i 30 dagar.",
    "Alla ändringar som har gjorts finns kvar i historiken.",
]


@writes
def ta_bort(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    if request.method != "POST":
        return render(request, "insatser/ta_bort.html", {"insats": insats, "punkter": FOLJDER})
    try:
        services.ta_bort(insats, av=request.user)
    except services.AretLast as reason:
        messages.error(request, f"Insatsen har utfall för {reason.row.artal} och kan inte tas bort. {reason}")
        return redirect(insats)
    messages.success(request, f"Insatsen ”{insats.titel}” är borttagen. Den kan återställas i 30 dagar.")
    return redirect("insatser:borttagna", slug)


@writes
def borttagna(request, slug):
    """What has been removed and can still be brought back, latest first."""
    overenskommelse = open_to_create(request, slug)
    rows = Insats.alla.borttagna().filter(overenskommelse=overenskommelse)
    rows = rows.select_related("overenskommelse", "borttagen_av").order_by("-borttagen_at", "pk")
    editable = permissions.editable(request.user, overenskommelse, rows)
    context = {
        "insatser": [(row, row.kan_aterstallas and row.pk in editable) for row in rows],
        "utfall_lista": _removed_outcomes(request.user, overenskommelse),
    }
    return render(request, "insatser/borttagna.html", context)


def _removed_outcomes(user, overenskommelse):
    """(outcome, may it be brought back here) for those whose initiative is still there, latest first. Those of a locked
    year wait until the year is opened."""
    rows = Utfall.alla.borttagna().filter(insats__in=Insats.objects.filter(overenskommelse=overenskommelse))
    rows = rows.select_related("insats__overenskommelse", "borttagen_av").order_by("-borttagen_at", "pk")
    editable = permissions.editable(user, overenskommelse, Insats.objects.filter(utfall_lista__in=rows))
    locked = lasta_ar(overenskommelse)
    return [(row, _may_return(row, editable, locked)) for row in rows]


def _may_return(utfall, editable, locked):
    return utfall.kan_aterstallas and utfall.insats_id in editable and utfall.artal not in locked


@require_POST
@writes
def aterstall(request, slug, pk):
    insats = open_to_write(request, slug, pk, borttagen=True)
    try:
        services.aterstall(insats, av=request.user)
    except (services.KanInteAterstallas, services.AretLast) as reason:
        messages.error(request, str(reason))
        return redirect("insatser:borttagna", slug)
    messages.success(request, f"Insatsen ”{insats.titel}” är återställd.")
    return redirect(insats)
