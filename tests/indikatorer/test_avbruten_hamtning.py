"""A pull that was interrupted goes on from the answers it has, and stores nothing that has changed since."""

import datetime
import os

import pytest
from django.utils import timezone

from indikatorer import services
from indikatorer.services.hamtning.svarsforrad import HOGSTA_ALDER, nyare
from tests.indikatorer.test_hamtning import current

pytestmark = pytest.mark.django_db
FRAN_AR = 1930
# As test_hamtning.ALLA, of as many years as several questions need.
ALLA = (10 + 10 + 11) * len(range(FRAN_AR, 2025)) * 3


class Dodad(BaseException):
    """The process is killed: nothing catches it."""


@pytest.fixture(autouse=True)
def egen_mapp(settings, tmp_path, inkopplad):
    settings.PORTAL_DATA = tmp_path
    inkopplad.artal = set(range(FRAN_AR, 2025))


def pull(avtal, **rest):
    return services.hamta(overenskommelse=avtal, fran_ar=FRAN_AR, **rest)


def interrupt(avtal, efter=2):
    def framsteg(step, of, text):
        if "fråga" in text and step == efter:
            raise Dodad

    with pytest.raises(Dodad):
        pull(avtal, framsteg=framsteg)


def asked(sim):
    """Questions for values: (whole ones, those for changes only)."""
    questions = [q for q in sim.fragor if "/data/" in q]
    return sum("from_date" not in q for q in questions), sum("from_date" in q for q in questions)


def kept(folder):
    return sorted((folder / "hamtning").rglob("*.copy"))


def test_en_dodad_hamtning_gar_vidare_dar_den_var(med_indikatorer, inkopplad, tmp_path):
    plan = 4
    interrupt(med_indikatorer, efter=plan - 1)
    answers = len(kept(tmp_path))
    inkopplad.fragor.clear()

    hamtning = pull(med_indikatorer)

    assert answers >= 1
    assert asked(inkopplad) == (plan - answers, answers)
    assert hamtning.nya == ALLA
    assert not kept(tmp_path)


def test_det_som_andrats_under_tiden_ar_det_som_sparas(med_indikatorer, inkopplad, tmp_path):
    interrupt(med_indikatorer, efter=3)
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0)
    inkopplad.ta_bort("N00973", "0761", 2024, "K")

    hamtning = pull(med_indikatorer)

    assert current().varde == 28
    assert hamtning.nya == ALLA - 1


def test_gamla_och_trasiga_svar_anvands_inte(med_indikatorer, inkopplad, tmp_path):
    interrupt(med_indikatorer, efter=3)
    paths = kept(tmp_path)
    for path in paths:
        path.write_text(path.read_text()[:-20])
    old = timezone.now().timestamp() - HOGSTA_ALDER - 10
    os.utime(paths[0], (old, old))
    inkopplad.fragor.clear()

    assert pull(med_indikatorer).nya == ALLA
    assert asked(inkopplad)[1] == 0


def test_svar_fran_en_kalla_som_sa_emot_sig_sparas_inte_till_nasta_gang(med_indikatorer, inkopplad, tmp_path):
    inkopplad.svar = lambda page: page | {"count": page["count"] + ("2024" in str(page["values"]))}

    with pytest.raises(services.HamtningMisslyckades):
        pull(med_indikatorer)

    assert not kept(tmp_path)


def test_hel_hamtning_pa_begaran_borjar_om(med_indikatorer, inkopplad):
    interrupt(med_indikatorer, efter=3)
    inkopplad.fragor.clear()

    pull(med_indikatorer, allt=True)

    assert asked(inkopplad)[1] == 0


def test_nyare_rad_tar_den_aldres_plats():
    lines = "1\t0780\t2024\tK\t27\n1\t0780\t2024\tM\t30\n"

    assert nyare(lines, "1\t0780\t2024\tK\t28\n") == "1\t0780\t2024\tM\t30\n1\t0780\t2024\tK\t28\n"
    assert nyare(lines, "") == lines


def test_dagens_datum_ar_inte_gransen_for_vad_som_har_andrats(med_indikatorer, inkopplad):
    """Rows have come with an older day than when they were published."""
    interrupt(med_indikatorer, efter=3)
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0, datum=timezone.localdate() - datetime.timedelta(days=20))

    pull(med_indikatorer)

    assert current().varde == 28
