"""About an indicator: what it measures, who owns it, what is known to be wrong with it."""

from django.conf import settings

from core import svenska
from indikatorer.models import Kalltyp, Kon
from indikatorer.services.utveckling import omraden


def facts(utveckling):
    """Rows for komponenter/fakta.html."""
    indikator, serie = utveckling.indikator, utveckling.serie
    rows = [
        ("Titel hos källan", indikator.titel),
        ("Definition", indikator.beskrivning or _until_fetched(serie)),
        ("Källa", f"{serie.get_kalla_display()}, {serie.kalla_id}"),
        ("Uppgiftslämnare", indikator.uppgiftslamnare),
        ("Enhet", indikator.enhet_i_ord),
        ("Finns för", serie.get_kommuntyp_display().lower()),
        ("Riktning", indikator.get_riktning_display()),
        ("Hur ofta", indikator.frekvens),
        ("Nästa väntade", _next(serie)),
        ("Senast hämtad", svenska.tidpunkt(serie.hamtad) if serie.hamtad else "inte hämtad än"),
        *((namn, text) for namn, text in _own_notes(indikator) if text),
        *((f"Ny definition {artal}", text) for artal, text in utveckling.brott),
    ]
    return [{"namn": namn, "varde": varde or "anges ej i källan", "saknas": not varde} for namn, varde in rows]


def _own_notes(indikator):
    """What only the portal knows; without a note there is nothing to say."""
    return [("Åldersgrupp", indikator.aldersgrupp), ("Kända brister", indikator.kvalitetsnot)]


def _until_fetched(serie):
    return "" if serie.hamtad else "hämtas från källan vid första hämtningen"


def _next(serie):
    if serie.sista_ar:
        return f"inga fler, källan slutade efter {serie.sista_ar}"
    if not serie.nasta_publicering:
        return _until_fetched(serie)
    about = f", gäller {serie.nasta_period}" if serie.nasta_period else ""
    return f"{svenska.datum(serie.nasta_publicering)}{about}"


def used_in(utveckling):
    """The sub-goals that are read with the indicator, and what it says and does not say about them."""
    overenskommelse = utveckling.overenskommelse
    term = svenska.stor_bokstav(overenskommelse.term("delmal"))
    rows = []
    for koppling in utveckling.kopplingar:
        delmal = koppling.delmal
        omrade, version = delmal.omrade.version(utveckling.idag), delmal.version(utveckling.idag)
        rows.append(
            {
                "titel": f"{term} {delmal.nummer}, {omrade.namn if omrade else ''}",
                "url": delmal.get_absolute_url(),
                "lydelse": version.text if version else "",
                "huvud": koppling.huvud,
                "vems": "" if koppling.kon == Kon.TOTALT else Kon(koppling.kon).label.lower(),
                "kommentar": koppling.kommentar,
            }
        )
    return [*rows, *(_area(koppling, utveckling) for koppling in omraden(utveckling.indikator, overenskommelse))]


def _area(koppling, utveckling):
    """An area that is read with the indicator without a sub-goal between."""
    version = koppling.omrade.version(utveckling.idag)
    name = version.namn if version else koppling.omrade.nyckel
    return {"titel": name, "url": koppling.omrade.get_absolute_url(), "kommentar": koppling.kommentar}


# Where a person reads more about the series, for the sources whose addresses are known.
ADRESSER = {Kalltyp.KOLADA: "https://api.kolada.se/v3/kpi/{}"}
KRAV = {
    Kalltyp.KOLADA: "Fri användning med källan angiven. Egna beräkningar får inte anges som Koladas.",
    Kalltyp.SCB: "CC0, fri användning",
    Kalltyp.MIGRATIONSVERKET: "inga villkor",
}


def card(indikator, lanet=None):
    """The measure's own facts for komponenter/fakta.html; `lanet` is the county's place and says how it is weighed."""
    rows = [
        ("Titel hos källan", indikator.titel),
        ("Definition", indikator.beskrivning),
        ("Enhet", indikator.enhet_i_ord),
        ("Riktning", indikator.get_riktning_display()),
        ("Kvinnor och män", "redovisas var för sig" if indikator.per_kon else "redovisas bara tillsammans"),
        ("Åldersgrupp", indikator.aldersgrupp),
        ("Länets värde", _weighing(lanet)),
        ("Svarar för indikatorn här", indikator.agare),
        ("Uppgiftslämnare", indikator.uppgiftslamnare),
        ("Hur ofta", indikator.frekvens),
        ("Kända brister", indikator.kvalitetsnot),
        ("Små tal", _small(indikator)),
    ]
    return [{"namn": namn, "varde": varde or "anges ej", "saknas": not varde} for namn, varde in rows]


def _weighing(lanet):
    if lanet is None:
        return "finns inte hos källan"
    if lanet.vagning:
        return f"{lanet.vagning} av {lanet.medlemmar} kommuner, beräknat av källan"
    return "källans eget värde för länet"


def _small(indikator):
    if not indikator.personer:
        return "måttet räknar inte enskilda personer"
    return f"antal under {settings.SMA_TAL_GRANS} personer döljs, och det som skulle röja dem"


def source(serie):
    """One series at its source: where it is found, on what terms, how new, and the breaks asked for with it."""
    kalla = Kalltyp(serie.kalla)
    rows = [
        ("Källa", f"{kalla.label}, {serie.hos_kallan}", ADRESSER.get(kalla, "").format(serie.kalla_id)),
        ("Villkor", serie.villkor or KRAV.get(kalla), ""),
        ("Finns för", serie.get_kommuntyp_display().lower(), ""),
        ("Senast hämtad", svenska.tidpunkt(serie.hamtad) if serie.hamtad else "inte hämtad än", ""),
        ("Nästa väntade", _next(serie), ""),
        ("Hämtas", "ja" if serie.aktiv else "nej, avstängd", ""),
        *(
            (f"Ny definition {brott.artal}", f"{brott.text} ({brott.get_lage_display().lower()})", "")
            for brott in serie.brott.all()
        ),
    ]
    return [
        {"namn": namn, "varde": varde or "anges ej av källan", "saknas": not varde, "url": url}
        for namn, varde, url in rows
    ]
