"""Who may. Pages that a person may not see are 404 (visible_to); acts that a person may not do are 403."""

from sok.models import Medlemskap, Roll


def roller(user, overenskommelse):
    """The person's roles in the agreement today, as a set."""
    return set(Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse).values_list("roll", flat=True))


def har_roll(user, overenskommelse, *sokta):
    return bool(roller(user, overenskommelse) & set(sokta))


def ar_lansstrateg(user, overenskommelse):
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def egna_organisationer(user, overenskommelse):
    """Primary keys of the organisations the person speaks for in the agreement."""
    return set(
        Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse).values_list("organisation", flat=True)
    )
