"""Who may write about initiatives. Everyone in the agreement may read them."""

from django.utils import timezone

from insatser.models import Aktorsroll
from konton.models import User
from sok.models import Lage, Medlemskap, Organ, Organtyp, Roll, Uppdrag
from sok.permissions import mina_organ, provar_omraden, strukturdag

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


def mojliga_kontakter(insats):
    """Those who may be asked about it: the writing people of the responsible organisations, and the strategists."""
    return _writing_people(insats) | strateger(insats.overenskommelse)


def kan_vara_kontakt(person, insats):
    return mojliga_kontakter(insats).filter(pk=person.pk).exists()


def kontakter(insats):
    """Whom to ask: the contact while they may still write, else those who write for the responsible organisations,
    else the strategists."""
    if insats.kontakt and can_edit(insats.kontakt, insats):
        return [insats.kontakt]
    return list(_writing_people(insats)) or list(strateger(insats.overenskommelse))


def reserver(insats):
    """Whom to ask when no one answers: the reserve while they may still write, else the strategists."""
    if insats.reservkontakt and can_edit(insats.reservkontakt, insats):
        return [insats.reservkontakt]
    return list(strateger(insats.overenskommelse))


def _writing_people(insats):
    led = {a.organisation_id for a in insats.aktorer.all() if a.roll == Aktorsroll.ANSVARIG and a.organisation_id}
    return _members(insats.overenskommelse, FOR_EGEN_ORGANISATION, led)


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


def hinderorgan(user, overenskommelse):
    """Primary keys of the organs whose obstacles wait for the person: the steering groups they sit in, and what
    prepares when they are one of those who prepare."""
    mine = mina_organ(user, overenskommelse)
    if any(roll == Roll.BEREDNING for roll, _ in _memberships(user, overenskommelse)):
        preparing = Organ.objects.filter(overenskommelse=overenskommelse, typ=Organtyp.BEREDANDE)
        mine |= set(preparing.values_list("pk", flat=True))
    return mine


def svarar_for_organ(user, hinder):
    """Primary keys of those of the obstacle's organs that the person answers for; None among them is the
    co-ordinator, for whom the strategist answers."""
    avtal = hinder.insats.overenskommelse
    if not ar_oppen(avtal):
        return set()
    organs = set(hinder.organrader.values_list("organ", flat=True))
    if _is_strategist(_memberships(user, avtal)):
        return organs | {None}
    return organs & hinderorgan(user, avtal)


def can_svara_pa_hinder(user, hinder, organ):
    return (organ.pk if organ else None) in svarar_for_organ(user, hinder)


def can_ta_tillbaka_hinder(user, hinder):
    """Withdraws it or opens it again: whoever flagged it while they belong to the agreement, and those who may change
    the initiative."""
    avtal = hinder.insats.overenskommelse
    if not ar_oppen(avtal):
        return False
    flagged = hinder.anmalt_av_id == user.pk and bool(_memberships(user, avtal))
    return flagged or can_edit(user, hinder.insats)


def hindrets_personer(hinder):
    """The people who are to answer: those of its organs, else the strategists."""
    avtal = hinder.insats.overenskommelse
    organs = list(hinder.organ.all())
    seats = Uppdrag.objects.gallande(strukturdag(avtal)).filter(organ__in=organs)
    people = set(_members(avtal, (Roll.STYRGRUPP,), seats.values("organisation")))
    if any(organ.typ == Organtyp.BEREDANDE for organ in organs):
        people |= set(_members(avtal, (Roll.BEREDNING,)))
    return people or set(strateger(avtal))


# Those who say how far their own organisation has come with others' initiatives.
SVARAR_OM_SPRIDNING = (*FOR_EGEN_ORGANISATION, Roll.FORUMLEDAMOT, Roll.BEHORIG)


def svarar_om_spridning_for(user, overenskommelse):
    """Primary keys of the organisations the person may answer for; None means all of them."""
    memberships = _memberships(user, overenskommelse)
    if _is_strategist(memberships):
        return None
    return {organisation for roll, organisation in memberships if roll in SVARAR_OM_SPRIDNING}


def can_svara_om_spridning(user, overenskommelse, organisation):
    mine = svarar_om_spridning_for(user, overenskommelse)
    return mine is None or organisation.pk in mine


def can_fraga_om_spridning(user, overenskommelse):
    """The strategist opens the question, reminds and closes."""
    return ar_oppen(overenskommelse) and _is_strategist(_memberships(user, overenskommelse))


def spridningens_personer(overenskommelse, organisationer):
    """{organisation's primary key: the people who may answer for it}."""
    rows = Medlemskap.objects.gallande(timezone.localdate()).filter(
        overenskommelse=overenskommelse,
        roll__in=SVARAR_OM_SPRIDNING,
        organisation__in=organisationer,
        user__is_active=True,
    )
    people = {}
    for row in rows.select_related("user").order_by("user", "pk"):
        people.setdefault(row.organisation_id, {})[row.user_id] = row.user
    return {organisation: list(users.values()) for organisation, users in people.items()}
