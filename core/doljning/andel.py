"""Shares. One decimal beside a denominator gives the numerator away: a share is as sensitive as what it is made of."""

MINSTA_NAMNARE = 10


def visas_andel(taljare, namnare, *, grans=5):
    """May the share `taljare` of `namnare` be shown? Not when the whole is smaller than ten, nor when the numerator or
    those who are left are 1 to `grans` - 1, nor when either is unknown (hidden). Counts of people, whole numbers."""
    if not isinstance(taljare, int) or not isinstance(namnare, int):
        return False
    return namnare >= MINSTA_NAMNARE and not any(0 < n < grans for n in (taljare, namnare - taljare))
