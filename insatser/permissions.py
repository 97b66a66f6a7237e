"""Who may write about initiatives. Everyone in the agreement may read them."""

from insatser.models import Aktorsroll
from sok.models import Lage, Medlemskap, Roll

# Those who write about what their own organisation answers for.
FOR_EGEN_ORGANISATION = (Roll.KOMMUNHANDLAGGARE, Roll.CIVILSAMHALLE, Roll.BEREDNING, Roll.STYRGRUPP)


def ar_oppen(overenskommelse):
    """Initiatives and outcomes are written until the agreement is closed, also after it has run out."""
    return overenskommelse.lage() != Lage.AVSLUTAD


def _memberships(user, overenskommelse):
    """(role, organisation id) of the person in the agreement today."""
    return set(
        Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse).values_list("roll", "organisation")
    )


def skrivande_organisationer(user, overenskommelse):
    """Primary keys of the organisations whose initiatives the person may write about."""
    return _writing_for(_memberships(user, overenskommelse))


def _writing_for(memberships):
    return {organisation for roll, organisation in memberships if roll in FOR_EGEN_ORGANISATION}


def _is_strategist(memberships):
    return any(roll == Roll.LANSSTRATEG for roll, _ in memberships)


def can_create(user, overenskommelse):
    if not ar_oppen(overenskommelse):
        return False
    memberships = _memberships(user, overenskommelse)
    return _is_strategist(memberships) or bool(_writing_for(memberships))


def can_edit(user, insats):
    """The county strategist, and the people of an organisation that is responsible for it."""
    if not ar_oppen(insats.overenskommelse):
        return False
    memberships = _memberships(user, insats.overenskommelse)
    return _is_strategist(memberships) or _leads(insats, _writing_for(memberships))


def _leads(insats, organisations):
    """Reads `aktorer.all()`, which pages have prefetched."""
    return any(a.roll == Aktorsroll.ANSVARIG and a.organisation_id in organisations for a in insats.aktorer.all())


def editable(user, overenskommelse, insatser):
    """Primary keys of those among `insatser` (a queryset) that the person may change."""
    if not ar_oppen(overenskommelse):
        return set()
    memberships = _memberships(user, overenskommelse)
    if not _is_strategist(memberships):
        insatser = insatser.ledda_av_nagon(_writing_for(memberships))
    return set(insatser.values_list("pk", flat=True))
