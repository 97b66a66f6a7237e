"""The recipient's page of its grant: from the first day what was decided and what will be asked."""

from django.shortcuts import get_object_or_404, render

from sok.models import Lage, Overenskommelse
from statsbidrag import services
from statsbidrag.formular import fragor
from statsbidrag.models import Bidrag
from statsbidrag.services.bidrag import ar_oppet
from statsbidrag.views import rader
from statsbidrag.views.bidragssida import om_bidraget


def received(request, pk):
    """The recipient's grant, or 404. The page's frame shows its agreement when the person may see it."""
    rows = Bidrag.objects.for_mottagare(request.user)
    rows = rows.select_related("mottagare", "beviljande", "bidragstyp", "overenskommelse", "insats")
    bidrag = get_object_or_404(rows, pk=pk)
    synliga = Overenskommelse.objects.visible_to(request.user).select_related("lan", "samordnare")
    request.overenskommelse = synliga.filter(pk=bidrag.overenskommelse_id).first()
    return bidrag


def visa(request, pk):
    bidrag = received(request, pk)
    rows = bidrag.redovisningar.select_related("formularversion").order_by("frist", "pk")
    redovisningar = list(rows.prefetch_related("kompletteringar", "inlamningar", "aterkrav"))
    for redovisning in redovisningar:
        redovisning.bidrag = bidrag
    om = om_bidraget(bidrag)
    context = {
        **om,
        "redovisningar": [
            {
                "rad": rader.for_mottagare(redovisning, None),
                "intyg": redovisning.get_intyg_display(),
                "avsnitt_lista": fragor.i_ord(services.las_formular(redovisning.formularversion)),
            }
            for redovisning in redovisningar
        ],
        "vantar": next((rad for rad in om["andringar"] if rad["vantar"]), None),
        "kan_begara": ar_oppet(bidrag) and bidrag.overenskommelse.lage() != Lage.AVSLUTAD,
    }
    return render(request, "statsbidrag/bidrag/eget.html", context)
