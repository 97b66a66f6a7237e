"""Moves: ways to make one cell one person more or fewer without changing any sum, found cheapest first."""

import heapq
import itertools
from collections import defaultdict

from core.svenska import Saknas

# So many steps are tried before everything that hangs together with the cell is hidden instead.
PATIENCE = 20_000
WIDEST = 6


class Flyttar:
    """The table as equations. A cell has coefficient 1 in a sum that it is part of and -1 in the one it is total of;
    a move is {cell: +1 or -1} for which every equation stays in balance."""

    def __init__(self, known, celler, summor, *, small, limit, zeros, weight):
        self._known, self._celler, self._small, self._limit = known, celler, small, limit
        self._lowest = 0 if zeros else 1
        self._cells_of = [[(key, 1) for key in parts] + [(total, -1)] for total, parts in summor]
        self._sums_of = defaultdict(list)
        for number, cells in enumerate(self._cells_of):
            for key, sign in cells:
                self._sums_of[key].append((number, sign))
        self._place = {key: number for number, key in enumerate(celler)}
        self._price = {key: self._cost(key, weight) for key in celler}
        self._protected = set()

    def order(self, key):
        return self._place[key]

    def protected(self, key):
        return key in self._protected

    def protect(self, key, hidden):
        """The cells to hide for `key` not to be worked out, itself among them."""
        move = self._cheapest(key, hidden, strict=True) or self._cheapest(key, hidden, strict=False)
        cells = set(move) if move else self._all_together(key)
        self._protected |= cells
        return cells

    def _cost(self, key, weight):
        """Few cells, then parts before totals, then small before large: by size in powers of two, so that which cell
        was chosen says next to nothing of its number."""
        totals = sum(1 for _, sign in self._sums_of[key] if sign < 0)
        return 10 + 10 * totals + self._known.get(key, 0).bit_length() + weight.get(key, 0)

    def _cheapest(self, key, hidden, *, strict):
        """The cells of the cheapest move that changes `key`, or None. Dijkstra over what is still out of balance."""
        counter = itertools.count()
        heap, seen = [], set()
        for step in (1, -1):
            if self._allowed(key, step, strict):
                heapq.heappush(heap, (0, next(counter), self._balance((), key, step), (key,)))
        for _ in range(PATIENCE):
            if not heap:
                return None
            cost, _, open_sums, path = heapq.heappop(heap)
            if not open_sums:
                return path
            if open_sums in seen or len(open_sums) > WIDEST:
                continue
            seen.add(open_sums)
            number, excess = min(open_sums, key=lambda pair: (len(self._cells_of[pair[0]]), pair))
            for cell, sign in self._cells_of[number]:
                step = -sign if excess > 0 else sign
                if cell in path or not self._allowed(cell, step, strict):
                    continue
                price = 0.01 if cell in hidden or cell not in self._known else self._price[cell]
                after = self._balance(open_sums, cell, step)
                if after not in seen:
                    heapq.heappush(heap, (cost + price, next(counter), after, (*path, cell)))
        return None

    def _balance(self, open_sums, cell, step):
        """What is out of balance after a step, as sorted (sum, excess) pairs."""
        excess = dict(open_sums)
        for number, sign in self._sums_of[cell]:
            excess[number] = excess.get(number, 0) + sign * step
        return tuple(sorted((number, n) for number, n in excess.items() if n))

    def _allowed(self, key, step, strict):
        """May the cell be one more or one fewer? One that nobody knows may only be more."""
        n, given = self._known.get(key), self._celler[key]
        if n is None:
            return step > 0
        after = n + step
        if given is None or given is Saknas.SAKNAS:
            return after >= 0
        if n == 0 and key not in self._small:
            return False
        if strict and isinstance(given, int) and self._is_small(n) != self._is_small(after):
            return False
        return after >= self._lowest

    def _is_small(self, n):
        return self._lowest <= n < self._limit

    def _all_together(self, key):
        """Everything but zeros that hangs together with the cell by sums. With all of it hidden, twice every number is
        another table that looks the same."""
        cells, queue = {key}, [key]
        while queue:
            for number, _ in self._sums_of[queue.pop()]:
                new = [cell for cell, _ in self._cells_of[number] if cell not in cells and self._known.get(cell) != 0]
                cells.update(new)
                queue += new
        return cells
