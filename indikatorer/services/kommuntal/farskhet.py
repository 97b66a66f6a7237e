"""How fresh Kolada's numbers of inhabitants are, and what stands beside them with länstal and kommuntal."""

from indikatorer.models import Kalltyp, Serie
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.kommuntal.underlag import INVANARE


def koladas_farskhet(rader, idag):
    """The badge of what the rows have from Kolada, inhabitants above all; None where they have nothing from there."""
    used = [u for rad in rader for u in (rad.invanare, rad.mottagna, rad.anvisade) if u.kalla.startswith("Kolada")]
    if not used:
        return None
    newest = max((rad.invanare.artal for rad in rader if rad.invanare.finns), default=None)
    return invanarnas_farskhet(newest, demo=any(u.demo for u in used), idag=idag)


def invanarnas_farskhet(senaste_ar, *, demo, idag):
    """The badge of the numbers of inhabitants, the newest of them from `senaste_ar`; None before they are asked for."""
    serie = Serie.objects.filter(kalla=Kalltyp.KOLADA, kalla_id=INVANARE).first()
    if serie is None:
        return None
    pull = senaste_hamtningar().get(Kalltyp.KOLADA)
    return farskhet(serie, pull, senaste_ar=senaste_ar, demo=demo, idag=idag)
