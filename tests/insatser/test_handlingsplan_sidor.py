"""The plan's pages: what is read, what is written, and what is refused with a sentence."""

import io

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from core.oprecist import OprecistDatum
from insatser.models import Insats, Planrad, Utfall
from insatser.services import arslas
from insatser.services import handlingsplan as planen
from konton.services import utkast
from sok.models import Prioritering
from tests.factories.handlingsplan import HandlingsplanFactory, PlanmalFactory, PlanradFactory
from tests.factories.insatser import BelaggFactory, InsatsFactory, UtfallFactory
from tests.factories.sok import OmradeFactory, OrganFactory, SamverkansomradeFactory


@pytest.fixture
def plan(overenskommelse):
    return HandlingsplanFactory(overenskommelse=overenskommelse, artal=2025, status="galler", kalla="Bildspelet")


@pytest.fixture
def handslaget(plan, overenskommelse, omrade):
    """A row with an initiative, an interval and a number."""
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Handslaget", start="2024-09-02", status="pagar")
    rad = PlanradFactory(plan=plan, insats=insats, titel="", omrade=omrade, genomforande="Sju kommuner")
    PlanmalFactory(rad=rad)
    PlanmalFactory(rad=rad, ordning=1, lagst=30, hogst=50, enhet="arbetsgivare")
    return rad


def url(plan, name="handlingsplan", *args):
    return reverse(f"insatser:{name}", args=[plan.overenskommelse.slug, plan.artal, *args])


def text_of(response):
    return " ".join(response.content.decode().split())


def form(**changes):
    """What the browser sends for a row."""
    base = {"titel": "Nytt uppdrag", "mal-TOTAL_FORMS": 2, "mal-INITIAL_FORMS": 0}
    return {**base, **changes}


def test_malen_jamfors_med_arets_utfall(plan, handslaget, logga_in, lasare):
    UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=400, enhet="Deltagare")
    UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=12, enhet=" deltagare")
    UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=200, enhet="deltagare", malgrupp="kvinnor")
    UtfallFactory(insats=handslaget.insats, artal=2024, matt="antal", varde=99, enhet="deltagare")
    UtfallFactory(insats__overenskommelse=plan.overenskommelse, artal=2025, matt="antal", varde=99, enhet="deltagare")
    UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=41, enhet="arbetsgivare")

    text = text_of(logga_in(lasare).get(url(plan)))

    assert "412 av 650 deltagare" in text
    assert "41 arbetsgivare, inom intervallet" in text


def test_utan_utfall_sags_det(plan, handslaget, logga_in, lasare):
    borttaget = UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=400, enhet="deltagare")
    Utfall.alla.filter(pk=borttaget.pk).update(borttagen_at=handslaget.plan.updated_at)

    text = text_of(logga_in(lasare).get(url(plan)))

    assert text.count(">utfall saknas<") == 2


@pytest.mark.parametrize(
    ("varde", "varde_till", "omdome"),
    [
        (29, None, "under intervallet"),
        (51, None, "över intervallet"),
        (30, 50, "inom intervallet"),
        (20, 40, "delvis inom intervallet"),
    ],
)
def test_ett_intervall_sager_var_utfallet_hamnar(plan, handslaget, logga_in, lasare, varde, varde_till, omdome):
    UtfallFactory(
        insats=handslaget.insats,
        artal=2025,
        matt="intervall" if varde_till else "antal",
        varde=varde,
        varde_till=varde_till,
        enhet="arbetsgivare",
    )

    text = text_of(logga_in(lasare).get(url(plan)))

    assert f"arbetsgivare, {omdome}" in text


def test_raderna_star_under_sitt_omrade_med_arets_prioritering(plan, overenskommelse, logga_in, lasare):
    omrade = OmradeFactory(overenskommelse=overenskommelse, version__namn="Hälsa")
    samverkan = SamverkansomradeFactory(omrade=omrade)
    Prioritering.objects.create(samverkansomrade=samverkan, artal=2025, text="Vidareutveckla tidig upptäckt")
    PlanradFactory(plan=plan, omrade=omrade, samverkansomrade=samverkan)
    PlanradFactory(plan=plan, titel="Utan hemvist", lasbarhet="ej_lasbar")

    text = text_of(logga_in(lasare).get(url(plan)))

    assert text.index("Hälsa</h2>") < text.index("Vidareutveckla tidig upptäckt") < text.index("Utan område</h2>")
    assert "Prioriterat 2025" in text
    assert "Ej läsbar i källan" in text
    assert "ej läsbar i källan</span>" in text


