"""A text in the browser: drafted, sent out, answered on a phone, compiled, reworked; axe on every page passed."""

import datetime

import pytest
from django.utils import timezone

from sok.models import Roll
from tests.factories.sok import OmradeFactory, OrganisationFactory, PartFactory
from tests.factories.styrdokument import make_version

pytestmark = [pytest.mark.webblasare, pytest.mark.langsam, pytest.mark.django_db(transaction=True)]

BREDDER = (320, 768, 1280)
LANG = (
    "Parterna ska samverka så att nyanlända snabbt kommer i arbete eller utbildning. Den som tar emot, den som "
    "utbildar och den som anställer talar med varandra innan personen flyttar in, och inte först när något har gått "
    "fel. "
) * 3


@pytest.fixture
def visa(passera, fotografera, ryms_i_bredd):
    """visa(sida, "Texter", "01-lista"): the page has come, fits at three widths and has no axe finding."""

    def look(page, rubrik, namn, bredder=BREDDER):
        passera(page, rubrik)
        for bredd in bredder:
            page.set_viewport_size({"width": bredd, "height": 900})
            ryms_i_bredd(page)
            fotografera(page, f"{namn}-{bredd}")
        page.set_viewport_size({"width": bredder[-1], "height": 900})

    return look


def skriv_stycke(page, rubrik, text):
    page.fill("[name=rubrik]", rubrik)
    page.fill("[name=text]", text)
    page.get_by_role("button", name="Spara").click()


def test_texten_skrivs_skickas_besvaras_och_arbetas_om(sida, visa, overenskommelse, strateg, ledamot, medlem):
    region = OrganisationFactory(nyckel="regionen", namn="Region Provlän")
    PartFactory(overenskommelse=overenskommelse, organisation=region)
    kollega = medlem(Roll.BEREDNING, region)
    OmradeFactory(overenskommelse=overenskommelse, nyckel="arbete", version__namn="Arbetsmarknad och kompetens")
    page = sida(strateg)

    page.goto("/provlan/texter/")
    visa(page, "^Texter$", "01-tom-lista")
    page.goto("/provlan/texter/avtal/")
    visa(page, "Överenskommelsens text", "02-tom-text")
    make_version(
        overenskommelse, "En gemensam riktning.", "Alla kan bidra.", LANG, "Parterna följer upp varje år.",
        "Ses över varje år.", "Gäller tills vidare.", nummer=1,
    )  # fmt: skip
    page.reload()
    visa(page, "Överenskommelsens text", "03-text")

    page.get_by_role("link", name="Börja på ett utkast").click()
    visa(page, "Nytt utkast", "04-nytt")
    page.fill("[name=titel]", "Överenskommelse 2027–2030")
    page.get_by_role("button", name="Börja").click()
    visa(page, "Skriv i utkastet", "05-skriv")
    page.get_by_role("link", name="Ändra Rubrik c").click()
    visa(page, "Ändra stycke", "06-stycke")
    page.fill("[name=text]", LANG.replace("snabbt", "inom två år"))
    page.get_by_role("button", name="Spara").click()
    page.get_by_role("link", name="Ta bort Rubrik e").click()
    visa(page, "Ta bort stycket", "07-ta-bort")
    page.get_by_role("button", name="Ta bort stycket").click()
    page.get_by_role("button", name="Flytta upp Rubrik f").click()
    page.get_by_role("link", name="Nytt stycke efter Rubrik b").click()
    page.get_by_role("button", name="Spara").click()
    visa(page, "Nytt stycke", "08-stycke-fel")
    skriv_stycke(page, "Barn och unga", "Barnens bästa prövas i varje beslut.")
    page.get_by_role("link", name="Se vad som ändras").click()
    visa(page, "version 2", "09-skillnad")

    page.get_by_role("link", name="Skicka till parterna").click()
    visa(page, "Skicka till parterna", "10-skicka")
    page.fill("[name=sista_dag]", (timezone.localdate() + datetime.timedelta(days=28)).isoformat())
    page.get_by_role("button", name="Skicka till parterna").click()
    visa(page, "Parternas svar", "11-inga-svar")

    mobil = sida(ledamot, bredd=360)
    mobil.goto("/provlan/texter/avtal/version/2/")
    visa(mobil, "version 2", "12-ledamoten")
    mobil.get_by_role("link", name="Svara", exact=True).click()
    visa(mobil, "Svara för Lessebo kommun", "13-svara")
    mobil.get_by_role("button", name="Lämna svaret").click()
    visa(mobil, "Svara för Lessebo kommun", "14-svara-fel")
    mobil.get_by_label("Tillstyrker med synpunkter").check()
    mobil.get_by_label("Synpunkt på Barn och unga").fill("Skriv vem som ansvarar, och hur det följs upp.")
    mobil.fill("[name=text]", LANG)
    mobil.fill("[name=diarienummer]", "KS 2026/0412")
    mobil.get_by_role("button", name="Lämna svaret").click()
    visa(mobil, "Svar från Lessebo kommun", "15-lamnat")
    mobil.goto("/provlan/texter/avtal/version/2/svar/")
    visa(mobil, "Parternas svar", "16-bara-eget")

    annan = sida(kollega)
    annan.goto("/provlan/texter/avtal/version/2/svar/regionen/")
    annan.get_by_label("Avstyrker").check()
    annan.fill("[name=text]", "Förslaget saknar finansiering.")
    annan.get_by_label("Synpunkt på Rubrik e").fill("Behåll stycket.")
    annan.get_by_role("button", name="Lämna svaret").click()
    page.reload()
    visa(page, "Parternas svar", "17-svar")
    assert "2 av 3 har svarat" in page.inner_text("main")
    page.emulate_media(media="print")
    visa(page, "Parternas svar", "18-tryck", (1280,))
    page.emulate_media(media="screen")

    page.goto("/provlan/texter/avtal/version/2/")
    visa(page, "version 2", "19-hos-parterna")
    page.get_by_role("link", name="Arbeta om").click()
    page.fill("[name=skal]", "Två parter ville ändra.")
    visa(page, "Arbeta om", "20-arbeta-om")
    page.get_by_role("button", name="Arbeta om").click()
    page.goto("/provlan/texter/avtal/version/3/")
    visa(page, "version 3", "21-omarbetad")
    assert "Parternas svar lämnades på version 2" in page.inner_text("main")
    page.goto("/provlan/texter/avtal/version/2/")
    visa(page, "version 2", "22-den-gamla")


