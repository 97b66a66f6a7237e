"""The county's strategist decides which municipalities belong to its subregions; only a closed agreement locks it."""

import datetime

import pghistory
import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from core.giltighet import spann
from core.svenska import datum
from sok.models import Delregionkommun
from sok.services import fel, indelning
from sok.services.delregioner import delregionsval, grupper, kommuner_med_delregioner
from sok.services.delregionshistorik import andringar
from tests.factories.sok import BORJAN, KommunFactory

DAG = datetime.date(2024, 1, 1)
DAGEN_FORE = datetime.date(2023, 12, 31)


@pytest.fixture
def kommuner(overenskommelse):
    """Lessebo, Tingsryd and Växjö."""
    return [KommunFactory(kod=k, namn=n) for k, n in (("0761", "Lessebo"), ("0763", "Tingsryd"), ("0780", "Växjö"))]


@pytest.fixture
def ost(overenskommelse):
    return overenskommelse.delregioner.create(nyckel="ost", nummer=1, namn="Öst")


@pytest.fixture
def vast(overenskommelse):
    return overenskommelse.delregioner.create(nyckel="vast", nummer=2, namn="Väst")


@pytest.fixture
def placera(overenskommelse, kommuner, strateg):
    """placera({"0761": {ost}}) as the strategist, who has just seen how it is."""

    def put(placering, av=strateg, sett=None, fran=None):
        sett = sett or indelning.avtryck(indelning.rader(overenskommelse))
        placering = {kod: {rad.pk for rad in delregioner} for kod, delregioner in placering.items()}
        return indelning.placera(overenskommelse, placering, av=av, sett=sett, fran=fran)

    return put


def hor_till(overenskommelse, dag):
    """{municipality: names of its subregions} on the day, without those in none."""
    rows = kommuner_med_delregioner(overenskommelse, dag)
    return {rad.namn: {d["namn"] for d in rad.i_delregioner} for rad in rows if rad.i_delregioner}


def val(overenskommelse):
    found = delregionsval(kommuner_med_delregioner(overenskommelse, timezone.localdate()))
    return {rad.namn: set(rad.kommuner) for rad in found}


def test_det_som_bestams_gar_att_valja_efter(overenskommelse, placera, ost, vast):
    assert val(overenskommelse) == {}

    changed = placera({"0761": {ost}, "0763": {ost, vast}, "0780": set()})

    assert changed == ["0761", "0763"]
    assert val(overenskommelse) == {
        "Öst": {"0761", "0763"},
        "Väst": {"0763"},
        "Hör inte till någon delregion": {"0780"},
    }
    assert hor_till(overenskommelse, BORJAN) == {"Lessebo": {"Öst"}, "Tingsryd": {"Öst", "Väst"}}


def test_fran_en_dag_star_det_som_var_kvar(overenskommelse, placera, ost, vast):
    placera({"0761": {ost}, "0763": {ost}})

    placera({"0761": {vast}, "0763": {ost}}, fran=DAG)

    assert hor_till(overenskommelse, DAGEN_FORE) == {"Lessebo": {"Öst"}, "Tingsryd": {"Öst"}}
    assert hor_till(overenskommelse, DAG) == {"Lessebo": {"Väst"}, "Tingsryd": {"Öst"}}
    with pytest.raises(fel.UtanforPerioden):
        placera({"0761": {ost}}, fran=BORJAN - datetime.timedelta(days=1))


def test_en_rattelse_ror_inte_andra_dagars_rader(overenskommelse, placera, ost):
    ost.kommuner.create(kommun_id="0761", giltighet=spann(BORJAN, DAG))

    placera({"0761": {ost}})
    placera({"0761": set()})

    assert hor_till(overenskommelse, DAGEN_FORE) == {"Lessebo": {"Öst"}}
    assert hor_till(overenskommelse, DAG) == {}


def test_en_dag_mitt_i_en_tidigare_tid_tar_vid_dar(overenskommelse, placera, ost):
    ost.kommuner.create(kommun_id="0761", giltighet=spann(BORJAN, DAG))

    placera({"0761": {ost}}, fran=datetime.date(2022, 1, 1))

    assert [(rad.fran, rad.till) for rad in Delregionkommun.objects.order_by("giltighet")] == [
        (BORJAN, datetime.date(2021, 12, 31)),
        (datetime.date(2022, 1, 1), None),
    ]


