"""The recipient's draft: one page per section, the completeness check, handing in."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from core import svenska
from statsbidrag import permissions, services
from statsbidrag.forms import Avsnittsform
from statsbidrag.models import Utkast
from statsbidrag.services import fel
from statsbidrag.views import rader
from statsbidrag.views.redovisning import hamta_redovisning


def _own_draft(request, pk):
    """(case, draft or None) among the person's own."""
    redovisning = hamta_redovisning(request, pk)
    utkast = (
        Utkast.objects.visible_to(request.user)
        .select_related("senast_sparad_av")
        .prefetch_related("avsnitt_lista")
        .filter(redovisning=redovisning)
        .first()
    )
    if utkast:
        utkast.redovisning = redovisning
    return redovisning, utkast


@require_POST
def borja(request, pk):
    redovisning = hamta_redovisning(request, pk)
    try:
        utkast = services.oppna_utkast(redovisning, av=request.user)
    except fel.InteOppen as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    oppna = redovisning.oppna_kompletteringar
    forsta = oppna[0].avsnitt if oppna else services.kontrollera(utkast).avsnitt_lista[0].avsnitt.id
    return redirect("statsbidrag:avsnitt", pk, forsta)


@never_cache
def avsnitt(request, pk, avsnitt):
    redovisning, utkast = _own_draft(request, pk)
    if request.method == "POST":
        return _save(request, redovisning, utkast, avsnitt)
    if utkast is None or not redovisning.kan_andras:
        messages.info(request, str(fel.InteOppen() if not redovisning.kan_andras else fel.UtkastSaknas()))
        return redirect(redovisning)
    return _page(request, redovisning, utkast, avsnitt)


def _save(request, redovisning, utkast, avsnitt):
    try:
        if utkast is None or not redovisning.kan_andras:
            raise fel.UtkastSaknas
        _known(utkast, avsnitt)
        rad = services.spara_avsnitt(
            utkast,
            avsnitt,
            request.POST.dict(),
            av=request.user,
            version=_int(request.POST.get("avsnittsversion")),
            lamnar="spara" in request.POST or "stang" in request.POST,
        )
    except fel.UtkastSaknas:
        return _gone(request, redovisning)
    except fel.Redigeringskonflikt as konflikt:
        return _conflict(request, redovisning, utkast, avsnitt, konflikt)
    if _is_autosave(request):
        return JsonResponse({"sparat": svenska.klockslag(rad.sparad_at), "version": rad.version})
    return _after_save(request, redovisning, avsnitt)


def _known(utkast, avsnitt):
    formular = services.las_formular(utkast.redovisning.formularversion)
    if avsnitt not in {del_.id for del_ in formular.att_fylla_i}:
        raise Http404("Avsnittet finns inte i formuläret.")


def _is_autosave(request):
    return request.headers.get("X-Autospara") == "1"


def _int(text):
    return int(text) if (text or "").isdecimal() else 0


def _after_save(request, redovisning, avsnitt):
    if "stang" in request.POST:
        messages.success(request, "Utkastet är sparat. Det är inte inlämnat.")
        return redirect(redovisning)
    if "rad" in request.POST:
        return redirect(reverse("statsbidrag:avsnitt", args=[redovisning.pk, avsnitt]) + "#sista-raden")
    kontroll = services.kontrollera(_own_draft(request, redovisning.pk)[1])
    denna = kontroll.for_avsnitt(avsnitt)
    if denna.hinder:
        saker = svenska.antal(len(denna.hinder), "sak", "saker")
        messages.warning(
            request, f"{denna.nummer}. {denna.avsnitt.rubrik} är sparat. {saker} behöver rättas innan ni skickar in."
        )
    foljande = kontroll.avsnitt_lista[denna.nummer :]
    if not foljande:
        return redirect("statsbidrag:kontrollera", redovisning.pk)
    return redirect("statsbidrag:avsnitt", redovisning.pk, foljande[0].avsnitt.id)


def _gone(request, redovisning):
    """Somebody handed in while this person was writing: nothing is saved, but what was typed is shown."""
    if _is_autosave(request):
        return JsonResponse({"fel": str(fel.UtkastSaknas())}, status=409)
    texter = [text for namn, text in request.POST.items() if namn not in TEKNISKA_FALT and len(text.strip()) > 3]
    return render(request, "statsbidrag/utkast_borta.html", {"redovisning": redovisning, "texter": texter}, status=409)


TEKNISKA_FALT = {"csrfmiddlewaretoken", "avsnittsversion", "spara", "stang", "rad"}


def _conflict(request, redovisning, utkast, avsnitt, konflikt):
    if _is_autosave(request):
        vem = konflikt.rad.sparad_av.namn if konflikt.rad.sparad_av else "En kollega"
        text = f"{vem} sparade avsnittet {svenska.klockslag(konflikt.rad.sparad_at)}. Spara för att se båda texterna."
        return JsonResponse({"fel": text, "konflikt": True}, status=409)
    return _page(request, redovisning, utkast, avsnitt, konflikt=konflikt, status=409)


