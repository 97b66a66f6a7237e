"""Which numbers of people received are hidden in a year's table, by the portal's one rule (docs/beslut/0016)."""

from django.conf import settings

from core.doljning import Summa, dolda_celler
from indikatorer.models import Mottagningsvag
from indikatorer.services.kommuntal.kalkyl import DELAR, ar_tal

ALLA, ANVISADE = str(Mottagningsvag.ALLA), str(Mottagningsvag.ANVISADE)
EJ_ANVISADE = "ej anvisade"


def dolda(tal, koder):
    """The (place, way) that may not be shown. `tal` is {(place, way): number or Saknas} of one year; of `koder` the
    first is the county and the rest its municipalities, or all are places of no county."""
    celler = {key: varde for key, varde in tal.items() if varde is not None}
    summor = []
    for kod in koder:
        summor.append(Summa((kod, ALLA), tuple((kod, vag) for vag in DELAR)))
        everyone, assigned = tal.get((kod, ALLA)), tal.get((kod, ANVISADE))
        if ar_tal(everyone) and ar_tal(assigned) and everyone >= assigned:
            # A reader subtracts: those who were not assigned are a number of the table too.
            celler[kod, EJ_ANVISADE] = everyone - assigned
            summor.append(Summa((kod, ALLA), ((kod, ANVISADE), (kod, EJ_ANVISADE))))
    lan, *kommuner = koder
    for vag in (ALLA, ANVISADE, EJ_ANVISADE, *DELAR):
        summor.append(Summa((lan, vag), tuple((kod, vag) for kod in kommuner)))
    return dolda_celler(celler, [summa for summa in summor if summa.delar], grans=settings.SMA_TAL_GRANS)
