"""What `manage.py check` says about the scanner: a wrong address stops, a missing one is told."""

from django.conf import settings
from django.core import checks

from filer.skanner import Clamd, FelAdress


@checks.register
def skannerns_adress(app_configs, **kwargs):
    if not settings.FILSKANNER_URL:
        return []
    try:
        Clamd.fran_url(settings.FILSKANNER_URL)
    except FelAdress as fault:
        return [checks.Error(str(fault), id="filer.E001")]
    return []


@checks.register(deploy=True)
def skannern_ar_installd(app_configs, **kwargs):
    if settings.FILSKANNER_URL:
        return []
    return [
        checks.Info(
            "Ingen viruskontroll är inställd för uppladdade filer.",
            hint="Sätt FILSKANNER_URL, till exempel tcp://clamav:3310. Se docs/drift.md.",
            id="filer.I001",
        )
    ]
