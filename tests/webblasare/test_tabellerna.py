"""The dry run of a table as people meet it: faults first, changes readable, on a phone and on a desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import expect

from insatser.models import Tabellinlasning
from insatser.services import tabell
from tests.factories.insatser import HelInsatsFactory

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]
RUBRIKER = "Nr;Titel;Läge;Ansvariga;Börjar;Antal kommuner;Målgrupp;Eget"
LANG = "Föräldralediga kvinnor och män i hela länet som har varit här i mindre än tre år och vill lära sig svenska"


@pytest.fixture
def filer(overenskommelse, kommun, strateg, settings, tmp_path):
    """A file with many faults and a file that can be stored, both looked through."""
    settings.MEDIA_ROOT = tmp_path
    insatser = [
        HelInsatsFactory(
            overenskommelse=overenskommelse, aktor__organisation=kommun, titel=f"Sfi på familjecentralen {n}"
        )
        for n in range(3)
    ]
    andras = [f"{insats.pk};{insats.titel} i Lessebo;Pågår;Lessebo kommun;2025;;{LANG};" for insats in insatser]
    fel = [f";Språkvän {n};Pausad;Lesebo;2024-1{n};många;uppgift saknas;x" for n in range(9)]
    nya = [f";Ny insats {n};Planerad;Lessebo kommun;2026;3;Nyanlända;" for n in range(4)]
    return [_inlast(overenskommelse, strateg, rows) for rows in ([*andras, *fel], [*andras, *nya])]


def _inlast(overenskommelse, strateg, rader):
    text = "\r\n".join([RUBRIKER, *rader])
    upload = SimpleUploadedFile("insatser-hösten.csv", text.encode())
    row = tabell.ta_emot(overenskommelse, slag="insatser", upload=upload, av=strateg)
    return tabell.granska_inlasning(Tabellinlasning.objects.get(pk=row.pk))


@pytest.mark.parametrize(("bredd", "morkt"), [(320, False), (768, False), (1280, False), (1280, True)])
def test_granskningen_gar_att_lasa(filer, strateg, sida, axe, ryms_i_bredd, fotografera, bredd, morkt):
    stoppad, granskas = filer
    page = sida(strateg, bredd=bredd, morkt=morkt)

    for inlasning, namn in ((stoppad, "fel"), (granskas, "ratt")):
        page.goto(f"/{inlasning.overenskommelse.slug}/insatser/tabell/in/{inlasning.pk}/")
        expect(page.locator("h1")).to_have_text("insatser-hösten.csv")
        ryms_i_bredd(page)
        axe(page)
        fotografera(page, f"tabell-{namn}-{bredd}{'-mork' if morkt else ''}")
    for del_ in ("ut/", "in/"):
        page.goto(f"/{stoppad.overenskommelse.slug}/insatser/tabell/{del_}")
        ryms_i_bredd(page)
        axe(page)
        fotografera(page, f"tabell-{del_[:-1]}-{bredd}{'-mork' if morkt else ''}")


def test_utan_skript_kommer_man_anda_hela_vagen(filer, strateg, sida):
    """Saving is a form; the page that waits reloads itself."""
    _, granskas = filer
    page = sida(strateg, skript=False)

    page.goto(f"/{granskas.overenskommelse.slug}/insatser/tabell/in/{granskas.pk}/")
    page.get_by_role("button", name="Spara allt i filen").click()

    expect(page.get_by_role("button", name="Spara allt i filen")).to_have_count(0)
    tabell.spara_inlasning(Tabellinlasning.objects.get(pk=granskas.pk))
    page.reload()
    expect(page.get_by_role("heading", name="Filen är sparad")).to_be_visible()
