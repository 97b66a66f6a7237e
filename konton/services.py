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


def logga_demo(user, adress):
    """Every sign-in without a password leaves a line in the log."""
    logger.warning("Demo sign-in as %s from %s", user.email, adress)


def byt_utseende(user, utseende):
    user.utseende = utseende
    user.save(update_fields=["utseende"])
    return user
