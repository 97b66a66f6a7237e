"""What the portal itself calculates of länstal and kommuntal. Pure: numbers in, numbers or a `Saknas` out.

Each result is the portal's own ("Egen beräkning"). A number that is missing makes the result missing the same way,
and zero decided gives a ratio that cannot be calculated: Perstorp was to receive 0 in 2017 and received 142.
"""

from decimal import Decimal

from core.svenska import Saknas

# The ways that together are everyone. Those assigned are among them: counted beside, never added.
DELAR = ("abo", "ebo", "kvot", "anknytning")


def ar_tal(varde):
    return varde is not None and not isinstance(varde, Saknas)


def _saknas(*varden):
    """The first of the values that is missing, as a `Saknas`; None when there are only numbers."""
    for varde in varden:
        if not ar_tal(varde):
            return varde or Saknas.SAKNAS
    return None


def per_tusen(antal, invanare):
    """Received per 1 000 inhabitants, unrounded."""
    if missing := _saknas(antal, invanare):
        return missing
    return Decimal(antal) * 1000 / Decimal(invanare) if invanare else Saknas.EJ_BERAKNAS


def kvot(mottagna, beslutat):
    """How many times the decided number that was received, unrounded: 10 531 of 2 793 is 3,77."""
    if missing := _saknas(mottagna, beslutat):
        return missing
    return Decimal(mottagna) / Decimal(beslutat) if beslutat else Saknas.EJ_BERAKNAS


def skillnad(mottagna, beslutat):
    """Received minus decided."""
    return _saknas(mottagna, beslutat) or mottagna - beslutat


def summa(varden):
    """The sum when every number is there, else `Saknas`: a sum of some of them would look like the whole."""
    varden = list(varden)
    return _saknas(*varden) or (sum(varden) if varden else Saknas.SAKNAS)
