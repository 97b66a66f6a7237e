"""Which cells of a table are hidden: the small ones, and enough others for no hidden one to be worked out.

Method: cell suppression as in Hundepool and others, Statistical Disclosure Control (Wiley 2012), chapter 4. A count of
1 to grans - 1 is hidden (primary). A count that others of the table would give away is protected by hiding more
(complementary), and the complement is found as the cheapest way to move one person between cells so that every
published number stays the same: the shortest-path heuristic of Castro, INFORMS Journal on Computing 19 (2007). The
cells of such a move are hidden, and the move is itself the proof: the table as it is and the table after the move are
two tables of whole numbers with the same published cells, and in every hidden cell they differ. The reader may know
this rule, so a move never makes a hidden cell 0 (zeros are shown) and, where the limit allows it, never makes a small
cell large or a large one small: it stands also against one who has been told which cells are small.
"""

from collections.abc import Hashable
from typing import NamedTuple

from core.doljning.flytt import Flyttar
from core.doljning.okant import fyll_i
from core.svenska import Saknas


class Summa(NamedTuple):
    """`total` is the sum of `delar`: a county of its municipalities, everyone of women and men."""

    total: Hashable
    delar: tuple


def dolj(celler, summor=(), *, grans=5, **mer):
    """{key: number or Saknas}: `celler` with Saknas.DOLT in every hidden cell. What is missing stays missing."""
    dolda = dolda_celler(celler, summor, grans=grans, **mer)
    return {nyckel: Saknas.DOLT if nyckel in dolda else tal for nyckel, tal in celler.items()}


def dolda_celler(celler, summor=(), *, grans=5, nollor_kansliga=False, ocksa=(), vikt=None):
    """The keys that may not be shown, as a frozenset that does not tell the small cells from the others.

    `celler` {key: whole number of people, None, or a Saknas}; one that is Saknas.DOLT (the source hides it) is
    protected like a small one. `summor` are all the sums a reader can set up, over every table that shares the cells;
    a sum that the numbers do not quite obey protects as one that they do. `nollor_kansliga` hides 0 too. `ocksa` are
    keys to hide whatever they hold. `vikt` {key: number} makes a cell dearer to hide; without it a total is dearer than
    its parts and a large number than a small. Same input, same answer. ValueError for a number that is not a count.
    """
    _check(celler)
    ocksa = frozenset(ocksa)
    small = {key for key, n in celler.items() if _is_small(n, grans, nollor_kansliga) or key in ocksa}
    summor = [Summa(total, tuple(parts)) for total, parts in summor if _known(total, parts, celler)]
    flyttar = Flyttar(
        fyll_i(celler, summor), celler, summor, small=small, limit=grans, zeros=nollor_kansliga, weight=vikt or {}
    )
    hidden = set(small)
    for key in sorted(small, key=flyttar.order):
        if not flyttar.protected(key):
            hidden |= flyttar.protect(key, hidden)
    return frozenset(hidden)


def _check(celler):
    for key, n in celler.items():
        if isinstance(n, bool) or not (n is None or isinstance(n, int | Saknas)) or (isinstance(n, int) and n < 0):
            raise ValueError(f"{key}: {n!r} är inget antal personer.")


def _is_small(n, limit, zeros):
    if n is Saknas.DOLT:
        return True
    return isinstance(n, int) and (0 < n < limit or (zeros and n == 0))


def _known(total, parts, celler):
    """A sum with a cell that is not in the table at all says nothing about it."""
    return all(key in celler for key in (total, *parts))
