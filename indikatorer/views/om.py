"""About an indicator: what it measures, who owns it, what is known to be wrong with it."""

from core import svenska
from indikatorer.models import Kon


def facts(utveckling):
    """Rows for komponenter/fakta.html."""
    indikator, serie = utveckling.indikator, utveckling.serie
    rows = [
        ("Titel hos källan", indikator.titel),
        ("Definition", indikator.beskrivning or _until_fetched(serie)),
        ("Källa", f"{serie.get_kalla_display()}, {serie.kalla_id}"),
        ("Uppgiftslämnare", indikator.uppgiftslamnare),
        ("Enhet", indikator.enhet),
        ("Finns för", serie.get_kommuntyp_display().lower()),
        ("Riktning", indikator.get_riktning_display()),
        ("Hur ofta", indikator.frekvens),
        ("Nästa väntade", _next(serie)),
        ("Senast hämtad", svenska.tidpunkt(serie.hamtad) if serie.hamtad else "inte hämtad än"),
        *((namn, text) for namn, text in _own_notes(indikator) if text),
        *((f"Ny definition {brott.artal}", brott.text) for brott in serie.brott.all()),
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
    return rows
