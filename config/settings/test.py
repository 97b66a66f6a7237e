"""The test suite's settings: production's rules with the demo's people, quick passwords, no network."""

from .base import *  # noqa: F403
from .base import BASE_DIR, INSTALLED_APPS, MIDDLEWARE

PORTAL_DEMO = True
DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The typefaces are cut once and shared by every worker and run; each file is put in place whole.
BYGGT_DIR = BASE_DIR / ".data" / "byggt"
STATICFILES_DIRS = [BASE_DIR / "static", BYGGT_DIR]
KOLADA_URL = "http://127.0.0.1:9/v3/"
SCB_URL = SCB_V1_URL = FOHM_URL = "http://127.0.0.1:9/"
FILSKANNER_URL = ""
# The suite needs no collected static folder: the live server finds files where they are written.
WHITENOISE_AUTOREFRESH = True

# A query per row fails the test whose page asked it.
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
ZEAL_RAISE = True
# One case, fetched again under its lock: not a query per row.
ZEAL_ALLOWLIST = [{"model": "statsbidrag.Redovisning", "field": "get()"}]
