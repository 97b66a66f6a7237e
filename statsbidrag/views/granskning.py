"""The authority's page of one case: what came in beside what it is read against, and the questions about it.
Nothing here reads a draft, and nothing can tell whether there is one."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from statsbidrag import services
from statsbidrag.forms import KompletteringForm
from statsbidrag.formular.jamforelse import jamfor
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import Redovisning, Redovisningstyp, Status
from statsbidrag.services.rattelse import rattbara
from statsbidrag.views import gangen, rader
from statsbidrag.views.arende import hamta_arende, utfor
from statsbidrag.views.mojliga_steg import mojliga_steg
from statsbidrag.views.uppskov import att_svara_pa


def visa(request, slug, pk):
    return _page(request, hamta_arende(request, slug, pk))


def _page(request, redovisning, *, form=None, status=200):
    """The latest submission beside the version before it; `form` is a question that could not be sent."""
    inlamningar = list(redovisning.inlamningar.all())
    inlamning = inlamningar[0] if inlamningar else None
    tidigare = inlamningar[1] if len(inlamningar) > 1 else None
    formular = services.las_formular((inlamning or redovisning).formularversion)
    oppna = {k.avsnitt: k for k in redovisning.oppna_kompletteringar}
    avsnitt_lista = _sections(redovisning, formular, inlamning, tidigare, oppna, form) if inlamning else []
    return render(
        request,
        "statsbidrag/granska.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "rad": rader.for_myndighet(redovisning, granskar=True),
            "inlamning": inlamning,
            "tidigare": tidigare,
            "avsnitt_lista": avsnitt_lista,
            "andringar": _number_changes(avsnitt_lista),
            "oppna": rader.kompletteringar(formular, oppna.values()),
            "kan_fraga": redovisning.status in (Status.INKOMMEN, Status.KOMPLETTERING),
            "kan_rattas": redovisning.status == Status.INKOMMEN,
            "steg": mojliga_steg(redovisning, request.user),
            "aterkrav": gangen.aterkrav(redovisning),
            "uppskov": att_svara_pa(redovisning),
            "oppnad": gangen.oppnad_igen(redovisning),
            "handelser": gangen.handelser(redovisning, for_myndighet=True),
        },
        status=status,
    )


def _sections(redovisning, formular, inlamning, tidigare, oppna, form):
    underlag, delredovisningar = Underlag.for_redovisning(redovisning), _interim_reports(redovisning)
    sektioner = []
    for nummer, avsnitt in enumerate(formular.avsnitt, start=1):
        fore = tidigare.avsnitt[avsnitt.id] if tidigare else None
        hamtat = inlamning.hamtat.get(avsnitt.id)
        svar = jamfor(avsnitt, inlamning.avsnitt[avsnitt.id], fore, underlag, delredovisningar, hamtat)
        egen = form if form and form.prefix == avsnitt.id else KompletteringForm(prefix=avsnitt.id)
        sektioner.append(
            {
                "avsnitt": avsnitt,
                "nummer": nummer,
                # What has changed is read first; otherwise the form's order.
                "svar": [{"svar": s} for s in sorted(svar, key=lambda s: not s.andrad)],
                "andrade": sum(s.andrad for s in svar),
                "komplettering": oppna.get(avsnitt.id),
                "rattbart": bool(rattbara(avsnitt)),
                "form": egen,
            }
        )
    return sektioner


def _number_changes(avsnitt_lista):
    """Number every changed answer through the page, so that one leads to the next; returns them in order."""
    andringar = []
    for del_ in avsnitt_lista:
        for rad in del_["svar"]:
            if rad["svar"].andrad:
                andringar.append({"nummer": len(andringar) + 1, "avsnitt": del_, "etikett": rad["svar"].nu.etikett})
                rad["andring"] = len(andringar)
    for del_ in avsnitt_lista:
        for rad in del_["svar"]:
            rad["nasta"] = rad["andring"] + 1 if rad.get("andring", len(andringar)) < len(andringar) else 0
            rad.setdefault("andring", 0)
    return andringar


def _interim_reports(redovisning):
    """The grant's received interim reports, as (name, form, values by section); never this report itself."""
    rows = (
        Redovisning.objects.filter(bidrag=redovisning.bidrag_id, typ=Redovisningstyp.DELREDOVISNING)
        .exclude(pk=redovisning.pk)
        .exclude(status__in=(Status.VANTAS, Status.ATERTAGEN))
        .prefetch_related("inlamningar__formularversion")
        .order_by("nummer")
    )
    senaste = [(rad.namn, rad.senaste_inlamning) for rad in rows]
    return [(namn, services.las_formular(i.formularversion), i.avsnitt) for namn, i in senaste if i]


@require_POST
def begar(request, slug, pk, avsnitt):
    redovisning = hamta_arende(request, slug, pk)
    if services.las_formular(redovisning.formularversion).hamta(avsnitt) is None:
        raise Http404("Avsnittet finns inte i formuläret.")
    form = KompletteringForm(request.POST, prefix=avsnitt)
    if not form.is_valid():
        return _page(request, redovisning, form=form, status=400)
    return utfor(
        request,
        redovisning,
        "Kompletteringen är begärd. Mottagaren ser vad som ska kompletteras och till när.",
        lambda: services.begar_komplettering(redovisning, av=request.user, avsnitt=avsnitt, **form.cleaned_data),
    )


@require_POST
def aterkalla(request, slug, pk, komplettering):
    redovisning = hamta_arende(request, slug, pk)
    fraga = get_object_or_404(redovisning.kompletteringar, pk=komplettering)
    return utfor(
        request, redovisning, "Kompletteringen är återkallad.", lambda: services.aterkalla(fraga, av=request.user)
    )
