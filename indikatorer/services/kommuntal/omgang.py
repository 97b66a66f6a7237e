"""A year's distribution, as the county administrative board makes it: proposed, sent to the municipalities for their
views, decided, revised."""

import hashlib
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from core.svenska import SvenskSortering
from indikatorer.models import Anvisningsomgang, Kommuntal, Kommuntalsbeslut, Omgangslage
from indikatorer.permissions import kommunernas_personer
from indikatorer.services.kommuntal import fel
from indikatorer.services.kommuntal.notiser import beratta_om_beslut, beratta_om_forslag
from indikatorer.services.kommuntal.status import byt_lage, las_for_strateg, require_strategist
from indikatorer.services.kommuntal.synpunkter import ar_oppen_for_synpunkter, obesvarade
from indikatorer.services.kommuntal.underlag import skapa_serier
from sok.models import Geografi


class Forslaget(NamedTuple):
    """What is proposed for one municipality; `antal` None is not proposed yet."""

    antal: int | None
    motivering: str = ""


@transaction.atomic
def starta_omgang(overenskommelse, artal, *, lanstal=None, lanstal_kalla="", av):
    """Begin a year's distribution, with a row for each of the county's municipalities. From now on a pull
    from Kolada brings what the numbers are set against."""
    require_strategist(av, overenskommelse)
    omgang, created = Anvisningsomgang.objects.get_or_create(
        overenskommelse=overenskommelse, artal=artal, defaults={"lanstal": lanstal, "lanstal_kalla": lanstal_kalla}
    )
    if not created:
        raise fel.OmgangenFinns(artal)
    skapa_serier()
    kommuner = Geografi.objects.kommuner_i(overenskommelse.lan).order_by("kod")
    Kommuntal.objects.bulk_create(Kommuntal(omgang=omgang, kommun=kommun) for kommun in kommuner)
    return omgang


def kommuntal_lista(omgang):
    """The round's municipalities, A–Ö, with name."""
    rows = Kommuntal.objects.filter(omgang=omgang).select_related("kommun")
    return list(rows.order_by(SvenskSortering("kommun__namn"), "kommun"))


