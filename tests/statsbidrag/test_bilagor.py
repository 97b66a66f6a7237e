"""Attachments: in the draft, into the submission, afterwards; what is refused and what the check asks for."""

import datetime
import hashlib
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import InternalError, transaction
from django.utils import timezone

from core import svenska
from filer import services as filer
from filer.gallring import gallra
from filer.models import Fil
from statsbidrag import services
from statsbidrag.formular.bilagor import bilagefalt
from statsbidrag.formular.visning import visa_falt
from statsbidrag.models import Bilageslag, Formularversion, Inlamningsbilaga, Intyg, Utkast, Utkastbilaga
from statsbidrag.services import bilagor, fel
from statsbidrag.services.utlovade import utlovade
from tests.dagar import igar, om
from tests.factories.bilagor import ladda, redovisning_med_bilagor
from tests.factories.statsbidrag import FORMULAR_1, FORSAKRAN, fill_in, make_redovisning
from utskick.models import Notis


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return redovisning_med_bilagor(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare
    )


@pytest.fixture
def utkast(redovisning, kommunhandlaggare):
    return fill_in(services.oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare)


@pytest.fixture
def bifoga(utkast, kommunhandlaggare):
    def add(slag="utvardering", **rest):
        return bilagor.bifoga(utkast, av=rest.pop("av", kommunhandlaggare), slag=slag, **rest)

    return add


def skicka_in(utkast, av):
    utkast.refresh_from_db()
    return services.skicka_in(utkast, av=av, forsakran=FORSAKRAN, version=utkast.version)


def hinder(utkast):
    return [anm.text for anm in services.kontrollera(utkast).hinder]


# --- in the draft


def test_en_bilaga_laggs_till_och_tas_bort(bifoga, utkast, kollega):
    version = utkast.version

    bilaga = bifoga(fil=ladda("Enkät 2025.txt"))

    assert (bilaga.namn, bilaga.fil.namn, bilaga.slag) == ("Enkät 2025", "Enkät 2025.txt", "utvardering")
    utkast.refresh_from_db()
    assert utkast.version == version + 1
    bilagor.ta_bort(bilaga, av=kollega)
    utkast.refresh_from_db()
    assert utkast.version == version + 2
    assert not utkast.bilagor.exists()
    with pytest.raises(fel.BilaganBorta):
        bilagor.ta_bort(bilaga, av=kollega)


def test_samma_bilaga_igen_lagger_inte_till_nagot(bifoga, utkast):
    forsta = bifoga(fil=ladda())
    lofte = bifoga(namn="Rapport", lamnas_senast=om(20))

    assert bifoga(fil=ladda()) == forsta
    assert bifoga(namn="Rapport", lamnas_senast=om(20)) == lofte
    assert bifoga(fil=ladda(innehall=b"En annan.")) != forsta
    assert utkast.bilagor.count() == 3


@pytest.mark.parametrize(
    ("uppgifter", "ord_"),
    [
        ({"slag": "", "fil": ladda()}, "Välj vad bilagan är"),
        ({"slag": "finns_inte", "fil": ladda()}, "i listan"),
        ({}, "Välj en fil, eller"),
        ({"namn": "x", "fil": ladda(), "lamnas_senast": 20}, "Välj en fil, eller"),
        ({"lamnas_senast": 20}, "vad bilagan heter"),
        ({"namn": "x", "lamnas_senast": -1}, "passerat"),
        ({"namn": "Intyg 19811228-9874", "fil": ladda()}, "personnummer"),
        ({"namn": "Intyg", "fil": ladda("intyg 811228-9874.txt")}, "personnummer"),
        ({"fil": ladda("198112289874.txt")}, "personnummer"),
    ],
)
def test_det_som_inte_stammer_sags_och_inget_sparas(uppgifter, ord_, bifoga, utkast):
    if dagar := uppgifter.get("lamnas_senast"):
        uppgifter = uppgifter | {"lamnas_senast": om(dagar)}

    with pytest.raises(fel.BilaganStammerInte, match=ord_):
        bifoga(**uppgifter)

    assert not utkast.bilagor.exists()
    assert not Fil.objects.exists()


