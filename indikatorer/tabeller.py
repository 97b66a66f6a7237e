"""One table per question. The chart, the page, the CSV file and the PDF are all drawn from it, so that a number
is the same everywhere. Rows in, a DataFrame in between, a plain table out."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

import pandas as pd

from core import svenska
from core.diagram import Diagram, Roll, Serie, Target
from core.svenska import Saknas
from indikatorer.models import Kon

KONSROLLER = {Kon.KVINNOR: Roll.KVINNOR, Kon.MAN: Roll.MAN, Kon.TOTALT: Roll.TOTALT}
SKILLNAD = "skillnad"


@dataclass(frozen=True)
class Kolumn:
    """A series: whose it is (place and sex), its heading and its look. The difference has neither."""

    nyckel: str
    rubrik: str
    roll: Roll | None = None
    plats: str = ""
    kon: str = ""


@dataclass(frozen=True)
class Rad:
    """One year. `varden` holds a Decimal or a Saknas for every column."""

    artal: int
    varden: dict


@dataclass(frozen=True)
class Tabell:
    """Years by series, with everything a reader needs to judge it. `kalla` is the whole source line."""

    indikator: object
    titel: str
    under: str
    kolumner: tuple
    rader: tuple
    kalla: str
    demo: bool
    brott: tuple = ()
    noter: tuple = field(default=())
    utgangsar: int | None = None
    mal: Target | None = None

    @property
    def serier(self):
        return [kolumn for kolumn in self.kolumner if kolumn.roll]

    @property
    def artal(self):
        return [rad.artal for rad in self.rader]

    @property
    def tom(self):
        return not any(isinstance(varde, Decimal) for rad in self.rader for varde in rad.varden.values())

    def text(self, varde):
        """A cell as it reads on the page and in print: without unit, which stands in the heading."""
        return svenska.tal(varde, self.indikator.decimaler)

    def diagram(self):
        """What core.diagram draws."""
        return Diagram(
            title=self.titel,
            unit=self.indikator.enhet,
            series=tuple(
                Serie(kolumn.rubrik, kolumn.roll, tuple((rad.artal, rad.varden[kolumn.nyckel]) for rad in self.rader))
                for kolumn in self.serier
            ),
            years=tuple(self.artal),
            target=self.mal,
            baseline_year=self.utgangsar,
            breaks=self.brott,
            decimals=self.indikator.decimaler,
        )

    def csv_kolumner(self):
        return [
            "År",
            *(kolumn.rubrik for kolumn in self.kolumner),
            "Enhet",
            "Område",
            "Källa",
            "Utgångsår",
            "Mål",
            "Demodata",
        ]

    def csv_rader(self):
        """One row per year, oldest first; every row carries unit, place, source and whether it is invented."""
        target = f"{self.mal.name}: {svenska.tal(self.mal.value, self.indikator.decimaler)}" if self.mal else "–"
        rest = [self.indikator.enhet, self.under, self.kalla, self.utgangsar or "–", target, self.demo]
        return [
            [str(rad.artal), *(self._rounded(rad.varden[kolumn.nyckel]) for kolumn in self.kolumner), *rest]
            for rad in self.rader
        ]

    def _rounded(self, varde):
        """The same digits as on the page."""
        return round(varde, self.indikator.decimaler) if isinstance(varde, Decimal) else varde

    def filnamn(self, andelse):
        first, last = (self.artal or [0])[0], (self.artal or [0])[-1]
        return f"{'demo-' if self.demo else ''}{self.indikator.nyckel}-{first}-{last}.{andelse}"


def tabell(indikator, kolumner, varden, **about):
    """The table of the columns' values. `varden` are rows with plats, artal, kon, varde and demo.

    Years between the first and the last that have a row are all there; a year or value that the source lacks is
    Saknas.SAKNAS. Two columns by sex get the difference between them beside.
    """
    frame = _frame(kolumner, varden)
    if len(kolumner) == 2 and {k.kon for k in kolumner} == {Kon.KVINNOR, Kon.MAN}:
        women, men = (next(k.nyckel for k in kolumner if k.kon == kon) for kon in (Kon.KVINNOR, Kon.MAN))
        frame[SKILLNAD] = [_difference(a, b) for a, b in zip(frame[women], frame[men], strict=True)]
        kolumner = [*kolumner, Kolumn(SKILLNAD, "Skillnad")]
    rader = tuple(Rad(int(artal), dict(zip(frame.columns, row, strict=True))) for artal, row in _rows(frame))
    shown = {(k.plats, k.kon) for k in kolumner}
    demo = any(v.demo for v in varden if (v.plats, v.kon) in shown)
    return Tabell(indikator, kolumner=tuple(kolumner), rader=rader, demo=demo, **about)


def _frame(kolumner, varden):
    """Years down, the columns across, a Saknas wherever there is no value."""
    data = pd.DataFrame(varden, columns=["plats", "artal", "kon", "varde", "status", "demo"], dtype=object)
    keys = {(kolumn.plats, kolumn.kon): kolumn.nyckel for kolumn in kolumner}
    data["kolumn"] = [keys.get(pair) for pair in zip(data["plats"], data["kon"], strict=True)]
    wide = data.dropna(subset="kolumn").pivot(index="artal", columns="kolumn", values="varde")
    years = range(wide.index.min(), wide.index.max() + 1) if len(wide) else []
    wide = wide.reindex(index=pd.Index(years, dtype=object), columns=[kolumn.nyckel for kolumn in kolumner])
    return wide.astype(object).where(wide.notna(), Saknas.SAKNAS)


def _rows(frame):
    return zip(frame.index, frame.itertuples(index=False, name=None), strict=True)


def _difference(one, other):
    if isinstance(one, Saknas) or isinstance(other, Saknas):
        return Saknas.SAKNAS
    return abs(one - other)


def senaste(tabell_, antal):
    """The same table with only its last years."""
    return replace(tabell_, rader=tabell_.rader[-antal:])