def test_fran_en_dag_hor_kommunen_bara_dit_den_sattes(overenskommelse, placera, ost, vast):
    """Also where it came to another afterwards, or left one that it is not in today."""
    norr = overenskommelse.delregioner.create(nyckel="norr", nummer=3, namn="Norr")
    ost.kommuner.create(kommun_id="0761", giltighet=spann(BORJAN, DAG))
    norr.kommuner.create(kommun_id="0761", giltighet=spann(DAG))
    fran = datetime.date(2022, 1, 1)

    placera({"0761": {vast}}, fran=fran)

    assert hor_till(overenskommelse, fran - datetime.timedelta(days=1)) == {"Lessebo": {"Öst"}}
    assert hor_till(overenskommelse, fran) == hor_till(overenskommelse, DAG) == {"Lessebo": {"Väst"}}


def test_en_dag_som_inte_har_kommit_tas_inte_emot(placera, ost):
    with pytest.raises(indelning.DagenHarInteKommit):
        placera({"0761": {ost}}, fran=timezone.localdate() + datetime.timedelta(days=1))

    assert not Delregionkommun.objects.exists()
    assert placera({"0761": {ost}}, fran=timezone.localdate()) == ["0761"]


def test_formularet_visar_inte_en_aldre_indelning_an_den_det_jamfor_med(
    logga_in, strateg, overenskommelse, placera, ost, monkeypatch
):
    """Somebody else saves just when the page is made."""
    read = indelning.rader

    def rader(avtal):
        monkeypatch.setattr(indelning, "rader", read)
        placera({"0761": {ost}})
        return read(avtal)

    monkeypatch.setattr(indelning, "rader", rader)
    sida = logga_in(strateg).get(f"/{overenskommelse.slug}/struktur/delregioner/kommuner/")

    assert sida.context["form"].fields["kommun-0761"].initial == [ost.pk]


def test_databasen_minns_vad_som_togs_bort(placera, ost):
    placera({"0761": {ost}})
    placera({"0761": set()})

    events = Delregionkommun.pgh_event_model.objects.order_by("pgh_id")
    assert [(e.pgh_label, e.kommun_id) for e in events] == [("insert", "0761"), ("delete", "0761")]


def test_historiken_sager_vem_som_andrade_vad(overenskommelse, placera, ost, vast, strateg):
    with pghistory.context(inlasning="provlan.yaml"):
        ost.kommuner.create(kommun_id="0761", giltighet=spann())
    with pghistory.context(user=strateg.pk):
        placera({"0761": {vast}, "0763": {vast}}, fran=DAG)

    said = {andring.vem: andring.vad for andring in andringar(overenskommelse)}

    dag = datum(DAG)
    assert said == {
        "länets fil": ("Öst: Lessebo lades till.",),
        strateg.namn: ("Öst: Lessebo fick andra dagar.", f"Väst: Lessebo och Tingsryd lades till från {dag}."),
    }


def test_bara_strategen_och_inte_i_en_avslutad_overenskommelse(overenskommelse, placera, ost, strateg, ledamot):
    acts = (
        lambda av: placera({"0761": {ost}}, av=av),
        lambda av: indelning.lagg_till(overenskommelse, "Väst", av=av),
        lambda av: indelning.byt_namn(ost, "Väst", av=av, sett="Öst"),
        lambda av: indelning.ta_bort(ost, av=av),
    )
    for act in acts:
        with pytest.raises(PermissionDenied):
            act(ledamot)

    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    type(overenskommelse).objects.update(slutdatum=yesterday, uppfoljning_till=yesterday)
    for act in acts:
        with pytest.raises(fel.OverenskommelsenAvslutad):
            act(strateg)


def test_nar_overenskommelsen_har_lopt_ut_gar_indelningen_att_andra(overenskommelse, placera, ost):
    overenskommelse.slutdatum = DAG
    overenskommelse.save()

    placera({"0761": {ost}})

    assert hor_till(overenskommelse, DAG) == {"Lessebo": {"Öst"}}


def test_den_andra_av_tva_far_veta_det(overenskommelse, placera, ost, vast):
    seen = indelning.avtryck(indelning.rader(overenskommelse))
    placera({"0761": {ost}})

    with pytest.raises(fel.AndradUnderTiden):
        placera({"0761": {vast}}, sett=seen)