def test_en_fil_som_vagras_lamnar_utkastet_som_det_var(bifoga, utkast):
    version = utkast.version

    with pytest.raises(filer.NamnetStammerInte):
        bifoga(fil=ladda("rapport.pdf", b"ingen pdf"))

    utkast.refresh_from_db()
    assert utkast.version == version


def test_allt_tillsammans_har_en_grans(bifoga, utkast, monkeypatch):
    monkeypatch.setattr(bilagor, "TILLSAMMANS", 20)
    bifoga(fil=ladda("a.txt", b"0123456789"))

    with pytest.raises(fel.BilagornaForManga, match="100 MB"):
        bifoga(fil=ladda("b.txt", b"0123456789x"))
    bifoga(fil=ladda("c.txt", b"01234567xx"))
    monkeypatch.setattr(bilagor, "HOGST", 2)
    with pytest.raises(fel.BilagornaForManga):
        bifoga(namn="Rapport", lamnas_senast=om(20))
    assert utkast.bilagor.count() == 2


def test_bara_de_som_skriver_utkastet_bifogar(
    bifoga, utkast, granskare, strateg, foreningsperson, utomstaende, behorig
):
    bilaga = bifoga(fil=ladda(), av=behorig)

    for person in (granskare, strateg, foreningsperson, utomstaende):
        with pytest.raises(PermissionDenied):
            bifoga(fil=ladda("b.txt"), av=person)
        with pytest.raises(PermissionDenied):
            bilagor.ta_bort(bilaga, av=person)


def test_ett_aldre_formular_tar_inte_emot_filer(overenskommelse, kommun, kollega):
    redovisning = make_redovisning(formular=FORMULAR_1, overenskommelse=overenskommelse, mottagare=kommun)
    utkast = services.oppna_utkast(redovisning, av=kollega)

    with pytest.raises(fel.BilagorTasInteEmot):
        bilagor.bifoga(utkast, av=kollega, slag="annat", fil=ladda())

    assert not Utkastbilaga.objects.exists()


def test_borttagna_utkasts_filer_gallras_men_inte_de_inskickade(bifoga, utkast, behorig, kollega):
    bort = bifoga(fil=ladda("bort.txt", b"bort"))
    kvar = bifoga(fil=ladda("kvar.txt", b"kvar"))
    bilagor.ta_bort(bort, av=kollega)
    skicka_in(utkast, behorig)

    assert gallra(timezone.now() + datetime.timedelta(days=2)) == 1

    assert list(Fil.objects.all()) == [kvar.fil]
    assert not bort.fil.innehall.storage.exists(bort.fil.innehall.name)


# --- what the check asks for


def test_revisorsintyg_kravs_nar_arendet_sager_det(bifoga, utkast, redovisning):
    assert hinder(utkast) == []

    type(redovisning).objects.filter(pk=redovisning.pk).update(intyg=Intyg.REVISORSINTYG)
    utkast.redovisning.refresh_from_db()
    assert [text.partition(".")[0] for text in hinder(utkast)] == ["”Revisorsintyg” saknas bland bilagorna"]

    bifoga("revisor", fil=ladda())
    assert hinder(utkast) == []


def test_slag_som_formularet_kraver(overenskommelse, kommun, kollega):
    redovisning = redovisning_med_bilagor(["utvardering", "ekonomi"], overenskommelse=overenskommelse, mottagare=kommun)
    utkast = fill_in(services.oppna_utkast(redovisning, av=kollega), kollega)

    assert [text.split("”")[1] for text in hinder(utkast)] == ["Utvärdering", "Utdrag ur ekonomisystemet"]

    bilagor.bifoga(utkast, av=kollega, slag="ekonomi", fil=ladda())
    bilagor.bifoga(utkast, av=kollega, slag="utvardering", namn="Slutrapport", lamnas_senast=om(20))
    kontroll = services.kontrollera(utkast)
    assert kontroll.ar_komplett
    assert "”Slutrapport” är inte bifogad" in " ".join(anm.text for anm in kontroll.varningar)


def test_ett_lofte_vars_dag_har_gatt_hindrar(bifoga, utkast):
    bifoga(namn="Rapport", lamnas_senast=om(20))
    Utkastbilaga.objects.update(lamnas_senast=igar())

    assert "”Rapport” skulle ha lämnats" in hinder(utkast)[0]


