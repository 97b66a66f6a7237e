"""The organisation chart: organs as boxes, what one does for another as arrows with words, as one SVG.

Everything it shows stands in the nested list too, which is what a screen reader and a phone get.
"""

import textwrap
from collections import defaultdict
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe

from core.diagram import svg
from core.svenska import lista
from rapporter.sidor.organ import OVERORDNAR
from rapporter.skiktning import Skiktning

RUTA, MELLAN, GENOMFART = 236, 28, 12
SIDOMELLAN, PORT, KANT = 128, 28, 36
RAD, TECKEN_PER_RAD, TECKEN_PER_UPPGIFT, KANT_I_RUTA = 20, 26, 29, 14
KANAL, PIL, ORD_RAD = 12, 9, 18
OVRIGA_PER_RAD = 4


@dataclass
class Band:
    """All relations between two organs, as one line: words down and words up."""

    ner: list = field(default_factory=list)
    upp: list = field(default_factory=list)
    bara_sida: bool = True

    @property
    def ord(self):
        return [f"{word} ↓" for word in self.ner] + [f"{word} ↑" for word in self.upp]

    def vand(self):
        return Band(self.upp, self.ner, self.bara_sida)


def rita(organstruktur, lank=str):
    """The chart as SVG, or "" when no organ has a relation. `lank` keeps the day in the links."""
    band = _band(organstruktur)
    if not band:
        return ""
    tied = {rad for pair in band for rad in pair}
    organ = {rad.identitet.pk: rad for rad in organstruktur.i_drift}
    skikt = Skiktning(
        [pk for pk in organ if pk in tied],
        [pair for pair, one in band.items() if not one.bara_sida],
        [pair for pair, one in band.items() if one.bara_sida],
        bredd=RUTA, mellan=MELLAN, sidomellan=SIDOMELLAN, genomfart=GENOMFART, port=PORT,
    )  # fmt: skip
    ritning = _Ritning(organstruktur, organ, skikt, band, lank)
    return mark_safe(ritning.svg([organ[pk] for pk in organ if pk not in tied]))


def _band(organstruktur):
    """(upper, lower) → Band. Who informs stands above, unless something else says who does."""
    band = defaultdict(Band)
    relations = [r for rad in organstruktur.i_drift for r in rad.ut if r.galler]
    for relation in sorted(relations, key=lambda r: r.typ not in OVERORDNAR):
        fran, till = relation.fran.identitet.pk, relation.till.identitet.pk
        downwards = OVERORDNAR.get(relation.typ, (till, fran) not in band)
        pair = band[(fran, till) if downwards else (till, fran)]
        (pair.ner if downwards else pair.upp).append(relation.ord)
        pair.bara_sida = pair.bara_sida and relation.typ not in OVERORDNAR
    return dict(band)


