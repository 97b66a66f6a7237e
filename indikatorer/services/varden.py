"""The current values of some series for some places, in one question to the database (two where people are counted)."""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Coalesce, Concat

from indikatorer.kallor.saknas import slag
from indikatorer.models import Jamforelsegrupp, Matvarde
from indikatorer.services import smatal
from indikatorer.services.kommuntal.mottagna import Mottagna, vag_for
from sok.models import Geografi


class Varde(NamedTuple):
    """`varde` None is a value that the source lacks, not 0; `status` is the source's word for why, or ours when the
    number is too small to show. `lag` and `hog` are its 95 % interval, `underlag` the people behind and `antal` the
    members of a group, where the source says."""

    plats: str
    artal: int
    kon: str
    varde: object
    status: str
    demo: bool
    lag: object = None
    hog: object = None
    underlag: int | None = None
    antal: int | None = None
    kalla: str = ""

    @property
    def saknas(self):
        """Which kind of missing, where there is no value."""
        return slag(self.status, self.kalla)


COLUMNS = (*Varde._fields[1:-1], "serie__kalla")


def las(serier, platser, till_ar=None):
    """{serie id: [Varde]} of what is current, up to and including the year `till_ar`; small numbers of people are
    hidden the same way whatever places are asked for."""
    current = Matvarde.objects.aktuella().filter(serie__in=serier)
    if till_ar:
        current = current.filter(artal__lte=till_ar)
    found, counted = _read(current.filter(_places(platser)))
    if counted:
        hidden = _hidden(current, found, platser, counted, till_ar)
        found |= {pk: [_shown(varde, hidden[pk]) for varde in found[pk]] for pk in counted}
    return found


def _places(platser):
    koder = [plats.nyckel for plats in platser if not plats.nyckel.startswith("g")]
    grupper = [int(plats.nyckel[1:]) for plats in platser if plats.nyckel.startswith("g")]
    return Q(geografi__in=koder) | Q(grupp__in=grupper)


class _Raknat(NamedTuple):
    """A series whose small numbers are hidden: its unit, and the way of reception that it counts, if it does."""

    enhet: str
    vag: str | None


def _read(rows):
    """The values by series, and {series: _Raknat} for those whose small numbers are hidden."""
    group_key = Concat(Value("g"), Cast("grupp_id", CharField()), output_field=CharField())
    rows = rows.annotate(plats=Coalesce("geografi_id", group_key, output_field=CharField()))
    about = ("serie_id", "serie__kalla_id", "serie__indikator__personer", "serie__indikator__enhet", "plats")
    found, counted = defaultdict(list), {}
    for serie, kalla_id, personer, enhet, *values in rows.order_by("artal", "kon").values_list(*about, *COLUMNS):
        varde = Varde(*values)
        found[serie].append(varde)
        vag = vag_for(varde.kalla, kalla_id)
        if vag or (personer and smatal.ska_doljas(personer, enhet, varde.kalla)):
            counted[serie] = _Raknat(enhet, vag)
    return found, counted


def _hidden(rows, read, platser, counted, till_ar):
    """{series: what of it is hidden}, worked out on every county that the places touch as a whole."""
    groups = Jamforelsegrupp.objects.filter(lan__isnull=False).order_by("pk").values_list("pk", "lan")
    county_of = {f"g{pk}": kod for pk, kod in groups}
    asked = {plats.nyckel for plats in platser}
    counties = {county_of.get(key, key[:2]) for key in asked if key in county_of or not key.startswith("g")}
    own = {key: kod for key, kod in county_of.items() if kod in counties}
    found, of_ways = {}, {pk: about.vag for pk, about in counted.items() if about.vag}
    if alone := counted.keys() - of_ways:
        groups_too = Q(grupp__in=[int(key[1:]) for key in asked | own.keys() if key.startswith("g")])
        whole, _ = _read(rows.filter(_inside(counties, "geografi__kod") | groups_too, serie__in=alone))
        found = {pk: smatal.dolda(whole[pk], lan_for_grupp=own, procent=counted[pk].enhet == "procent") for pk in alone}
    if of_ways:
        koder = Geografi.objects.filter(_inside(counties, "kod")).order_by("kod").values_list("kod", flat=True)
        mottagna = Mottagna(koder, till_ar=till_ar)
        for pk, vag in of_ways.items():
            others = {(v.plats, v.artal, v.kon) for v in read[pk] if v.plats.startswith("g") and v.plats not in own}
            found[pk] = mottagna.dolda_i_matt(vag) | others
    return found


def _inside(counties, field):
    """Rows whose code begins with one of the counties'; none without a county."""
    where = Q(pk__in=[])
    for kod in sorted(counties):
        where |= Q(**{f"{field}__startswith": kod})
    return where


def _shown(varde, hidden):
    """The value, or one that tells only that it is hidden."""
    if (varde.plats, varde.artal, varde.kon) not in hidden:
        return varde
    return varde._replace(varde=None, status=smatal.STATUS, lag=None, hog=None, underlag=None, antal=None)


def per_ar(varden, plats, kon):
    """{year: value} for one place and sex."""
    return {v.artal: v.varde for v in varden if v.plats == plats.nyckel and v.kon == kon} if plats else {}


def senaste(per_artal):
    """(year, value) of the latest year that has a value, or (None, None)."""
    known = [(artal, varde) for artal, varde in per_artal.items() if varde is not None]
    return max(known, default=(None, None), key=lambda pair: pair[0])


def med_slag(varden, plats, kon):
    """{year: value, or the Saknas that tells why there is none} for one place and sex."""
    if not plats:
        return {}
    rows = (v for v in varden if v.plats == plats.nyckel and v.kon == kon)
    return {v.artal: v.saknas if v.varde is None else v.varde for v in rows}
