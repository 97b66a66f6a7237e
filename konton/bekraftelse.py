"""A fresh confirmation of who is signed in, asked for before something is signed in an organisation's name.

allauth asks for the password or the code and then goes on with what was under way; the demo's people, who sign in
by a button, answer by one.
"""

import time

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings


class GarInteAttBekrafta(Exception):
    """The account has no password and no code to confirm with."""

    def __init__(self):
        super().__init__(
            "Kontot har inget lösenord att bekräfta med. Välj ett på sidan för inloggning under Mitt konto. "
            "Gå sedan tillbaka hit."
        )


def ar_farsk(request):
    """Whether the person confirmed their sign-in within the last minutes; having signed in is not enough."""
    at = [row["at"] for row in get_authentication_records(request, request.user) if row.get("reauthenticated")]
    return bool(at) and time.time() - max(at) < app_settings.REAUTHENTICATION_TIMEOUT


def begar(request):
    """Stop here until the person has confirmed; the request, with all that was typed, then goes on by itself."""
    if not get_adapter(request).get_reauthentication_methods(request.user):
        raise GarInteAttBekrafta
    raise ReauthenticationRequired


def ar_demo(user):
    """Whether the person signs in by the demo's button, and so confirms by one."""
    return settings.PORTAL_DEMO and user.is_demo
