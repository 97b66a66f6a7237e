import csv
import datetime
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.export import csv_bytes
from core.svenska import Saknas


def _read(content):
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_filen_har_bom_semikolon_och_decimalkomma():
    content = csv_bytes(["Kommun", "Andel"], [["Älmhult", 12.5], ["Växjö", -3]])

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == "Kommun;Andel\r\nÄlmhult;12,5\r\nVäxjö;-3\r\n"


def test_olika_slags_bortfall_skrivs_ut_och_blandas_inte_ihop():
    rader = _read(csv_bytes(["v"], [[None], [Saknas.DOLT], [0], [Saknas.EJ_TILLAMPLIGT]]))

    assert [rad[0] for rad in rader[1:]] == [
        "uppgift saknas",
        "dolt",
        "0",
        "ej tillämpligt",
    ]


def test_rader_kan_vara_uppslag():
    rad = {"dag": datetime.date(2025, 3, 27), "namn": "a"}

    content = csv_bytes([("namn", "Namn"), ("dag", "Dag")], [rad])

    assert _read(content) == [["Namn", "Dag"], ["a", "2025-03-27"]]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-cmd", "@SUM(A1)", "\tx", "\rx", "＝1"])
def test_formler_oskadliggors(text):
    assert _read(csv_bytes(["=rubrik"], [[text]])) == [["'=rubrik"], ["'" + text]]


TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]))


@given(st.lists(st.lists(TEXT, min_size=3, max_size=3)))
def test_all_text_overlever_och_inget_ar_en_formel(rows):
    read = _read(csv_bytes(["a", "b", "c"], rows))[1:]

    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in read for cell in row)
