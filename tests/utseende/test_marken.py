import pytest
from django.db import models
from django.template import Context, Template

from core.marken import MARKEN, OkantMarke, marke


class Status(models.TextChoices):
    GODKAND = "godkand", "Godkänd"


def rita(mall, **context):
    return Template(mall).render(Context(context))


def test_market_har_form_och_ord():
    html = rita("{% marke status %}", status=Status.GODKAND)

    assert "Godkänd" in html
    assert '<span class="marke-form" aria-hidden="true">✓</span>' in html


def test_ordet_sager_allt_utan_formen():
    assert all(found.text.strip() and found.form for found in MARKEN.values())


def test_daligt_resultat_ar_aldrig_rott():
    assert {MARKEN[status].ton for status in ("uppnatt", "delvis", "ej_uppnatt", "kan_inte_bedomas")} == {"bedomning"}


def test_utkastets_farg_anvands_bara_for_utkast():
    assert [status for status, found in MARKEN.items() if found.ton == "utkast"] == ["utkast"]


def test_datum_efter_ordet():
    assert "Inskickad 27 mars 2026" in rita("{% marke 'inkommen' efter='27 mars 2026' %}")
    assert "begärd, svara senast 20 april" in rita("{% marke 'komplettering' efter='svara senast 20 april' %}")


def test_okand_status_sags_hogt():
    with pytest.raises(OkantMarke):
        marke("hittat_pa")

    assert marke("hittat_pa", "Hittat på").ton == "neutral"
