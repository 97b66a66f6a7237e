"""Every page about initiatives and plans as a real county's strategist meets it: no axe finding, nothing too wide.

Kronoberg's own data, with one of each thing that may hang on an initiative.
"""

import datetime

import pytest
from playwright.sync_api import expect

from insatser import services
from insatser.models import Belaggsslag, Insats, SparadVy
from insatser.services import hinder, spridning
from tests.factories.insatser import BelaggFactory, DeltagareFactory, UtfallFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]

SIDOR = {
    "lista": "insatser/",
    "lista-valda": "insatser/?ar=2025&omrade=ak&fler=1",
    "ny": "insatser/ny/",
    "insats": "insatser/{pk}/",
    "andra": "insatser/{pk}/andra/",
    "lage": "insatser/{pk}/lage/",
    "historik": "insatser/{pk}/historik/",
    "trad": "insatser/{pk}/trad/",
    "samband": "insatser/{pk}/samband/?q=sfi",
    "fortsatt": "insatser/{pk}/fortsatt/",
    "utfall-nytt": "insatser/{pk}/utfall/",
    "utfall": "insatser/{pk}/utfall/{utfall}/",
    "hinder-nytt": "insatser/{pk}/hinder/nytt/",
    "hinder-lista": "insatser/hinder/",
    "hinder": "insatser/hinder/{hinder}/",
    "spridning-lista": "insatser/spridning/",
    "spridning": "insatser/spridning/2025/",
    "spridning-svar": "insatser/spridning/2025/svar/lessebo/",
    "flera": "insatser/flera/?ar=2025",
    "flera-mina": "insatser/flera/mina/",
    "vyer": "insatser/vyer/",
    "tabell-ut": "insatser/tabell/ut/?ar=2025",
    "tabell-in": "insatser/tabell/in/",
    "goda-exempel": "insatser/goda-exempel/",
    "lyft": "insatser/{pk}/lyft/",
    "att-komplettera": "insatser/att-komplettera/",
    "borttagna": "insatser/borttagna/",
    "handlingsplaner": "handlingsplan/",
    "handlingsplan": "handlingsplan/2025/",
    "handlingsplan-andra": "handlingsplan/2025/andra/",
    "handlingsplan-skillnad": "handlingsplan/2025/skillnad/",
    "planrad-ny": "handlingsplan/2025/rader/ny/",
    "arsskifte": "arsskifte/",
    "ar-las": "arsskifte/2025/las/",
    "luckor": "luckor/?ar=2025",
    "utskick": "utskick/",
    "mitt-arbete": "mitt-arbete/",
    "part": "parter/lessebo/",
}


@pytest.fixture
def lessebo(kronoberg, django_user_model):
    """The Sfi of 2025 in Lessebo with an outcome, an obstacle, a year's question about spread and a saved view."""
    strateg = django_user_model.objects.get(email="strateg@demo.invalid")
    insats = Insats.objects.get(overenskommelse=kronoberg, titel__startswith="SFI, arbetsliv")
    utfall = UtfallFactory(insats=insats, artal=2025, text="Fler deltar i språkkaféerna.")
    DeltagareFactory(utfall=utfall)
    BelaggFactory(utfall=utfall, slag=Belaggsslag.INTERVJU, text="Samtal med deltagarna i juni")
    stopp = hinder.anmal(insats, av=strateg, text="Lokalen är för liten.", onskan="En större lokal till hösten.")
    spridning.oppna(kronoberg, av=strateg, artal=2025, sista_dag=datetime.date(2099, 1, 31), insatser=[insats])
    SparadVy.objects.create(overenskommelse=kronoberg, av=strateg, namn="Årets", fraga="ar=2025")
    services.bekrafta(insats, av=strateg)
    return {"pk": insats.pk, "utfall": utfall.pk, "hinder": stopp.pk}


def test_ingen_sida_har_anmarkningar_eller_ar_for_bred(lessebo, logga_in_som, axe, ryms_i_bredd, fotografera):
    page = logga_in_som("Demo Strateg")

    for namn, adress in SIDOR.items():
        svar = page.goto(f"/kronoberg/{adress.format(**lessebo)}")
        assert svar.status == 200, f"{namn}: {svar.status}"
        expect(page.locator("h1")).to_have_count(1)
        for bredd in (320, 1280):
            page.set_viewport_size({"width": bredd, "height": 900})
            ryms_i_bredd(page)
            fotografera(page, f"{namn}-{bredd}")
        axe(page)
