"""Relations between initiatives, and going on with one another year."""

import datetime
import threading
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from core.giltighet import spann
from core.oprecist import OprecistDatum
from insatser.historik import andringar
from insatser.models import Insats, InsatsAktor, InsatsKoppling, InsatsRelation, InsatsStatusbyte, Utfall
from insatser.models.relation import Insatsrelationstyp as T
from insatser.services import borttagning, fel, samband
from tests.factories.insatser import (
    InsatsAktorFactory,
    InsatsFactory,
    InsatsKopplingFactory,
    InsatsPlatsFactory,
    UtfallFactory,
)
from tests.factories.insatser_samband import RelationFactory, kedja
from tests.factories.sok import OmradeFactory, OrganisationFactory, OverenskommelseFactory


@pytest.fixture
def annan(overenskommelse):
    return InsatsFactory(overenskommelse=overenskommelse, titel="SFI och arbetsliv")


def test_sambandet_star_pa_bada_sidorna(insats, annan, kommunhandlaggare, logga_in, adress):
    samband.relatera(insats, annan, T.FORTSATTNING, av=kommunhandlaggare)

    client = logga_in(kommunhandlaggare)
    old = client.get(f"{adress}{insats.pk}/").content.decode()
    new = client.get(f"{adress}{annan.pk}/").content.decode()
    assert "Fortsätter i" in old
    assert "SFI och arbetsliv" in old
    assert "Fortsätter från" in new
    assert "Sfi på familjecentralen" in new


def test_omvant_skrivs_fran_den_aldre_till_den_yngre(insats, annan, strateg):
    samband.relatera(insats, annan, T.AVKNOPPNING, av=strateg, omvant=True)

    relation = InsatsRelation.objects.get()
    assert (relation.fran, relation.till) == (annan, insats)


def test_den_som_bara_far_lasa_skriver_inget_samband(insats, annan, lasare):
    with pytest.raises(PermissionDenied):
        samband.relatera(insats, annan, T.FORTSATTNING, av=lasare)

    assert not InsatsRelation.objects.exists()


def test_ratten_provas_dar_man_star_och_inte_hos_den_andra(insats, annan, kommunhandlaggare):
    with pytest.raises(PermissionDenied):
        samband.relatera(annan, insats, T.FORTSATTNING, av=kommunhandlaggare)


def test_en_insats_har_inget_samband_med_sig_sjalv(insats, strateg):
    with pytest.raises(fel.SammaInsats):
        samband.relatera(insats, insats, T.DEL_AV, av=strateg)


def test_tva_insatser_hanger_ihop_pa_ett_satt(insats, annan, strateg):
    samband.relatera(insats, annan, T.FORTSATTNING, av=strateg)

    with pytest.raises(fel.SambandetFinns, match="fortsätter i") as caught:
        samband.relatera(annan, insats, T.FOREGANGARE, av=strateg, omvant=True)

    assert caught.value.relation == InsatsRelation.objects.get()


@pytest.mark.parametrize("typ", [T.FORTSATTNING, T.FOREGANGARE, T.AVKNOPPNING])
def test_traden_gar_inte_runt_i_tiden(overenskommelse, strateg, typ):
    first, _, third = kedja(overenskommelse, 2019, 2020, 2021)

    with pytest.raises(fel.SambandetGarRunt, match="både före och efter"):
        samband.relatera(third, first, typ, av=strateg)

    assert InsatsRelation.objects.count() == 2


def test_en_del_omfattar_inte_det_hela(overenskommelse, strateg):
    small, middle, large = (InsatsFactory(overenskommelse=overenskommelse) for _ in range(3))
    samband.relatera(small, middle, T.DEL_AV, av=strateg)
    samband.relatera(middle, large, T.DEL_AV, av=strateg)

    with pytest.raises(fel.SambandetGarRunt, match="redan en del av"):
        samband.relatera(large, small, T.DEL_AV, av=strateg)


