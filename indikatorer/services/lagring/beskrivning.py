"""What a source says about a measure, and what the portal does when it says something else than before."""

import datetime
import hashlib
from dataclasses import dataclass

from indikatorer.models import Andringstyp, Brottslage, Serie, Seriebrott, Vardeandring
from indikatorer.services.lagring import sql

# What a source tells of a series, and we keep with it.
FALT = ["titel_hash", "kommuntyp", "nasta_publicering", "nasta_period", "sista_ar"]


@dataclass(frozen=True)
class Beskrivning:
    """What a source tells of one measure; None is what it does not tell, and what we have is then left alone."""

    titel: str
    definition: str | None = None
    per_kon: bool | None = None
    kommuntyp: str | None = None
    nasta_publicering: datetime.date | None = None
    nasta_period: int | None = None
    sista_ar: int | None = None

    @property
    def titel_hash(self):
        """Sixteen hexadecimal characters that change when title or definition does."""
        text = f"{self.titel}\n{self.definition or ''}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def uppdatera_serier(cursor, hamtning, omfang, beskrivningar, now):
    """The series as the source now describes them. A changed title or definition becomes a row in the inbox and a
    proposed break, which somebody is to confirm, move or dismiss."""
    changed, redescribed = [], []
    for kalla_id, serie in omfang.serier.items():
        serie.hamtad = serie.hamtad if hamtning.demo else now
        told = (beskrivningar or {}).get(kalla_id)
        if told is None:
            continue
        if serie.titel_hash and serie.titel_hash != told.titel_hash:
            changed.append((serie, _to_inbox(serie, told, hamtning)))
        before = [getattr(serie, name) for name in FALT]
        _describe(serie, told)
        if before != [getattr(serie, name) for name in FALT]:
            redescribed.append(serie)
    if not hamtning.demo:
        Serie.objects.filter(pk__in=[serie.pk for serie in omfang.serier.values()]).update(hamtad=now)
    Serie.objects.bulk_update(redescribed, FALT)
    if changed:
        _propose_breaks(cursor, changed, hamtning, now)


def _to_inbox(serie, told, hamtning):
    return Vardeandring.objects.create(
        serie=serie,
        typ=Andringstyp.DEFINITION,
        text=_what_changed(serie.indikator, told),
        hamtning=hamtning,
    )


def _what_changed(indikator, told):
    if indikator.titel != told.titel:
        return f"Källan har ändrat titeln. Den var: {indikator.titel}. Den är nu: {told.titel}"
    before, after = indikator.beskrivning or "inte angiven", told.definition or "inte angiven"
    return f"Källan har ändrat definitionen. Den var: {before} Den är nu: {after}"


def _describe(serie, told):
    """The source's own title and definition; written only when they differ, to keep the history readable."""
    serie.titel_hash = told.titel_hash
    serie.kommuntyp = told.kommuntyp or serie.kommuntyp
    serie.nasta_publicering = told.nasta_publicering
    serie.nasta_period = told.nasta_period
    serie.sista_ar = told.sista_ar
    indikator = serie.indikator
    fresh = {"titel": told.titel[:300], "beskrivning": told.definition, "per_kon": told.per_kon}
    fresh = {name: value for name, value in fresh.items() if value is not None and getattr(indikator, name) != value}
    if fresh:
        for name, value in fresh.items():
            setattr(indikator, name, value)
        indikator.save(update_fields=list(fresh))


def _propose_breaks(cursor, changed, hamtning, now):
    asked = {"andrade": [serie.pk for serie, _ in changed], "hamtning": hamtning.pk, "nu": now, "demo": hamtning.demo}
    cursor.execute(sql.YEARS, asked)
    years = {serie_id: rest for serie_id, *rest in cursor.fetchall()}
    for serie, andring in changed:
        if serie.pk in years:
            artal, text = brottsforslag(*years[serie.pk])
            fields = {"text": text, "lage": Brottslage.FORESLAGET, "andring": andring}
            Seriebrott.objects.get_or_create(serie=serie, artal=artal, overenskommelse=None, defaults=fields)


def brottsforslag(senaste, reviderat, nytt):
    """(year, text) of the proposed break. The source does not say from when the new definition counts: the first
    year that was revised together with it, else the first that came with it, else the one after the newest we have."""
    if reviderat:
        return reviderat, "Ny titel eller definition. Året är det första vars värden ändrades samtidigt."
    if nytt:
        return nytt, "Ny titel eller definition. Året är det första som kom samtidigt."
    return senaste + 1, "Ny titel eller definition. Inga värden ändrades samtidigt, så året är nästa som kommer."
