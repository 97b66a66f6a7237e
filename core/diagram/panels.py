"""Small multiples: the same chart once per place, sex or age, on one scale, so that they can be read side by side."""

from dataclasses import dataclass, replace

from core import svenska
from core.diagram import line, marks, svg
from core.diagram.scale import text_width
from core.diagram.table import Diagram
from core.diagram.words import inside

PER_ROW = 3
MANY = 6


@dataclass(frozen=True)
class Smabilder:
    """Charts with a name each, given as (name, Diagram). All get the same years and the same axis."""

    title: str
    unit: str
    panels: tuple
    decimals: int | None = None

    def __post_init__(self):
        charts = [chart for _, chart in self.panels]
        years = sorted({year for chart in charts for year in chart.years})
        values = tuple(value for chart in charts for value in chart.axis_values)
        panels = tuple((name, replace(chart, years=tuple(years), also=values)) for name, chart in self.panels)
        object.__setattr__(self, "panels", panels)

    value_text = Diagram.value_text
    unit_mark = Diagram.unit_mark
    is_percent = Diagram.is_percent

    @property
    def known_values(self):
        return [value for _, chart in self.panels for value in chart.known_values]

    @property
    def series(self):
        """One of each look, for the legend."""
        found = {}
        for _, chart in self.panels:
            for serie in chart.series:
                found.setdefault(serie.role, serie)
        return list(found.values())


def values_words(chart):
    """The latest value of each series of one panel: "Kvinnor 29 %, män 45 %"."""
    known = [(serie.name, serie.last) for serie in chart.series if serie.last]
    parts = [f"{inside(name) if n else name} {chart.value_text(last.varde)}" for n, (name, last) in enumerate(known)]
    return svenska.lista(parts) if parts else "uppgift saknas"


def panels_alt_text(chart):
    """Each panel's latest values; with many of them only the lowest and the highest, and where the rest stand."""
    heading = f"{len(chart.panels)} små diagram med samma skala: {chart.title}."
    if len(chart.panels) <= MANY:
        return " ".join([heading, *(f"{name}: {_with_year(panel)}." for name, panel in chart.panels)])
    last = [(name, panel.series[0].last) for name, panel in chart.panels if panel.series and panel.series[0].last]
    if not last:
        return f"{heading} Uppgift saknas för alla."
    low, high = min(last, key=lambda pair: pair[1].y), max(last, key=lambda pair: pair[1].y)
    words = [f"{word}: {name}, {chart.value_text(p.varde)} år {p.ar}." for word, (name, p) in _ends(high, low)]
    return " ".join([heading, *words, "Alla värden står i tabellen."])


def _ends(high, low):
    return (("Högst", high), ("Lägst", low))


def _with_year(panel):
    known = [serie for serie in panel.series if serie.last]
    parts = [
        f"{inside(serie.name) if n else serie.name} {panel.value_text(serie.last.varde)} år {serie.last.ar}"
        for n, serie in enumerate(known)
    ]
    return svenska.lista(parts) if parts else "uppgift saknas"


def draw(chart, form, uid):
    """All panels on one paper, three to a row, each under its name."""
    parts = [_legend(chart, form)]
    for index, (name, panel) in enumerate(chart.panels):
        x, y = index % PER_ROW * _width(form), form.size * 2.2 + index // PER_ROW * _height(form)
        inside = line.draw(panel, line.PANEL)
        picture = svg.element(
            "svg",
            inside,
            x=float(x),
            y=float(y + form.size * 1.6),
            width=float(_width(form) - form.size),
            height=float(_height(form) - form.size * 2.4),
            viewBox=f"0 0 {svg.number(line.PANEL.width)} {svg.number(line.PANEL.height)}",
        )
        parts.append(svg.text(name, x, y + form.size * 1.1, "namn egen-rad") + picture)
    return "".join(parts)


def height(chart, form):
    return form.size * 2.2 + _height(form) * -(-len(chart.panels) // PER_ROW)


def _legend(chart, form):
    parts, x = [], 0.0
    for serie in chart.series:
        parts += [marks.key(serie.role, x, form.size * 0.7), svg.text(serie.name, x + 40, form.size, "etikett")]
        x += 60 + text_width(serie.name, form.size)
    return svg.group(*parts)


def _width(form):
    return form.width / PER_ROW


def _height(form):
    return (_width(form) - form.size) * line.PANEL.height / line.PANEL.width + form.size * 2.6
