"""Is someone else already writing about the same thing?"""

from django.contrib.postgres.search import TrigramSimilarity

from insatser.models import Insats

# Shares of common three-letter pieces: 0.45 tells "SFI i Lessebo" and "Sfi Lessebo" together, "SFI i Alvesta" apart.
LIKHET = 0.45


def liknande(overenskommelse, titel, artal=None, utom=None):
    """At most three initiatives of the agreement with a similar title, the most alike first. With a year: those of
    the year or without a known period."""
    rows = Insats.objects.filter(overenskommelse=overenskommelse).annotate(likhet=TrigramSimilarity("titel", titel))
    rows = rows.filter(likhet__gte=LIKHET).exclude(pk=utom)
    if artal:
        rows = rows.under_ar(artal) | rows.utan_period()
    return rows.select_related("overenskommelse").order_by("-likhet", "pk")[:3]
