"""The sparkline: one series' course beside a number; the number itself stands in words next to it."""

from core.diagram import svg
from core.diagram.line import segments
from core.diagram.table import Diagram

WIDTH, HEIGHT, EDGE = 120.0, 32.0, 5.0


def draw(serie, *, target=None):
    """The inside of a sparkline: the line, a dot on the last point, a dotted target."""
    diagram = Diagram(serie.name, "", (serie,))
    values = diagram.known_values + ([float(target)] if target is not None else [])
    if not serie.known:
        return svg.line(EDGE, HEIGHT / 2, WIDTH - EDGE, HEIGHT / 2, "rutnat")
    low, high = min(values), max(values)
    first, last = diagram.years[0], diagram.years[-1]

    def at(year, value):
        x = EDGE + (year - first) / ((last - first) or 1) * (WIDTH - 2 * EDGE)
        share = (float(value) - low) / (high - low) if high > low else 0.5
        return x, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)

    parts = []
    if target is not None:
        y = at(first, target)[1]
        parts.append(svg.line(EDGE, y, WIDTH - EDGE, y, "mal"))
    for run in segments(diagram, serie):
        places = [at(point.ar, point.varde) for point in run]
        if len(places) > 1:
            parts.append(svg.path(places, "linje"))
        else:
            x, y = places[0]
            parts.append(svg.element("circle", cx=x, cy=y, r=2.0, class_="punkt"))
    x, y = at(serie.last.ar, serie.last.varde)
    parts.append(svg.element("circle", cx=x, cy=y, r=3.5, class_="punkt"))
    return svg.group(*parts, class_=f"serie serie-{serie.role}")
