"""One organisation goes up in another: all that may move moves, nothing is lost, old addresses lead on."""

import datetime
import threading

import pghistory
import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from core.giltighet import spann
from forum.models import Narvaro, Narvaroform, Partsbeslut, Rekommendationssvar
from insatser.models import InsatsAktor
from rapporter.models import Sammanslagning
from rapporter.services.sammanslagning import (
    MedSigSjalv,
    RedanSammanslagen,
    SammanslagningFramat,
    forhandsgranska,
    sla_ihop,
)
from rapporter.services.sammanslagningsregler import FLYTTAS, STAR_KVAR
from sok.models import Medlemskap, Organisation, Part, Roll, Uppdrag
from sok.services import fel
from statsbidrag.models import Ansokan, Delegation
from tests.dagar import om
from tests.factories.bidrag import make_regler, make_utlysning
from tests.factories.forum import (
    BeslutFactory,
    MoteFactory,
    RekommendationFactory,
    RekommendationsmottagareFactory,
)
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory
from tests.factories.sok import (
    BORJAN,
    KommunFactory,
    KommunorganisationFactory,
    MedlemskapFactory,
    OrganFactory,
    OrganisationFactory,
    OverenskommelseFactory,
    PartFactory,
)

DAG = datetime.date(2025, 7, 1)
DAGEN_FORE = datetime.date(2025, 6, 30)


@pytest.fixture
def gammal(overenskommelse):
    organisation = OrganisationFactory(nyckel="gamla", namn="Gamla föreningen")
    PartFactory(overenskommelse=overenskommelse, organisation=organisation)
    return organisation


@pytest.fixture
def ny(db):
    return OrganisationFactory(nyckel="nya", namn="Nya föreningen")


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse)


def _nycklar():
    """Every foreign key to Organisation, except in change history."""
    for model in apps.get_models():
        if issubclass(model, pghistory.models.Event):
            continue
        for field in model._meta.get_fields():
            own = not field.auto_created and field.is_relation and field.related_model is Organisation
            if own and (not field.many_to_many or field.remote_field.through._meta.auto_created):
                yield f"{model._meta.label}.{field.name}"


def test_varje_nyckel_till_en_organisation_flyttas_eller_star_kvar_med_skal():
    assert set(_nycklar()) == set(FLYTTAS) | set(STAR_KVAR)
    assert not set(FLYTTAS) & set(STAR_KVAR)


def test_den_nya_blir_part_fran_dagen_och_den_gamla_slutar_dagen_fore(overenskommelse, gammal, ny, strateg):
    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    gamla, nya = (Part.objects.get(overenskommelse=overenskommelse, organisation=o) for o in (gammal, ny))
    gammal.refresh_from_db()
    assert (gamla.till, nya.fran, nya.till) == (DAGEN_FORE, DAG, None)
    assert "Tog över anslutningen från Gamla föreningen" in nya.anmarkning
    assert (gammal.sammanslagen_med, gammal.sammanslagen_fran) == (ny, DAG)


def test_nar_bada_ar_parter_star_den_nyas_anslutning_kvar(overenskommelse, gammal, ny, strateg):
    PartFactory(overenskommelse=overenskommelse, organisation=ny, roll="Egen roll")

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    nya = Part.objects.get(overenskommelse=overenskommelse, organisation=ny)
    assert (nya.fran, nya.till, nya.roll) == (BORJAN, None, "Egen roll")


def test_platser_delas_vid_dagen_och_en_krock_blir_tva_platser(gammal, ny, organ, strateg):
    for organisation, namn in ((gammal, "Demo Gammal"), (ny, "Demo Ny")):
        Uppdrag.objects.create(
            organ=organ, organisation=organisation, roll="ordinarie", namn=namn, giltighet=spann(BORJAN)
        )

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    sitter = Uppdrag.objects.gallande(DAG).order_by("pk")
    assert [(rad.organisation, rad.namn, rad.befattning) for rad in sitter] == [
        (ny, "Demo Ny", ""),
        (ny, "Demo Gammal", "(från Gamla föreningen)"),
    ]
    assert Uppdrag.objects.gallande(DAGEN_FORE).filter(organisation=gammal).get().namn == "Demo Gammal"