def test_en_insats_i_en_annan_overenskommelse_nas_bara_genom_efterfoljaren(insats, strateg):
    other = InsatsFactory(overenskommelse=OverenskommelseFactory(slug="annan", lan__kod="08"))

    with pytest.raises(fel.SambandetHorTillEfterfoljaren):
        samband.relatera(insats, other, T.FORTSATTNING, av=strateg)


def test_ett_samband_som_efterfoljaren_skrev_tas_inte_bort(insats, strateg):
    other = InsatsFactory(overenskommelse=OverenskommelseFactory(slug="annan", lan__kod="08"))
    relation = RelationFactory(fran=insats, till=other)

    with pytest.raises(fel.SambandetHorTillEfterfoljaren):
        samband.ta_bort(relation, insats, av=strateg)


def test_historiken_sager_att_sambanden_andrades(insats, annan, strateg):
    relation = samband.relatera(insats, annan, T.FORTSATTNING, av=strateg)
    samband.ta_bort(relation, insats, av=strateg)

    words = [row.vad for row in andringar(insats)]
    assert any("samband" in text for text in words)
    assert any("samband" in row.vad for row in andringar(annan))


@pytest.mark.django_db(transaction=True)
def test_tva_som_skriver_samtidigt_sluter_ingen_ring(overenskommelse, strateg):
    one, other = InsatsFactory.create_batch(2, overenskommelse=overenskommelse)
    barrier, met = threading.Barrier(2), []

    def write(fran, till):
        barrier.wait()
        try:
            samband.relatera(fran, till, T.FORTSATTNING, av=strateg)
        except (fel.SambandetGarRunt, fel.SambandetFinns) as reason:
            met.append(reason)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=pair) for pair in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert InsatsRelation.objects.count() == 1
    assert len(met) == 1


# --- the next year -------------------------------------------------------------------------------------------------


@pytest.fixture
def forra(insats):
    """Lessebo's initiative of 2025 with everything that may follow or stay behind."""
    Insats.objects.filter(pk=insats.pk).update(
        start="2025-01-01", slut="2025-12-31", malgrupp="föräldralediga", finansiering="400 000 kr", status="avslutad",
        deltagarmal="40 deltagare", anmarkning="gäller bara 2025", kalla="Handlingsplan 2025",
    )  # fmt: skip
    funder = OrganisationFactory(nyckel="demofonden", namn="Demofonden")
    for reference, amount in (("A 1", 100), ("A 2", 200)):
        InsatsAktorFactory(
            insats=insats, organisation=funder, roll="finansiar", referens=reference, sokt_belopp=Decimal(amount)
        )
    InsatsPlatsFactory(insats=insats)
    UtfallFactory(insats=insats, artal=2025)
    return Insats.objects.get(pk=insats.pk)


def test_fortsatt_nasta_ar_tar_med_vad_insatsen_ar(forra, kommun, kommunhandlaggare):
    new = samband.fortsatt(forra, 2026, av=kommunhandlaggare)

    new.refresh_from_db()
    assert (new.titel, new.malgrupp, str(new.start), new.slut, new.status) == (
        forra.titel, "föräldralediga", "2026", None, "planerad",
    )  # fmt: skip
    assert new.kopplingar.get().omrade_id == forra.kopplingar.get().omrade_id
    assert new.kopplingar.get().primar
    assert new.platser.get().geografi_id == "0761"
    assert new.aktorer.get(roll="ansvarig").organisation == kommun
    relation = InsatsRelation.objects.get()
    assert (relation.fran, relation.till, relation.typ) == (forra, new, T.FORTSATTNING)
    assert InsatsStatusbyte.objects.get(insats=new).av == kommunhandlaggare


