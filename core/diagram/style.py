"""The print's own style sheet: an SVG in an image cannot see the page's. Light colours, readable
in black and white through line, marker and pattern. Screen colours stand in static/css/diagram.css.
"""

PRINT_COLOURS = {
    "egen": "#0B4A57",
    "lanet": "#4057C2",
    "riket": "#76818A",
    "liknande": "#A67628",
    "kvinnor": "#7E4CC0",
    "man": "#D45A10",
    "totalt": "#16212A",
    "ovrig": "#8FA3A8",
    "dolt": "#6B7880",
}
# One hue in five steps: the lowest class first. The same on the page, light or dark, so that darker is always more.
CLASS_COLOURS = ("#DDEFF2", "#A6D1D9", "#67ABB9", "#2C7B8F", "#0B4A57")
DASHES = {
    "lanet": "8 4",
    "riket": "2 4",
    "liknande": "8 3 2 3",
    "man": "7 4",
}
BASE = """
text{font-family:"Portal Sans",sans-serif;fill:#16212A;font-size:12px}
.skala,.anteckning,.saknas{fill:#4A5863}
.varde,.egen-rad{font-weight:700}
.axel{stroke:#6B7880;stroke-width:1}
.rutnat{stroke:#C9CFCF;stroke-width:.75}
.mal{stroke:#16212A;stroke-width:1.5;stroke-dasharray:2 4;stroke-linecap:round}
.utgangslage{stroke:#4A5863;stroke-width:1;stroke-dasharray:5 3}
.brott{stroke:#4A5863;stroke-width:1}
.referens{stroke:#16212A;stroke-width:1.25;stroke-dasharray:4 3}
.linje{fill:none;stroke-width:2.25;stroke-linejoin:round}
.ledare{fill:none;stroke-width:.75}
.ihalig{fill:#FFFFFF;stroke-width:1.75}
.yta{fill:none}
.spann{fill:none;stroke-width:1}
.kommunyta{stroke:#FFFFFF;stroke-width:1.25;stroke-linejoin:round}
.kommunyta.tom{fill:#FFFFFF;stroke:#6B7880;stroke-width:.75}
.kommunyta.egen-yta{stroke:#16212A;stroke-width:2.5}
.raster{stroke:#6B7880;stroke-width:1.5}
.kartnamn{paint-order:stroke;stroke:#FFFFFF;stroke-width:3;stroke-linejoin:round}
.bildtitel{font-size:17px;font-weight:700}
.demoord{font-size:110px;font-weight:700;fill:#16212A;opacity:.06}
.bildmarke{font-weight:700;fill:#7A4B00}
.grund{fill:#FFFFFF}
.rand{stroke:#FFFFFF;stroke-width:4}
.serie-dolt .stapel,.serie-riket .stapel{fill:#FFFFFF;stroke-width:1}
.serie-dolt .rand{stroke:#6B7880;stroke-width:2}
"""


def print_style():
    """The style sheet's text, made once from the tables above."""
    rules = [BASE]
    for role, colour in PRINT_COLOURS.items():
        here = f".serie-{role}"
        rules.append(
            f"{here} .linje,{here} .ledare,{here} .spann,{here} .ihalig,{here} .stapel{{stroke:{colour}}}"
            f"{here} .punkt,{here} .stapel{{fill:{colour}}}{here} .ihalig{{fill:#FFFFFF}}"
        )
    rules += [f".klass-{number}{{fill:{colour}}}" for number, colour in enumerate(CLASS_COLOURS, start=1)]
    rules += [f".serie-{role} .linje{{stroke-dasharray:{dash}}}" for role, dash in DASHES.items()]
    rules.append(".serie-dolt .stapel,.serie-riket .stapel{fill:#FFFFFF}.stapel{stroke-width:.75}")
    return "".join(rules).replace("\n", "")
