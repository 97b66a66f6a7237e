"""Values that somebody states, with source, date and a file that shows them; and a county's own indicators.

A correction closes the old value and keeps it with its own file. Nothing is stored without all three.
"""

from decimal import Decimal
from typing import NamedTuple

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from core import svenska
from core.svenska import Saknas
from filer import services as filer
from indikatorer.models import Hamtning, Indikator, Kalltyp, Kommuntyp, Kon, Matvarde, Riktning, Serie
from indikatorer.permissions import can_skota_indikatorer
from indikatorer.services import lagring
from sok.models import Geografi
from sok.services.ratt import lock, require_open

# The kinds of missing that a person may state, and the word that is stored for each.
SLAG = {
    "saknas": (Saknas.SAKNAS, "uppgift saknas"),
    "ej": (Saknas.EJ_TILLAMPLIGT, "ej tillämpligt"),
    "dolt": (Saknas.DOLT, "dolt"),
}
FORSTA_AR = 1990


class EgenUppgiftFel(Exception):
    """The values cannot be stored; `str()` says why and what to do."""


class EgenUppgift(NamedTuple):
    """`varde` None with a `slag` among SLAG is a value that is known to be missing."""

    plats: str
    artal: int
    kon: str
    varde: Decimal | None
    slag: str = ""


def require_skoter(overenskommelse, av):
    if not can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    require_open(overenskommelse)


@transaction.atomic
def skapa_indikator(
    overenskommelse,
    *,
    av,
    kort_titel,
    enhet,
    beskrivning="",
    riktning=Riktning.INGEN,
    agare="",
    per_kon=False,
    personer=False,
    decimaler=None,
    kalla=Kalltyp.MANUELL,
):
    """An indicator of the agreement's own, with the series that its values are kept in."""
    require_skoter(overenskommelse, av)
    kort_titel = " ".join(kort_titel.split())[:120]
    if not kort_titel:
        raise EgenUppgiftFel("Ge indikatorn ett namn.")
    if Indikator.objects.filter(overenskommelse=overenskommelse, kort_titel__iexact=kort_titel).exists():
        raise EgenUppgiftFel(f"Ni har redan en indikator som heter ”{kort_titel}”. Välj den, eller ett annat namn.")
    with pghistory.context(user=av.pk):
        indikator = Indikator.objects.create(
            nyckel=_ledig_nyckel(overenskommelse, kort_titel),
            titel=kort_titel,
            kort_titel=kort_titel,
            enhet=enhet,
            decimaler=decimaler if decimaler is not None else int(enhet not in ("antal", "ja/nej", "kronor")),
            beskrivning=beskrivning,
            riktning=riktning,
            agare=agare,
            per_kon=per_kon,
            personer=personer,
            overenskommelse=overenskommelse,
        )
        Serie.objects.create(indikator=indikator, kalla=kalla, kalla_id=indikator.nyckel, kommuntyp=Kommuntyp.ALLA)
    return indikator


def _ledig_nyckel(overenskommelse, titel):
    """Keys are the whole portal's; the agreement's slug tells whose it is."""
    base = slugify(f"{overenskommelse.slug}-{titel}")[:36].strip("-")
    taken = set(Indikator.objects.filter(nyckel__startswith=base).values_list("nyckel", flat=True))
    return next(key for key in (base, *(f"{base}-{n}" for n in range(2, 1000))) if key not in taken)


def platser(overenskommelse):
    """The places that may be stated: riket, the county and its municipalities."""
    lan = overenskommelse.lan
    rows = Geografi.objects.filter(pk__in=["00", lan.pk]) | Geografi.objects.kommuner_i(lan)
    return sorted(
        rows, key=lambda row: (len(row.kod), row.kod if len(row.kod) == 2 else svenska.sorteringsnyckel(row.namn))
    )


@transaction.atomic
def ange_varden(indikator, uppgifter, *, hanvisning, uppgiftsdatum, upload, av):
    """Store stated values of the agreement's own indicator; returns the Hamtning. filer's FilFel when the file cannot
    be taken in, EgenUppgiftFel when the values cannot."""
    overenskommelse = lock(indikator.overenskommelse)
    require_skoter(overenskommelse, av)
    serie = indikator.serier.order_by("-aktiv", "pk").first()
    if serie is None:
        raise EgenUppgiftFel("Indikatorn har ingen plats för värden.")
    uppgifter = list(uppgifter)
    _krav(overenskommelse, uppgifter, uppgiftsdatum)
    hamtning = Hamtning.objects.create(
        kalla=Kalltyp.MANUELL,
        startad_av=av,
        fil=filer.ta_emot(upload, av=av),
        hanvisning=hanvisning,
        uppgiftsdatum=uppgiftsdatum,
    )
    omfang = lagring.Omfang(
        serier={serie.kalla_id: serie},
        platser={each.plats: each.plats for each in uppgifter},
        artal=sorted({each.artal for each in uppgifter}),
    )
    hamtning.omfang = omfang.as_json()
    lines = [_rad(serie, each) for each in uppgifter]
    lagring.lagra(hamtning, omfang, lines, helt=False)
    return hamtning


def _krav(overenskommelse, uppgifter, uppgiftsdatum):
    if not uppgifter:
        raise EgenUppgiftFel("Fyll i minst ett värde.")
    if uppgiftsdatum > timezone.localdate():
        raise EgenUppgiftFel("Uppgiftens datum ligger i framtiden.")
    known = {plats.kod for plats in platser(overenskommelse)}
    for each in uppgifter:
        if each.plats not in known:
            raise EgenUppgiftFel("Platsen hör inte till länet.")
        if not FORSTA_AR <= each.artal <= timezone.localdate().year:
            raise EgenUppgiftFel(f"Året ska ligga mellan {FORSTA_AR} och {timezone.localdate().year}.")
        if each.kon not in Kon.values or (each.varde is None) == (each.slag not in SLAG):
            raise EgenUppgiftFel("Skriv ett värde, eller välj varför det saknas.")


def _rad(serie, each):
    status = "" if each.varde is not None else SLAG[each.slag][1]
    return lagring.rad(serie.pk, each.plats, each.artal, each.kon, each.varde, status)


def arsrader(indikator, kod=None):
    """The indicator's values, current and replaced, latest year and latest stated first; each with its Hamtning."""
    rows = Matvarde.objects.filter(serie__indikator=indikator, geografi__isnull=False)
    rows = rows.select_related("geografi", "hamtning__fil")
    return rows.order_by("-artal", "geografi", "kon", F("giltig_till").desc(nulls_first=True), "-giltig_fran", "-pk")


def belagg_i_ord(hamtning):
    """ "Egen uppgift: Lessebo kommun, 3 mars 2026": where a value that nobody fetched comes from."""
    day = f", {svenska.datum(hamtning.uppgiftsdatum)}" if hamtning.uppgiftsdatum else ""
    return f"{hamtning.get_kalla_display()}: {hamtning.hanvisning}{day}"


def belagg_synliga_for(user, overenskommelse):
    """The pulls whose file the person may fetch, among those behind the agreement's own indicators: where the values
    count people the file can tell of single ones, and is only for those who look after them."""
    mine = Matvarde.objects.filter(serie__indikator__overenskommelse=overenskommelse)
    if not can_skota_indikatorer(user, overenskommelse):
        counted = mine.filter(serie__indikator__personer=True).values("hamtning")
        mine = mine.exclude(hamtning__in=counted)
    return Hamtning.objects.filter(pk__in=mine.values("hamtning"), fil__isnull=False).select_related("fil")
