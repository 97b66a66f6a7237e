"""Reading the texts: the version of the day, the difference, the baseline, and what each role sees."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from sok.models import Dokumentslag, Organtyp, Styckesslag
from sok.services import styrdokument as services
from tests.factories.sok import OmradeFactory, OrganFactory
from tests.factories.styrdokument import StyckeFactory, UtkastFactory, make_version

EN_DAG = datetime.timedelta(days=1)
BYTET = datetime.date(2023, 3, 30)


def adress(namn, *args, slag="avtal", **query):
    url = reverse(f"sok:{namn}", args=["provlan", slag, *args])
    return f"{url}?{'&'.join(f'{k}={v}' for k, v in query.items())}" if query else url


def sida(client, url):
    return client.get(url).content.decode()


@pytest.fixture
def tva(overenskommelse):
    """Two adopted versions of the agreement's text; the second from 30 March 2023."""
    first = make_version(
        overenskommelse, "Ett.", "Boende ingår.", "Tre.", nummer=1, giltighet=spann(datetime.date(2019, 1, 1), BYTET)
    )
    second = make_version(overenskommelse, "Ett.", "Boende ingår inte.", "Tre.", nummer=2, giltighet=spann(BYTET))
    return first, second


def test_texten_visas_som_den_var_dagen_fore_och_dagen_for_bytet(logga_in, lasare, tva):
    client = logga_in(lasare)

    fore, efter = (sida(client, adress("text", datum=dag)) for dag in ("2023-03-29", "2023-03-30"))

    assert "Boende ingår.</p>" in fore
    assert "Boende ingår inte.</p>" not in fore
    assert "Boende ingår inte.</p>" in efter


def test_dag_utan_antagen_version_sags(logga_in, lasare, tva):
    assert "Ingen antagen version gällde den dagen" in sida(logga_in(lasare), adress("text", datum="2018-01-01"))


def test_alla_versioner_listas_med_dagar(logga_in, lasare, tva):
    text = sida(logga_in(lasare), adress("text"))

    assert "Från och med 1\xa0januari 2019 till och med 29\xa0mars 2023" in text
    assert "Från och med 30\xa0mars 2023" in text


def test_skillnaden_ar_per_stycke_med_orden_markta(logga_in, lasare, tva):
    text = sida(logga_in(lasare), adress("text_jamfor", fran=1, till=2))

    assert text.count("Ändrat stycke") == 1
    assert text.count("1\xa0oförändrat stycke") == 2
    assert '<ins><span class="dold">tillagt: </span>' in text


def test_jamforelse_at_andra_hallet_och_med_okanda_nummer(logga_in, lasare, tva):
    client = logga_in(lasare)

    back = client.get(adress("text_jamfor", fran=2, till=1))
    unknown = client.get(adress("text_jamfor", fran="x", till=99))

    assert (back.context["fore"].nummer, back.context["efter"].nummer) == (2, 1)
    assert (unknown.context["fore"].nummer, unknown.context["efter"].nummer) == (1, 2)


def test_lika_versioner_sags_vara_lika(logga_in, lasare, tva):
    assert "ordagrant lika" in sida(logga_in(lasare), adress("text_jamfor", fran=2, till=2))


def test_en_enda_version_har_inget_att_jamforas_med(logga_in, lasare, overenskommelse):
    make_version(overenskommelse, "Ett.", nummer=1)

    assert "inte två versioner" in sida(logga_in(lasare), adress("text_jamfor"))


@pytest.fixture
def nulage(overenskommelse):
    """The baseline of 2018 and a later description, per area."""
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende")
    versions = []
    for nummer, (fran, till) in enumerate([(datetime.date(2019, 1, 1), BYTET), (BYTET, None)], start=1):
        version = make_version(
            overenskommelse,
            slag=Dokumentslag.NULAGE,
            nummer=nummer,
            titel=f"Nuläge {fran.year}",
            utgangslage=nummer == 1,
            giltighet=spann(fran, till),
        )
        StyckeFactory(version=version, nyckel="lan", nummer=3, rubrik="", text="Länet växer.")
        StyckeFactory(
            version=version, nyckel="u", nummer=1, omrade=omrade, slag=Styckesslag.UTMANING, text="Trångboddhet."
        )
        StyckeFactory(
            version=version, nyckel="f", nummer=2, omrade=omrade, slag=Styckesslag.FAKTA, text=f"Fakta {nummer}."
        )
        versions.append(version)
    return versions


def test_nulaget_visas_per_omrade_med_fakta_fore_utmaningar(logga_in, lasare, nulage):
    svar = logga_in(lasare).get(adress("text", slag="nulage"))

    [county, area] = svar.context["avsnitt"]
    assert county.rubrik == "Länet i stort"
    assert [(part.rubrik, part.stycken[0].nyckel) for part in area.delar] == [("Fakta", "f"), ("Utmaningar", "u")]


