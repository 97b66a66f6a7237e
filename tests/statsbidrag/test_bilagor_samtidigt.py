"""Two at the same instant: the same file twice, a promise kept twice, an attachment while the draft is handed in."""

import pytest

from statsbidrag import services
from statsbidrag.models import Inlamning, Inlamningsbilaga, Utkastbilaga
from statsbidrag.services import bilagor, fel
from tests.dagar import om
from tests.factories.bilagor import ladda, redovisning_med_bilagor
from tests.factories.statsbidrag import FORSAKRAN, fill_in
from tests.statsbidrag.test_provningen_samtidigt import samtidigt

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def utkast(overenskommelse, kommun, kollega):
    redovisning = redovisning_med_bilagor(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare
    )
    return fill_in(services.oppna_utkast(redovisning, av=kollega), kollega)


def test_samma_fil_tva_ganger_blir_en_bilaga(utkast, kollega, behorig):
    def steg(av):
        return lambda: bilagor.bifoga(utkast, av=av, slag="annat", fil=ladda())

    assert samtidigt(steg(kollega), steg(behorig)) == [None, None]
    assert Utkastbilaga.objects.count() == 1


def test_en_utlovad_bilaga_lamnas_en_gang(utkast, kollega, behorig):
    bilagor.bifoga(utkast, av=kollega, slag="annat", namn="Filmen", lamnas_senast=om(20))
    utkast.refresh_from_db()
    utlovad = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version).bilagor.get()

    def steg(innehall):
        return lambda: bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda("film.txt", innehall))

    assert sorted(samtidigt(steg(b"ett"), steg(b"tva")), key=str) == [fel.InteUtlovad, None]
    assert Inlamningsbilaga.objects.filter(uppfyller=utlovad).count() == 1


def test_en_bilaga_medan_utkastet_skickas_in_ar_med_eller_vagras(utkast, kollega, behorig):
    """Handed in without it and the colleague told, or the signer told that the draft has changed. Never in between."""
    utfall = samtidigt(
        lambda: bilagor.bifoga(utkast, av=kollega, slag="annat", fil=ladda()),
        lambda: services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version),
    )

    if utfall[1] is None:
        assert utfall[0] is fel.UtkastSaknas
        assert Inlamning.objects.get().avsnitt["bilagor"]["bilagor"] == []
        assert not Inlamningsbilaga.objects.exists()
    else:
        assert utfall == [None, fel.UtkastetAndrat]
        assert Utkastbilaga.objects.count() == 1
        assert not Inlamning.objects.exists()
