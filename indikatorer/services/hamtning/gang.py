"""How a pull goes: everything is fetched and read before anything is stored, and then all of it in one transaction."""

import datetime
import logging

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from indikatorer import permissions
from indikatorer.kallor import fel
from indikatorer.models import Hamtning, Hamtningstillstand, Kalltyp, Serie
from indikatorer.services import lagring
from indikatorer.services.hamtning import interrupted, kolada, pxweb, turn
from jobb import services as jobb_services
from jobb.models import Jobb

log = logging.getLogger(__name__)

# Each source's module: `omfang(kalla, overenskommelse, alla_kommuner, fran_ar)` is what it is asked for (a
# lagring.Omfang), and `las(omfang, sedan, rows, framsteg)` writes every value to `rows` and returns what the source
# says about its measures ({source id: lagring.Beskrivning}). `KAN_FRAGA_SEDAN` when it can be asked for changes only;
# `sedan` is otherwise None. `stad(omfang)` forgets answers kept for going on after an interruption: they have been
# used, or are not to be trusted.
KALLOR = {Kalltyp.KOLADA: kolada, Kalltyp.SCB: pxweb, Kalltyp.FOLKHALSOMYNDIGHETEN: pxweb}

# A source's from_date is a day, and rows have come with an older day than when they were published.
OVERLAPP = datetime.timedelta(days=30)
# A full pull now and then, since a change that from_date fails to tell would otherwise never be seen.
FULL_VAR = datetime.timedelta(days=7)


class HamtningMisslyckades(Exception):
    """Nothing was stored. `hamtning` carries the reason in Swedish."""

    def __init__(self, hamtning):
        super().__init__(hamtning.fel)
        self.hamtning = hamtning


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
    vanta=True,
):
    """Fetch, compare and store; returns the Hamtning. HamtningMisslyckades when anything is lacking, and then the
    stored values are as before.

    Asks only for what has changed since the last pull when that one covered the same and a full one was made
    within a week, unless `allt`. `godta_bortfall` stores a pull in which much of what we had is gone.
    `framsteg(step, of, text)` is called along the way. One at a time from each source: the next waits for its turn,
    or raises `turn.Taken` unless `vanta`.
    """
    framsteg = framsteg or _silent
    with turn.of(kalla, framsteg, vanta=vanta):
        interrupted.close(kalla)
        hamtning = Hamtning.objects.create(kalla=kalla, startad_av=av)
        try:
            source = _module(kalla)
            omfang = source.omfang(kalla, overenskommelse, alla_kommuner, fran_ar)
            hamtning.omfang = omfang.as_json()
            if allt:
                source.stad(omfang)
            elif source.KAN_FRAGA_SEDAN:
                hamtning.sedan = _since(kalla, omfang)
            _fetch_and_store(hamtning, source, omfang, godta_bortfall, framsteg)
        except Exception as error:
            raise HamtningMisslyckades(_fail(hamtning, error)) from error
        return hamtning


def _fetch_and_store(hamtning, source, omfang, godta_bortfall, framsteg):
    with lagring.Mellanlager() as rows:
        try:
            told = source.las(omfang, hamtning.sedan, rows, framsteg)
        except fel.OvantatSvar:
            source.stad(omfang)
            raise
        framsteg(1, 1, "Jämför med det som finns och sparar")
        try:
            lagring.lagra(hamtning, omfang, rows, beskrivningar=told, godta_bortfall=godta_bortfall)
        finally:
            source.stad(omfang)


def _module(kalla):
    try:
        return KALLOR[kalla]
    except KeyError:
        raise fel.OkandSerie(f"Det finns ingen hämtning från {Kalltyp(kalla).label}.") from None


def hamta_alla(*, kallor=None, overenskommelse=None, av=None, framsteg=None):
    """Fetch from every source that has series, or those named, each its own pull; returns (the Hamtningar, failed ones
    among them; the sources that somebody else pulls from, which are left for later). One source that fails or is
    taken does not stop the others."""
    pulls, taken = [], []
    for kalla in kallor or kallor_att_hamta(overenskommelse):
        try:
            pulls.append(hamta(kalla=kalla, overenskommelse=overenskommelse, av=av, framsteg=framsteg, vanta=False))
        except HamtningMisslyckades as failure:
            pulls.append(failure.hamtning)
        except turn.Taken:
            taken.append(kalla)
    return pulls, taken


def kallor_att_hamta(overenskommelse=None):
    """The sources with series to fetch. Kolada when there are none at all: its pull then says what is lacking."""
    used = [kalla for kalla in KALLOR if Serie.objects.att_hamta(kalla, overenskommelse).exists()]
    return used or [Kalltyp.KOLADA]


def bestall_hamtning(overenskommelse, *, av, kalla=""):
    """Order a pull of the agreement's indicators in the background, from one source or all; returns the job."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    return jobb_services.bestall(
        typ="hamta_indikatorer",
        uppgift="indikatorer.tasks.hamta",
        nyckel=f"{overenskommelse.slug} {kalla}".strip(),
        av=av,
        fran=_from(overenskommelse, f"Hämtning från {Kalltyp(kalla).label if kalla else 'alla källor'}"),
    )


def _from(overenskommelse, what):
    """What the job's page is headed by, and the page it was ordered on."""
    url = reverse("indikatorer:hamtningar", args=[overenskommelse.slug])
    return {"rubrik": f"{what}, {overenskommelse.kortnamn}", "url": url, "text": "Källor och hämtning"}


def bestall_liknande(overenskommelse, *, av):
    """Order the question which municipalities are like ours; returns the job."""
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    return jobb_services.bestall(
        typ="liknande_kommuner",
        uppgift="indikatorer.tasks.hamta_liknande",
        av=av,
        fran=_from(overenskommelse, "Frågan om liknande kommuner"),
    )


def pagaende_jobb(overenskommelse, user):
    """The person's own pull of the agreement that is on its way, or None."""
    mine = (
        Jobb.objects.visible_to(user)
        .ofardiga()
        .filter(typ="hamta_indikatorer", nyckel__startswith=overenskommelse.slug)
    )
    return mine.order_by("-created_at").first()


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


def _since(kalla, omfang):
    """The day from which changes are asked for, or None when everything is."""
    done = Hamtning.objects.filter(kalla=kalla, tillstand=Hamtningstillstand.KLAR, demo=False)
    covering = [pull for pull in done.order_by("-startad")[:50] if omfang.within(pull.omfang)]
    full = [pull for pull in covering if pull.sedan is None]
    if not full or full[0].startad < timezone.now() - FULL_VAR:
        return None
    return timezone.localtime(covering[0].startad).date() - OVERLAPP


def _silent(step, of, text):
    pass