def test_utgangslaget_nas_alltid_bredvid_det_som_galler(logga_in, lasare, nulage):
    client = logga_in(lasare)
    first = nulage[0]

    text = sida(client, adress("text", slag="nulage"))

    assert "Utgångsläget står kvar" in text
    assert f"{first.get_absolute_url()}?visa=text" in text
    assert "Fakta 1." in sida(client, f"{first.get_absolute_url()}?visa=text")
    assert "Ändrat stycke" in sida(client, adress("text_jamfor", slag="nulage", fran=1, till=2))


def test_ett_okant_slag_finns_inte(logga_in, lasare, overenskommelse):
    assert logga_in(lasare).get(adress("text", slag="annat")).status_code == 404


def test_utkastet_ar_404_for_andra_och_namns_inte(logga_in, strateg, lasare, overenskommelse, tva):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=tva[1])

    client = logga_in(lasare)

    assert client.get(draft.get_absolute_url()).status_code == 404
    assert "Utkast" not in sida(client, adress("text"))
    assert "Version 3" not in sida(client, reverse("sok:texter", args=["provlan"]))


def test_utkastet_visar_det_som_andras_mot_det_som_galler(logga_in, strateg, overenskommelse, tva):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=tva[1])
    draft.stycken.filter(nyckel="a").update(text="Ett, nytt.")

    client = logga_in(strateg)

    assert "Ändrat mot version 2" in sida(client, draft.get_absolute_url())
    assert "Ett, nytt.</p>" in sida(client, f"{draft.get_absolute_url()}?visa=text")


def test_framlagd_text_visar_skillnad_organ_och_svar_for_ledamoten(logga_in, strateg, ledamot, overenskommelse, tva):
    organ = OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Provforum")
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=tva[1])
    draft.stycken.filter(nyckel="a").update(text="Ett, nytt.")
    services.skicka_pa_remiss(draft, sista_dag=timezone.localdate() + EN_DAG, av=strateg)
    draft.yttranden.update(svar="tillstyrker", lamnat_at=timezone.now(), lamnat_av=strateg)
    services.lagg_fram(draft, organ=organ, av=strateg)

    text = sida(logga_in(ledamot), draft.get_absolute_url())

    assert "Provforum beslutar om texten" in text
    assert "Ändrat stycke" in text
    assert adress("yttranden", draft.nummer) in text


def test_fliken_finns_nar_det_finns_en_text_eller_nagon_far_borja(logga_in, strateg, lasare, overenskommelse):
    oversikt = reverse("rapporter:overenskommelse", args=["provlan"])
    texter = f'href="{reverse("sok:texter", args=["provlan"])}"'

    utan = (texter in sida(logga_in(strateg), oversikt), texter in sida(logga_in(lasare), oversikt))
    make_version(overenskommelse, "Ett.", nummer=1)
    med = texter in sida(logga_in(lasare), oversikt)

    assert (utan, med) == ((True, False), True)


def test_last_overenskommelse_sager_varfor_pa_sidan_och_vid_forsok(logga_in, strateg, overenskommelse, tva):
    overenskommelse.slutdatum = timezone.localdate() - EN_DAG
    overenskommelse.efterfoljare_text = "Rådet"
    overenskommelse.save()
    client = logga_in(strateg)

    page, attempt = client.get(adress("text")), client.get(adress("utkast_nytt"))

    assert "Texten är låst" in page.content.decode()
    assert "Börja på ett utkast" not in page.content.decode()
    assert attempt.status_code == 403
    assert "Nya texter skrivs i Rådet." in attempt.content.decode()


def test_efter_slutdagen_visas_sista_dagens_text(logga_in, lasare, overenskommelse, tva):
    overenskommelse.slutdatum = BYTET - EN_DAG
    overenskommelse.save()

    assert logga_in(lasare).get(adress("text")).context["version"].nummer == 1


def test_text_fran_en_manniska_visas_som_text(logga_in, lasare, overenskommelse):
    make_version(overenskommelse, "<script>alert(1)</script>", nummer=1)
    make_version(overenskommelse, "<b>x</b>", nummer=2, version=UtkastFactory)

    assert "<script>alert" not in sida(logga_in(lasare), adress("text"))


def test_sidan_kostar_lika_manga_fragor_hur_lang_texten_an_ar(
    logga_in, strateg, overenskommelse, tva, django_assert_max_num_queries
):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=tva[1])
    for number in range(30):
        StyckeFactory(version=draft, nyckel=f"n{number}", nummer=10 + number)
    client = logga_in(strateg)

    for url in (adress("text"), draft.get_absolute_url(), adress("stycken", draft.nummer)):
        with django_assert_max_num_queries(18):
            client.get(url)
