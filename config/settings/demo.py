"""./portal start: a county to try, with people and values that are marked as invented."""

import secrets

from .base import *  # noqa: F403
from .base import PORTAL_DATA

PORTAL_DEMO = True
DEBUG = False
ALLOWED_HOSTS = ["*"]


def _kept_secret():
    """A key of this installation's own, so that signing in survives a restart."""
    path = PORTAL_DATA / "hemlig-nyckel"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text()


SECRET_KEY = _kept_secret()
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
