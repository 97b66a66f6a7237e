"""Charts from plain tables: accessible SVG that follows the page's colours, and the same in print.

Use: Diagram(title, unit, series=[Serie(name, role, points)]) → diagram_html for a page,
diagram_img for a PDF, picture_svg and png to download, describe for its words. Karta and Smabilder are drawn the same
way as Diagram and Stapeldiagram.
"""

from core.diagram.figure import (
    data_uri,
    describe,
    diagram_html,
    diagram_img,
    diagram_svg,
    sparkline_html,
)
from core.diagram.map import Karta, Yta
from core.diagram.panels import Smabilder
from core.diagram.picture import picture_svg, png
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
    "Karta",
    "OritbartDiagram",
    "Punkt",
    "Roll",
    "Serie",
    "Smabilder",
    "Stapel",
    "Stapeldiagram",
    "Target",
    "Yta",
    "alt_text",
    "bars_alt_text",
    "data_uri",
    "describe",
    "diagram_html",
    "diagram_img",
    "diagram_svg",
    "picture_svg",
    "png",
    "sparkline_html",
]