class _Ritning:
    def __init__(self, organstruktur, organ, skikt, band, lank):
        self.organstruktur, self.organ, self.lank = organstruktur, organ, lank
        self.skikt, self.band = skikt, band
        for over, under in list(band):
            if skikt.noder[over].skikt > skikt.noder[under].skikt:
                band[under, over] = band[over, under].vand()
        self.hojder = [max((self._hojd(n) for n in lager), default=0) for lager in skikt.lager]
        self.topp = self._toppar()

    def _hojd(self, nod):
        return 0 if nod.ar_genomfart else hojd(self.organ[nod.nyckel])

    def _toppar(self):
        """The y of every layer: room below each for its channels, the words and the arrows."""
        tops, y = [], 2
        for index, height in enumerate(self.hojder):
            tops.append(y)
            below = [piece for piece in self.skikt.strack if piece.over.skikt == index]
            words = max((len(self._ord(piece)) + (piece.antal > 2) for piece in below), default=0)
            gap = 2 * PIL + 14 + self.skikt.kanaler_under(index) * KANAL + words * ORD_RAD
            y += height + (gap if index < len(self.hojder) - 1 else 0)
        self.slut = y
        return tops

    def _ord(self, piece):
        return [] if piece.under.ar_genomfart else self.band[piece.kant].ord

    def svg(self, ovriga):
        width = max(self.skikt.hela_bredden, min(len(ovriga), OVRIGA_PER_RAD) * (RUTA + MELLAN) - MELLAN) + 4
        lines = [self._linje(piece) for piece in self.skikt.strack]
        words = [self._orden(piece) for piece in self.skikt.strack]
        lines += [self._sidolinje(kant) for kant in self.skikt.sidor]
        boxes = [
            ruta(self.organ[nod.nyckel], nod.x + 2, self.topp[index], self._url(nod.nyckel))
            for index, lager in enumerate(self.skikt.lager)
            for nod in lager
            if not nod.ar_genomfart
        ]
        rest, height = self._ovriga(ovriga)
        return svg.element(
            "svg",
            svg.title("Organisationsschema"),
            svg.element("desc", escape(beskrivning(self.organstruktur))),
            *lines,
            *boxes,
            *words,
            *rest,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"{-KANT} 0 {svg.number(width + 2.0 * KANT)} {svg.number(float(height))}",
            width=svg.number(width + 2.0 * KANT),
            height=svg.number(float(height)),
            class_="schema",
            role="group",
        )

    def _url(self, pk):
        rad = self.organ[pk]
        return self.lank(reverse("rapporter:organ_ett", args=[rad.overenskommelse.slug, rad.nyckel]))

    def _ovriga(self, ovriga):
        """Organs without any relation, in rows of their own under a heading."""
        if not ovriga:
            return [], self.slut + 2
        y = self.slut + 48
        parts = [svg.text("Källorna anger ingen relation till de andra", 2, y, "schema-rubrik")]
        y += 16
        for start in range(0, len(ovriga), OVRIGA_PER_RAD):
            row = ovriga[start : start + OVRIGA_PER_RAD]
            for index, rad in enumerate(row):
                url = self._url(rad.identitet.pk)
                parts.append(ruta(rad, 2 + index * (RUTA + MELLAN), y, url, max(hojd(r) for r in row)))
            y += max(hojd(rad) for rad in row) + MELLAN
        return parts, y - MELLAN + 2

    def _linje(self, piece):
        start = self.topp[piece.over.skikt] + (0 if piece.over.ar_genomfart else hojd(self.organ[piece.over.nyckel]))
        end = self.topp[piece.under.skikt]
        band = self.band[piece.kant]
        x1, x2 = piece.x_over + 2, piece.x_under + 2
        points = [(x1, start), (x1, self._kanal(piece)), (x2, self._kanal(piece)), (x2, end)]
        arrows = ""
        if band.ner and not piece.under.ar_genomfart:
            arrows += pil(x2, end, -PIL)
        if band.upp and not piece.over.ar_genomfart:
            arrows += pil(x1, start, PIL)
        return svg.path(points, "schema-streck") + arrows

    def _sidolinje(self, kant):
        """Straight between two boxes of a layer with the word above; over the boxes when others stand between."""
        a, b = sorted((self.skikt.noder[nyckel] for nyckel in kant), key=lambda nod: nod.x)
        band = self.band[kant] if self.skikt.noder[kant[0]] is a else self.band[kant].vand()
        y = self.topp[a.skikt] + 30.0
        x1, x2 = a.x + a.bredd + 2, b.x + 2
        words = [f"{word} →" for word in band.ner] + [f"← {word}" for word in band.upp]
        points = [(x1, y), (x2, y)]
        if not self.skikt.ar_grannar(kant):
            x1, x2, top = a.x + a.bredd - 30, b.x + 32, self.topp[a.skikt]
            y, points = top - PIL - 14, [(x1, top), (x1, top - PIL - 14), (x2, top - PIL - 14), (x2, top)]
        parts = [svg.path(points, "schema-streck")]
        if band.ner:
            parts.append(pil(*points[-1], -PIL) if len(points) > 2 else vagrat_pil(x2, y, -PIL))
        if band.upp:
            parts.append(pil(*points[0], -PIL) if len(points) > 2 else vagrat_pil(x1, y, PIL))
        parts += [
            svg.text(word, (x1 + x2) / 2, y - 8 - index * ORD_RAD, "schema-ord", anchor="middle")
            for index, word in enumerate(words)
        ]
        return "".join(parts)

    def _kanal(self, piece):
        bottom = self.topp[piece.over.skikt] + self.hojder[piece.over.skikt]
        return bottom + PIL + 8 + piece.kanal * KANAL

    def _orden(self, piece):
        """The words stand at the line, just above the lower box: on it when it is alone, outside the first and the
        last of several, and in rows of their own for those between."""
        words = self._ord(piece)
        middle = 0 < piece.plats < piece.antal - 1
        y = self.topp[piece.under.skikt] - PIL - 6 - (len(words) - 1 + middle) * ORD_RAD
        first, last = piece.plats == 0, piece.plats == piece.antal - 1
        anchor = "middle" if first == last else "end" if first else "start"
        x = piece.x_under + 2 + {"middle": 0, "end": -8, "start": 8}[anchor]
        return "".join(
            svg.text(word, x, y + index * ORD_RAD, "schema-ord", anchor=anchor) for index, word in enumerate(words)
        )


