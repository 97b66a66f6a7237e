"""A year is locked when the county is done with it, and opened with a reason."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from insatser.models import Arslas, Utfall
from insatser.services import arslas, borttagning
from insatser.services.fel import (
    AretArOppet,
    AretArRedanLast,
    AretHarInteSlutat,
    AretLast,
    OverenskommelsenAvslutad,
    UpplasningUtanSkal,
)
from tests.dagar import i_ar, i_fjol
from tests.factories.insatser import UtfallFactory


def test_ett_ar_ar_oppet_tills_nagon_laser_det(overenskommelse, strateg):
    assert not arslas.ar_last(overenskommelse, i_fjol())
    arslas.require_ar_oppet(overenskommelse, i_fjol())

    arslas.las(overenskommelse, i_fjol(), av=strateg)

    assert arslas.ar_last(overenskommelse, i_fjol())
    assert not arslas.ar_last(overenskommelse, i_fjol() - 1)
    assert arslas.lasta_ar(overenskommelse) == {i_fjol()}


def test_meningen_sager_vad_som_laste_och_vem_som_kan_oppna(overenskommelse, strateg):
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    with pytest.raises(AretLast) as reason:
        arslas.require_ar_oppet(overenskommelse, i_fjol())

    assert str(reason.value) == (
        f"Uppföljningen av {i_fjol()} låstes {timezone.localdate()}, så årets handlingsplan och utfall ändras inte. "
        f"Länsstrategen hos {overenskommelse.samordnare} kan öppna året under ”Årsskifte”."
    )


def test_ett_utfall_utan_ar_hor_inte_till_nagot_last_ar(overenskommelse):
    arslas.require_ar_oppet(overenskommelse, None)


def test_upplasning_kraver_skal_och_bada_stegen_star_kvar(overenskommelse, strateg):
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    with pytest.raises(UpplasningUtanSkal):
        arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="  ")
    arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="Alvesta skickade en rättelse.")

    assert not arslas.ar_last(overenskommelse, i_fjol())
    assert arslas.lasta_ar(overenskommelse) == set()
    rows = Arslas.objects.order_by("pk").values_list("last", "skal", "av")
    assert list(rows) == [(True, "", strateg.pk), (False, "Alvesta skickade en rättelse.", strateg.pk)]


def test_den_senaste_raden_galler_nar_aret_lases_igen(overenskommelse, strateg):
    arslas.las(overenskommelse, i_fjol(), av=strateg)
    arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="Rättelse")

    arslas.las(overenskommelse, i_fjol(), av=strateg)

    assert arslas.lasta_ar(overenskommelse) == {i_fjol()}


@pytest.mark.parametrize("framat", [0, 1])
def test_ett_ar_som_inte_har_slutat_lases_inte(overenskommelse, strateg, framat):
    artal = i_ar() + framat

    with pytest.raises(AretHarInteSlutat, match=f"{artal} är inte slut"):
        arslas.las(overenskommelse, artal, av=strateg)


def test_ett_last_ar_lases_inte_en_gang_till_och_ett_oppet_inte_upp(overenskommelse, strateg):
    with pytest.raises(AretArOppet):
        arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="Rättelse")
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    with pytest.raises(AretArRedanLast, match="är redan låst, av Demo"):
        arslas.las(overenskommelse, i_fjol(), av=strateg)


@pytest.mark.parametrize("roll", ["beredare", "ledamot", "kommunhandlaggare", "utomstaende"])
def test_bara_strategen_laser_och_laser_upp(overenskommelse, strateg, roll, request):
    person = request.getfixturevalue(roll)
    with pytest.raises(PermissionDenied):
        arslas.las(overenskommelse, i_fjol(), av=person)
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    with pytest.raises(PermissionDenied):
        arslas.las_upp(overenskommelse, i_fjol(), av=person, skal="Rättelse")

    assert arslas.ar_last(overenskommelse, i_fjol())


def test_en_avslutad_overenskommelse_laser_inte_upp(overenskommelse, strateg):
    arslas.las(overenskommelse, i_fjol(), av=strateg)
    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = timezone.localdate() - datetime.timedelta(days=1)
    overenskommelse.save()

    with pytest.raises(OverenskommelsenAvslutad):
        arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="Rättelse")


@pytest.mark.django_db(transaction=True)
def test_tva_laser_samtidigt_och_det_blir_en_lasning(overenskommelse, strateg):
    ready, outcomes = threading.Barrier(2), []

    def lock():
        try:
            ready.wait(10)
            arslas.las(overenskommelse, i_fjol(), av=strateg)
            outcomes.append("låst")
        except AretArRedanLast:
            outcomes.append("redan")
        finally:
            connection.close()

    threads = [threading.Thread(target=lock) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(outcomes) == ["låst", "redan"]
    assert Arslas.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_den_som_laser_vantar_tills_den_som_skriver_i_aret_ar_klar(overenskommelse, strateg):
    order, written = [], threading.Event()

    def lock():
        try:
            written.wait(10)
            arslas.las(overenskommelse, i_fjol(), av=strateg)
            order.append("låst")
        finally:
            connection.close()

    thread = threading.Thread(target=lock)
    thread.start()
    with transaction.atomic():
        arslas.require_ar_oppet(overenskommelse, i_fjol())
        written.set()
        thread.join(0.5)
        order.append("skrivet")
    thread.join(30)

    assert order == ["skrivet", "låst"]


def test_en_insats_tar_inte_med_sig_utfall_ur_ett_last_ar(overenskommelse, strateg, logga_in):
    utfall = UtfallFactory(insats__overenskommelse=overenskommelse, artal=i_fjol())
    insats = utfall.insats
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    page = logga_in(strateg).post(f"{insats.get_absolute_url()}ta-bort/", follow=True)

    assert f"Insatsen har utfall för {i_fjol()} och kan inte tas bort." in page.content.decode()
    assert Utfall.objects.filter(insats__borttagen_at=None).exists()

    arslas.las_upp(overenskommelse, i_fjol(), av=strateg, skal="Dubblett")
    borttagning.ta_bort(insats, av=strateg)
    arslas.las(overenskommelse, i_fjol(), av=strateg)
    with pytest.raises(AretLast):
        borttagning.aterstall(insats, av=strateg)
