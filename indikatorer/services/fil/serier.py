"""The indicators and series that a file's measures become; made the first time that a file is stored."""

from indikatorer.models import Brottslage, Indikator, Kalltyp, Kommuntyp, Serie, Seriebrott


def finns(avbildning):
    """{measure: Serie} of those that exist."""
    keys = {key: _nyckel(key, matt) for key, matt in avbildning.matt.items()}
    rows = (
        Serie.objects.filter(indikator__nyckel__in=keys.values()).select_related("indikator").order_by("-aktiv", "pk")
    )
    found = {}
    for row in rows:
        found.setdefault(row.indikator.nyckel, row)
    return {key: found[nyckel] for key, nyckel in keys.items() if nyckel in found}


def satt_upp(avbildning, overenskommelse):
    """{measure: Serie}, all of them."""
    found = finns(avbildning)
    # What the portal adds up is never credited to the source.
    fraga = {"bearbetad": True} if avbildning.tabell.lanssumma or avbildning.tabell.summera else {}
    for key, matt in avbildning.matt.items():
        if key not in found:
            found[key] = _skapa(key, matt, Kalltyp(avbildning.kalla), overenskommelse, fraga)
    return found


def _nyckel(key, matt):
    return matt.indikator or key


def _skapa(key, matt, kalla, overenskommelse, fraga):
    """An authority's measure is everyone's, the county's own its own."""
    own = overenskommelse if kalla == Kalltyp.FIL else None
    indikator, _ = Indikator.objects.get_or_create(
        nyckel=_nyckel(key, matt), defaults=_falt(matt, kalla) | {"overenskommelse": own}
    )
    serie = Serie.objects.create(
        indikator=indikator, kalla=kalla, kalla_id=indikator.nyckel, kommuntyp=Kommuntyp.ALLA, fraga=fraga
    )
    Seriebrott.objects.bulk_create(
        Seriebrott(serie=serie, artal=brott.artal, text=brott.text, lage=Brottslage.BEKRAFTAT) for brott in matt.brott
    )
    return serie


def _falt(matt, kalla):
    fields = matt.falt("indikator", "brott")
    return fields | {
        "titel": matt.titel or matt.kort_titel,
        "uppgiftslamnare": "" if kalla == Kalltyp.FIL else kalla.label,
    }
