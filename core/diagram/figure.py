"""From a table to something to show: HTML for the page, one SVG for print and for downloading."""

import base64
import itertools

from django.utils.safestring import mark_safe

from core.diagram import bars, line, marks, spark, svg
from core.diagram.style import print_style
from core.diagram.table import Stapeldiagram
from core.diagram.words import alt_text, bars_alt_text

_numbers = itertools.count(1)


def describe(chart):
    """The alternative text of either kind of chart."""
    return bars_alt_text(chart) if isinstance(chart, Stapeldiagram) else alt_text(chart)


def diagram_html(chart, alt=None):
    """The chart for a page: a legend, and the same picture in three widths of which CSS shows the
    one that fits. One image to a screen reader, with `alt` or the generated sentences."""
    uid = f"dia{next(_numbers)}"
    is_bars = isinstance(chart, Stapeldiagram)
    forms = (bars.BRED, bars.MELLAN, bars.SMAL) if is_bars else (line.BRED, line.MELLAN, line.SMAL)
    pictures = "".join(_picture(chart, form, f"{uid}{form.name[0]}") for form in forms)
    image = svg.element("div", pictures, role="img", aria_label=alt or describe(chart))
    legend = "" if is_bars else _legend(chart)
    return mark_safe(svg.element("div", legend, image, class_="diagram"))


def _picture(chart, form, uid):
    inside, height = _inside(chart, form, uid)
    return svg.element(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(form.width)} {svg.number(height)}",
        class_=f"diagram-bild diagram-{form.name}",
        aria_hidden="true",
        focusable="false",
    )


def _inside(chart, form, uid):
    if isinstance(chart, Stapeldiagram):
        return bars.draw(chart, form, uid), bars.height(chart, form)
    return line.draw(chart, form), line.height(chart, form)


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
    is_bars = isinstance(chart, Stapeldiagram)
    form = bars.UTSKRIFT if is_bars else line.UTSKRIFT
    inside, height = _inside(chart, form, "f")
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
