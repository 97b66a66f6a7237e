"""What a source means when it gives a mark instead of a number. Every source has its own marks; the portal has three
kinds of missing, which are never 0 and never guessed.

Marks: Kolada's "Missing" and "Private"; Statistics Sweden's and PxWeb's ".." (missing or too uncertain), "." (cannot
occur) and ":" (secret); the employment service's "<5" and "Uppgift saknas"; the Migration Agency's "..", which there
covers a small number.
"""

import re

from core.svenska import Saknas

EJ_TILLAMPLIGT = {".", "ej tillämpligt", "ej tillampligt", "not applicable", "n/a", "na"}
DOLT = {":", "private", "secret", "confidential", "c", "x", "dolt", "sekretess", "skyddat", "hidden", "suppressed"}
FARRE_AN = re.compile(r"(<|färre än|mindre än)\s*\d+")
# The mark ".." is these sources' way to hide a small number; elsewhere it says only that there is none.
PUNKTER_DOLJER = {"mv"}


def slag(status, kalla=""):
    """The kind of missing behind a source's mark for a value that is not there. `kalla` is the Kalltyp, for the marks
    that mean different things at different sources. An unknown mark is a missing value, never a hidden one."""
    mark = (status or "").strip().casefold()
    if mark in DOLT or FARRE_AN.match(mark) or (mark == ".." and kalla in PUNKTER_DOLJER):
        return Saknas.DOLT
    if mark in EJ_TILLAMPLIGT:
        return Saknas.EJ_TILLAMPLIGT
    return Saknas.SAKNAS
