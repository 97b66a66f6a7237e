"""How a background job goes: a fragment that a page asks for again and again, and a button to try again."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from jobb import services
from jobb.models import Jobb


@require_GET
def visa(request, pk):
    """A whole page for readers without JavaScript, the component alone for htmx."""
    jobb = get_object_or_404(Jobb.objects.visible_to(request.user), pk=pk)
    template = "komponenter/jobb.html" if request.htmx else "jobb/visa.html"
    return render(request, template, page(jobb) | {"fran": jobb.resultat.get("fran")})


def page(jobb):
    """What komponenter/jobb.html shows of the job."""
    return {
        "jobb": jobb,
        "status_url": jobb.get_absolute_url(),
        "igen_url": reverse("jobb:forsok_igen", args=[jobb.pk]),
        "klar_url": jobb.resultat.get("url", ""),
        "klar_text": jobb.resultat.get("text", ""),
    }


@require_POST
def forsok_igen(request, pk):
    jobb = get_object_or_404(Jobb.objects.visible_to(request.user), pk=pk)
    services.forsok_igen(jobb)
    messages.success(request, "Arbetet har lagts i kön igen.")
    return redirect(jobb)
