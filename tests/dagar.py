"""The day it is while a test runs, and the days counted from it."""

import datetime

from django.utils import timezone


def idag():
    return timezone.localdate()


def igar():
    return om(-1)


def om(dagar):
    """That many days from now: ahead, or with a minus sign ago."""
    return idag() + datetime.timedelta(days=dagar)


def i_ar():
    return idag().year


def i_fjol():
    return i_ar() - 1