def test_det_som_sades_om_det_gangna_aret_foljer_inte_med(forra, strateg):
    new = samband.fortsatt(forra, 2026, av=strateg)

    assert not Utfall.objects.filter(insats=new).exists()
    assert (new.finansiering, new.deltagarmal, new.anmarkning, new.kalla) == ("", "", "", "")
    funder = new.aktorer.get(roll="finansiar")
    assert (funder.organisation.namn, funder.referens, funder.sokt_belopp) == ("Demofonden", "", None)


def test_andra_gangen_leder_till_den_som_finns(forra, strateg):
    first = samband.fortsatt(forra, 2026, av=strateg)

    again = samband.fortsatt(forra, 2026, av=strateg, titel="En annan titel")

    assert again == first
    assert Insats.objects.filter(overenskommelse=forra.overenskommelse).count() == 2


def test_en_borttagen_fortsattning_hindrar_inte_en_ny(forra, strateg):
    first = samband.fortsatt(forra, 2026, av=strateg)
    borttagning.ta_bort(first, av=strateg)

    assert samband.fortsatt(forra, 2026, av=strateg) != first


@pytest.mark.parametrize("artal", [2024, 2025])
def test_samma_ar_eller_tidigare_gar_inte(forra, strateg, artal):
    with pytest.raises(fel.AretForTidigt, match="Välj ett år efter 2025"):
        samband.fortsatt(forra, artal, av=strateg)


@pytest.mark.parametrize("artal", [0, 1989, 2101, 99999])
def test_ett_ar_som_inte_ar_rimligt_gar_inte(insats, strateg, artal):
    with pytest.raises(fel.AretFinnsInte):
        samband.fortsatt(insats, artal, av=strateg)


def test_ett_omrade_som_har_utgatt_foljer_inte_med(forra, overenskommelse, strateg):
    gone = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende")
    gone.versioner.update(giltighet=spann(None, datetime.date(2023, 3, 30)))
    InsatsKopplingFactory(insats=forra, omrade=gone)

    new = samband.fortsatt(forra, 2026, av=strateg)

    assert gone.pk not in new.kopplingar.values_list("omrade", flat=True)


def test_okand_period_hindrar_inget_ar(insats, strateg):
    assert samband.fortsatt(insats, 2019, av=strateg).start == OprecistDatum(2019)


def test_den_som_bara_far_lasa_fortsatter_inget(forra, lasare):
    with pytest.raises(PermissionDenied):
        samband.fortsatt(forra, 2026, av=lasare)


@pytest.mark.django_db(transaction=True)
def test_tva_som_fortsatter_samtidigt_far_samma_insats(forra, strateg):
    barrier, got = threading.Barrier(2), []

    def go_on():
        barrier.wait()
        try:
            got.append(samband.fortsatt(forra, 2026, av=strateg).pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=go_on) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(got) == 2
    assert len(set(got)) == 1
    assert InsatsAktor.objects.filter(insats=got[0], roll="ansvarig").count() == 1
    assert InsatsKoppling.objects.filter(insats=got[0]).count() == 1


# --- in the browser ------------------------------------------------------------------------------------------------


def test_sok_och_valj_utan_javascript(insats, annan, kommunhandlaggare, logga_in, adress):
    client = logga_in(kommunhandlaggare)
    url = f"{adress}{insats.pk}/samband/"

    page = client.get(url, {"q": "arbetsliv"}).content.decode().replace("\xa0", " ")
    assert "1 träff på ”arbetsliv”" in page
    assert "SFI och arbetsliv (period anges ej i källan)" in page
    for words in ("fortsätter från", "bygger på", "är avknoppad från", "är del av", "omfattar"):
        assert words in page
    response = client.post(url, {"q": "arbetsliv", "ord": "fortsattning:in", "annan": annan.pk})

    assert response.status_code == 302
    relation = InsatsRelation.objects.get()
    assert (relation.fran, relation.till) == (annan, insats)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"ord": "fortsattning:in"},
        {"ord": "hittepå", "annan": "1"},
        {"ord": "fortsattning:in", "annan": "abc"},
        {"ord": "fortsattning:in", "annan": "99999999999999999999"},
        {"ord": "fortsattning:in", "annan": "0", "q": "\0"},
    ],
)
def test_det_som_inte_gar_att_spara_visas_igen(insats, annan, strateg, logga_in, adress, data):
    response = logga_in(strateg).post(f"{adress}{insats.pk}/samband/", data)

    assert response.status_code == 200
    assert not InsatsRelation.objects.exists()


