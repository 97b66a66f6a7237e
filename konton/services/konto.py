"""What happens to an account."""

import logging

from konton.models import User

logger = logging.getLogger("konton")


class IngenDemoperson(LookupError):
    """The account is no demo person, or is closed."""


def demoperson(email):
    """The demo person who may be signed in without a password; IngenDemoperson for everyone else."""
    try:
        return User.objects.get(email=email, is_demo=True, is_active=True)
    except User.DoesNotExist:
        raise IngenDemoperson(email) from None


def demogrupper():
    """The demo people in groups by what they work with, each with name, address and roles in words.

    Roles are read over the account's reverse relation: this app knows no organisation itself.
    """
    people = User.objects.filter(is_demo=True, is_active=True).order_by("pk")
    people = people.prefetch_related("medlemskap__organisation", "medlemskap__overenskommelse")
    groups = {}
    for user in people:
        rows = list(user.medlemskap.all())
        group = next((str(m.overenskommelse) for m in rows if m.overenskommelse), "Utan överenskommelse")
        roles = dict.fromkeys(f"{m.get_roll_display()}, {m.organisation}" for m in rows)
        words = " · ".join(roles) or "Ingen roll"
        groups.setdefault(group, []).append({"namn": user.namn, "email": user.email, "roller": words})
    return [{"rubrik": rubrik, "personer": personer} for rubrik, personer in groups.items()]


def logga_demo(user, adress):
    """Every sign-in without a password leaves a line in the log."""
    logger.warning("Demo sign-in as %s from %s", user.email, adress)


def byt_utseende(user, utseende):
    user.utseende = utseende
    user.save(update_fields=["utseende"])
    return user
