"""Mitt arbete around the agreement and the forum: proposals, dates, decisions, minutes, answers, commitments."""

import pytest
from django.urls import reverse

from core.giltighet import spann
from forum.models import Genomforande, Hjulhandelse, Justering, Narvaroform, Protokollstatus
from insatser.models import Aktorsroll, Insatsstatus
from sok.models import (
    Atagandeavsnitt,
    OrganRelation,
    Organtyp,
    Relationstyp,
    Uppdrag,
    Versionsstatus,
    Yttrande,
)
from tests.dagar import i_ar, om
from tests.factories.forum import (
    BeslutFactory,
    ForslagFactory,
    HjulregelFactory,
    MoteFactory,
    NarvaroFactory,
    PartsbeslutFactory,
    ProtokollFactory,
)
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory
from tests.factories.sok import OrganFactory
from tests.factories.styrdokument import UtkastFactory


@pytest.fixture
def arbetet(logga_in):
    def las(user):
        svar = logga_in(user).get(reverse("rapporter:mitt_arbete", args=["provlan"]))
        return svar.content.decode().replace("\xa0", " ")

    return las


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Forum")


def make_mote(forum, dagar, **falt):
    return MoteFactory(organ=forum, dag=om(dagar), **falt)


def test_arshjulets_datum_paminner_strategen(arbetet, strateg, forum):
    make_mote(forum, 15)
    HjulregelFactory(organ=forum, handelse=Hjulhandelse.MATERIAL_IN, dagar_fore=12, paminn_dagar=7)

    assert "Underlag lämnas: Forum" in arbetet(strateg)


def test_beredningen_ser_vad_som_vantar_pa_beredning(arbetet, beredare, ledamot, forum, kommun):
    ForslagFactory(organ=forum, fran=kommun)

    assert "1 förslag till dagordningen väntar på beredning" in arbetet(beredare)
    assert "väntar på beredning" not in arbetet(ledamot)


def test_den_ansvariga_ser_sitt_oppna_beslut_och_att_det_ar_sent(arbetet, kommunhandlaggare, forum, kommun):
    sent = om(-3)
    BeslutFactory(mote=make_mote(forum, -60), text="Ta fram en plan.", ansvarig_organisation=kommun, forfaller=sent)

    text = arbetet(kommunhandlaggare)

    assert "Försenat" in text
    assert "Ta fram en plan." in text
    assert "3 dagar försenat" in text


def test_andras_oppna_beslut_syns_bara_for_strategen(arbetet, strateg, kommunhandlaggare, forum, overenskommelse):
    BeslutFactory(mote=make_mote(forum, -60), text="Samordna.", ansvarig_organisation=overenskommelse.samordnare)

    assert "Samordna." in arbetet(strateg)
    assert "Samordna." not in arbetet(kommunhandlaggare)


def test_genomfort_beslut_vantar_inte(arbetet, strateg, forum):
    BeslutFactory(mote=make_mote(forum, -60), text="Redan gjort.", genomforande=Genomforande.KLART)

    assert "Redan gjort." not in arbetet(strateg)


def test_parten_ser_att_dess_eget_beslut_saknas_och_strategen_hur_manga(arbetet, ledamot, strateg, forum, kommun):
    beslut = BeslutFactory(mote=make_mote(forum, -60), kraver_partsbeslut=True, genomforande=Genomforande.INGET)
    PartsbeslutFactory(beslut=beslut, organisation=kommun)

    assert "behöver ert eget beslut" in arbetet(ledamot)
    assert "1 part har inte svarat" in arbetet(strateg)


def test_sekretessbelagt_beslut_syns_inte_for_den_som_inte_far_se_det(arbetet, kommunhandlaggare, forum, kommun):
    BeslutFactory(mote=make_mote(forum, -60), text="Hemligt.", ansvarig_organisation=kommun, sekretess=True)

    assert "Hemligt." not in arbetet(kommunhandlaggare)


@pytest.mark.parametrize(("status", "motet"), [("oppnat", "Forum"), ("utkast", "mötet")])
def test_gruppen_ser_vad_den_ska_redovisa(arbetet, styrgruppsledamot, forum, kommun, status, motet):
    grupp = OrganFactory(overenskommelse=forum.overenskommelse, nyckel="ask", version__namn="ASK")
    OrganRelation.objects.create(fran_organ=grupp, till_organ=forum, typ=Relationstyp.RAPPORTERAR_TILL)
    Uppdrag.objects.create(organ=grupp, organisation=kommun, roll="ordinarie", giltighet=spann())
    insats = InsatsFactory(overenskommelse=forum.overenskommelse, titel="Handslaget", status=Insatsstatus.PAGAR)
    InsatsAktorFactory(insats=insats, organisation=None, organ=grupp, roll=Aktorsroll.STYRANDE)
    make_mote(forum, 20, status=status)

    assert f"1 insats att redovisa inför {motet}" in arbetet(styrgruppsledamot)


def test_justeraren_och_den_narvarande_ser_sina_protokoll(arbetet, ledamot, beredare, strateg, forum, kommun):
    mote = make_mote(forum, -5, status="stangt")
    NarvaroFactory(mote=mote, organisation=kommun, form=Narvaroform.ORDINARIE, person=ledamot)
    protokoll = ProtokollFactory(mote=mote, status=Protokollstatus.SYNPUNKTER, synpunkter_till=om(5))

    assert "Läs protokollet från Forum" in arbetet(ledamot)
    assert "Läs protokollet från Forum" not in arbetet(beredare)

    Justering.objects.create(protokoll=protokoll, person=ledamot)
    type(protokoll).objects.filter(pk=protokoll.pk).update(status=Protokollstatus.JUSTERAS)

    assert "Justera protokollet från Forum" in arbetet(ledamot)
    assert "justering av 1 person" in arbetet(strateg)


def test_parten_ser_att_ett_yttrande_ar_begart(arbetet, ledamot, overenskommelse, kommun):
    version = UtkastFactory(
        styrdokument__overenskommelse=overenskommelse,
        status=Versionsstatus.REMISS,
        remiss_till=om(9),
    )
    Yttrande.objects.create(version=version, organisation=kommun)

    assert "Yttra er om Överenskommelse 2026–2030" in arbetet(ledamot)


def test_arets_aktualitetsprovning_star_kvar_tills_den_ar_gjord(arbetet, strateg, overenskommelse):
    assert f"Aktualitetsprövning {i_ar()}" in arbetet(strateg)

    overenskommelse.aktualitetsprovningar.create(artal=i_ar(), svar="aktuell", provad_av=strateg)

    assert "Aktualitetsprövning" not in arbetet(strateg)


def test_partens_och_strategens_ataganden(arbetet, kommunhandlaggare, strateg, overenskommelse, kommun):
    avsnitt = Atagandeavsnitt.objects.create(
        overenskommelse=overenskommelse, nyckel="kommunerna", nummer=1, rubrik="Kommunerna"
    )
    avsnitt.parter.create(organisation=kommun)
    avsnitt.ataganden.create(nummer=1, text="Ta emot")

    assert f"Följ upp era åtaganden {i_ar()}: Kommunerna" in arbetet(kommunhandlaggare)
    assert "0 av 1 part har följt upp" in arbetet(strateg)
