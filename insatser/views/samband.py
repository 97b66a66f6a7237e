"""Add and remove relations of an initiative, and go on with it another year."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from insatser.forms.samband import FortsattForm, SambandForm
from insatser.models import Insats, InsatsRelation
from insatser.services import liknande, samband
from insatser.services.fel import Insatsfel, OverenskommelsenAvslutad
from insatser.views.oppna import open_to_write, posted, writes

TRAFFAR = 20


@writes
def nytt(request, slug, pk):
    """Search, choose, say how they hang together."""
    insats = open_to_write(request, slug, pk)
    q = (request.POST if request.method == "POST" else request.GET).get("q", "").replace("\0", "").strip()
    form = SambandForm(posted(request), insats=insats, kandidater=_candidates(insats, q), initial={"q": q})
    if request.method == "POST" and form.is_valid():
        try:
            samband.relatera(insats, form.cleaned_data["annan"], form.typ, av=request.user, omvant=form.omvant)
        except OverenskommelsenAvslutad:
            raise
        except Insatsfel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Sambandet med ”{form.cleaned_data['annan']}” är sparat.")
            return redirect(insats)
    context = {"insats": insats, "form": form, "q": q, "antal": len(form.fields["annan"].choices)}
    return render(request, "insatser/samband.html", context)


def _candidates(insats, q):
    """What the search finds in the agreement; before anyone has searched, those with a similar title."""
    if not q:
        return list(liknande(insats.overenskommelse, insats.titel, utom=insats.pk))
    rows = Insats.objects.filter(overenskommelse=insats.overenskommelse).exclude(pk=insats.pk)
    return list(rows.sok(q).ordered()[:TRAFFAR])


FOLJDER = [
    "Sambandet försvinner från båda insatsernas sidor och ur tråden över åren.",
    "Insatserna och allt som står i dem finns kvar.",
]


@writes
def ta_bort(request, slug, pk, relation_pk):
    insats = open_to_write(request, slug, pk)
    rows = InsatsRelation.objects.select_related("fran__overenskommelse", "till__overenskommelse")
    relation = get_object_or_404(rows.filter(fran=insats) | rows.filter(till=insats), pk=relation_pk)
    if request.method != "POST":
        context = {"insats": insats, "relation": relation, "punkter": FOLJDER}
        return render(request, "insatser/samband_ta_bort.html", context)
    try:
        samband.ta_bort(relation, insats, av=request.user)
    except samband.SambandetHorTillEfterfoljaren as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Sambandet är borttaget.")
    return redirect(insats)


@writes
def fortsatt(request, slug, pk):
    """What goes along to the next year and what does not, and then the copy; a second time leads to the first."""
    insats = open_to_write(request, slug, pk)
    year = samband.nasta_ar(insats, timezone.localdate())
    form = FortsattForm(posted(request), initial={"artal": year, "titel": insats.titel})
    if request.method == "POST" and form.is_valid():
        try:
            return _go_on(request, insats, **form.cleaned_data)
        except (samband.AretForTidigt, samband.AretFinnsInte) as reason:
            form.add_error("artal", str(reason))
    context = {"insats": insats, "form": form, "finns": samband.fortsattning(insats, year), "ar": str(year)}
    context["foljer"] = samband.kopplingar_som_foljer(insats).count()
    return render(request, "insatser/samband_fortsatt.html", context)


def _go_on(request, insats, artal, titel):
    there = samband.fortsattning(insats, artal)
    new = samband.fortsatt(insats, artal, av=request.user, titel=titel)
    if there:
        messages.info(request, f"Fortsättningen {artal} finns redan: ”{new}”. Inget har ändrats.")
    else:
        messages.success(request, f"”{new}” är sparad som planerad {artal}. Komplettera det som är nytt.")
    return redirect(new)
