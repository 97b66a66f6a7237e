"""The list of meetings as data: upcoming, held by year, and the light series with their count this year."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Count, Prefetch, Q

from core.svenska import antal, sorteringsnyckel
from forum.models import Dagordningspunkt, Mote, Moteslag, Motesstatus, Narvaro, Narvaroform, Punktslag
from forum.permissions import strukturdag
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, Organisation


@dataclass
class Motesrad:
    """A meeting with what it asks: (number, kind) in the order decide, discuss, inform."""

    mote: Mote
    beslutspunkter: list = field(default_factory=list)
    antal_per_slag: dict = field(default_factory=dict)

    @property
    def namn(self):
        return self.mote.rubrik or self.mote.organnamn or self.mote.organ.nyckel

    @property
    def organ(self):
        """The organ's name, when the meeting is not called that already."""
        return self.mote.organnamn if self.mote.organnamn != self.namn else ""

    @property
    def fragor(self):
        words = {
            Punktslag.BESLUT: ("beslut", "beslut"),
            Punktslag.DISKUSSION: ("att diskutera", "att diskutera"),
            Punktslag.INFORMATION: ("för information", "för information"),
        }
        found = [(self.antal_per_slag.get(kind, 0), *form) for kind, form in words.items()]
        return [antal(number, one, many) for number, one, many in found if number]


@dataclass
class Serie:
    """A light series of one organ: what was held this year against what is recommended."""

    organ: Organ
    namn: str
    artal: int
    i_ar: int
    moten: list

    @property
    def rekommenderat(self):
        low, high = self.organ.moten_per_ar_fran, self.organ.moten_per_ar_till
        if low is None:
            return ""
        return str(low) if high in (None, low) else f"{low}–{high}"

    @property
    def text(self):
        if not self.rekommenderat:
            return f"{antal(self.i_ar, 'träff', 'träffar')} {self.artal}"
        return f"{self.i_ar} av {self.rekommenderat} i år"


class Moteslista:
    """Everything is read among the meetings and items that the person may see."""

    def __init__(self, overenskommelse, user, idag, organ=""):
        self.overenskommelse = overenskommelse
        self.user = user
        self.idag = idag
        self.valt_organ = organ
        rows = Mote.objects.visible_to(user).filter(overenskommelse=overenskommelse)
        self.organ_lista = self._organ(rows)
        if organ:
            rows = rows.filter(organ__nyckel=organ)
        rows = rows.select_related("organ", "overenskommelse").med_organnamn()
        self._alla = [Motesrad(mote) for mote in rows.prefetch_related(*self._prefetch())]
        self._rakna_punkter()

    @staticmethod
    def _prefetch():
        names = Organisation.objects.only("pk", "namn", "kortnamn")
        there = Narvaro.objects.exclude(form=Narvaroform.FRANVARANDE).filter(mote__slag=Moteslag.TEMATRAFF)
        return (
            Prefetch("informerar", queryset=names),
            Prefetch("narvaro_lista", queryset=there.select_related("organisation"), to_attr="deltog"),
        )

    def _organ(self, rows):
        day = strukturdag(self.overenskommelse, self.idag)
        found = Organ.objects.filter(pk__in=rows.values("organ")).annotate(namn=namn_pa_organ("pk", day))
        found = [(organ.nyckel, organ.namn or organ.nyckel) for organ in found]
        return sorted(found, key=lambda row: sorteringsnyckel(row[1]))

    def _rakna_punkter(self):
        """Only items that the person may see are counted, and only for what is to come; a cancelled meeting asks
        nothing."""
        coming = {row.mote.pk: row for row in self.kommande if row.mote.status != Motesstatus.INSTALLT}
        items = Dagordningspunkt.objects.visible_to(self.user).filter(mote__in=list(coming))
        for mote, kind, number in items.values_list("mote", "slag").annotate(n=Count("pk")).order_by("mote", "slag"):
            coming[mote].antal_per_slag[kind] = number
        asked = items.filter(slag=Punktslag.BESLUT).filter(Q(utgang="")).order_by("mote", "nummer")
        for mote, text in asked.values_list("mote", "rubrik"):
            coming[mote].beslutspunkter.append(text)

    @property
    def tom(self):
        return not self._alla

    @property
    def kommande(self):
        """Soonest first; what is cancelled stays in sight until its day has passed."""
        rows = [row for row in self._alla if not row.mote.ar_genomfort and row.mote.nar.last >= self.idag]
        return sorted(rows, key=lambda row: (row.mote.nar, str(row.mote.borjar or ""), row.mote.pk))

    @property
    def att_avsluta(self):
        """Their day has passed but nobody has said that they were held."""
        return [
            row
            for row in self._alla
            if row.mote.status in (Motesstatus.UTKAST, Motesstatus.OPPNAT) and row.mote.nar.last < self.idag
        ]

    @property
    def per_ar(self):
        """[(year, rows)] of sittings and dialogues that have been, the latest first."""
        past = [row for row in self._alla if self._har_varit(row) and row.mote.slag != Moteslag.TEMATRAFF]
        past.sort(key=lambda row: (row.mote.nar, row.mote.pk), reverse=True)
        return [(year, list(rows)) for year, rows in groupby(past, key=lambda row: row.mote.nar.artal)]

    def _har_varit(self, row):
        return row.mote.ar_genomfort or (row.mote.status == Motesstatus.INSTALLT and row.mote.nar.last < self.idag)

    @property
    def serier(self):
        """The light series, by the organ's name."""
        per_organ = defaultdict(list)
        for row in self._alla:
            if row.mote.slag == Moteslag.TEMATRAFF:
                per_organ[row.mote.organ] += [row] if self._har_varit(row) else []
        series = [self._serie(organ, rows) for organ, rows in per_organ.items()]
        return sorted(series, key=lambda serie: sorteringsnyckel(serie.namn))

    def _serie(self, organ, rows):
        this_year = [r for r in rows if r.mote.ar_genomfort and r.mote.nar.artal == self.idag.year]
        rows = sorted(rows, key=lambda row: (row.mote.nar, row.mote.pk), reverse=True)
        namn = dict(self.organ_lista).get(organ.nyckel, organ.nyckel)
        return Serie(organ, namn, self.idag.year, len(this_year), rows)
