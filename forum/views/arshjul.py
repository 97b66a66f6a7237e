"""The yearly wheel, and the rules behind it."""

from django.contrib import messages
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from forum import permissions
from forum.forms.arshjul import HjulForm
from forum.services import arshjul as services
from forum.views.oppna import posted, require, require_open, writes
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organtyp, Skede
from sok.views import hamta_overenskommelse


def arshjul(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    idag = timezone.localdate()
    artal = _year(request.GET.get("ar"), idag)
    nyckel = request.GET.get("organ") or None
    organ = _organ(overenskommelse)
    if nyckel and nyckel not in {row.nyckel for row in organ}:
        raise Http404
    hjul = services.Arshjul(overenskommelse, artal, idag, request.user, nyckel)
    leder = permissions.can_leda(request.user, overenskommelse)
    context = {
        "hjul": hjul,
        "artal": artal,
        "idag": idag,
        "flikar": _tabs(overenskommelse, organ, nyckel, artal, set(hjul.organ)),
        "organ_fraga": f"&organ={nyckel}" if nyckel else "",
    }
    if leder:
        mine = [row for row in organ if nyckel in (None, row.nyckel)]
        context["regelorgan"] = [row for row in mine if row.antal_regler or row.pk in hjul.organ]
        context["andra_organ"] = [row for row in mine if row not in context["regelorgan"]]
    return render(request, "forum/arshjul.html", context)


def _year(text, idag):
    return int(text) if text and text.isascii() and text.isdigit() and 2000 <= int(text) <= 2100 else idag.year


def _organ(overenskommelse):
    """The organs at work, with names and how many rules they have."""
    dag = permissions.strukturdag(overenskommelse)
    rows = Organ.objects.filter(
        overenskommelse=overenskommelse, versioner__giltighet__contains=dag, versioner__skede=Skede.VERKSAMT
    ).exclude(typ=Organtyp.EXTERN)
    rows = rows.annotate(namn=namn_pa_organ("pk", dag), antal_regler=Count("hjulregler", distinct=True))
    return list(rows.order_by("nummer", "pk"))


def _tabs(overenskommelse, organ, nyckel, artal, med_moten):
    """The organs that have meetings or rules; nothing to choose between gives no tabs."""
    shown = [row for row in organ if row.pk in med_moten or row.antal_regler or row.nyckel == nyckel]
    if len(shown) < 2:
        return []
    url = reverse("forum:arshjul", args=[overenskommelse.slug])
    tabs = [{"text": "Alla", "url": f"{url}?ar={artal}", "nu": nyckel is None}]
    return tabs + [
        {"text": row.namn, "url": f"{url}?ar={artal}&organ={row.nyckel}", "nu": row.nyckel == nyckel} for row in shown
    ]


@writes
def regler(request, slug, nyckel):
    """The rules of one organ; the offered ones until it has its own."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    rows = Organ.objects.filter(overenskommelse=overenskommelse).select_related("overenskommelse")
    dag = permissions.strukturdag(overenskommelse)
    organ = get_object_or_404(rows.annotate(namn=namn_pa_organ("pk", dag)), nyckel=nyckel)
    stored = {regel.handelse: (regel.dagar_fore, regel.paminn_dagar) for regel in organ.hjulregler.all()}
    form = HjulForm(posted(request), regler=stored or services.forval(organ))
    if request.method != "POST" or not form.is_valid():
        return render(request, "forum/arshjul_regler.html", {"organ": organ, "form": form, "har_regler": bool(stored)})
    services.spara_regler(organ, form.regler(), av=request.user)
    messages.success(request, f"Datumen för {organ.namn} är sparade.")
    return redirect("forum:arshjul", slug)
