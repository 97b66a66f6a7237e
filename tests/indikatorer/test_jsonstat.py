"""json-stat2 in every form that the standard allows, read to the same cells, and never half a table."""

import itertools
import math

import jsonstat_validator
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.kallor import fel, jsonstat
from tests.simulatorer.pxweb import PxwebSimulator
from tests.simulatorer.pxweb_tabeller import TABELLER

TABELL = {
    "version": "2.0",
    "class": "dataset",
    "label": "Folkmängd",
    "id": ["Region", "Tid"],
    "size": [2, 2],
    "dimension": {
        "Region": {"label": "region", "category": {"index": ["07", "08"], "label": {"07": "Kronoberg"}}},
        "Tid": {"label": "år", "category": {"index": {"2024": 1, "2023": 0}}},
    },
    "value": [1.5, None, 0, 4],
    "status": {"1": ".."},
}
CELLER = [
    (("07", "2023"), 1.5, ""),
    (("07", "2024"), None, ".."),
    (("08", "2023"), 0, ""),
    (("08", "2024"), 4, ""),
]


def celler(raw):
    return list(jsonstat.las(raw).celler())


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"status": ["", "..", "", ""]},
        {"status": [None, "..", None, None]},
        {"value": {"0": 1.5, "2": 0, "3": 4}},
        {"value": [1.5, "..", 0, 4], "status": None},
        {"value": {"0": 1.5, "2": 0, "3": 4}, "status": {"1": ".."}},
    ],
)
def test_standardens_alla_former_ger_samma_celler(form):
    assert celler(TABELL | form) == CELLER


def test_en_status_for_alla_celler():
    assert [mark for _, _, mark in celler(TABELL | {"status": "p"})] == ["p"] * 4


def test_tomt_varde_ar_aldrig_noll_och_varje_markering_behalls():
    read = celler(TABELL | {"value": [None, None, None, 0], "status": {"0": "..", "1": ".", "2": ":"}})

    assert [(value, mark) for _, value, mark in read] == [(None, ".."), (None, "."), (None, ":"), (0, "")]


def test_variabel_med_ett_varde_behover_ingen_ordning():
    raw = TABELL | {
        "id": ["Region", "Matt", "Tid"],
        "size": [2, 1, 2],
        "dimension": TABELL["dimension"] | {"Matt": {"category": {"label": {"A": "Antal"}}}},
    }

    assert next(codes for codes, _, _ in celler(raw)) == ("07", "A", "2023")


def test_det_som_beskriver_tabellen_lases():
    raw = TABELL | {
        "source": "SCB",
        "updated": "2026-03-27T07:00:00Z",
        "note": ["Slumpmässigt tillägg.", "Nästa år i mars."],
        "role": {"time": ["Tid"]},
        "extension": {"noteMandatory": {"0": True}, "px": {"decimals": 1}},
    }
    raw["dimension"] = raw["dimension"] | {
        "Matt": {"label": "mått", "category": {"index": ["A"], "unit": {"A": {"base": "antal", "decimals": 0}}}}
    }
    raw |= {"id": ["Region", "Matt", "Tid"], "size": [2, 1, 2]}

    read = jsonstat.las(raw)

    assert (read.titel, read.kalla, read.uppdaterad) == ("Folkmängd", "SCB", "2026-03-27T07:00:00Z")
    assert [(note.text, note.obligatorisk) for note in read.noter] == [
        ("Slumpmässigt tillägg.", True),
        ("Nästa år i mars.", False),
    ]
    assert read.dimensioner[1].enheter == {"A": {"base": "antal", "decimals": 0}}
    assert (read.plats("Matt"), read.plats("Finns inte")) == (1, None)
    assert read.extra["px"]["decimals"] == 1


@pytest.mark.parametrize(
    ("fault", "mening"),
    [
        ({"value": [1, 2, 3]}, "ska ha 4 värden men har 3"),
        ({"value": {"4": 1}}, "plats 4 finns inte"),
        ({"status": ["..", ".."]}, "ska ha 4 värden men har 2"),
        ({"size": [2, 3]}, "Tid ska ha 3 koder men har 2"),
        ({"size": [2]}, "antalet variabler"),
        ({"id": ["Region", "Borta"]}, "Borta"),
        ({"value": [1, "12,5", 0, 4]}, "12,5"),
        ({"value": [1, math.inf, 0, 4.5]}, "inte ett tal"),
        ({"value": [1, True, 0, 4]}, "True"),
        ({"class": "collection"}, "collection"),
        ({"value": None}, "hänger inte ihop"),
        ({"dimension": None}, "hänger inte ihop"),
    ],
)
def test_tabell_som_inte_hanger_ihop_stoppas(fault, mening):
    with pytest.raises(fel.OvantatSvar, match=mening):
        jsonstat.las(TABELL | fault)


@pytest.mark.parametrize("index", [{"2023": 0, "2024": 2}, {"2023": 0, "2024": 0}, ["2023", "2023"], None])
def test_ordning_med_luckor_stoppas(index):
    raw = TABELL | {"dimension": TABELL["dimension"] | {"Tid": {"category": {"index": index}}}}

    with pytest.raises(fel.OvantatSvar, match="Tid"):
        jsonstat.las(raw)


varden = st.one_of(
    st.tuples(st.none(), st.sampled_from(["..", ".", ":", ""])),
    st.tuples(st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False), st.just("")),
)


@st.composite
def tabeller(draw):
    """(what the cells are, the table in one of the standard's forms)."""
    texts = st.text("abåäö 0123+-", min_size=1, max_size=6)
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    dimensions = {
        f"V{n}": draw(st.lists(texts, min_size=size, max_size=size, unique=True)) for n, size in enumerate(sizes)
    }
    count = math.prod(sizes)
    cells = draw(st.lists(varden, min_size=count, max_size=count))
    as_dict, as_list, sparse = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    raw = {
        "class": "dataset",
        "id": list(dimensions),
        "size": sizes,
        "dimension": {
            kod: {"category": {"index": {code: n for n, code in enumerate(codes)} if as_dict else codes}}
            for kod, codes in dimensions.items()
        },
        "value": {str(n): value for n, (value, _) in enumerate(cells) if value is not None}
        if sparse
        else [value for value, _ in cells],
        "status": [mark for _, mark in cells]
        if as_list
        else {str(n): mark for n, (_, mark) in enumerate(cells) if mark},
    }
    codes = itertools.product(*dimensions.values())
    return [(key, value, mark) for key, (value, mark) in zip(codes, cells, strict=True)], raw


@given(tabeller())
def test_det_som_skrivs_lases_likadant(case):
    cells, raw = case

    assert celler(raw) == cells


@pytest.mark.parametrize("gles", [False, True])
@pytest.mark.parametrize("tabell", TABELLER, ids=lambda tabell: tabell.id.rsplit("/")[-1])
def test_simulatorns_tabeller_foljer_standarden(tabell, gles):
    sim = PxwebSimulator()
    sim.server.server_close()
    sim.gles = gles
    chosen = {kod: list(variabel.koder)[:2] for kod, variabel in tabell.variabler.items()}
    sim.varden[tabell.id, frozenset((kod, codes[0]) for kod, codes in chosen.items())] = (None, "..")

    raw = sim.dataset(tabell, chosen)

    assert jsonstat_validator.validate_jsonstat(raw)
    assert celler(raw)[0][1:] == (None, "..")
    assert len(celler(raw)) == math.prod(len(codes) for codes in chosen.values())
