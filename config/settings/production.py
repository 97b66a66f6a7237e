"""Production: everything secret or local comes from the environment, and a missing one stops the start."""

from config import miljo

from .base import *  # noqa: F403

DEBUG = False
SECRET_KEY = miljo.required("SECRET_KEY", "Den skyddar inloggningar och ska vara lång och slumpad.")
ALLOWED_HOSTS = miljo.listed("ALLOWED_HOSTS", "Ange portalens adresser, åtskilda med komma.")
DATABASES = {"default": miljo.database(miljo.required("DATABASE_URL", "Ange adressen till PostgreSQL."))}
CELERY_BROKER_URL = miljo.required("REDIS_URL", "Ange adressen till Redis.")
# Shared by all web processes, so that a limit on sign-in attempts is one limit and not one per process.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CELERY_BROKER_URL}}
globals().update(miljo.email(miljo.required("EMAIL_URL", "Ange e-postservern.")))
PORTAL_ADRESS = miljo.portal_address(ALLOWED_HOSTS)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = miljo.sender(PORTAL_ADRESS)

# How many proxies of our own stand before the web process; sign-in limits count the address outside them.
ALLAUTH_TRUSTED_PROXY_COUNT = miljo.number("TRUSTED_PROXIES", 1)

CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host != "*"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_HSTS_SECONDS = 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
