"""The colours of tokens.css: every pair that carries text or a border can be told apart, light and dark."""

import re

import pytest
from django.conf import settings

CSS = (settings.BASE_DIR / "static/css/tokens.css").read_text()
YTOR = ("papper", "yta", "yta2")
TONER = ("bra", "obs", "fel", "info", "neutral", "utkast")


def _sets():
    blocks = re.findall(r"\{([^{}]*--papper[^{}]*)\}", CSS)
    return [dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6})", block)) for block in blocks]


LJUST, MORK_ENHETEN, MORK_VALT = _sets()
MORKT = LJUST | MORK_VALT
TEMAN = [pytest.param(LJUST, id="ljust"), pytest.param(MORKT, id="morkt")]


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontrast(one, other):
    """WCAG's contrast ratio of two colours, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_kontrasten_raknas_ratt():
    assert kontrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert kontrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_mork_som_enheten_och_mork_som_val_ar_lika():
    assert MORK_ENHETEN == MORK_VALT


@pytest.mark.parametrize("tema", TEMAN)
@pytest.mark.parametrize("yta", YTOR)
@pytest.mark.parametrize("text", ["text", "text2", "lank", "besokt", "primar", *TONER])
def test_text_gar_att_lasa_pa_alla_ytor(tema, yta, text):
    assert kontrast(tema[text], tema[yta]) >= 4.5


@pytest.mark.parametrize("tema", TEMAN)
@pytest.mark.parametrize("ton", TONER)
def test_text_i_marken_och_notiser_gar_att_lasa(tema, ton):
    bakgrund = tema[f"{ton}-bg"]

    assert kontrast(tema[ton], bakgrund) >= 4.5
    assert kontrast(tema["text"], bakgrund) >= 7
    assert kontrast(tema["lank"], bakgrund) >= 4.5


@pytest.mark.parametrize("tema", TEMAN)
def test_kanter_och_knappar_syns(tema):
    assert all(kontrast(tema["kant"], tema[yta]) >= 3 for yta in YTOR)
    assert kontrast(tema["pa-primar"], tema["primar"]) >= 4.5
    assert kontrast(tema["pa-primar"], tema["primar-h"]) >= 4.5
    assert kontrast("#FFFFFF", tema["block"]) >= 7


@pytest.mark.parametrize("tema", TEMAN)
def test_fokus_syns_pa_alla_ytor(tema):
    assert all(max(kontrast(tema["fokus"], tema[yta]), kontrast(tema["fokus-gul"], tema[yta])) >= 3 for yta in YTOR)
    assert kontrast(tema["fokus"], tema["fokus-gul"]) >= 3


def test_varje_farg_som_anvands_finns():
    style = "".join(path.read_text() for path in (settings.BASE_DIR / "static/css").glob("*.css"))
    used = set(re.findall(r"var\(--([\w-]+)[,)]", style))
    given = set(re.findall(r"--([\w-]+):", style))

    assert used <= given