def marke_for(rader):
    """The same as long as the proposal says the same."""
    parts = [(row.kommun_id, row.forslag, row.motivering) for row in sorted(rader, key=lambda row: row.kommun_id)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


@transaction.atomic
def foresla(omgang, forslag, *, lanstal, lanstal_kalla="", sedd=None, av):
    """Write the county's number and the proposal, {municipality's code: Forslaget}, all in one. `sedd` is the
    `marke_for` of what the writer had before them. Returns the rows that were changed."""
    locked = las_for_strateg(omgang, av)
    if locked.lage != Omgangslage.FORSLAG:
        raise fel.ForslagetArUte
    rows = kommuntal_lista(locked)
    if sedd is not None and sedd != marke_for(rows):
        raise fel.ForslagetAndrat
    if (locked.lanstal, locked.lanstal_kalla) != (lanstal, lanstal_kalla):
        locked.lanstal, locked.lanstal_kalla = lanstal, lanstal_kalla
        locked.save(update_fields=["lanstal", "lanstal_kalla"])
    changed = [row for row in rows if _write(row, forslag.get(row.kommun_id))]
    Kommuntal.objects.bulk_update(changed, ["forslag", "motivering"])
    return changed


def _write(row, ett):
    """Whether the proposal changes the row."""
    if ett is None or (row.forslag, row.motivering) == tuple(ett):
        return False
    row.forslag, row.motivering = ett
    return True


@transaction.atomic
def be_om_synpunkter(omgang, *, senast, av):
    """Send the proposal to the municipalities. Those who speak for each are told; returns the municipalities that
    nobody in the portal speaks for."""
    locked = las_for_strateg(omgang, av)
    if senast < timezone.localdate():
        raise fel.SistaDagenHarVarit
    if locked.lanstal is None:
        raise fel.LanstaletSaknas
    rows = kommuntal_lista(locked)
    _require_numbers(rows, {row.kommun_id: row.forslag for row in rows})
    byt_lage(locked, Omgangslage.SYNPUNKTER, synpunkter_senast=senast)
    beratta_om_forslag(locked)
    people = kommunernas_personer(locked.overenskommelse)
    return [row.kommun for row in rows if row.kommun_id not in people]


@transaction.atomic
def ta_tillbaka(omgang, *, av):
    """Take the proposal back to change it. The views that have come in stay."""
    return byt_lage(las_for_strateg(omgang, av), Omgangslage.FORSLAG, synpunkter_senast=None)


@transaction.atomic
def besluta(omgang, antal, *, datum, diarienummer, skal="", av):
    """Decide every municipality's number at once. `antal` is {municipality's code: number}; `skal` is required when
    they do not add up to the county's number."""
    locked = las_for_strateg(omgang, av)
    if locked.lanstal is None:
        raise fel.LanstaletSaknas
    rows = kommuntal_lista(locked)
    _require_numbers(rows, antal)
    _require_day(datum, diarienummer)
    _require_views(locked)
    total = sum(antal[row.kommun_id] for row in rows)
    if total != locked.lanstal and not skal.strip():
        raise fel.SkillnadenForklaras(total, locked.lanstal)
    fields = {"beslutad": datum, "diarienummer": diarienummer}
    byt_lage(locked, Omgangslage.BESLUTAD, **fields, skillnad_skal=skal if total != locked.lanstal else "")
    decided = [(row, antal[row.kommun_id], "") for row in rows]
    _store(decided, datum, diarienummer, av)
    beratta_om_beslut(locked, {row.kommun_id for row in rows})
    return locked


@transaction.atomic
def revidera(omgang, antal, *, skal, datum, diarienummer, av):
    """Decide a new number for one or more municipalities. The earlier decisions stay; returns the codes changed."""
    locked = las_for_strateg(omgang, av)
    if locked.lage != Omgangslage.BESLUTAD:
        raise fel.OtillatetSteg(locked, Omgangslage.BESLUTAD)
    if not skal.strip():
        raise fel.SkalSaknas
    last = senaste_beslut(locked)
    rows = [row for row in kommuntal_lista(locked) if _is_new(last.get(row.kommun_id), antal.get(row.kommun_id))]
    if not rows:
        raise fel.IngetAndras
    known = [last[row.kommun_id].datum for row in rows if row.kommun_id in last and last[row.kommun_id].datum]
    _require_day(datum, diarienummer, max(known, default=None))
    _store([(row, antal[row.kommun_id], skal) for row in rows], datum, diarienummer, av)
    beratta_om_beslut(locked, {row.kommun_id for row in rows})
    return [row.kommun_id for row in rows]


def senaste_beslut(omgang):
    """{municipality's code: the decision that holds}."""
    rows = Kommuntalsbeslut.objects.filter(kommuntal__omgang=omgang).select_related("kommuntal").order_by("pk")
    return {row.kommuntal.kommun_id: row for row in rows}


def _is_new(stored, antal):
    return antal is not None and (stored is None or stored.antal != antal)


def _require_numbers(rows, antal):
    if lacking := [row.kommun.namn for row in rows if antal.get(row.kommun_id) is None]:
        raise fel.AntalSaknas(lacking)


def _require_day(datum, diarienummer, fore=None):
    if not (datum and diarienummer.strip()):
        raise fel.UppgiftOmBeslutSaknas
    if datum > timezone.localdate() or (fore and datum < fore):
        raise fel.DagenStammerInte


def _require_views(omgang):
    """Those who have been asked are heard: all have answered, or the last day has passed."""
    if ar_oppen_for_synpunkter(omgang) and obesvarade(omgang).exists():
        raise fel.SynpunkterVantas(omgang.synpunkter_senast)


def _store(decided, datum, diarienummer, av):
    for row, number, reason in decided:
        Kommuntalsbeslut.objects.create(
            kommuntal=row, antal=number, datum=datum, diarienummer=diarienummer, skal=reason, av=av
        )
