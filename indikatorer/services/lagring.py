"""Storing a pull: COPY into a temporary table, compare in SQL, close and open vintages, fill the inbox."""

from django.db import connection, transaction
from django.utils import timezone

from indikatorer.kallor import fel
from indikatorer.models import Andringstyp, Hamtningstillstand, Serie, Vardeandring

# A pull that lacks more than this share of what a series had is refused: a source that answers an empty list
# without complaint looks just the same as one that has removed everything.
STORSTA_BORTFALL = 0.2
# One lock for all pulls, so that two of them compare one after the other.
LOCK = 4_711_001

CREATE = """
DROP TABLE IF EXISTS ny, jamford;
CREATE TEMPORARY TABLE ny (
    serie_id bigint, plats text, artal smallint, kon varchar(1), varde numeric(24, 8), status varchar(40),
    antal integer, borttaget boolean
) ON COMMIT DROP
"""
COPY = "COPY ny FROM STDIN"
DUPLICATES = """
SELECT serie_id, plats, artal FROM ny GROUP BY serie_id, plats, artal, kon HAVING count(*) > 1 LIMIT 1
"""
CLOSE_DEMO = """
UPDATE indikatorer_matvarde SET giltig_till = %(nu)s
WHERE demo AND giltig_till IS NULL AND serie_id = ANY(%(serier)s)
"""
# Each fetched value beside the current one.
COMPARE = """
CREATE TEMPORARY TABLE jamford ON COMMIT DROP AS
SELECT ny.serie_id, ny.plats, ny.artal, ny.kon, ny.varde, ny.status, ny.antal, gammal.id AS gammal_id,
    CASE
        WHEN ny.borttaget AND gammal.id IS NULL THEN 'inget'
        WHEN ny.borttaget THEN 'borttaget'
        WHEN gammal.id IS NULL THEN 'nytt'
        WHEN ny.varde IS DISTINCT FROM gammal.varde OR ny.status <> gammal.status THEN 'reviderat'
        ELSE 'oforandrat'
    END AS utfall
FROM ny LEFT JOIN indikatorer_matvarde gammal
    ON gammal.giltig_till IS NULL AND gammal.serie_id = ny.serie_id AND gammal.artal = ny.artal
    AND gammal.kon = ny.kon AND coalesce(gammal.geografi_id, 'g' || gammal.grupp_id) = ny.plats
"""
# A full pull also tells what is gone: current values within its scope that the source no longer has.
ABSENT = """
INSERT INTO jamford (serie_id, plats, artal, kon, gammal_id, utfall)
SELECT gammal.serie_id, coalesce(gammal.geografi_id, 'g' || gammal.grupp_id), gammal.artal, gammal.kon, gammal.id,
    'borttaget'
FROM indikatorer_matvarde gammal LEFT JOIN ny
    ON gammal.serie_id = ny.serie_id AND gammal.artal = ny.artal AND gammal.kon = ny.kon
    AND coalesce(gammal.geografi_id, 'g' || gammal.grupp_id) = ny.plats
WHERE gammal.giltig_till IS NULL AND gammal.serie_id = ANY(%(serier)s) AND gammal.artal = ANY(%(artal)s)
    AND coalesce(gammal.geografi_id, 'g' || gammal.grupp_id) = ANY(%(platser)s) AND ny.serie_id IS NULL
"""
LOSSES = """
SELECT serie.kalla_id, count(*) FILTER (WHERE utfall = 'borttaget') AS borta, count(gammal_id) AS hade
FROM jamford JOIN indikatorer_serie serie ON serie.id = jamford.serie_id
GROUP BY serie.kalla_id
HAVING count(*) FILTER (WHERE utfall = 'borttaget') > %(andel)s * count(gammal_id)
    AND count(*) FILTER (WHERE utfall = 'borttaget') > 5
ORDER BY serie.kalla_id
"""
COUNT = "SELECT utfall, count(*) FROM jamford GROUP BY utfall"
CLOSE = """
UPDATE indikatorer_matvarde SET giltig_till = %(nu)s FROM jamford
WHERE indikatorer_matvarde.id = jamford.gammal_id AND jamford.utfall IN ('reviderat', 'borttaget')
"""
OPEN = """
INSERT INTO indikatorer_matvarde
    (serie_id, geografi_id, grupp_id, artal, kon, varde, status, antal, demo, hamtning_id, giltig_fran)
SELECT serie_id, CASE WHEN plats NOT LIKE 'g%%' THEN plats END,
    CASE WHEN plats LIKE 'g%%' THEN substr(plats, 2)::bigint END,
    artal, kon, varde, status, antal, false, %(hamtning)s, %(nu)s
FROM jamford WHERE utfall IN ('nytt', 'reviderat')
"""
INBOX = """
INSERT INTO indikatorer_vardeandring (serie_id, typ, tidigare_id, nytt_id, text, hamtning_id, created_at)
SELECT jamford.serie_id, jamford.utfall, jamford.gammal_id, nytt.id, '', %(hamtning)s, %(nu)s
FROM jamford LEFT JOIN indikatorer_matvarde nytt
    ON jamford.utfall = 'reviderat' AND nytt.giltig_till IS NULL AND nytt.serie_id = jamford.serie_id
    AND nytt.artal = jamford.artal AND nytt.kon = jamford.kon
    AND coalesce(nytt.geografi_id, 'g' || nytt.grupp_id) = jamford.plats
WHERE jamford.utfall IN ('reviderat', 'borttaget')
"""


