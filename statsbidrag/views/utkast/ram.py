"""What every page of the draft shares: the draft among the person's own, the sticky row, the list of sections."""

from django.urls import reverse
from django.utils import timezone

from core import svenska
from statsbidrag import permissions
from statsbidrag.models import Utkast
from statsbidrag.views import rader
from statsbidrag.views.mottagare import rattat_sedan, remaining
from statsbidrag.views.redovisning import hamta_redovisning


def own_draft(request, pk):
    """(case, draft or None) among the person's own."""
    redovisning = hamta_redovisning(request, pk)
    utkast = (
        Utkast.objects.visible_to(request.user)
        .select_related("senast_sparad_av", "ansvarig")
        .prefetch_related("avsnitt_lista")
        .filter(redovisning=redovisning)
        .first()
    )
    if utkast:
        utkast.redovisning = redovisning
    return redovisning, utkast


def is_same_draft(request, utkast):
    """Whether the form that was sent is of this draft: a page left open may be of one that is gone."""
    return request.POST.get("utkast") in (None, str(utkast.pk))


def frame(request, redovisning, utkast, kontroll, nu=""):
    """What every page of the draft shows: the sticky row and the list of sections."""
    return {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "utkast": utkast,
        "frist_i_ord": rader.frist_i_ord(redovisning),
        "aterstar": remaining(kontroll),
        "rattat_sedan": rattat_sedan(redovisning, utkast),
        "sektioner": _sections(redovisning, kontroll, nu),
        "sparat_idag": timezone.localtime(utkast.senast_sparad_at).date() == timezone.localdate(),
        "behorig": permissions.can_skicka_in(request.user, redovisning),
        "behoriga": permissions.behoriga(redovisning.bidrag),
    }


def _sections(redovisning, kontroll, nu):
    fragade = {k.avsnitt for k in redovisning.oppna_kompletteringar}
    sektioner = [
        {
            "namn": del_.avsnitt.rubrik,
            "url": reverse("statsbidrag:avsnitt", args=[redovisning.pk, del_.avsnitt.id]),
            "lage": del_.lage,
            "text": _in_words(del_, del_.avsnitt.id in fragade),
            "nu": del_.avsnitt.id == nu,
        }
        for del_ in kontroll.avsnitt_lista
    ]
    sista = kontroll.formular.avsnitt[-1]
    url = reverse("statsbidrag:skicka_in", args=[redovisning.pk])
    return [*sektioner, {"namn": sista.rubrik, "url": url, "lage": "sist", "text": "", "nu": nu == sista.id}]


def _in_words(del_, fragad):
    if del_.lage == "fel":
        return f"{len(del_.synliga_hinder)} fel"
    if fragad:
        return "Komplettera"
    if del_.lage == "varning":
        return svenska.antal(len(del_.varningar), "varning", "varningar")
    return ""


def links(form, anmarkningar):
    """Remarks as links to their fields; a group of choices is reached by its first."""
    return [{"text": anm.text, "url": f"#{form.first_id(anm.falt)}"} for anm in anmarkningar]


def as_int(text):
    return int(text) if (text or "").isdecimal() else 0
