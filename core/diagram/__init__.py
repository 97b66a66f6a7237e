"""Charts from plain tables: accessible SVG that follows the page's colours, and the same in print.

Use: Diagram(title, unit, series=[Serie(name, role, points)]) → diagram_html for a page,
diagram_img for a PDF, diagram_svg to download, alt_text for its words.
"""

from core.diagram.figure import (
    data_uri,
    describe,
    diagram_html,
    diagram_img,
    diagram_svg,
    sparkline_html,
)
from core.diagram.table import (
    Diagram,
    OritbartDiagram,
    Punkt,
    Roll,
    Serie,
    Stapel,
    Stapeldiagram,
    Target,
)
from core.diagram.words import alt_text, bars_alt_text

__all__ = [
    "Diagram",
    "OritbartDiagram",
    "Punkt",
    "Roll",
    "Serie",
    "Stapel",
    "Stapeldiagram",
    "Target",
    "alt_text",
    "bars_alt_text",
    "data_uri",
    "describe",
    "diagram_html",
    "diagram_img",
    "diagram_svg",
    "sparkline_html",
]
