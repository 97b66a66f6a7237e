"""What the database itself keeps true of values, however they are written."""

import pytest
from django.db import IntegrityError, InternalError, connection, transaction

from indikatorer.kallor import fel
from indikatorer.kallor.kolada import planera
from indikatorer.models import Hamtning, Jamforelsegrupp, Kalltyp, Matvarde
from indikatorer.services import lagring
from sok.models import Geografi
from tests.factories.indikatorer import SerieFactory, riket_lan_och_kommuner

pytestmark = pytest.mark.django_db


@pytest.fixture
def varde():
    """Fields of one value that points at what exists."""
    riket_lan_och_kommuner()
    return {
        "serie_id": SerieFactory().pk,
        "geografi_id": Geografi.objects.get(namn="Lessebo").pk,
        "hamtning_id": Hamtning.objects.create(kalla=Kalltyp.KOLADA).pk,
        "artal": 2024,
        "kon": "T",
        "varde": 31,
    }


@pytest.mark.parametrize(
    "fel_pekare",
    [{"serie_id": 987654}, {"geografi_id": "9999"}, {"geografi_id": None, "grupp_id": 987654}, {"hamtning_id": 987654}],
    ids=lambda fields: next(reversed(fields)),
)
def test_ett_varde_kan_inte_peka_pa_nagot_som_inte_finns(varde, fel_pekare):
    with pytest.raises(IntegrityError), transaction.atomic():
        Matvarde.objects.bulk_create([Matvarde(**varde), Matvarde(**varde | {"artal": 2023} | fel_pekare)])

    assert not Matvarde.objects.exists()


def test_ett_sparat_varde_kan_ersattas_men_inte_andras(varde):
    sparat = Matvarde.objects.create(**varde)

    with pytest.raises(InternalError), transaction.atomic():
        Matvarde.objects.filter(pk=sparat.pk).update(varde=32)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE indikatorer_matvarde SET giltig_till = clock_timestamp() WHERE id = %s", [sparat.pk])

    assert not Matvarde.objects.aktuella().exists()


@pytest.mark.parametrize("tabell", ["serie", "hamtning", "jamforelsegrupp"])
def test_det_ett_varde_pekar_pa_gar_inte_att_ta_bort_i_databasen(varde, tabell):
    grupp = Jamforelsegrupp.objects.get()
    Matvarde.objects.create(**varde | {"geografi_id": None, "grupp_id": grupp.pk})
    pk = {"serie": varde["serie_id"], "hamtning": varde["hamtning_id"], "jamforelsegrupp": grupp.pk}[tabell]
    grupp.gruppmedlemmar.all().delete()

    with pytest.raises(IntegrityError, match="values still point"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM indikatorer_{tabell} WHERE id = %s", [pk])
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM indikatorer_matvarde")
        cursor.execute(f"DELETE FROM indikatorer_{tabell} WHERE id = %s", [pk])
        assert cursor.rowcount == 1


def test_tva_varden_for_samma_sak_sags_ocksa_nar_det_inte_finns_nagot_att_jamfora_med(varde):
    serie, hamtning = SerieFactory(), Hamtning.objects.get()
    omfang = lagring.Omfang({serie.kalla_id: serie}, {"0761": "0761"}, [2024])
    rows = [lagring.rad(serie.pk, "0761", 2024, "T", number) for number in (31, 32)]

    with pytest.raises(fel.OvantatSvar, match=r"två värden för samma plats och år \(0761, 2024\)"):
        lagring.lagra(hamtning, omfang, rows)

    assert not Matvarde.objects.exists()


def test_en_fraga_om_andringar_ar_bara_begransad_av_listorna():
    kpier, omraden, artal = ([f"{n:04}" for n in range(size)] for size in (85, 312, 10))

    assert len(planera(kpier, omraden, artal, rader=None)) == 4 * 13
    assert len(planera(kpier, omraden, artal)) > 4 * 13
