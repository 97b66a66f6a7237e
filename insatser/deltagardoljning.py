"""Which numbers of participants are too small to show: by sex and age on an initiative's page, and in the table that
is taken out by someone who may not change it. Those who write the numbers see them in the form."""

from typing import NamedTuple

from django.conf import settings

from core.doljning import Summa, dolda_celler
from core.svenska import Saknas
from insatser.models import ALDRAR, KON, Aldersgrupp

ALLA, TOTALT, UTAN_ALDER = "Alla", "totalt", "utan ålder"


class Dolda(NamedTuple):
    """`celler` (row, sex) of the year's table, where an outcome's own row is its number."""

    celler: frozenset

    def for_rad(self, namn):
        return frozenset(kon for rad, kon in self.celler if rad == namn)


def dolda(ar):
    """The hidden cells of a year (insatser.utfallsar.Utfallsar): its table, and each outcome's own number where that
    is shown too."""
    cells = {}
    for rad in ar.deltagare:
        cells |= {(rad.namn, kon): getattr(rad, kon).tal for kon in KON} | {(rad.namn, TOTALT): rad.totalt.tal}
    if not (ar.ar_summa or ar.samma_belagg):
        return Dolda(_hidden(cells, []))
    told = {utfall.pk: {row.aldersgrupp: row.tal() for row in utfall.deltagare.all()} for utfall in ar.utfall}
    for pk, rader in told.items():
        cells |= {(pk, kon): n for kon, n in rader.get(Aldersgrupp.ALLA, {}).items()}
    return Dolda(_hidden(cells, [pk for pk, rader in told.items() if rader in ar.raknade]))


def dolda_i_utfall(rader):
    """{age: sexes to hide} of one outcome by itself: {age: {sex: number}}."""
    cells = {
        (Aldersgrupp(alder).label if alder else ALLA, kon): n for alder, rad in rader.items() for kon, n in rad.items()
    }
    hidden = _hidden(cells, [])
    return {
        alder: {kon for namn, kon in hidden if namn == (Aldersgrupp(alder).label if alder else ALLA)} for alder in rader
    }


def _hidden(cells, counted):
    cells = {key: n for key, n in cells.items() if n is not None}
    summor = [*_by_sex(cells), *_by_age(cells), *_by_outcome(cells, counted)]
    hidden = dolda_celler(cells, summor, grans=settings.SMA_TAL_GRANS)
    return frozenset(key for key in hidden if key[0] != UTAN_ALDER)


def _by_sex(cells):
    for rad in dict.fromkeys(rad for rad, _ in cells):
        parts = tuple((rad, kon) for kon in KON if (rad, kon) in cells)
        if (rad, TOTALT) in cells:
            yield Summa((rad, TOTALT), parts)


def _by_age(cells):
    """The ages together are everyone, but for those whose age nobody has told: they too can be few."""
    for kon in (*KON, TOTALT):
        parts = tuple((alder.label, kon) for alder in ALDRAR if (alder.label, kon) in cells)
        if not parts or (ALLA, kon) not in cells:
            continue
        rest = cells[ALLA, kon] - sum(cells[part] for part in parts)
        if rest > 0:
            cells[UTAN_ALDER, kon] = Saknas.DOLT if rest < settings.SMA_TAL_GRANS else None
            parts = (*parts, (UTAN_ALDER, kon))
        yield Summa((ALLA, kon), parts)


def _by_outcome(cells, counted):
    """The outcomes that the year counts add up to everyone."""
    for kon in KON:
        parts = tuple((pk, kon) for pk in counted if (pk, kon) in cells)
        if parts and (ALLA, kon) in cells:
            yield Summa((ALLA, kon), parts)
