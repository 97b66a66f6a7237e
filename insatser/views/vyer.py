"""A person's own saved views of the list: save, rename, remove."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from insatser.forms.vy import VyForm
from insatser.models import SparadVy
from insatser.services import vyer
from insatser.services.fel import VynFinns
from insatser.urval import Urval
from insatser.views.oppna import posted
from sok.views import hamta_overenskommelse


def lista(request, slug):
    """The person's views in the agreement, with what each asks for in words."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = mina(request.user, overenskommelse)
    return render(request, "insatser/vyer.html", {"vyer": rows, "lista_url": reverse("insatser:lista", args=[slug])})


def mina(user, overenskommelse):
    return list(SparadVy.objects.filter(overenskommelse=overenskommelse, av=user).order_by("namn", "pk"))


def spara(request, slug):
    """Name the choices of the address and keep them."""
    overenskommelse = hamta_overenskommelse(request, slug)
    form = VyForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            vy = vyer.spara(overenskommelse, av=request.user, namn=form.cleaned_data["namn"], query=request.GET)
        except VynFinns as reason:
            form.add_error("namn", str(reason))
        else:
            messages.success(request, f"Vyn ”{vy.namn}” är sparad och finns ovanför urvalet.")
            return redirect(f"{reverse('insatser:lista', args=[slug])}?{vy.fraga}")
    urval = Urval(request.GET, overenskommelse, request.datum, request.user)
    return render(request, "insatser/vy.html", {"form": form, "urval": urval})


def byt_namn(request, slug, pk):
    vy = _own(request, slug, pk)
    form = VyForm(posted(request), initial={"namn": vy.namn})
    if request.method == "POST" and form.is_valid():
        try:
            vyer.byt_namn(vy, namn=form.cleaned_data["namn"])
        except VynFinns as reason:
            form.add_error("namn", str(reason))
        else:
            messages.success(request, f"Vyn heter nu ”{vy.namn}”.")
            return redirect("insatser:vyer", slug)
    return render(request, "insatser/vy.html", {"form": form, "vy": vy})


@require_POST
def ta_bort(request, slug, pk):
    vy = _own(request, slug, pk)
    vy.delete()
    messages.success(request, f"Vyn ”{vy.namn}” är borttagen. Insatserna är som förut.")
    return redirect("insatser:vyer", slug)


def _own(request, slug, pk):
    overenskommelse = hamta_overenskommelse(request, slug)
    return get_object_or_404(SparadVy.objects.visible_to(request.user), overenskommelse=overenskommelse, pk=pk)
