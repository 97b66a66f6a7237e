"""Every party's own decision: ask them all, and answer for one."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from core import svenska
from forum import permissions
from forum.forms.partsbeslut import PartssvarForm
from forum.services import partsbeslut as services
from forum.services.fel import ForumFel
from forum.views.beslut import open_beslut, open_beslut_to_lead
from forum.views.oppna import posted, require, require_open, writes


@require_POST
@writes
def fraga(request, slug, nyckel):
    """Ask every party of the day that has not been asked."""
    _, beslut = open_beslut_to_lead(request, slug, nyckel)
    try:
        asked = services.fraga(beslut, av=request.user)
    except ForumFel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"{svenska.antal(len(asked), 'part', 'parter')} är tillfrågade.")
    return redirect(beslut)


@writes
def svara(request, slug, nyckel, part):
    overenskommelse, beslut = open_beslut(request, slug, nyckel)
    require_open(overenskommelse)
    rad = get_object_or_404(beslut.partsbeslut_lista.select_related("organisation"), organisation__nyckel=part)
    rad.beslut = beslut
    require(permissions.can_svara_for_part(request.user, overenskommelse, rad.organisation_id))
    start = {name: getattr(rad, name) for name in ("svar", "datum", "diarienummer", "anmarkning")}
    form = PartssvarForm(posted(request), initial=start)
    if form.is_valid():
        try:
            services.svara(rad, av=request.user, **form.cleaned_data)
        except ForumFel as reason:
            form.add_error("datum", str(reason))
        else:
            messages.success(request, f"Svaret från {rad.organisation} är sparat.")
            return redirect(beslut)
    return render(request, "forum/partsbeslut.html", {"form": form, "beslut": beslut, "rad": rad})
