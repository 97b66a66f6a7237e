"""Where things go: ticks, widths of words, and labels that do not run into each other."""

import math
from dataclasses import dataclass

NARROW = frozenset("iljtf.,:;!|'’()[]I-–  \u00a0")
WIDE = frozenset("mwMWÅÄÖOQGDHNU%@—")


def text_width(words, size, bold=False):
    """The width of words in the portal's typeface, in the unit of `size`; right to about 5 %."""
    ems = sum(0.27 if char in NARROW else 0.68 if char in WIDE else 0.51 for char in words)
    return ems * size * (1.05 if bold else 1)


def wrap(words, size, width):
    """Break words into lines no wider than `width`, where there are spaces to break at."""
    lines = []
    for word in words.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def nice_ticks(low, high, wanted=4):
    """Even, round tick values that cover low–high."""
    if high - low < 1e-6:
        high = low + 1
    raw = (high - low) / wanted
    size = 10 ** math.floor(math.log10(raw))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]


def axis_ticks(values, *, is_percent, wanted=4):
    """Ticks for an axis. Percent starts at zero and never passes 100 unless a value does; other
    axes start at zero too unless all values lie high up, where the change would not be seen."""
    if not values:
        return [0, 50, 100] if is_percent else [0, 1]
    low, high = min(values), max(values)
    if low > 0 and (is_percent or low < 0.6 * high):
        low = 0
    ticks = nice_ticks(min(low, high), high, wanted)
    if is_percent and high <= 100:
        ticks = [tick for tick in ticks if tick <= 100]
    return ticks


def chosen_years(years, width, label_width):
    """The years that get a label: evenly spaced back from the last, as many as fit."""
    if len(years) < 2:
        return list(years)
    room = width / (years[-1] - years[0])
    step = max(1, math.ceil(label_width / room))
    return [year for year in years if (years[-1] - year) % step == 0]


@dataclass
class Etikett:
    """A label of some height that wants its middle at `wanted` and gets it at `y`."""

    wanted: float
    height: float
    y: float = 0.0

    @property
    def moved(self):
        return abs(self.y - self.wanted) > 3


def place(labels, top, bottom):
    """Give each label its `y`, as near what it wants as the others allow, in the wanted order.

    Labels that crowd are merged into blocks that stay centred on what their members want.
    """
    blocks = []
    for label in sorted(labels, key=lambda label: label.wanted):
        blocks.append(_Block([label]))
        while len(blocks) > 1 and blocks[-2].bottom(top, bottom) > blocks[-1].top(top, bottom):
            last = blocks.pop()
            blocks[-1].labels += last.labels
    for block in blocks:
        y = block.top(top, bottom)
        for label in block.labels:
            label.y = y + label.height / 2
            y += label.height
    return labels


@dataclass
class _Block:
    labels: list

    @property
    def height(self):
        return sum(label.height for label in self.labels)

    def top(self, top, bottom):
        """The block's upper edge: the mean of where its members want it, kept inside."""
        offset, starts = 0.0, []
        for label in self.labels:
            starts.append(label.wanted - label.height / 2 - offset)
            offset += label.height
        wanted = sum(starts) / len(starts)
        return max(top, min(wanted, bottom - self.height))

    def bottom(self, top, bottom):
        return self.top(top, bottom) + self.height
