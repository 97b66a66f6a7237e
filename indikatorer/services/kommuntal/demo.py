"""An invented round and an invented reception for the demonstration, from fixtures/demo/kommuntal.yaml. The numbers
received are marked in the database, and the round by its source."""

from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core import datafil
from indikatorer.models import (
    Anvisningsomgang,
    Hamtning,
    Hamtningstillstand,
    Kalltyp,
    Kommuntal,
    Kommuntalsbeslut,
    Kon,
    Matvarde,
    Mottagande,
    Omgangslage,
    Serie,
)
from indikatorer.services.kommuntal.arstabell import DEMO
from indikatorer.services.kommuntal.mottagande import Mottaganderad, spara_mottagande
from indikatorer.services.kommuntal.underlag import INVANARE, skapa_serier
from sok.models import Geografi

FIL = "kommuntal.yaml"


@transaction.atomic
def demokommuntal(overenskommelse):
    """Make the agreement's invented rounds unless it has any of its own; returns how many were made."""
    content = _fil().get(overenskommelse.slug)
    if not content or Anvisningsomgang.objects.filter(overenskommelse=overenskommelse).exists():
        return 0
    places = dict(Geografi.objects.kommuner_i(overenskommelse.lan).values_list("namn", "kod"))
    have = Mottagande.objects.filter(geografi__in=places.values(), demo=False).exists()
    if not have:
        spara_mottagande(_rows(content["mottagande"], places), kalla=DEMO, demo=True)
    _people(content["invanare"], places)
    for omgang in content["omgangar"]:
        _round(overenskommelse, omgang, places)
    return len(content["omgangar"])


def _fil():
    path = Path(settings.FIXTURES_DIR) / "demo" / FIL
    return datafil.load(path) if path.exists() else {}


def _rows(mottagande, places):
    """Rows of {years from this one: {municipality: {way: number}}}."""
    this_year = timezone.localdate().year
    return [
        Mottaganderad(places[namn], this_year + om_ar, None, vag, number)
        for om_ar, kommuner in mottagande.items()
        for namn, vagar in kommuner.items()
        for vag, number in vagar.items()
    ]


def _people(invanare, places):
    """Inhabitants of the year before, where nothing has been fetched."""
    skapa_serier()
    serie = Serie.objects.get(kalla=Kalltyp.KOLADA, kalla_id=INVANARE)
    if Matvarde.objects.aktuella().filter(serie=serie, geografi__in=places.values()).exists():
        return
    hamtning = Hamtning.objects.create(
        kalla=Kalltyp.KOLADA, tillstand=Hamtningstillstand.KLAR, avslutad=timezone.now(), demo=True
    )
    for namn, antal in invanare.items():
        row = {"geografi_id": places[namn], "artal": timezone.localdate().year - 3, "kon": Kon.TOTALT}
        Matvarde.objects.create(serie=serie, varde=antal, demo=True, hamtning=hamtning, **row)


def _round(overenskommelse, content, places):
    decided = content.get("beslutade", False)
    omgang = Anvisningsomgang.objects.create(
        overenskommelse=overenskommelse,
        artal=timezone.localdate().year + content["om_ar"],
        lanstal=content["lanstal"],
        lanstal_kalla=DEMO,
        lage=Omgangslage.BESLUTAD if decided else Omgangslage.FORSLAG,
        kalla=DEMO,
    )
    for namn, number in content["antal"].items():
        kommuntal = Kommuntal.objects.create(omgang=omgang, kommun_id=places[namn], forslag=number)
        if decided:
            Kommuntalsbeslut.objects.create(kommuntal=kommuntal, antal=number, kalla=DEMO)
