"""Who may do what on the pages and documents that read several apps."""

from sok import permissions as sok
from sok.models import Lage, Roll


def kan(medlemskap, overenskommelse, *, per_datum=False, organisation_id=None):
    """What the reader may do on a page about the structure, from memberships that are read already. Nothing while
    another day is shown."""
    mina = {(m.roll, m.organisation_id) for m in medlemskap}
    strateg = any(roll == Roll.LANSSTRATEG for roll, _ in mina)
    lage = overenskommelse.lage()
    oppen = not per_datum and lage != Lage.AVSLUTAD
    egen = any(roll in sok.UTSER and org == organisation_id for roll, org in mina)
    return {
        "strateg": strateg,
        "struktur": strateg and not per_datum and overenskommelse.struktur_oppen,
        "namn": strateg and oppen,
        "utse": oppen and (strateg or egen),
        "utser": None if strateg else {org for roll, org in mina if roll in sok.UTSER},
        "oppen": oppen,
    }


def can_skriva_rapport(user, overenskommelse):
    """The agreement's strategist writes, while follow-up is open."""
    return sok.ar_lansstrateg(user, overenskommelse) and overenskommelse.uppfoljning_oppen
