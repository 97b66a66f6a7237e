"""Final reports on pages that read several apps: due date and status of the case, never a draft."""

from statsbidrag.models import Redovisning


def om_kommun(user, overenskommelse, kommun):
    """The cases of the grants to organisations of the municipality."""
    return _kanda(user, overenskommelse, bidrag__mottagare__geografi=kommun)


def hos(user, overenskommelse, organisation):
    """The cases of the organisation's own grants."""
    return _kanda(user, overenskommelse, bidrag__mottagare=organisation)


def _kanda(user, overenskommelse, **mottagare):
    """Those that the person may know of: the recipient's people, the reviewers and the co-ordinator's strategist."""
    rows = Redovisning.objects.for_mottagare(user) | Redovisning.objects.foljs_av(user)
    rows = rows.filter(bidrag__overenskommelse=overenskommelse, **mottagare)
    return [
        {
            "titel": rad.bidrag.titel,
            "status": rad.status,
            "frist": rad.frist,
            "demo": rad.bidrag.is_demo,
        }
        for rad in rows.select_related("bidrag").order_by("frist", "pk")
    ]
