"""The line chart: one drawing, in three shapes for wide, middle and narrow figures."""

from dataclasses import dataclass

from core import svenska
from core.diagram import marks, svg
from core.diagram.scale import Etikett, axis_ticks, chosen_years, place, text_width, wrap


@dataclass(frozen=True)
class Form:
    """The paper a chart is drawn on, in its own units; `labels` stands for labels at the right."""

    name: str
    width: float
    height: float
    size: float
    labels: bool = True
    ticks: int = 4


BRED = Form("bred", 900, 360, 15)
MELLAN = Form("mellan", 600, 320, 15)
SMAL = Form("smal", 300, 240, 14, labels=False, ticks=3)
PANEL = Form("panel", 300, 170, 14, labels=False, ticks=3)
UTSKRIFT = Form("utskrift", 640, 290, 12)


@dataclass(frozen=True)
class Plot:
    """The field inside the axes, and how years and values become places on it."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, ...]
    ticks: list[float]

    def x(self, year):
        first, last = self.years[0], self.years[-1]
        if first == last:
            return (self.left + self.right) / 2
        return self.left + (year - first) / (last - first) * (self.right - self.left)

    def y(self, value):
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (float(value) - low) / (high - low) * (self.bottom - self.top)


def draw(diagram, form, uid=""):
    """The inside of the SVG: grid, vertical marks, target, series and labels, in reading order."""
    if not diagram.known_values:
        return _empty(form)
    plot = _plot(diagram, form)
    return "".join(
        [
            _grid(diagram, form, plot),
            _verticals(diagram, form, plot),
            _target(diagram, plot),
            *(_serie(diagram, serie, plot) for serie in reversed(diagram.series)),
            _labels(diagram, form, plot) if form.labels else "",
        ]
    )


def height(diagram, form):
    """A chart without a single value is one line of words and takes no more room than that."""
    return form.height if diagram.known_values else form.size * 4


def _empty(form):
    words = "Uppgift saknas för alla år."
    return svg.text(words, form.width / 2, form.size * 2.3, "etikett", anchor="middle")


def _plot(diagram, form):
    values = diagram.axis_values
    ticks = axis_ticks(values, is_percent=diagram.is_percent, wanted=form.ticks)
    widest = max(text_width(_tick_text(diagram, ticks, tick), form.size) for tick in ticks)
    above = form.size * (0.8 + 1.45 * len(_rows(diagram, form)))
    return Plot(
        left=widest + form.size * 0.9,
        right=form.width - (_label_room(diagram, form) if form.labels else form.size * 1.2),
        top=above,
        bottom=form.height - form.size * 2.1,
        years=diagram.years,
        ticks=ticks,
    )


def _tick_text(diagram, ticks, tick):
    """The unit stands once, at the highest tick."""
    text = svenska.tal(tick, None if tick == round(tick, 1) else 2)
    return f"{text}\u00a0%" if diagram.is_percent and tick == ticks[-1] else text


def _grid(diagram, form, plot):
    parts = []
    for tick in plot.ticks:
        y = plot.y(tick)
        axis = "axel" if tick == plot.ticks[0] else "rutnat"
        parts.append(svg.line(plot.left, y, plot.right, y, axis))
        words = _tick_text(diagram, plot.ticks, tick)
        place_at = (plot.left - form.size * 0.5, y + form.size * 0.34)
        parts.append(svg.text(words, *place_at, "skala", anchor="end"))
    label_width = text_width("2024", form.size) + form.size * 1.1
    shown = chosen_years(plot.years, plot.right - plot.left, label_width)
    for year in plot.years:
        x = plot.x(year)
        parts.append(svg.line(x, plot.bottom, x, plot.bottom + form.size * 0.35, "axel"))
        if year in shown:
            y = plot.bottom + form.size * 1.55
            parts.append(svg.text(year, x, y, "skala", anchor="middle"))
    return svg.group(*parts, class_="axlar")


def _marks(diagram, form):
    """The vertical marks: (year position, words, class); a break lies between two years. Words that are wider than the
    drawing stand in the text and the table only."""
    found = []
    if diagram.baseline_year in diagram.years:
        words = f"utgångsläge {diagram.baseline_year}"
        found.append((float(diagram.baseline_year), words, "utgangslage"))
    for year, what in diagram.breaks:
        if diagram.years[0] < year <= diagram.years[-1]:
            fits = text_width(what, form.size) + 4 <= form.width
            found.append((year - 0.5, what if fits else f"seriebrott {year}", "brott"))
    return sorted(found)


def _rows(diagram, form):
    """The marks' words above the plot, on as many rows as it takes for none to touch another."""
    rows = []
    for mark in _marks(diagram, form):
        width = text_width(mark[1], form.size) + form.size
        years = diagram.years[-1] - diagram.years[0] or 1
        right_room = 0 if not form.labels else _label_room(diagram, form)
        middle = (mark[0] - diagram.years[0]) / years * (form.width - right_room)
        row = next((row for row in rows if row[-1][0] <= middle - width / 2), None)
        if row is None:
            rows.append(row := [])
        row.append((middle + width / 2, mark))
    return [[mark for _, mark in row] for row in rows]


def _verticals(diagram, form, plot):
    parts = []
    for index, row in enumerate(reversed(_rows(diagram, form))):
        for position, words, class_ in row:
            x = plot.x(position)
            y = plot.top - form.size * (0.6 + 1.45 * index)
            parts.append(svg.line(x, y + form.size * 0.3, x, plot.bottom, class_))
            half = text_width(words, form.size) / 2
            inside = min(max(x, half + 2), form.width - half - 2)
            parts.append(svg.text(words, inside, y, "anteckning", anchor="middle"))
    return "".join(parts)


