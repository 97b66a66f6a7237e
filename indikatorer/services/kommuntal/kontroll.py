"""The sums of a year's table: do the parts make the whole, and the municipalities the county? Said in words."""

from dataclasses import dataclass

from core import svenska
from core.svenska import tal
from indikatorer.services.kommuntal.kalkyl import ar_tal, summa

# What does not add up, what cannot be tried, what does.
ORDNING = {False: 0, None: 1, True: 2}
PROPOSED = "De föreslagna antalen"


@dataclass(frozen=True)
class Kontroll:
    """`stammer` None: something is missing, so it cannot be tried."""

    stammer: bool | None
    mening: str


def kontrollera(tabell):
    """The checks of an `Arstabell`, in the order of ORDNING."""
    rows = [tabell.lanet, *tabell.rader]
    found = [*_parts(rows), *_whole(tabell), *_decided(tabell)]
    return sorted(found, key=lambda row: ORDNING[row.stammer])


def forslaget(omgang, rader):
    """The proposal of the round's rows against the county's number; None before that is known."""
    if omgang.lanstal is None:
        return None
    return _against(omgang.lanstal, summa(row.forslag for row in rader), PROPOSED)


def _parts(rows):
    """Parts against totals: one row for each place that does not add up, or one for all that do."""
    tried = [(row, summa(part.varde for part in row.delar.values())) for row in rows if row.mottagna.finns]
    tried = [(row, parts) for row, parts in tried if ar_tal(parts)]
    apart = [(row, parts) for row, parts in tried if parts != row.mottagna.varde]
    for row, parts in apart:
        words = f"vägarna är tillsammans {tal(parts)}, men summan i källan är {tal(row.mottagna.varde)}."
        yield Kontroll(False, f"{row.plats}: {words}")
    if tried and not apart:
        yield Kontroll(True, "Vägarna är tillsammans lika många som alla mottagna.")


def _whole(tabell):
    """The municipalities together against the county as the source gives it."""
    if not tabell.lanet.mottagna.finns:
        return
    total, lanet = tabell.tillsammans.mottagna.varde, tabell.lanet.mottagna.varde
    if not ar_tal(total):
        missing = sum(1 for row in tabell.rader if not row.mottagna.finns)
        of = svenska.antal(len(tabell.rader), "kommun", "kommuner")
        yield Kontroll(None, f"Länets summa av mottagna går inte att pröva: antalet saknas för {missing} av {of}.")
    elif total != lanet:
        yield Kontroll(
            False, f"Kommunerna har tillsammans tagit emot {tal(total)}, men källan anger {tal(lanet)} för länet."
        )
    else:
        yield Kontroll(True, f"Kommunerna har tillsammans tagit emot lika många som länet, {tal(total)}.")


def _decided(tabell):
    """The decided numbers, or the proposed, against the county's number."""
    lanstal, omgang = tabell.lanet.beslutat, tabell.omgang
    if not ar_tal(lanstal):
        return
    if any(row.beslut_lista for row in tabell.rader):
        yield _against(lanstal, tabell.tillsammans.beslutat, "Kommuntalen", omgang.skillnad_skal)
    elif tabell.ser_forslag and any(row.forslag is not None for row in tabell.rader):
        yield _against(lanstal, tabell.tillsammans.forslag, PROPOSED)


def _against(lanstal, total, what, reason=""):
    if not ar_tal(total):
        return Kontroll(None, f"{what} går inte att pröva mot länstalet: antalet saknas för någon kommun.")
    if total == lanstal:
        return Kontroll(True, f"{what} är tillsammans lika med länstalet, {tal(lanstal)}.")
    apart = tal(abs(total - lanstal))
    words = f"{what} är tillsammans {tal(total)}. Länstalet är {tal(lanstal)}, en skillnad på {apart}."
    return Kontroll(False, f"{words} {reason}".strip())
