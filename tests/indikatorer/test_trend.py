"""The trend verdict: known answers, brute force, and what must never change it."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indikatorer.models import Riktning
from indikatorer.services.trend import Trendlage, kendall, standardfel, theil_sen, trend

SERIER = st.dictionaries(st.integers(2005, 2024), st.none() | st.integers(-400, 400), min_size=1, max_size=14)


def course(*values, fran=2015):
    return {fran + step: None if value is None else Decimal(str(value)) for step, value in enumerate(values)}


def test_lutningen_ar_medianen_av_parens_lutningar():
    # Pairs of (0, 1), (1, 3), (3, 4): 2, 1, 0.5. One wild year does not move it.
    assert theil_sen({0: Decimal(1), 1: Decimal(3), 3: Decimal(4)}) == 1
    assert theil_sen(dict(enumerate(map(Decimal, [10, 11, 12, 90, 14, 15, 16])))) == 1


@pytest.mark.parametrize(
    ("values", "p"),
    [
        ([1, 2, 3, 4, 5], 2 / 120),  # only the two monotone orders are as clear
        ([1, 2, 3, 5, 4], 2 * (1 + 4) / 120),  # and the four with one inversion
        ([1, 1, 2], 2 / 3),  # of the orders 112, 121, 211 the outer two
        ([7, 7, 7, 7, 7], 1),
    ],
)
def test_provningen_mot_handraknade_svar(values, p):
    assert kendall(values) == pytest.approx(p)


@given(st.lists(st.integers(0, 4), min_size=2, max_size=6))
def test_provningen_ar_lika_med_att_prova_alla_ordningar(values):
    def s(order):
        return sum((b > a) - (b < a) for i, a in enumerate(order) for b in order[i + 1 :])

    orders = list(permutations(values))
    as_clear = sum(abs(s(order)) >= abs(s(values)) for order in orders)

    assert kendall(values) == pytest.approx(as_clear / len(orders))


def test_stadig_okning_sags_med_ar_och_metod():
    found = trend(course(19, 20, 22, 21, 24, 25, 27, 26, 28, 29))

    assert (found.omdome, found.fran, found.till, found.antal) == ("Ökar tydligt", 2015, 2024, 10)
    assert found.vardering == ""
    assert found.mening == (
        "Ökar tydligt 2015–2024. Lutning enligt Theil och Sen, prövad med Mann och Kendalls test "
        "på 10\u00a0år med värde. Slumpen ger ett minst lika tydligt utslag mindre än en gång på 1\u00a0000."
    )


@pytest.mark.parametrize(
    ("riktning", "sign", "words"),
    [
        (Riktning.HOGRE, 1, "åt rätt håll"),
        (Riktning.HOGRE, -1, "åt fel håll"),
        (Riktning.LAGRE, 1, "åt fel håll"),
        (Riktning.LAGRE, -1, "åt rätt håll"),
        (Riktning.INGEN, 1, ""),
    ],
)
def test_bara_med_beslutad_riktning_sags_vad_som_ar_bra(riktning, sign, words):
    found = trend(course(*(sign * n for n in range(10))), riktning=riktning)

    assert found.vardering == words
    assert found.svar.endswith(f"2015–2024, {words}." if words else "2015–2024.")
    assert found.mening == f"{found.svar} {found.metod}"


@pytest.mark.parametrize(
    ("values", "lage"),
    [
        ([], Trendlage.FOR_FA),
        ([None, None], Trendlage.FOR_FA),
        ([1, 2, None, 3, 4], Trendlage.FOR_FA),
        ([1, 2, 3, 4, 5], Trendlage.OKAR),
        ([1, 2, 3, 5, 4], Trendlage.OKLAR),
        ([3, 3, 3, 3, 3, 3], Trendlage.OKLAR),
        ([5, None, 4, None, 3, None, 2, None, 1], Trendlage.MINSKAR),
        # Old years do not count: five that rose long ago, then ten that stood still.
        ([1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], Trendlage.OKLAR),
    ],
)
def test_fem_kanda_ar_av_de_tio_senaste_kravs(values, lage):
    assert trend(course(*values)).lage == lage


def test_inget_omdome_over_ett_brott():
    rising = course(*range(10))

    assert trend(rising, brott=[2021]).lage == Trendlage.FOR_FA
    assert "på ett nytt sätt sedan 2021" in trend(rising, brott=[2021]).mening
    assert (trend(rising, brott=[2018]).fran, trend(rising, brott=[2018]).tydlig) == (2018, True)
    assert trend(rising, brott=[2010, 2030]).fran == 2015


def test_fa_personer_kraver_mer_och_det_sags():
    steady = course(20, 24, 22, 27, 29, 31, 33)

    assert trend(steady, enhet="procent", underlag=5000).tydlig
    assert trend(steady, enhet="procent", underlag=40).mening.count("osäkerheten") == 1
    sure = trend(steady, fa_personer=True)
    assert (sure.tydlig, "säkrare utslag har krävts" in sure.mening) == (True, False)
    assert "ett säkrare utslag krävts" in sure.mening
    assert trend(course(1, 2, 3, 4, 5), fa_personer=True).omdome == "Ingen tydlig riktning"


def test_kallans_osakerhet_haller_igen_omdomet():
    rising = course(30, 31, 32, 33, 34, 35)
    wide = {artal: (value - 6, value + 6) for artal, value in rising.items()}
    narrow = {artal: (value - 1, value + 1) for artal, value in rising.items()}

    assert trend(rising, intervall=wide).lage == Trendlage.OKLAR
    assert trend(rising, intervall=narrow).lage == Trendlage.OKAR


def test_en_andring_som_inte_syns_i_vardena_kallas_inte_tydlig():
    assert trend(course(5.01, 5.02, 5.03, 5.04, 5.05), minsta=Decimal("0.1")).lage == Trendlage.OKLAR


def test_standardfelet_for_en_andel_och_ett_antal():
    # 50 of 100 drawn to 51 of 102: √(0.5 · 0.5 / 102) = 4.95 percentage points. A count of 25 has √25.
    assert standardfel(50, underlag=100, enhet="procent") == pytest.approx(4.951, abs=0.001)
    assert standardfel(25, enhet="antal") == 5
    assert standardfel(0, underlag=10, enhet="procent") > 0
    assert standardfel(50, enhet="procent") is None


@given(SERIER, st.integers(1, 50), st.integers(-500, 500))
def test_skala_och_nollpunkt_andrar_inget(per_ar, scale, shift):
    moved = {year: None if value is None else value * scale + shift for year, value in per_ar.items()}

    before, after = trend(per_ar), trend(moved)

    assert (before.lage, before.p, before.antal) == (after.lage, after.p, after.antal)


@given(SERIER)
def test_spegelvant_ger_spegelvant_omdome(per_ar):
    mirrored = {year: None if value is None else -value for year, value in per_ar.items()}

    assert trend(mirrored).tecken == -trend(per_ar).tecken
    assert trend(mirrored).p == trend(per_ar).p


@given(SERIER, st.integers(2006, 2024))
def test_det_som_lag_fore_ett_brott_paverkar_inget(per_ar, brott):
    known = [year for year, value in per_ar.items() if value is not None]
    assume(known and max(known) >= brott > max(known) - 10)
    after = {year: value for year, value in per_ar.items() if year >= brott}

    with_break, alone = trend(per_ar, brott=[brott]), trend(after)

    assert (with_break.lage, with_break.p, with_break.fran) == (alone.lage, alone.p, alone.fran)
