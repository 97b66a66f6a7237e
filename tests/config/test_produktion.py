"""A missing production setting stops the start with a clear sentence, and nothing is demo there."""

import os
import subprocess
import sys

import pytest

MILJO = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "portal.example",
    "DATABASE_URL": "postgresql://portal:hemligt@db:5432/portal",
    "REDIS_URL": "redis://redis:6379/0",
    "EMAIL_URL": "smtp+tls://portal:hemligt@mejl:587",
}


def _manage(*command, **env):
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        env={"PATH": os.environ["PATH"], "PORTAL_DATA": os.environ["PORTAL_DATA"], **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("saknad", MILJO)
def test_saknad_installning_stoppar_med_en_mening(saknad):
    result = _manage("check", **{name: value for name, value in MILJO.items() if name != saknad})

    assert result.returncode == 1
    assert result.stderr.startswith(f"Miljövariabeln {saknad} saknas.")
    assert "Traceback" not in result.stderr


def test_fel_databas_sags_ifran():
    result = _manage("check", **{**MILJO, "DATABASE_URL": "sqlite:///portal.db"})

    assert result.returncode == 1
    assert "Portalen kräver PostgreSQL" in result.stderr


def test_i_produktion_finns_inga_demopersoner():
    script = "from django.conf import settings; print(settings.PORTAL_DEMO, settings.SESSION_COOKIE_SECURE)"

    result = _manage("shell", "-v0", "-c", script, **MILJO)

    assert result.stdout.strip() == "False True"


@pytest.mark.parametrize(("satt", "blir"), [({}, "1"), ({"TRUSTED_PROXIES": "2"}, "2")])
def test_antalet_betrodda_proxyer_gar_att_ange(satt, blir):
    script = "from allauth import app_settings; print(app_settings.TRUSTED_PROXY_COUNT)"

    result = _manage("shell", "-v0", "-c", script, **MILJO, **satt)

    assert result.stdout.strip() == blir


def test_ett_antal_proxyer_som_inte_ar_ett_tal_stoppar_med_en_mening():
    result = _manage("check", **MILJO, TRUSTED_PROXIES="en")

    assert result.returncode == 1
    assert result.stderr.startswith("Miljövariabeln TRUSTED_PROXIES är ”en”.")


@pytest.mark.parametrize(
    ("satt", "blir"),
    [
        ({}, "https://portal.example Samverkansportalen <svara-inte@portal.example>"),
        ({"PORTAL_ADRESS": "https://a.example/"}, "https://a.example Samverkansportalen <svara-inte@a.example>"),
        ({"MEJL_FRAN": "Länet <portal@lan.example>"}, "https://portal.example Länet <portal@lan.example>"),
    ],
)
def test_lankar_och_avsandare_i_mejl_ar_portalens_egna(satt, blir):
    script = "from django.conf import settings; print(settings.PORTAL_ADRESS, settings.DEFAULT_FROM_EMAIL)"

    result = _manage("shell", "-v0", "-c", script, **MILJO, **satt)

    assert result.stdout.strip() == blir


def test_utan_en_adress_till_portalen_stoppar_det_med_en_mening():
    result = _manage("check", **{**MILJO, "ALLOWED_HOSTS": "*"})

    assert result.returncode == 1
    assert result.stderr.startswith("PORTAL_ADRESS är ””.")
