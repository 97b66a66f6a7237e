"""All meetings of the agreement, and the form that makes and changes one."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from forum import permissions
from forum.forms.mote import MoteForm
from forum.forms.val import organval
from forum.models import Mote, Moteslag
from forum.moteslista import Moteslista
from forum.services import mote as services
from forum.services.fel import ForumFel
from forum.views.oppna import open_to_lead, posted, require, require_open, writes
from sok.models import Lage
from sok.views import hamta_overenskommelse


def lista(request, slug):
    """Upcoming first, then what has been by year; the light series by themselves."""
    overenskommelse = hamta_overenskommelse(request, slug)
    lista = Moteslista(overenskommelse, request.user, timezone.localdate(), request.GET.get("organ", ""))
    leder = permissions.can_leda(request.user, overenskommelse)
    context = {"lista": lista, "kan_skapa": leder and overenskommelse.lage() != Lage.AVSLUTAD}
    return render(request, "forum/moten.html", context)


@writes
def nytt(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    form = MoteForm(posted(request), overenskommelse=overenskommelse, initial=_forslag(request, overenskommelse))
    if request.method != "POST" or not form.is_valid():
        return render(request, "forum/mote_form.html", {"form": form, "mote": None})
    try:
        mote = services.skapa(overenskommelse, av=request.user, **form.uppgifter())
    except ForumFel as reason:
        form.add_error(None, str(reason))
        return render(request, "forum/mote_form.html", {"form": form, "mote": None})
    messages.success(request, _skapat(mote))
    return redirect(mote)


def _skapat(mote):
    came = mote.punkter.count()
    text = "Mötet är sparat som utkast. Bara ni som förbereder det ser det."
    return f"{text} {came} saker som väntade lades på dagordningen." if came else text


def _forslag(request, overenskommelse):
    """?foljer_pa=17: the dialogue that follows the forum has its day and place. ?organ=forum chooses an organ."""
    before = request.GET.get("foljer_pa", "")
    rows = Mote.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    found = rows.filter(pk=before).first() if before.isascii() and before.isdigit() else None
    if not found:
        organ = overenskommelse.organ_lista.filter(nyckel=request.GET.get("organ", "")).first()
        return {"organ": organ.pk} if organ and organ.pk in dict(organval(overenskommelse)) else {}
    return {
        "organ": found.organ_id,
        "slag": Moteslag.MOTTAGANDEDIALOG,
        "rubrik": "Dialog om mottagande",
        "nar": found.nar,
        "plats": found.plats,
        "lank": found.lank,
        "fran_kl": timezone.localtime(found.slutar).time() if found.slutar else None,
        "foljer_pa": found.pk,
    }


@writes
def andra(request, slug, pk):
    overenskommelse, mote = open_to_lead(request, slug, pk)
    stored = Mote.objects.get(pk=mote.pk)
    form = MoteForm(posted(request), instance=stored, overenskommelse=overenskommelse)
    if request.method != "POST" or not form.is_valid():
        return render(request, "forum/mote_form.html", {"form": form, "mote": mote})
    try:
        saved = services.andra(mote, av=request.user, **form.uppgifter())
    except ForumFel as reason:
        form.add_error(None, str(reason))
        return render(request, "forum/mote_form.html", {"form": form, "mote": mote})
    told = saved.kalenderversion != mote.kalenderversion
    messages.success(request, "Mötet är sparat." + (" Deltagarnas kalendrar får det nya." if told else ""))
    return redirect(saved)