def _page(request, redovisning, utkast, avsnitt, *, konflikt=None, status=200):
    kontroll = services.kontrollera(utkast)
    denna = kontroll.for_avsnitt(avsnitt)
    if denna is None:
        if kontroll.formular.hamta(avsnitt):
            return redirect("statsbidrag:skicka_in", redovisning.pk)
        raise Http404("Avsnittet finns inte i formuläret.")
    form = Avsnittsform(
        denna.avsnitt,
        konflikt.varden if konflikt else denna.rat,
        kontroll.underlag,
        () if konflikt else denna.synliga_hinder,
    )
    return render(
        request,
        "statsbidrag/avsnitt.html",
        {
            **_frame(request, redovisning, utkast, kontroll, avsnitt),
            "denna": denna,
            "form": form,
            "version": konflikt.rad.version if konflikt else denna.version,
            "konflikt": konflikt,
            "kollegans": _differences(form, denna.rat, konflikt.varden) if konflikt else [],
            "fel": _links(form, () if konflikt else denna.synliga_hinder),
            "varningar": _links(form, denna.varningar),
            "kompletteringar": [k for k in redovisning.oppna_kompletteringar if k.avsnitt == avsnitt],
            "tidigare_texter": _earlier(form, utkast, avsnitt),
            "sista": denna.nummer == len(kontroll.avsnitt_lista),
        },
        status=status,
    )


def _links(form, anmarkningar):
    """Remarks as links to their fields; a group of choices is reached by its first."""
    return [{"text": anm.text, "url": f"#{form.first_id(anm.falt)}"} for anm in anmarkningar]


def _differences(form, deras, mina):
    """Field by field what the colleague's text says, where it differs."""
    return [
        {"etikett": form.etikett(namn), "text": deras.get(namn, ""), "falt": form.first_id(namn)}
        for namn in form.fields
        if deras.get(namn, "") != mina.get(namn, "")
    ]


def _earlier(form, utkast, avsnitt):
    return [
        {
            "av": text.skriven_av.namn if text.skriven_av else "En kollega",
            "nar": text.skriven_at,
            "svar": [
                {"etikett": form.etikett(namn), "text": text.varden[namn]}
                for namn in form.fields
                if namn in text.varden
            ],
        }
        for text in utkast.tidigare_texter.filter(avsnitt=avsnitt).select_related("skriven_av")
    ]


def _frame(request, redovisning, utkast, kontroll, nu=""):
    """What every page of the draft shows: the sticky row and the list of sections."""
    return {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "utkast": utkast,
        "frist_i_ord": rader.frist_i_ord(redovisning),
        "sektioner": _sections(redovisning, kontroll, nu),
        "sparat_idag": timezone.localtime(utkast.senast_sparad_at).date() == timezone.localdate(),
        "behorig": permissions.can_skicka_in(request.user, redovisning),
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


@never_cache
def kontrollera(request, pk):
    redovisning, utkast = _own_draft(request, pk)
    if utkast is None or not redovisning.kan_andras:
        return redirect(redovisning)
    kontroll = services.kontrollera(utkast)
    return render(
        request,
        "statsbidrag/kontrollera.html",
        {
            **_frame(request, redovisning, utkast, kontroll),
            "kontroll": kontroll,
            "avsnitt_med_fel": _remarks(redovisning, kontroll, "hinder"),
            "avsnitt_med_varningar": _remarks(redovisning, kontroll, "varningar"),
            "behoriga": permissions.behoriga(redovisning.bidrag),
        },
    )


def _remarks(redovisning, kontroll, slag):
    """Per section its remarks, each linked to its field."""
    found = []
    for del_ in kontroll.avsnitt_lista:
        anmarkningar = getattr(del_, slag)
        if anmarkningar:
            url = reverse("statsbidrag:avsnitt", args=[redovisning.pk, del_.avsnitt.id])
            form = Avsnittsform(del_.avsnitt, del_.rat, kontroll.underlag)
            rows = [{"text": anm.text, "url": f"{url}#{form.first_id(anm.falt)}"} for anm in anmarkningar]
            found.append({"nummer": del_.nummer, "rubrik": del_.avsnitt.rubrik, "rader": rows})
    return found


@never_cache
def skicka_in(request, pk):
    """The confirmation, which is also the last section: the declaration. GET reads, POST hands in."""
    redovisning, utkast = _own_draft(request, pk)
    if utkast is None or not redovisning.kan_andras:
        if request.method == "POST":
            messages.error(request, str(fel.UtkastSaknas()))
        return redirect(redovisning)
    if request.method == "POST":
        return _hand_in(request, redovisning, utkast)
    return _confirm(request, redovisning, utkast, {"forsakran-namn": request.user.namn})


def _hand_in(request, redovisning, utkast):
    if not permissions.can_skicka_in(request.user, redovisning):
        raise PermissionDenied
    try:
        inlamning = services.skicka_in(
            utkast, av=request.user, forsakran=request.POST.dict(), version=_int(request.POST.get("version"))
        )
    except fel.OfullstandigForsakran as brist:
        return _confirm(request, redovisning, utkast, request.POST.dict(), brist.anmarkningar)
    except (fel.UtkastetAndrat, fel.InteKomplett) as hinder:
        messages.error(request, str(hinder))
        return redirect("statsbidrag:kontrollera", redovisning.pk)
    except (fel.UtkastSaknas, fel.OtillatenOvergang) as hinder:
        messages.error(request, str(hinder))
        return redirect(redovisning)
    return redirect(reverse("statsbidrag:kvittens", args=[redovisning.pk, inlamning.nummer]) + "?ny")


def _confirm(request, redovisning, utkast, rat, anmarkningar=()):
    kontroll = services.kontrollera(utkast)
    sista = kontroll.formular.avsnitt[-1]
    form = Avsnittsform(sista, rat, kontroll.underlag, anmarkningar)
    return render(
        request,
        "statsbidrag/skicka_in.html",
        {
            **_frame(request, redovisning, utkast, kontroll, sista.id),
            "kontroll": kontroll,
            "nummer": len(kontroll.formular.avsnitt),
            "sista": sista,
            "form": form,
            "fel": _links(form, anmarkningar),
            "behoriga": permissions.behoriga(redovisning.bidrag),
        },
        status=400 if anmarkningar else 200,
    )
