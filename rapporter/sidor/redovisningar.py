"""Final reports on pages that read several apps: due date and status of the case, never a draft."""

from statsbidrag.models import Slutredovisning


def om_kommun(user, overenskommelse, kommun):
    """The cases of the municipality's own grants that the person may know of: its own people, the reviewers
    and the co-ordinator's strategist."""
    rows = Slutredovisning.objects.for_mottagare(user) | Slutredovisning.objects.foljs_av(user)
    rows = rows.filter(bidrag__overenskommelse=overenskommelse, bidrag__mottagare__geografi=kommun)
    return [
        {
            "titel": rad.bidrag.titel,
            "status": rad.status,
            "frist": rad.frist,
            "demo": rad.bidrag.is_demo,
        }
        for rad in rows.select_related("bidrag").order_by("frist", "pk")
    ]