def test_andra_lans_kommuner_och_delregioner_tas_inte_emot(placera, ost, utomstaende):
    annat = utomstaende.medlemskap.get().overenskommelse
    annans = annat.delregioner.create(nyckel="annan", nummer=1, namn="Annan")
    utanfor = KommunFactory(kod="0880", namn="Kalmar", overordnad=annat.lan)

    for placering in ({"0761": {annans}}, {utanfor.pk: {ost}}):
        with pytest.raises(indelning.UtanforLanet):
            placera(placering)


def test_namn_ar_egna_och_adressen_star_kvar(overenskommelse, ost, strateg):
    ny = indelning.lagg_till(overenskommelse, "Anges ej", av=strateg)

    assert (ny.nyckel, ny.nummer) == ("anges-ej-2", 2)
    with pytest.raises(indelning.DelregionenFinns, match="heter Öst"):
        indelning.byt_namn(ny, "öst", av=strateg, sett="Anges ej")
    with pytest.raises(fel.AndradUnderTiden):
        indelning.byt_namn(ny, "Norr", av=strateg, sett="Något annat")
    bytt = indelning.byt_namn(ost, "Österut", av=strateg, sett="Öst")
    assert (bytt.nyckel, bytt.namn) == ("ost", "Österut")


def test_en_delregion_med_kommuner_star_kvar(overenskommelse, placera, ost, vast, strateg):
    placera({"0761": {ost}})
    with pytest.raises(indelning.DelregionenHarKommuner, match="1\xa0kommun"):
        indelning.ta_bort(ost, av=strateg)

    placera({"0761": set()}, fran=DAG)
    with pytest.raises(indelning.DelregionenHarHaftKommuner):
        indelning.ta_bort(ost, av=strateg)
    indelning.ta_bort(vast, av=strateg)

    assert [rad.namn for rad in overenskommelse.delregioner.all()] == ["Öst"]


def test_strategen_kryssar_i_formularet(logga_in, strateg, overenskommelse, kommuner, ost, vast):
    klient = logga_in(strateg)
    sida = klient.get(adress := f"/{overenskommelse.slug}/struktur/delregioner/kommuner/")
    sett = sida.context["form"].fields["sett"].initial
    assert sida.content.decode().count("<legend") == len(kommuner)

    sent = {"kommun-0761": [ost.pk], "kommun-0763": [ost.pk, vast.pk], "fran": "", "sett": sett}
    svar = klient.post(adress, sent, follow=True)

    html = svar.content.decode().replace("\xa0", " ")
    assert "2 kommuner ändrades. I mer än en delregion: Tingsryd. 1 kommun hör inte till någon delregion." in html
    assert f"Enligt Länsstyrelsen i provlänet, {datum(timezone.localdate())}." in svar.content.decode()
    assert "Hör inte till någon delregion" in html
    assert "Någon annan ändrade" in klient.post(adress, sent | {"kommun-0763": []}).content.decode()


def test_sidan_tar_samma_antal_fragor_med_fler_kommuner(overenskommelse, placera, ost, django_assert_num_queries):
    placera({"0761": {ost}})
    with django_assert_num_queries(3):
        grupper(overenskommelse, DAG)

    placera({"0761": {ost}, "0763": {ost}, "0780": {ost}})
    with django_assert_num_queries(3):
        (grupp,) = grupper(overenskommelse, DAG)
    assert [rad.namn for rad in grupp.kommuner] == ["Lessebo", "Tingsryd", "Växjö"]


def test_borttagningen_forklaras_och_gors(logga_in, strateg, overenskommelse, placera, ost, vast):
    placera({"0761": {ost}})
    klient = logga_in(strateg)

    nekad = klient.post(f"/{overenskommelse.slug}/struktur/delregioner/ost/ta-bort/").content.decode()
    gjord = klient.post(f"/{overenskommelse.slug}/struktur/delregioner/vast/ta-bort/", follow=True).content.decode()

    assert "Öst går inte att ta bort nu" in nekad
    assert "Väst är borttagen." in gjord
    assert list(overenskommelse.delregioner.values_list("nyckel", flat=True)) == ["ost"]
