"""Shapes that the typefaces lack and the interface's words need beside them: ◐ ◇ ✎ ↩ ↶ and kin.

Drawn here so that no page or PDF falls back to whatever font the machine happens to have. Units
are thousandths of the em; a shape has the same weight at every position of the weight axis.
"""

import math

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

ADVANCE = 720
MIDDLE = (360, 330)
RADIUS = 270
STROKE = 62
KAPPA = 0.5523


def add_missing_shapes(font, characters):
    """Draw each character into the font; a KeyError means that nobody has drawn it yet."""
    for char in characters:
        _add_glyph(font, f"uni{ord(char):04X}", ord(char), DRAWINGS[char])


def _add_glyph(font, name, codepoint, draw):
    scale = font["head"].unitsPerEm / 1000
    pen = TTGlyphPen(None)
    draw(_Scaled(Cu2QuPen(pen, max_err=1), scale))
    order = [*font.getGlyphOrder(), name]
    font["glyf"][name] = pen.glyph()
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["hmtx"][name] = (round(ADVANCE * scale), 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[codepoint] = name
    if "gvar" in font:
        font["gvar"].variations[name] = []
    # The table of varying widths is indexed by glyph and does not know the new ones; without it
    # the widths are read from gvar, which does.
    if "HVAR" in font:
        del font["HVAR"]
    _set_side_bearing(font, name)


def _set_side_bearing(font, name):
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)


class _Scaled:
    """Draws closed shapes in thousandths of the em."""

    def __init__(self, pen, scale):
        self.pen, self.scale = pen, scale

    def _point(self, point):
        return (point[0] * self.scale, point[1] * self.scale)

    def polygon(self, points):
        """A filled polygon; clockwise fills, anticlockwise cuts out."""
        self.pen.moveTo(self._point(points[0]))
        for point in points[1:]:
            self.pen.lineTo(self._point(point))
        self.pen.closePath()

    def circle(self, centre, radius, hole=False):
        x, y = centre
        k = radius * KAPPA
        quarters = [
            ((x, y + radius), (x + k, y + radius), (x + radius, y + k), (x + radius, y)),
            ((x + radius, y), (x + radius, y - k), (x + k, y - radius), (x, y - radius)),
            ((x, y - radius), (x - k, y - radius), (x - radius, y - k), (x - radius, y)),
            ((x - radius, y), (x - radius, y + k), (x - k, y + radius), (x, y + radius)),
        ]
        if hole:
            quarters = [quarter[::-1] for quarter in reversed(quarters)]
        self._curves(quarters)

    def left_half_disc(self, centre, radius):
        x, y = centre
        k = radius * KAPPA
        self._curves(
            [
                ((x, y - radius), (x - k, y - radius), (x - radius, y - k), (x - radius, y)),
                ((x - radius, y), (x - radius, y + k), (x - k, y + radius), (x, y + radius)),
            ]
        )

    def arc(self, centre, radius, start, stop, width=STROKE, steps=24):
        """A stroke along an arc, degrees anticlockwise from three o'clock."""

        def at(angle, distance):
            return (
                centre[0] + distance * math.cos(math.radians(angle)),
                centre[1] + distance * math.sin(math.radians(angle)),
            )

        angles = [start + (stop - start) * step / steps for step in range(steps + 1)]
        outer = [at(angle, radius + width / 2) for angle in reversed(angles)]
        inner = [at(angle, radius - width / 2) for angle in angles]
        self.polygon(outer + inner)

    def _curves(self, quarters):
        self.pen.moveTo(self._point(quarters[0][0]))
        for _, one, two, end in quarters:
            self.pen.curveTo(self._point(one), self._point(two), self._point(end))
        self.pen.closePath()


def _ring(pen):
    pen.circle(MIDDLE, RADIUS)
    pen.circle(MIDDLE, RADIUS - STROKE, hole=True)


def _half_filled(pen):
    _ring(pen)
    pen.left_half_disc(MIDDLE, RADIUS - STROKE / 2)


def _dotted_ring(pen):
    for start in range(0, 360, 45):
        pen.arc(MIDDLE, RADIUS - STROKE / 2, start, start + 24, steps=6)


def _diamond_points(radius):
    x, y = MIDDLE
    return [(x, y + radius), (x + radius, y), (x, y - radius), (x - radius, y)]


def _diamond(pen):
    pen.polygon(_diamond_points(RADIUS + 20))
    pen.polygon(_diamond_points(RADIUS + 20 - STROKE * 1.42)[::-1])


def _full_diamond(pen):
    pen.polygon(_diamond_points(RADIUS + 20))


def _full_circle(pen):
    pen.circle(MIDDLE, RADIUS)


def _box(left, bottom, right, top):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _small_circle(pen):
    pen.circle(MIDDLE, 100)


def _small_ring(pen):
    pen.circle(MIDDLE, 110)
    pen.circle(MIDDLE, 60, hole=True)


def _small_square(pen):
    pen.polygon(_box(270, 240, 450, 420))


def _full_square(pen):
    pen.polygon(_box(115, 85, 605, 575))


def _square(pen):
    _full_square(pen)
    pen.polygon(_box(115 + STROKE, 85 + STROKE, 605 - STROKE, 575 - STROKE)[::-1])


def _double_bar(pen):
    pen.polygon(_box(240, 60, 320, 600))
    pen.polygon(_box(410, 60, 490, 600))


def _triangle_up(pen):
    pen.polygon([(360, 590), (630, 90), (90, 90)])


def _triangle_up_hollow(pen):
    _triangle_up(pen)
    pen.polygon([(195, 90 + STROKE), (525, 90 + STROKE), (360, 460)])


def _triangle_down(pen):
    pen.polygon([(90, 570), (630, 570), (360, 70)])


def _triangle_right(pen):
    pen.polygon([(120, 600), (620, 330), (120, 60)])


def _pencil(pen):
    """A pencil with its point down to the left: body, a gap, then the tip."""
    pen.polygon([(220, 275), (515, 570), (605, 480), (310, 185)])
    pen.polygon([(540, 595), (590, 645), (680, 555), (630, 505)])
    pen.polygon([(195, 250), (285, 160), (80, 45)])


def _hook_left(pen):
    """An arrow to the left whose tail turns up and back."""
    pen.polygon([(60, 250), (260, 420), (260, 80)])
    pen.polygon(_box(220, 250 - STROKE / 2, 470, 250 + STROKE / 2))
    pen.arc((470, 380), 130, -90, 90)
    pen.polygon(_box(300, 510 - STROKE / 2, 470, 510 + STROKE / 2))


def _turn_left(pen):
    """An arc over the top, anticlockwise, ending in an arrowhead at the left."""
    pen.arc((380, 260), 220, 0, 180)
    pen.polygon([(20, 290), (300, 290), (160, 90)])


def _check(pen):
    pen.polygon([(90, 300), (150, 360), (290, 215), (570, 580), (635, 530), (295, 90)])


DRAWINGS = {
    "•": _small_circle,
    "◦": _small_ring,
    "▪": _small_square,
    "●": _full_circle,
    "◐": _half_filled,
    "○": _ring,
    "◌": _dotted_ring,
    "◇": _diamond,
    "◆": _full_diamond,
    "■": _full_square,
    "□": _square,
    "‖": _double_bar,
    "▲": _triangle_up,
    "△": _triangle_up_hollow,
    "▼": _triangle_down,
    "▾": _triangle_down,
    "▶": _triangle_right,
    "▸": _triangle_right,
    "✎": _pencil,
    "↩": _hook_left,
    "↶": _turn_left,
    "✓": _check,
}
