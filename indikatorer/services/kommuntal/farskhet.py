"""How fresh Kolada's numbers are where they stand beside länstal and kommuntal."""

from indikatorer.models import Kalltyp, Serie
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.kommuntal.underlag import INVANARE


def koladas_farskhet(rader, idag):
    """The badge of what the rows have from Kolada, inhabitants above all; None where they have nothing from there."""
    used = [u for rad in rader for u in (rad.invanare, rad.mottagna, rad.anvisade) if u.kalla.startswith("Kolada")]
    serie = Serie.objects.filter(kalla=Kalltyp.KOLADA, kalla_id=INVANARE).first() if used else None
    if serie is None:
        return None
    newest = max((rad.invanare.artal for rad in rader if rad.invanare.finns), default=None)
    pull, demo = senaste_hamtningar().get(Kalltyp.KOLADA), any(u.demo for u in used)
    return farskhet(serie, pull, senaste_ar=newest, demo=demo, idag=idag)
