"""Small cells: what is published does not let anyone work out what is hidden. The attacker here knows nothing of how
the hiding is done; it tries every table of whole numbers that agrees with what is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.doljning import Summa, dolda_celler, dolj, forklaring, visas_andel
from core.svenska import Saknas

MOST = 60


def other_values(celler, summor, hidden, target, domain):
    """A value of `target`, other than its own, in a table that agrees with what is published; None when there is none.

    `domain(key)` gives the lowest and highest a hidden cell can be as far as the attacker knows.
    """
    known = {key: n for key, n in celler.items() if key not in hidden}
    order = [target, *sorted((key for key in hidden if key != target), key=str)]

    def consistent(table):
        for total, parts in summor:
            low = sum(table[p] if p in table else domain(p)[0] for p in parts)
            high = sum(table[p] if p in table else domain(p)[1] for p in parts)
            least, most = (table[total],) * 2 if total in table else domain(total)
            if low > most or high < least:
                return False
        return True

    def search(table, rest):
        if not consistent(table):
            return None
        rest = [key for key in rest if key not in table]
        if not rest:
            return table[target]
        low, high = domain(rest[0])
        for n in sorted(range(low, high + 1), key=lambda n: abs(n - celler[rest[0]])):
            if rest[0] == target and n == celler[target]:
                continue
            found = search(table | {rest[0]: n}, rest[1:])
            if found is not None:
                return found
        return None

    return search(known, order)


def solved(celler, summor, hidden, domain):
    return [key for key in hidden if other_values(celler, summor, hidden, key, domain) is None]


def by_sex(rows):
    """Municipalities by sex with every sum a reader can set up: {place: (women, men)} → cells and sums."""
    celler, summor = {}, []
    for place, (women, men) in rows.items():
        celler |= {(place, "K"): women, (place, "M"): men, (place, "T"): women + men}
    for kon in "KMT":
        celler["lan", kon] = sum(celler[place, kon] for place in rows)
        summor.append(Summa(("lan", kon), tuple((place, kon) for place in rows)))
    summor += [Summa((place, "T"), ((place, "K"), (place, "M"))) for place in (*rows, "lan")]
    return celler, summor


TABLES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=3).map(
    lambda rows: by_sex({f"k{n}": row for n, row in enumerate(rows)})
)


@settings(max_examples=250)
@given(TABLES, st.integers(2, 6))
def test_ingen_dold_cell_gar_att_rakna_ut_ur_det_som_visas(tabell, grans):
    celler, summor = tabell

    hidden = dolda_celler(celler, summor, grans=grans)

    assert all(key in hidden for key, n in celler.items() if 0 < n < grans)
    assert all(celler[key] > 0 for key in hidden)
    assert not solved(celler, summor, hidden, lambda key: (1, MOST))


@settings(max_examples=150)
@given(TABLES)
def test_inte_ens_den_som_far_veta_vilka_celler_som_var_sma(tabell):
    celler, summor = tabell

    hidden = dolda_celler(celler, summor, grans=5)

    assert not solved(celler, summor, hidden, lambda key: (1, 4) if celler[key] < 5 else (5, MOST))


@settings(max_examples=100)
@given(TABLES)
def test_nollor_kan_vara_kansliga(tabell):
    celler, summor = tabell

    hidden = dolda_celler(celler, summor, grans=5, nollor_kansliga=True)

    assert all(key in hidden for key, n in celler.items() if n < 5)
    assert not solved(celler, summor, hidden, lambda key: (0, MOST))


@settings(max_examples=150)
@given(TABLES, st.data())
def test_det_som_kallan_doljer_gar_inte_heller_att_rakna_ut(tabell, data):
    celler, summor = tabell
    masked = data.draw(st.sets(st.sampled_from([key for key, n in celler.items() if n] or [("k0", "K")]), max_size=3))
    given_cells = celler | {key: Saknas.DOLT for key in masked if celler[key]}

    hidden = dolda_celler(given_cells, summor, grans=5)

    assert all(key in hidden for key, n in given_cells.items() if n is Saknas.DOLT)
    assert not solved(celler, summor, hidden, lambda key: (1, MOST))


def test_en_rad_med_ett_litet_tal_far_ett_tal_till_dolt():
    celler = {"Lessebo": 3, "Tingsryd": 0, "Alvesta": 40, "Växjö": 900, "Länet": 943}

    found = dolj(celler, [Summa("Länet", ("Lessebo", "Tingsryd", "Alvesta", "Växjö"))])

    assert found == celler | {"Lessebo": Saknas.DOLT, "Alvesta": Saknas.DOLT}


def test_tva_ettor_med_kand_summa_racker_inte():
    """Two hidden cells that must be at least 1 and are 2 together are both 1."""
    celler = {"a": 1, "b": 1, "c": 10, "alla": 12}

    hidden = dolda_celler(celler, [Summa("alla", ("a", "b", "c"))])

    assert hidden == {"a", "b", "c"}


def test_konen_och_lanet_skyddar_varandra_i_samma_tabell():
    celler, summor = by_sex({"Lessebo": (3, 20), "Alvesta": (30, 31), "Växjö": (200, 210)})

    hidden = dolda_celler(celler, summor)

    assert hidden == {("Lessebo", "K"), ("Lessebo", "M"), ("Alvesta", "K"), ("Alvesta", "M")}


def test_flera_tabeller_som_delar_celler_doljs_ihop():
    celler = {"Växjö": 4, "Lessebo": 50, "länet": 54, "sfi": 30, "annat": 24}
    summor = [Summa("länet", ("Växjö", "Lessebo")), Summa("länet", ("sfi", "annat"))]

    hidden = dolda_celler(celler, summor)

    assert hidden == {"Växjö", "Lessebo"}
    assert not solved(celler, summor, hidden, lambda key: (1, MOST))


def test_tabell_utan_sma_tal_ar_ororda():
    celler, summor = by_sex({"a": (0, 5), "b": (12, 7)})

    assert dolj(celler, summor) == celler


def test_det_som_saknas_forblir_saknat_och_noll_visas():
    celler = {"a": None, "b": Saknas.EJ_TILLAMPLIGT, "c": 0, "d": 2}

    assert dolj(celler) == {"a": None, "b": Saknas.EJ_TILLAMPLIGT, "c": 0, "d": Saknas.DOLT}


def test_totalen_behalls_hellre_an_delarna_och_vikten_styr():
    celler = {"a": 2, "b": 40, "c": 40, "alla": 82}
    summor = [Summa("alla", ("a", "b", "c"))]

    assert dolda_celler(celler, summor) == {"a", "b"}
    assert dolda_celler(celler, summor, vikt={"b": 5}) == {"a", "c"}


def test_samma_tabell_i_annan_ordning_ger_lika_manga_dolda():
    celler, summor = by_sex({f"k{n}": (n % 7, 3 * n % 11) for n in range(12)})

    assert dolda_celler(celler, summor) == dolda_celler(dict(celler), list(summor))


def test_hela_landets_kommuner_pa_kon_gar_fort_och_doljer_fa():
    rows = {f"{n:04d}": (n * 37 % 23, n * 53 % 41) for n in range(300)}
    celler, summor = by_sex(rows)
    small = sum(0 < n < 5 for n in celler.values())

    hidden = dolda_celler(celler, summor)

    assert small > 50
    assert len(hidden) < 2 * small


@pytest.mark.parametrize("n", [-1, 2.5, True, "3"])
def test_det_som_inte_ar_ett_antal_tas_inte_emot(n):
    with pytest.raises(ValueError, match="inget antal personer"):
        dolda_celler({"a": n})


@pytest.mark.parametrize(
    ("taljare", "namnare", "visas"),
    [
        (10, 20, True),
        (0, 20, True),
        (20, 20, True),
        (5, 9, False),
        (3, 40, False),
        (10, 11, False),
        (Saknas.DOLT, 40, False),
    ],
)
def test_andelen_visas_bara_nar_ingen_kan_raknas_ut_ur_den(taljare, namnare, visas):
    assert visas_andel(taljare, namnare) is visas


@given(st.integers(1, 499), st.data())
def test_en_decimal_bredvid_namnaren_rojer_taljaren(namnare, data):
    """Why a share goes with its numerator: rounded to one decimal it still has only one numerator behind it."""
    taljare = data.draw(st.integers(0, namnare))
    shown = round(100 * taljare / namnare, 1)

    fits = [n for n in range(namnare + 1) if round(100 * n / namnare, 1) == shown]

    assert fits == [taljare]
    assert visas_andel(taljare, namnare) or namnare < 10 or 0 < taljare < 5 or 0 < namnare - taljare < 5


def test_forklaringen_sager_gransen():
    assert forklaring(7) == (
        "Dolt: färre än 7 personer. Vi döljer också ett värde till, så att det inte går att räkna ut."
    )
