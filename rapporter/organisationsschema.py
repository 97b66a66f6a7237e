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
RAD, TECKEN_PER_RAD, KANT_I_RUTA = 20, 26, 14
KANAL, PIL, ORD_RAD = 12, 9, 18
OVRIGA_PER_RAD = 4


@dataclass
class Band:
    """All relations between two organs, as one line: words down and words up."""

    ner: list = field(default_factory=list)
    upp: list = field(default_factory=list)

    @property
    def ord(self):
        return [f"{word} ↓" for word in self.ner] + [f"{word} ↑" for word in self.upp]


def rita(organstruktur, lank=str):
    """The chart as SVG, or "" when no organ has a relation. `lank` keeps the day in the links."""
    band = _band(organstruktur)
    if not band:
        return ""
    tied = {rad for pair in band for rad in pair}
    organ = {rad.identitet.pk: rad for rad in organstruktur.i_drift}
    skikt = Skiktning(
        [pk for pk in organ if pk in tied], band, bredd=RUTA, mellan=MELLAN, genomfart=GENOMFART
    )
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
    return dict(band)


class _Ritning:
    def __init__(self, organstruktur, organ, skikt, band, lank):
        self.organstruktur, self.organ, self.skikt, self.band, self.lank = organstruktur, organ, skikt, band, lank
        self.hojder = [max((self._hojd(n) for n in lager), default=0) for lager in skikt.lager]
        self.topp = self._toppar()

    def _hojd(self, nod):
        return 0 if nod.ar_genomfart else hojd(self.organ[nod.nyckel])

    def _toppar(self):
        """The y of every layer: room below each for its channels, the words and the arrows."""
        tops, y = [], 2
        for index, height in enumerate(self.hojder):
            tops.append(y)
            words = max((len(self._ord(p)) for p in self.skikt.strack if p.over.skikt == index), default=0)
            gap = 2 * PIL + 14 + self.skikt.kanaler_under(index) * KANAL + words * ORD_RAD
            y += height + (gap if index < len(self.hojder) - 1 else 0)
        self.slut = y
        return tops

    def _ord(self, piece):
        return [] if piece.under.ar_genomfart else self.band[piece.kant].ord

    def svg(self, ovriga):
        per_row = max(1, min(OVRIGA_PER_RAD, int((self.skikt.hela_bredden + MELLAN) // (RUTA + MELLAN))))
        width = max(self.skikt.hela_bredden, min(len(ovriga), per_row) * (RUTA + MELLAN) - MELLAN) + 4
        lines = [self._linje(piece) for piece in self.skikt.strack]
        words = [self._orden(piece) for piece in self.skikt.strack]
        boxes = [
            ruta(self.organ[nod.nyckel], nod.x + 2, self.topp[index], self._url(nod.nyckel))
            for index, lager in enumerate(self.skikt.lager)
            for nod in lager
            if not nod.ar_genomfart
        ]
        rest, height = self._ovriga(ovriga, per_row)
        return svg.element(
            "svg",
            svg.title("Organisationsschema"),
            svg.element("desc", escape(beskrivning(self.organstruktur))),
            *lines, *boxes, *words, *rest,
            xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {svg.number(float(width))} {svg.number(float(height))}",
            width=svg.number(float(width)), height=svg.number(float(height)), class_="schema", role="group",
        )

    def _url(self, pk):
        rad = self.organ[pk]
        return self.lank(reverse("rapporter:organ_ett", args=[rad.overenskommelse.slug, rad.nyckel]))

    def _ovriga(self, ovriga, per_row):
        """Organs without any relation, in rows of their own under a heading."""
        if not ovriga:
            return [], self.slut + 2
        y = self.slut + 48
        parts = [svg.text("Källorna anger ingen relation till de andra", 2, y, "schema-rubrik")]
        y += 16
        for start in range(0, len(ovriga), per_row):
            row = ovriga[start : start + per_row]
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

    def _kanal(self, piece):
        bottom = self.topp[piece.over.skikt] + self.hojder[piece.over.skikt]
        return bottom + PIL + 8 + piece.kanal * KANAL

    def _orden(self, piece):
        """The words stand on the line, just above the lower box."""
        words = self._ord(piece)
        y = self.topp[piece.under.skikt] - PIL - 6 - (len(words) - 1) * ORD_RAD
        return "".join(
            svg.text(word, piece.x_under + 2, y + index * ORD_RAD, "schema-ord", anchor="middle")
            for index, word in enumerate(words)
        )


def rader(rad):
    return textwrap.wrap(rad.kortnamn, TECKEN_PER_RAD, break_long_words=True)


def hojd(rad):
    return (len(rader(rad)) + 1) * RAD + KANT_I_RUTA * 2 - 4


def ruta(rad, x, y, url, height=None):
    """One organ: its name on as many lines as it needs, and what kind it is; the whole box is the link."""
    kind = rad.identitet.get_typ_display() + (" · planerat" if rad.planerat else "")
    first = y + KANT_I_RUTA + 13
    words = [svg.text(line, x + KANT_I_RUTA, first + i * RAD, "schema-namn") for i, line in enumerate(rader(rad))]
    class_ = f"schema-organ schema-{rad.identitet.typ}" + (" schema-planerat" if rad.planerat else "")
    return svg.element(
        "a",
        svg.element(
            "rect", x=float(x), y=float(y), width=RUTA, height=height or hojd(rad), rx=6, class_="schema-ruta"
        ),
        *words,
        svg.text(kind, x + KANT_I_RUTA, first + len(words) * RAD, "schema-typ"),
        href=url, class_=class_,
    )


def pil(x, y, size):
    """A filled arrowhead with its point at (x, y); negative size points down."""
    half = PIL * 0.55
    points = " ".join(f"{svg.number(float(a))},{svg.number(float(b))}" for a, b in
                      [(x, y), (x - half, y + size), (x + half, y + size)])
    return svg.element("polygon", points=points, class_="schema-pil")


def beskrivning(organstruktur):
    """The alternative text: every relation as a sentence."""
    sentences = [
        f"{rad.kortnamn} {lista(f'{r.ord} {r.till.kortnamn}' for r in rad.ut if r.galler)}."
        for rad in organstruktur.i_drift
        if any(r.galler for r in rad.ut)
    ]
    return " ".join(sentences) or "Källorna anger inga relationer."
