"""Invented values for the demonstration: the same every time, plausible in shape, and marked `demo` in the
database so that every page, file and document can say so. A pull that succeeds replaces them."""

import hashlib
import math
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from core.diagram import Roll
from indikatorer.models import (
    KOMMUNTALETS_UNDERLAG,
    Hamtning,
    Hamtningstillstand,
    Kalltyp,
    Kommuntyp,
    Kon,
    Matvarde,
    Serie,
)
from indikatorer.services.platser import RIKET, Platser

ARTAL = range(2015, 2025)
# Level and yearly drift of the first year, and how much lower (or higher) women are than men.
FORMER = {
    "N00973": (24, 1.5, -14),
    "N00971": (18, 1.1, -12),
    "N00972": (7, 0.4, 3),
    "N02268": (58, 0.9, -9),
    "N02269": (84, 0.3, -1),
    "N02281": (3.5, -0.05, -0.2),
    "N02282": (20, -0.6, 3),
    "N15428": (84, 0.1, 3),
    "N18409": (42, 0.8, 8),
    "N18949": (88, 0.2, 0),
    "N31825": (5, -0.15, 0.4),
    "N01990": (160, -12, -60),
    "N02006": (9, -0.7, -1),
    "N07907": (19, -0.2, 0),
    "N00653": (31, -0.4, 3),
    "U01413": (27, 0.4, 2),
    "U01472": (34, 1.1, 13),
    "N05825": (8, -0.1, 2),
    "N05826": (7, -0.1, 2),
    "U65861": (38, -0.9, 4),
    "U65860": (84, -0.2, 2),
}
FORVAL = {"procent": (35, 0.4, -3), "balanstal": (0.7, 0.01, -0.05), "antal": (240, -18, -20), "ja/nej": (1, 0, 0)}
VART_FJARDE = {"U65861", "U65860", "N05825", "N05826"}
VALAR = {2018, 2022}
# A county has a handful of them, so riket is always more than any county; and how unlike they are in size.
KOMMUNER_I_RIKET = 290
STORLEKAR = (0.35, 1.3)
# What falls away in the latest year, so that the list of municipalities that depart has something to show.
DIPPAR = {("N18409", "0763"): -14, ("N18409", "0860"): -14}


@transaction.atomic
def demovarden(overenskommelse, *, av=None):
    """Invent values for the agreement's indicators where there are none; returns how many were made.

    Riket, the county or its group, and every municipality; 2015–2024; by sex where the source is. Now and then a
    value is missing, as in small municipalities. A series with a single value that is not invented gets none.
    """
    serier = list(Serie.objects.anvanda(overenskommelse))
    platser = Platser(overenskommelse).alla()
    have, real = _present(serier)
    missing = [
        (serie, plats)
        for serie in serier
        for plats in platser
        if serie.kalla_id not in KOMMUNTALETS_UNDERLAG
        and serie.pk not in real
        and (serie.pk, plats.nyckel) not in have
        and _published(serie, plats)
    ]
    if not missing:
        return 0
    now = timezone.now()
    hamtning = Hamtning.objects.create(
        kalla=Kalltyp.KOLADA, tillstand=Hamtningstillstand.KLAR, avslutad=now, demo=True, startad_av=av
    )
    kommuner = [plats.namn for plats in platser if plats.roll == Roll.EGEN]
    rows = [row for serie, plats in missing for row in _series(serie, plats, kommuner, hamtning, now)]
    Matvarde.objects.bulk_create(rows, batch_size=2000)
    hamtning.hamtade = hamtning.nya = len(rows)
    hamtning.save(update_fields=["hamtade", "nya"])
    return len(rows)


def _present(serier):
    """({(series, place)} that has values, {series} of which some are not invented)."""
    rows = Matvarde.objects.aktuella().filter(serie__in=serier)
    rows = rows.values_list("serie", "geografi", "grupp", "demo").distinct()
    have = {(serie, geografi or f"g{grupp}") for serie, geografi, grupp, _ in rows}
    return have, {serie for serie, _, _, demo in rows if not demo}


def _published(serie, plats):
    """Has the source this measure for this kind of place? A county's own figure is rarer than a municipality's."""
    is_region = plats.nyckel.isdecimal() and len(plats.nyckel) == 2 and plats.nyckel != RIKET
    if serie.kommuntyp == Kommuntyp.REGION:
        return is_region or plats.nyckel == RIKET
    return not is_region or serie.kommuntyp == Kommuntyp.ALLA


def _series(serie, plats, kommuner, hamtning, now):
    sexes = [Kon.TOTALT, Kon.KVINNOR, Kon.MAN] if serie.indikator.per_kon else [Kon.TOTALT]
    for artal in ARTAL:
        if serie.kalla_id in VART_FJARDE and artal not in VALAR:
            continue
        for kon in sexes:
            missing = _missing(serie, plats, artal, kon)
            varde = None if missing else _number(serie, plats, kommuner, artal, kon)
            yield _value(serie, plats, artal, kon, varde, hamtning, now)