def test_medlemskap_foljer_med_och_samma_medlemskap_blir_ett(overenskommelse, gammal, ny, strateg):
    person = MedlemskapFactory(organisation=gammal, overenskommelse=overenskommelse, roll=Roll.LASARE).user
    MedlemskapFactory(
        user=person, organisation=ny, overenskommelse=overenskommelse, roll=Roll.LASARE, giltighet=spann(BORJAN, DAG)
    )
    annan = MedlemskapFactory(organisation=gammal, overenskommelse=overenskommelse, roll=Roll.FORUMLEDAMOT).user
    MedlemskapFactory(user=person, organisation=ny, overenskommelse=overenskommelse, roll=Roll.STYRGRUPP)

    sla_ihop(gammal, ny, av=strateg, fran=datetime.date(2025, 6, 1))

    nu = Medlemskap.objects.gallande(timezone.localdate())
    assert nu.filter(user=person, roll=Roll.LASARE).get().organisation == ny
    assert nu.filter(user=annan).get().organisation == ny


def test_insatser_flyttas_och_samma_roll_slas_ihop_utan_att_ord_forsvinner(overenskommelse, gammal, ny, strateg):
    bara_gammal = InsatsAktorFactory(insats__overenskommelse=overenskommelse, organisation=gammal)
    bada = InsatsFactory(overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=bada, organisation=gammal, anmarkning="Ger lokaler")
    InsatsAktorFactory(insats=bada, organisation=ny)
    olika = InsatsFactory(overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=olika, organisation=gammal, anmarkning="Ger lokaler")
    InsatsAktorFactory(insats=olika, organisation=ny, anmarkning="Ger pengar")

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    bara_gammal.refresh_from_db()
    assert bara_gammal.organisation == ny
    assert [(a.organisation, a.anmarkning) for a in bada.aktorer.all()] == [(ny, "Ger lokaler")]
    assert InsatsAktor.objects.filter(insats=olika).count() == 2


def test_ingen_finansiars_belopp_forsvinner(overenskommelse, gammal, ny, strateg):
    bada, olika = InsatsFactory.create_batch(2, overenskommelse=overenskommelse)
    for insats, nyas in ((bada, None), (olika, 100_000)):
        InsatsAktorFactory(insats=insats, organisation=gammal, roll="finansiar", beviljat_belopp=50_000)
        InsatsAktorFactory(insats=insats, organisation=ny, roll="finansiar", beviljat_belopp=nyas)

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    belopp = {(a.insats, a.organisation): a.beviljat_belopp for a in InsatsAktor.objects.all()}
    assert belopp == {(bada, ny): 50_000, (olika, gammal): 50_000, (olika, ny): 100_000}


def test_det_som_ar_lamnat_eller_fort_till_protokollet_ligger_kvar(overenskommelse, gammal, ny, organ, strateg):
    mote = MoteFactory(organ=organ)
    narvaro = Narvaro.objects.create(mote=mote, organisation=gammal, form=Narvaroform.ORDINARIE)
    beslut = BeslutFactory(mote__organ=organ, ansvarig_organisation=gammal)
    klart = BeslutFactory(mote__organ=organ, ansvarig_organisation=gammal, genomforande="klart")
    svarat = Partsbeslut.objects.create(
        beslut=beslut, organisation=gammal, svar="ja", datum=DAGEN_FORE, svarat_at=timezone.now(), svarat_av=strateg
    )
    ofragat = Partsbeslut.objects.create(beslut=klart, organisation=gammal)

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    for rad in (narvaro, beslut, klart, svarat, ofragat):
        rad.refresh_from_db()
    assert (narvaro.organisation, svarat.organisation, klart.ansvarig_organisation) == (gammal, gammal, gammal)
    assert (ofragat.organisation, beslut.ansvarig_organisation) == (ny, ny)


