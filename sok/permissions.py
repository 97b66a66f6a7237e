"""Who may. Pages that a person may not see are 404 (visible_to); acts that a person may not do are 403."""

from django.utils import timezone

from sok.models import FORBEREDER, Medlemskap, OrganAnsvar, Roll, Uppdrag


def roller(user, overenskommelse):
    """The person's roles in the agreement today, as a set."""
    return set(Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse).values_list("roll", flat=True))


def har_roll(user, overenskommelse, *sokta):
    return bool(roller(user, overenskommelse) & set(sokta))


def ar_lansstrateg(user, overenskommelse):
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def strukturdag(overenskommelse, datum=None):
    """The day whose parties, seats and relations count: never later than the agreement's last day."""
    datum = datum or timezone.localdate()
    return min(datum, overenskommelse.slutdatum or datum)


def mina_organ(user, overenskommelse):
    """Primary keys of the organs whose steering group the person is in: the role, for an organisation with a seat."""
    mine = Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse, roll=Roll.STYRGRUPP)
    seats = Uppdrag.objects.filter(
        organ__overenskommelse=overenskommelse, organisation__in=mine.values("organisation")
    ).gallande(strukturdag(overenskommelse))
    return set(seats.values_list("organ", flat=True))


def egna_organisationer(user, overenskommelse):
    """Primary keys of the organisations the person speaks for in the agreement."""
    return set(
        Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse).values_list("organisation", flat=True)
    )


# Those who say how the commitments of their own organisation go.
FOLJER_UPP_ATAGANDEN = (Roll.FORUMLEDAMOT, Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG, Roll.BEREDNING)


def foljer_upp_for(user, overenskommelse):
    """Primary keys of the organisations whose commitments the person may follow up; None means all of them."""
    rows = list(
        Medlemskap.objects.aktuella(user)
        .filter(overenskommelse=overenskommelse)
        .values_list("roll", "organisation", named=True)
    )
    if any(row.roll == Roll.LANSSTRATEG for row in rows):
        return None
    return {row.organisation for row in rows if row.roll in FOLJER_UPP_ATAGANDEN}


def can_folja_upp_atagande(user, overenskommelse, organisation):
    """The party's own people and the county strategist."""
    mine = foljer_upp_for(user, overenskommelse)
    return mine is None or organisation.pk in mine


def can_skriva_text(user, overenskommelse):
    """Drafts the agreement's texts, sends them out and lays them before the deciding organ."""
    return ar_lansstrateg(user, overenskommelse)


def forbereder_text(user, overenskommelse):
    """Sees a draft, and the parties' answers as they come in."""
    return har_roll(user, overenskommelse, *FORBEREDER)


# Those who name their own organisation's representatives.
UTSER = (Roll.FORUMLEDAMOT, Roll.KOMMUNHANDLAGGARE)


def can_andra_struktur(user, overenskommelse):
    """The strategist changes parties, organs and goals; whether they are locked is another question."""
    return ar_lansstrateg(user, overenskommelse)


def utser_for(user, overenskommelse):
    """Primary keys of the organisations whose representatives the person names; None is everyone's."""
    mine = Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse)
    rows = set(mine.values_list("roll", "organisation"))
    if any(roll == Roll.LANSSTRATEG for roll, _ in rows):
        return None
    return {organisation for roll, organisation in rows if roll in UTSER}


def can_utse(user, overenskommelse, organisation_id):
    """The strategist names anyone's representatives, a party's own people their own."""
    mine = utser_for(user, overenskommelse)
    return mine is None or organisation_id in mine


def provar_omraden(user, overenskommelse):
    """Keys of the areas whose yearly check the person may answer; None means all, and the agreement as a whole.

    The strategist and the preparing group answer for all; a steering group for the areas its organ answers for.
    """
    rows = Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse)
    found = list(rows.values_list("roll", "organisation"))
    if any(roll in FORBEREDER for roll, _ in found):
        return None
    mine = [organisation for roll, organisation in found if roll == Roll.STYRGRUPP]
    today = timezone.localdate()
    dag = min(today, overenskommelse.slutdatum or today)
    seats = Uppdrag.objects.gallande(dag).filter(organisation__in=mine)
    answers = OrganAnsvar.objects.gallande(dag).filter(
        organ__overenskommelse=overenskommelse, organ__in=seats.values("organ")
    )
    return set(answers.values_list("omrade", flat=True))


def can_prova(user, overenskommelse, omrade):
    """`omrade` None is the agreement as a whole."""
    areas = provar_omraden(user, overenskommelse)
    return areas is None or bool(omrade and omrade.pk in areas)
