"""Tables are read safely and written so that no text is run; what goes out comes back as it was."""

import io
import zipfile

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.kalkyl import Arbetsbok, Kalkylfel, Kolumnform, cellnamn, csv_fil, dela, foga, mall, oppna
from core.kalkyl.text import normal

STYGGA = [
    "=1+1",
    "+46",
    "-5",
    "@SUM(A1)",
    "\tflik",
    "'=1",
    "''@x",
    "＝1",
    '"',
    ";",
    ",",
    "\n",
    "rad\r\nrad",
    "\r",
    " kant ",
    "å ä ö",
    "_x0007_",
    "_x005F_x0007_",
    "\x07",
    "\x0b",
    "\x1f",
    "\x7f",
    "\x85",
    "\ufffe",
    "\uffff",
    "😀",
    "#REF!",
    "sep=;",
    "{=1}",
    "| cmd",
    "ﬀ",
    "\u202e",
    "x" * 40_000,
]
TEXTER = st.one_of(
    st.sampled_from(STYGGA), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
)


def _bok(rader):
    book = Arbetsbok()
    book.blad("Blad", [Kolumnform("A"), Kolumnform("B"), Kolumnform("C")], rader)
    return book.bytes()


def _egen(rader, **sheets):
    """A workbook as another program makes it."""
    book = openpyxl.Workbook()
    for row in rader:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue(), book


@given(st.lists(st.tuples(TEXTER, TEXTER), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
@example([(text, "b") for text in STYGGA])
def test_texter_kommer_tillbaka_som_de_var(rader):
    rows = [("A", "B", "C"), *((a[:32_000], b[:32_000], "sist") for a, b in rader)]

    for ending, content in (("xlsx", _bok(rows)), ("csv", csv_fil(["A", "B", "C"], rows))):
        back = oppna(content, ending)[0].rader[1:]
        assert [[normal(cell) for cell in row] for row in back] == [[normal(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\tx"])
def test_ingen_text_blir_en_formel(text):
    cell = openpyxl.load_workbook(io.BytesIO(_bok([(text, "", "")])))["Blad"]["A2"]
    rad = csv_fil(["A", "B"], [(text, "b")]).decode("utf-8-sig").splitlines()[1]

    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)
    assert rad.lstrip('"').startswith("'")


@given(st.lists(TEXTER.map(normal).filter(bool), max_size=6))
def test_flera_varden_i_en_cell_overlever_skiljetecknet(values):
    values = [value[:500].strip() for value in values]

    assert dela(foga(values)) == [value for value in values if value]


def test_en_person_far_skriva_semikolon_eller_ny_rad():
    assert dela("Lessebo kommun; Växjö kommun\nTingsryd") == ["Lessebo kommun", "Växjö kommun", "Tingsryd"]


@pytest.mark.parametrize("kodning", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("tecken", [";", ",", "\t"])
def test_csv_lases_hur_den_an_ar_sparad(kodning, tecken):
    text = f'Titel{tecken}Plats\r\n"Språk, lek; och\tbus"{tecken}Älmhult\r\n'

    assert oppna(text.encode(kodning), "csv")[0].rader == [["Titel", "Plats"], ["Språk, lek; och\tbus", "Älmhult"]]


def test_csv_med_rad_som_namnger_tecknet():
    assert oppna(b"sep=,\r\nA,B\r\n1;2,3", "csv")[0].rader == [["A", "B"], ["1;2", "3"]]


def test_fel_och_ej_utraknade_formler_far_sin_cell():
    _, book = _egen([["Titel", "Antal"], ["a", "=1/0"]])
    book.active["B3"], book.active["B3"].data_type = "#REF!", "e"
    book.active["B3"].value = "#REF!"
    out = io.BytesIO()
    book.save(out)

    blad = oppna(out.getvalue(), "xlsx")[0]

    assert "#REF!" in blad.fel[3, 2]
    assert "inte är uträknad" in blad.fel[2, 2]


def test_formatering_langt_ner_ar_inga_rader_men_innehall_dar_avvisas():
    _, book = _egen([["Titel"], ["a"]])
    book.active["XFD1048576"].font = openpyxl.styles.Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    assert oppna(out.getvalue(), "xlsx")[0].rader == [["Titel"], ["a"]]

    book.active["XFD1048576"] = "x"
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Kalkylfel, match="för stort"):
        oppna(out.getvalue(), "xlsx")


def _byt_del(content, path, ny):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in old.namelist():
            package.writestr(name, ny if name == path else old.read(name))
    return out.getvalue()


def test_zipbomb_avvisas_medan_den_packas_upp():
    content, _ = _egen([["Titel"]])
    bomb = _byt_del(content, "xl/worksheets/sheet1.xml", b"<a>" + b" " * 60_000_000)

    assert len(bomb) < 100_000
    with pytest.raises(Kalkylfel, match="packas upp"):
        oppna(bomb, "xlsx")


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>',
        b"<worksheet><sheetData><row>",
        b"inte xml",
    ],
)
def test_trasig_eller_fientlig_xml_ger_en_mening(xml):
    content, _ = _egen([["Titel"]])

    with pytest.raises(Kalkylfel, match="går inte att läsa"):
        oppna(_byt_del(content, "xl/worksheets/sheet1.xml", xml), "xlsx")


def test_filen_lases_inte_vidare_an_den_sager_sig_vara():
    """A package may claim a small size and hold more: the copy that is read holds only what was counted."""
    content, _ = _egen([["Titel"]])
    lying = bytearray(_byt_del(content, "xl/theme/theme1.xml", b"<a/>" + b" " * 1000))
    place = lying.rindex(b"xl/theme/theme1.xml") - 46
    assert lying[place : place + 4] == b"PK\x01\x02"
    lying[place + 24 : place + 28] = (4).to_bytes(4, "little")

    with pytest.raises(Kalkylfel, match="går inte att läsa"):
        oppna(bytes(lying), "xlsx")


def test_cellens_namn():
    assert [cellnamn(14, 4), cellnamn(1, 27), cellnamn(2, 703)] == ["D14", "AA1", "AAA2"]


def test_i_mallen_ar_en_text_aldrig_en_formel():
    rows = [("=1+1", "+46 123", "vanlig")]
    content = mall([("Blad", [Kolumnform("=Rubrik")], rows, {1: "ord"})], {"ord": ["=2+2"]})

    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert "=1+1" in [cell.value for cell in cells]
