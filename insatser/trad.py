"""One initiative over the years: what it goes on from, what goes on from it, what was spun off and what it is part of.

Four queries, however long the thread is. Only what the person may see is walked: a removed initiative, or one of an
agreement they are not in, ends the thread there.
"""

import datetime
import heapq
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Prefetch
from django.utils import timezone

from core.svenska import sorteringsnyckel
from insatser.models import Insats, InsatsAktor, InsatsRelation, Insatsrelationstyp
from insatser.models.relation import OMVANT
from insatser.tradfigur import Figur
from sok.models import Overenskommelse

T = Insatsrelationstyp
LINJEN = (T.FORTSATTNING, T.FOREGANGARE)
KEDJAN = (*LINJEN, T.AVKNOPPNING)
AVKNOPPNING, DEL = "avknoppning", "del"
GRENORD = {AVKNOPPNING: "Avknoppning", DEL: "Del av eller omfattar"}


@dataclass
class Rad:
    """One initiative of the thread. `gren` is empty on the line itself; `efter` and `fore` are the days that its
    neighbours' known periods keep an unknown one between."""

    insats: Insats
    nummer: int = 0
    gren: str = ""
    samband: list = field(default_factory=list)  # (words, the other row), read from this one
    efter: datetime.date | None = None
    fore: datetime.date | None = None
    ar_den_har: bool = False

    @property
    def grenord(self):
        return GRENORD.get(self.gren, "")

    @property
    def borjar(self):
        return self.insats.spann.lower if self.insats.spann else None

    @property
    def utfall_per_ar(self):
        """(year, outcomes) from the first year to the last; what no year is told of stands last."""
        years = {}
        for utfall in self.insats.utfall_lista.all():
            years.setdefault(utfall.artal, []).append(utfall)
        return sorted(years.items(), key=lambda item: (item[0] is None, item[0] or 0))


class Trad:
    """The thread of `insats` in order of time, with branches after what they hang on."""

    def __init__(self, insats, relationer, insatser):
        self.insats = insats
        pks = {row.pk: row for row in insatser}
        self._relationer = [r for r in relationer if r.fran_id in pks and r.till_id in pks]
        self._rader = {pk: Rad(row, ar_den_har=pk == insats.pk) for pk, row in pks.items()}
        self._kedja = _walk({insats.pk}, self._relationer, KEDJAN)
        self.rader = self._ordered()
        self._tell()
        self._bound()

    @property
    def ensam(self):
        return len(self.rader) < 2

    @property
    def insatser(self):
        return [rad.insats for rad in self.rader]

    @property
    def linjen(self):
        """The line itself, without its branches."""
        return [rad for rad in self.rader if not rad.gren]

    @cached_property
    def figur(self):
        return Figur(self.rader)

    @cached_property
    def samband(self):
        """(words, the other initiative, the relation) of the initiative that was asked for."""
        pk = self.insats.pk
        rows = [(r.get_typ_display(), r.till_id, r) for r in self._relationer if r.fran_id == pk]
        rows += [(r.omvant, r.fran_id, r) for r in self._relationer if r.till_id == pk]
        return [(words, self._rader[other].insats, relation) for words, other, relation in rows]

    def _ordered(self):
        line = _walk({self.insats.pk}, self._relationer, LINJEN)
        rows, placed = [], set(self._kedja)
        for pk in self._in_time():
            self._rader[pk].gren = "" if pk in line else AVKNOPPNING
            rows.append(self._rader[pk])
            for part in self._parts(pk):
                if part not in placed:
                    placed.add(part)
                    self._rader[part].gren = DEL
                    rows.append(self._rader[part])
        for number, rad in enumerate(rows, start=1):
            rad.nummer = number
        return rows

    def _parts(self, pk):
        ends = [r.till_id if r.fran_id == pk else r.fran_id for r in self._relationer if _touches(r, pk, T.DEL_AV)]
        return sorted(ends, key=self._sort_key)

    def _sort_key(self, pk):
        rad = self._rader[pk]
        return rad.borjar or datetime.date.min, sorteringsnyckel(rad.insats.titel), pk

    def _in_time(self):
        """The chain, an earlier one always before what comes of it. Where a reading has made a ring it is cut at
        the earliest."""
        before = {
            pk: {r.fran_id for r in self._relationer if r.till_id == pk and r.typ in KEDJAN} for pk in self._kedja
        }
        ready = [self._sort_key(pk) for pk, earlier in before.items() if not earlier]
        heapq.heapify(ready)
        while before:
            if not ready:
                heapq.heappush(ready, min(map(self._sort_key, before)))
            pk = heapq.heappop(ready)[-1]
            if before.pop(pk, None) is None:
                continue
            yield pk
            for other, earlier in before.items():
                if pk in earlier:
                    earlier.discard(pk)
                    if not earlier:
                        heapq.heappush(ready, self._sort_key(other))

    def _tell(self):
        """Each relation in words at the later of its two rows, so that it is read once."""
        for r in self._relationer:
            fran, till = self._rader[r.fran_id], self._rader[r.till_id]
            if r.typ in KEDJAN and till.nummer > fran.nummer:
                till.samband.append((OMVANT[r.typ], fran))
            elif fran.nummer > till.nummer:
                fran.samband.append((r.get_typ_display(), till))
            else:
                till.samband.append((OMVANT[r.typ], fran))

    def _bound(self):
        """What the neighbours' known beginnings say of a period that no source gives."""
        edges = [(self._rader[r.fran_id], self._rader[r.till_id]) for r in self._relationer if r.typ in KEDJAN]
        for rad in self.rader:
            told = [fran.borjar or fran.efter for fran, till in edges if till is rad]
            rad.efter = max(filter(None, told), default=None)
        for rad in reversed(self.rader):
            told = [till.borjar or till.fore for fran, till in edges if fran is rad]
            rad.fore = min(filter(None, told), default=None)


def _touches(relation, pk, typ):
    return relation.typ == typ and pk in (relation.fran_id, relation.till_id)


def _walk(start, relationer, typer):
    """Everything reached from `start` in both directions; a ring is walked once."""
    near = {}
    for r in relationer:
        if r.typ in typer:
            near.setdefault(r.fran_id, set()).add(r.till_id)
            near.setdefault(r.till_id, set()).add(r.fran_id)
    seen, left = set(), set(start)
    while left:
        seen |= left
        left = {other for pk in left for other in near.get(pk, ())} - seen
    return seen


def trad(insats, user):
    """The thread with everything its page tells: outcomes and who is responsible."""
    related, pks = _relationer_och_insatser(insats, user)
    rows = Insats.objects.filter(pk__in=pks).select_related("overenskommelse")
    actors = Prefetch("aktorer", InsatsAktor.objects.med_namn(timezone.localdate()))
    return Trad(insats, related, rows.prefetch_related("utfall_lista", actors))


def kort(insats, user):
    """The thread with titles and periods only, for the initiative's own page; None when it stands alone."""
    related, pks = _relationer_och_insatser(insats, user)
    if len(pks) < 2:
        return None
    return Trad(insats, related, Insats.objects.filter(pk__in=pks).select_related("overenskommelse"))


def _relationer_och_insatser(insats, user):
    """The relations that the person may see, and the initiatives of the thread: the chain and what hangs beside it."""
    seen = Insats.objects.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user))
    rows = list(InsatsRelation.objects.filter(fran__in=seen, till__in=seen).order_by("pk"))
    chain = _walk({insats.pk}, rows, KEDJAN)
    rows = [r for r in rows if r.fran_id in chain or r.till_id in chain]
    return rows, chain | {pk for r in rows for pk in (r.fran_id, r.till_id)}
