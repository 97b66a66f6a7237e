"""Papers: given out to those who may see them, added and described by whoever leads."""

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect

from filer.services import FilFel
from forum import permissions
from forum.forms.underlag import VALJ_IGEN, UnderlagetForm, UnderlagForm
from forum.models import Dagordningspunkt, Underlag
from forum.services import underlag as services
from forum.services.fel import ForumFel
from forum.views.oppna import open_to_lead, posted, require, require_open, writes
from forum.views.ram import visa_mote
from sok.views import hamta_overenskommelse


def hamta(request, slug, pk):
    """The file as a download, never shown inside the portal; a link leads away."""
    underlag = _underlag(request, slug, pk)
    if not underlag.fil_id:
        return redirect(underlag.lank)
    response = FileResponse(
        underlag.fil.innehall.open("rb"),
        as_attachment=True,
        filename=underlag.fil.namn,
        content_type=underlag.fil.typ,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


def _underlag(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Underlag.objects.visible_to(request.user).filter(punkt__mote__overenskommelse=overenskommelse)
    return get_object_or_404(rows.select_related("fil", "punkt__mote__overenskommelse"), pk=pk)


def _to_change(request, slug, pk):
    """The paper and its meeting; 403 when the person may only read it."""
    underlag = _underlag(request, slug, pk)
    require_open(request.overenskommelse)
    require(permissions.can_leda(request.user, request.overenskommelse))
    return underlag, underlag.punkt.mote


@writes
def nytt(request, slug, pk, punkt_pk):
    _, mote = open_to_lead(request, slug, pk)
    punkt = get_object_or_404(Dagordningspunkt.objects.visible_to(request.user).filter(mote=mote), pk=punkt_pk)
    form = UnderlagForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            saved = _spara(punkt, form.cleaned_data, request.user)
        except (ForumFel, FilFel) as reason:
            form.add_error("fil" if isinstance(reason, FilFel) else None, str(reason))
            if form.cleaned_data.get("fil"):
                form.add_error("fil", VALJ_IGEN)
        else:
            messages.success(request, f"”{saved.titel}” ligger nu vid punkten.")
            return redirect(f"{mote.get_absolute_url()}#punkt-{punkt.pk}")
    return visa_mote(request, mote, "forum/underlag_nytt.html", "dagordning", form=form, punkt=punkt)


def _spara(punkt, data, user):
    values = {name: data[name] for name in ("titel", "lank", "sekretess")}
    return services.lagg_till(punkt, av=user, upload=data["fil"], **values)


@writes
def andra(request, slug, pk):
    underlag, mote = _to_change(request, slug, pk)
    form = UnderlagetForm(posted(request), instance=Underlag.objects.get(pk=underlag.pk))
    if request.method == "POST" and form.is_valid():
        try:
            services.andra(underlag, av=request.user, **form.cleaned_data)
        except ForumFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Underlaget är sparat.")
            return redirect(f"{mote.get_absolute_url()}#punkt-{underlag.punkt_id}")
    return visa_mote(request, mote, "forum/underlag_andra.html", "dagordning", form=form, underlag=underlag)


@writes
def ta_bort(request, slug, pk):
    underlag, mote = _to_change(request, slug, pk)
    if request.method != "POST":
        punkter = [f"”{underlag.titel}” försvinner från punkten för alla."]
        return visa_mote(request, mote, "forum/underlag_ta_bort.html", "dagordning", underlag=underlag, punkter=punkter)
    try:
        services.ta_bort(underlag, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"”{underlag.titel}” är borttaget.")
    return redirect(mote)
