"""What Kolada is asked for, and its answers as lines for the store."""

import datetime

from django.conf import settings
from django.utils import timezone

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import ROWS_PER_PAGE, Kolada, planera
from indikatorer.models import Serie
from indikatorer.services import lagring
from indikatorer.services.hamtning import platser
from indikatorer.services.hamtning.svarsforrad import Svarsforrad, nyare

# Kolada's from_date is a day, and rows have come with an older day than when they were published.
OVERLAPP = datetime.timedelta(days=30)
TALAMOD = Talamod()
KAN_FRAGA_SEDAN = True


def omfang(kalla, overenskommelse, alla_kommuner, fran_ar):
    serier = {serie.kalla_id: serie for serie in Serie.objects.att_hamta(kalla, overenskommelse)}
    if not serier:
        raise fel.OkandSerie("Ingen indikator är vald. Koppla indikatorer till delmålen först.")
    places = platser.geografier(overenskommelse, alla_kommuner)
    if not places:
        raise fel.OkandSerie("Riket, län och kommuner är inte inlästa än.")
    groups = platser.grupper(kalla, overenskommelse, alla_kommuner)
    return lagring.Omfang(
        serier=serier,
        platser={g.kolada_id: g.kod for g in places} | {g.kalla_id: f"g{g.pk}" for g in groups},
        grupper=[g.kalla_id for g in groups],
        artal=list(range(fran_ar or platser.FRAN_AR, timezone.localdate().year + 1)),
    )


def las(omfang, sedan, rows, framsteg):
    """Write every value as a line to `rows`; returns what Kolada says about the indicators."""
    with Kolada(settings.KOLADA_URL, TALAMOD) as kolada:
        framsteg(0, 1, "Läser Koladas katalog")
        kpier = kolada.kpier(omfang.serier)
        _drop_unknown_groups(omfang, kolada)
        rader = None if sedan else ROWS_PER_PAGE
        plan = planera(omfang.serier, omfang.platser, omfang.artal, rader=rader)
        for done, lines in enumerate(_answers(kolada, plan, sedan, omfang), start=1):
            rows.write(lines)
            framsteg(done, len(plan), f"Hämtar från Kolada: fråga {done} av {len(plan)}")
    return {key: _beskrivning(kpi) for key, kpi in kpier.items()}


def _drop_unknown_groups(omfang, kolada):
    """A group that Kolada no longer has is not asked for, and the values we have of it stay as they are."""
    known = kolada.grupper(omfang.grupper) if omfang.grupper else {}
    for key in set(omfang.grupper) - set(known):
        del omfang.platser[key]


def _answers(kolada, plan, sedan, omfang):
    """The lines of each question: fetched, or kept from a pull that was interrupted, and then with what has changed."""
    lines_of = _forma(omfang)
    if sedan:
        yield from (lines for _, lines in kolada.varden(plan, lines_of, sedan))
        return
    forrad = Svarsforrad(kolada.bas, omfang)
    kept = forrad.finns(plan)
    for part, lines in kolada.varden([part for part in plan if part not in kept], lines_of):
        if lines:
            forrad.spara(part, lines)
        yield lines
    changed_since = timezone.localdate() - OVERLAPP
    for part, changed in kolada.varden(kept, lines_of, changed_since):
        yield nyare(forrad.las(part), changed)


def _forma(omfang):
    """A function from rows to lines for the store (lagring.rad, spelled out here, since it is a million of them)."""
    serie_ids = {key: serie.pk for key, serie in omfang.serier.items()}
    platser = dict(omfang.platser)

    def lines(rows):
        made = []
        for row in rows:
            where = f"{serie_ids[row.kpi]}\t{platser[row.municipality]}\t{row.period}\t"
            for value in row.values:
                number = "\\N" if value.value is None else value.value
                status = lagring.ren(value.status) if value.status else ""
                count = "\\N" if value.count is None else value.count
                gone = "t" if value.isdeleted else "f"
                made.append(f"{where}{value.gender}\t{number}\t{status}\t{count}\t{gone}\t\\N\t\\N\t\\N\n")
        return "".join(made)

    return lines


def stad(omfang):
    """Forget the answers that have been kept."""
    Svarsforrad(settings.KOLADA_URL, omfang).tom()


def _beskrivning(kpi):
    return lagring.Beskrivning(
        titel=kpi.title,
        definition=kpi.description,
        per_kon=kpi.is_divided_by_gender,
        kommuntyp=kpi.municipality_type,
        nasta_publicering=kpi.publication_date,
        nasta_period=int(kpi.publ_period) if (kpi.publ_period or "").isdigit() else None,
        sista_ar=kpi.sista_ar,
    )
