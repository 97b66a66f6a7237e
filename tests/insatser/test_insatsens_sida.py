"""The page of an initiative: what it has led to year by year, whose it is, and the same number of questions however
much there is."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from insatser import services
from insatser.models import Insats
from tests.factories.insatser import (
    BelaggFactory,
    DeltagareFactory,
    InsatsAktorFactory,
    InsatsFactory,
    InsatsKopplingFactory,
    InsatsPlatsFactory,
    UtfallFactory,
)
from tests.factories.sok import OmradeFactory
from tests.factories.statsbidrag import make_redovisning

# Each room on the page asks one or two; the page itself a dozen.
HOGST = 24


def las(client, insats):
    return client.get(insats.get_absolute_url()).content.decode().replace("\u00a0", " ")


def fyll(insats, *years):
    """More of everything that the page lists."""
    for artal in years:
        utfall = UtfallFactory(insats=insats, artal=artal)
        for alder in ("", "unga"):
            DeltagareFactory(utfall=utfall, aldersgrupp=alder)
        BelaggFactory.create_batch(2, utfall=utfall)
        InsatsAktorFactory(insats=insats, organisation=None, fritext=f"Medverkande {artal}", roll="medverkande")
        InsatsPlatsFactory(insats=insats, geografi__kod=f"07{artal % 100}", geografi__namn=f"Ort {artal}")
        InsatsKopplingFactory(insats=insats, omrade=OmradeFactory(overenskommelse=insats.overenskommelse))


def fragor(client, insats):
    client.get(insats.get_absolute_url())
    with CaptureQueriesContext(connection) as found:
        client.get(insats.get_absolute_url())
    return len(found)


def test_antalet_fragor_vaxer_inte_med_innehallet(logga_in, strateg, insats):
    fyll(insats, 2020)
    client = logga_in(strateg)
    litet = fragor(client, insats)

    fyll(insats, 2021, 2022, 2023)

    assert fragor(client, insats) == litet
    assert litet <= HOGST


def test_aren_star_med_det_senaste_forst_och_okant_ar_sist(logga_in, lasare, insats):
    for artal in (2023, None, 2025):
        UtfallFactory(insats=insats, artal=artal, text=f"Utfall {artal or 'utan år'}")

    html = las(logga_in(lasare), insats)

    order = [html.index(words) for words in ("<h3>2025", "Utfall 2025", "<h3>2023", "år anges ej", "Utfall utan år")]
    assert order == sorted(order)


def test_arets_deltagare_star_i_tabell_med_aldrar_och_summa(logga_in, lasare, insats):
    utfall = UtfallFactory(insats=insats, artal=2025)
    DeltagareFactory(utfall=utfall, kvinnor=42, man=31)
    DeltagareFactory(utfall=utfall, aldersgrupp="unga", kvinnor=12, man=None)

    html = las(logga_in(lasare), insats)

    assert "Deltagare 2025" in html
    assert '<th scope="row">18–24 år</th><td class="tal" data-label="Kvinnor">12</td>' in html
    assert '<td class="tal" data-label="Totalt">73</td>' in html
    assert '<td class="tal" data-label="Totalt">minst 12</td>' in html
    assert '<td class="tal" data-label="Män"><span class="saknas">uppgift saknas</span></td>' in html


def test_flera_utfall_samma_ar_summeras_med_forbehall(logga_in, lasare, insats):
    for kvinnor in (10, 20):
        DeltagareFactory(utfall__insats=insats, utfall__artal=2025, kvinnor=kvinnor, man=0)

    html = las(logga_in(lasare), insats)

    assert "Summan av 2 utfall" in html
    assert '<td class="tal" data-label="Totalt">30</td>' in html


def test_belagg_star_med_slag_och_lank(logga_in, lasare, insats):
    BelaggFactory(utfall__insats=insats, slag="utvardering", text="Utvärderingen", adress="https://www.example.se/u")

    html = las(logga_in(lasare), insats)

    assert "Utvärdering</span>" in html
    assert '<a href="https://www.example.se/u" rel="noopener">Utvärderingen</a>' in html


def test_sma_tal_bland_deltagare_doljs_med_ett_till(logga_in, lasare, insats):
    DeltagareFactory(utfall__insats=insats, kvinnor=4, man=3127)

    html = las(logga_in(lasare), insats).replace("\xa0", "").replace(" ", "")

    assert "Dolt:färreän5personer.Vidöljerocksåettvärdetill" in html
    assert html.count(">dolt<") == 2
    assert "3127" not in html
    assert "3131" in html


def test_texten_i_ett_utfall_blir_aldrig_kod(logga_in, lasare, insats):
    BelaggFactory(utfall__insats=insats, utfall__text="<script>x</script>", text="<b>fet</b>")

    html = las(logga_in(lasare), insats)

    assert "<script>x" not in html
    assert "<b>fet" not in html


def test_senast_andrad_star_med_namn(logga_in, strateg, insats):
    services.spara(insats, services.Insatsuppgifter(falt={"malgrupp": "unga"}), av=strateg, revision=1)

    assert f"av {strateg.namn}" in las(logga_in(strateg), insats).split("Senast ändrad")[1]


@pytest.mark.parametrize(("dagar", "flagga"), [(1, False), (800, True)])
def test_den_som_ingen_ror_flaggas(dagar, flagga, logga_in, lasare, insats):
    Insats.objects.filter(pk=insats.pk).update(
        status="pagar", updated_at=timezone.now() - datetime.timedelta(days=dagar)
    )

    assert ("Inte uppdaterad på mer än" in las(logga_in(lasare), insats)) is flagga


def test_byten_av_lage_och_skede_star_tillsammans_senast_forst(logga_in, strateg, insats):
    services.byt_skede(insats, "ansokan", av=strateg)
    services.byt_skede(insats, "avslagen", av=strateg, skal="Medlen räckte inte.")

    html = las(logga_in(strateg), insats).split("Lägen och skeden")[1]

    assert html.index("Avslagen") < html.index("Medlen räckte inte.") < html.rindex("Ansökan")


def test_en_insats_med_bara_titel_sager_vad_som_saknas(logga_in, strateg, overenskommelse):
    html = las(logga_in(strateg), InsatsFactory(overenskommelse=overenskommelse))

    for words in (
        "läge inte ifyllt",
        "ansvarig inte ifylld",
        "period inte ifylld",
        "Lägg till utfall",
    ):
        assert words in html


def test_den_som_bara_laser_far_inga_knappar(logga_in, lasare, insats):
    UtfallFactory(insats=insats)

    html = las(logga_in(lasare), insats)

    for words in ("Uppdatera</a>", "Ändra läge", "Lägg till utfall", "Ta bort"):
        assert words not in html
    assert "Ni kan läsa men inte ändra" in html


@pytest.fixture
def redovisning(insats, overenskommelse):
    """A report that Lessebo owes, for a grant that pays for the initiative."""
    return make_redovisning(overenskommelse=overenskommelse, insats=insats)


def test_mottagaren_oppnar_sin_redovisning_fran_insatsen(logga_in, kommunhandlaggare, insats, redovisning):
    html = las(logga_in(kommunhandlaggare), insats)

    assert f'href="{redovisning.get_absolute_url()}"' in html
    assert "Inte inlämnad" in html


@pytest.mark.parametrize("roll", ["strateg", "granskare"])
def test_den_som_foljer_upp_ser_laget_men_inget_utkast(roll, request, logga_in, insats, redovisning):
    html = las(logga_in(request.getfixturevalue(roll)), insats)

    assert "Inte inlämnad" in html
    assert redovisning.get_absolute_url() not in html
    assert redovisning.granskningsadress not in html


def test_ovriga_ser_inte_att_redovisningen_finns(logga_in, lasare, insats, redovisning):
    assert 'id="redovisningar"' not in las(logga_in(lasare), insats)
