"""The dry run: every fault with its cell, notes apart, and nothing that is not said."""

import datetime
import io

import openpyxl
import pytest
from django.db import IntegrityError, transaction

from core.oprecist import OprecistDatum
from insatser.models import Arslas, Insats, Utfall
from insatser.tabell import ut
from insatser.tabell.granskning import granska_fil
from insatser.tabell.utfallsrader import SKAL, regler
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, UtfallFactory
from tests.factories.sok import OrganisationFactory, PartFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def granska(overenskommelse, strateg):
    def run(text, slag="insatser", av=strateg, ending="csv"):
        content = text if isinstance(text, bytes) else text.encode()
        return granska_fil(content, ending, slag, overenskommelse, av=av)

    return run


def _bok(*rader, namn="Insatser", gor=lambda blad: None):
    book = openpyxl.Workbook()
    book.active.title = namn
    for row in rader:
        book.active.append(row)
    gor(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fel(granskning):
    return dict(granskning.fynd.fel)


def test_varje_fel_sager_blad_cell_och_vad_som_menades(insats, granska):
    rader = "Titel;Slag;Läge;Ansvariga;Genomförs i;Börjar;Antal kommuner\n"
    rader += "A;Insatts;pågår;Lesebo;Lesebo;2024-13;många\nB;;Pausad;annan: byalaget;;;400"

    fel = _fel(granska(rader))

    assert fel == {
        "Insatser!B2": "”Insatts” går inte att välja. Skriv Insats, Arbetssätt, Undersökning eller Bidragsprogram.",
        "Insatser!D2": "”Lesebo” är ingen organisation i portalen. Menade ni Lessebo kommun?",
        "Insatser!E2": "”Lesebo” är varken en kommun eller ett län. Menade ni Lessebo?",
        "Insatser!F2": "2024-13 är ingen månad.",
        "Insatser!G2": "”många” är inget tal. Skriv till exempel 1\xa0234,5.",
        "Insatser!C3": "Skriv varför i kolumnen ”Skäl till nytt läge”.",
        "Insatser!G3": "Talet 400 är inte mellan 1 och 290.",
    }


def test_tomma_rader_ar_inga_fel(insats, granska):
    """A blank row stopped the whole file in another system."""
    granskning = granska("Titel;Börjar\nA;2024\n;\n  ; \nB;2025\n;\n;\n")

    assert (granskning.antal["nya"], granskning.tomma, granskning.fynd.fel) == (2, 2, [])


def test_rubrikraden_hittas_under_tomma_rader_och_i_annan_skrivning(insats, granska):
    granskning = granska(
        _bok([], ["Våra insatser"], [], [" TITEL *", "genomförs   i", "Eget"], ["A", "Lessebo", "x"]), ending="xlsx"
    )

    assert granskning.fynd.fel == []
    assert [plan.rad for plan in granskning.nya] == [5]
    assert granskning.fynd.noteringar == [("Insatser!C4", "Kolumnen ”Eget” är okänd och läses inte.")]


def test_utan_rubriker_sags_vad_som_hittades(granska):
    [(plats, text)] = granska("Namn;Start\nA;2024").fynd.fel

    assert plats == "Insatser"
    assert "”Namn” och ”Start”" in text


def test_fel_blad_namns(granska):
    book = openpyxl.Workbook()
    book.active.title = "Blad1"
    book.create_sheet("Blad2")
    out = io.BytesIO()
    book.save(out)

    [(_, text)] = granska(out.getvalue(), ending="xlsx").fynd.fel

    assert "”Blad1” och ”Blad2”" in text


def test_excels_egna_varden_forstas(insats, granska):
    rad = [2024.0, "12", datetime.date(2024, 9, 2), 2025, "2024-09"]
    granskning = granska(_bok(["Titel", "Antal kommuner", "Börjar", "Slutar", "Beskrivning"], rad), ending="xlsx")

    assert granskning.fynd.fel == []
    assert granskning.nya[0].varden == {
        "titel": "2024", "antal_kommuner": 12, "start": OprecistDatum(2024, 9, 2), "slut": OprecistDatum(2025),
        "beskrivning": "2024-09",
    }  # fmt: skip


def test_en_manad_som_excel_gjort_om_till_en_dag_namns(insats, granska):
    granskning = granska(_bok(["Titel", "Börjar"], ["A", datetime.date(2024, 9, 1)]), ending="xlsx")

    assert granskning.fynd.fel == []
    assert "2024-09" in dict(granskning.fynd.noteringar)["Insatser!B2"]


def test_felceller_och_sammanslagna_celler(insats, granska):
    def gor(blad):
        blad["B2"].value, blad["B2"].data_type = "#REF!", "e"
        blad.merge_cells("A3:A4")

    fel = _fel(granska(_bok(["Titel", "Målgrupp"], ["A", "x"], ["B", "y"], [None, "z"], gor=gor), ending="xlsx"))

    assert "#REF!" in fel["Insatser!B2"]
    assert "sammanslagna" in fel["Insatser!A3"]


def test_tom_cell_lamnar_och_tom_ordet_tommer(insats, granska):
    Insats.objects.update(malgrupp="Föräldrar", beskrivning="Text")

    plan = granska(f"Nr;Målgrupp;Beskrivning\n{insats.pk};;(töm)").andrade[0]

    assert plan.varden == {"beskrivning": ""}


@pytest.mark.parametrize("ord_", ["uppgift saknas", "Anges ej i källan", "ej tillämpligt", "-"])
def test_ord_for_det_som_saknas_blir_aldrig_uppgifter(insats, granska, ord_):
    granskning = granska(f"Nr;Målgrupp\n{insats.pk};{ord_}")

    assert (granskning.andrade, granskning.oforandrade) == ([], 1)


def test_titel_och_lage_kan_inte_tommas(insats, granska):
    assert set(_fel(granska(f"Nr;Titel;Läge\n{insats.pk};(töm);(töm)"))) == {"Insatser!B2", "Insatser!C2"}


def test_samma_rad_tva_ganger_ar_ett_fel(insats, granska):
    fel = _fel(granska(f"Nr;Titel\n{insats.pk};A\n{insats.pk};B\n;Ny\n;Ny"))

    assert fel == {
        "Insatser!A3": f"Nr {insats.pk} står också på rad 2. Ta bort den ena raden.",
        "Insatser!B5": "Samma insats står också på rad 4. Ta bort den ena raden.",
    }


def test_rad_utan_nr_hor_till_insatsen_med_samma_titel_start_och_ansvarig(insats, granska):
    rader = "Titel;Börjar;Ansvariga;Målgrupp\nSfi på familjecentralen;;Lessebo kommun;Föräldrar\n"
    rader += "Sfi på familjecentralen;2025;Lessebo kommun;Föräldrar"

    granskning = granska(rader)

    assert [plan.objekt for plan in granskning.andrade] == [insats]
    assert [plan.rad for plan in granskning.nya] == [3]


def test_borttagen_insats_och_okant_nr_ar_fel(insats, granska):
    borttagen = InsatsFactory(overenskommelse=insats.overenskommelse, borttagen_at="2026-01-01T00:00Z")

    fel = _fel(granska(f"Nr;Titel\n{borttagen.pk};A\n999999;B\nx;C"))

    assert "har tagits bort" in fel["Insatser!A2"]
    assert "finns inte" in fel["Insatser!A3"]
    assert "inget tal" in fel["Insatser!A4"]


def test_kommunen_skriver_bara_om_sina_egna(insats, granska, kommunhandlaggare):
    annan = OrganisationFactory(namn="Växjö kommun")
    PartFactory(overenskommelse=insats.overenskommelse, organisation=annan)
    andras = InsatsFactory(overenskommelse=insats.overenskommelse)
    InsatsAktorFactory(insats=andras, organisation=annan)
    rader = f"Nr;Titel;Ansvariga\n{insats.pk};Ny titel;\n{andras.pk};Min nu;\n;A;Växjö kommun\n;B;Lessebo kommun"

    fel = _fel(granska(rader, av=kommunhandlaggare))

    assert fel == {
        "Insatser!B3": "Insatsen är inte er organisations. Ta bort raden.",
        "Insatser!C4": "Er organisation behöver stå som ansvarig.",
    }


def test_kommunen_kan_inte_lamna_ifran_sig_ansvaret(insats, granska, kommunhandlaggare):
    fel = _fel(granska(f"Nr;Ansvariga\n{insats.pk};annan: någon", av=kommunhandlaggare))

    assert fel == {"Insatser!B2": "Er organisation behöver stå som ansvarig."}


def test_rad_som_andrats_i_portalen_sedan_filen_hamtades_sager_vem(insats, granska, strateg):
    rows = Insats.objects.filter(pk=insats.pk)
    hamtad = ut.csv(insats.overenskommelse, rows, ["titel", "malgrupp"]).decode("utf-8-sig")
    rows.update(malgrupp="Alla", updated_by=strateg)

    fel = _fel(granska(hamtad.replace("Sfi på familjecentralen", "Sfi på biblioteket")))

    assert "ändrades i portalen av Demo Länsstrateg" in fel["Insatser!A2"]


def test_rad_med_gammal_version_utan_andringar_ar_inget_fel(insats, granska):
    hamtad = ut.csv(insats.overenskommelse, Insats.objects.filter(pk=insats.pk), ["titel"])
    Insats.objects.update(malgrupp="Alla")

    granskning = granska(hamtad)

    assert (granskning.fynd.fel, granskning.oforandrade) == ([], 1)


@pytest.mark.parametrize(
    ("rad", "cell"),
    [
        ("Börjar;Slutar\nA;2025;2024", "C2"),
        ("Börjar;Pågick\nA;2025;2024", "C2"),
        ("Försenad\nA;Försenad", "B2"),
        ("Läge;Skede\nA;Pågår;Idé", "C2"),
        ("Skede\nA;Avslagen", "B2"),
        ("Skede;Slutar\nA;Ordinarie verksamhet;2025", "C2"),
    ],
)
def test_det_databasen_vagrar_sags_i_granskningen(insats, granska, rad, cell):
    assert [plats for plats, _ in granska(f"Titel;{rad}").fynd.fel] == [f"Insatser!{cell}"]


@pytest.mark.parametrize(
    "falt",
    [
        {},
        {"text": "Ord"},
        {"text": "Ord", "varde": 1},
        {"matt": "andel", "varde": 101},
        {"matt": "andel", "taljare": 3, "namnare": 4},
        {"matt": "andel", "taljare": 5, "namnare": 4},
        {"matt": "andel", "taljare": 5},
        {"matt": "antal", "varde": -1},
        {"matt": "antal", "varde": 1, "varde_till": 2},
        {"matt": "antal", "varde": 0},
        {"matt": "intervall", "varde": 3, "varde_till": 3},
        {"matt": "intervall", "varde": 3, "varde_till": 4},
        {"matt": "kvalitativt", "text": ""},
    ],
)
def test_utfallets_regler_ar_databasens(insats, falt):
    rad = Utfall(insats=insats, **falt)

    try:
        with transaction.atomic():
            rad.save()
        vagrades = False
    except IntegrityError:
        vagrades = True

    namn = list(regler(Utfall(insats=insats, **falt)))
    assert bool(namn) is vagrades
    assert all(SKAL[ett] for ett in namn)


def test_utfall_hor_till_sin_insats_och_har_alla_belagg_i_en_cell(insats, granska):
    rader = "Insats;År;Vad det har lett till;Mått;Värde;Deltagare;Belägg\n"
    rader += (
        'Sfi på familjecentralen;2025;Fler i arbete;Antal;7;Alla åldrar: kvinnor 5, män 2;"Enkät: E 2025; Intervju: I"'
    )

    [plan] = granska(rader, "utfall").nya

    assert plan.insats == insats
    assert [row.text for row in plan.varden["belagg"]] == ["E 2025", "I"]
    assert plan.varden["deltagare"][0][:3] == ("", 5, 2)


def test_samma_belagg_tva_ganger_ar_ett_fel(insats, granska):
    """The same evidence counted as progress in another system."""
    fel = _fel(granska(f'Insats nr;Vad det har lett till;Belägg\n{insats.pk};A;"Enkät: E; Enkät: E"', "utfall"))

    assert "räknas en gång" in fel["Utfall!C2"]


def test_last_ar_nekar_utfall_bade_dit_och_darifran(insats, granska, strateg):
    Arslas.objects.create(overenskommelse=insats.overenskommelse, artal=2024, last=True, av=strateg)
    gammalt = UtfallFactory(insats=insats, artal=2024)

    fel = _fel(granska(f"Nr;Insats nr;År;Vad det har lett till\n{gammalt.pk};;2025;\n;{insats.pk};2024;Nytt", "utfall"))

    assert set(fel) == {"Utfall!C2", "Utfall!C3"}
    assert "2024 är låst" in fel["Utfall!C2"]


def test_utfall_utan_insats_och_med_tvetydig_titel(insats, granska):
    InsatsFactory.create_batch(2, overenskommelse=insats.overenskommelse, titel="Samma")

    fel = _fel(granska("Insats;Vad det har lett till\nSamma;A\n;B\nFinns inte;C", "utfall"))

    assert "2 insatser heter" in fel["Utfall!A2"]
    assert set(fel) == {"Utfall!A2", "Utfall!A3", "Utfall!A4"}


def test_lansstrateg_i_annat_lan_nar_inte_insatsen(insats, granska, utomstaende):
    fel = _fel(granska(f"Nr;Titel\n{insats.pk};Kapad", av=utomstaende))

    assert fel == {"Insatser!B2": "Insatsen är inte er organisations. Ta bort raden."}