class OrimligtBortfall(fel.KallaFel):
    """The source has suddenly lost much of what it had."""


def copy_line(value, serie_ids, platser):
    """One value as a line of PostgreSQL's COPY text format."""
    return (
        f"{serie_ids[value.kpi]}\t{platser[value.omrade]}\t{value.artal}\t{value.kon}\t{_null(value.varde)}\t"
        f"{_escaped(value.status)}\t{_null(value.antal)}\t{'t' if value.borttaget else 'f'}\n"
    )


def _null(value):
    return "\\N" if value is None else value


def _escaped(text):
    """A status is a short word; what COPY would read as something else becomes a space."""
    return text[:40].translate({9: " ", 10: " ", 13: " ", 92: " "}) if text else ""


@transaction.atomic
def lagra(hamtning, omfang, rows, kpier, *, godta_bortfall=False):
    """Compare the lines with what is current and store the difference, all or nothing."""
    now = timezone.now()
    values = {
        "nu": now,
        "hamtning": hamtning.pk,
        "serier": [serie.pk for serie in omfang.serier.values()],
        "platser": list(omfang.platser.values()),
        "artal": omfang.artal,
        "andel": STORSTA_BORTFALL,
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(CREATE)
        cursor.copy_expert(COPY, rows)
        _refuse_duplicates(cursor)
        cursor.execute("ANALYZE ny")
        cursor.execute(CLOSE_DEMO, values)
        cursor.execute(COMPARE, values)
        if hamtning.sedan is None:
            cursor.execute(ABSENT, values)
            if not godta_bortfall:
                _refuse_losses(cursor, values)
        counts = _counts(cursor)
        for statement in (CLOSE, OPEN, INBOX):
            cursor.execute(statement, values)
    _update_series(hamtning, omfang, kpier, now)
    _finish(hamtning, counts, now)


def _refuse_duplicates(cursor):
    cursor.execute(DUPLICATES)
    if row := cursor.fetchone():
        raise fel.OvantatSvar(f"Källan gav två värden för samma plats och år ({row[1]}, {row[2]}).")


def _refuse_losses(cursor, values):
    cursor.execute(LOSSES, values)
    if losses := cursor.fetchall():
        listed = ", ".join(f"{kalla_id} ({borta} av {hade} värden)" for kalla_id, borta, hade in losses[:5])
        raise OrimligtBortfall(
            f"Källan saknar plötsligt mycket av det den hade: {listed}. Kontrollera hos källan; "
            "stämmer det, hämta igen och godta bortfallet."
        )


def _counts(cursor):
    cursor.execute(COUNT)
    return dict(cursor.fetchall())


def _update_series(hamtning, omfang, kpier, now):
    """What the source says about the measures, and an inbox row when a title or definition has changed."""
    for kalla_id, serie in omfang.serier.items():
        kpi = kpier[kalla_id]
        if serie.titel_hash and serie.titel_hash != kpi.titel_hash:
            Vardeandring.objects.create(
                serie=serie,
                typ=Andringstyp.DEFINITION,
                text=f"Källan har ändrat titel eller definition. Titeln är nu: {kpi.title}",
                hamtning=hamtning,
            )
        _describe(serie.indikator, kpi)
        serie.titel_hash = kpi.titel_hash
        serie.kommuntyp = kpi.municipality_type
        serie.nasta_publicering = kpi.publication_date
        serie.nasta_period = int(kpi.publ_period) if (kpi.publ_period or "").isdigit() else None
        serie.sista_ar = kpi.sista_ar
        serie.hamtad = now
    Serie.objects.bulk_update(
        omfang.serier.values(),
        ["titel_hash", "kommuntyp", "nasta_publicering", "nasta_period", "sista_ar", "hamtad"],
    )


def _describe(indikator, kpi):
    """The source's own title and definition; written only when they differ, to keep the history readable."""
    fresh = {"titel": kpi.title, "beskrivning": kpi.description or "", "per_kon": kpi.is_divided_by_gender}
    if any(getattr(indikator, field) != value for field, value in fresh.items()):
        for field, value in fresh.items():
            setattr(indikator, field, value)
        indikator.save(update_fields=list(fresh))


def _finish(hamtning, counts, now):
    hamtning.tillstand = Hamtningstillstand.KLAR
    hamtning.avslutad = now
    hamtning.nya = counts.get("nytt", 0)
    hamtning.reviderade = counts.get("reviderat", 0)
    hamtning.borttagna = counts.get("borttaget", 0)
    hamtning.oforandrade = counts.get("oforandrat", 0)
    hamtning.hamtade = hamtning.nya + hamtning.reviderade + hamtning.oforandrade
    hamtning.save()
