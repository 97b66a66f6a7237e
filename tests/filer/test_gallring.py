"""Files that nothing points at are cleared away; everything that is pointed at stays."""

import datetime

import pytest
from django.db import connection, transaction
from django.utils import timezone

from filer import gallring
from filer import services as filer
from filer.models import Fil
from tests.factories.forum import UnderlagFactory

pytestmark = pytest.mark.django_db


def i_overmorgon():
    return timezone.now() + datetime.timedelta(days=2)


def test_bara_det_som_ingen_pekar_pa_tas_bort(ladda, person):
    losa = filer.ta_emot(ladda("los.txt", b"los"), av=person)
    anvand = filer.ta_emot(ladda("anvand.txt", b"anvand"), av=person)
    underlag = UnderlagFactory(fil=anvand, lank="")

    assert gallring.gallra() == 0
    assert gallring.gallra(i_overmorgon()) == 1

    assert not losa.innehall.storage.exists(losa.innehall.name)
    assert list(Fil.objects.all()) == [anvand]
    # What was a paper once is still in the change history, and stays.
    underlag.delete()
    assert gallring.gallra(i_overmorgon()) == 0


def test_innehall_som_en_annan_fil_delar_ligger_kvar(ladda, person):
    filer.ta_emot(ladda("ett.txt", b"samma"), av=person)
    kvar = filer.ta_emot(ladda("tva.txt", b"samma"), av=person)
    UnderlagFactory(fil=kvar, lank="")

    assert gallring.gallra(i_overmorgon()) == 1

    with kvar.innehall.open("rb") as stream:
        assert stream.read() == b"samma"


@pytest.mark.django_db(transaction=True)
def test_gallringen_viker_for_den_som_lagrar(ladda, person):
    filer.ta_emot(ladda("los.txt", b"los"), av=person)
    annan = connection.copy()
    try:
        with annan.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [filer.LAGRET])
            assert gallring.gallra(i_overmorgon()) == 0
            cursor.execute("ROLLBACK")
        assert gallring.gallra(i_overmorgon()) == 1
    finally:
        annan.close()


def test_databasen_vagrar_annars_att_filer_tas_bort(ladda, person):
    fil = filer.ta_emot(ladda(), av=person)

    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        fil.delete()
