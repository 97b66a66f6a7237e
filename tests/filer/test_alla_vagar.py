"""Every way in goes through the same door: what the scanner refuses is refused with its sentence, on the page."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from filer.models import Fil
from filer.skanner import EICAR
from insatser.models import Tabellinlasning
from tests.factories.forum import MoteFactory, PunktFactory

pytestmark = pytest.mark.django_db


def _underlag(overenskommelse):
    punkt = PunktFactory(mote=MoteFactory(organ__overenskommelse=overenskommelse))
    return reverse("forum:underlag_nytt", args=[overenskommelse.slug, punkt.mote_id, punkt.pk]), {
        "titel": "Mitt underlag"
    }


def _tabell(overenskommelse):
    return reverse("insatser:tabell_in", args=[overenskommelse.slug]), {"slag": "insatser"}


@pytest.mark.parametrize("vag", [_underlag, _tabell])
@pytest.mark.parametrize(
    ("innehall", "skanner", "sagt"),
    [(EICAR, "", "hittade skadlig kod"), (b"Titel\nNy", "unix:///finns/inte.ctl", "svarar inte just nu")],
    ids=["smittad", "ingen svarar"],
)
def test_sidan_sager_det_och_inget_lagras(
    vag, innehall, skanner, sagt, overenskommelse, strateg, logga_in, ladda, settings
):
    settings.FILSKANNER_URL = skanner
    adress, data = vag(overenskommelse)

    svar = logga_in(strateg).post(adress, data | {"fil": ladda("fil.csv", innehall)})

    sida = svar.content.decode()
    assert sagt in sida
    assert data.get("titel", "") in sida
    assert not Fil.objects.exists()
    assert not Tabellinlasning.objects.exists()


def test_bara_portalens_egna_dokument_lagras_forbi_kontrollen():
    """Whoever makes a Fil without filer.services stores what the portal itself has written."""
    egna = {"filer/services.py", "forum/services/protokolldokument.py", "statsbidrag/services/kvittenser.py"}
    skapar = {
        str(path.relative_to(settings.BASE_DIR))
        for app in (
            "filer",
            "forum",
            "indikatorer",
            "insatser",
            "jobb",
            "konton",
            "rapporter",
            "sok",
            "statsbidrag",
            "utskick",
        )
        for path in Path(settings.BASE_DIR, app).rglob("*.py")
        if "migrations" not in path.parts
        and re.search(r"\bFil\((?!models)|\bFil\.objects\.(create|bulk_create)", path.read_text())
    }
    assert skapar <= egna
