"""Who may write about initiatives. Everyone in the agreement may read them."""

from django.utils import timezone

from insatser.models import Aktorsroll
from konton.models import User
from sok.models import Lage, Medlemskap, Roll
from sok.permissions import provar_omraden

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


def planomraden(user, overenskommelse):
    """Primary keys of the areas whose rows in an action plan the person may write; None means all of them and the
    plan's own text. The strategist and the preparing group write everything, a steering group in the areas its organ
    answers for."""
    if not ar_oppen(overenskommelse):
        return set()
    return provar_omraden(user, overenskommelse)


def can_skriva_plan(user, overenskommelse):
    """Makes a plan, writes its introduction and all its rows."""
    return planomraden(user, overenskommelse) is None


def can_skriva_planrad(user, overenskommelse, *omraden):
    """`omraden` are the areas (keys, or None) that the row has and will have: all of them must be the person's own."""
    mine = planomraden(user, overenskommelse)
    return mine is None or all(omrade in mine for omrade in omraden)


def mojliga_kontakter(overenskommelse, organisationer):
    """Those who may be asked about what the organisations answer for: their writing people, and the strategists."""
    return _members(overenskommelse, FOR_EGEN_ORGANISATION, organisationer) | strateger(overenskommelse)


def kontakter(insats):
    """Whom to ask: the contact while they may still write, else those who write for the responsible organisations,
    else the strategists."""
    if insats.kontakt and can_edit(insats.kontakt, insats):
        return [insats.kontakt]
    led = {a.organisation_id for a in insats.aktorer.all() if a.roll == Aktorsroll.ANSVARIG and a.organisation_id}
    return list(_members(insats.overenskommelse, FOR_EGEN_ORGANISATION, led)) or list(strateger(insats.overenskommelse))


def reserver(insats):
    """Whom to ask when no one answers: the reserve while they may still write, else the strategists."""
    if insats.reservkontakt and can_edit(insats.reservkontakt, insats):
        return [insats.reservkontakt]
    return list(strateger(insats.overenskommelse))


def strateger(overenskommelse):
    return _members(overenskommelse, (Roll.LANSSTRATEG,))


def _members(overenskommelse, roller, organisationer=None):
    """The people who have one of the roles there today, by name."""
    rows = Medlemskap.objects.gallande(timezone.localdate()).filter(overenskommelse=overenskommelse, roll__in=roller)
    if organisationer is not None:
        rows = rows.filter(organisation__in=organisationer)
    return User.objects.filter(is_active=True, pk__in=rows.values("user"))


def can_skriva_exempel(user, overenskommelse, insats=None):
    """The strategist writes any good example; those who may change an initiative also the example of it."""
    if not ar_oppen(overenskommelse):
        return False
    memberships = _memberships(user, overenskommelse)
    return _is_strategist(memberships) or (insats is not None and _leads(insats, _writing_for(memberships)))
