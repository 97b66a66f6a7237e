"""What a source might change afterwards, for the demonstration: a second invented pull, stored as a real one is, so
that the inbox and the breaks can be tried. A pull that succeeds takes it away together with the invented values."""

from decimal import Decimal

from django.db import transaction
from django.db.models import Q

from indikatorer.models import Andringstyp, Hamtning, Kalltyp, Matvarde, Serie, Vardeandring
from indikatorer.services import lagring
from indikatorer.services.platser import Platser

# A new definition from a year on: everyone's, and the county's own figures from then on are counted anew.
OMDEFINIERAT, OMDEFINIERAT_AR, NYTT_SATT = "N07907", 2022, Decimal("2.6")
DEFINITION_FORE = "Påhittad definition i demon: köket och ett rum räknas inte in i antalet rum."
DEFINITION_EFTER = (
    f"Påhittad definition i demon: från {OMDEFINIERAT_AR} räknas köket, ett rum och en sovplats inte in i antalet rum."
)
# Some of the county's municipalities by name: {(which of them, year): how much it was too low}, one struck, one gone.
RATTAT = "N02282"
HOJDA = {(0, 2023): Decimal("0.9"), (0, 2024): Decimal("1.4"), (1, 2024): Decimal("-0.6")}
STRUKET = (2, 2024)
BORTTAGET = (2, 2015)


def demoandringar(overenskommelse, *, av=None):
    """Change some of the agreement's invented values; returns how many rows its inbox got, 0 where it has had them."""
    lan = overenskommelse.lan_id
    had = Vardeandring.objects.filter(Q(tidigare__geografi=lan) | Q(tidigare__geografi__overordnad=lan))
    return 0 if had.filter(hamtning__demo=True).exists() else _change(overenskommelse, av)


@transaction.atomic
def _change(overenskommelse, av):
    serier = Serie.objects.anvanda(overenskommelse).filter(kalla=Kalltyp.KOLADA, kalla_id__in=[OMDEFINIERAT, RATTAT])
    omfang = lagring.Omfang({serie.kalla_id: serie for serie in serier.filter(hamtad=None)}, {}, [])
    platser = Platser(overenskommelse)
    current = _current(omfang.serier.values(), [platser.region, *platser.kommuner])
    rows = [*_counted_anew(current, platser), *_corrected(current, platser)]
    if not rows:
        return 0
    told = None
    if OMDEFINIERAT in omfang.serier and not _redefined(omfang.serier[OMDEFINIERAT]):
        before, told = (_told(omfang.serier[OMDEFINIERAT], text) for text in (DEFINITION_FORE, DEFINITION_EFTER))
        lagring.lagra(_pull(av), omfang, [], beskrivningar=before, helt=False)
    hamtning = _pull(av)
    lagring.lagra(hamtning, omfang, rows, beskrivningar=told, helt=False)
    return hamtning.andringar.count()


def _redefined(serie):
    """Another county may have been first."""
    return serie.andringar.filter(hamtning__demo=True, typ=Andringstyp.DEFINITION).exists()


def _pull(av):
    return Hamtning.objects.create(kalla=Kalltyp.KOLADA, demo=True, startad_av=av)


def _told(serie, definition):
    """The series as it is, but for its definition."""
    return {
        serie.kalla_id: lagring.Beskrivning(
            titel=serie.indikator.titel,
            definition=definition,
            nasta_publicering=serie.nasta_publicering,
            nasta_period=serie.nasta_period,
            sista_ar=serie.sista_ar,
        )
    }


def _current(serier, platser):
    """The invented values of the places that there are numbers for."""
    rows = Matvarde.objects.aktuella().filter(demo=True, serie__in=serier, varde__isnull=False)
    return list(rows.filter(geografi__in=[plats.nyckel for plats in platser]).select_related("serie"))


def _counted_anew(current, platser):
    """The county's own figures from the year of the new definition on."""
    for rad in current:
        mine = (rad.serie.kalla_id, rad.geografi_id) == (OMDEFINIERAT, platser.region.nyckel)
        if mine and rad.artal >= OMDEFINIERAT_AR:
            yield _line(rad, rad.varde + NYTT_SATT)


def _corrected(current, platser):
    """Some of the municipalities' figures: higher or lower, struck out or gone."""
    order = {plats.nyckel: n for n, plats in enumerate(platser.kommuner)}
    for rad in current:
        which = (order.get(rad.geografi_id), rad.artal)
        if rad.serie.kalla_id != RATTAT:
            continue
        if which in HOJDA:
            yield _line(rad, rad.varde + HOJDA[which])
        elif which == STRUKET:
            yield _line(rad, None, status="Private")
        elif which == BORTTAGET:
            yield _line(rad, None, borttaget=True)


def _line(rad, varde, **extra):
    return lagring.rad(rad.serie_id, rad.geografi_id, rad.artal, rad.kon, varde, **extra)
