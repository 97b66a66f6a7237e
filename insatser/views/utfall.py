"""Write, change and remove what an initiative has led to."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from insatser import services
from insatser.forms import UtfallForm
from insatser.models import Utfall
from insatser.views.oppna import open_to_write, posted, writes

FOLJDER = ["Utfallet försvinner från insatsens sida och ur rapporter för alla i överenskommelsen."]


@writes
def nytt(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    return _form_page(request, insats, Utfall(insats=insats))


@writes
def andra(request, slug, pk, utfall_pk):
    insats = open_to_write(request, slug, pk)
    return _form_page(request, insats, get_object_or_404(Utfall, pk=utfall_pk, insats=insats))


def _form_page(request, insats, utfall):
    form = UtfallForm(posted(request), instance=utfall)
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/utfall.html", {"insats": insats, "utfall": utfall, "form": form})
    services.spara_utfall(insats, form.instance, av=request.user)
    messages.success(request, "Utfallet är sparat.")
    return redirect(insats)


@writes
def ta_bort(request, slug, pk, utfall_pk):
    insats = open_to_write(request, slug, pk)
    utfall = get_object_or_404(Utfall, pk=utfall_pk, insats=insats)
    if request.method != "POST":
        return render(request, "insatser/utfall_ta_bort.html", {"insats": insats, "utfall": utfall, "punkter": FOLJDER})
    services.ta_bort_utfall(insats, utfall, av=request.user)
    messages.success(request, "Utfallet är borttaget.")
    return redirect(insats)
