"""An indicator's chart block on other pages than its own: the indicator's own table, drawn and written out."""

from urllib.parse import urlencode

from django.urls import reverse

from core.diagram import diagram_html
from indikatorer.views import ord

AR_OPPNA = 4
TEXTER = {"csv": "Ladda ned CSV", "svg": "Ladda ned SVG", "png": "Ladda ned PNG"}


def indikatorfigur(utveckling, *, filer, lankar=(), **val):
    """For komponenter/diagramblock.html. `val` are the choices that the addresses of the indicator and of its `filer`
    (csv, svg, png) carry, `lankar` what stands between them."""
    tabell = utveckling.tabell
    args = [utveckling.overenskommelse.slug, utveckling.indikator.nyckel]
    query = f"?{urlencode(val)}" if val else ""

    def to(name):
        return reverse(f"indikatorer:{name}", args=args) + query

    return {
        "id": "figur",
        "rubrik": tabell.titel,
        "under": tabell.under,
        "svg": diagram_html(tabell.diagram()),
        "kalla": tabell.kalla,
        "farskhet": utveckling.farskhet,
        "demo": tabell.demo,
        "noter": tabell.noter,
        "lankar": [
            {"text": "Mer om indikatorn", "url": to("visa")},
            *lankar,
            *({"text": TEXTER[name], "url": to(name)} for name in filer),
        ],
        "tabell": ord.tabellvy(tabell, AR_OPPNA),
        "tabell_alla_url": f"{to('visa')}{'&' if val else '?'}alla=1#tabell",
    }
