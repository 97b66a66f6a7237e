"""The groups' reports before a meeting: the whole picture, and one report."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from forum import permissions
from forum.forms.redovisning import RedovisningForm
from forum.models import Gruppredovisning, Mote
from forum.services import redovisningar as services
from forum.services.fel import Redigeringskonflikt, RedovisningenStangd
from forum.views.oppna import posted, require, require_open, writes
from insatser.models import Insats
from insatser.models.lydelser import namn_pa_organ
from sok.models import Lage, Organ
from sok.views import hamta_overenskommelse


def _open_mote(request, slug, mote_pk):
    """The meeting, and the organs whose reports the person sees (None for all). A group reaches the reports of a
    meeting that is still a draft, because they are written before it is opened."""
    overenskommelse = hamta_overenskommelse(request, slug)
    mote = get_object_or_404(Mote.objects.select_related("organ"), pk=mote_pk, overenskommelse=overenskommelse)
    mote.overenskommelse = overenskommelse
    organ = services.far_se(request.user, mote)
    if organ is not None and not organ:
        raise Http404
    return mote, organ


def _organnamn(mote):
    row = Organ.objects.annotate(namn=namn_pa_organ("pk", services.motesdag(mote))).get(pk=mote.organ_id)
    return row.namn or row.nyckel


def lista(request, slug, mote_pk):
    mote, bara = _open_mote(request, slug, mote_pk)
    lage = services.Redovisningslage(mote, bara)
    oppet = mote.status in services.OPPNA and mote.overenskommelse.lage() != Lage.AVSLUTAD
    if oppet:
        leder = permissions.can_leda(request.user, mote.overenskommelse)
        mina = permissions.mina_organ(request.user, mote.overenskommelse)
        for grupp in lage.grupper:
            grupp.kan_skriva = leder or grupp.organ.pk in mina
    context = {"mote": mote, "ser_motet": bara is None, "lage": lage, "oppet": oppet, "organnamn": _organnamn(mote)}
    context["sedan"] = services.foregaende_dag(mote)
    return render(request, "forum/redovisningar.html", context)


@writes
def redovisning(request, slug, mote_pk, organ, insats_pk):
    mote, bara = _open_mote(request, slug, mote_pk)
    grupp, rad = _row(services.Redovisningslage(mote, bara), organ, insats_pk)
    require_open(mote.overenskommelse)
    require(permissions.can_redovisa(request.user, grupp.organ))
    if request.method != "POST" and mote.status not in services.OPPNA:
        messages.info(request, str(RedovisningenStangd(mote)))
        return redirect("forum:redovisningar", slug, mote.pk)
    form = RedovisningForm(
        posted(request), instance=rad.redovisning, initial={"sedd": services.stampel(rad.redovisning)}
    )
    if request.method == "POST" and form.is_valid():
        return _save(request, mote, grupp, rad, form)
    return _show(request, mote, grupp, rad, form)


def _row(lage, nyckel, insats_pk):
    """The group and the initiative, among those that are asked for; 404 otherwise."""
    for grupp in lage.grupper:
        for rad in grupp.rader:
            if grupp.organ.nyckel == nyckel and rad.insats.pk == insats_pk:
                return grupp, rad
    raise Http404


def _save(request, mote, grupp, rad, form):
    try:
        services.lamna(mote, grupp.organ, rad.insats, av=request.user, sedd=form.cleaned_data["sedd"], **form.texter())
    except Redigeringskonflikt as conflict:
        return _show_conflict(request, mote, grupp, rad, form, conflict.sparad)
    except RedovisningenStangd as reason:
        form.add_error(None, str(reason))
        return _show(request, mote, grupp, rad, form, status=409)
    messages.success(request, f"Redovisningen av ”{rad.insats.titel}” är lämnad. Den kan ändras tills mötet hålls.")
    return redirect("forum:redovisningar", mote.overenskommelse.slug, mote.pk)


def _show_conflict(request, mote, grupp, rad, form, stored):
    """Keep what the person wrote, show what the colleague saved, and let the next save decide."""
    stored = Gruppredovisning.objects.select_related("lamnad_av").get(pk=stored.pk)
    written = form.texter()
    falt = [
        {"namn": form.fields[name].label, "fore": getattr(stored, name) or "–", "efter": written[name] or "–"}
        for name in services.FALT
        if getattr(stored, name) != written[name]
    ]
    form.data = form.data.copy()
    form.data["sedd"] = services.stampel(stored)
    return _show(request, mote, grupp, rad, form, konflikt={"sparad": stored, "falt": falt}, status=409)


def _show(request, mote, grupp, rad, form, konflikt=None, status=200):
    titel = Insats.alla.values_list("titel", flat=True).get(pk=rad.insats.pk)
    context = {
        "mote": mote,
        "grupp": grupp,
        "insats": rad.insats,
        "titel": titel,
        "form": form,
        "konflikt": konflikt,
        "forra": services.forra_gangen(mote, grupp.organ, rad.insats),
        "organnamn": _organnamn(mote),
    }
    return render(request, "forum/redovisning.html", context, status=status)
