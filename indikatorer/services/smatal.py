"""Small numbers of people among an indicator's values: what is hidden before anything else sees them.

Everything that shows values reads them through services.varden, so that page, chart, tooltip, alternative text, file
and document hide the same cells. What is hidden does not depend on what the reader has asked for: it is worked out on
the whole county, all sexes, its own figure and the group of its municipalities, year by year. The measures that the
table of länstal and kommuntal shows too are decided with it, in services.kommuntal.mottagna.
"""

from collections import defaultdict
from decimal import Decimal

from django.conf import settings

from core.doljning import Summa, dolda_celler, visas_andel
from core.svenska import Saknas
from indikatorer.kallor.saknas import slag
from indikatorer.models import Kalltyp, Kon

# Official statistics with a protection of their own (docs/beslut/0016): shown as the source gives them.
SKYDDAR_SJALVA = {Kalltyp.SCB, Kalltyp.FOLKHALSOMYNDIGHETEN}
STATUS = "dolt"
RIKET = "00"


def ska_doljas(personer, enhet, kalla):
    """Does the portal hide small numbers of this measure at this source? Counts of people, and shares of them."""
    return personer and kalla not in SKYDDAR_SJALVA and enhet in ("antal", "procent")


def dolda(varden, *, lan_for_grupp, procent=False, grans=None):
    """{(place, year, sex)} that may not be shown, of one series.

    `varden` are all its values for one or more whole counties (services.varden.Varde), where a group's `antal` is how
    many municipalities its mean is of; `lan_for_grupp` {"g12": "07"} are the groups that are a county's municipalities.
    The mean of another group of counts would give its members away, and is never shown.
    """
    grans = grans or settings.SMA_TAL_GRANS
    by_year = defaultdict(list)
    for varde in varden:
        by_year[varde.artal].append(varde)
    kommuner = sorted({v.plats for v in varden if len(v.plats) == 4 and not v.plats.startswith("g")})
    found = set()
    for artal, rows in by_year.items():
        cells = {(v.plats, v.kon): _people(v, procent) for v in rows}
        small = {(v.plats, v.kon) for v in rows if procent and _tells(v, grans)}
        small |= {key for key in cells if key[0].startswith("g") and key[0] not in lan_for_grupp}
        hidden = dolda_celler(cells, summor(cells, kommuner, lan_for_grupp), grans=grans, ocksa=small)
        found |= {(plats, artal, kon) for plats, kon in hidden}
    return found


def _people(varde, procent):
    """How many people the value is: the count, the numerator of a share, or the sum behind a group's mean. None when
    that cannot be said in whole people."""
    if varde.varde is None:
        kind = slag(varde.status)
        return kind if kind is Saknas.DOLT else None
    number = varde.varde
    if procent:
        number = round(number * varde.underlag / 100) if varde.underlag else None
    elif varde.plats.startswith("g"):
        number = round(number * varde.antal) if varde.antal else None
    if number is None or number < 0 or number != int(number):
        return None
    return int(number)


def _tells(varde, grans):
    """A share of known people from which few can be worked out."""
    if varde.varde is None or varde.underlag is None:
        return False
    return not visas_andel(round(Decimal(varde.varde) * varde.underlag / 100), varde.underlag, grans=grans)


def summor(cells, kommuner, lan_for_grupp):
    """Everything a reader can add up of `cells`, (place, sex): women and men, the county's municipalities, and the mean
    of them."""
    platser = {plats for plats, _ in cells}
    for plats in sorted(platser):
        yield Summa((plats, Kon.TOTALT), ((plats, Kon.KVINNOR), (plats, Kon.MAN)))
    totals = {plats: plats for plats in platser if len(plats) == 2 and plats != RIKET} | lan_for_grupp
    for plats, lan in sorted(totals.items()):
        for kon in Kon.values:
            parts = tuple((kommun, kon) for kommun in kommuner if kommun[:2] == lan and (kommun, kon) in cells)
            if parts:
                yield Summa((plats, kon), parts)