def test_nulaget_skrivs_per_omrade_och_provas(sida, visa, overenskommelse, strateg):
    arbete = OmradeFactory(
        overenskommelse=overenskommelse, nyckel="arbete", version__namn="Arbetsmarknad och kompetens"
    )
    OmradeFactory(overenskommelse=overenskommelse, nyckel="halsa", version__namn="Hälsa och integration")
    make_version(
        overenskommelse, "År 2018 kom 612 personer till länet.", LANG, slag="nulage", nummer=1, titel="Nuläge 2018",
        utgangslage=True,
    )  # fmt: skip
    page = sida(strateg)

    page.goto("/provlan/texter/nulage/nytt/")
    page.fill("[name=titel]", "Nuläge 2026")
    page.get_by_role("button", name="Börja").click()
    page.get_by_role("link", name="Nytt stycke under fakta, Arbetsmarknad och kompetens").click()
    skriv_stycke(page, "", "År 2025 kom 312 personer till länet.")
    page.get_by_role("link", name="Nytt stycke under utmaningar, Arbetsmarknad och kompetens").click()
    skriv_stycke(page, "Språk", LANG)
    visa(page, "Skriv i utkastet", "30-nulage-skriv")
    page.goto("/provlan/texter/nulage/version/2/?visa=text")
    visa(page, "version 2", "31-nulage-hela")
    page.goto("/provlan/texter/nulage/")
    visa(page, "Nulägesbeskrivning", "32-nulage")

    page.goto("/provlan/aktualitet/")
    visa(page, "Aktualitetsprövning", "33-aktualitet-tom")
    page.get_by_role("link", name="Pröva Arbetsmarknad och kompetens").click()
    visa(page, "prövning", "34-prova")
    page.get_by_role("radio", name="Behöver ändras").check()
    page.fill("[name=text]", LANG)
    page.get_by_role("button", name="Spara").click()
    visa(page, "Aktualitetsprövning", "35-aktualitet")
    assert "1 av 2 prövade" in page.inner_text("main")
    page.goto(arbete.get_absolute_url())
    visa(page, "Arbetsmarknad", "36-omrade")

    mork = sida(strateg, morkt=True)
    mork.goto("/provlan/texter/nulage/jamfor/?fran=1&till=2")
    visa(mork, "Jämför versioner", "37-mork")
