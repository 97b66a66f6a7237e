"""Which places a pull asks for."""

from indikatorer.models import Jamforelsegrupp
from sok.models import Geografi, Geografityp, Overenskommelse

FRAN_AR = 2015


def geografier(overenskommelse=None, alla_kommuner=False):
    """Riket, the county and its municipalities; without an agreement every agreement's county; or every place."""
    if alla_kommuner:
        return list(Geografi.objects.all())
    lan = _counties(overenskommelse)
    places = (
        Geografi.objects.filter(typ=Geografityp.RIKET)
        | Geografi.objects.filter(pk__in=lan)
        | Geografi.objects.filter(overordnad__in=lan, typ=Geografityp.KOMMUN)
    )
    return list(places)


def grupper(kalla, overenskommelse=None, alla_kommuner=False):
    """The source's groups: of the counties' municipalities, and of those that are like one of them."""
    groups = Jamforelsegrupp.objects.filter(kalla=kalla)
    if not alla_kommuner:
        lan = _counties(overenskommelse)
        groups = groups.filter(lan__in=lan) | groups.filter(liknar__overordnad__in=lan)
    return list(groups)


def _counties(overenskommelse):
    if overenskommelse:
        return [overenskommelse.lan_id]
    return list(Overenskommelse.objects.values_list("lan", flat=True).distinct())
