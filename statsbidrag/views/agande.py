"""Who may sign the recipient's reports: seen by its people, decided by its authorised representative."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from core import svenska
from sok.models import Medlemskap, Organisation, Roll
from statsbidrag import permissions, services
from statsbidrag.forms import OmbudForm
from statsbidrag.models import Delegation
from statsbidrag.models.bidrag import MOTTAGARROLLER
from statsbidrag.services import fel


def _own(request, nyckel):
    """An organisation whose reports the person writes, or 404."""
    mina = Medlemskap.objects.aktuella(request.user).filter(roll__in=MOTTAGARROLLER)
    return get_object_or_404(Organisation.objects.filter(pk__in=mina.values("organisation")), nyckel=nyckel)


def ombud(request, organisation):
    organisation = _own(request, organisation)
    idag = timezone.localdate()
    delegationer = organisation.delegationer.select_related("ombud", "given_av").order_by("ombud__namn", "giltighet")
    rows = [_row(delegation, idag) for delegation in delegationer]
    return render(
        request,
        "statsbidrag/ombud.html",
        {
            "organisation": organisation,
            "behoriga": _authorised(organisation, idag),
            "ombud": [row for row in rows if not row["slut"]],
            "tidigare": [row for row in rows if row["slut"]],
            "far_utse": permissions.can_utse_ombud(request.user, organisation),
        },
    )


def _authorised(organisation, idag):
    rows = Medlemskap.objects.gallande(idag).filter(organisation=organisation, roll=Roll.BEHORIG, user__is_active=True)
    return sorted({row.user.namn for row in rows.select_related("user")}, key=svenska.sorteringsnyckel)


def _row(delegation, idag):
    return {
        "delegation": delegation,
        "dagar": svenska.period(delegation.fran, delegation.till),
        "slut": bool(delegation.till) and delegation.till < idag,
        "kommande": delegation.fran > idag,
        "stangt": not delegation.ombud.is_active,
    }


def utse(request, organisation):
    organisation = _own(request, organisation)
    if not permissions.can_utse_ombud(request.user, organisation):
        raise PermissionDenied
    mojliga = services.mojliga_ombud(organisation)
    form = OmbudForm(request.POST or None, mojliga=mojliga)
    if request.method == "POST" and form.is_valid():
        try:
            delegation = services.ge_delegation(organisation, av=request.user, **form.cleaned_data)
        except fel.DelegationenStammerInte as hinder:
            for falt, text in hinder.per_falt.items():
                form.add_error(falt, text)
        else:
            messages.success(request, f"{delegation.ombud.namn} är ombud och får skicka in under dagarna ni skrev.")
            return redirect("statsbidrag:ombud", organisation.nyckel)
    innehall = {"organisation": organisation, "form": form, "mojliga": mojliga}
    return render(request, "statsbidrag/ombud_nytt.html", innehall, status=400 if form.errors else 200)


def avsluta(request, organisation, pk):
    organisation = _own(request, organisation)
    delegation = get_object_or_404(Delegation.objects.select_related("ombud"), organisation=organisation, pk=pk)
    if not permissions.can_utse_ombud(request.user, organisation):
        raise PermissionDenied
    if request.method != "POST":
        return render(
            request, "statsbidrag/ombud_avsluta.html", {"organisation": organisation, "delegation": delegation}
        )
    try:
        services.aterkalla_delegation(delegation, av=request.user)
    except fel.DelegationenSlut as hinder:
        messages.error(request, str(hinder))
    else:
        messages.success(request, f"{delegation.ombud.namn} får inte längre skicka in.")
    return redirect("statsbidrag:ombud", organisation.nyckel)
