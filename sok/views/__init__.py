"""How every page finds its agreement: by the address, among those the person may see."""

from django.db.models import Exists, OuterRef
from django.http import Http404

from sok.models import Atagandeavsnitt, Delregion, Dokumentversion, Overenskommelse


def hamta_overenskommelse(request, slug, **uppgifter):
    """The agreement of the address, remembered on the request for menus; 404 unless visible. `uppgifter` are
    annotations that an app above adds to the same query."""
    try:
        overenskommelse = (
            Overenskommelse.objects.visible_to(request.user)
            .annotate(
                har_ataganden=Exists(Atagandeavsnitt.objects.filter(overenskommelse=OuterRef("pk"))),
                har_delregioner=Exists(Delregion.objects.filter(overenskommelse=OuterRef("pk"))),
                har_foregangare=Exists(Overenskommelse.objects.filter(efterfoljare=OuterRef("pk"))),
                har_texter=Exists(_texts(request.user)),
                **uppgifter,
            )
            .select_related("lan", "samordnare")
            .get(slug=slug)
        )
    except Overenskommelse.DoesNotExist:
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.") from None
    request.overenskommelse = overenskommelse
    return overenskommelse


def _texts(user):
    """The versions of the agreement's texts that the person may see."""
    return Dokumentversion.objects.visible_to(user).filter(styrdokument__overenskommelse=OuterRef("pk"))
