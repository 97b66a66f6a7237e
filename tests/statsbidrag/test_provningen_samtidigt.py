"""Two officers, or an officer and the recipient, at the same instant: one wins, the other is told."""

import datetime
import threading

import pytest
from django.db import connection

from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Redovisning, Redovisningsregler, Resultat, Status
from statsbidrag.services import fel

pytestmark = pytest.mark.django_db(transaction=True)
SEDAN = datetime.date(2099, 1, 1)


def samtidigt(*steg):
    """Run the steps in a thread each, let go together; returns what each of them met (None: done)."""
    grind, utfall = threading.Barrier(len(steg)), [None] * len(steg)

    def run(nummer):
        try:
            grind.wait()
            steg[nummer]()
        except fel.StatsbidragFel as hinder:
            utfall[nummer] = type(hinder)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[nummer]) for nummer in range(len(steg))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return utfall


def _fraga(redovisning, av):
    services.begar_komplettering(redovisning, av=av, avsnitt="mal", skal="Hur?", svara_senast=SEDAN)


def test_godkanna_och_fraga_samtidigt_ger_ett_av_dem(inlamnad, granskare, medlem):
    kollegan = medlem(Roll.GRANSKARE)

    utfall = samtidigt(lambda: services.godkann(inlamnad, av=granskare), lambda: _fraga(inlamnad, kollegan))

    redovisning = Redovisning.objects.get()
    oppna = redovisning.kompletteringar.oppna().count()
    assert (redovisning.status, oppna, utfall) in (
        (Status.GODKAND, 0, [None, fel.OtillatenOvergang]),
        (Status.KOMPLETTERING, 1, [fel.OppenKomplettering, None]),
    )


def test_tva_som_godkanner_samtidigt_ger_ett_beslut(inlamnad, granskare, medlem):
    kollegan = medlem(Roll.GRANSKARE)

    utfall = samtidigt(*(lambda av=av: services.godkann(inlamnad, av=av) for av in (granskare, kollegan)))

    assert sorted(utfall, key=str) == [fel.OtillatenOvergang, None]
    assert inlamnad.handelser.filter(till=Status.GODKAND).count() == 1
    assert Resultat.objects.count() == 1


def test_beslut_enligt_forslag_och_aterta_samtidigt(inlamnad, granskare, behorig, medlem):
    """Either the proposal was decided before the report was withdrawn, or it is void."""
    Redovisningsregler.objects.create(beviljande=inlamnad.bidrag.beviljande, tva_par_ogon_over=0)
    kollegan = medlem(Roll.GRANSKARE)
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND)

    utfall = samtidigt(
        lambda: services.bifall_forslag(forslag, av=kollegan),
        lambda: services.dra_tillbaka(inlamnad, av=behorig, skal="Fel."),
    )

    inlamnad.refresh_from_db()
    forslag.refresh_from_db()
    assert (inlamnad.status, forslag.blev_beslut, utfall) in (
        (Status.GODKAND, True, [None, fel.OtillatenOvergang]),
        (Status.ATERTAGEN, False, [fel.ForslagetAvgjort, None]),
    )
