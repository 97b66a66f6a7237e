"""An organisation gets another name. A name is no part of the agreed structure: only a closed agreement locks it."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from core.svenska import datum
from sok.forms.parter import NamnForm
from sok.models import Organisation
from sok.services import organisationer
from sok.views.oppna import open_to_strategist, posted, visa_eller_gor, writes
from sok.views.parter import part_url


@writes
def namn(request, slug, nyckel):
    overenskommelse = open_to_strategist(request, slug)
    rows = Organisation.objects.filter(anslutningar__overenskommelse=overenskommelse).distinct()
    organisation = get_object_or_404(rows, nyckel=nyckel)
    initial = {"namn": organisation.namn, "kortnamn": organisation.kortnamn, "fran": timezone.localdate()}
    form = NamnForm(posted(request), initial=initial)

    def gor(form):
        organisationer.byt_namn(organisation, av=request.user, **form.cleaned_data)
        return f"Namnet är {form.cleaned_data['namn']} från {datum(form.cleaned_data['fran'])}."

    return visa_eller_gor(
        request,
        form,
        gor,
        till=part_url(overenskommelse, organisation),
        rubrik=f"Byt namn på {organisation}",
        rubrik_kort="Byt namn",
        ingress="Det gamla namnet finns kvar för dagarna innan. Länkar och protokoll ändras inte.",
        knapp="Byt namn",
    )
