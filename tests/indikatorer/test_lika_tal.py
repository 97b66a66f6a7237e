"""One number, one version: the same on the page, in the chart, in every file and in the report's PDF."""

import html
import io
import re
import subprocess
from decimal import Decimal

import pikepdf
import pytest
from django.urls import reverse

from indikatorer import services
from indikatorer.models import Matvarde
from rapporter.arsrapport import rendering, underlag
from rapporter.models import Arsrapport
from tests.factories.indikatorer import andra_varden, koppla, riket_lan_och_kommuner
from tests.factories.sok import DelmalFactory, OmradeFactory

pytestmark = pytest.mark.django_db
# Half-way numbers, where two ways of rounding would part.
KVINNOR, MAN = Decimal("29.25"), Decimal("45.35")
SKRIVET = ("29,3", "45,4", "16,1")


@pytest.fixture
def avtal(overenskommelse):
    """An agreement whose county figure for 2024 is known to the last digit."""
    riket_lan_och_kommuner()
    delmal = DelmalFactory(omrade=OmradeFactory(overenskommelse=overenskommelse))
    koppla(overenskommelse, "N00973", delmal=delmal)
    services.demovarden(overenskommelse)
    county = Matvarde.objects.filter(grupp__isnull=False, artal=2024)
    andra_varden(county.filter(kon="K"), varde=KVINNOR)
    andra_varden(county.filter(kon="M"), varde=MAN)
    return overenskommelse


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def test_samma_tal_pa_sidan_i_diagrammet_i_filerna_och_i_pdf(logga_in, lasare, avtal):
    client = logga_in(lasare)

    def fetch(name):
        return client.get(reverse(f"indikatorer:{name}", args=[avtal.slug, "n00973"])).content.decode("utf-8-sig")

    page = html.unescape(fetch("visa"))
    row = re.search(r"<tr>\s*<th scope=\"row\">2024.*?</tr>", page, re.S)[0]
    assert tuple(re.findall(r"data-label=\"[^\"]+\">([\d,]+)", row)) == SKRIVET
    alt = re.search(r'role="img" aria-label="([^"]+)"', page)[1]
    assert "Kvinnor: 29,3\u00a0% år 2024" in alt
    assert "Män: 45,4\u00a0% år 2024" in alt

    svg = html.unescape(fetch("svg"))
    assert "Kvinnor 2024: 29,3\u00a0%" in svg
    assert fetch("csv").splitlines()[-1].startswith("2024;29,3;45,4;16,1;")
    women = next(
        serie
        for serie in client.get(reverse("indikatorer:json", args=[avtal.slug, "n00973"])).json()["serier"]
        if serie["roll"] == "kvinnor"
    )
    assert women["texter"][women["artal"].index(2024)] == "29,3\u00a0%"

    rapport = Arsrapport.objects.create(overenskommelse=avtal, fran_ar=2019, till_ar=2024)
    pdf = rendering.pdf(underlag.bygg(rapport))
    assert re.search(r"2024\s+29,3\s+45,4\s+16,1", text_of(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (attached,) = (file.get_file().read_bytes() for file in document.attachments.values())
    assert attached.decode("utf-8-sig").splitlines()[-1].startswith("2024;29,3;45,4;16,1;")
