"""Organs are set up and changed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from core.svenska import antal, datum, stor_bokstav
from sok.forms.organ import AnsvarForm, LydelseForm, NyttOrganForm, RelationForm, SistaDagForm, UppgifterForm
from sok.models import OrganAnsvar, Organisation, OrganRelation
from sok.services import fel
from sok.services import organ as tjanst
from sok.services.ratt import visad_dag
from sok.views.oppna import open_organ, open_structure, posted, visa_eller_gor, writes

SLAG = {"ansvar": OrganAnsvar, "relation": OrganRelation}


def organ_url(overenskommelse, nyckel):
    return reverse("rapporter:organ_ett", args=[overenskommelse.slug, nyckel])


def _kan_sammankalla(overenskommelse):
    """The parties of the day and the co-ordinator."""
    parter = overenskommelse.parter.gallande(visad_dag(overenskommelse)).values("organisation")
    rows = Organisation.objects.filter(pk__in=parter) | Organisation.objects.filter(pk=overenskommelse.samordnare_id)
    return rows.distinct().ordered()


@writes
def nytt(request, slug):
    overenskommelse = open_structure(request, slug)
    form = NyttOrganForm(posted(request), sammankallande=_kan_sammankalla(overenskommelse))

    def gor(form):
        tjanst.skapa(
            overenskommelse,
            av=request.user,
            fran=form.cleaned_data["fran"],
            lydelse=form.lydelse,
            uppgifter=form.uppgifter,
        )
        return f"{form.lydelse['namn']} finns från {datum(form.cleaned_data['fran'])}."

    till = reverse("rapporter:organ", args=[slug])
    return visa_eller_gor(
        request, form, gor, till=till, mall="sok/organ_form.html", rubrik="Nytt organ", knapp="Lägg till organet"
    )


@writes
def andra(request, slug, nyckel):
    """One page with all that can be changed about the organ."""
    overenskommelse, organ = open_organ(request, slug, nyckel)
    idag = timezone.localdate()
    organ_namn = {rad.pk: rad.namn for rad in tjanst.namngivna(overenskommelse, visad_dag(overenskommelse))}
    omraden = {rad.pk: rad.namn for rad in tjanst.namngivna_omraden(overenskommelse, visad_dag(overenskommelse))}
    pagaende = {"giltighet__overlap": tjanst.spann(idag)}
    context = {
        "organ": organ,
        "version": organ.version(visad_dag(overenskommelse)),
        "ansvar": [
            {"rad": rad, "namn": omraden.get(rad.omrade_id, rad.omrade.nyckel)}
            for rad in organ.ansvar.filter(**pagaende).select_related("omrade").order_by("omrade__nummer", "pk")
        ],
        "relationer": [
            {"rad": rad, "namn": organ_namn.get(rad.till_organ_id, rad.till_organ.nyckel)}
            for rad in organ.relationer_ut.filter(**pagaende).select_related("till_organ").order_by("typ", "pk")
        ],
        "ord_ansvar": overenskommelse.term("omrade", plural=True),
    }
    return render(request, "sok/organ_andra.html", context)


def _andra_url(overenskommelse, organ):
    return reverse("sok:organ_andra", args=[overenskommelse.slug, organ.nyckel])


@writes
def lydelse(request, slug, nyckel):
    overenskommelse, organ = open_organ(request, slug, nyckel)
    version = organ.version(visad_dag(overenskommelse))
    form = LydelseForm(posted(request), initial={name: getattr(version, name) for name in tjanst.LYDELSE})

    def gor(form):
        tjanst.ny_lydelse(organ, av=request.user, fran=form.cleaned_data["fran"], **form.lydelse)
        return f"Den nya lydelsen gäller från {datum(form.cleaned_data['fran'])}. Den gamla finns kvar."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_andra_url(overenskommelse, organ),
        mall="sok/organ_form.html",
        organ=organ,
        rubrik="Namn och mandat",
        ingress="En ny lydelse från en dag. Hur det var innan finns kvar att läsa.",
        knapp="Spara ny lydelse",
    )


@writes
def uppgifter(request, slug, nyckel):
    overenskommelse, organ = open_organ(request, slug, nyckel)
    form = UppgifterForm(posted(request), instance=organ, sammankallande=_kan_sammankalla(overenskommelse))

    def gor(form):
        tjanst.andra_uppgifter(organ, av=request.user, sett=form.cleaned_data["sett"], **form.uppgifter)
        return "Uppgifterna är sparade."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_andra_url(overenskommelse, organ),
        mall="sok/organ_form.html",
        organ=organ,
        rubrik="Hur organet arbetar",
        knapp="Spara",
    )


@writes
def ansvar(request, slug, nyckel):
    overenskommelse, organ = open_organ(request, slug, nyckel)
    omraden = tjanst.namngivna_omraden(overenskommelse, visad_dag(overenskommelse))
    ord_ = stor_bokstav(overenskommelse.term("omrade"))
    form = AnsvarForm(posted(request), omraden=omraden, ord=ord_)

    def gor(form):
        chosen = next(rad for rad in omraden if str(rad.pk) == form.cleaned_data["omrade"])
        tjanst.ta_ansvar(organ, chosen, av=request.user, fran=form.cleaned_data["fran"])
        return f"Organet ansvarar för {chosen.namn} från {datum(form.cleaned_data['fran'])}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_andra_url(overenskommelse, organ),
        mall="sok/organ_form.html",
        organ=organ,
        rubrik="Lägg till ansvar",
        ingress="Två organ kan dela samma ansvar.",
        knapp="Lägg till",
    )


@writes
def relation(request, slug, nyckel):
    overenskommelse, organ = open_organ(request, slug, nyckel)
    andra_organ = [rad for rad in tjanst.namngivna(overenskommelse, visad_dag(overenskommelse)) if rad.pk != organ.pk]
    form = RelationForm(posted(request), organ=andra_organ)

    def gor(form):
        data = form.cleaned_data
        annat = next(rad for rad in andra_organ if str(rad.pk) == data["annat"])
        rad = tjanst.relatera(organ, annat, av=request.user, typ=data["typ"], fran=data["fran"])
        return f"Organet {rad.get_typ_display()} {annat.namn} från {datum(data['fran'])}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_andra_url(overenskommelse, organ),
        mall="sok/organ_form.html",
        organ=organ,
        rubrik="Lägg till relation",
        knapp="Lägg till",
    )


@writes
def avsluta_rad(request, slug, nyckel, slag, pk):
    """A responsibility or a relation of the organ ends."""
    overenskommelse, organ = open_organ(request, slug, nyckel)
    if slag not in SLAG:
        raise Http404("Sidan finns inte.")
    owner = "organ" if slag == "ansvar" else "fran_organ"
    rad = get_object_or_404(SLAG[slag], pk=pk, **{owner: organ})
    form = SistaDagForm(posted(request))

    def gor(form):
        tjanst.avsluta_rad(organ, rad, av=request.user, sista_dag=form.cleaned_data["sista_dag"])
        return f"Det gäller till och med {datum(form.cleaned_data['sista_dag'])}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=_andra_url(overenskommelse, organ),
        mall="sok/organ_form.html",
        organ=organ,
        rubrik="Avsluta ansvaret" if slag == "ansvar" else "Avsluta relationen",
        knapp="Avsluta",
    )


@writes
def avsluta(request, slug, nyckel):
    """First the day, then what ends with the organ, then it is done."""
    overenskommelse, organ = open_organ(request, slug, nyckel)
    form = SistaDagForm(posted(request))
    context = {
        "form": form,
        "organ": organ,
        "namn": organ.version(visad_dag(overenskommelse)).namn,
        "rubrik": "Avsluta organet",
        "ingress": "Nästa steg visar vad som avslutas samtidigt.",
        "knapp": "Fortsätt",
        "avbryt_url": _andra_url(overenskommelse, organ),
    }
    if request.method == "POST" and form.is_valid():
        dag = form.cleaned_data["sista_dag"]
        if "bekraftad" not in request.POST:
            return render(request, "sok/organ_avsluta.html", context | _bekraftelse(organ, dag, context["namn"]))
        try:
            tjanst.avsluta(organ, av=request.user, sista_dag=dag)
        except fel.Last:
            raise
        except fel.SokFel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"{context['namn']} finns till och med {datum(dag)}.")
            return redirect(organ_url(overenskommelse, nyckel))
    return render(request, "sok/organ_form.html", context)


def _bekraftelse(organ, dag, namn):
    following = tjanst.foljder(organ, dag)
    counted = [
        (len(following.uppdrag), "plats", "platser"),
        (len(following.ansvar), "ansvar", "ansvar"),
        (len(following.relationer), "relation", "relationer"),
    ]
    punkter = [f"{namn} finns till och med {datum(dag)}."]
    punkter += [f"{stor_bokstav(antal(n, en, flera))} avslutas samma dag." for n, en, flera in counted if n]
    punkter.append("Möten, beslut och protokoll står kvar.")
    return {"punkter": punkter, "falt": {"sista_dag": dag.isoformat(), "bekraftad": "1"}}
