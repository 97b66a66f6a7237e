"""How every page finds its agreement: by the address, among those the person may see."""

from django.db.models import Exists, OuterRef
from django.http import Http404

from sok.models import Atagandeavsnitt, Overenskommelse


def hamta_overenskommelse(request, slug):
    """The agreement of the address, remembered on the request for menus; 404 unless visible."""
    try:
        overenskommelse = (
            Overenskommelse.objects.visible_to(request.user)
            .annotate(har_ataganden=Exists(Atagandeavsnitt.objects.filter(overenskommelse=OuterRef("pk"))))
            .select_related("lan", "samordnare")
            .get(slug=slug)
        )
    except Overenskommelse.DoesNotExist:
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.") from None
    request.overenskommelse = overenskommelse
    return overenskommelse