def test_obesvarade_rekommendationer_flyttas_men_inte_besvarade(overenskommelse, gammal, ny, strateg):
    ett, tva = (RekommendationFactory(overenskommelse=overenskommelse) for _ in range(2))
    obesvarad = RekommendationsmottagareFactory(rekommendation=ett, organisation=gammal)
    besvarad = RekommendationsmottagareFactory(rekommendation=tva, organisation=gammal)
    Rekommendationssvar.objects.create(mottagare=besvarad, svar="foljs", svarat_av=strateg)

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    obesvarad.refresh_from_db()
    besvarad.refresh_from_db()
    assert (obesvarad.organisation, besvarad.organisation) == (ny, gammal)


def test_sammankallande_flyttas(gammal, ny, organ, strateg):
    organ.sammankallande = gammal
    organ.save()

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    organ.refresh_from_db()
    assert organ.sammankallande == ny


def test_forhandsvisningen_andrar_inget_och_sager_samma_tal(overenskommelse, gammal, ny, organ, strateg):
    Uppdrag.objects.create(organ=organ, organisation=gammal, roll="ordinarie", giltighet=spann(BORJAN))
    InsatsAktorFactory(insats__overenskommelse=overenskommelse, organisation=gammal)

    fore = forhandsgranska(gammal, ny, av=strateg, fran=DAG)
    gammal.refresh_from_db()
    orord = gammal.sammanslagen_med, Part.objects.filter(organisation=ny).count(), Sammanslagning.objects.count()
    efter = sla_ihop(gammal, ny, av=strateg, fran=DAG)

    assert orord == (None, 0, 0)
    assert fore.flyttat == efter.flyttat == {"anslutningar": 1, "uppdrag i organ": 1, "roller i insatser": 1}
    assert Sammanslagning.objects.get().flyttat == dict(efter.flyttat)


@pytest.mark.parametrize("delad", ["gammal", "ny"])
def test_en_organisation_som_delas_kraver_strateg_i_alla(gammal, ny, strateg, delad):
    annat = OverenskommelseFactory(slug="annatlan", kortnamn="SÖK Annat län")
    PartFactory(overenskommelse=annat, organisation={"gammal": gammal, "ny": ny}[delad])

    with pytest.raises(fel.DelasMedAndra, match="SÖK Annat län"):
        sla_ihop(gammal, ny, av=strateg, fran=DAG)

    assert not Sammanslagning.objects.exists()


def test_en_avslutad_overenskommelse_lamnas_som_den_ar(gammal, ny, strateg):
    stangd = OverenskommelseFactory(
        slug="stangd", kortnamn="SÖK Stängd", slutdatum=datetime.date(2022, 12, 31),
        uppfoljning_till=datetime.date(2023, 6, 30),
    )  # fmt: skip
    part = PartFactory(overenskommelse=stangd, organisation=gammal)

    sla_ihop(gammal, ny, av=strateg, fran=DAG)

    part.refresh_from_db()
    assert part.till is None
    assert not Part.objects.filter(overenskommelse=stangd, organisation=ny).exists()


def test_det_som_inte_gar_sags_i_en_mening(gammal, ny, strateg):
    with pytest.raises(MedSigSjalv):
        sla_ihop(gammal, gammal, av=strateg, fran=DAG)
    with pytest.raises(SammanslagningFramat):
        sla_ihop(gammal, ny, av=strateg, fran=om(30))


def test_gamla_adresser_leder_vidare_fran_dagen(overenskommelse, gammal, ny, strateg, logga_in):
    sla_ihop(gammal, ny, av=strateg, fran=DAG)
    klient = logga_in(strateg)

    nu = klient.get("/provlan/parter/gamla/")
    da = klient.get("/provlan/parter/gamla/?datum=2025-06-30")

    assert (nu.status_code, nu["Location"]) == (302, "/provlan/parter/nya/")
    assert da.status_code == 200
    assert "Har tagit upp" in klient.get("/provlan/parter/nya/").content.decode()