def _target(diagram, plot):
    if diagram.target is None:
        return ""
    y = plot.y(diagram.target.value)
    return svg.line(plot.left, y, plot.right, y, "mal")


def segments(diagram, serie):
    """Runs of points that hang together: a missing year or a series break ends a run."""
    breaks = {year for year, _ in diagram.breaks}
    runs, previous = [], None
    for year in diagram.years:
        point = serie.at(year)
        if point is None or not point.known:
            previous = None
            continue
        if previous is None or any(previous.ar < at <= year for at in breaks):
            runs.append([])
        runs[-1].append(point)
        previous = point
    return runs


def _serie(diagram, serie, plot):
    lines, points = [], _whiskers(serie, plot)
    for run in segments(diagram, serie):
        places = [(plot.x(point.ar), plot.y(point.varde)) for point in run]
        if len(places) > 1:
            lines.append(svg.path(places, "linje"))
        for point, (x, y) in zip(run, places, strict=True):
            drawn = marks.marker(serie.role, x, y)
            if len(places) == 1:
                drawn = marks.lone_point(serie.role, x, y)
            points.append(svg.group(svg.title(_said(diagram, serie, point)), drawn, _touch(x, y)))
    return svg.group(*lines, *points, class_=f"serie serie-{serie.role}")


def _whiskers(serie, plot):
    """The uncertainty of each value that has one, as a thin upright line with feet behind the points."""
    parts = []
    for point in serie.points:
        if point.bounds:
            x, (low, high) = plot.x(point.ar), (plot.y(edge) for edge in point.bounds)
            parts += [svg.line(x, low, x, high, "spann")]
            parts += [svg.line(x - 4, edge, x + 4, edge, "spann") for edge in (low, high)]
    return parts


def _touch(x, y):
    """A larger invisible disc, so that the pointer finds the point's words."""
    return svg.element("circle", cx=float(x), cy=float(y), r=12, class_="yta")


def _said(diagram, serie, point):
    note = f" ({point.anmarkning})" if point.anmarkning else ""
    span = f" ({diagram.span_text(point)})" if point.bounds else ""
    return f"{serie.name} {point.ar}: {diagram.value_text(point.varde)}{span}{note}"


def _label_lines(diagram, form, name, value, year=None):
    """The words beside the last point: name, then value; long names break over lines."""
    value = diagram.value_text(value) + (f" ({year})" if year else "")
    room = form.width * 0.26
    whole = f"{name}\u2003{value}"
    if text_width(whole, form.size, bold=True) <= room:
        return [(name, value)]
    lines = [(part, "") for part in wrap(name, form.size, room)]
    return [*lines[:-1], (lines[-1][0], value)] if _fits(lines, value, form) else [*lines, ("", value)]


def _fits(lines, value, form):
    return text_width(f"{lines[-1][0]} {value}", form.size, bold=True) <= form.width * 0.26


def _label_entries(diagram, form):
    """(wanted value, year, role or None, lines) for each series' last point and for the target."""
    entries = []
    for serie in diagram.series:
        if last := serie.last:
            late = None if last.ar == diagram.years[-1] else last.ar
            lines = _label_lines(diagram, form, serie.name, last.varde, late)
            entries.append((last.varde, last.ar, serie.role, lines))
    if diagram.target:
        name, value = f"{diagram.target.name}:", diagram.target.value
        entries.append((value, None, None, _label_lines(diagram, form, name, value)))
    return entries


def _label_room(diagram, form):
    widths = [
        text_width(" ".join(filter(None, line)), form.size, bold=True)
        for *_, lines in _label_entries(diagram, form)
        for line in lines
    ]
    return max(widths, default=0) + form.size * 2.6


def _labels(diagram, form, plot):
    entries = _label_entries(diagram, form)
    step = form.size * 1.25
    labels = [Etikett(plot.y(value), len(lines) * step + form.size * 0.25) for value, _, _, lines in entries]
    place(labels, plot.top - form.size * 0.6, plot.bottom + form.size * 0.6)
    parts = []
    for label, entry in zip(labels, entries, strict=True):
        parts.append(_label(label, entry, form, plot, step))
    return "".join(parts)


def _label(label, entry, form, plot, step):
    value, year, role, lines = entry
    x = plot.right + form.size * 1.7
    parts = []
    start = plot.right if year is None else plot.x(year)
    if label.moved and start == plot.right:
        parts.append(_leader(start, plot.y(value), plot.right, x - form.size * 0.35, label.y))
    top = label.y - (len(lines) - 1) * step / 2 + form.size * 0.34
    for index, (name, number) in enumerate(lines):
        parts.append(_label_line(name, number, x, top + index * step, role))
    return svg.group(*parts, class_=f"serie serie-{role}" if role else None)


def _leader(x, y, plot_right, label_x, label_y):
    """A thin line from the last point to its label, where the label had to move."""
    middle = (plot_right + label_x) / 2
    return svg.path([(x + 7, y), (max(middle, x + 7), y), (label_x, label_y)], "ledare")


def _label_line(name, number, x, y, role):
    class_ = "etikett" if role else "etikett etikett-mal"
    parts = []
    if name:
        parts.append(svg.element("tspan", svg.escape(name + (" " if number else ""))))
    if number:
        parts.append(svg.element("tspan", svg.escape(number), class_="varde"))
    return svg.element("text", *parts, x=float(x), y=float(y), class_=class_)
