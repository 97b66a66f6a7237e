"""How every page finds its agreement: by the address, among those the person may see."""

from django.db.models import Exists, OuterRef
from django.http import Http404

from sok.models import Atagandeavsnitt, Delregion, Dokumentversion, Overenskommelse


def hamta_overenskommelse(request, slug, **uppgifter):
    """The agreement of the address, remembered on the request for menus; 404 unless visible. `uppgifter` are
    annotations that the page adds to the same query."""
    try:
        overenskommelse = (
            Overenskommelse.objects.visible_to(request.user)
            .annotate(**uppgifter)
            .select_related("lan", "samordnare")
            .get(slug=slug)
        )
    except Overenskommelse.DoesNotExist:
        raise Http404("Sidan finns inte, eller så har ni inte behörighet att se den.") from None
    request.overenskommelse = overenskommelse
    return overenskommelse


def hamta_med_delar(request, slug, **uppgifter):
    """The agreement with what it has beside its goals, for the agreement's own pages and their tabs. Other pages do
    without: asking takes longer than the rest of their way to the agreement."""
    return hamta_overenskommelse(
        request,
        slug,
        har_ataganden=Exists(Atagandeavsnitt.objects.filter(overenskommelse=OuterRef("pk"))),
        har_delregioner=Exists(Delregion.objects.filter(overenskommelse=OuterRef("pk"))),
        har_foregangare=Exists(Overenskommelse.objects.filter(efterfoljare=OuterRef("pk"))),
        har_texter=Exists(_texts(request.user)),
        **uppgifter,
    )


def _texts(user):
    """The versions of the agreement's texts that the person may see."""
    return Dokumentversion.objects.visible_to(user).filter(styrdokument__overenskommelse=OuterRef("pk"))
