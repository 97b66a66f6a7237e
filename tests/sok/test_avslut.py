"""The last days: set forwards only, told in history; when follow-up has closed nothing is written."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from sok.models import Lage
from sok.services import fel
from sok.services.avslut import satt_slut
from tests.atkomst.matris import MATRIS
from tests.atkomst.test_matris import personer, varld  # noqa: F401
from tests.dagar import idag, igar, om


@pytest.fixture
def lopt_ut(overenskommelse):
    overenskommelse.slutdatum = om(-30)
    overenskommelse.save()
    return overenskommelse


def test_strategen_satter_dagarna_och_historiken_berattar(overenskommelse, strateg):
    avtal = satt_slut(overenskommelse, av=strateg, slutdatum=idag(), uppfoljning_till=om(60), skal="Beslut i forum")

    texter = list(avtal.tidslinjepost_lista.values_list("text", flat=True))
    assert (avtal.lage(), avtal.lage(om(60))) == (Lage.GALLANDE, Lage.LOPT_UT)
    assert any("Beslut i forum" in text for text in texter)
    assert any("Uppföljningens sista dag sattes" in text for text in texter)


def test_slutet_satts_inte_bakat(overenskommelse, strateg):
    with pytest.raises(fel.BakatITiden):
        satt_slut(overenskommelse, av=strateg, slutdatum=igar())


def test_uppfoljningen_stangs_inte_fore_slutet(overenskommelse, strateg):
    with pytest.raises(fel.UppfoljningenForeSlutet):
        satt_slut(overenskommelse, av=strateg, slutdatum=om(60), uppfoljning_till=idag())


def test_uppfoljningen_stangs_inte_bakat(lopt_ut, strateg):
    with pytest.raises(fel.BakatITiden):
        satt_slut(lopt_ut, av=strateg, slutdatum=lopt_ut.slutdatum, uppfoljning_till=igar())


def test_en_som_lopt_ut_forlangs_bara_med_skal_och_oppnas_da(lopt_ut, strateg):
    with pytest.raises(fel.SkalTillForlangning):
        satt_slut(lopt_ut, av=strateg, slutdatum=om(60))

    avtal = satt_slut(lopt_ut, av=strateg, slutdatum=om(60), skal="Parterna förlängde i november.")

    assert avtal.struktur_oppen


def test_nagon_annans_andring_skrivs_inte_over(overenskommelse, strateg):
    satt_slut(overenskommelse, av=strateg, slutdatum=om(60))

    with pytest.raises(fel.AndradUnderTiden):
        satt_slut(overenskommelse, av=strateg, slutdatum=idag(), sett=(None, None))


def test_bara_strategen_satter_slutet(overenskommelse, ledamot):
    with pytest.raises(PermissionDenied):
        satt_slut(overenskommelse, av=ledamot, slutdatum=om(60))


def test_efter_avslutet_oppnas_inget(lopt_ut, strateg):
    lopt_ut.uppfoljning_till = igar()
    lopt_ut.save()

    with pytest.raises(fel.OverenskommelsenAvslutad):
        satt_slut(lopt_ut, av=strateg, slutdatum=om(60), skal="För sent.")


# Pages of these two apps that are only read: closing changes nothing for them.
LASES = {
    "forum:arshjul", "forum:beslut", "forum:beslutslogg", "forum:beslutslogg_csv", "forum:forslag",
    "forum:forslag_lista", "forum:mote", "forum:mote_beslut", "forum:mote_ics", "forum:moten", "forum:protokoll",
    "forum:protokoll_med_tillagg", "forum:protokoll_pdf", "forum:redovisningar", "forum:rekommendation",
    "forum:rekommendationer", "forum:underlag", "sok:aktualitet", "sok:ataganden", "sok:text", "sok:text_jamfor",
    "sok:texter", "sok:version", "sok:yttranden",
    "sok:aktualitet_hela",  # not found in an agreement with areas
}  # fmt: skip


def _skrivande():
    return [name for name in sorted(MATRIS) if name.partition(":")[0] in ("sok", "forum") and name not in LASES]


def test_efter_avslutet_svarar_varje_skrivande_adress_403_med_skalet(varld, strateg, overenskommelse, logga_in):  # noqa: F811
    overenskommelse.slutdatum, overenskommelse.uppfoljning_till = igar(), igar()
    overenskommelse.save()
    klient = logga_in(strateg)

    oppna = {}
    for name in _skrivande():
        row = MATRIS[name]
        with transaction.atomic():
            svar = klient.post(reverse(name, args=[varld[key] for key in row.args]), row.data)
            transaction.set_rollback(True)
        text = b"".join(svar).decode(errors="ignore").lower()  # reading to the end closes a file
        if svar.status_code != 403 or "avslutad" not in text:
            oppna[name] = svar.status_code

    assert not oppna, "\n".join(f"{name}: {status}" for name, status in oppna.items())
