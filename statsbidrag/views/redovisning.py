"""The recipient's reports: what to account for and when, one case, its receipts."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from sok.models import Overenskommelse
from statsbidrag import permissions, services
from statsbidrag.formular.underlag import bidragstyp_i_ord
from statsbidrag.models import Redovisning, Utkast
from statsbidrag.services.hjalptexter import med_lanets_ord
from statsbidrag.views import gangen, rader
from statsbidrag.views.mottagare import utkastlage
from statsbidrag.views.uppskov import mottagarens_uppskov


def hamta_redovisning(request, pk):
    """The recipient's case, or 404. The page's frame shows the grant's agreement when the person may see it."""
    redovisning = get_object_or_404(
        Redovisning.objects.for_mottagare(request.user)
        .med_bidrag()
        .select_related("formularversion")
        .prefetch_related("kompletteringar", "inlamningar", "aterkrav"),
        pk=pk,
    )
    _show_agreement(request, [redovisning])
    return redovisning


def _show_agreement(request, redovisningar):
    """Let the page's frame show the grants' agreement, when they have one and the person may see it."""
    pks = {redovisning.bidrag.overenskommelse_id for redovisning in redovisningar}
    if len(pks) == 1:
        synliga = Overenskommelse.objects.visible_to(request.user).select_related("lan", "samordnare")
        request.overenskommelse = synliga.filter(pk__in=pks).first()


def lista(request):
    redovisningar = list(
        Redovisning.objects.for_mottagare(request.user)
        .med_bidrag()
        .prefetch_related("kompletteringar", "inlamningar", "aterkrav")
        .order_by("frist", "pk")
    )
    _show_agreement(request, redovisningar)
    utkast = {u.redovisning_id: u for u in Utkast.objects.visible_to(request.user)}
    alla = [rader.for_mottagare(redovisning, utkast.get(redovisning.pk)) for redovisning in redovisningar]
    att_gora = sorted((rad for rad in alla if rad["kan_andras"]), key=lambda rad: rad["sista_dag"])
    return render(
        request,
        "statsbidrag/redovisningar.html",
        {"att_gora": att_gora, "klara": [rad for rad in alla if not rad["kan_andras"]]},
    )


def visa(request, pk):
    redovisning = hamta_redovisning(request, pk)
    utkast = _own_draft(request.user, redovisning)
    formular = services.las_formular(redovisning.formularversion)
    formular = med_lanets_ord(formular, redovisning.bidrag.overenskommelse_id)
    return render(
        request,
        "statsbidrag/redovisning.html",
        {
            "redovisning": redovisning,
            "bidrag": redovisning.bidrag,
            "bidragstyp": bidragstyp_i_ord(redovisning.bidrag.bidragstyp),
            "rad": rader.for_mottagare(redovisning, utkast),
            "utkast": utkast,
            "formular": formular,
            "kompletteringar": rader.kompletteringar(formular, redovisning.oppna_kompletteringar),
            "gang": gangen.for_mottagare(redovisning, request.user),
            "behoriga": permissions.behoriga(redovisning.bidrag),
            "uppskov": mottagarens_uppskov(redovisning),
            "samordnare": redovisning.bidrag.overenskommelse.samordnare,
            **utkastlage(request.user, redovisning, utkast),
        },
    )


def _own_draft(user, redovisning):
    utkast = Utkast.objects.visible_to(user).select_related("senast_sparad_av", "ansvarig")
    utkast = utkast.prefetch_related("avsnitt_lista").filter(redovisning=redovisning).first()
    if utkast:
        utkast.redovisning = redovisning
    return utkast


def innehall(request, pk, nummer):
    """Exactly the bytes that the receipt's checksum is made of."""
    redovisning = hamta_redovisning(request, pk)
    inlamning = get_object_or_404(redovisning.inlamningar, nummer=nummer)
    demo = "demo-" if redovisning.bidrag.is_demo else ""
    namn = f"{demo}{redovisning.typ}-{redovisning.pk}-version-{nummer}.json"
    return HttpResponse(
        services.kanonisk(inlamning.innehall),
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{namn}"'},
    )
