"""What belongs to another agreement, another initiative or another person is refused by the services themselves: no
form offers it, so whoever sends it has made it up."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from insatser.models import (
    GottExempel,
    Insats,
    InsatsAktor,
    InsatsRelation,
    Planrad,
    Spridningsrunda,
    Tabellinlasning,
    Utfall,
)
from insatser.services import (
    Aktorsval,
    aterstall_utfall,
    flera,
    goda_exempel,
    handlingsplan,
    samband,
    skapa,
    spara,
    spara_utfall,
    spridning,
    ta_bort_utfall,
    tabell,
)
from insatser.services.flera.andringar import StyrandeByt
from insatser.services.insats import Insatsuppgifter
from insatser.services.spridning import Svar
from tests.dagar import om
from tests.factories.handlingsplan import HandlingsplanFactory, PlanradFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, UtfallFactory
from tests.factories.insatser_samband import RelationFactory
from tests.factories.sok import (
    OmradeFactory,
    OrganFactory,
    OverenskommelseFactory,
    SamverkansomradeFactory,
)
from tests.factories.spridning import FragaFactory, RundaFactory


@pytest.fixture
def annat(db):
    return OverenskommelseFactory(slug="annatlan", kortnamn="SÖK Annat län", lan__kod="08", lan__namn="Kalmar län")


@pytest.fixture
def organ(annat):
    return OrganFactory(overenskommelse=annat)


@pytest.fixture
def andras(annat, kommun):
    """An initiative of the other agreement, led by the same municipality."""
    insats = InsatsFactory(overenskommelse=annat)
    InsatsAktorFactory(insats=insats, organisation=kommun)
    return insats


def test_ett_organ_i_ett_annat_avtal_blir_inte_aktor(insats, organ, overenskommelse, strateg):
    vald = Aktorsval(organ_id=organ.pk)
    before = set(InsatsAktor.objects.values_list("pk", flat=True))

    with pytest.raises(PermissionDenied):
        skapa(overenskommelse, av=strateg, titel="Ny", ansvarig=vald, artal=2026)
    with pytest.raises(PermissionDenied):
        spara(insats, Insatsuppgifter(aktorer=[vald]), av=strateg, revision=insats.revision)
    byte = StyrandeByt({"organ_id": organ.pk}, "Styrgruppen")
    with pytest.raises(PermissionDenied):
        flera.genomfor(overenskommelse, byte, {insats.pk: insats.revision}, av=strateg)

    assert set(InsatsAktor.objects.values_list("pk", flat=True)) == before
    assert not Insats.objects.filter(titel="Ny").exists()


@pytest.mark.parametrize("niva", ["omrade", "samverkansomrade", "organ", "insats"])
def test_en_planrad_pekar_inte_ut_ur_avtalet(niva, annat, andras, organ, overenskommelse, strateg):
    frammande = {
        "omrade": lambda: OmradeFactory(overenskommelse=annat),
        "samverkansomrade": lambda: SamverkansomradeFactory(omrade=OmradeFactory(overenskommelse=annat)),
        "organ": lambda: organ,
        "insats": lambda: andras,
    }[niva]()
    plan = HandlingsplanFactory(overenskommelse=overenskommelse)
    rad = PlanradFactory(plan=plan)

    with pytest.raises(PermissionDenied):
        handlingsplan.lagg_till_rad(plan, av=strateg, titel="Rad", **{niva: frammande})
    with pytest.raises(PermissionDenied):
        handlingsplan.andra_rad(rad, av=strateg, **{niva: frammande})

    assert [getattr(row, niva) for row in Planrad.objects.all()] == [getattr(rad, niva)]


def test_parterna_fragas_bara_om_avtalets_insatser(insats, andras, overenskommelse, strateg):
    with pytest.raises(PermissionDenied):
        spridning.oppna(overenskommelse, av=strateg, artal=2026, sista_dag=om(14), insatser=[insats, andras])

    assert not Spridningsrunda.objects.exists()


def test_ett_svar_hor_till_sin_egen_runda(overenskommelse, kommun, strateg):
    runda = RundaFactory(overenskommelse=overenskommelse, oppnad_av=strateg)
    stangd = RundaFactory(
        overenskommelse=overenskommelse, oppnad_av=strateg, artal=runda.artal - 1, stangd_at=timezone.now()
    )
    fraga = FragaFactory(runda=stangd)

    with pytest.raises(PermissionDenied):
        spridning.svara(runda, kommun, {fraga: Svar("provas")}, av=strateg)

    assert not fraga.svar.exists()


def test_ett_gott_exempel_lyfts_ur_avtalets_egna_insatser(annat, andras, overenskommelse, strateg):
    with pytest.raises(PermissionDenied):
        goda_exempel.skapa(overenskommelse, {"titel": "Andras"}, av=strateg, insats=andras)
    with pytest.raises(PermissionDenied):
        goda_exempel.skapa(
            overenskommelse, {"titel": "Andras", "omrade": OmradeFactory(overenskommelse=annat)}, av=strateg
        )

    assert not GottExempel.objects.exists()


def test_ett_utfall_andras_bara_genom_sin_egen_insats(insats, overenskommelse, kommunhandlaggare):
    annans = UtfallFactory(insats=InsatsFactory(overenskommelse=overenskommelse), text="Andras ord")
    before = annans.text
    annans.text = "Mina ord"

    for gor in (spara_utfall, ta_bort_utfall):
        with pytest.raises(PermissionDenied):
            gor(insats, annans, av=kommunhandlaggare)
    Utfall.objects.update(borttagen_at=timezone.now())
    with pytest.raises(PermissionDenied):
        aterstall_utfall(insats, annans, av=kommunhandlaggare)

    stored = Utfall.alla.get()
    assert (stored.text, stored.insats_id, bool(stored.borttagen_at)) == (before, annans.insats_id, True)


@pytest.mark.parametrize("gor", [tabell.bekrafta, tabell.avbryt])
def test_bara_den_som_lade_in_filen_sager_ja_eller_nej(gor, overenskommelse, strateg, kollega, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    upload = SimpleUploadedFile("tabell.csv", b"Titel\nEtt")
    inlasning = tabell.ta_emot(overenskommelse, slag="insatser", upload=upload, av=strateg)

    with pytest.raises(PermissionDenied):
        gor(inlasning, av=kollega)

    assert Tabellinlasning.objects.get().status == "lases"


def test_ett_samband_tas_bort_av_den_som_skriver_om_en_av_insatserna(insats, overenskommelse, kommunhandlaggare):
    en, annan = InsatsFactory.create_batch(2, overenskommelse=overenskommelse)
    relation = RelationFactory(fran=en, till=annan)

    with pytest.raises(PermissionDenied):
        samband.ta_bort(relation, insats, av=kommunhandlaggare)

    assert InsatsRelation.objects.get() == relation
