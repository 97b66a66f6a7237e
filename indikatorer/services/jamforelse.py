"""Municipalities beside each other for one indicator: a year as bars or a map, and all years as small charts. One
table holds every value, so that a number is the same in each of them."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from core import svenska
from core.diagram import Diagram, Karta, Roll, Serie, Smabilder, Stapel, Stapeldiagram, Yta
from core.svenska import Saknas, sorteringsnyckel
from indikatorer.models import DelmalIndikator, Kon
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import brist, vardenas_farskhet
from indikatorer.services.utveckling import kallrad
from indikatorer.tabeller import KONSROLLER, Kolumn, tabell
from sok.models import Delmal

VYER = {"lista": "Lista", "karta": "Karta", "tid": "Över tid"}


@dataclass(frozen=True)
class Jamforelseval:
    """`kon` K, M or T, `ar` None for the latest with values, `vy` a key of VYER, `ordning` namn or varde."""

    kon: str = Kon.TOTALT
    ar: int | None = None
    vy: str = "lista"
    ordning: str = "namn"


@dataclass(frozen=True)
class Kommunrad:
    """One municipality in the year: `varden` {sex: value}, `skillnad` between women and men, `fjol` the year before
    and `forandring` since then, both for the chosen sex. Each is a Decimal or a Saknas."""

    nummer: int
    plats: object
    vald: bool
    varden: dict
    skillnad: object
    fjol: object
    forandring: object


class Jamforelse:
    """`grupp` is a jamforelsegrupper.Grupp, `vald` the highlighted municipality as a place or None."""

    def __init__(self, indikator, platser, grupp, val, *, vald=None, idag):
        self.indikator, self.platser, self.grupp, self.vald, self.idag = indikator, platser, grupp, vald, idag
        self.kon = Kon(val.kon) if indikator.per_kon else Kon.TOTALT
        self.vy, self.ordning = val.vy, val.ordning
        self.serie = indikator.serier.med_brott(platser.overenskommelse).order_by("-aktiv", "pk").first()
        self.kommuner = sorted(grupp.kommuner, key=lambda plats: sorteringsnyckel(plats.namn))
        read = varden_service.las([self.serie.pk], [platser.riket, *self.kommuner], idag.year)
        self._varden = read[self.serie.pk]
        self.tabell = self._table()
        self.artal = self._years()
        self.ar = val.ar if val.ar in self.artal else next(iter(self.artal), None)
        self.rader = self._rows()

    @property
    def sexes(self):
        return [Kon.KVINNOR, Kon.MAN, Kon.TOTALT] if self.indikator.per_kon else [Kon.TOTALT]

    def _table(self):
        """Every place and sex as a column, every year as a row."""
        places = [*self.kommuner, self.platser.riket]
        kolumner = [
            Kolumn(_key(plats, kon), f"{plats.namn}, {kon.label.lower()}", KONSROLLER[kon], plats.nyckel, str(kon))
            for plats in places
            for kon in self.sexes
        ]
        return tabell(self.indikator, kolumner, self._varden, titel="", under=self.grupp.namn, kalla=self.kalla)

    def _years(self):
        """Years in which any of the municipalities has a value, latest first."""
        places = {plats.nyckel for plats in self.kommuner}
        return sorted({v.artal for v in self._varden if v.plats in places and v.varde is not None}, reverse=True)

    def value(self, plats, kon=None, ar=None):
        rad = next((rad for rad in self.tabell.rader if rad.artal == (ar or self.ar)), None)
        return rad.varden[_key(plats, kon or self.kon)] if rad else Saknas.SAKNAS

    def _rows(self):
        rows = [self.rad(nummer, plats) for nummer, plats in enumerate(self.kommuner, start=1)]
        if self.ordning == "varde":
            rows.sort(key=lambda rad: (isinstance(rad.varden[self.kon], Saknas), -_number(rad.varden[self.kon])))
        return rows

    def rad(self, nummer, plats):
        values = {kon: self.value(plats, kon) for kon in self.sexes}
        gap = avstand(values[Kon.KVINNOR], values[Kon.MAN]) if self.indikator.per_kon else Saknas.EJ_TILLAMPLIGT
        before = self.value(plats, ar=self.ar - 1) if self.ar else Saknas.SAKNAS
        change = Saknas.EJ_TILLAMPLIGT if self._broken else minus(values[self.kon], before)
        own = bool(self.vald and plats.nyckel == self.vald.nyckel)
        return Kommunrad(nummer, plats, own, values, gap, before, change)

    @property
    def _broken(self):
        """Does the source measure something else since the year before?"""
        return any(artal == self.ar for artal, _ in self.brott)

    @property
    def brott(self):
        return tuple((rad["artal"], rad["text"]) for rad in self.serie.brottrader)

    @property
    def demo(self):
        return self.tabell.demo

    @property
    def kalla(self):
        return kallrad(self.serie, any(v.demo for v in self._varden))

    @cached_property
    def farskhet(self):
        return vardenas_farskhet(self.serie, self._varden, demo=self.demo, idag=self.idag)

    @property
    def filkalla(self):
        """The source line of a file, which has no badge."""
        return " ".join(filter(None, [self.kalla, brist(self.farskhet)]))

    @property
    def titel(self):
        years = self.ar if self.vy != "tid" else self._span()
        sex = self.kon.label.lower() if self.indikator.per_kon else ""
        parts = (self.indikator.kort_titel, sex, years, self.indikator.enhet_i_titel)
        return ", ".join(str(part) for part in parts if part)

    def _span(self):
        return svenska.period(self.artal[-1], self.artal[0]) if self.artal else ""

    @property
    def har_luckor(self):
        """Is something that is shown hidden or missing?"""
        shown = [rad.varden.values() for rad in (self.tabell.rader if self.vy == "tid" else self.rader)]
        return any(isinstance(value, Saknas) for values in shown for value in values)

    @property
    def egen_rakning(self):
        """What the portal can honestly say of a group that no source publishes a figure for, or "" where one does:
        the sum of counts, and of shares only a mean that says it is not weighed. Never without every member."""
        if not self.grupp.egen or not self.ar:
            return ""
        values = {rad.plats.namn: rad.varden[self.kon] for rad in self.rader}
        without = [namn for namn, value in values.items() if isinstance(value, Saknas)]
        if without:
            return f"Ett värde för hela gruppen räknas inte fram, eftersom värde saknas för {svenska.lista(without)}."
        total, number = sum(values.values()), len(values)
        if self.indikator.enhet == "antal":
            return f"{self.serie.egen_berakning}: summan för {number} kommuner är {self.tabell.text(total)}."
        mean = self.tabell.diagram_text(total / number)
        return (
            f"{self.serie.egen_berakning}: ovägt medelvärde av {svenska.antal(number, 'kommun', 'kommuner')} är {mean}."
        )

    def diagram(self):
        return {"lista": self._bars, "karta": self._map, "tid": self._over_time}[self.vy]()

    def _bars(self):
        riket = self.value(self.platser.riket)
        comparable = not isinstance(riket, Saknas) and self.indikator.enhet != "antal"
        bars = [
            Stapel(f"● {rad.plats.namn}" if rad.vald else rad.plats.namn, rad.varden[self.kon], own=rad.vald)
            for rad in self.rader
        ]
        reference = ("Riket", riket) if comparable else None
        return Stapeldiagram(self.titel, self.indikator.enhet_i_ord, tuple(bars), reference, self.indikator.decimaler)

    def _map(self):
        ytor = [Yta(rad.plats.nyckel, rad.plats.namn, rad.varden[self.kon], rad.nummer, rad.vald) for rad in self.rader]
        return Karta(self.titel, self.indikator.enhet_i_ord, tuple(ytor), self.indikator.decimaler)

    def _over_time(self):
        """A small chart per municipality, riket as a dotted line in each."""
        panels = [(rad.plats.namn, self._panel(rad)) for rad in sorted(self.rader, key=lambda rad: not rad.vald)]
        return Smabilder(self.titel, self.indikator.enhet_i_ord, tuple(panels), self.indikator.decimaler)

    def _panel(self, rad):
        series = [Serie("Kommunen", Roll.EGEN, self._points(rad.plats))]
        if self.indikator.enhet != "antal":
            series.append(Serie("Riket", Roll.RIKET, self._points(self.platser.riket)))
        return Diagram(
            self.titel,
            self.indikator.enhet_i_ord,
            tuple(series),
            years=tuple(self.tabell.artal),
            breaks=self.brott,
            decimals=self.indikator.decimaler,
        )

    def _points(self, plats):
        nyckel = _key(plats, self.kon)
        return tuple((r.artal, r.varden[nyckel], "", *r.spann.get(nyckel, (None, None))) for r in self.tabell.rader)

    def csv_kolumner(self):
        gap = [f"Skillnad ({_inside(self.serie.egen_berakning)})"] if self.indikator.per_kon else []
        return ["Kommun", "Kommunkod", "År", *(kon.label for kon in self.sexes), *gap, "Enhet", "Källa", "Demodata"]

    def csv_rader(self):
        """One row per municipality for the year; for all years when they are what is read."""
        years = sorted(self.artal) if self.vy == "tid" else [self.ar] if self.ar else []
        return [self._csv_row(rad.plats, ar) for rad in self.rader for ar in years]

    def _csv_row(self, plats, ar):
        values = [self.value(plats, kon, ar) for kon in self.sexes]
        if self.indikator.per_kon:
            values.append(avstand(values[0], values[1]))
        shown = [self.tabell.rounded(value) for value in values]
        return [plats.namn, plats.nyckel, str(ar), *shown, self.indikator.enhet, self.filkalla, self.demo]

    def filnamn(self, andelse):
        years = self._span().replace("–", "-") if self.vy == "tid" else self.ar
        what = {"lista": "kommuner", "karta": "karta", "tid": "kommuner"}[self.vy]
        return f"{'demo-' if self.demo else ''}{self.indikator.nyckel}-{what}-{years}.{andelse}"


def huvudindikator(overenskommelse, datum):
    """The id of what the agreement's first tested sub-goal that day is read with; None when nothing is tested."""
    that_day = Delmal.objects.filter(omrade__overenskommelse=overenskommelse).gallande(datum)
    ties = DelmalIndikator.objects.filter(huvud=True, delmal__in=that_day)
    order = ("delmal__omrade__nummer", "delmal__nummer", "ordning", "pk")
    return ties.order_by(*order).values_list("indikator", flat=True).first()


def _key(plats, kon):
    return f"{plats.nyckel}-{kon}"


def minus(one, other):
    """one − other; a Saknas when either is missing, hidden when either is hidden."""
    kinds = [value for value in (one, other) if isinstance(value, Saknas)]
    if kinds:
        return Saknas.DOLT if Saknas.DOLT in kinds else kinds[0]
    return one - other


def avstand(one, other):
    """How far apart two values lie, or why it cannot be said."""
    gap = minus(one, other)
    return gap if isinstance(gap, Saknas) else abs(gap)


def _inside(text):
    """Words that stand within a sentence."""
    return text[:1].lower() + text[1:]


def _number(value):
    return value if isinstance(value, Decimal) else Decimal(0)
