"""What holds everywhere. Secrets, hosts and mail stand in demo.py, test.py and production.py."""

import os
from pathlib import Path

import pghistory
from celery.schedules import crontab
from csp.constants import NONE, SELF

from config import miljo

BASE_DIR = Path(__file__).resolve().parent.parent.parent
PORTAL_DATA = Path(os.environ.get("PORTAL_DATA") or BASE_DIR / ".data").resolve()
PORTAL_DEMO = False

DATABASE_URL = os.environ.get("DATABASE_URL", "")
REDIS_URL = os.environ.get("REDIS_URL", "")
DATABASES = {"default": miljo.database(DATABASE_URL)} if DATABASE_URL else {}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "django_filters",
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "core",
    "konton",
    "filer",
    "jobb",
    "utskick",
    "sok",
    "indikatorer",
    "insatser",
    "statsbidrag",
    "forum",
    "rapporter",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "core.middleware.IngetSparasHosLasaren",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "sok.middleware.DatumMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rapporter.context_processors.portal",
            ],
            "builtins": ["core.templatetags.svenska", "core.templatetags.komponenter", "sok.templatetags.begrepp"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AUTH_USER_MODEL = "konton.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "konton.adapter.StangdRegistrering"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Samverkansportalen: "
ACCOUNT_FORMS = {
    "login": "konton.forms.LoginForm",
    "change_password": "konton.forms.ChangePasswordForm",
    "set_password": "konton.forms.SetPasswordForm",
    "reset_password": "konton.forms.ResetPasswordForm",
    "reset_password_from_key": "konton.forms.ResetPasswordKeyForm",
    "reauthenticate": "konton.forms.ReauthenticateForm",
}
MFA_ADAPTER = "konton.adapter.SvenskMfa"
MFA_FORMS = {
    "authenticate": "konton.forms.MfaAuthenticateForm",
    "reauthenticate": "konton.forms.MfaReauthenticateForm",
    "activate_totp": "konton.forms.ActivateTOTPForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska")]
TIME_ZONE = "Europe/Stockholm"
USE_I18N = True
USE_TZ = True
# Off, or every year would print as "2 024"; numbers are formatted by core.svenska.
USE_THOUSAND_SEPARATOR = False

BYGGT_DIR = PORTAL_DATA / "byggt"
STATIC_URL = "/static/"
STATIC_ROOT = PORTAL_DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static", BYGGT_DIR]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Files have no public URL: each is served by a view that asks the owner's visible_to.
MEDIA_ROOT = PORTAL_DATA / "filer"
MEDIA_URL = ""
FIXTURES_DIR = BASE_DIR / "fixtures"
# What is over the limit is not kept while it comes in. The memory handler takes only what is small as a whole.
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "filer.uppladdning.Storleksgrans",
]
# ClamAV's clamd, tcp://host:3310 or unix:///path; empty when there is none.
FILSKANNER_URL = os.environ.get("FILSKANNER_URL", "").strip()

CRISPY_ALLOWED_TEMPLATE_PACKS = "portal"
CRISPY_TEMPLATE_PACK = "portal"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The database itself records every change and refuses to let the record be altered.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "sessionid"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        # The hash of the empty string: Plotly adds an empty <style> and breaks without it.
        "style-src": [SELF, "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = TIME_ZONE
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# The visibility timeout is longer than the longest task. A task whose pool process was killed comes back at
# once; when the whole worker died, jobb.tasks.starta_om_tysta sends it again after a few minutes.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
}
CELERY_BEAT_SCHEDULE = {
    "starta-om-tysta-jobb": {"task": "jobb.tasks.starta_om_tysta", "schedule": 60.0},
    "gallra-filer": {"task": "filer.tasks.gallra_filer", "schedule": crontab(hour=2, minute=50)},
    "gallra-utkast": {"task": "konton.tasks.gallra_utkast", "schedule": crontab(hour=2, minute=40)},
    "gallra-borttagna-utkast": {"task": "statsbidrag.tasks.gallra_utkast", "schedule": crontab(hour=2, minute=45)},
    "hamta-indikatorer": {"task": "indikatorer.tasks.hamta_nattligen", "schedule": crontab(hour=3, minute=20)},
    "stang-avbrutna-hamtningar": {"task": "indikatorer.tasks.stang_avbrutna", "schedule": 300.0},
    # Before Sunday's pull, which then fetches the values of groups that are new.
    "hamta-liknande-kommuner": {
        "task": "indikatorer.tasks.hamta_liknande_veckovis",
        "schedule": crontab(hour=3, minute=5, day_of_week="sun"),
    },
    # Every morning before the collected mail, so that the day's mail does not say it again.
    "paminn-om-frister": {"task": "statsbidrag.tasks.paminn_om_frister", "schedule": crontab(hour=6, minute=10)},
    "skicka-koade-mejl": {"task": "utskick.tasks.skicka_koade", "schedule": 60.0},
    "samla-mejl": {
        "task": "rapporter.tasks.samla_mejl",
        "schedule": crontab(hour=6, minute=30, day_of_week="mon-fri"),
    },
}
# What is put into a mail while it is sent and stands in no log, by the beginning of the notice's key.
UTSKICK_TILLAGG = {
    "frist:": "statsbidrag.services.utkastlage.eget_lage",
    "kvittens:": "statsbidrag.services.kvittenser.med_dokumentet",
}
CELERY_BEAT_SCHEDULE_FILENAME = str(PORTAL_DATA / "celerybeat-schedule")

# What links in mails begin with. The demo's mails, and in production those to invented addresses, become files.
PORTAL_ADRESS = os.environ.get("PORTAL_ADRESS", "") or "http://127.0.0.1:8000"
DEFAULT_FROM_EMAIL = "Samverkansportalen <portalen@demo.invalid>"
EMAIL_FILE_PATH = PORTAL_DATA / "mejl"
EMAIL_TIMEOUT = 30

# A number of people below this is hidden, with what would give it away (core.doljning).
SMA_TAL_GRANS = int(os.environ.get("SMA_TAL_GRANS", "5"))

KOLADA_URL = os.environ.get("KOLADA_URL", "https://api.kolada.se/v3/")
SCB_URL = os.environ.get("SCB_URL", "https://statistikdatabasen.scb.se/api/v2")
SCB_V1_URL = os.environ.get("SCB_V1_URL", "https://api.scb.se/OV0104/v1/doris/sv/ssd")
FOHM_URL = os.environ.get("FOHM_URL", "https://fohm-app.folkhalsomyndigheten.se/Folkhalsodata/api/v1/sv")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"rad": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "rad"}},
    "root": {"handlers": ["konsol"], "level": "WARNING"},
}
