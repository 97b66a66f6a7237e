"""Two people who read in what was received at the same moment: the second sees what the first did."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from indikatorer.models import Mottagande
from indikatorer.services.kommuntal import FelIRaden, spara_mottagande, tabell
from indikatorer.services.kommuntal.fel import NagonLasteInFore
from tests.factories.indikatorer import riket_lan_och_kommuner

pytestmark = pytest.mark.django_db(transaction=True)
VANTAR = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"


def medan_den_andra_vantar(forst, sedan):
    """Do `forst` in a transaction that is not over until `sedan`, in a thread of its own, waits for it; returns what
    `sedan` came to."""

    def run():
        try:
            return sedan()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            forst()
            other = pool.submit(run)
            with connection.cursor() as cursor:
                waits = 0
                while not waits and not other.done():
                    cursor.execute(VANTAR)
                    (waits,) = cursor.fetchone()
        return other.result()


def test_tva_som_sparar_samma_rader_samtidigt_ger_dem_en_gang():
    riket_lan_och_kommuner()
    rader = [("0780", 2024, None, "alla", 20, ""), ("0761", 2024, None, "alla", 8, "")]

    def spara():
        return spara_mottagande(rader, kalla="Migrationsverket")

    sparat = medan_den_andra_vantar(spara, spara)

    assert (sparat.nya, sparat.oforandrade) == (0, 2)
    assert Mottagande.objects.count() == 2


def test_den_som_kom_sist_far_se_vad_filen_andrar_nu(overenskommelse, strateg):
    riket_lan_och_kommuner()
    forst, sist = ({"Fil": [("0780", 2024, None, "alla", n, "")]} for n in (20, 25))
    granskat = tabell.avtryck(tabell.prova(overenskommelse, sist, av=strateg))

    with pytest.raises(NagonLasteInFore, match="Inget är sparat"):
        medan_den_andra_vantar(
            lambda: tabell.las_in(overenskommelse, forst, av=strateg),
            lambda: tabell.las_in(overenskommelse, sist, av=strateg, granskat=granskat),
        )

    assert Mottagande.objects.get().antal == 20
    assert not issubclass(NagonLasteInFore, FelIRaden)
