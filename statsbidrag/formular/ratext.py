"""The way back: a submission's values as typed text, so that a completion starts from what was sent."""


def till_ratext(avsnitt, varden):
    """Text by field name for one section of a submission."""
    rat = {}
    for falt in avsnitt.falt:
        rat |= _SKRIVARE.get(falt.typ, _enkel)(falt, varden.get(falt.id))
    return {namn: text for namn, text in rat.items() if text}


def _as_text(varde):
    if isinstance(varde, bool):
        return "ja" if varde else "nej"
    return "" if varde is None else str(varde)


def _enkel(falt, varde):
    return {falt.id: _as_text(varde)}


def _inget(falt, varde):
    return {}


def _period(falt, varde):
    return {f"{falt.id}-{del_}": _as_text((varde or {}).get(del_)) for del_ in ("start", "slut")}


def _aterbetalning(falt, varde):
    return {f"{falt.id}-{del_}": _as_text((varde or {}).get(del_)) for del_ in ("belopp", "dag", "referens")}


def _tabell(falt, varde):
    return {
        f"{falt.id}-{rad}-{kolumn}": _as_text(cell)
        for rad, kolumner in (varde or {}).items()
        for kolumn, cell in kolumner.items()
    }


def _numrerade(*delar):
    def write(falt, varde):
        return {f"{falt.id}-{rad['nummer']}-{del_}": _as_text(rad[del_]) for rad in varde or [] for del_ in delar}

    return write


def _lista(falt, varde):
    return {
        f"{falt.id}-{nummer}-{kolumn}": _as_text(cell)
        for nummer, rad in enumerate(varde or [])
        for kolumn, cell in rad.items()
    }


_SKRIVARE = {
    "beslut": _inget,
    "bilagor": _inget,
    "forsakran": _inget,
    "period": _period,
    "tabell_alder_kon": _tabell,
    "tabell_malgrupp_kon": _tabell,
    "aterbetalning": _aterbetalning,
    "mal": _numrerade("utfall", "bedomning", "motivering"),
    "budget": _numrerade("utfall", "kommentar"),
    "lista": _lista,
}