def test_sidan_fragar_lika_manga_ganger_hur_manga_rader_det_an_ar(
    plan, logga_in, strateg, django_assert_max_num_queries
):
    client = logga_in(strateg)
    organ = OrganFactory(overenskommelse=plan.overenskommelse)
    for n in range(6):
        insats = InsatsFactory(overenskommelse=plan.overenskommelse, status="pagar")
        PlanmalFactory(rad=PlanradFactory(plan=plan, insats=insats, titel="", organ=organ, ordning=n))

    with django_assert_max_num_queries(30):
        client.get(url(plan))


@pytest.mark.parametrize(
    ("roll", "status"),
    [("strateg", 200), ("beredare", 200), ("styrgruppsledamot", 200), ("lasare", 404), ("ledamot", 404)],
)
def test_ett_utkast_ser_de_som_skriver_och_bereder(roll, status, request, overenskommelse, logga_in):
    utkast = HandlingsplanFactory(overenskommelse=overenskommelse, artal=2027)
    client = logga_in(request.getfixturevalue(roll))

    answers = {client.get(url(utkast, name)).status_code for name in ("handlingsplan", "handlingsplan_excel")}
    listed = "Handlingsplan 2027" in client.get(f"/{overenskommelse.slug}/handlingsplan/").content.decode()

    assert answers == {status}
    assert listed == (status == 200)


def test_aret_gar_inte_att_anvanda_tva_ganger(plan, logga_in, strateg):
    answer = logga_in(strateg).post(f"/{plan.overenskommelse.slug}/handlingsplan/ny/", {"artal": plan.artal})

    assert answer.status_code == 200
    assert "Det finns redan en handlingsplan för 2025" in text_of(answer)


def test_en_rad_laggs_till_med_mal(plan, omrade, logga_in, strateg):
    data = form(**{"var": f"omrade:{omrade.pk}", "mal-0-lagst": "650", "mal-0-enhet": "deltagare"})

    answer = logga_in(strateg).post(url(plan, "planrad_ny"), data)

    rad = Planrad.objects.get()
    assert answer.status_code == 302
    assert (rad.titel, rad.omrade, str(rad.mal.get())) == ("Nytt uppdrag", omrade, "650\u00a0deltagare")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"titel": ""}, "Välj en insats eller skriv vad uppdraget kallas."),
        ({"mal-0-lagst": "50", "mal-0-hogst": "30", "mal-0-enhet": "st"}, "Det högsta värdet ska vara större"),
        ({"mal-0-lagst": "650"}, "Skriv vad antalet räknar"),
        ({"mal-0-hogst": "30", "mal-0-enhet": "st"}, "Skriv intervallets lägsta värde också."),
        ({"mal-0-lagst": "många", "mal-0-enhet": "st"}, "många"),
        ({"mal-0-lagst": "-3", "mal-0-enhet": "st"}, "Skriv ett tal från 0"),
        ({"mal-0-lagst": "1e30", "mal-0-enhet": "st"}, "Mål 1"),
        ({"var": "omrade:999999"}, "Välj"),
    ],
)
def test_det_som_inte_stammer_sags_med_en_mening(plan, omrade, logga_in, strateg, data, sentence):
    answer = logga_in(strateg).post(url(plan, "planrad_ny"), form(**data))

    assert answer.status_code == 200
    assert sentence in text_of(answer)
    assert not Planrad.alla.exists()


