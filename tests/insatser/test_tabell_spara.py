"""A yes stores all of it or nothing, once, by the portal's own rules."""

import threading

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from insatser import tasks
from insatser.models import Insats, InsatsSkedebyte, InsatsStatusbyte, Tabellinlasning, Utfall
from insatser.services import tabell
from insatser.services.fel import OverenskommelsenAvslutad, TabellenKanInteSparas
from insatser.tabell import skrivning, ut
from jobb.models import Jobb
from tests.factories.insatser import InsatsFactory, UtfallFactory

RADER = """Titel;Ansvariga;Läge;Börjar;Genomförs i
Ett;Lessebo kommun;Pågår;2024-09;Lessebo
Två;annan: byalaget [trolig];;;"""


@pytest.fixture(autouse=True)
def _filer(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def lamna_in(overenskommelse, kommun, strateg):
    """A file that has been handed in and looked through."""

    def make(text, slag="insatser", av=strateg, namn="tabell.csv"):
        content = text if isinstance(text, bytes) else text.encode()
        row = tabell.ta_emot(overenskommelse, slag=slag, upload=SimpleUploadedFile(namn, content), av=av)
        tasks.las_tabell(row.jobb_id)
        return _farsk(row)

    return make


def _farsk(inlasning):
    return Tabellinlasning.objects.select_related("overenskommelse", "fil", "av", "jobb").get(pk=inlasning.pk)


def _spara(inlasning):
    inlasning = tabell.bekrafta(inlasning, av=inlasning.av)
    tasks.spara_tabell(inlasning.jobb_id)
    return _farsk(inlasning)


@pytest.mark.django_db
def test_inget_sparas_forran_nagon_sagt_ja(lamna_in):
    inlasning = lamna_in(RADER)

    assert (inlasning.status, inlasning.jobb.tillstand) == ("granskas", "klart")
    assert not Insats.objects.exists()


@pytest.mark.django_db
def test_nya_rader_sparas_med_allt_som_hor_till_och_logg(lamna_in, strateg, kommun):
    inlasning = _spara(lamna_in(RADER))

    ett, tva = Insats.objects.order_by("pk")
    assert inlasning.status == "sparad"
    assert [(a.organisation, a.roll) for a in ett.aktorer.all()] == [(kommun, "ansvarig")]
    assert [(a.fritext, a.trolig) for a in tva.aktorer.all()] == [("byalaget", True)]
    assert (ett.status, ett.start.iso, ett.revision, ett.created_by) == ("pagar", "2024-09", 1, strateg)
    assert [plats.geografi_id for plats in ett.platser.all()] == ["0761"]
    byte = InsatsStatusbyte.objects.get()
    assert (byte.insats, byte.fran, byte.till, byte.av) == (ett, "", "pagar", strateg)


@pytest.mark.django_db
def test_historiken_sager_vem(lamna_in, strateg):
    _spara(lamna_in(RADER))

    handelse = apps.get_model("insatser", "InsatsEvent").objects.select_related("pgh_context").first()
    assert handelse.pgh_context.metadata["user"] == strateg.pk


@pytest.mark.django_db
def test_samma_fil_tva_ganger_andrar_ingenting(lamna_in):
    _spara(lamna_in(RADER))

    igen = lamna_in(RADER)

    assert {k: igen.resultat["antal"][k] for k in ("nya", "andrade", "oforandrade", "fel")} == {
        "nya": 0, "andrade": 0, "oforandrade": 2, "fel": 0,
    }  # fmt: skip


@pytest.mark.django_db
def test_andrade_rader_foljer_portalens_gang_och_behaller_det_som_inte_star_i_filen(lamna_in, insats, strateg):
    Insats.objects.update(malgrupp="Föräldrar", status="pagar")
    rader = "Nr;Titel;Läge;Skäl till nytt läge;Medverkande;Genomförs i\n"
    inlasning = _spara(
        lamna_in(f"{rader}{insats.pk};Sfi på biblioteket;Pausad;Lokalen saknas;annan: biblioteket;Lessebo")
    )

    insats.refresh_from_db()
    assert inlasning.status == "sparad"
    assert (insats.titel, insats.malgrupp, insats.status) == ("Sfi på biblioteket", "Föräldrar", "pausad")
    assert {(a.roll, str(a)) for a in insats.aktorer.all()} == {
        ("ansvarig", "Lessebo kommun"),
        ("medverkande", "biblioteket"),
    }
    assert InsatsStatusbyte.objects.get().skal == "Lokalen saknas"
    assert insats.updated_by == strateg


@pytest.mark.django_db
def test_skedet_tar_laget_med_sig(lamna_in, insats):
    Insats.objects.update(status="planerad", skede="ansokan")
    _spara(lamna_in(f"Nr;Titel;Skede\n{insats.pk};;Pågår\n;Ny idé;Idé"))

    assert list(Insats.objects.order_by("pk").values_list("skede", "status")) == [
        ("pagar", "pagar"),
        ("ide", "planerad"),
    ]
    assert InsatsSkedebyte.objects.count() == InsatsStatusbyte.objects.count() == 2


@pytest.mark.django_db
def test_mal_byts_och_det_huvudsakliga_flyttas(lamna_in, insats, omrade):
    delmal = omrade.delmal_lista.create(nyckel="d1", nummer=1)
    namn = f"Område {omrade.nummer}"
    _spara(lamna_in(f"Nr;Verkar för\n{insats.pk};{namn}: delmål 1 [huvudsaklig]"))

    [koppling] = insats.kopplingar.all()
    assert (koppling.delmal, koppling.primar) == (delmal, True)


@pytest.mark.django_db
def test_finansiarens_belopp_och_referens(lamna_in, insats):
    _spara(lamna_in(f'Nr;Finansiärer\n{insats.pk};"annan: ESF [ref 2024/12] [sökt 500000] [beviljat 450 000,50]"'))

    esf = insats.aktorer.get(roll="finansiar")
    assert (esf.referens, str(esf.sokt_belopp), str(esf.beviljat_belopp)) == ("2024/12", "500000.00", "450000.50")


@pytest.mark.django_db
def test_utfall_sparas_en_gang_med_deltagare_och_belagg(lamna_in, insats):
    rader = "Insats;År;Vad det har lett till;Mått;Värde;Enhet;Deltagare;Belägg\n"
    rader += (
        'Sfi på familjecentralen;2025;Fler i arbete;Antal;7;personer;Alla åldrar: kvinnor 5;"Enkät: E; Intervju: I"'
    )
    _spara(lamna_in(rader, "utfall"))
    igen = lamna_in(rader, "utfall")

    utfall = Utfall.objects.get()
    assert (utfall.artal, utfall.varde, utfall.deltagare.get().kvinnor) == (2025, 7, 5)
    assert [b.text for b in utfall.belagg_lista.all()] == ["E", "I"]
    assert igen.resultat["antal"]["oforandrade"] == 1
    assert igen.resultat["antal"]["nya"] == 0


@pytest.mark.django_db
def test_utfall_andras_och_insatsen_far_ny_revision(lamna_in, insats):
    utfall = UtfallFactory(insats=insats, artal=2024)
    utfall.belagg_lista.create(slag="enkat", text="E")
    rader = f'Nr;Vad det har lett till;Belägg\n{utfall.pk};Ny text;"Enkät: E; Enkät: F"'
    _spara(lamna_in(rader, "utfall"))

    utfall.refresh_from_db()
    assert utfall.text == "Ny text"
    assert [b.text for b in utfall.belagg_lista.all()] == ["E", "F"]
    assert Insats.objects.get().revision == 2


@pytest.mark.django_db
def test_rad_som_andrats_efter_granskningen_stoppar_hela_filen(lamna_in, insats, strateg):
    inlasning = lamna_in(f"Nr;Titel\n{insats.pk};Ny titel\n;Helt ny")
    Insats.objects.update(beskrivning="Någon annan skrev", updated_by=strateg)

    inlasning = _spara(inlasning)

    assert inlasning.status == "stoppad"
    assert "ändrades i portalen av Demo Länsstrateg" in inlasning.resultat["fel"][0][1]
    assert Insats.objects.get().titel == "Sfi på familjecentralen"


@pytest.mark.django_db
def test_det_som_nagon_annan_hann_lagga_in_visas_innan_det_sparas(lamna_in, overenskommelse, kommun):
    inlasning = lamna_in("Titel\nEtt\nTvå")
    InsatsFactory(overenskommelse=overenskommelse, titel="Ett")

    inlasning = _spara(inlasning)

    assert inlasning.status == "granskas"
    assert inlasning.resultat["antal"]["nya"] == 1
    assert "ändrades i portalen" in inlasning.resultat["andrat"]
    assert _spara(inlasning).status == "sparad"
    assert sorted(Insats.objects.values_list("titel", flat=True)) == ["Ett", "Två"]


@pytest.mark.django_db
def test_ja_i_tva_fonster_och_en_uppgift_som_kors_tva_ganger(lamna_in):
    inlasning = lamna_in(RADER)
    andra = _farsk(inlasning)

    _spara(inlasning)
    tabell.bekrafta(andra, av=andra.av)
    tabell.spara_inlasning(_farsk(inlasning))

    assert Insats.objects.count() == 2
    assert Jobb.objects.filter(typ="tabell_spara").count() == 1


@pytest.mark.django_db
def test_dor_arbetet_mitt_i_ar_inget_sparat_och_nasta_forsok_gor_allt(lamna_in, monkeypatch):
    inlasning = tabell.bekrafta(lamna_in(RADER), av=lamna_in("Titel\nx").av)

    def killed(*args, **named):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(skrivning, "logga_forsta", killed)
        with pytest.raises(SystemExit):
            tasks.spara_tabell(inlasning.jobb_id)
    assert not Insats.objects.exists()

    tasks.spara_tabell(inlasning.jobb_id)

    assert Insats.objects.count() == 2
    assert _farsk(inlasning).status == "sparad"


@pytest.mark.django_db
def test_ett_ovantat_fel_sager_pa_svenska_att_inget_ar_sparat(lamna_in, monkeypatch):
    inlasning = lamna_in(RADER)
    inlasning = tabell.bekrafta(inlasning, av=inlasning.av)
    monkeypatch.setattr(skrivning, "logga_forsta", lambda *args, **named: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        tasks.spara_tabell(inlasning.jobb_id)

    jobb = Jobb.objects.get(pk=inlasning.jobb_id)
    assert (jobb.tillstand, "Inget är sparat" in jobb.fel) == ("misslyckat", True)
    assert not Insats.objects.exists()


@pytest.mark.django_db
def test_den_som_forlorat_sin_roll_sparar_inget(lamna_in, strateg):
    inlasning = tabell.bekrafta(lamna_in(RADER), av=strateg)
    strateg.medlemskap.all().delete()

    tasks.spara_tabell(inlasning.jobb_id)

    assert "inte längre rätt" in Jobb.objects.get(pk=inlasning.jobb_id).fel
    assert not Insats.objects.exists()


@pytest.mark.django_db
def test_bara_den_som_skriver_lamnar_in(lamna_in, lasare):
    with pytest.raises(PermissionDenied):
        lamna_in(RADER, av=lasare)


@pytest.mark.django_db
def test_avslutad_overenskommelse_tar_inget(lamna_in, overenskommelse):
    inlasning = lamna_in(RADER)
    type(overenskommelse).objects.update(slutdatum="2020-01-01", uppfoljning_till="2020-01-01")

    with pytest.raises(OverenskommelsenAvslutad):
        tabell.bekrafta(_farsk(inlasning), av=inlasning.av)


@pytest.mark.django_db
def test_det_som_lagts_at_sidan_kan_inte_sparas(lamna_in):
    inlasning = lamna_in(RADER)
    tabell.avbryt(inlasning, av=inlasning.av)

    with pytest.raises(TabellenKanInteSparas):
        tabell.bekrafta(_farsk(inlasning), av=inlasning.av)


@pytest.mark.django_db
def test_hamtad_fil_gar_att_andra_och_lasa_in(lamna_in, insats):
    rows = Insats.objects.filter(pk=insats.pk)
    hamtad = ut.csv(insats.overenskommelse, rows, ["titel", "ansvarig", "mal"]).decode("utf-8-sig")

    _spara(lamna_in(hamtad.replace("Sfi på familjecentralen", "=Sfi")))

    assert rows.get().titel == "=Sfi"


@pytest.mark.django_db(transaction=True)
def test_tva_likadana_filer_samtidigt_ger_inte_dubbla_insatser(lamna_in):
    uppladdade = [tabell.bekrafta(row, av=row.av) for row in (lamna_in(RADER), lamna_in(RADER))]
    faults = []

    def run(inlasning):
        try:
            tabell.spara_inlasning(_farsk(inlasning))
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[row]) for row in uppladdade]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert faults == []
    assert Insats.objects.count() == 2
    assert sorted(_farsk(row).status for row in uppladdade) == ["granskas", "sparad"]


@pytest.mark.django_db
def test_en_fil_som_inte_gar_att_spara_kan_laggas_at_sidan(lamna_in, strateg):
    inlasning = tabell.bekrafta(lamna_in(RADER), av=strateg)

    tabell.avbryt(inlasning, av=strateg)
    tabell.spara_inlasning(_farsk(inlasning))

    assert _farsk(inlasning).status == "avbruten"
    assert not Insats.objects.exists()