def test_kedjan_foljs_till_slutet(overenskommelse, gammal, ny, strateg, logga_in):
    sist = OrganisationFactory(nyckel="sist", namn="Sista föreningen")
    sla_ihop(gammal, ny, av=strateg, fran=DAG)
    sla_ihop(ny, sist, av=strateg, fran=datetime.date(2025, 9, 1))

    svar = logga_in(strateg).get("/provlan/parter/gamla/")

    assert svar["Location"] == "/provlan/parter/sist/"


def test_kommunens_sida_och_insatslistan_leder_vidare(overenskommelse, kommun, strateg, logga_in):
    uppvidinge = KommunorganisationFactory(
        nyckel="uppvidinge", namn="Uppvidinge kommun", geografi=KommunFactory(kod="0760", namn="Uppvidinge")
    )
    sla_ihop(kommun, uppvidinge, av=strateg, fran=DAG)
    klient = logga_in(strateg)

    sida = klient.get("/provlan/kommuner/0761/")
    lista = klient.get("/provlan/insatser/?ansvarig=lessebo&status=pagar")

    assert (sida.status_code, sida["Location"]) == (302, "/provlan/kommuner/0760/")
    assert lista.status_code == 302
    assert lista["Location"] == "/provlan/insatser/?ansvarig=uppvidinge&status=pagar"


def test_sidan_visar_antalen_innan_nagot_flyttas(overenskommelse, gammal, ny, strateg, logga_in):
    klient = logga_in(strateg)
    data = {"till": ny.pk, "fran": "2025-07-01"}

    forst = klient.post("/provlan/parter/gamla/sla-ihop/", data)
    orord = Sammanslagning.objects.count()
    sedan = klient.post("/provlan/parter/gamla/sla-ihop/", data | {"bekraftad": "1"})

    assert "Anslutningar</dt><dd>1" in forst.content.decode()
    assert orord == 0
    assert sedan.status_code == 302
    assert Sammanslagning.objects.get().av == strateg


@pytest.mark.django_db(transaction=True)
def test_tva_slar_ihop_samtidigt_at_var_sitt_hall(overenskommelse, gammal, ny, strateg):
    PartFactory(overenskommelse=overenskommelse, organisation=ny)
    ready, utfall = threading.Barrier(2), []

    def merge(one, other):
        try:
            ready.wait(5)
            sla_ihop(one, other, av=strateg, fran=DAG)
            utfall.append("gick")
        except RedanSammanslagen:
            utfall.append("hann inte")
        finally:
            connection.close()

    threads = [threading.Thread(target=merge, args=pair) for pair in ((gammal, ny), (ny, gammal))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert sorted(utfall) == ["gick", "hann inte"]
    assert Sammanslagning.objects.count() == 1


def test_utlysningar_och_ansokningar_foljer_med_och_ombuden_star_kvar(overenskommelse, gammal, ny, strateg):
    make_regler()
    utlysning = make_utlysning(overenskommelse)
    ansokan = Ansokan.objects.create(
        overenskommelse=overenskommelse, utlysning=utlysning, bidragstyp=utlysning.bidragstyp, sokande=gammal,
        titel="Språkcafé",
    )  # fmt: skip
    delegation = Delegation.objects.create(
        organisation=gammal, ombud=strateg, given_av=strateg, beslut="Stadgarna § 4", giltighet=spann(BORJAN, None)
    )

    utfall = sla_ihop(gammal, ny, av=strateg, fran=DAG)

    ansokan.refresh_from_db()
    delegation.refresh_from_db()
    assert (ansokan.sokande, delegation.organisation) == (ny, gammal)
    assert utfall.flyttat["ansökningar"] == 1
