"""What the store asks PostgreSQL: the fetched lines in a temporary table, compared with what is current."""

CREATE = """
DROP TABLE IF EXISTS ny, jamford;
CREATE TEMPORARY TABLE ny (
    serie_id bigint, plats text, artal smallint, kon varchar(1), varde numeric(24, 8), status varchar(40),
    antal integer, borttaget boolean, lag numeric(24, 8), hog numeric(24, 8), underlag integer
)
"""
DROP = "DROP TABLE IF EXISTS ny, jamford"
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
DROP TABLE IF EXISTS jamford;
CREATE TEMPORARY TABLE jamford AS
SELECT ny.serie_id, ny.plats, ny.artal, ny.kon, ny.varde, ny.status, ny.antal, ny.lag, ny.hog, ny.underlag,
    gammal.id AS gammal_id,
    CASE
        WHEN ny.borttaget AND gammal.id IS NULL THEN 'inget'
        WHEN ny.borttaget THEN 'borttaget'
        WHEN gammal.id IS NULL THEN 'nytt'
        WHEN ny.varde IS DISTINCT FROM gammal.varde OR ny.status <> gammal.status
            OR (ny.lag, ny.hog, ny.underlag) IS DISTINCT FROM (gammal.lag, gammal.hog, gammal.underlag)
            THEN 'reviderat'
        ELSE 'oforandrat'
    END AS utfall
FROM ny LEFT JOIN indikatorer_matvarde gammal
    ON gammal.giltig_till IS NULL AND gammal.serie_id = ny.serie_id AND gammal.artal = ny.artal
    AND gammal.kon = ny.kon AND coalesce(gammal.geografi_id, 'g' || gammal.grupp_id) = ny.plats
"""
# Is there anything to compare with? Demonstration values have been closed by then.
HAS_CURRENT = """
SELECT EXISTS (SELECT 1 FROM indikatorer_matvarde WHERE giltig_till IS NULL AND serie_id = ANY(%(serier)s))
"""
# Nothing to compare with: the same table, empty.
NOT_COMPARED = f"{COMPARE} WHERE false"
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
# Per series: its newest year before this pull, the first year that was revised, and the first new one after the newest.
YEARS = """
WITH fore AS (
    SELECT serie_id, max(artal) AS senaste FROM indikatorer_matvarde
    WHERE serie_id = ANY(%(andrade)s) AND demo = %(demo)s AND hamtning_id <> %(hamtning)s
        AND (giltig_till IS NULL OR giltig_till = %(nu)s)
    GROUP BY serie_id
)
SELECT fore.serie_id, fore.senaste, min(artal) FILTER (WHERE utfall = 'reviderat') AS reviderat,
    min(artal) FILTER (WHERE utfall = 'nytt' AND artal > fore.senaste) AS nytt
FROM fore LEFT JOIN jamford ON jamford.serie_id = fore.serie_id
GROUP BY fore.serie_id, fore.senaste
"""
CLOSE = """
UPDATE indikatorer_matvarde SET giltig_till = %(nu)s FROM jamford
WHERE indikatorer_matvarde.id = jamford.gammal_id AND jamford.utfall IN ('reviderat', 'borttaget')
"""
OPEN = """
INSERT INTO indikatorer_matvarde
    (serie_id, geografi_id, grupp_id, artal, kon, varde, status, antal, lag, hog, underlag, demo, hamtning_id,
    giltig_fran)
SELECT serie_id, CASE WHEN plats NOT LIKE 'g%%' THEN plats END,
    CASE WHEN plats LIKE 'g%%' THEN substr(plats, 2)::bigint END,
    artal, kon, varde, status, antal, lag, hog, underlag, %(demo)s, %(hamtning)s, %(nu)s
FROM jamford WHERE utfall IN ('nytt', 'reviderat')
"""
OPEN_FIRST = OPEN.replace("FROM jamford WHERE utfall IN ('nytt', 'reviderat')", "FROM ny WHERE NOT borttaget")
INBOX = """
INSERT INTO indikatorer_vardeandring (serie_id, typ, tidigare_id, nytt_id, text, hamtning_id, created_at)
SELECT jamford.serie_id, jamford.utfall, jamford.gammal_id, nytt.id, '', %(hamtning)s, %(nu)s
FROM jamford LEFT JOIN indikatorer_matvarde nytt
    ON jamford.utfall = 'reviderat' AND nytt.giltig_till IS NULL AND nytt.serie_id = jamford.serie_id
    AND nytt.artal = jamford.artal AND nytt.kon = jamford.kon
    AND coalesce(nytt.geografi_id, 'g' || nytt.grupp_id) = jamford.plats
WHERE jamford.utfall IN ('reviderat', 'borttaget')
"""