def test_en_bilaga_som_ar_skriven_men_inte_tillagd_sags(utkast, kollega):
    rad = utkast.avsnitt_lista.get(avsnitt="bilagor")
    varden = rad.varden | {"bilagor-ny-namn": "Enkäten"}
    services.spara_avsnitt(utkast, "bilagor", varden, av=kollega, version=rad.version)

    kontroll = services.kontrollera(Utkast.objects.get(pk=utkast.pk))

    assert kontroll.ar_komplett
    assert "”Enkäten” men inte lagt till" in " ".join(anm.text for anm in kontroll.varningar)


# --- into the submission


def test_bilagorna_ar_en_del_av_det_inskickade_och_dess_kontrollsumma(bifoga, utkast, behorig):
    bifoga(fil=ladda("Enkät.txt", b"Svaren."))
    bifoga("annat", namn="Filmen", lamnas_senast=om(20))

    inlamning = skicka_in(utkast, behorig)

    assert inlamning.avsnitt["bilagor"]["bilagor"] == [
        {
            "slag": "utvardering", "namn": "Enkät", "filnamn": "Enkät.txt", "storlek": 7,
            "sha256": hashlib.sha256(b"Svaren.").hexdigest(), "lamnas_senast": None,
        },
        {
            "slag": "annat", "namn": "Filmen", "filnamn": None, "storlek": None,
            "sha256": None, "lamnas_senast": om(20).isoformat(),
        },
    ]  # fmt: skip
    assert hashlib.sha256(services.kanonisk(inlamning.innehall)).hexdigest() == inlamning.sha256
    fore = inlamning.innehall["avsnitt"]["bilagor"]["bilagor"][0].pop("sha256")
    assert hashlib.sha256(services.kanonisk(inlamning.innehall)).hexdigest() != inlamning.sha256
    rad = inlamning.bilagor.get(slag="utvardering")
    assert (rad.fil.sha256, rad.inkom_at, rad.inskickad_av) == (fore, inlamning.inskickad_at, behorig)
    assert not Utkastbilaga.objects.exists()


def test_inskickade_bilagor_kan_varken_andras_eller_tas_bort(bifoga, utkast, behorig):
    bifoga(fil=ladda())
    skicka_in(utkast, behorig)

    for gor in (lambda: Inlamningsbilaga.objects.all().delete(), lambda: Inlamningsbilaga.objects.update(namn="x")):
        with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
            gor()


def test_den_som_skickar_in_har_sett_bilagorna(bifoga, utkast, behorig):
    version = utkast.version
    bifoga(fil=ladda())

    with pytest.raises(fel.UtkastetAndrat):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=version)


def test_bilagorna_visas_i_ord(bifoga, utkast, behorig, redovisning):
    bifoga(fil=ladda("Enkät.txt", b"Svaren."))
    bifoga("annat", namn="Filmen", lamnas_senast=datetime.date(2099, 3, 1))
    _, falt = bilagefalt(services.las_formular(redovisning.formularversion))

    visning = visa_falt(falt, skicka_in(utkast, behorig).avsnitt["bilagor"]["bilagor"])

    assert visning.rader[0][:2] == ("Enkät", "Utvärdering")
    assert visning.rader[1] == ("Filmen", "Annat", f"Lämnas senast {svenska.datum(datetime.date(2099, 3, 1))}")
    assert visa_falt(falt, []).text == "Inga bilagor"


def test_kompletteringens_utkast_borjar_med_bilagorna(bifoga, utkast, behorig, granskare, redovisning, kollega):
    bifoga(fil=ladda())
    bifoga("annat", namn="Filmen", lamnas_senast=om(20))
    bifoga("material", namn="Broschyren", lamnas_senast=om(20))
    inlamning = skicka_in(utkast, behorig)
    bilagor.lamna_sen_bilaga(inlamning.bilagor.get(namn="Filmen"), av=behorig, fil=ladda("film.txt", b"Film."))
    services.begar_komplettering(redovisning, av=granskare, avsnitt="bilagor", skal="Fler?", svara_senast=om(20))
    redovisning.refresh_from_db()

    nytt = services.oppna_utkast(redovisning, av=kollega)

    assert [(b.namn, b.fil and b.fil.namn, b.lamnas_senast) for b in nytt.bilagor.all()] == [
        ("intyg", "intyg.txt", None),
        ("Filmen", "film.txt", None),
        ("Broschyren", None, om(20)),
    ]


