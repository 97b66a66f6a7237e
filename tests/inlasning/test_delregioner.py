"""What the county has decided of its subregions in the portal stands, whatever its file says later."""

import pghistory
import pytest

from sok.models import Delregion, Delregionkommun, Geografi, Overenskommelse, Roll
from sok.services import indelning
from tests.factories.sok import MedlemskapFactory

NORR = 'namn: Norr, kommuner: ["0761"]}'
SODER = "namn: Söder, anmarkning: Kommunerna anges inte i källan.}"


@pytest.fixture
def placera(las, liten):
    """placera({"0761": {"norr"}}) in the portal, once the file has been read."""
    Geografi.objects.create(kod="0763", namn="Tingsryd", typ="kommun", overordnad_id="07")
    las(liten)
    avtal = Overenskommelse.objects.get()
    strateg = MedlemskapFactory(roll=Roll.LANSSTRATEG, overenskommelse=avtal, organisation=avtal.samordnare).user
    numbers = dict(Delregion.objects.values_list("nyckel", "pk"))

    def put(placering):
        chosen = {kod: {numbers[nyckel] for nyckel in nycklar} for kod, nycklar in placering.items()}
        sett = indelning.avtryck(indelning.rader(avtal))
        with pghistory.context(user=strateg.pk):
            return indelning.placera(avtal, chosen, av=strateg, sett=sett)

    return put


def lagrat():
    return sorted(Delregionkommun.objects.values_list("kommun", "delregion__nyckel"))


def sagt(utfall):
    return [str(konflikt) for konflikt in utfall.konflikter if "i delregion" in str(konflikt)]


def test_filens_kommun_som_flyttats_i_portalen_flyttas_inte_tillbaka(las, liten, placera):
    placera({"0761": {"soder"}})

    first, second = las(liten), las(liten)

    assert lagrat() == [("0761", "soder")]
    told = "kommun i delregion norr 0761: borttagen i portalen sedan förra inläsningen. Läggs inte in på nytt."
    assert sagt(first) == sagt(second) == [told]


def test_en_senare_fil_placerar_inte_en_kommun_som_portalen_har_placerat(las, liten, placera):
    placera({"0763": {"norr"}})
    assert SODER in liten
    senare = liten.replace(SODER, 'namn: Söder, kommuner: ["0763"]}')

    first, second = las(senare), las(senare)

    assert lagrat() == [("0761", "norr"), ("0763", "norr")]
    told = "kommun i delregion soder 0763: någon har bestämt det i portalen. Portalens uppgift behålls."
    assert sagt(first) == sagt(second) == [told]


def test_en_senare_fil_placerar_inte_en_kommun_som_portalen_har_tagit_bort(las, liten, placera):
    placera({"0761": set()})

    las(liten.replace(NORR, "namn: Norr}").replace(SODER, 'namn: Söder, kommuner: ["0761"]}'))

    assert lagrat() == []


def test_en_kommun_som_ingen_har_rort_foljer_filen(las, liten, placera):
    placera({"0761": {"norr", "soder"}})

    utfall = las(liten.replace(NORR, 'namn: Norr, kommuner: ["0761", "0763"]}'))

    assert lagrat() == [("0761", "norr"), ("0761", "soder"), ("0763", "norr")]
    assert sagt(utfall) == []


def test_filen_och_portalen_sager_samma(las, liten, placera):
    placera({"0763": {"soder"}})

    utfall = las(liten.replace(SODER, 'namn: Söder, kommuner: ["0763"]}'))

    assert lagrat() == [("0761", "norr"), ("0763", "soder")]
    assert sagt(utfall) == []
