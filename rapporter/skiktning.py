"""A layered layout of boxes and the lines between them (after Sugiyama): layers, order, places, channels.

Units are the drawing's own; y grows downwards. An edge goes from an upper to a lower node. One that
spans several layers passes each of them through a place of its own, so that no line crosses a box.
A side edge says nothing of who stands above: within a layer it is drawn straight between neighbours
that the order has put beside each other, else as an edge like the others.
"""

from collections import defaultdict
from dataclasses import dataclass, field

SVEP = 12


@dataclass(eq=False)
class Nod:
    nyckel: object
    bredd: float
    skikt: int = 0
    x: float = 0
    upp: list = field(default_factory=list)
    ner: list = field(default_factory=list)

    @property
    def ar_genomfart(self):
        return self.nyckel is None


@dataclass(eq=False)
class Strack:
    """A piece of an edge between two neighbouring layers; `kant` is the edge it belongs to."""

    over: Nod
    under: Nod
    kant: object
    x_over: float = 0
    x_under: float = 0
    kanal: int = 0
    plats: int = 0
    antal: int = 1


class Skiktning:
    """`kanter` are (upper key, lower key). `lager` are lists of nodes from left to right, `strack` the pieces."""

    def __init__(self, nycklar, kanter, sidokanter=(), *, bredd, mellan, sidomellan=0, genomfart, port=0):
        self.bredd, self.mellan, self.genomfart, self.port = bredd, mellan, genomfart, port
        self.sidomellan = max(sidomellan, mellan)
        self.noder = {nyckel: Nod(nyckel, bredd) for nyckel in nycklar}
        kanter = _utan_ringar(kanter)
        tied = {nyckel for kant in kanter for nyckel in kant}
        loose = [kant for kant in sidokanter if not set(kant) <= tied]
        self._satt_skikt(_utan_ringar([*kanter, *loose]))
        kanter = [*kanter, *(self._nedat(kant) for kant in sidokanter if not self._i_samma_skikt(kant))]
        self.sidor = [kant for kant in sidokanter if self._i_samma_skikt(kant)]
        self.strack = [piece for kant in kanter for piece in self._stracken(kant)]
        for piece in self.strack:
            piece.over.ner.append(piece.under)
            piece.under.upp.append(piece.over)
        self._ordna()
        self._flytta_ihop()
        self._placera()
        self._portar()
        self._kanaler()

    @property
    def hela_bredden(self):
        return max((nod.x + nod.bredd for lager in self.lager for nod in lager), default=0)

    def kanaler_under(self, skikt):
        return max((p.kanal + 1 for p in self.strack if p.over.skikt == skikt), default=0)

    def ar_grannar(self, kant):
        """Whether a side edge can be drawn straight: nothing stands between the two."""
        a, b = (self.noder[nyckel] for nyckel in kant)
        lager = self.lager[a.skikt]
        return abs(lager.index(a) - lager.index(b)) == 1

    def _i_samma_skikt(self, kant):
        return self.noder[kant[0]].skikt == self.noder[kant[1]].skikt

    def _nedat(self, kant):
        return kant if self.noder[kant[0]].skikt < self.noder[kant[1]].skikt else (kant[1], kant[0])

    def _satt_skikt(self, kanter):
        """Each node one layer below the lowest of those over it."""
        over = defaultdict(list)
        for upper, lower in kanter:
            over[lower].append(upper)

        def skikt(nyckel):
            return max((skikt(upper) + 1 for upper in over[nyckel]), default=0)

        for nyckel, nod in self.noder.items():
            nod.skikt = skikt(nyckel)
        self.lager = [[] for _ in range(max((n.skikt for n in self.noder.values()), default=-1) + 1)]
        for nod in self.noder.values():
            self.lager[nod.skikt].append(nod)

    def _stracken(self, kant):
        """The edge as pieces, with a narrow node in every layer that it passes."""
        current, last = self.noder[kant[0]], self.noder[kant[1]]
        for skikt in range(current.skikt + 1, last.skikt):
            through = Nod(None, self.genomfart, skikt)
            self.lager[skikt].append(through)
            yield Strack(current, through, kant)
            current = through
        yield Strack(current, last, kant)

    def _ordna(self):
        """Order every layer by the mean place of its neighbours, down and up; the order with fewest crossings wins."""
        best, fewest = None, None
        for svep in range(SVEP):
            down = svep % 2 == 0
            for lager in self.lager if down else reversed(self.lager):
                lager.sort(key=lambda nod: _mitt(nod.upp if down else nod.ner, self.lager, nod))
            crossings = self._korsningar()
            if fewest is None or crossings < fewest:
                best, fewest = [list(lager) for lager in self.lager], crossings
        self.lager = best or []

    def _korsningar(self):
        place = {nod: index for lager in self.lager for index, nod in enumerate(lager)}
        pieces = [(p.over.skikt, place[p.over], place[p.under]) for p in self.strack]
        return sum(
            a[0] == b[0] and (a[1] - b[1]) * (a[2] - b[2]) < 0
            for index, a in enumerate(pieces)
            for b in pieces[index + 1 :]
        )

    def _flytta_ihop(self):
        """Swap neighbours as long as it brings the ends of side edges together without new crossings."""
        better = True
        while better:
            better = False
            for lager in self.lager:
                for index in range(len(lager) - 1):
                    before = self._kostnad()
                    lager[index], lager[index + 1] = lager[index + 1], lager[index]
                    if self._kostnad() < before:
                        better = True
                    else:
                        lager[index], lager[index + 1] = lager[index + 1], lager[index]

    def _kostnad(self):
        place = {nod.nyckel: index for lager in self.lager for index, nod in enumerate(lager)}
        return 2 * self._korsningar() + sum(abs(place[a] - place[b]) for a, b in self.sidor)

    def _glapp(self, vanster, hoger):
        """Room for the words of a side edge between two neighbours."""
        pair = {vanster.nyckel, hoger.nyckel}
        return self.sidomellan if any(set(kant) == pair for kant in self.sidor) else self.mellan

    def _placera(self):
        """Side by side first; then each layer is drawn towards its neighbours without changing its order."""
        for lager in self.lager:
            self._packa(lager, [0] * len(lager))
        for svep in range(SVEP):
            for lager in self.lager if svep % 2 else reversed(self.lager):
                self._packa(lager, [_onskat(nod) for nod in lager])
        left = min((nod.x for lager in self.lager for nod in lager), default=0)
        for lager in self.lager:
            for nod in lager:
                nod.x -= left

    def _packa(self, lager, onskat):
        """Places as near the wished ones as the order and the gaps allow: blocks that meet share their shift."""
        blocks = []
        for nod, x in zip(lager, onskat, strict=True):
            blocks.append([x, [(nod, 0)], nod.bredd, 1])
            while len(blocks) > 1 and blocks[-1][0] < blocks[-2][0] + blocks[-2][2] + self._mellanrum(blocks):
                gap = self._mellanrum(blocks)
                x2, nodes2, width2, n2 = blocks.pop()
                x1, nodes1, width1, n1 = blocks.pop()
                offset = width1 + gap
                merged = nodes1 + [(node, offset + o) for node, o in nodes2]
                blocks.append([(x1 * n1 + (x2 - offset) * n2) / (n1 + n2), merged, offset + width2, n1 + n2])
        for x, nodes, _, _ in blocks:
            for nod, offset in nodes:
                nod.x = x + offset

    def _mellanrum(self, blocks):
        return self._glapp(blocks[-2][1][-1][0], blocks[-1][1][0][0])

    def _portar(self):
        """Where on a box's edge each line meets it, in the order of the other ends: spread along the lower edge,
        close together in the middle of the upper one, so that words fit on either side."""
        for lager in self.lager:
            for nod in lager:
                ner = sorted((p for p in self.strack if p.over is nod), key=lambda p: _centrum(p.under))
                upp = sorted((p for p in self.strack if p.under is nod), key=lambda p: _centrum(p.over))
                for index, piece in enumerate(ner):
                    piece.x_over = nod.x + nod.bredd * (index + 1) / (len(ner) + 1)
                for index, piece in enumerate(upp):
                    piece.plats, piece.antal = index, len(upp)
                    piece.x_under = _centrum(nod) + (index - (len(upp) - 1) / 2) * self._avstand(nod, len(upp))

    def _avstand(self, nod, antal):
        return min(self.port or nod.bredd, nod.bredd / (antal + 1)) if antal else 0

    def _kanaler(self):
        """Each crooked piece gets a height of its own between two layers, the longest highest, so that the
        lines of one box nest instead of crossing; pieces that do not meet share a height."""
        for skikt in range(len(self.lager)):
            taken = []
            pieces = [p for p in self.strack if p.over.skikt == skikt and p.x_over != p.x_under]
            for piece in sorted(pieces, key=lambda p: -abs(p.x_over - p.x_under)):
                span = sorted((piece.x_over, piece.x_under))
                free = next((i for i, row in enumerate(taken) if not _traffar(row, span)), len(taken))
                if free == len(taken):
                    taken.append([])
                taken[free].append(span)
                piece.kanal = free


def _utan_ringar(kanter):
    """The edges without those that would close a ring, in the order given."""
    under, kept = defaultdict(set), []
    for upper, lower in kanter:
        if upper != lower and upper not in _nas(under, lower) and (upper, lower) not in kept:
            under[upper].add(lower)
            kept.append((upper, lower))
    return kept


def _nas(under, start):
    seen, todo = {start}, [start]
    while todo:
        new = under[todo.pop()] - seen
        seen |= new
        todo += new
    return seen


def _mitt(grannar, lager, nod):
    if not grannar:
        return lager[nod.skikt].index(nod) if nod in lager[nod.skikt] else 0
    return sum(lager[granne.skikt].index(granne) for granne in grannar) / len(grannar)


def _centrum(nod):
    return nod.x + nod.bredd / 2


def _onskat(nod):
    grannar = nod.upp + nod.ner
    if not grannar:
        return nod.x
    return sum(_centrum(granne) for granne in grannar) / len(grannar) - nod.bredd / 2


def _traffar(row, span):
    return any(span[0] <= end + 8 and start - 8 <= span[1] for start, end in row)