# --- afterwards


@pytest.fixture
def utlovad(bifoga, utkast, behorig):
    bifoga("annat", namn="Filmen", lamnas_senast=om(20))
    return skicka_in(utkast, behorig).bilagor.get()


def test_en_utlovad_bilaga_lamnas_utan_att_arendet_oppnas(
    utlovad, behorig, granskare, redovisning, django_capture_on_commit_callbacks
):
    antal = redovisning.handelser.count()
    summa = utlovad.inlamning.sha256

    with django_capture_on_commit_callbacks(execute=True):
        lamnad = bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda("film.txt"))

    redovisning.refresh_from_db()
    assert (redovisning.status, redovisning.handelser.count()) == ("inkommen", antal)
    assert (lamnad.uppfyller, lamnad.inlamning, lamnad.fil.namn) == (utlovad, utlovad.inlamning, "film.txt")
    assert lamnad.inlamning.sha256 == summa
    notis = Notis.objects.get(mottagare=granskare, nyckel=f"statsbidrag:bilaga:{lamnad.pk}")
    assert "Filmen" not in notis.rubrik + notis.text
    assert not utlovade().exists()
    with pytest.raises(fel.InteUtlovad):
        bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda("igen.txt"))


def test_bara_den_som_skickar_in_lamnar_den(utlovad, kollega, granskare, strateg, utomstaende):
    for person in (kollega, granskare, strateg, utomstaende):
        with pytest.raises(PermissionDenied):
            bilagor.lamna_sen_bilaga(utlovad, av=person, fil=ladda())

    assert utlovade().get() == utlovad


def test_en_fil_som_vagras_uppfyller_inget(utlovad, behorig):
    for fil in (ladda("film.exe"), ladda("811228-9874.txt")):
        with pytest.raises((filer.FilFel, fel.BilaganStammerInte)):
            bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=fil)

    assert utlovade().exists()


def test_det_nya_utkastet_far_filen_som_lamnas_under_tiden(utlovad, behorig, granskare, redovisning, kollega):
    services.begar_komplettering(redovisning, av=granskare, avsnitt="bilagor", skal="Fler?", svara_senast=om(20))
    redovisning.refresh_from_db()
    nytt = services.oppna_utkast(redovisning, av=kollega)

    bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda("film.txt"))

    assert nytt.bilagor.get().fil.namn == "film.txt"
    version = nytt.version
    nytt.refresh_from_db()
    assert nytt.version == version + 1


def test_bara_den_senaste_versionens_loften_vantas(utlovad, behorig, granskare, redovisning, kollega):
    services.begar_komplettering(redovisning, av=granskare, avsnitt="bilagor", skal="Fler?", svara_senast=om(20))
    redovisning.refresh_from_db()
    nytt = services.oppna_utkast(redovisning, av=kollega)
    bilagor.ta_bort(nytt.bilagor.get(), av=kollega)
    skicka_in(nytt, behorig)

    assert not utlovade().exists()
    with pytest.raises(fel.InteUtlovad):
        bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda())


def test_en_rattad_version_har_kvar_bilagorna(utlovad, granskare, redovisning, behorig):
    bilagor.lamna_sen_bilaga(utlovad, av=behorig, fil=ladda("film.txt"))
    redovisning.refresh_from_db()

    rattad = services.ratta_at_mottagaren(
        redovisning, av=granskare, avsnitt="sammanfattning", varden={"sammanfattning": "Rättad."}, skal="Stavfel"
    )

    assert [(b.namn, b.fil.namn) for b in rattad.bilagor.all()] == [("Filmen", "film.txt")]
    assert rattad.avsnitt["bilagor"] == utlovad.inlamning.avsnitt["bilagor"]


# --- the forms of the house


def test_husets_formular_fragar_bara_efter_slag_som_finns(db):
    services.publicera_alla(Path(settings.FIXTURES_DIR, "formular"))
    med = [falt for v in Formularversion.objects.all() if (falt := bilagefalt(services.las_formular(v))[1])]

    assert med
    for falt in med:
        assert set(falt.namn_pa) <= set(Bilageslag.values)
        assert Bilageslag.REVISOR in falt.namn_pa
