"""Where a person lands, and what waits for them."""

from django.shortcuts import redirect, render
from django.urls import NoReverseMatch
from django.utils import timezone

from insatser.permissions import can_create
from rapporter import meny
from rapporter.sidor import arbete
from rapporter.views.ram import egna_medlemskap, oppna, visa
from sok.models import Roll


def start(request):
    """To the first page of the person's first role in their only agreement, or a choice between agreements;
    without membership a page that says so. The header's switcher leads to the other roles."""
    medlemskap = meny.mina_medlemskap(request.user)
    medlemskap = [m for m in medlemskap if m.overenskommelse_id] or medlemskap
    val = [{"medlemskap": m, "url": forsta_sida(m)} for m in medlemskap]
    if len({m.overenskommelse_id for m in medlemskap}) == 1:
        return redirect(val[0]["url"])
    return render(request, "rapporter/start.html", {"val": val, "alternativ": _per_sida(val)})


def forsta_sida(medlemskap):
    """The first row of the role's menu that the portal has."""
    for rad in meny.MENYER[medlemskap.roll]:
        if url := meny.adress(rad, medlemskap):
            return url
    raise NoReverseMatch(f"Rollen {medlemskap.roll} har ingen sida.")


def _per_sida(val):
    """One choice per page, whatever number of roles lead there."""
    rows = {}
    for rad in val:
        medlemskap = rad["medlemskap"]
        row = rows.setdefault(rad["url"], {"url": rad["url"], "namn": _namn(medlemskap), "roller": []})
        row["roller"].append(f"{medlemskap.get_roll_display()}, {medlemskap.organisation}")
    return list(rows.values())


def _namn(medlemskap):
    return medlemskap.overenskommelse.kortnamn if medlemskap.overenskommelse else "Organisationens egna bidrag"


def mitt_arbete(request, slug):
    overenskommelse, _ = oppna(request, slug)
    medlemskap = egna_medlemskap(request, overenskommelse)
    fraga = arbete.Fraga(request.user, overenskommelse, medlemskap, timezone.localdate())
    return visa(
        request,
        "mitt_arbete",
        overenskommelse,
        grupper=arbete.grupper(fraga),
        ar_behorig=Roll.BEHORIG in fraga.roller and len(fraga.roller) == 1,
        kan_skapa_insats=Roll.LANSSTRATEG in fraga.roller and can_create(request.user, overenskommelse),
    )
