"""The pull: everything is fetched and read before anything is stored, and then all of it in one transaction."""

import datetime
import logging
import tempfile
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from indikatorer import permissions
from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada
from indikatorer.models import Hamtning, Hamtningstillstand, Jamforelsegrupp, Kalltyp, Serie
from indikatorer.services import lagring
from jobb import services as jobb_services
from sok.models import Geografi, Geografityp, Overenskommelse

log = logging.getLogger(__name__)

TALAMOD = Talamod()
FRAN_AR = 2015
# Kolada's from_date is a day, and rows have come with an older day than when they were published.
OVERLAPP = datetime.timedelta(days=30)
# A full pull now and then, since a change that from_date fails to tell would otherwise never be seen.
FULL_VAR = datetime.timedelta(days=7)
# No pull takes this long; one that seems to has lost its process.
AVBRUTEN_EFTER = datetime.timedelta(hours=6)


class HamtningMisslyckades(Exception):
    """Nothing was stored. `hamtning` carries the reason in Swedish."""

    def __init__(self, hamtning):
        super().__init__(hamtning.fel)
        self.hamtning = hamtning


@dataclass
class Omfang:
    """What a pull asks for. `platser` maps the source's area id to ours ("0780", or "g12" for a group)."""

    serier: dict
    platser: dict
    grupper: list
    artal: list

    def as_json(self):
        return {"serier": sorted(self.serier), "platser": sorted(self.platser), "artal": self.artal}

    def within(self, other):
        return all(set(self.as_json()[key]) <= set(other.get(key, ())) for key in ("serier", "platser", "artal"))


def hamta(
    *,
    kalla=Kalltyp.KOLADA,
    overenskommelse=None,
    alla_kommuner=False,
    fran_ar=None,
    allt=False,
    godta_bortfall=False,
    av=None,
    framsteg=None,
):
    """Fetch, compare and store; returns the Hamtning. HamtningMisslyckades when anything is lacking, and then the
    stored values are as before.

    Asks only for what has changed since the last pull when that one covered the same and a full one was made
    within a week, unless `allt`. `godta_bortfall` stores a pull in which much of what we had is gone.
    `framsteg(step, of, text)` is called along the way.
    """
    _close_interrupted()
    hamtning = Hamtning.objects.create(kalla=kalla, startad_av=av)
    try:
        omfang = _scope(kalla, overenskommelse, alla_kommuner, fran_ar)
        hamtning.omfang = omfang.as_json()
        hamtning.sedan = None if allt else _since(kalla, omfang)
        with tempfile.TemporaryFile("w+", encoding="utf-8") as rows:
            kpier = _fetch(omfang, hamtning.sedan, rows, framsteg or _silent)
            rows.seek(0)
            lagring.lagra(hamtning, omfang, rows, kpier, godta_bortfall=godta_bortfall)
    except Exception as error:
        raise HamtningMisslyckades(_fail(hamtning, error)) from error
    return hamtning


def bestall_hamtning(overenskommelse, *, av):
    """Order a pull of the agreement's indicators in the background; returns the job."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    return jobb_services.bestall(
        typ="hamta_indikatorer", uppgift="indikatorer.tasks.hamta", nyckel=overenskommelse.slug, av=av
    )


def _close_interrupted():
    """A pull whose process died is not going on any more, and says so."""
    now = timezone.now()
    Hamtning.objects.filter(tillstand=Hamtningstillstand.PAGAR, startad__lt=now - AVBRUTEN_EFTER).update(
        tillstand=Hamtningstillstand.MISSLYCKAD, fel="Hämtningen avbröts. Inget har ändrats.", avslutad=now
    )


def _fail(hamtning, error):
    """The reason, stored after the failed transaction has been rolled back."""
    known = isinstance(error, fel.KallaFel)
    if not known:
        log.exception("Pull %s failed", hamtning.pk)
    text = str(error) if known else f"Något oväntat hände i portalen ({type(error).__name__})."
    hamtning.tillstand = Hamtningstillstand.MISSLYCKAD
    hamtning.fel = f"{text} Inget har ändrats."
    hamtning.avslutad = timezone.now()
    hamtning.nya = hamtning.reviderade = hamtning.borttagna = hamtning.oforandrade = hamtning.hamtade = 0
    hamtning.save()
    return hamtning


def _scope(kalla, overenskommelse, alla_kommuner, fran_ar):
    if kalla != Kalltyp.KOLADA:
        raise fel.OkandSerie(f"Det finns ingen hämtning från {Kalltyp(kalla).label} än.")
    serier = {serie.kalla_id: serie for serie in Serie.objects.att_hamta(kalla, overenskommelse)}
    if not serier:
        raise fel.OkandSerie("Ingen indikator är vald. Koppla indikatorer till delmålen först.")
    lan = [overenskommelse.lan_id] if overenskommelse else None
    places, groups = _places(lan, alla_kommuner)
    if not places:
        raise fel.OkandSerie("Riket, län och kommuner är inte inlästa än.")
    first = fran_ar or FRAN_AR
    return Omfang(
        serier=serier,
        platser={g.kolada_id: g.kod for g in places} | {g.kalla_id: f"g{g.pk}" for g in groups},
        grupper=[g.kalla_id for g in groups],
        artal=list(range(first, timezone.localdate().year + 1)),
    )


def _places(lan, alla_kommuner):
    """Riket, the counties, their municipalities and their groups; `lan` None means every agreement's county."""
    groups = Jamforelsegrupp.objects.filter(kalla=Kalltyp.KOLADA)
    if alla_kommuner:
        return list(Geografi.objects.all()), list(groups)
    lan = lan or list(Overenskommelse.objects.values_list("lan", flat=True).distinct())
    places = (
        Geografi.objects.filter(typ=Geografityp.RIKET)
        | Geografi.objects.filter(pk__in=lan)
        | Geografi.objects.filter(overordnad__in=lan, typ=Geografityp.KOMMUN)
    )
    return list(places), list(groups.filter(lan__in=lan))


def _since(kalla, omfang):
    """The day from which changes are asked for, or None when everything is."""
    done = Hamtning.objects.filter(kalla=kalla, tillstand=Hamtningstillstand.KLAR, demo=False)
    covering = [pull for pull in done.order_by("-startad")[:50] if omfang.within(pull.omfang)]
    full = [pull for pull in covering if pull.sedan is None]
    if not full or full[0].startad < timezone.now() - FULL_VAR:
        return None
    return timezone.localtime(covering[0].startad).date() - OVERLAPP


def _fetch(omfang, sedan, rows, framsteg):
    """Write every value as a line for COPY; returns what the source says about the indicators."""
    with Kolada(settings.KOLADA_URL, TALAMOD) as kolada:
        framsteg(0, 1, "Läser Koladas katalog")
        kpier = kolada.kpier(omfang.serier)
        if omfang.grupper:
            kolada.grupper(omfang.grupper)
        pages = kolada.varden(
            list(omfang.serier),
            list(omfang.platser),
            omfang.artal,
            sedan=sedan,
            framsteg=lambda done, of: framsteg(done, of, f"Hämtar från Kolada: fråga {done} av {of}"),
        )
        serie_ids = {key: serie.pk for key, serie in omfang.serier.items()}
        for page in pages:
            rows.writelines(lagring.copy_line(value, serie_ids, omfang.platser) for value in page)
    return kpier


def _silent(step, of, text):
    pass
