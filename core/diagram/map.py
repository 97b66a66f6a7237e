"""The map of municipalities: five classes of one hue, hatching for what is hidden or missing, names or numbers."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from core import svenska
from core.diagram import borders, svg
from core.diagram.scale import text_width, wrap
from core.diagram.table import Diagram
from core.svenska import Saknas

ANTAL_KLASSER = 5
METOD = "Fem lika breda klasser mellan lägsta och högsta värdet."


@dataclass(frozen=True)
class Kartform:
    name: str
    width: float
    height: float
    size: float


MELLAN = Kartform("mellan", 600, 560, 15)
SMAL = Kartform("smal", 300, 330, 14)
UTSKRIFT = Kartform("utskrift", 640, 560, 12)


@dataclass(frozen=True)
class Yta:
    """One municipality. `number` is its row in the table beside."""

    kod: str
    name: str
    value: Decimal | Saknas | None
    number: int
    own: bool = False

    @property
    def known(self):
        return svenska.missing_text(self.value) is None


@dataclass(frozen=True)
class Klass:
    """A class from `low` to `high`, both included: the values are rounded before they are sorted in."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Karta:
    title: str
    unit: str
    ytor: tuple
    decimals: int = 0

    value_text = Diagram.value_text
    unit_mark = Diagram.unit_mark
    is_percent = Diagram.is_percent

    @property
    def known_values(self):
        return [float(yta.value) for yta in self.ytor if yta.known]

    @cached_property
    def klasser(self):
        """At most five classes, equally wide before rounding; they meet without overlapping at the table's digits."""
        values = [self._rounded(yta.value) for yta in self.ytor if yta.known]
        if not values:
            return ()
        low, high = min(values), max(values)
        step = Decimal(1).scaleb(-self.decimals)
        count = min(ANTAL_KLASSER, int((high - low) / step) + 1)
        edges = [self._rounded(low + (high - low) * n / count) for n in range(1, count)]
        starts = [low, *(edge + step for edge in edges)]
        return tuple(Klass(*pair) for pair in zip(starts, [*edges, high], strict=True))

    def klass(self, value):
        """Which class, 1–5: with fewer than five they are spread over the hues."""
        found = next(n for n, klass in enumerate(self.klasser) if self._rounded(value) <= klass.high)
        return self.hue(found)

    def hue(self, index):
        last = len(self.klasser) - 1
        return 1 + (round(index * (ANTAL_KLASSER - 1) / last) if last else ANTAL_KLASSER // 2)

    def _rounded(self, value):
        return svenska.avrunda(Decimal(value), self.decimals)

    @property
    def forklaring(self):
        return f"Mörkare = högre {'andel' if self.is_percent else 'värde'}"

    def klass_text(self, klass):
        """ "21,0–24,3 %", or one number where the class is no wider."""
        low, high = svenska.tal(klass.low, self.decimals), self.value_text(klass.high)
        return high if klass.low == klass.high else f"{low}–{high}"


def map_alt_text(karta):
    """The map in sentences: the ends, one's own, and what is not shown. Every value stands in the table."""
    parts = [f"Karta: {karta.title}.", f"{karta.forklaring}."]
    known = [yta for yta in karta.ytor if yta.known]
    if known:
        low, high = min(known, key=lambda yta: yta.value), max(known, key=lambda yta: yta.value)
        for word, yta in (("Högst", high), ("Lägst", low)):
            parts.append(f"{word}: {yta.name}, {karta.value_text(yta.value)}.")
    parts += [f"{yta.name}: {karta.value_text(yta.value)}." for yta in known if yta.own]
    for kind in dict.fromkeys(svenska.missing_text(yta.value) for yta in karta.ytor if not yta.known):
        names = [yta.name for yta in karta.ytor if svenska.missing_text(yta.value) == kind]
        parts.append(f"{svenska.stor_bokstav(kind)}: {svenska.lista(names)}.")
    return " ".join([*parts, "Alla värden står i tabellen."])


def draw(karta, form, uid):
    """The inside of the SVG: places, then their names, then the classes in words."""
    places, used = _placed(karta, form)
    shapes = [_place(karta, yta, places[yta.kod], uid) for yta in _drawn(karta, places)]
    labels = _labels(_drawn(karta, places), places, form)
    names = [svg.text(words, x, y + form.size * 0.35, "kartnamn", anchor="middle") for words, x, y in labels.values()]
    return "".join([_patterns(uid), *shapes, *names, _legend(karta, labels, form, used, uid)])


def height(karta, form):
    places, used = _placed(karta, form)
    lines = _key(karta, _labels(_drawn(karta, places), places, form), form)
    return used + form.size * (1.2 + 1.7 * (len(_legend_rows(karta)) + 1) + 1.4 * len(lines))


def _placed(karta, form):
    return borders.fitted([yta.kod for yta in karta.ytor], form.width - 4, form.height)


def _drawn(karta, places):
    """One's own last, so that its outline lies over the others."""
    return sorted((yta for yta in karta.ytor if yta.kod in places), key=lambda yta: yta.own)


def _place(karta, yta, rings, uid):
    path = "".join(f"M{'L'.join(f'{svg.number(x)} {svg.number(y)}' for x, y in ring)}Z" for ring in rings)
    own = " egen-yta" if yta.own else ""
    shapes = [svg.title(f"{yta.name}: {karta.value_text(yta.value)}")]
    if yta.known:
        shapes.append(svg.element("path", d=path, class_=f"kommunyta klass-{karta.klass(yta.value)}{own}"))
    else:
        shapes.append(svg.element("path", d=path, class_=f"kommunyta tom{own}"))
        shapes.append(svg.element("path", d=path, fill=f"url(#{uid}-{_look(yta.value)})", class_=f"kommunraster{own}"))
    return svg.group(*shapes)


def _look(value):
    return "dolt" if value is Saknas.DOLT else "saknas"


def _labels(ytor, places, form):
    """{code: (words, x, y)}, the largest places first: a name where it fits without touching another, else the number
    of its table row. A name that would cover a smaller place's number gives way to its own."""
    labels, boxes = {}, {}
    numbers = {yta.kod: str(yta.number) for yta in ytor}
    for yta in sorted(ytor, key=lambda yta: -max(borders.area(ring) for ring in places[yta.kod])):
        x, y, room = borders.middle(places[yta.kod])
        words = f"● {yta.name}" if yta.own else yta.name
        box = _box(words, x, y, form)
        fits = box[0] >= 0 and box[2] <= form.width and text_width(words, form.size) <= room * 1.25
        if not fits or any(_touch(box, other) for other in boxes.values()):
            words = numbers[yta.kod]
            box = _box(words, x, y, form)
            for kod in [kod for kod, other in boxes.items() if _touch(box, other)]:
                labels[kod] = (numbers[kod], *labels[kod][1:])
                boxes[kod] = _box(*labels[kod], form)
        labels[yta.kod], boxes[yta.kod] = (words, x, y), box
    return labels


def _key(karta, labels, form):
    """What the numbers on the map stand for, in lines: "3 Burlöv, 14 Landskrona"."""
    by_number = [yta for yta in karta.ytor if labels.get(yta.kod, ("",))[0] == str(yta.number)]
    words = ", ".join(
        f"{yta.number}\u00a0{yta.name.replace(' ', chr(160))}" for yta in sorted(by_number, key=lambda yta: yta.number)
    )
    return wrap(words, form.size, form.width - form.size) if words else []


def _box(words, x, y, form):
    half = text_width(words, form.size) / 2 + 3
    return (x - half, y - form.size * 0.6, x + half, y + form.size * 0.6)


def _touch(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _legend_rows(karta):
    rows = [(f"klass-{karta.hue(n)}", karta.klass_text(klass)) for n, klass in enumerate(karta.klasser)]
    missing = dict.fromkeys((_look(yta.value), svenska.missing_text(yta.value)) for yta in karta.ytor if not yta.known)
    return [*reversed(rows), *missing]


def _legend(karta, labels, form, top, uid):
    y = top + form.size * 0.6
    parts = []
    for line in _key(karta, labels, form):
        y += form.size * 1.4
        parts.append(svg.text(line, 2, y, "anteckning"))
    y += form.size * 1.6
    parts += [svg.text(karta.forklaring, 2, y, "etikett egen-rad")]
    for look, words in _legend_rows(karta):
        y += form.size * 1.7
        box = {"x": 2.0, "y": y - form.size, "width": form.size * 2.0, "height": form.size * 1.25}
        if look.startswith("klass"):
            parts.append(svg.element("rect", **box, class_=f"kommunyta {look}"))
        else:
            parts.append(svg.element("rect", **box, class_="kommunyta tom"))
            parts.append(svg.element("rect", **box, fill=f"url(#{uid}-{look})"))
        parts.append(svg.text(words, form.size * 2.7, y, "etikett"))
    return svg.group(*parts)


def _patterns(uid):
    """Close diagonals for what is hidden, sparse ones the other way for what the source lacks."""
    looks = {"dolt": (6, 45), "saknas": (10, 135)}
    return svg.element("defs", *(_pattern(uid, look, *form) for look, form in looks.items()))


def _pattern(uid, look, width, turn):
    return svg.element(
        "pattern",
        svg.line(0, 0, 0, width, "raster"),
        id=f"{uid}-{look}",
        width=width,
        height=width,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({turn})",
    )
