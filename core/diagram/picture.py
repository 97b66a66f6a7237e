"""A chart as a file of its own: title, where, source and demo mark stand inside the picture, so that it can be passed
on without losing them. As SVG, and as PNG for documents that take nothing else."""

from pathlib import Path

import resvg_py
from django.conf import settings

from core import typsnitt
from core.diagram import svg
from core.diagram.figure import describe, inside_of, paper_of
from core.diagram.scale import wrap
from core.diagram.style import print_style

WIDTH = 720
MARGIN = 24.0
PNG_SCALE = 2
FONTS = ("portal-sans-400.ttf", "portal-sans-600.ttf", "portal-sans-700.ttf")
DEMO = "Demodata. Siffrorna är påhittade."


def picture_svg(chart, *, under="", kalla="", demo=False):
    """One standalone SVG, 720 wide."""
    form = paper_of(chart)
    drawn, drawn_height = inside_of(chart, form, "f")
    parts, y = _head(chart, under, demo)
    scale = (WIDTH - 2 * MARGIN) / form.width
    parts.append(
        svg.element(
            "svg",
            drawn,
            x=MARGIN,
            y=y,
            width=WIDTH - 2 * MARGIN,
            height=drawn_height * scale,
            viewBox=f"0 0 {svg.number(form.width)} {svg.number(drawn_height)}",
        )
    )
    foot, y = _lines(kalla, y + drawn_height * scale + 26, 12, 16, "anteckning")
    parts += foot
    tall = y + MARGIN / 2
    return svg.element(
        "svg",
        svg.title(describe(chart)),
        svg.element("style", print_style()),
        svg.element("rect", width="100%", height="100%", fill="#FFFFFF"),
        *([_diagonal(tall)] if demo else []),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {svg.number(tall)}",
        width=WIDTH,
        height=float(tall),
    )


def _head(chart, under, demo):
    title, y = _lines(chart.title, MARGIN + 16, 17, 22, "bildtitel")
    about, y = _lines(under, y + 2, 12, 16, "anteckning")
    mark, y = _lines(DEMO if demo else "", y + 2, 12, 16, "bildmarke")
    return [*title, *about, *mark], y


def _lines(words, y, size, step, class_):
    """(the lines drawn, where the next one would stand)."""
    rows = wrap(words, size, (WIDTH - 2 * MARGIN) * 0.95) if words else []
    return [svg.text(row, MARGIN, y + n * step, class_) for n, row in enumerate(rows)], y + len(rows) * step


def _diagonal(tall):
    """The word across the paper, light enough to read the chart through."""
    place = f"translate({WIDTH / 2:.0f} {tall / 2:.0f}) rotate(-20)"
    word = svg.element("text", "demodata", x=0.0, y=30.0, text_anchor="middle", class_="demoord")
    return svg.element("g", word, transform=place)


def png(text):
    """An SVG of ours as PNG bytes, in twice its size, in the portal's own typeface."""
    folder = Path(settings.BYGGT_DIR) / "typsnitt"
    typsnitt.build(folder)
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=text,
            zoom=PNG_SCALE,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(folder / name) for name in FONTS],
            font_family="Portal Sans",
            sans_serif_family="Portal Sans",
        )
    )
