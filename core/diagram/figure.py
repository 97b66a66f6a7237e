"""From a table to something to show: HTML for the page, one SVG for print and for downloading."""

import base64
import itertools

from django.utils.safestring import mark_safe

from core.diagram import bars, line, map, marks, panels, spark, svg
from core.diagram.map import Karta, map_alt_text
from core.diagram.panels import Smabilder, panels_alt_text, values_words
from core.diagram.style import print_style
from core.diagram.table import Diagram, Stapeldiagram
from core.diagram.words import alt_text, bars_alt_text

_numbers = itertools.count(1)


# What draws each kind of chart, its words, and the papers it has: for the page's widths and for print.
KINDS = {
    Diagram: (line, alt_text, (line.BRED, line.MELLAN, line.SMAL)),
    Stapeldiagram: (bars, bars_alt_text, (bars.BRED, bars.MELLAN, bars.SMAL)),
    Karta: (map, map_alt_text, (map.MELLAN, map.SMAL)),
    Smabilder: (panels, panels_alt_text, ()),
}


def describe(chart):
    """The alternative text of any kind of chart."""
    return KINDS[type(chart)][1](chart)


def diagram_html(chart, alt=None):
    """The chart for a page: a legend, and the same picture in two or three widths of which CSS shows the
    one that fits. One image to a screen reader, with `alt` or the generated sentences."""
    uid = f"dia{next(_numbers)}"
    if isinstance(chart, Smabilder):
        return mark_safe(_panels_html(chart, alt))
    pictures = "".join(_picture(chart, form, f"{uid}{form.name[0]}") for form in KINDS[type(chart)][2])
    image = svg.element("div", pictures, role="img", aria_label=alt or describe(chart))
    legend = _legend(chart) if isinstance(chart, Diagram) else ""
    class_ = "diagram diagram-karta" if isinstance(chart, Karta) else "diagram"
    return mark_safe(svg.element("div", legend, image, class_=class_))


def _panels_html(chart, alt):
    """Each panel is a small picture under its name and its latest values; they flow in as many columns as fit."""
    looks = [_row(marks.key(serie.role), serie.name) for serie in chart.series]
    legend = svg.element("ul", *looks, class_="diagram-forklaring", aria_hidden="true")
    image = svg.element(
        "div",
        *(_panel(*pair) for pair in chart.panels),
        class_="smabilder",
        role="img",
        aria_label=alt or describe(chart),
    )
    return svg.element("div", legend, image, class_="diagram diagram-sma")


def _panel(name, chart):
    words = svg.element("span", svg.escape(name), class_="smabild-namn")
    words += svg.element("span", svg.escape(values_words(chart)), class_="smabild-varden")
    return svg.element(
        "div", svg.element("p", words), _picture(chart, line.PANEL, ""), class_="smabild", aria_hidden="true"
    )


def _picture(chart, form, uid):
    inside, height = inside_of(chart, form, uid)
    return svg.element(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(form.width)} {svg.number(height)}",
        class_=f"diagram-bild diagram-{form.name}",
        aria_hidden="true",
        focusable="false",
    )


def inside_of(chart, form, uid):
    """(the drawing, its height) on one paper; `uid` makes the names of its patterns unique on the page."""
    draws = KINDS[type(chart)][0]
    return draws.draw(chart, form, uid), draws.height(chart, form)


def paper_of(chart):
    """The paper for print and for files."""
    return {Stapeldiagram: bars.UTSKRIFT, Karta: map.UTSKRIFT}.get(type(chart), line.UTSKRIFT)


def _legend(chart):
    """Line, marker, name and latest value per series; read by all, shown where labels do not fit."""
    rows = [_legend_row(marks.key(serie.role), serie.name, chart, serie) for serie in chart.series]
    if chart.target:
        sample = svg.line(0, 8, 32, 8, "mal")
        value = chart.value_text(chart.target.value)
        rows.append(_row(sample, f"{chart.target.name}: {value}"))
    return svg.element("ul", *rows, class_="diagram-forklaring", aria_hidden="true")


def _legend_row(sample, name, chart, serie):
    return _row(sample, f"{name} {chart.value_text(serie.last.varde) if serie.last else ''}".strip())


def _row(sample, words):
    picture = svg.element("svg", sample, viewBox="0 0 32 16", class_="diagram-prov")
    return svg.element("li", picture, svg.element("span", svg.escape(words)))


def diagram_svg(chart, *, utskrift=False):
    """One standalone SVG with the print style inside: for a PDF's image and for downloading."""
    form = paper_of(chart)
    inside, height = inside_of(chart, form, "f")
    return svg.element(
        "svg",
        "" if utskrift else svg.title(describe(chart)),
        svg.element("style", print_style()),
        "" if utskrift else svg.element("rect", width="100%", height="100%", fill="#FFFFFF"),
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(form.width)} {svg.number(height)}",
        width=form.width,
        height=float(height),
    )


def data_uri(text):
    """An SVG as the address of an image: <img src="…" alt="…">."""
    return f"data:image/svg+xml;base64,{base64.b64encode(text.encode()).decode()}"


def diagram_img(chart, alt=None):
    """The chart as the <img> a PDF wants: fast to draw and tagged as a figure with its text."""
    source = data_uri(diagram_svg(chart, utskrift=True))
    return mark_safe(svg.element("img", src=source, alt=alt or describe(chart)))


def sparkline_html(serie, *, target=None):
    """A small line without words; decoration beside the number that says the same."""
    picture = svg.element(
        "svg",
        spark.draw(serie, target=target),
        viewBox=f"0 0 {svg.number(spark.WIDTH)} {svg.number(spark.HEIGHT)}",
        class_="sparkline",
        aria_hidden="true",
        focusable="false",
    )
    return mark_safe(picture)
