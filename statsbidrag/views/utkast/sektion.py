"""One section of the draft: the page, and saving it as it was typed."""

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from core import svenska
from statsbidrag import services
from statsbidrag.forms import Avsnittsform
from statsbidrag.services import fel
from statsbidrag.views.utkast.ram import as_int, frame, is_same_draft, links, own_draft

TEKNISKA_FALT = {"csrfmiddlewaretoken", "utkast", "avsnittsversion", "spara", "stang", "ny_rad"}
INSKICKAD = "En kollega skickade in redovisningen medan ni skrev. Det ni skrev efter det kom inte med."
BORTTAGET = "Utkastet togs bort medan ni skrev. Det går att återställa på redovisningens sida."
ANNAN_PERSON = "Någon annan har loggat in i den här webbläsaren. Logga in igen som er själva, så sparas texten."


@never_cache
def avsnitt(request, pk, avsnitt):
    redovisning, utkast = own_draft(request, pk)
    if request.method == "POST":
        return _save(request, redovisning, utkast, avsnitt)
    if utkast is None or not redovisning.kan_andras:
        messages.info(request, str(fel.InteOppen() if not redovisning.kan_andras else fel.UtkastSaknas()))
        return redirect(redovisning)
    return _page(request, redovisning, utkast, avsnitt)


def _save(request, redovisning, utkast, avsnitt):
    if _is_someone_else(request):
        return JsonResponse({"fel": ANNAN_PERSON, "annan": True}, status=409)
    try:
        rad = _store(request, redovisning, utkast, avsnitt)
    except fel.UtkastSaknas:
        return _gone(request, redovisning)
    except fel.ArendetStangt as hinder:
        return _gone(request, redovisning, str(hinder))
    except fel.Redigeringskonflikt as konflikt:
        return _conflict(request, redovisning, utkast, avsnitt, konflikt)
    if _is_autosave(request):
        return JsonResponse({"sparat": svenska.klockslag(rad.sparad_at), "version": rad.version})
    return _after_save(request, redovisning, avsnitt)


def _store(request, redovisning, utkast, avsnitt):
    if utkast is None or not redovisning.kan_andras or not is_same_draft(request, utkast):
        raise fel.UtkastSaknas
    _known(utkast, avsnitt)
    return services.spara_avsnitt(
        utkast,
        avsnitt,
        request.POST.dict(),
        av=request.user,
        version=as_int(request.POST.get("avsnittsversion")),
        lamnar="spara" in request.POST or "stang" in request.POST,
    )


def _is_someone_else(request):
    """A page left open by one person never saves in the name of the next who signs in to the same browser."""
    return request.headers.get("X-Anvandare") not in (None, str(request.user.pk))


def _known(utkast, avsnitt):
    formular = services.las_formular(utkast.redovisning.formularversion)
    if avsnitt not in {del_.id for del_ in formular.att_fylla_i}:
        raise Http404("Avsnittet finns inte i formuläret.")


def _is_autosave(request):
    return request.headers.get("X-Autospara") == "1"


def _after_save(request, redovisning, avsnitt):
    if "stang" in request.POST:
        messages.success(request, "Utkastet är sparat. Det är inte inlämnat.")
        return redirect(redovisning)
    if "ny_rad" in request.POST:
        return redirect(reverse("statsbidrag:avsnitt", args=[redovisning.pk, avsnitt]) + "#sista-raden")
    kontroll = services.kontrollera(own_draft(request, redovisning.pk)[1])
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


def _gone(request, redovisning, skal=""):
    """The draft was handed in or put away while this person was writing: nothing is saved, but what was typed is
    shown."""
    inskickad = not redovisning.kan_andras and redovisning.senaste_inlamning is not None
    skal = skal or (INSKICKAD if inskickad else BORTTAGET)
    if _is_autosave(request):
        return JsonResponse({"fel": skal}, status=409)
    texter = [text for namn, text in request.POST.items() if namn not in TEKNISKA_FALT and len(text.strip()) > 3]
    innehall = {"redovisning": redovisning, "texter": texter, "inskickad": inskickad, "skal": skal}
    return render(request, "statsbidrag/utkast_borta.html", innehall, status=409)


def _conflict(request, redovisning, utkast, avsnitt, konflikt):
    if _is_autosave(request):
        text = f"{_who(request, konflikt)} sparade avsnittet {svenska.klockslag(konflikt.rad.sparad_at)}"
        own = " i en annan flik" if konflikt.rad.sparad_av_id == request.user.pk else ""
        return JsonResponse({"fel": f"{text}{own}. Spara för att se båda texterna.", "konflikt": True}, status=409)
    return _page(request, redovisning, utkast, avsnitt, konflikt=konflikt, status=409)


def _who(request, konflikt):
    rad = konflikt.rad
    if rad.sparad_av_id == request.user.pk:
        return "Ni"
    return rad.sparad_av.namn if rad.sparad_av else "En kollega"


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
            **frame(request, redovisning, utkast, kontroll, avsnitt),
            "denna": denna,
            "form": form,
            "version": konflikt.rad.version if konflikt else denna.version,
            "konflikt": konflikt,
            "egen_flik": bool(konflikt) and konflikt.rad.sparad_av_id == request.user.pk,
            "kollegans": _differences(form, denna.rat, konflikt.varden) if konflikt else [],
            "fel": links(form, () if konflikt else denna.synliga_hinder),
            "varningar": links(form, denna.varningar),
            "kompletteringar": [k for k in redovisning.oppna_kompletteringar if k.avsnitt == avsnitt],
            "tidigare_texter": _earlier(form, utkast, avsnitt),
            "sista": denna.nummer == len(kontroll.avsnitt_lista),
        },
        status=status,
    )


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