def test_den_andra_far_veta_vem_som_sparade(plan, handslaget, logga_in, strateg, beredare):
    client = logga_in(strateg)
    page = client.get(url(plan, "planrad", handslaget.pk))
    sedd = page.context["form"]["sedd"].value()
    planen.andra_rad(handslaget, av=beredare, genomforande="Åtta kommuner", mal=[])
    data = form(titel="", insats=handslaget.insats_id, genomforande="Nio kommuner", sedd=sedd)

    answer = client.post(url(plan, "planrad", handslaget.pk), data)
    again = client.post(url(plan, "planrad", handslaget.pk), {**data, "sedd": answer.context["form"]["sedd"].value()})

    handslaget.refresh_from_db()
    assert answer.status_code == 409
    assert f"{beredare} sparade medan ni skrev" in text_of(answer)
    assert "Nio" in text_of(answer)
    assert "Åtta" in text_of(answer)
    assert (again.status_code, handslaget.genomforande) == (302, "Nio kommuner")


def test_en_borttagen_insats_star_kvar_vid_raden(plan, handslaget, logga_in, strateg):
    Insats.alla.update(borttagen_at=timezone.now())
    client = logga_in(strateg)
    page = client.get(url(plan, "planrad", handslaget.pk))
    data = {name: page.context["form"][name].value() or "" for name in ("titel", "insats", "sedd", "var")}

    answer = client.post(url(plan, "planrad", handslaget.pk), form(**data, genomforande="Åtta kommuner"))

    handslaget.refresh_from_db()
    assert "Handslaget (borttagen)" in text_of(page)
    assert (answer.status_code, handslaget.genomforande) == (302, "Åtta kommuner")
    assert handslaget.insats_id


def test_tva_i_inledningen(plan, logga_in, strateg, beredare):
    client = logga_in(strateg)
    sedd = client.get(url(plan, "handlingsplan_andra")).context["form"]["sedd"].value()
    planen.andra(plan, av=beredare, inledning="Beredningens inledning")

    answer = client.post(url(plan, "handlingsplan_andra"), {"inledning": "Min inledning", "sedd": sedd})

    assert answer.status_code == 409
    assert str(beredare) in text_of(answer)


def test_styrgruppen_skriver_i_sina_omraden(plan, overenskommelse, kommun, logga_in, styrgruppsledamot, omrade):
    organ = OrganFactory(overenskommelse=overenskommelse)
    organ.uppdrag.create(organisation=kommun, roll="ordinarie")
    organ.ansvar.create(omrade=omrade)
    egen, annans = PlanradFactory(plan=plan, omrade=omrade), PlanradFactory(plan=plan)
    client = logga_in(styrgruppsledamot)

    statuses = [client.get(url(plan, "planrad", rad.pk)).status_code for rad in (egen, annans)]
    utan_omrade = client.post(url(plan, "planrad_ny"), form())
    egen_rad = client.post(url(plan, "planrad_ny"), form(var=f"omrade:{omrade.pk}"))

    assert statuses == [200, 403]
    assert (utan_omrade.status_code, egen_rad.status_code) == (200, 302)
    assert client.get(url(plan, "handlingsplan_andra")).status_code == 403


def test_en_rad_blir_en_insats(plan, omrade, logga_in, strateg, kommun):
    rad = PlanradFactory(plan=plan, omrade=omrade, titel="Språkvänner")
    client = logga_in(strateg)
    page = client.get(url(plan, "planrad_insats", rad.pk))
    values = {name: page.context["form"][name].value() for name in ("titel", "omrade", "artal")}

    client.post(url(plan, "planrad_insats", rad.pk), {**values, "ansvarig": f"org:{kommun.pk}"})

    rad.refresh_from_db()
    assert (rad.insats.titel, rad.insats.start) == ("Språkvänner", OprecistDatum(2025))
    assert Insats.objects.filter(kopplingar__omrade=omrade).get() == rad.insats


def test_stryk_och_aterta_pa_sidan(plan, handslaget, logga_in, strateg):
    client = logga_in(strateg)

    client.post(url(plan, "planrad_stryk", handslaget.pk))
    struck = text_of(client.get(url(plan)))
    client.post(url(plan, "planrad_aterta", handslaget.pk))

    assert "1 struken rad" in struck
    assert "0 tillagda, 0 ändrade, 1 struken" in struck
    assert list(plan.rader.all()) == [handslaget]


