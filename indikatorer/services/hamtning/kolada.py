"""What Kolada is asked for, and its answers as lines for the store."""

from django.conf import settings
from django.utils import timezone

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada
from indikatorer.models import Serie
from indikatorer.services import lagring
from indikatorer.services.hamtning import platser

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
            rows.writelines(
                lagring.rad(
                    serie_ids[v.kpi], omfang.platser[v.omrade], v.artal, v.kon, v.varde, v.status, v.antal, v.borttaget
                )
                for v in page
            )
    return {key: _beskrivning(kpi) for key, kpi in kpier.items()}


def _beskrivning(kpi):
    return lagring.Beskrivning(
        titel=kpi.title,
        definition=kpi.description or "",
        per_kon=kpi.is_divided_by_gender,
        kommuntyp=kpi.municipality_type,
        nasta_publicering=kpi.publication_date,
        nasta_period=int(kpi.publ_period) if (kpi.publ_period or "").isdigit() else None,
        sista_ar=kpi.sista_ar,
    )
