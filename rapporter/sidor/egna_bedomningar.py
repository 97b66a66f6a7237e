"""What the target groups say themselves about the initiatives of a sub-goal or an area, from approved reports."""

from statsbidrag.models import Resultat


def om_insatser(insatser):
    """The own assessments of the grants behind the initiatives, the latest year first; one query. An approved report
    is read by everyone who reads the agreement."""
    rows = (
        Resultat.objects.gallande()
        .filter(redovisning__bidrag__insats__in=insatser)
        .exclude(egen_bedomning="")
        .select_related("redovisning__bidrag__insats__overenskommelse", "redovisning__bidrag__mottagare")
        .order_by("-redovisning__bidrag__periodslut", "pk")
    )
    return [
        {
            "text": rad.egen_bedomning,
            "insats": rad.redovisning.bidrag.insats,
            "mottagare": rad.redovisning.bidrag.mottagare.namn,
            "artal": rad.redovisning.bidrag.periodslut.year,
            "demo": rad.redovisning.bidrag.is_demo,
        }
        for rad in rows
    ]