def _value(serie, plats, artal, kon, varde, hamtning, now):
    is_group = plats.nyckel.startswith("g")
    return Matvarde(
        serie=serie,
        geografi_id=None if is_group else plats.nyckel,
        grupp_id=int(plats.nyckel[1:]) if is_group else None,
        artal=artal,
        kon=kon,
        varde=varde,
        status="Missing" if varde is None else "",
        antal=plats.medlemmar if is_group else None,
        demo=True,
        hamtning=hamtning,
        giltig_fran=now,
    )


def _number(serie, plats, kommuner, artal, kon):
    if serie.indikator.enhet != "antal":
        return _level(serie, plats, artal, kon)
    if kon == Kon.TOTALT and serie.indikator.per_kon:
        return sum(_number(serie, plats, kommuner, artal, ett) for ett in (Kon.KVINNOR, Kon.MAN))
    return Decimal(_count(serie, plats, kommuner, artal, kon))


def _count(serie, plats, kommuner, artal, kon):
    """Whole people: a county is the sum of its municipalities, their group the mean, and riket more than any county."""
    if plats.roll == Roll.EGEN:
        return _in_one(serie, plats.namn, artal, kon)
    if plats.nyckel == RIKET:
        return round(KOMMUNER_I_RIKET * _usual(serie, artal, kon))
    total = sum(_in_one(serie, namn, artal, kon) for namn in kommuner)
    return round(total / len(kommuner)) if plats.nyckel.startswith("g") and kommuner else total


def _in_one(serie, namn, artal, kon):
    """A municipality's count: its own share of the usual, a little different every year."""
    least, more = STORLEKAR
    size = least + more * _chance(serie.kalla_id, namn)
    own = 1 + (_chance(serie.kalla_id, namn, artal, kon) - 0.5) * 0.16
    return round(_usual(serie, artal, kon) * size * own)


def _usual(serie, artal, kon):
    """What a municipality of the middle size has."""
    level, drift, gap = _form(serie)
    whole = max(0, level + drift * (artal - ARTAL[0]))
    if kon == Kon.TOTALT:
        return whole
    part = gap / level / 2
    return whole * (0.5 + part if kon == Kon.KVINNOR else 0.5 - part)


def _form(serie):
    return FORMER.get(serie.kalla_id, FORVAL.get(serie.indikator.enhet, FORVAL["procent"]))


def _level(serie, plats, artal, kon):
    level, drift, gap = _form(serie)
    step = artal - ARTAL[0]
    place = (_chance(serie.kalla_id, plats.namn) - 0.5) * level * (0.3 if plats.roll == Roll.EGEN else 0.12)
    wave = math.sin(step * 1.3 + _chance(plats.namn, serie.kalla_id) * 6) * level * 0.02
    dip = -level * 0.04 if artal == 2020 else 0
    sex = _sex(serie, plats, gap, level, step, kon) if serie.indikator.per_kon else 0
    if artal == ARTAL[-1]:
        dip += DIPPAR.get((serie.kalla_id, plats.nyckel), 0)
    return _bounded(serie.indikator, level + drift * step + place + wave + dip + sex)


def _sex(serie, plats, gap, level, step, kon):
    """Women and men lie on each side of the middle, and each wavers in its own way; the total lies between them, by how
    many there are of each."""
    if kon == Kon.TOTALT:
        women = 0.46 + 0.08 * _chance(plats.namn, "kvinnor")
        parts = ((Kon.KVINNOR, women), (Kon.MAN, 1 - women))
        return sum(part * _sex(serie, plats, gap, level, step, ett) for ett, part in parts)
    own = math.sin(step * 1.7 + _chance(plats.namn, serie.kalla_id, kon) * 6) * level * 0.025
    return (gap / 2 if kon == Kon.KVINNOR else -gap / 2) + own


def _bounded(indikator, number):
    if indikator.enhet == "ja/nej":
        return Decimal(1)
    low, high = (1, 97) if indikator.enhet == "procent" else (0, 1_000_000)
    return round(Decimal(str(min(high, max(low, number)))), indikator.decimaler)


def _missing(serie, plats, artal, kon):
    """A municipality's value by sex is missing about one time in fourteen; never riket's or the county's."""
    if plats.roll != Roll.EGEN or kon == Kon.TOTALT:
        return False
    return _chance(serie.kalla_id, plats.namn, artal, kon) < 0.07


def _chance(*words):
    """A number 0–1 that is the same every time for the same words."""
    digest = hashlib.blake2b(" ".join(str(word) for word in words).encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32
