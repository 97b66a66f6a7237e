"""Who may write about initiatives. Everyone in the agreement may read them."""

from sok.models import Lage, Medlemskap, Roll
from sok.permissions import ar_lansstrateg

# Those who write about what their own organisation answers for.
FOR_EGEN_ORGANISATION = (Roll.KOMMUNHANDLAGGARE, Roll.CIVILSAMHALLE, Roll.BEREDNING, Roll.STYRGRUPP)


def ar_oppen(overenskommelse):
    """Initiatives and outcomes are written until the agreement is closed, also after it has run out."""
    return overenskommelse.lage() != Lage.AVSLUTAD


def skrivande_organisationer(user, overenskommelse):
    """Primary keys of the organisations whose initiatives the person may write about."""
    return set(
        Medlemskap.objects.aktuella(user)
        .filter(overenskommelse=overenskommelse, roll__in=FOR_EGEN_ORGANISATION)
        .values_list("organisation", flat=True)
    )


def can_create(user, overenskommelse):
    if not ar_oppen(overenskommelse):
        return False
    return ar_lansstrateg(user, overenskommelse) or bool(skrivande_organisationer(user, overenskommelse))


def can_edit(user, insats):
    """The county strategist, and the people of an organisation that is responsible for it."""
    if not ar_oppen(insats.overenskommelse):
        return False
    return ar_lansstrateg(user, insats.overenskommelse) or ar_ansvarig(user, insats)


def ar_ansvarig(user, insats):
    mine = skrivande_organisationer(user, insats.overenskommelse)
    return bool(mine) and insats.aktorer.filter(roll="ansvarig", organisation__in=mine).exists()


def editable(user, overenskommelse, insatser):
    """Primary keys of those among `insatser` (a queryset) that the person may change."""
    if not ar_oppen(overenskommelse):
        return set()
    if not ar_lansstrateg(user, overenskommelse):
        insatser = insatser.ledda_av_nagon(skrivande_organisationer(user, overenskommelse))
    return set(insatser.values_list("pk", flat=True))