def rader(rad):
    return textwrap.wrap(rad.kortnamn, TECKEN_PER_RAD, break_long_words=True)


def uppgifter(rad):
    """Under the name: what kind it is, who convenes it, which areas it answers for."""
    kind = rad.identitet.get_typ_display() + (" · planerat" if rad.planerat else "")
    rows = [kind, rad.sammankallas, rad.ansvarar_for]
    return [line for row in rows for line in textwrap.wrap(row, TECKEN_PER_UPPGIFT, break_long_words=True)]


def hojd(rad):
    return len(rader(rad)) * RAD + len(uppgifter(rad)) * RAD + KANT_I_RUTA * 2 - 4


def ruta(rad, x, y, url, height=None):
    """One organ: its name on as many lines as it needs, and what is said of it; the whole box is the link."""
    first = y + KANT_I_RUTA + 13
    words = [svg.text(line, x + KANT_I_RUTA, first + i * RAD, "schema-namn") for i, line in enumerate(rader(rad))]
    below = first + len(words) * RAD
    words += [svg.text(line, x + KANT_I_RUTA, below + i * RAD, "schema-typ") for i, line in enumerate(uppgifter(rad))]
    class_ = f"schema-organ schema-{rad.identitet.typ}" + (" schema-planerat" if rad.planerat else "")
    return svg.element(
        "a",
        svg.element("rect", x=float(x), y=float(y), width=RUTA, height=height or hojd(rad), rx=6, class_="schema-ruta"),
        *words,
        href=url,
        class_=class_,
    )


def pil(x, y, size):
    """A filled arrowhead with its point at (x, y); negative size points down."""
    half = PIL * 0.55
    points = " ".join(
        f"{svg.number(float(a))},{svg.number(float(b))}"
        for a, b in [(x, y), (x - half, y + size), (x + half, y + size)]
    )
    return svg.element("polygon", points=points, class_="schema-pil")


def vagrat_pil(x, y, size):
    """The same, lying down; negative size points right."""
    half = PIL * 0.55
    points = " ".join(
        f"{svg.number(float(a))},{svg.number(float(b))}"
        for a, b in [(x, y), (x + size, y - half), (x + size, y + half)]
    )
    return svg.element("polygon", points=points, class_="schema-pil")


def beskrivning(organstruktur):
    """The alternative text: every relation as a sentence."""
    sentences = [
        f"{rad.kortnamn} {lista(f'{r.ord} {r.till.kortnamn}' for r in rad.ut if r.galler)}."
        for rad in organstruktur.i_drift
        if any(r.galler for r in rad.ut)
    ]
    return " ".join(sentences) or "Källorna anger inga relationer."
