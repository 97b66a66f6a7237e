"""An organisation changes its name from a day: each day shows the name it had, and addresses stay."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from sok.services import fel, organisationer
from tests.factories.sok import OrganFactory, OrganisationFactory, OverenskommelseFactory, PartFactory

DAG = datetime.date(2024, 1, 1)
DAGEN_FORE = "2023-12-31"


@pytest.fixture
def forening(overenskommelse):
    organisation = OrganisationFactory(nyckel="foreningen", namn="Gamla namnet")
    PartFactory(overenskommelse=overenskommelse, organisation=organisation)
    return organisation


def test_det_gamla_namnet_finns_kvar_for_dagarna_innan(forening, strateg):
    organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Nya namnet", kortnamn="Nya")

    forening.refresh_from_db()
    rader = [(rad.namn, rad.fran, rad.till) for rad in forening.namnversioner.order_by("giltighet")]
    assert (forening.namn, forening.kortnamn, forening.nyckel) == ("Nya namnet", "Nya", "foreningen")
    assert rader == [("Gamla namnet", None, datetime.date(2023, 12, 31)), ("Nya namnet", DAG, None)]


def test_ett_namn_mellan_tva_andra_andrar_inte_dagens(forening, strateg):
    organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Nya namnet")

    organisationer.byt_namn(forening, av=strateg, fran=datetime.date(2022, 1, 1), namn="Mellannamnet")

    forening.refresh_from_db()
    assert forening.namn == "Nya namnet"
    assert forening.namnversioner.gallande(datetime.date(2023, 1, 1)).get().namn == "Mellannamnet"


def test_samma_dag_igen_ar_en_rattelse(forening, strateg):
    organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Felstavat")
    organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Rättstavat")

    forening.refresh_from_db()
    assert forening.namn == "Rättstavat"
    assert forening.namnversioner.count() == 2


def test_sidorna_visar_dagens_namn_och_lanken_star_kvar(overenskommelse, forening, strateg, logga_in):
    organ = OrganFactory(overenskommelse=overenskommelse)
    organ.uppdrag.create(organisation=forening, roll="ordinarie")
    organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Nya namnet")
    klient = logga_in(strateg)

    for sida in ("/provlan/parter/", f"/provlan/organ/{organ.nyckel}/"):
        da, nu = (klient.get(sida + fraga).content.decode() for fraga in (f"?datum={DAGEN_FORE}", ""))
        assert "Gamla namnet" in da, sida
        assert "Nya namnet" not in da, sida
        assert "Nya namnet" in nu, sida
    partens = klient.get(f"/provlan/parter/foreningen/?datum={DAGEN_FORE}").content.decode()
    assert "<h1>Gamla namnet</h1>" in partens
    assert "Har också hetat" in klient.get("/provlan/parter/foreningen/").content.decode()


def test_namnet_kan_inte_bytas_framat_i_tiden(forening, strateg):
    with pytest.raises(fel.NamnbyteFramat, match="tidigast gälla från idag"):
        organisationer.byt_namn(
            forening, av=strateg, fran=timezone.localdate() + datetime.timedelta(days=1), namn="Framtidsnamnet"
        )


def test_namnet_pa_en_annan_tas_inte(forening, strateg):
    OrganisationFactory(namn="Upptaget")

    with pytest.raises(fel.NamnetFinns):
        organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="upptaget")


def test_en_organisation_i_flera_lan_byts_bara_av_strateg_i_alla(forening, strateg):
    annat = OverenskommelseFactory(slug="annatlan", kortnamn="SÖK Annat län")
    PartFactory(overenskommelse=annat, organisation=forening)

    with pytest.raises(fel.DelasMedAndra, match="SÖK Annat län"):
        organisationer.byt_namn(forening, av=strateg, fran=DAG, namn="Nya namnet")


def test_ingen_byter_namn_pa_en_organisation_utanfor_sina_overenskommelser(strateg):
    with pytest.raises(PermissionDenied):
        organisationer.byt_namn(OrganisationFactory(), av=strateg, fran=DAG, namn="Nya namnet")


def test_namn_byts_aven_nar_overenskommelsen_har_lopt_ut(overenskommelse, forening, strateg, logga_in):
    overenskommelse.slutdatum = timezone.localdate() - datetime.timedelta(days=30)
    overenskommelse.save()

    svar = logga_in(strateg).post(
        "/provlan/struktur/parter/foreningen/namn/", {"namn": "Nya namnet", "fran": "2024-01-01"}
    )

    assert svar.status_code == 302
    forening.refresh_from_db()
    assert forening.namn == "Nya namnet"


@pytest.mark.parametrize(
    ("namn", "traff"),
    [("Rädda barnen", True), ("Rädda Barnens", True), ("Radda Barnen", True), ("Hyresgästföreningen", False)],
)
def test_liknande_namn_hittas(db, namn, traff):
    OrganisationFactory(namn="Rädda Barnen")

    assert bool(organisationer.liknande(namn)) == traff


def test_tva_kommuner_liknar_inte_varandra_bara_for_ordet_kommun(db):
    OrganisationFactory(namn="Alvesta kommun")

    assert organisationer.liknande("Ljungby kommun") == []
