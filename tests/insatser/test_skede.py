"""N2: the stage from idea to ordinary work, and how status and stage follow each other."""

import itertools

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from insatser import services
from insatser.models import OVERGANGAR, Insats, InsatsSkedebyte, Insatsstatus, InsatsStatusbyte, Skede
from insatser.models.skede import SKEDETS_OVERGANGAR, gar_ihop, skede_for, status_for
from tests.factories.insatser import InsatsFactory

S = Insatsstatus
PAR = [(skede, status) for skede in ["", *Skede] for status in ["", *S] if gar_ihop(skede, status)]


@pytest.mark.parametrize(
    ("till", "status"),
    [
        (Skede.IDE, S.PLANERAD),
        (Skede.ANSOKAN, S.PLANERAD),
        (Skede.BEVILJAD, S.PLANERAD),
        (Skede.AVSLAGEN, S.STOPPAD),
        (Skede.PAGAR, S.PAGAR),
        (Skede.ORDINARIE, S.PAGAR),
        (Skede.AVSLUTAD, S.AVSLUTAD),
    ],
)
def test_laget_foljer_skedet(strateg, insats, till, status):
    sparad = services.byt_skede(insats, till, av=strateg, skal="Medlen räckte inte.")

    assert (sparad.skede, sparad.status) == (till, status)


def test_skedet_foljer_laget_fran_ide_till_slut_och_tillbaka(strateg, insats):
    services.byt_skede(insats, Skede.BEHOVSANALYS, av=strateg)

    steg = []
    for status in (
        S.PAGAR,
        S.PAUSAD,
        S.PAGAR,
        S.PLANERAD,
        S.STOPPAD,
        S.PLANERAD,
        S.PAGAR,
        S.STOPPAD,
        S.PAGAR,
        S.AVSLUTAD,
    ):
        steg.append(services.byt_status(insats, status, av=strateg, skal="Därför.").skede)

    assert steg == [
        Skede.PAGAR, Skede.PAGAR, Skede.PAGAR, Skede.BEHOVSANALYS, Skede.BEHOVSANALYS, Skede.BEHOVSANALYS,
        Skede.PAGAR, Skede.AVSLUTAD, Skede.PAGAR, Skede.AVSLUTAD,
    ]  # fmt: skip


def test_ett_okant_skede_forblir_okant_nar_laget_andras(strateg, insats):
    sparad = services.byt_status(insats, S.PAGAR, av=strateg)

    assert sparad.skede == ""
    assert not InsatsSkedebyte.objects.exists()


def test_inget_steg_i_tabellerna_leder_till_motsagelse():
    for skede, status in PAR:
        for till in SKEDETS_OVERGANGAR[skede]:
            assert gar_ihop(till, status_for(skede, till, status))
        for till in OVERGANGAR[status]:
            assert gar_ihop(skede_for(till, skede, Skede.IDE), till)


@pytest.mark.django_db
def test_databasen_vagrar_varje_par_som_sager_emot_varandra():
    insats = InsatsFactory()

    for skede, status in itertools.product(["", *Skede], ["", *S]):
        rad = Insats.objects.filter(pk=insats.pk)
        if (skede, status) in PAR:
            rad.update(skede=skede, status=status)
            continue
        with pytest.raises(IntegrityError, match="skede_och_lage"), transaction.atomic():
            rad.update(skede=skede, status=status)


def test_varje_byte_loggas_med_vem_och_varfor(strateg, insats):
    services.byt_skede(insats, Skede.ANSOKAN, av=strateg)
    services.byt_skede(insats, Skede.AVSLAGEN, av=strateg, skal="Medlen räckte inte.")

    skeden = InsatsSkedebyte.objects.order_by("pk").values_list("fran", "till", "skal", "av")
    lagen = InsatsStatusbyte.objects.order_by("pk").values_list("fran", "till", "skal", "av")
    assert list(skeden) == [("", "ansokan", "", strateg.pk), ("ansokan", "avslagen", "Medlen räckte inte.", strateg.pk)]
    assert list(lagen) == [("", "planerad", "", strateg.pk), ("planerad", "stoppad", "Medlen räckte inte.", strateg.pk)]


def test_avslag_och_ny_ansokan_kraver_skal(strateg, insats):
    services.byt_skede(insats, Skede.ANSOKAN, av=strateg)

    with pytest.raises(services.SkalSaknas):
        services.byt_skede(insats, Skede.AVSLAGEN, av=strateg, skal="  ")

    services.byt_skede(insats, Skede.AVSLAGEN, av=strateg, skal="Medlen räckte inte.")
    with pytest.raises(services.SkalSaknas):
        services.byt_skede(insats, Skede.ANSOKAN, av=strateg)

    assert services.byt_skede(insats, Skede.ANSOKAN, av=strateg, skal="Ny utlysning.").status == S.PLANERAD


def test_det_som_stoppas_under_forberedelsen_visar_hur_langt_det_kom(strateg, insats):
    services.byt_skede(insats, Skede.PROJEKTDIREKTIV, av=strateg)

    sparad = services.byt_status(insats, S.STOPPAD, av=strateg, skal="Ingen projektledare.")

    assert sparad.visat_skede == "Projektdirektiv"


def test_ett_steg_som_inte_finns_vagras(strateg, insats):
    services.byt_skede(insats, Skede.PAGAR, av=strateg)

    with pytest.raises(services.Skedesfel):
        services.byt_skede(insats, Skede.IDE, av=strateg)

    assert Skede.IDE not in services.mojliga_skeden(Insats.objects.get())


def test_ordinarie_verksamhet_har_inget_slut_och_blir_inte_forsenad(strateg, insats):
    Insats.objects.update(start="2020", slut="2022")

    sparad = services.byt_skede(insats, Skede.ORDINARIE, av=strateg)

    sparad.refresh_from_db()
    assert (sparad.period, sparad.is_late()) == ("från 2020", False)


def test_bada_pa_en_gang_maste_ga_ihop(strateg, insats):
    with pytest.raises(services.Statusbytesfel):
        services.byt_lage(insats, av=strateg, status=S.AVSLUTAD, skede=Skede.IDE)

    sparad = services.byt_lage(insats, av=strateg, status=S.PAUSAD, skede=Skede.ANSOKAN, skal="Väntar på besked.")

    assert (sparad.status, sparad.skede) == (S.PAUSAD, Skede.ANSOKAN)


def test_lasaren_byter_inte_skede(lasare, insats):
    with pytest.raises(PermissionDenied):
        services.byt_skede(insats, Skede.IDE, av=lasare)
