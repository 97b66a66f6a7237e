"""A real pull takes the place of what the demonstration made up."""

from indikatorer.models import Andringstyp, Serie, Seriebrott, Vardeandring


def glom_pahittade_andringar(omfang):
    """Remove the invented changes of the series from the inbox, with the breaks that they proposed and what agreements
    have decided of those; the source's own title and definition are then new, not changed."""
    serier = omfang.serier.values()
    made_up = Vardeandring.objects.filter(serie__in=serier, hamtning__demo=True)
    redefined = set(made_up.filter(typ=Andringstyp.DEFINITION).values_list("serie", flat=True))
    Seriebrott.objects.filter(ersatter__andring__in=made_up).delete()
    Seriebrott.objects.filter(andring__in=made_up).delete()
    made_up.delete()
    Serie.objects.filter(pk__in=redefined).update(titel_hash="")
    for serie in serier:
        if serie.pk in redefined:
            serie.titel_hash = ""
