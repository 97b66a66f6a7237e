"""The agreement after this one: made or chosen. Nothing in the old one changes but the link to its successor."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.giltighet import spann
from sok import permissions
from sok.models import (
    Medlemskap,
    Omfattning,
    Overenskommelse,
    OverenskommelseVersion,
    Part,
    Roll,
)
from sok.services import fel
from sok.services.ratt import require_open


class HarEfterfoljare(fel.SokFel):
    def __init__(self, overenskommelse):
        self.text = f"{overenskommelse.efterfoljare} är redan efterföljare. Ladda om sidan."


class KanInteFoljaSigSjalv(fel.SokFel):
    text = "En överenskommelse kan inte följas av sig själv eller av en som kom före den."


class BorjarForTidigt(fel.SokFel):
    text = "Efterföljaren kan inte börja före den här överenskommelsens första dag."


class AdressenUpptagen(fel.SokFel):
    def __init__(self, slug):
        self.text = f"Adressen ”{slug}” används redan. Välj en annan."


@dataclass(frozen=True)
class NyOverenskommelse:
    slug: str
    kortnamn: str
    namn: str
    startdatum: object
    samordnare: object


def las(fran, av):
    """The old agreement, locked, while its follow-up is open, for its strategist."""
    if not permissions.ar_lansstrateg(av, fran):
        raise PermissionDenied
    locked = Overenskommelse.objects.select_for_update(of=("self",)).get(pk=fran.pk)
    require_open(locked)
    return locked


@transaction.atomic
def skapa(fran, ny, *, av):
    """A new agreement as data, for the same county and with the same words, and the old one's link to it. Its
    co-ordinator is its first party and the person its strategist."""
    gammal = las(fran, av)
    if gammal.efterfoljare_id:
        raise HarEfterfoljare(gammal)
    if Overenskommelse.objects.filter(slug=ny.slug).exists():
        raise AdressenUpptagen(ny.slug)
    if ny.startdatum < gammal.startdatum:
        raise BorjarForTidigt
    avtal = Overenskommelse.objects.create(
        slug=ny.slug,
        kortnamn=ny.kortnamn,
        lan=gammal.lan,
        lan_namn=gammal.lan_namn,
        samordnare=ny.samordnare,
        begrepp=gammal.begrepp,
        startdatum=ny.startdatum,
    )
    OverenskommelseVersion.objects.create(overenskommelse=avtal, namn=ny.namn, giltighet=spann(ny.startdatum))
    Part.objects.create(
        overenskommelse=avtal, organisation=ny.samordnare, undertecknad=False, giltighet=spann(ny.startdatum)
    )
    Medlemskap.objects.create(
        user=av,
        organisation=ny.samordnare,
        roll=Roll.LANSSTRATEG,
        omfattning=Omfattning.OVERENSKOMMELSE,
        overenskommelse=avtal,
        giltighet=spann(timezone.localdate()),
    )
    _lanka(gammal, avtal)
    return avtal


@transaction.atomic
def valj(fran, till, *, av):
    """An agreement that exists already follows this one; the person is strategist in both."""
    gammal = las(fran, av)
    if gammal.efterfoljare_id:
        raise HarEfterfoljare(gammal)
    if not permissions.ar_lansstrateg(av, till):
        raise PermissionDenied
    nasta = Overenskommelse.objects.get(pk=till.pk)
    while nasta:
        if nasta.pk == gammal.pk:
            raise KanInteFoljaSigSjalv
        nasta = nasta.efterfoljare
    _lanka(gammal, till)
    return till


def _lanka(gammal, ny):
    gammal.efterfoljare = ny
    gammal.save(update_fields=["efterfoljare"])
