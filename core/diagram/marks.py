"""Markers and the small keys that show a series' line and marker together."""

from core.diagram import svg
from core.diagram.table import Roll

SIZE = 5.0
DOT = 2.4


def marker(role, x, y, size=SIZE):
    """The marker of a role; riket has none, so a lone point of it becomes a small dot elsewhere."""
    draw = MARKERS.get(role)
    return draw(x, y, size) if draw else ""


def lone_point(role, x, y):
    """A point with gaps on both sides must be seen even where the series has no marker."""
    return marker(role, x, y) or svg.element("circle", cx=x, cy=y, r=DOT, class_="punkt")


def _circle(x, y, size):
    return svg.element("circle", cx=float(x), cy=float(y), r=size * 0.95, class_="punkt")


def _polygon(points, class_):
    pairs = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in points)
    return svg.element("polygon", points=pairs, class_=class_)


def _triangle(x, y, size):
    half = size * 1.15
    return _polygon([(x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)], "punkt")


def _diamond_points(x, y, half):
    return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]


def _diamond(x, y, size):
    return _polygon(_diamond_points(x, y, size * 1.3), "punkt")


def _hollow_diamond(x, y, size):
    return _polygon(_diamond_points(x, y, size * 1.25), "punkt ihalig")


def _hollow_square(x, y, size):
    side = size * 1.7
    return svg.element(
        "rect",
        x=float(x - side / 2),
        y=float(y - side / 2),
        width=float(side),
        height=float(side),
        class_="punkt ihalig",
    )


MARKERS = {
    Roll.EGEN: _circle,
    Roll.KVINNOR: _circle,
    Roll.LANET: _triangle,
    Roll.LIKNANDE: _diamond,
    Roll.MAN: _hollow_square,
    Roll.TOTALT: _hollow_diamond,
}


def key(role, x=0.0, y=8.0, width=32.0):
    """A short piece of the line with its marker, for a legend."""
    return svg.group(
        svg.line(x, y, x + width, y, "linje"),
        marker(role, x + width / 2, y),
        class_=f"serie serie-{role}",
    )