def test_en_insats_i_ett_annat_lan_gar_inte_att_skicka(insats, annan, strateg, logga_in, adress):
    other = InsatsFactory(overenskommelse=OverenskommelseFactory(slug="annan", lan__kod="08"))

    logga_in(strateg).post(f"{adress}{insats.pk}/samband/", {"ord": "fortsattning:in", "annan": other.pk})

    assert not InsatsRelation.objects.exists()


def test_ett_samband_som_gar_runt_sags_i_formularet(overenskommelse, strateg, logga_in, adress):
    first, last = kedja(overenskommelse, 2019, 2020)
    RelationFactory(fran=last, till=InsatsFactory(overenskommelse=overenskommelse, titel="Den tredje"))
    third = Insats.objects.get(titel="Den tredje")

    response = logga_in(strateg).post(f"{adress}{first.pk}/samband/", {"ord": "fortsattning:in", "annan": third.pk})

    assert "En insats kan inte komma både före och efter en annan." in response.content.decode()


def test_ta_bort_fragar_forst(insats, annan, strateg, logga_in, adress):
    relation = RelationFactory(fran=insats, till=annan)
    client = logga_in(strateg)
    url = f"{adress}{annan.pk}/samband/{relation.pk}/ta-bort/"

    assert "fortsätter i" in client.get(url).content.decode()
    client.post(url)

    assert not InsatsRelation.objects.exists()


def test_ett_samband_som_inte_ar_insatsens_hittas_inte(insats, overenskommelse, strateg, logga_in, adress):
    kedja(overenskommelse, 2019, 2020)
    relation = InsatsRelation.objects.get()

    assert logga_in(strateg).post(f"{adress}{insats.pk}/samband/{relation.pk}/ta-bort/").status_code == 404


def test_fortsatt_visar_vad_som_foljer_med_och_sparar(forra, kommunhandlaggare, logga_in, adress):
    client = logga_in(kommunhandlaggare)
    url = f"{adress}{forra.pk}/fortsatt/"

    page = client.get(url).content.decode()
    assert 'value="2026"' in page
    assert "Finansiärerna, utan belopp och referenser" in page
    assert "Vad insatsen har lett till" in page
    client.post(url, {"artal": "2026", "titel": "Sfi och arbetsliv"})
    again = client.post(url, {"artal": "2026", "titel": "Sfi och arbetsliv"}, follow=True).content.decode()

    assert Insats.objects.filter(titel="Sfi och arbetsliv").count() == 1
    assert "finns redan" in again


def test_fortsattningen_varnar_inte_for_den_som_den_fortsatter(forra, strateg, logga_in, adress):
    Insats.objects.filter(pk=forra.pk).update(slut="")

    page = logga_in(strateg).post(f"{adress}{forra.pk}/fortsatt/", {"artal": "2026", "titel": forra.titel}, follow=True)

    assert Insats.objects.filter(titel=forra.titel).count() == 2
    assert "liknande titel" not in page.content.decode()


@pytest.mark.parametrize("artal", ["", "2025", "1066", "nästa", "2026,5", "٢٠٢٦٠", "99999999999999999999"])
def test_ett_ar_som_inte_gar_sags_i_formularet(forra, strateg, logga_in, adress, artal):
    response = logga_in(strateg).post(f"{adress}{forra.pk}/fortsatt/", {"artal": artal, "titel": "Sfi"})

    assert response.status_code == 200
    assert Insats.objects.filter(overenskommelse=forra.overenskommelse).count() == 1
