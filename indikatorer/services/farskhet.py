"""Are the values as new as they could be, and did the last pull succeed?"""

import datetime

from core import svenska
from core.marken import MARKEN
from indikatorer.models import Hamtning, Hamtningstillstand

# A source that publishes on a set day is given this long before its values are called old.
ANSTAND = datetime.timedelta(days=30)


def senaste_hamtningar():
    """{source: its last finished pull}."""
    last = Hamtning.objects.exclude(tillstand=Hamtningstillstand.PAGAR).filter(demo=False, avslutad__isnull=False)
    rows = last.order_by("kalla", "-avslutad", "-pk").distinct("kalla").defer("omfang")
    return {hamtning.kalla: hamtning for hamtning in rows}


def farskhet(serie, hamtning, *, senaste_ar, demo, idag):
    """{"status", "text"} for a badge: aktuell, aldre or misslyckad; None for invented values that no pull has
    tried to replace."""
    if hamtning and hamtning.tillstand == Hamtningstillstand.MISSLYCKAD:
        return {"status": "misslyckad", "text": _failed(serie, hamtning, demo)}
    if demo or serie.hamtad is None:
        return None
    if _is_late(serie, senaste_ar, idag):
        due, seen = svenska.datum(serie.nasta_publicering), svenska.datum(serie.hamtad)
        return {"status": "aldre", "text": f"Nya siffror skulle ha kommit {due}. Vi visar de senaste, från {seen}."}
    return {"status": "aktuell", "text": ""}


def vardenas_farskhet(serie, varden, *, demo, idag, hamtningar=None):
    """The badge of a series and the values that were read of it (rows with artal and varde). `hamtningar` is
    senaste_hamtningar(), for the caller that has many series."""
    pulls = senaste_hamtningar() if hamtningar is None else hamtningar
    newest = max((v.artal for v in varden if v.varde is not None), default=None)
    return farskhet(serie, pulls.get(serie.kalla), senaste_ar=newest, demo=demo, idag=idag)


def brist(farskhet):
    """What a reader of paper or of a file must know when the source has not given its latest values, else ""."""
    if not farskhet or not farskhet["text"]:
        return ""
    return f"{MARKEN[farskhet['status']].text}: {farskhet['text']}"


def _failed(serie, hamtning, demo):
    when = svenska.datum(hamtning.avslutad)
    shown = "Visar demodata." if demo else f"Visar värden från {svenska.datum(serie.hamtad)}."
    if serie.hamtad is None and not demo:
        shown = ""
    return f"{when}: {hamtning.fel} {shown}".strip()


def _is_late(serie, senaste_ar, idag):
    if not serie.nasta_publicering or serie.nasta_publicering + ANSTAND > idag:
        return False
    return serie.nasta_period is None or (senaste_ar or 0) < serie.nasta_period
