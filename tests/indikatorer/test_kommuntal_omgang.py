"""A year's distribution: proposed, sent out, answered, decided, revised; who may, and in which order."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.utils import timezone

from indikatorer.models import Anvisningsomgang, Kommunsynpunkt, Kommuntal, Kommuntalsbeslut
from indikatorer.services import kommuntal as tjanst
from indikatorer.services.kommuntal import fel
from indikatorer.services.kommuntal.omgang import kommuntal_lista
from indikatorer.services.kommuntal.omgang import marke_for as forslagets_marke
from indikatorer.services.kommuntal.synpunkter import marke_for
from sok.models import Overenskommelse
from sok.services.fel import OverenskommelsenAvslutad
from tests.dagar import igar, om
from tests.factories.indikatorer import riket_lan_och_kommuner
from tests.simulatorer.kolada import KRONOBERG
from utskick.models import Notis

LIKA = dict.fromkeys(KRONOBERG, 10)


def beslutet(dagar=0, **andring):
    return {"datum": om(dagar), "diarienummer": "851-1-2026"} | andring


def forslag(antal=LIKA):
    return {kod: tjanst.Forslaget(number) for kod, number in antal.items()}


@pytest.fixture
def omgang(overenskommelse, strateg):
    """80 to distribute, ten proposed for each of the eight municipalities."""
    riket_lan_och_kommuner()
    omgang = tjanst.starta_omgang(overenskommelse, 2027, lanstal=80, lanstal_kalla="Regeringsbeslut", av=strateg)
    tjanst.foresla(omgang, forslag(), lanstal=80, lanstal_kalla="Regeringsbeslut", av=strateg)
    return omgang


@pytest.fixture
def ute(omgang, strateg):
    tjanst.be_om_synpunkter(omgang, senast=om(7), av=strateg)
    return omgang


@pytest.fixture
def lessebo(omgang):
    return Kommuntal.objects.get(omgang=omgang, kommun="0761")


def efter_sista_dagen(omgang):
    Anvisningsomgang.objects.filter(pk=omgang.pk).update(synpunkter_senast=igar())


def test_en_omgang_har_alla_lanets_kommuner_och_finns_en_gang_per_ar(omgang, overenskommelse, strateg):
    assert [row.kommun.namn for row in kommuntal_lista(omgang)] == [
        "Alvesta", "Lessebo", "Ljungby", "Markaryd", "Tingsryd", "Uppvidinge", "Växjö", "Älmhult",
    ]  # fmt: skip
    with pytest.raises(fel.OmgangenFinns, match="2027 är redan påbörjad"):
        tjanst.starta_omgang(overenskommelse, 2027, av=strateg)


@pytest.mark.parametrize("vem", ["granskare", "ledamot", "kommunhandlaggare", "beredare", "lasare"])
def test_bara_strategen_fordelar(request, vem, omgang, overenskommelse):
    person = request.getfixturevalue(vem)

    for forsok in (
        lambda: tjanst.starta_omgang(overenskommelse, 2030, av=person),
        lambda: tjanst.foresla(omgang, forslag(), lanstal=80, av=person),
        lambda: tjanst.be_om_synpunkter(omgang, senast=om(7), av=person),
        lambda: tjanst.besluta(omgang, LIKA, **beslutet(), av=person),
        lambda: tjanst.revidera(omgang, {"0761": 1}, skal="x", **beslutet(), av=person),
        lambda: tjanst.ta_tillbaka(omgang, av=person),
    ):
        with pytest.raises(PermissionDenied):
            forsok()


def test_efter_avslut_andras_inget(omgang, overenskommelse, strateg):
    Overenskommelse.objects.update(slutdatum=datetime.date(2021, 12, 31), uppfoljning_till=datetime.date(2022, 6, 30))

    for forsok in (
        lambda: tjanst.foresla(omgang, forslag(), lanstal=80, av=strateg),
        lambda: tjanst.besluta(omgang, LIKA, **beslutet(), av=strateg),
    ):
        with pytest.raises(OverenskommelsenAvslutad):
            forsok()


def test_den_som_skriver_over_en_annans_forslag_far_veta_det(omgang, strateg):
    sedd = forslagets_marke(kommuntal_lista(omgang))
    tjanst.foresla(omgang, forslag(LIKA | {"0761": 11}), lanstal=80, sedd=sedd, av=strateg)

    with pytest.raises(fel.ForslagetAndrat):
        tjanst.foresla(omgang, forslag(LIKA | {"0761": 12}), lanstal=80, sedd=sedd, av=strateg)

    assert Kommuntal.objects.get(omgang=omgang, kommun="0761").forslag == 11


def test_ett_ofullstandigt_forslag_skickas_inte_ut(omgang, strateg):
    tjanst.foresla(omgang, {"0765": tjanst.Forslaget(None)}, lanstal=80, av=strateg)

    with pytest.raises(fel.AntalSaknas, match="Antal saknas för Älmhult"):
        tjanst.be_om_synpunkter(omgang, senast=om(7), av=strateg)


def test_de_som_talar_for_kommunen_far_veta_och_strategen_vilka_som_saknar_nagon(
    omgang, strateg, ledamot, kommunhandlaggare, lasare, styrgruppsledamot
):
    utan = tjanst.be_om_synpunkter(omgang, senast=om(7), av=strateg)

    tjanst.beratta(Anvisningsomgang.objects.get())

    assert "Lessebo" not in [kommun.namn for kommun in utan]
    assert len(utan) == 7
    assert set(Notis.objects.values_list("mottagare", flat=True)) == {ledamot.pk, kommunhandlaggare.pk}
    assert Notis.objects.first().rubrik == "Lämna synpunkter på kommuntal 2027: Lessebo"


def test_kommunen_svarar_och_andrar_till_och_med_sista_dagen(ute, lessebo, ledamot):
    forst = tjanst.lamna_synpunkt(lessebo, stallning="godtar", onskat_antal=9, av=ledamot)
    tjanst.lamna_synpunkt(lessebo, stallning="farre", onskat_antal=6, sedd=marke_for(forst), av=ledamot)

    synpunkt = Kommunsynpunkt.objects.get()
    historik = Kommunsynpunkt.pgh_event_model.objects.order_by("pgh_id").values_list("stallning", "onskat_antal")
    assert (synpunkt.stallning, synpunkt.onskat_antal, synpunkt.organisation.namn) == ("farre", 6, "Lessebo kommun")
    assert list(historik) == [("godtar", None), ("farre", 6)]
    efter_sista_dagen(ute)
    with pytest.raises(fel.SynpunkternaStangda):
        tjanst.lamna_synpunkt(lessebo, stallning="godtar", sedd=marke_for(synpunkt), av=ledamot)


def test_en_kollegas_svar_skrivs_inte_over_osett(ute, lessebo, ledamot, kommunhandlaggare):
    tjanst.lamna_synpunkt(lessebo, stallning="godtar", av=ledamot)

    with pytest.raises(fel.SynpunktenAndrad, match="Demo Forumledamot lämnade ett svar"):
        tjanst.lamna_synpunkt(lessebo, stallning="avstar", av=kommunhandlaggare)


def test_vill_kommunen_andra_skriver_den_antal_eller_skal(ute, lessebo, ledamot):
    with pytest.raises(fel.SkrivVad):
        tjanst.lamna_synpunkt(lessebo, stallning="fler", text="  ", av=ledamot)


@pytest.mark.parametrize(("stallning", "skillnad"), [("fler", -1), ("fler", 0), ("farre", 0), ("farre", 1)])
def test_antalet_sager_inte_emot_svaret(ute, lessebo, ledamot, stallning, skillnad):
    with pytest.raises(fel.AntaletSagerEmot, match=f"Förslaget är {lessebo.forslag}"):
        tjanst.lamna_synpunkt(lessebo, stallning=stallning, onskat_antal=lessebo.forslag + skillnad, av=ledamot)

    assert not Kommunsynpunkt.objects.exists()


@pytest.mark.parametrize("vem", ["strateg", "granskare", "styrgruppsledamot", "lasare", "utomstaende"])
def test_ingen_annan_talar_for_kommunen(request, vem, ute, lessebo):
    with pytest.raises(PermissionDenied):
        tjanst.lamna_synpunkt(lessebo, stallning="godtar", av=request.getfixturevalue(vem))


def test_kommunen_talar_bara_for_sig_sjalv(ute, ledamot):
    vaxjo = Kommuntal.objects.get(omgang=ute, kommun="0780")

    with pytest.raises(PermissionDenied):
        tjanst.lamna_synpunkt(vaxjo, stallning="godtar", av=ledamot)


def test_beslut_vantar_pa_svaren_eller_sista_dagen(ute, strateg):
    with pytest.raises(fel.SynpunkterVantas):
        tjanst.besluta(ute, LIKA, **beslutet(), av=strateg)

    efter_sista_dagen(ute)
    tjanst.besluta(ute, LIKA, **beslutet(), av=strateg)

    assert Kommuntalsbeslut.objects.count() == 8
    assert Anvisningsomgang.objects.get().lage == "beslutad"


def test_en_skillnad_mot_lanstalet_forklaras(omgang, strateg):
    fler = LIKA | {"0780": 15}
    with pytest.raises(fel.SkillnadenForklaras, match="tillsammans 85 och länstalet är 80"):
        tjanst.besluta(omgang, fler, **beslutet(), skal=" ", av=strateg)

    tjanst.besluta(omgang, fler, **beslutet(), skal="Växjö tar emot fem fler frivilligt.", av=strateg)

    assert Anvisningsomgang.objects.get().skillnad_skal == "Växjö tar emot fem fler frivilligt."


@pytest.mark.parametrize(
    ("andring", "stopp"),
    [
        ({"antal": LIKA | {"0761": None}}, fel.AntalSaknas),
        ({"dagar": 1}, fel.DagenStammerInte),
        ({"datum": None}, fel.UppgiftOmBeslutSaknas),
        ({"diarienummer": " "}, fel.UppgiftOmBeslutSaknas),
    ],
)
def test_ett_beslut_ar_helt_eller_inget(omgang, strateg, andring, stopp):
    uppgifter = {"antal": LIKA} | beslutet(**andring)
    with pytest.raises(stopp):
        tjanst.besluta(omgang, uppgifter.pop("antal"), **uppgifter, av=strateg)

    assert not Kommuntalsbeslut.objects.exists()
    assert Anvisningsomgang.objects.get().lage == "forslag"


def test_noll_ar_ett_beslutat_antal(omgang, strateg):
    tjanst.besluta(omgang, LIKA | {"0761": 0, "0780": 20}, **beslutet(), av=strateg)

    assert Kommuntalsbeslut.objects.get(kommuntal__kommun="0761").antal == 0


def test_en_revidering_ar_ett_nytt_beslut_och_det_forra_star_kvar(omgang, strateg, ledamot):
    tjanst.besluta(omgang, LIKA, **beslutet(), av=strateg)

    andrade = tjanst.revidera(
        omgang, {"0761": 6, "0780": 14, "0781": 10}, skal="Lessebo saknar bostäder.", **beslutet(), av=strateg
    )
    tjanst.beratta(Anvisningsomgang.objects.get(), andrade)

    rader = Kommuntalsbeslut.objects.filter(kommuntal__kommun="0761").order_by("pk").values_list("antal", "skal")
    assert andrade == ["0761", "0780"]
    assert list(rader) == [(10, ""), (6, "Lessebo saknar bostäder.")]
    assert Notis.objects.get(mottagare=ledamot).rubrik == "Kommuntal 2027 för Lessebo: 6"
    with pytest.raises(DatabaseError), transaction.atomic():
        Kommuntalsbeslut.objects.update(antal=1)


def test_en_revidering_utan_skal_eller_andring_gors_inte(omgang, strateg):
    tjanst.besluta(omgang, LIKA, **beslutet(), av=strateg)

    with pytest.raises(fel.SkalSaknas):
        tjanst.revidera(omgang, {"0761": 6}, skal="", **beslutet(), av=strateg)
    with pytest.raises(fel.IngetAndras):
        tjanst.revidera(omgang, LIKA, skal="Ingen ändring.", **beslutet(), av=strateg)
    with pytest.raises(fel.DagenStammerInte):
        tjanst.revidera(omgang, {"0761": 6}, skal="Före beslutet.", **beslutet(-1), av=strateg)


def test_efter_beslut_gar_inget_tillbaka(omgang, strateg):
    tjanst.besluta(omgang, LIKA, **beslutet(), av=strateg)

    with pytest.raises(fel.OtillatetSteg):
        tjanst.ta_tillbaka(omgang, av=strateg)
    with pytest.raises(fel.OtillatetSteg):
        tjanst.besluta(omgang, LIKA, **beslutet(), av=strateg)
    with pytest.raises(DatabaseError), transaction.atomic():
        Anvisningsomgang.objects.update(lage="forslag")


def test_tas_forslaget_tillbaka_fragas_de_igen_vars_antal_andrades(ute, lessebo, strateg, ledamot):
    tjanst.lamna_synpunkt(lessebo, stallning="godtar", av=ledamot)
    assert lessebo not in tjanst.obesvarade(ute)

    Kommunsynpunkt.objects.update(lamnad_at=timezone.now() - datetime.timedelta(days=1))
    tjanst.ta_tillbaka(ute, av=strateg)
    tjanst.foresla(ute, forslag(LIKA | {"0761": 12, "0780": 8}), lanstal=80, av=strateg)
    tjanst.be_om_synpunkter(ute, senast=om(7), av=strateg)

    assert lessebo in tjanst.obesvarade(ute)
    assert Kommunsynpunkt.objects.get().stallning == "godtar"
