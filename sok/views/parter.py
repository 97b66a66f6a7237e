"""Parties join and leave."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from core.svenska import datum
from sok.forms.parter import AnslutForm, LamnaForm, NyPartForm, SokPartForm
from sok.models import Organisation, Part
from sok.services import fel, organisationer, parter
from sok.views.oppna import open_structure, posted, visa_eller_gor, writes


def part_url(overenskommelse, organisation):
    """Where the party is read; that page belongs to the pages that read several apps."""
    return reverse("rapporter:part", args=[overenskommelse.slug, organisation.nyckel])


@writes
def sok_part(request, slug):
    """Search among the known ones first; only then is a new one made."""
    overenskommelse = open_structure(request, slug)
    form = SokPartForm(request.GET or None)
    text = request.GET.get("q", "").strip()
    funna = organisationer.sok_bland(text) if text else []
    ar_part = set(
        Part.objects.filter(overenskommelse=overenskommelse, giltighet__upper_inf=True).values_list(
            "organisation", flat=True
        )
    )
    context = {"form": form, "text": text, "funna": funna, "ar_part": ar_part}
    return render(request, "sok/part_sok.html", context)


@writes
def ny(request, slug):
    overenskommelse = open_structure(request, slug)
    form = NyPartForm(posted(request), overenskommelse=overenskommelse, initial={"namn": request.GET.get("q", "")})

    def gor(form):
        part = parter.anslut_ny(overenskommelse, form.organisation, form.anslutning, av=request.user)
        return f"{part.organisation} är part från {datum(part.fran)}."

    till = reverse("rapporter:parter", args=[slug])
    return visa_eller_gor(
        request, form, gor, till=till, mall="sok/part_ny.html", rubrik="Ny organisation som part", knapp="Anslut"
    )


@writes
def anslut(request, slug, nyckel):
    """A known organisation joins, or joins again."""
    overenskommelse = open_structure(request, slug)
    organisation = get_object_or_404(Organisation, nyckel=nyckel)
    form = AnslutForm(posted(request))

    def gor(form):
        part = parter.anslut(overenskommelse, organisation, form.anslutning, av=request.user)
        return f"{organisation} är part från {datum(part.fran)}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=reverse("rapporter:parter", args=[slug]),
        rubrik=f"Anslut {organisation}",
        rubrik_kort="Anslut",
        knapp="Anslut",
    )


@writes
def lamna(request, slug, nyckel):
    """First the day and the reason, then what it means, then it is done."""
    overenskommelse = open_structure(request, slug)
    part = _senaste(overenskommelse, nyckel)
    form = LamnaForm(posted(request), initial={"sista_dag": part.till, "skal": part.avslutsskal, "sett": part.till})
    if request.method == "POST" and form.is_valid():
        if "bekraftad" in request.POST:
            return _genomfor(request, part, form)
        following = parter.foljder(part, form.cleaned_data["sista_dag"])
        if not following.leder and part.organisation_id != overenskommelse.samordnare_id:
            return render(request, "sok/part_lamna.html", _bekraftelse(part, form, following))
        form.add_error(None, str(_hinder(overenskommelse, part, following, form)))
    return _formularet(request, part, form)


def _hinder(overenskommelse, part, following, form):
    """Why it cannot leave, in the service's own words."""
    if part.organisation_id == overenskommelse.samordnare_id:
        return fel.SamordnarenStannar(overenskommelse)
    return fel.ParterLeder(part.organisation, following.leder, form.cleaned_data["sista_dag"] + parter.tid.EN_DAG)


def _senaste(overenskommelse, nyckel):
    """The organisation's latest accession."""
    rows = Part.objects.filter(overenskommelse=overenskommelse, organisation__nyckel=nyckel)
    part = rows.select_related("organisation").order_by("-giltighet").first()
    if part is None:
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.")
    part.overenskommelse = overenskommelse
    return part


def _formularet(request, part, form):
    context = {
        "form": form,
        "rubrik": f"{part.organisation} lämnar överenskommelsen",
        "rubrik_kort": "Lämna",
        "ingress": "Nästa steg visar vad som avslutas samtidigt.",
        "knapp": "Fortsätt",
        "avbryt_url": part.get_absolute_url(),
    }
    return render(request, "sok/formular.html", context)


def _bekraftelse(part, form, following):
    dag = form.cleaned_data["sista_dag"]
    punkter = [f"{part.organisation} är part till och med {datum(dag)}."]
    punkter += [f"Uppdraget i {rad.organnamn} ({_vem(rad)}) slutar samma dag." for rad in following.slutar]
    punkter += [f"Uppdraget i {rad.organnamn} ({_vem(rad)}) börjar aldrig." for rad in following.borjar_aldrig]
    if not (following.slutar or following.borjar_aldrig):
        punkter.append("Organisationen har inga uppdrag som avslutas.")
    punkter.append("Insatser, beslut och protokoll står kvar. Organisationens konton har kvar sin behörighet.")
    falt = {name: form.data.get(name, "") for name in ("sista_dag", "skal", "sett")}
    return {"part": part, "dag": dag, "punkter": punkter, "falt": falt | {"bekraftad": "1"}}


def _vem(rad):
    return ", ".join(filter(None, [rad.get_roll_display().lower(), rad.namn or rad.befattning]))


def _genomfor(request, part, form):
    data = form.cleaned_data
    try:
        parter.lamna(part, av=request.user, sista_dag=data["sista_dag"], skal=data["skal"], sett=data["sett"])
    except fel.Last:
        raise
    except fel.SokFel as reason:
        form.add_error(None, str(reason))
        return _formularet(request, part, form)
    messages.success(request, f"{part.organisation} är part till och med {datum(data['sista_dag'])}.")
    return redirect(part.get_absolute_url())
