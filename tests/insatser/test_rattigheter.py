"""Who sees, who writes: each role, an outsider, and an agreement that has run out or been closed."""

import datetime

import pytest

from insatser.models import Insats
from tests.factories.insatser import InsatsFactory, UtfallFactory
from tests.factories.sok import MedlemskapFactory

SKRIVER_ALLA = ["strateg"]
SKRIVER_EGNA = ["kommunhandlaggare", "kollega", "styrgruppsledamot"]
LASER = ["granskare", "ledamot", "beredare", "lasare", "foreningsperson", "behorig"]


def pages(insats):
    """Every page that writes about the initiative."""
    utfall = UtfallFactory(insats=insats)
    return ["andra/", "lage/", "ta-bort/", "utfall/", f"utfall/{utfall.pk}/", f"utfall/{utfall.pk}/ta-bort/"]


@pytest.fixture
def person(request):
    return lambda name: request.getfixturevalue(name)


@pytest.mark.parametrize("roll", [*SKRIVER_ALLA, *SKRIVER_EGNA, *LASER])
def test_alla_i_overenskommelsen_laser(roll, person, logga_in, insats, adress):
    client = logga_in(person(roll))

    statuses = {
        client.get(f"{adress}{sida}").status_code
        for sida in ("", "att-komplettera/", f"{insats.pk}/", f"{insats.pk}/historik/")
    }

    assert statuses == {200}


@pytest.mark.parametrize(
    ("roll", "status"), [*((r, 200) for r in SKRIVER_ALLA + SKRIVER_EGNA), *((r, 403) for r in LASER)]
)
def test_var_och_en_skriver_om_det_egna(roll, status, person, logga_in, insats, adress):
    client = logga_in(person(roll))

    statuses = {client.get(f"{adress}{insats.pk}/{sida}").status_code for sida in pages(insats)}

    assert statuses == {status}


@pytest.mark.parametrize("roll", SKRIVER_EGNA)
def test_ingen_annan_an_strategen_skriver_om_andras(roll, person, logga_in, overenskommelse, adress):
    andras = InsatsFactory(overenskommelse=overenskommelse)
    client = logga_in(person(roll))

    statuses = {client.get(f"{adress}{andras.pk}/{sida}").status_code for sida in pages(andras)}

    assert statuses == {403}


@pytest.mark.parametrize(
    ("roll", "status"),
    [
        ("strateg", 200),
        ("kommunhandlaggare", 200),
        ("beredare", 200),
        ("foreningsperson", 200),
        ("ledamot", 403),
        ("lasare", 403),
    ],
)
def test_vem_som_lagger_in_nya(roll, status, person, logga_in, omrade, adress):
    assert logga_in(person(roll)).get(f"{adress}ny/").status_code == status


@pytest.mark.parametrize("vem", ["utomstaende", "utan_medlemskap"])
def test_utomstaende_vet_inte_att_insatsen_finns(vem, person, logga_in, insats, adress):
    client = logga_in(person(vem))

    addresses = ["", "ny/", "att-komplettera/", "borttagna/", "liknande/", f"{insats.pk}/"]
    addresses += [f"{insats.pk}/{sida}" for sida in pages(insats)]

    assert {client.get(f"{adress}{sida}").status_code for sida in addresses} == {404}


def test_en_insats_nas_bara_under_sin_egen_overenskommelse(logga_in, strateg, utomstaende, insats):
    MedlemskapFactory(user=strateg, overenskommelse__slug="annatlan", roll="lansstrateg")

    assert logga_in(strateg).get(f"/annatlan/insatser/{insats.pk}/").status_code == 404


def test_en_roll_i_en_organisation_ger_ingen_ratt_i_en_annan(logga_in, medlem, lasare, insats, adress, kommun):
    """Reads for Lessebo, writes for an association: Lessebo's initiative is not theirs to write about."""
    person = medlem("lasare", kommun)
    MedlemskapFactory(user=person, overenskommelse=insats.overenskommelse, roll="civilsamhalle")

    assert logga_in(person).get(f"{adress}{insats.pk}/andra/").status_code == 403


def test_den_som_inte_far_skriva_far_veta_vem_som_far(logga_in, lasare, insats, adress):
    sida = logga_in(lasare).get(f"{adress}{insats.pk}/").content.decode()

    assert "Ni kan läsa men inte ändra" in sida
    assert "handläggare hos Lessebo kommun" in sida
    assert "Uppdatera" not in sida


@pytest.fixture
def slutdatum(overenskommelse):
    def end(uppfoljning_till):
        overenskommelse.slutdatum = datetime.date(2020, 12, 31)
        overenskommelse.uppfoljning_till = uppfoljning_till
        overenskommelse.save()

    return end


def test_lopt_ut_ar_oppen_for_uppfoljning(logga_in, strateg, insats, adress, slutdatum):
    slutdatum(None)
    client = logga_in(strateg)

    assert {client.get(f"{adress}{insats.pk}/{sida}").status_code for sida in pages(insats)} == {200}
    assert client.get(f"{adress}ny/").status_code == 200


def test_avslutad_kan_bara_lasas_och_sager_varfor(logga_in, strateg, insats, adress, slutdatum):
    slutdatum(datetime.date(2021, 6, 30))
    client = logga_in(strateg)

    assert client.get(f"{adress}{insats.pk}/").status_code == 200
    for sida in ["ny/", *(f"{insats.pk}/{sida}" for sida in pages(insats))]:
        svar = client.post(f"{adress}{sida}", {"titel": "Smyg"})
        assert svar.status_code == 403
        assert "Överenskommelsen är avslutad" in svar.content.decode()
    assert not Insats.objects.filter(titel="Smyg").exists()
