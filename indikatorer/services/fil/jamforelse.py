"""What a read file would change: value by value against what is stored."""

import hashlib
from dataclasses import dataclass, field

from core import svenska
from indikatorer.models import Kalltyp, Kon, Matvarde, Mottagande, Mottagningsvag
from indikatorer.services.fil import serier as serie_service

VISAS = 100


@dataclass
class Utfall:
    """`nya` and `saknas` are (what, value); `andrade` (what, before, after). `borta` are those that would be closed,
    because the source no longer has them."""

    nya: list = field(default_factory=list)
    andrade: list = field(default_factory=list)
    saknas: list = field(default_factory=list)
    oforandrade: int = 0
    helt: bool = False

    @property
    def andrar(self):
        return bool(self.nya or self.andrade or (self.helt and self.saknas))


def jamfor(fil, platser, lan):
    """The Utfall of one file (a Lastfil); the county's own places come first in it."""
    compare = _mottagande if fil.avbildning.mottagande else _matvarden
    new, old, names = compare(fil)
    done = Utfall(helt=fil.avbildning.kalla != Kalltyp.FIL and not fil.avbildning.mottagande)
    for key in sorted(new, key=lambda key: _ordning(key, lan)):
        what = _vad(key, names, platser)
        if key not in old:
            done.nya.append((what, _varde(new[key])))
        elif not _lika(old[key], new[key]):
            done.andrade.append((what, _varde(old[key]), _varde(new[key])))
        else:
            done.oforandrade += 1
    done.saknas = [
        (_vad(k, names, platser), _varde(old[k])) for k in sorted(old, key=lambda k: _ordning(k, lan)) if k not in new
    ]
    return done


def omfattar(fil):
    """(places, years) within which a value that the file lacks is one that the source does not have."""
    return {v.plats for v in fil.lasning.varden}, {v.artal for v in fil.lasning.varden}


def _matvarden(fil):
    """({key: (value, status)} of the file, the same of what is stored, {measure: name}); a demo value is not stored."""
    series = serie_service.finns(fil.avbildning)
    by_pk = {serie.pk: key for key, serie in series.items()}
    names = {key: matt.kort_titel for key, matt in fil.avbildning.matt.items()}
    names |= {key: serie.indikator.kort_titel for key, serie in series.items()}
    new = {(v.matt, v.plats, v.artal, v.kon): (v.varde, v.status) for v in fil.lasning.varden}
    places, years = omfattar(fil)
    rows = Matvarde.objects.aktuella().filter(serie__in=by_pk, geografi__in=places, artal__in=years, demo=False)
    columns = rows.order_by("pk").values_list("serie", "geografi", "artal", "kon", "varde", "status")
    return new, {(by_pk[pk], *rest): (value, status) for pk, *rest, value, status in map(_split, columns)}, names


def _split(row):
    pk, plats, artal, kon, value, status = row
    return pk, plats, artal, kon, value, status


def _mottagande(fil):
    """As `_matvarden`, of how many each place received; the month stands where the sex does."""
    new = {("", v.plats, v.artal, v.manad or 0): (v.varde, v.status) for v in fil.lasning.varden}
    years = {v.artal for v in fil.lasning.varden}
    rows = Mottagande.objects.filter(artal__in=years, vag=Mottagningsvag.ALLA, demo=False).order_by("pk")
    columns = rows.values_list("geografi", "artal", "manad", "antal", "status")
    old = {("", plats, artal, manad or 0): (antal, status) for plats, artal, manad, antal, status in columns}
    return new, old, {"": "Kommunmottagna"}


def _lika(before, after):
    return before[0] == after[0] and (before[0] is not None or before[1] == after[1])


def _ordning(key, lan):
    matt, plats, artal, sist = key
    return not plats.startswith(lan), plats, matt, -artal, str(sist)


def _vad(key, names, platser):
    matt, plats, artal, last = key
    if isinstance(last, int):
        when = f"{svenska.MANADER[last - 1]} {artal}" if last else f"hela {artal}"
        return f"{platser.namn[plats]}, {when}"
    sex = "" if last == Kon.TOTALT else f", {Kon(last).label.lower()}"
    return f"{names[matt]}: {platser.namn.get(plats, plats)} {artal}{sex}"


def _varde(pair):
    value, status = pair
    return svenska.tal(value) if value is not None else status or svenska.tal(None)


def avtryck(utfallen):
    """The same for two dry runs that would do the same."""
    text = repr([(u.nya, u.andrade, u.saknas if u.helt else ()) for u in utfallen])
    return hashlib.sha256(text.encode()).hexdigest()
