"""The thread over years: six links, branches, unknown periods, rings, what may be seen, and its page."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.oprecist import OprecistDatum
from insatser.models import Insats
from insatser.models.relation import Insatsrelationstyp as T
from insatser.services import borttagning
from insatser.trad import kort, trad
from insatser.tradfigur import Figur
from sok.models import Roll
from tests.factories.forum import BeslutFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, UtfallFactory
from tests.factories.insatser_samband import RelationFactory, kedja
from tests.factories.sok import MedlemskapFactory, OverenskommelseFactory

SEX_AR = (2019, 2020, 2021, 2022, 2023, 2024)


@pytest.fixture
def sex(overenskommelse):
    return kedja(overenskommelse, *SEX_AR)


def _titlar(found):
    return [rad.insats.titel for rad in found.rader]


@pytest.mark.parametrize("plats", [0, 2, 5])
def test_traden_ar_densamma_varifran_man_an_laser_den(sex, strateg, plats):
    found = trad(sex[plats], strateg)

    assert _titlar(found) == [f"Språkstöd {ar}" for ar in SEX_AR]
    assert [rad.ar_den_har for rad in found.rader] == [n == plats for n in range(6)]


def test_fragorna_blir_inte_fler_nar_traden_blir_langre(overenskommelse, sex, strateg):
    short = kedja(overenskommelse, 2024, 2025, titel="Kort")
    for row in (*sex, *short):
        UtfallFactory(insats=row, artal=2024)
        InsatsAktorFactory(insats=row)

    def queries(insats):
        with CaptureQueriesContext(connection) as asked:
            rows = trad(insats, strateg).rader
            assert all(rad.utfall_per_ar and rad.insats.ansvariga and rad.insats.overenskommelse.slug for rad in rows)
        return len(asked)

    assert queries(sex[0]) == queries(short[0]) <= 4


def test_en_ring_som_en_fil_har_skrivit_lases_en_gang(sex, strateg):
    RelationFactory(fran=sex[5], till=sex[0])

    found = trad(sex[3], strateg)

    assert sorted(_titlar(found)) == sorted(row.titel for row in sex)


def test_avknoppningar_och_delar_star_som_grenar(overenskommelse, sex, strateg):
    spun = InsatsFactory(overenskommelse=overenskommelse, titel="Avknoppad", start=OprecistDatum(2022))
    part = InsatsFactory(overenskommelse=overenskommelse, titel="En del")
    RelationFactory(fran=sex[2], till=spun, typ=T.AVKNOPPNING)
    RelationFactory(fran=part, till=sex[1], typ=T.DEL_AV)

    found = trad(sex[0], strateg)

    assert {rad.insats.titel: rad.grenord for rad in found.rader if rad.gren} == {
        "Avknoppad": "Avknoppning",
        "En del": "Del av eller omfattar",
    }
    assert _titlar(found).index("En del") == _titlar(found).index("Språkstöd 2020") + 1
    assert [rad.insats for rad in found.linjen] == sex


def test_delens_egna_samband_gar_inte_med(overenskommelse, sex, strateg):
    part, other = kedja(overenskommelse, 2020, 2021, titel="Delens")
    RelationFactory(fran=part, till=sex[1], typ=T.DEL_AV)

    found = trad(sex[0], strateg)

    assert part.titel in _titlar(found)
    assert other.titel not in _titlar(found)


def test_en_borttagen_insats_bryter_traden(sex, strateg):
    borttagning.ta_bort(sex[2], av=strateg)

    assert _titlar(trad(sex[0], strateg)) == ["Språkstöd 2019", "Språkstöd 2020"]


def test_traden_gar_over_till_efterfoljaren_bara_for_den_som_ser_den(sex, strateg, lasare):
    after = OverenskommelseFactory(slug="efter", kortnamn="SÖK efter", lan__kod="08")
    new = InsatsFactory(overenskommelse=after, titel="I den nya", start=OprecistDatum(2026))
    RelationFactory(fran=sex[5], till=new)
    MedlemskapFactory(user=lasare, roll=Roll.LASARE, overenskommelse=after)

    assert "I den nya" in _titlar(trad(sex[0], lasare))
    assert "I den nya" not in _titlar(trad(sex[0], strateg))


def test_utan_samband_fragas_inget_mer(insats, strateg, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert kort(insats, strateg) is None


# --- where it lies in time -------------------------------------------------------------------------------------------


def _x(streck):
    return float(streck.rstrip("%"))


def test_kand_period_ritas_hel_och_okand_streckad_mellan_grannarna(overenskommelse, strateg):
    first, unknown, last = kedja(overenskommelse, 2019, None, 2025)

    found = trad(unknown, strateg)

    figur = Figur(found.rader, idag=datetime.date(2025, 6, 1))
    drawn = figur.rader[unknown.pk]
    assert drawn.saker == ()
    assert _x(drawn.osaker[0].fran) == pytest.approx(_x(figur.rader[first.pk].saker[0].fran))
    assert _x(drawn.osaker[0].till) == pytest.approx(_x(figur.rader[last.pk].saker[0].fran))


def test_axeln_har_overenskommelsens_ar_och_de_som_tradens_uppgifter_lagger_till(overenskommelse, strateg):
    overenskommelse.slutdatum = datetime.date(2025, 12, 31)
    overenskommelse.save(update_fields=["slutdatum"])
    insats = InsatsFactory(overenskommelse=overenskommelse, start=OprecistDatum(2018), slut=OprecistDatum(2020))
    UtfallFactory(insats=insats, artal=2027)

    figur = Figur(trad(insats, strateg).rader)

    assert [ar.text for ar in figur.ar] == [str(n) for n in range(2018, 2028)]


def test_slut_som_ingen_har_sagt_ar_streckat_efter_idag(overenskommelse, strateg):
    insats = InsatsFactory(overenskommelse=overenskommelse, start=OprecistDatum(2024), status="pagar")

    drawn = Figur(trad(insats, strateg).rader, idag=datetime.date(2024, 7, 1)).rader[insats.pk]

    assert _x(drawn.saker[0].till) <= _x(drawn.osaker[0].fran) if drawn.osaker else True
    assert _x(drawn.saker[0].fran) < _x(drawn.saker[0].till)


def test_bara_slutet_kant_hittar_inte_pa_nar_den_borjade(overenskommelse, strateg):
    insats = InsatsFactory(overenskommelse=overenskommelse, slut=OprecistDatum(2024, 9))

    drawn = Figur(trad(insats, strateg).rader).rader[insats.pk]

    assert _x(drawn.osaker[0].fran) == 0
    assert _x(drawn.saker[0].fran) == pytest.approx(_x(drawn.osaker[0].till))


# --- the page --------------------------------------------------------------------------------------------------------


def test_sidan_sager_i_ord_vad_som_ritas(sex, lasare, logga_in, adress):
    UtfallFactory(insats=sex[1], artal=2020, text="Elva gick vidare till studier.")
    UtfallFactory(insats=sex[1], artal=None, text="Ett större nätverk.")
    Insats.objects.filter(pk=sex[3].pk).update(start="", slut="")

    html = logga_in(lasare).get(f"{adress}{sex[0].pk}/trad/").content.decode()

    assert html.count("Fortsätter från") == 5
    assert "Elva gick vidare till studier." in html
    assert "år anges ej i källan" in html
    assert "period anges ej i källan" in html
    assert "före 2023 enligt ordningen i tråden" in html
    assert "style=" not in html
    assert all('aria-hidden="true"' in svg for svg in re.findall(r"<svg[^>]*trad-figur[^>]*>", html))


def test_beslut_star_vid_den_insats_de_galler_och_bara_for_den_som_far_se_dem(sex, lasare, ledamot, logga_in, adress):
    for n, secret in ((1, False), (2, True)):
        BeslutFactory(
            overenskommelse=sex[0].overenskommelse, avser=[f"insats:nr-{sex[n].pk}"], sekretess=secret,
            text="Projektet startar" if not secret else "Hemlig sak",
        )  # fmt: skip

    read = logga_in(lasare).get(f"{adress}{sex[0].pk}/trad/").content.decode()
    decided = logga_in(ledamot).get(f"{adress}{sex[0].pk}/trad/").content.decode()

    assert "Projektet startar" in read
    assert "Hemlig sak" not in read
    assert "Hemlig sak" in decided


def test_insatsens_sida_visar_linjen_och_leder_till_tradens(sex, lasare, logga_in, adress):
    html = logga_in(lasare).get(f"{adress}{sex[2].pk}/").content.decode()

    assert 'aria-current="true"' in html
    assert f"{adress}{sex[2].pk}/trad/" in html
    assert "Språkstöd 2024" in html


def test_en_insats_utan_samband_har_anda_en_sida(insats, lasare, logga_in, adress):
    response = logga_in(lasare).get(f"{adress}{insats.pk}/trad/")

    assert response.status_code == 200
    assert "har inga samband" in response.content.decode()


def test_utomstaende_hittar_ingen_trad(sex, utomstaende, logga_in, adress):
    assert logga_in(utomstaende).get(f"{adress}{sex[0].pk}/trad/").status_code == 404


def test_sidan_staller_lika_fa_fragor_hur_lang_traden_an_ar(overenskommelse, sex, strateg, logga_in, adress):
    short = kedja(overenskommelse, 2024, 2025, titel="Kort")
    client = logga_in(strateg)

    def queries(insats):
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{adress}{insats.pk}/trad/")
        return len(asked)

    queries(short[0])  # what is remembered between pages is asked for once
    assert queries(sex[0]) == queries(short[0]) <= 12
