"""Environment variables read in one place, with a Swedish sentence when one is missing."""

import os
from urllib.parse import parse_qs, unquote, urlparse

from django.core.exceptions import ImproperlyConfigured


def required(name, why):
    """The variable's value; stops the start with what to do when it is missing or empty."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(
            f"Miljövariabeln {name} saknas. {why} "
            "Sätt den och starta igen. Vill ni bara prova portalen: kör ./portal start."
        )
    return value


def listed(name, why):
    return [part.strip() for part in required(name, why).split(",") if part.strip()]


def number(name, otherwise):
    """The variable as a whole number that is not negative; `otherwise` when it is not set."""
    value = os.environ.get(name, "").strip() or str(otherwise)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"Miljövariabeln {name} är ”{value}”. Den ska vara ett helt tal, till exempel 1.")
    return int(value)


def database(url):
    """Django's DATABASES entry for a postgresql:// URL; a unix socket stands as ?host=/folder."""
    parts = urlparse(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(
            f"DATABASE_URL börjar med ”{parts.scheme}”. Portalen kräver PostgreSQL: "
            "ange postgresql://användare:lösenord@värd:5432/databas."
        )
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "portal",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": query,
    }


def email(url):
    """Django's e-mail settings for smtp://, smtps:// or smtp+tls:// user:password@host:port."""
    parts = urlparse(url)
    if parts.scheme not in ("smtp", "smtps", "smtp+tls"):
        raise ImproperlyConfigured(
            f"EMAIL_URL börjar med ”{parts.scheme}”. Ange smtp+tls://användare:lösenord@värd:587."
        )
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


def portal_address(hosts):
    """What links in mails begin with: PORTAL_ADRESS, else the first host that is one address."""
    address = os.environ.get("PORTAL_ADRESS", "").strip().rstrip("/")
    if not address:
        named = [host for host in hosts if host != "*" and not host.startswith(".")]
        address = f"https://{named[0]}" if named else ""
    if urlparse(address).scheme not in ("http", "https"):
        raise ImproperlyConfigured(
            f"PORTAL_ADRESS är ”{address}”. Ange portalens hela adress, till exempel https://portalen.example, "
            "så att länkarna i mejlen leder rätt."
        )
    return address


def sender(address):
    """Who the mails come from: MEJL_FRAN, else an address at the portal's own host that takes no answers."""
    return os.environ.get("MEJL_FRAN", "").strip() or f"Samverkansportalen <svara-inte@{urlparse(address).hostname}>"
