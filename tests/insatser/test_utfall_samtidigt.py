"""Two people with the same outcome at the very same moment: one is first, the other is told, and nothing comes back
that someone has removed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from insatser import services
from insatser.models import Deltagare, Utfall
from insatser.services import Belaggsrad
from insatser.services.fel import Insatsfel
from tests.factories.insatser import UtfallFactory

pytestmark = pytest.mark.django_db(transaction=True)


def samtidigt(*calls):
    """Run the calls at once; what each returned, or the refusal it met."""
    start = Barrier(len(calls))

    def run(call):
        start.wait()
        try:
            return call()
        except Insatsfel as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def spara(utfall, text, av, version):
    """Save one's own words, participants and evidence on one's own copy of the row."""
    mitt = Utfall.objects.get(pk=utfall.pk)
    mitt.text = text
    deltagare, belagg = {"": {"kvinnor": len(text)}}, [Belaggsrad("enkat", text)]
    return services.spara_utfall(mitt.insats, mitt, av=av, deltagare=deltagare, belagg=belagg, version=version)


def test_tva_sparar_samma_utfall_den_ena_far_veta_det(insats, strateg, kommunhandlaggare):
    utfall = UtfallFactory(insats=insats, artal=2024)
    version = services.utfallsversion(utfall)

    results = samtidigt(
        lambda: spara(utfall, "Min text", strateg, version),
        lambda: spara(utfall, "Kollegans text", kommunhandlaggare, version),
    )

    refused = [result for result in results if isinstance(result, services.UtfalletAndrat)]
    assert len(refused) == 1
    utfall.refresh_from_db()
    assert refused[0].sparat.text == utfall.text
    assert utfall.belagg_lista.get().text == utfall.text
    assert Deltagare.objects.get().kvinnor == len(utfall.text)


def test_en_tar_bort_medan_en_annan_sparar(insats, strateg, kommunhandlaggare):
    utfall = UtfallFactory(insats=insats, artal=2024)

    results = samtidigt(
        lambda: services.ta_bort_utfall(insats, utfall, av=strateg),
        lambda: spara(utfall, "Kollegans text", kommunhandlaggare, None),
    )

    assert not isinstance(results[0], Insatsfel)
    assert not Utfall.objects.exists()
    assert Utfall.alla.get().borttagen_av == strateg
