"""Change many initiatives of the filtered list: choose, see what it would do, say yes; and take it back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core import svenska
from insatser import permissions
from insatser.forms.flera import FleraForm, andra_val
from insatser.models import Insats, Massandring
from insatser.services import flera as services
from insatser.services.fel import AndradeUnderTiden, IngetAttAndra, RedanAngrad
from insatser.urval import urval
from insatser.views.oppna import open_to_create, posted, writes
from sok.permissions import ar_lansstrateg
from sok.views import hamta_overenskommelse

# Where the list finds what has just been done, until the next page.
NYSS = "nyss_andrade"


@writes
def flera(request, slug):
    overenskommelse = open_to_create(request, slug)
    rows, valt = urval(request, overenskommelse, request.datum)
    andra = request.GET.get("andra", "")
    andra = andra if andra in services.ANDRINGAR else "lage"
    if reason := _too_much(rows, valt):
        return _show(request, overenskommelse, valt, andra, hinder=reason)
    form = FleraForm(posted(request), andra=andra, val=valt.val, bara=_own_only(request.user, overenskommelse))
    if request.method != "POST" or not form.is_valid():
        return _show(request, overenskommelse, valt, andra, form=form, rader=rows)
    if request.POST.get("steg") == "gor":
        return _do(request, overenskommelse, valt, andra, form)
    ticked = _numbers(request.POST.getlist("insatser"))
    if not ticked:
        form.add_error(None, "Kryssa i minst en insats.")
        return _show(request, overenskommelse, valt, andra, form=form, rader=rows)
    return _preview(request, overenskommelse, valt, andra, form, rows.filter(pk__in=ticked))


def _too_much(rows, valt):
    """Why nothing can be changed from this choice; empty when it can."""
    if valt.okanda:
        return "Rätta urvalet först: " + " ".join(valt.okanda)
    number = rows.count()
    if not number:
        return "Ingen insats stämmer med urvalet."
    if number > services.HOGST:
        return (
            f"Urvalet har {svenska.antal(number, 'insats', 'insatser')}. Högst {services.HOGST} kan ändras på en gång."
        )
    return ""


def _own_only(user, overenskommelse):
    if ar_lansstrateg(user, overenskommelse):
        return None
    return permissions.skrivande_organisationer(user, overenskommelse)


def _numbers(texts):
    return {int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 10}


def _show(request, overenskommelse, valt, andra, form=None, rader=None, hinder=""):
    context = {"urval": valt, "andra": andra, "form": form, "hinder": hinder}
    context["val"] = _tabs(valt, andra)
    if rader is not None:
        rows = list(rader.for_lista(request.datum, platser=False))
        may = permissions.editable(request.user, overenskommelse, Insats.objects.filter(pk__in=[r.pk for r in rows]))
        ticked = _numbers(request.POST.getlist("insatser")) if form.is_bound else may
        context["rader"] = [(row, row.pk in may, row.pk in ticked) for row in rows]
    return render(request, "insatser/flera.html", context)


def _tabs(valt, andra):
    query = f"{valt.fraga}&" if valt.fraga else ""
    return [{"text": name, "url": f"?{query}andra={key}", "nu": key == andra} for key, name in andra_val(valt.val)]


def _preview(request, overenskommelse, valt, andra, form, rows, andrade=(), status=200):
    plan = services.planera(form.andring(), rows, av=request.user, overenskommelse=overenskommelse, datum=request.datum)
    context = {
        "urval": valt,
        "andra": andra,
        "form": form,
        "plan": plan,
        "andrade": andrade,
        "sedda": ",".join(f"{pk}:{revision}" for pk, revision in plan.sedda.items()),
    }
    return render(request, "insatser/flera_granska.html", context, status=status)


def _do(request, overenskommelse, valt, andra, form):
    sedda = _seen(request.POST.get("sedda", ""))
    try:
        done = services.genomfor(overenskommelse, form.andring(), sedda, av=request.user, urval=valt.fraga)
    except AndradeUnderTiden as reason:
        messages.error(request, str(reason))
        rows = Insats.objects.filter(overenskommelse=overenskommelse, pk__in=sedda).order_by("titel", "pk")
        return _preview(request, overenskommelse, valt, andra, form, rows, andrade=reason.insatser, status=409)
    except IngetAttAndra as reason:
        messages.error(request, str(reason))
        return redirect(f"{request.path}?{valt.fraga}")
    request.session[NYSS] = done.pk
    return redirect(f"{reverse('insatser:lista', args=[overenskommelse.slug])}?{valt.fraga}")


def _seen(text):
    """ "12:3,13:1" → {12: 3, 13: 1}; what is not so written is left out."""
    pairs = [pair.partition(":") for pair in text.split(",")[: services.HOGST]]
    return {
        int(pk): int(revision)
        for pk, _, revision in pairs
        if all(part.isascii() and part.isdigit() and len(part) < 10 for part in (pk, revision))
    }


def nyss_andrade(request):
    """What the reader has just changed, told once."""
    pk = request.session.pop(NYSS, None)
    return Massandring.objects.visible_to(request.user).filter(pk=pk).first() if pk else None


def mina(request, slug):
    """The person's own changes of many, latest first."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Massandring.objects.filter(overenskommelse=overenskommelse, av=request.user).order_by("-at", "-pk")[:100]
    return render(request, "insatser/flera_mina.html", {"andringar": [(row, _name(row)) for row in rows]})


def _name(massandring):
    kind = services.ANDRINGAR[massandring.falt]
    return f"{kind.namn}: {massandring.varde_text}"


@writes
def angra(request, slug, pk):
    """What undoing would do, and doing it."""
    overenskommelse = open_to_create(request, slug)
    rows = Massandring.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    row = get_object_or_404(rows.select_related("overenskommelse", "angrad_av"), pk=pk)
    if request.method != "POST":
        lage = None if row.angrad_at else services.lage_for_angrande(row, av=request.user)
        return render(request, "insatser/flera_angra.html", {"rad": row, "namn": _name(row), "lage": lage})
    try:
        _, result = services.angra(row, av=request.user)
    except RedanAngrad as reason:
        messages.error(request, str(reason))
        return redirect("insatser:flera_mina", slug)
    _tell(request, result)
    return redirect("insatser:flera_mina", slug)


def _tell(request, result):
    if result.gar:
        messages.success(request, f"{svenska.antal(len(result.gar), 'insats', 'insatser')} är som före ändringen.")
    if result.gar_inte:
        rows = "; ".join(f"{rad['titel']} ({why.rstrip('.')})" for rad, why in result.gar_inte)
        number = svenska.antal(len(result.gar_inte), "insats", "insatser")
        messages.warning(request, f"{number} gick inte att ångra: {rows}.")
