"""What every page's frame needs: the agreement, the person's roles, the menu, the strips."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from core import svenska
from rapporter import meny
from sok.models.overenskommelse import Lage


def portal(request):
    overenskommelse = getattr(request, "overenskommelse", None)
    return {
        "portal_demo": settings.PORTAL_DEMO,
        "overenskommelse": overenskommelse,
        "utgangen_text": utgangen_text(overenskommelse) if overenskommelse else "",
        **_frame(request, overenskommelse),
    }


def _frame(request, overenskommelse):
    """Menu and switcher, asked for only when a template shows them."""

    def build():
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return {"meny": None, "val": None}
        mine = getattr(request, "mina_medlemskap", None)
        if mine is None:
            mine = meny.mina_medlemskap(user)
        som = request.GET.get("som", "")
        chosen = meny.valt_medlemskap(mine, overenskommelse, som)
        if chosen is None:
            return {"meny": None, "val": meny.val([], None)}
        som = som if str(chosen.pk) == som else ""
        return {"meny": meny.bygg(chosen, request.path, som), "val": meny.val(mine, chosen)}

    frame = SimpleLazyObject(build)
    return {
        "meny": SimpleLazyObject(lambda: frame["meny"]),
        "medlemskap_val": SimpleLazyObject(lambda: frame["val"]),
    }


def utgangen_text(overenskommelse):
    """The sentence about an agreement that has ended or been closed; empty while it runs."""
    lage = overenskommelse.lage()
    if lage not in (Lage.LOPT_UT, Lage.AVSLUTAD):
        return ""
    parts = [f"Överenskommelsen löpte ut {svenska.datum(overenskommelse.slutdatum)}."]
    if lage == Lage.AVSLUTAD:
        parts.append("Den är avslutad och kan bara läsas.")
    else:
        parts.append("Mål och text är låsta.")
        parts.append(_follow_up(overenskommelse.uppfoljning_till))
    if successor := _successor(overenskommelse):
        parts.append(f"Efterträdare: {successor}.")
    return " ".join(parts)


def _follow_up(last_day):
    if last_day is None:
        return "Uppföljning kan registreras tills samordnaren sätter ett slutdatum."
    return f"Uppföljning kan registreras till och med {svenska.datum(last_day)}."


def _successor(overenskommelse):
    if overenskommelse.efterfoljare:
        return overenskommelse.efterfoljare.kortnamn
    text = overenskommelse.efterfoljare_text
    return f"{text} (planerad)" if text and "planera" not in text else text
