"""The groups' reports before a meeting: who is asked for what, who writes, and that nothing is lost."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse

from core.giltighet import spann
from core.oprecist import OprecistDatum
from forum.models import Gruppredovisning, Motesstatus
from forum.services import redovisningar as services
from forum.services.fel import Redigeringskonflikt, RedovisningenStangd
from insatser.models import Aktorsroll, Insats, Insatsstatus
from sok.models import OrganAnsvar, OrganRelation, Organtyp, Relationstyp, Uppdrag
from tests.dagar import om
from tests.factories.forum import GruppredovisningFactory, MoteFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import OmradeFactory, OrganFactory


def dag(dagar):
    day = om(dagar)
    return OprecistDatum(day.year, day.month, day.day)


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def grupp(forum, kommun):
    """ASK reports to the forum; Lessebo sits there."""
    return _group(forum, "ask", "ASK", kommun)


def _group(forum, nyckel, namn, *organisationer):
    organ = OrganFactory(overenskommelse=forum.overenskommelse, nyckel=nyckel, version__namn=namn)
    OrganRelation.objects.create(fran_organ=organ, till_organ=forum, typ=Relationstyp.RAPPORTERAR_TILL)
    for organisation in organisationer:
        Uppdrag.objects.create(organ=organ, organisation=organisation, roll="ordinarie", giltighet=spann())
    return organ


@pytest.fixture
def mote(forum):
    return MoteFactory(organ=forum)


@pytest.fixture
def insats(grupp):
    insats = InsatsFactory(overenskommelse=grupp.overenskommelse, titel="Handslaget", status=Insatsstatus.PAGAR)
    InsatsAktorFactory(insats=insats, organisation=None, organ=grupp, roll=Aktorsroll.STYRANDE)
    return insats


def asked(mote):
    grupper = services.Redovisningslage(mote).grupper
    return {grupp.organ.nyckel: [rad.insats.titel for rad in grupp.rader] for grupp in grupper}


def texter(**andrat):
    return {"utveckling": "Går bra.", "resultat": "", "hinder": "", "forslag": "", **andrat}


def adress(mote, organ, insats):
    return reverse("forum:redovisning", args=["provlan", mote.pk, organ.nyckel, insats.pk])


def test_gruppen_svarar_for_det_den_styr_och_for_sina_omraden(mote, grupp, insats):
    omrade = OmradeFactory(overenskommelse=grupp.overenskommelse)
    OrganAnsvar.objects.create(organ=grupp, omrade=omrade)
    i_omradet = InsatsFactory(overenskommelse=grupp.overenskommelse, titel="Språkvän", status=Insatsstatus.PAGAR)
    InsatsKopplingFactory(insats=i_omradet, omrade=omrade)
    InsatsKopplingFactory(insats=insats, omrade=omrade)
    InsatsFactory(overenskommelse=grupp.overenskommelse, titel="Någon annans", status=Insatsstatus.PAGAR)

    assert asked(mote) == {"ask": ["Handslaget", "Språkvän"]}


@pytest.mark.parametrize(
    ("falt", "efterfragas"),
    [
        ({"status": Insatsstatus.PAGAR}, True),
        ({"status": Insatsstatus.PAUSAD}, True),
        ({"status": Insatsstatus.PLANERAD}, False),
        ({"status": ""}, False),
        ({"status": "", "start": -200}, True),
        ({"status": "", "start": -900, "slut": -800}, False),
        ({"status": Insatsstatus.AVSLUTAD, "start": -200, "slut": -20}, True),
        ({"status": Insatsstatus.AVSLUTAD, "start": -900, "slut": -800}, False),
        ({"status": Insatsstatus.AVSLUTAD}, False),
        ({"status": Insatsstatus.PAGAR, "start": 200}, False),
    ],
)
def test_det_som_pagar_eller_har_avslutats_sedan_forra_motet(falt, efterfragas, mote, insats):
    MoteFactory(organ=mote.organ, status=Motesstatus.STANGT, dag=om(-60))
    for name, value in falt.items():
        setattr(insats, name, dag(value) if isinstance(value, int) else value)
    insats.save()

    assert asked(mote) == {"ask": ["Handslaget"] if efterfragas else []}


def test_relationen_ska_galla_den_dagen(mote, grupp, insats):
    OrganRelation.objects.update(giltighet=spann(till=om(10)))
    tidigare = MoteFactory(organ=mote.organ, dag=om(5))

    assert asked(mote) == {}
    assert asked(tidigare) == {"ask": ["Handslaget"]}


def test_utgangen_overenskommelse_har_sin_sista_dags_grupper(mote, grupp, insats, overenskommelse):
    overenskommelse.slutdatum = om(-10)
    overenskommelse.save()
    OrganRelation.objects.update(giltighet=spann(till=om(-9)))
    mote.refresh_from_db()

    assert asked(mote) == {"ask": ["Handslaget"]}


def test_efter_avtalets_slut_raknas_insatserna_till_motets_dag(mote, grupp, insats, overenskommelse):
    """Two meetings after the last day: what ended between them is asked for."""
    overenskommelse.slutdatum = om(-100)
    overenskommelse.save()
    mote.refresh_from_db()
    MoteFactory(organ=mote.organ, status=Motesstatus.STANGT, dag=om(-60))
    insats.status, insats.start, insats.slut = Insatsstatus.AVSLUTAD, dag(-300), dag(-20)
    insats.save()
    InsatsAktorFactory(
        insats=InsatsFactory(overenskommelse=overenskommelse, titel="Språkvän", start=dag(-30)),
        organisation=None, organ=grupp, roll=Aktorsroll.STYRANDE,
    )  # fmt: skip

    assert asked(mote) == {"ask": ["Handslaget", "Språkvän"]}


def test_saknade_listas_som_tal_och_namn(logga_in, lasare, mote, grupp, insats, overenskommelse):
    annan = InsatsFactory(overenskommelse=overenskommelse, titel="Språkvän", status=Insatsstatus.PAGAR)
    InsatsAktorFactory(insats=annan, organisation=None, organ=grupp, roll=Aktorsroll.STYRANDE)
    GruppredovisningFactory(mote=mote, organ=grupp, insats=insats)

    lage = services.Redovisningslage(mote)
    text = logga_in(lasare).get(reverse("forum:redovisningar", args=["provlan", mote.pk])).content.decode()

    assert (lage.grupper[0].text, lage.grupper[0].saknas, lage.alla_inne) == ("1 av 2", [annan], False)
    assert "1 av 2 är inne" in text.replace("\xa0", " ")
    assert "Insatsen går enligt plan." in text
    assert "Redovisningen har inte kommit in." in text


def test_gruppen_lamnar_och_andrar_till_motet(logga_in, styrgruppsledamot, mote, grupp, insats):
    sida = adress(mote, grupp, insats)

    logga_in(styrgruppsledamot).post(sida, texter(resultat="40 deltagare."))
    forst = Gruppredovisning.objects.get()
    svar = logga_in(styrgruppsledamot).post(sida, texter(resultat="45 deltagare.", sedd=services.stampel(forst)))

    rad = Gruppredovisning.objects.get()
    assert svar.url == reverse("forum:redovisningar", args=["provlan", mote.pk])
    assert (rad.organ, rad.insats, rad.resultat, rad.lamnad_av) == (grupp, insats, "45 deltagare.", styrgruppsledamot)


def test_utveckling_maste_fyllas_i(logga_in, styrgruppsledamot, mote, grupp, insats):
    svar = logga_in(styrgruppsledamot).post(adress(mote, grupp, insats), texter(utveckling=" "))

    assert "Skriv hur insatsen har utvecklats." in svar.content.decode()
    assert not Gruppredovisning.objects.exists()


@pytest.mark.parametrize("person", ["ledamot", "beredare", "lasare", "kommunhandlaggare"])
def test_bara_gruppens_egna_och_strategen_skriver(request, logga_in, person, mote, grupp, insats):
    user = request.getfixturevalue(person)

    assert logga_in(user).post(adress(mote, grupp, insats), texter()).status_code == 403
    with pytest.raises(PermissionDenied):
        services.lamna(mote, grupp, insats, av=user, **texter())


def test_den_som_sitter_i_en_annan_grupp_skriver_inte(logga_in, styrgruppsledamot, mote, forum, grupp, insats):
    Uppdrag.objects.filter(organ=grupp).delete()

    assert logga_in(styrgruppsledamot).post(adress(mote, grupp, insats), texter()).status_code == 403


def test_strategen_skriver_for_gruppen(strateg, mote, grupp, insats):
    assert services.lamna(mote, grupp, insats, av=strateg, **texter()).lamnad_av == strateg


@pytest.mark.parametrize("status", [Motesstatus.HALLET, Motesstatus.STANGT, Motesstatus.INSTALLT])
def test_efter_motet_ar_redovisningen_last_men_texten_finns_kvar(
    status, logga_in, styrgruppsledamot, mote, grupp, insats
):
    mote = MoteFactory(organ=mote.organ, status=status)

    svar = logga_in(styrgruppsledamot).post(adress(mote, grupp, insats), texter(utveckling="Skrivet i sista stund."))

    assert svar.status_code == 409
    assert "Redovisningarna kan läsas men inte ändras." in svar.content.decode()
    assert "Skrivet i sista stund." in svar.content.decode()
    with pytest.raises(RedovisningenStangd):
        services.lamna(mote, grupp, insats, av=styrgruppsledamot, **texter())


def test_det_som_lamnats_star_kvar_nar_insatsen_inte_langre_efterfragas(mote, grupp, insats):
    GruppredovisningFactory(mote=mote, organ=grupp, insats=insats)
    Insats.objects.filter(pk=insats.pk).update(status=Insatsstatus.PLANERAD)

    assert asked(mote) == {"ask": ["Handslaget"]}


def test_forra_gangens_text_star_bredvid(logga_in, styrgruppsledamot, mote, grupp, insats):
    forra = MoteFactory(organ=mote.organ, status=Motesstatus.STANGT, dag=om(-60))
    GruppredovisningFactory(mote=forra, organ=grupp, insats=insats, utveckling="I våras började vi.")

    text = logga_in(styrgruppsledamot).get(adress(mote, grupp, insats)).content.decode()

    assert text.count("I våras började vi.") == 1
    assert text.index("</form>") < text.index("I våras började vi.")


def test_hinder_i_ett_delat_omrade_nar_bada_grupperna(mote, forum, grupp, insats):
    andra = _group(forum, "hlg", "Länets ledningsgrupp")
    tredje = _group(forum, "boende", "Boendegruppen")
    delat, eget = (OmradeFactory(overenskommelse=forum.overenskommelse) for _ in range(2))
    for organ, omrade in ((grupp, delat), (andra, delat), (tredje, eget)):
        OrganAnsvar.objects.create(organ=organ, omrade=omrade)
    InsatsKopplingFactory(insats=insats, omrade=delat)
    GruppredovisningFactory(mote=mote, organ=grupp, insats=insats, hinder="För få tolkar.")

    seen = {g.organ.nyckel: [rad.hinder for rad in g.andras_hinder] for g in services.Redovisningslage(mote).grupper}

    assert seen == {"ask": [], "hlg": ["För få tolkar."], "boende": []}
    assert asked(mote)["hlg"] == ["Handslaget"]


def test_ett_utkast_till_mote_visar_gruppen_bara_dess_egna_redovisningar(
    logga_in, styrgruppsledamot, lasare, forum, grupp, insats
):
    _group(forum, "hlg", "Länets ledningsgrupp")
    utkast = MoteFactory(organ=forum, status=Motesstatus.UTKAST, rubrik="Hemlig rubrik")
    sida = reverse("forum:redovisningar", args=["provlan", utkast.pk])

    hos_gruppen, hos_andra = logga_in(styrgruppsledamot).get(sida), logga_in(lasare).get(sida)

    text = hos_gruppen.content.decode()
    assert (hos_gruppen.status_code, hos_andra.status_code) == (200, 404)
    assert "ASK" in text
    assert "Länets ledningsgrupp" not in text
    assert "Hemlig rubrik" not in text
    assert logga_in(styrgruppsledamot).post(adress(utkast, grupp, insats), texter()).status_code == 302


def test_gruppen_paminns_om_det_som_saknas_ocksa_for_ett_utkast(styrgruppsledamot, strateg, forum, grupp, insats):
    _group(forum, "hlg", "Länets ledningsgrupp")
    utkast = MoteFactory(organ=forum, status=Motesstatus.UTKAST)
    MoteFactory(organ=forum, status=Motesstatus.STANGT, dag=om(-5))

    def waiting(user):
        rows = services.att_redovisa(forum.overenskommelse, user)
        return [(mote, group.organ.nyckel, group.saknas) for mote, group in rows]

    fore = waiting(styrgruppsledamot)
    services.lamna(utkast, grupp, insats, av=strateg, **texter())

    assert fore == [(utkast, "ask", [insats])]
    assert waiting(styrgruppsledamot) == []
    assert waiting(strateg) == []


def test_den_som_skrev_samtidigt_far_se_bada_texterna(logga_in, styrgruppsledamot, strateg, mote, grupp, insats):
    services.lamna(mote, grupp, insats, av=strateg, **texter(utveckling="Strategens text."))

    svar = logga_in(styrgruppsledamot).post(adress(mote, grupp, insats), texter(utveckling="Gruppens text."))
    text = svar.content.decode()
    igen = logga_in(styrgruppsledamot).post(
        adress(mote, grupp, insats),
        texter(utveckling="Båda texterna.", sedd=services.stampel(Gruppredovisning.objects.get())),
    )

    assert svar.status_code == 409
    assert "Strategens" in text
    assert "Gruppens text." in text
    assert igen.status_code == 302
    assert Gruppredovisning.objects.get().utveckling == "Båda texterna."


@pytest.mark.django_db(transaction=True)
def test_tva_forsta_redovisningar_pa_en_gang_forlorar_inget(mote, grupp, insats, styrgruppsledamot, strateg):
    start, met = threading.Barrier(2), []

    def write(av, words):
        start.wait()
        try:
            met.append(services.lamna(mote, grupp, insats, av=av, **texter(utveckling=words)).utveckling)
        except Redigeringskonflikt as conflict:
            met.append(("konflikt", conflict.sparad.utveckling))
        finally:
            connection.close()

    threads = [
        threading.Thread(target=write, args=args) for args in ((styrgruppsledamot, "Den ena."), (strateg, "Den andra."))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    kept = Gruppredovisning.objects.get().utveckling
    assert ("konflikt", kept) in met
    assert kept in met
