"""One table per question. The chart, the page, the CSV file and the PDF are all drawn from it, so that a number
is the same everywhere. Rows in, a DataFrame in between, a plain table out."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

import pandas as pd
from django.conf import settings

from core import svenska
from core.diagram import Diagram, Roll, Serie, Smabilder, Target
from core.doljning import forklaring, teckenforklaring
from core.svenska import Saknas
from indikatorer.models import Kon

KONSROLLER = {Kon.KVINNOR: Roll.KVINNOR, Kon.MAN: Roll.MAN, Kon.TOTALT: Roll.TOTALT}
SKILLNAD = "skillnad"


@dataclass(frozen=True)
class Kolumn:
    """A series: whose it is (place and sex), its heading and its look. The difference has neither.

    With a `panel` it is drawn in the small picture of that name; `kort` is its name there.
    """

    nyckel: str
    rubrik: str
    roll: Roll | None = None
    plats: str = ""
    kon: str = ""
    panel: str = ""
    kort: str = ""


@dataclass(frozen=True)
class Rad:
    """One year. `varden` holds a Decimal or a Saknas for every column, `spann` (low, high) where the source says."""

    artal: int
    varden: dict
    spann: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Tabell:
    """Years by series, with everything a reader needs to judge it. `kalla` is the whole source line, `brist`
    what a file must say as well when the source has not given its latest values."""

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
    brist: str = ""

    @property
    def serier(self):
        return [kolumn for kolumn in self.kolumner if kolumn.roll]

    @property
    def artal(self):
        return [rad.artal for rad in self.rader]

    @property
    def filkalla(self):
        """The source line of a file, which has no badge."""
        return " ".join(filter(None, [self.kalla, self.brist]))

    @property
    def tom(self):
        return not any(isinstance(varde, Decimal) for rad in self.rader for varde in rad.varden.values())

    def text(self, varde):
        """A cell as it reads on the page and in print: without unit, which stands in the heading."""
        return svenska.tal(varde, self.indikator.decimaler)

    def diagram_text(self, varde):
        """The same with its unit, as in charts and sentences."""
        return svenska.med_enhet(varde, self.indikator.enhet_efter_tal, self.indikator.decimaler)

    def spanntext(self, rad, nyckel):
        """The uncertainty of a cell in words, or nothing."""
        if nyckel not in rad.spann:
            return ""
        low, high = (self.text(edge) for edge in rad.spann[nyckel])
        return f"{low}–{high}"

    def diagram(self):
        """What core.diagram draws: one chart, or small ones with the same axis where the series are in panels."""
        panels = list(dict.fromkeys(kolumn.panel for kolumn in self.serier))
        if panels in ([], [""]):
            return self._chart(self.serier)
        charts = [(name, self._chart([k for k in self.serier if k.panel == name])) for name in panels]
        return Smabilder(self.titel, self.indikator.enhet_i_ord, tuple(charts), self.indikator.decimaler)

    def _chart(self, kolumner):
        return Diagram(
            title=self.titel,
            unit=self.indikator.enhet_i_ord,
            series=tuple(Serie(k.kort or k.rubrik, k.roll, self._points(k.nyckel)) for k in kolumner),
            years=tuple(self.artal),
            target=self.mal,
            baseline_year=self.utgangsar,
            breaks=self.brott,
            decimals=self.indikator.decimaler,
        )

    def _points(self, nyckel):
        return tuple((r.artal, r.varden[nyckel], "", *r.spann.get(nyckel, (None, None))) for r in self.rader)

    @property
    def med_spann(self):
        """The columns that have an uncertainty somewhere."""
        return [kolumn for kolumn in self.kolumner if any(kolumn.nyckel in rad.spann for rad in self.rader)]

    def csv_kolumner(self):
        bounds = [f"{kolumn.rubrik}, {edge}" for kolumn in self.med_spann for edge in ("lägst", "högst")]
        rest = ["Enhet", "Område", "Källa", "Utgångsår", "Mål", "Demodata"]
        return ["År", *(kolumn.rubrik for kolumn in self.kolumner), *bounds, *rest]

    def csv_rader(self):
        """One row per year, oldest first; every row carries unit, place, source and whether it is invented."""
        target = f"{self.mal.name}: {svenska.tal(self.mal.value, self.indikator.decimaler)}" if self.mal else "–"
        hidden = [note for note in self.noter if note.startswith("Dolt")]
        kalla = " ".join([self.filkalla, *hidden])
        rest = [self.indikator.enhet, self.under, kalla, self.utgangsar or "–", target, self.demo]
        return [
            [
                str(rad.artal),
                *(self.rounded(rad.varden[kolumn.nyckel]) for kolumn in self.kolumner),
                *(self.rounded(edge) for kolumn in self.med_spann for edge in self._bounds(rad, kolumn)),
                *rest,
            ]
            for rad in self.rader
        ]

    def _bounds(self, rad, kolumn):
        return rad.spann.get(kolumn.nyckel, (Saknas.SAKNAS, Saknas.SAKNAS))

    def rounded(self, varde):
        """The same digits as on the page."""
        return svenska.avrunda(varde, self.indikator.decimaler) if isinstance(varde, Decimal) else varde

    def filnamn(self, andelse):
        first, last = (self.artal or [0])[0], (self.artal or [0])[-1]
        return f"{'demo-' if self.demo else ''}{self.indikator.nyckel}-{first}-{last}.{andelse}"


def tabell(indikator, kolumner, varden, *, skillnader=(), **about):
    """The table of the columns' values. `varden` are rows with plats, artal, kon, varde and demo.

    Years between the first and the last that have a row are all there; a year that the source lacks is
    Saknas.SAKNAS. `skillnader` are (heading, column, column) to show the difference of; two columns by sex get theirs
    unasked.
    """
    frame = _frame(kolumner, varden)
    kolumner = list(kolumner)
    for n, (rubrik, one, other) in enumerate(skillnader or _by_sex(kolumner)):
        nyckel = f"{SKILLNAD}-{n}" if n else SKILLNAD
        frame[nyckel] = [_difference(a, b) for a, b in zip(frame[one], frame[other], strict=True)]
        kolumner.append(Kolumn(nyckel, rubrik))
    spann = _bounds(kolumner, varden)
    rader = tuple(
        Rad(int(artal), values := dict(zip(frame.columns, row, strict=True)), _of_year(spann, artal, values))
        for artal, row in _rows(frame)
    )
    shown = {(k.plats, k.kon) for k in kolumner}
    demo = any(v.demo for v in varden if (v.plats, v.kon) in shown)
    noter = (*about.pop("noter", ()), *_signs(indikator, rader))
    return Tabell(indikator, kolumner=tuple(kolumner), rader=rader, demo=demo, noter=noter, **about)


def _signs(indikator, rader):
    """What the kinds of missing in the table mean; hidden people are the portal's doing, else the source's."""
    dolt = {"dolt": forklaring(settings.SMA_TAL_GRANS)} if indikator.personer else {}
    return teckenforklaring((varde for rad in rader for varde in rad.varden.values()), **dolt)


def _by_sex(kolumner):
    by_sex = {kolumn.kon: kolumn.nyckel for kolumn in kolumner}
    if len(kolumner) != 2 or set(by_sex) != {Kon.KVINNOR, Kon.MAN}:
        return ()
    return (("Skillnad", by_sex[Kon.KVINNOR], by_sex[Kon.MAN]),)


def _frame(kolumner, varden):
    """Years down, the columns across, and the kind of missing wherever there is no value."""
    keys = {(kolumn.plats, kolumn.kon): kolumn.nyckel for kolumn in kolumner}
    rows = [
        (v.artal, keys[v.plats, v.kon], v.saknas if v.varde is None else v.varde)
        for v in varden
        if (v.plats, v.kon) in keys
    ]
    wide = pd.DataFrame(rows, columns=["artal", "kolumn", "varde"], dtype=object)
    wide = wide.pivot(index="artal", columns="kolumn", values="varde")
    years = range(wide.index.min(), wide.index.max() + 1) if len(wide) else []
    wide = wide.reindex(index=pd.Index(years, dtype=object), columns=[kolumn.nyckel for kolumn in kolumner])
    return wide.astype(object).where(wide.notna(), Saknas.SAKNAS)


def _bounds(kolumner, varden):
    """{(year, column): (low, high)} of the values that have both."""
    keys = {(kolumn.plats, kolumn.kon): kolumn.nyckel for kolumn in kolumner}
    return {
        (v.artal, keys[v.plats, v.kon]): (v.lag, v.hog)
        for v in varden
        if (v.plats, v.kon) in keys and None not in (v.lag, v.hog)
    }


def _of_year(spann, artal, values):
    """A value that is hidden or missing shows no bounds either."""
    return {nyckel: pair for (ar, nyckel), pair in spann.items() if ar == artal and isinstance(values[nyckel], Decimal)}


def _rows(frame):
    return zip(frame.index, frame.itertuples(index=False, name=None), strict=True)


def _difference(one, other):
    """Hidden when either is: a difference would tell the hidden number."""
    kinds = [value for value in (one, other) if isinstance(value, Saknas)]
    if kinds:
        return Saknas.DOLT if Saknas.DOLT in kinds else kinds[0]
    return abs(one - other)


def senaste(tabell_, antal):
    """The same table with only its last years."""
    return replace(tabell_, rader=tabell_.rader[-antal:])
