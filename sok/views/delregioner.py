"""The county's strategist decides the subregions and which municipalities belong to each."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core.svenska import antal, lista
from sok.forms.delregioner import DelregionForm, PlaceringForm
from sok.models import Delregion
from sok.services import indelning
from sok.services.delregioner import grupper, kommuner_med_delregioner
from sok.services.delregionshistorik import andringar
from sok.services.fel import Last, SokFel
from sok.services.ratt import visad_dag
from sok.views.oppna import open_to_strategist, posted, visa_eller_gor, writes

FORMULAR = "sok/delregion_form.html"
TOMT = "Länet har inga delregioner ännu. Lägg till den första, och kryssa sedan i vilka kommuner som hör dit."


def _open_delregion(request, slug, nyckel):
    overenskommelse = open_to_strategist(request, slug)
    delregion = get_object_or_404(Delregion, overenskommelse=overenskommelse, nyckel=nyckel)
    delregion.overenskommelse = overenskommelse
    return overenskommelse, delregion


def _listan(overenskommelse):
    return reverse("sok:delregioner", args=[overenskommelse.slug])


@writes
def alla(request, slug):
    overenskommelse = open_to_strategist(request, slug)
    groups = grupper(overenskommelse, visad_dag(overenskommelse))
    context = {"grupper": groups, "tomt": TOMT, "andringar": andringar(overenskommelse)}
    return render(request, "sok/delregioner.html", context)


@writes
def ny(request, slug):
    overenskommelse = open_to_strategist(request, slug)
    form = DelregionForm(posted(request))

    def gor(form):
        made = indelning.lagg_till(overenskommelse, form.cleaned_data["namn"], av=request.user)
        return f"{made} är tillagd. Välj nu vilka kommuner som hör dit."

    till = _listan(overenskommelse)
    return visa_eller_gor(
        request, form, gor, till=till, mall=FORMULAR, rubrik="Ny delregion", knapp="Lägg till delregionen"
    )


@writes
def namn(request, slug, nyckel):
    overenskommelse, delregion = _open_delregion(request, slug, nyckel)
    form = DelregionForm(posted(request), initial={"namn": delregion.namn, "sett": delregion.namn})

    def gor(form):
        data = form.cleaned_data
        made = indelning.byt_namn(delregion, data["namn"], av=request.user, sett=data["sett"])
        return f"Delregionen heter nu {made}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_listan(overenskommelse),
        mall=FORMULAR,
        rubrik=f"Byt namn på {delregion}",
        rubrik_kort="Byt namn",
        ingress="Kommunerna hör kvar, och länkar till delregionen fungerar som förut.",
        knapp="Byt namn",
    )


@writes
def ta_bort(request, slug, nyckel):
    """What it means, or why it cannot be done; then it is done."""
    overenskommelse, delregion = _open_delregion(request, slug, nyckel)
    hinder = indelning.hinder_att_ta_bort(delregion, visad_dag(overenskommelse))
    if request.method == "POST" and not hinder:
        try:
            indelning.ta_bort(delregion, av=request.user)
        except Last:
            raise
        except SokFel as reason:
            hinder = reason
        else:
            messages.success(request, f"{delregion} är borttagen.")
            return redirect(_listan(overenskommelse))
    context = {
        "delregion": delregion,
        "hinder": str(hinder or ""),
        "punkter": ["Ingen kommun hör till den.", "Den går inte längre att välja i listor och jämförelser."],
        "till": _listan(overenskommelse),
    }
    return render(request, "sok/delregion_ta_bort.html", context)


@writes
def kommuner(request, slug):
    """Every municipality of the county on one page, with a box for each subregion."""
    overenskommelse = open_to_strategist(request, slug)
    delregioner = list(overenskommelse.delregioner.order_by("nummer", "pk"))
    if not delregioner:
        return redirect(_listan(overenskommelse))
    dag = visad_dag(overenskommelse)
    # Read before the boxes: what somebody changes in between is then at worst refused, never undone.
    sett = indelning.avtryck(indelning.rader(overenskommelse))
    boxes = list(kommuner_med_delregioner(overenskommelse, dag))
    form = PlaceringForm(posted(request), kommuner=boxes, delregioner=delregioner, sett=sett)

    def gor(form):
        data = form.cleaned_data
        changed = indelning.placera(
            overenskommelse, form.placering, av=request.user, sett=data["sett"], fran=data["fran"]
        )
        return _besked(form, changed)

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_listan(overenskommelse),
        mall="sok/delregion_kommuner.html",
        rubrik="Välj kommuner till delregionerna",
        rubrik_kort="Välj kommuner",
        ingress="Kryssa i var varje kommun hör hemma. Inget kryss: den hör inte till någon delregion.",
        knapp="Spara",
    )


def _besked(form, changed):
    """What was saved, and what the person may want to look at again."""
    said = [f"{antal(len(changed), 'kommun', 'kommuner')} ändrades." if changed else "Inget ändrades."]
    several = [kommun.namn for kommun in form.kommuner if len(form.placering[kommun.pk]) > 1]
    none = sum(not chosen for chosen in form.placering.values())
    if several:
        said.append(f"I mer än en delregion: {lista(several)}.")
    if none:
        said.append(f"{antal(none, 'kommun', 'kommuner')} hör inte till någon delregion.")
    return " ".join(said)
