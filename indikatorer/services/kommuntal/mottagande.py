"""How many places received, as any source says it: a published file, the county's own table, a county file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pghistory
from django.db import connection, transaction

from indikatorer.models import Mottagande, Mottagningsvag
from indikatorer.services.kommuntal.fel import FelIRaden
from sok.models import Geografi

FALT = ("antal", "status", "kalla", "demo")
UTAN_UPPGIFT = "uppgift saknas"
LAS = "mottagande"


class Mottaganderad(NamedTuple):
    """What one place received one way in a year, or in one of its months. `antal` None is a number that the source does
    not tell, and `status` the source's own word for why."""

    geografi: str
    artal: int
    manad: int | None = None
    vag: str = Mottagningsvag.ALLA
    antal: int | None = None
    status: str = ""

    @property
    def nyckel(self):
        return self.geografi, self.artal, self.manad, str(self.vag)


@dataclass
class Sparat:
    """What storing did. `andrade` are the revised: (place's code, year, month, way, before, after)."""

    nya: int = 0
    andrade: list = field(default_factory=list)
    oforandrade: int = 0


@transaction.atomic
def spara_mottagande(rader: Iterable, *, kalla: str, av=None, demo: bool = False) -> Sparat:
    """Store how many places received, all or nothing.

    `rader` are `Mottaganderad`, or tuples in its order: (place's code, year, month or None, way, number or None,
    status). `kalla` names the source as a reader meets it, `av` is who did it and None for the portal itself. The same
    rows again change nothing; a revised number replaces the old one, which stays in the history. A row that is
    missing this time is left as it was, and `demo` never replaces a real number. Who may is the caller's question.

    Raises FelIRaden for an unknown place, way, year or month, a negative number, and a row that stands twice with
    different numbers; then nothing is stored.
    """
    rows = _granskade(rader)
    if not rows:
        return Sparat()
    one_at_a_time()
    with pghistory.context(mottagande=kalla, **({"user": av.pk} if av else {})):
        stored = _stored(rows)
        return _skriv(rows, stored, kalla, demo)


def one_at_a_time():
    """Wait for whoever stores reception now, and let the next wait until this transaction is over: a row that is not
    there yet cannot be locked, and two who both find it missing would both make it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [LAS])


def _granskade(rader):
    """{key: row}, checked before anything is written."""
    found = {}
    for rad in rader:
        rad = Mottaganderad(*rad)
        _granska(rad)
        if found.setdefault(rad.nyckel, rad) != rad:
            raise FelIRaden(rad, "finns två gånger med olika antal. Ta bort den som inte gäller")
    known = set(Geografi.objects.filter(pk__in={rad.geografi for rad in found.values()}).values_list("pk", flat=True))
    for rad in found.values():
        if rad.geografi not in known:
            raise FelIRaden(rad, f"har en kod som inte finns: {rad.geografi}. Använd SCB:s kod")
    return found


def _granska(rad):
    if rad.vag not in Mottagningsvag.values:
        raise FelIRaden(rad, f"har en väg som inte finns: ”{rad.vag}”")
    if not 1990 <= rad.artal <= 2100:
        raise FelIRaden(rad, f"har ett år utanför 1990–2100: {rad.artal}")
    if rad.manad is not None and not 1 <= rad.manad <= 12:
        raise FelIRaden(rad, f"har en månad utanför 1–12: {rad.manad}")
    if rad.antal is not None and rad.antal < 0:
        raise FelIRaden(rad, "har ett antal under noll")


def _stored(rows):
    places = {rad.geografi for rad in rows.values()}
    years = {rad.artal for rad in rows.values()}
    stored = Mottagande.objects.select_for_update(of=("self",)).filter(geografi__in=places, artal__in=years)
    return {(row.geografi_id, row.artal, row.manad, row.vag): row for row in stored.order_by("pk")}


def _skriv(rows, stored, kalla, demo):
    done, new, changed = Sparat(), [], []
    for key, rad in rows.items():
        status = "" if rad.antal is not None else rad.status or UTAN_UPPGIFT
        values = {"antal": rad.antal, "status": status[:40], "kalla": kalla, "demo": demo}
        row = stored.get(key)
        if row is None:
            new.append(Mottagande(geografi_id=rad.geografi, artal=rad.artal, manad=rad.manad, vag=rad.vag, **values))
        elif _ska_andras(row, values):
            done.andrade.append((*key, row.antal, rad.antal))
            changed.append(_med(row, values))
        else:
            done.oforandrade += 1
    Mottagande.objects.bulk_create(new, batch_size=500)
    Mottagande.objects.bulk_update(changed, FALT, batch_size=500)
    done.nya = len(new)
    return done


def _ska_andras(row, values):
    """What is made up never stands in the way of a real number."""
    if values["demo"] and not row.demo:
        return False
    return any(getattr(row, name) != values[name] for name in FALT)


def _med(row, values):
    for name, value in values.items():
        setattr(row, name, value)
    return row
