"""The horizontal bar chart: names to the left, values in words at the bars' ends."""

from dataclasses import dataclass

from core import svenska
from core.diagram import svg
from core.diagram.scale import text_width, wrap


@dataclass(frozen=True)
class Stapelform:
    """Paper for bars; `stacked` sets each name above its bar instead of beside it."""

    name: str
    width: float
    size: float
    stacked: bool = False


BRED = Stapelform("bred", 900, 15)
MELLAN = Stapelform("mellan", 600, 15)
SMAL = Stapelform("smal", 300, 14, stacked=True)
UTSKRIFT = Stapelform("utskrift", 640, 12)


@dataclass(frozen=True)
class _Layout:
    left: float
    right: float
    top: float
    row: float
    bar: float
    maximum: float

    def x(self, value):
        return self.left + max(0.0, float(value)) / self.maximum * (self.right - self.left)


def _layout(chart, form):
    values = chart.known_values + ([float(chart.reference[1])] if chart.reference else [])
    maximum = max(values, default=0) or 1
    names = max((text_width(bar.name, form.size, bold=bar.own) for bar in chart.bars), default=0)
    left = 2.0 if form.stacked else min(names + form.size, form.width * 0.36)
    room = max(text_width(_value_words(chart, bar), form.size, bold=True) for bar in chart.bars)
    room = min(room, form.width * 0.3) + form.size
    top = form.size * (2.4 if chart.reference else 0.5)
    row = form.size * (3.3 if form.stacked else 2.1)
    return _Layout(left, form.width - room, top, row, form.size * 1.25, maximum)


def height(chart, form):
    layout = _layout(chart, form)
    return layout.top + layout.row * len(chart.bars) + form.size * 0.5


def draw(chart, form, uid):
    """The inside of the SVG; `uid` makes the hatchings' names unique on the page."""
    layout = _layout(chart, form)
    parts = [
        _patterns(uid),
        svg.line(layout.left, layout.top, layout.left, _end(layout, chart), "axel"),
    ]
    if chart.reference:
        parts.append(_reference(chart, layout, form))
    parts += [_bar(chart, bar, index, layout, form, uid) for index, bar in enumerate(chart.bars)]
    if chart.reference:
        parts.append(_over_long_bars(chart, layout))
    return "".join(parts)


def _end(layout, chart):
    return layout.top + layout.row * len(chart.bars)


def _value_words(chart, bar):
    return svenska.missing_text(bar.value) or chart.value_text(bar.value)


def _bar(chart, bar, index, layout, form, uid):
    top = layout.top + index * layout.row
    middle = top + layout.row / 2 if not form.stacked else top + layout.row - layout.bar * 0.75
    y = middle - layout.bar / 2
    baseline = middle + form.size * 0.34
    class_ = "namn egen-rad" if bar.own else "namn"
    parts = [_name(bar, layout, form, baseline, top, class_)]
    end = layout.left + 3
    if bar.known:
        end = layout.x(bar.value)
        parts.append(_rect(layout.left, y, end - layout.left, layout.bar, bar.look, uid))
    elif bar.value is svenska.Saknas.DOLT:
        end = layout.left + form.size * 3
        parts.append(_rect(layout.left, y, end - layout.left, layout.bar, "dolt", uid))
    parts.append(_value(chart, bar, end + form.size * 0.5, baseline, form))
    return svg.group(*parts)


def _value(chart, bar, x, baseline, form):
    """The value in words, on a ground of its own so that the reference line does not cross it."""
    words = _value_words(chart, bar)
    ground = svg.element(
        "rect",
        x=x - form.size * 0.2,
        y=baseline - form.size,
        width=text_width(words, form.size) + form.size * 0.4,
        height=form.size * 1.3,
        class_="grund",
    )
    return ground + svg.text(words, x, baseline, "etikett" if bar.known else "etikett saknas")


def _name(bar, layout, form, baseline, top, class_):
    if form.stacked:
        return svg.text(bar.name, layout.left, top + form.size * 1.1, class_)
    lines = wrap(bar.name, form.size, layout.left - form.size)
    shown = lines[0] if len(lines) == 1 else f"{lines[0]} …"
    full = svg.title(bar.name) if len(lines) > 1 else ""
    x = layout.left - form.size * 0.6
    return svg.group(full, svg.text(shown, x, baseline, class_, anchor="end"))


PATTERNED = {"lanet", "liknande", "man", "dolt"}


def _rect(x, y, width, bar_height, look, uid):
    """A bar: its hue, and over it the pattern that tells it apart in black and white."""
    size = {
        "x": float(x),
        "y": float(y),
        "width": float(max(width, 1)),
        "height": float(bar_height),
    }
    shapes = [svg.element("rect", **size, class_="stapel")]
    if look in PATTERNED:
        shapes.append(svg.element("rect", **size, fill=f"url(#{uid}-{look})", class_="monster"))
    return svg.group(*shapes, class_=f"serie serie-{look}")


def _patterns(uid):
    """Diagonals both ways and vertical stripes, as in the table of series."""
    turns = {"lanet": 45, "liknande": 135, "man": 0, "dolt": 45}
    return svg.element("defs", *(_pattern(uid, look, turn) for look, turn in turns.items()))


def _pattern(uid, look, turn):
    stripe = svg.line(0, 0, 0, 6, "rand")
    return svg.element(
        "pattern",
        stripe,
        id=f"{uid}-{look}",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({turn})" if turn else None,
        class_=f"serie serie-{look}",
    )


def _reference(chart, layout, form):
    name, value = chart.reference
    x = layout.x(value)
    words = f"{name} {chart.value_text(value)}"
    half = text_width(words, form.size) / 2
    inside = min(max(x, half + 2), form.width - half - 2)
    return svg.line(x, layout.top - form.size * 0.6, x, _end(layout, chart), "referens") + svg.text(
        words, inside, layout.top - form.size * 1.0, "anteckning", anchor="middle"
    )


def _over_long_bars(chart, layout):
    """The reference once more where it passes over a bar, which would otherwise hide it."""
    x = layout.x(chart.reference[1])
    parts = []
    for index, bar in enumerate(chart.bars):
        if bar.known and layout.x(bar.value) > x:
            top = layout.top + index * layout.row
            parts.append(svg.line(x, top, x, top + layout.row, "referens"))
    return "".join(parts)