def test_varje_tal_i_skillnaden_oppnar_en_lista_av_den_langden(plan, handslaget, logga_in, strateg):
    bort = PlanradFactory(plan=plan, titel="Bort")
    planen.andra_rad(handslaget, av=strateg, genomforande="Åtta kommuner")
    planen.stryk_rad(bort, av=strateg)
    for titel in ("Ett", "Två"):
        planen.lagg_till_rad(plan, av=strateg, titel=titel)

    client = logga_in(strateg)
    head, page = text_of(client.get(url(plan))), client.get(url(plan, "handlingsplan_skillnad"))

    skillnad = page.context["skillnad"]
    assert "2 tillagda, 1 ändrad, 1 struken" in head
    assert [len(part) for part in (skillnad.tillagda, skillnad.andrade, skillnad.strukna)] == [2, 1, 1]
    assert "Genomförande" in text_of(page)
    assert "anges ej i källan" in head


def test_ett_last_ar_svarar_med_skalet(plan, handslaget, logga_in, strateg):
    arslas.las(plan.overenskommelse, 2025, av=strateg)
    client = logga_in(strateg)

    answers = [client.post(url(plan, "planrad_stryk", handslaget.pk)), client.get(url(plan, "planrad_ny"))]
    page = text_of(client.get(url(plan)))

    assert [answer.status_code for answer in answers] == [403, 403]
    assert "Uppföljningen av 2025 låstes" in text_of(answers[0])
    assert "Lägg till rad" not in page


def test_excel_har_planens_rubriker_och_ingen_formel(plan, handslaget, logga_in, lasare):
    PlanradFactory(plan=plan, titel='=HYPERLINK("http://ond.example")', ordning=99)

    answer = logga_in(lasare).get(url(plan, "handlingsplan_excel"))

    book = load_workbook(io.BytesIO(answer.content))
    full, short = book["Handlingsplan"], book["Kort form"]
    headings = {cell.value for sheet in (full, short) for cell in sheet[1]}
    titles = [(cell.value, cell.data_type) for cell in full["D"][1:]]
    assert {
        "Ansvar och genomförande",
        "Uppföljning",
        "Genomförande (ansvar och hur)",
        "Uppföljning (ansvar och hur)",
    } <= headings
    assert titles[0] == ("Handslaget", "s")
    assert titles[1][1] == "s"
    assert "650\u00a0deltagare; 30–50\u00a0arbetsgivare" in [cell.value for cell in full["G"]]


def test_insatsens_sida_visar_planen(plan, handslaget, logga_in, lasare, overenskommelse):
    HandlingsplanFactory(overenskommelse=overenskommelse, artal=2026)

    text = text_of(logga_in(lasare).get(handslaget.insats.get_absolute_url()))

    assert f'href="{url(plan)}#rad-{handslaget.pk}"' in text
    assert "Handlingsplan 2026" not in text


def test_samma_belagg_raknas_en_gang(plan, handslaget, logga_in, lasare):
    for varde in (400, 120):
        utfall = UtfallFactory(insats=handslaget.insats, artal=2025, matt="antal", varde=varde, enhet="deltagare")
        BelaggFactory(utfall=utfall, slag="enkat", text="Enkäten våren 2025")

    text = text_of(logga_in(lasare).get(url(plan)))

    assert "400 av 650 deltagare" in text


def test_deltagare_efter_kon_raknas_nar_inget_antal_ar_sagt(plan, handslaget, logga_in, lasare):
    utfall = UtfallFactory(insats=handslaget.insats, artal=2025)
    utfall.deltagare.create(kvinnor=200, man=212)

    text = text_of(logga_in(lasare).get(url(plan)))

    assert "412 av 650 deltagare" in text


def test_paborjad_rad_erbjuds_igen_och_utkastet_slangs_nar_den_ar_sparad(logga_in, strateg, plan):
    nyckel = f"planrad:{plan.pk}:ny"
    utkast.spara(strateg, nyckel, [["titel", "Halva titeln"]])
    client = logga_in(strateg)

    erbjuds = "Halva titeln" in client.get(url(plan, "planrad_ny")).content.decode()
    answer = client.post(url(plan, "planrad_ny"), form(titel="Handslaget"))

    assert (erbjuds, answer.status_code) == (True, 302)
    assert utkast.hamta(strateg, nyckel) is None
