"""The reader who has the table of länstal and kommuntal and the pages of both measures open at once, and tries every
table of whole numbers that agrees with all that is shown. That reader knows nothing of how the hiding is done."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.doljning import Summa
from indikatorer.services.kommuntal.kalkyl import DELAR
from indikatorer.services.kommuntal.sma_tal import ALLA, ANVISADE, EJ_ANVISADE, dolda

LAN, GRUPP, MOST = "07", "g1", 60
# For each municipality how many came each way; then how many of all were women, and how many were assigned.
KOMMUN = st.tuples(*[st.integers(0, 6)] * 4).flatmap(
    lambda ways: st.tuples(st.just(ways), st.integers(0, sum(ways)), st.integers(0, sum(ways)))
)


def sant(kommuner):
    """({(place, way, sex): number}, sums): the county as it is, every number that a page may show and those not
    assigned, whom a reader can subtract."""
    cells, summor = {}, []
    for n, (ways, women, assigned) in enumerate(kommuner):
        kod, everyone = f"070{n}", sum(ways)
        cells |= {(kod, ALLA, "K"): women, (kod, ALLA, "M"): everyone - women, (kod, ALLA, "T"): everyone}
        cells |= {(kod, ANVISADE, "T"): assigned, (kod, EJ_ANVISADE, "T"): everyone - assigned}
        cells |= {(kod, vag, "T"): number for vag, number in zip(DELAR, ways, strict=True)}
    koder, kinds = sorted({key[0] for key in cells}), sorted({key[1:] for key in cells})
    for kind in kinds:
        parts = tuple((kod, *kind) for kod in koder)
        cells[LAN, *kind] = sum(cells[key] for key in parts)
        summor.append(Summa((LAN, *kind), parts))
    for kod in (LAN, *koder):
        summor.append(Summa((kod, ALLA, "T"), ((kod, ALLA, "K"), (kod, ALLA, "M"))))
        summor.append(Summa((kod, ALLA, "T"), ((kod, ANVISADE, "T"), (kod, EJ_ANVISADE, "T"))))
        summor.append(Summa((kod, ALLA, "T"), tuple((kod, vag, "T") for vag in DELAR)))
    return cells, summor


def publicerat(cells, *, delar, lanet):
    """What the table and the pages have: the ways where the county has read them in, its own row where it has one, and
    always the county's mean on the pages."""
    table_ways = (ALLA, ANVISADE, *DELAR) if delar else (ALLA, ANVISADE)
    places = [kod for kod in sorted({key[0] for key in cells}) if lanet or kod != LAN]
    tabell = {(kod, vag): cells[kod, vag, "T"] for kod in places for vag in table_ways}
    shown = {key: n for key, n in cells.items() if key[1] in (ALLA, ANVISADE)}
    return tabell, {(GRUPP if kod == LAN else kod, vag, kon): n for (kod, vag, kon), n in shown.items()}


def narrow(room, equations):
    """{key: (lowest, highest)} by the sums, again and again; None when one of them cannot come out."""
    changed = True
    while changed:
        changed = False
        for terms in equations:
            ends = [sorted((sign * room[key][0], sign * room[key][1])) for key, sign in terms]
            least, most = sum(low for low, _ in ends), sum(high for _, high in ends)
            for (key, sign), (low, high) in zip(terms, ends, strict=True):
                new = sorted((sign * max(low, high - most), sign * min(high, low - least)))
                if max(low, high - most) > min(high, low - least):
                    return None
                if tuple(new) != room[key]:
                    room = room | {key: tuple(new)}
                    changed = True
                    break
            if changed:
                break
    return room


def annan_tabell(cells, summor, unseen, target, domain):
    """A table with another number in `target` that agrees with everything seen, or None. Tries every one: what each sum
    leaves room for, then a guess in the narrowest room, nearest the truth first."""
    equations = [[(total, -1), *((key, 1) for key in parts)] for total, parts in summor]

    def search(room):
        if (room := narrow(room, equations)) is None:
            return None
        wide = [key for key, (low, high) in room.items() if low < high]
        if not wide:
            return {key: low for key, (low, _) in room.items()}
        key = min(wide, key=lambda key: room[key][1] - room[key][0])
        numbers = range(room[key][0], room[key][1] + 1)
        found = (search(room | {key: (n, n)}) for n in sorted(numbers, key=lambda n: abs(n - cells[key])))
        return next((table for table in found if table), None)

    known = {key: domain(key) if key in unseen else (n, n) for key, n in cells.items()}
    low, high = known[target]
    near = sorted(range(low, high + 1), key=lambda n: abs(n - cells[target]))
    found = (search(known | {target: (n, n)}) for n in near if n != cells[target])
    return next((table for table in found if table), None)


def lost(kommuner, beslut, **val):
    """The small numbers that can be worked out, and the hidden ones that can."""
    cells, summor = sant(kommuner)
    tabell, matt = publicerat(cells, **val)
    hidden = beslut(tabell, sorted({key[0] for key in cells}), matt=matt, grupper=(GRUPP,))
    seen = {(*key, "T") for key in tabell if key not in hidden}
    seen |= {(LAN if key[0] == GRUPP else key[0], *key[1:]) for key in matt if key not in hidden}
    could = {(*key, "T") for key in tabell} | {(LAN if key[0] == GRUPP else key[0], *key[1:]) for key in matt}
    small = {key for key, n in cells.items() if 0 < n < 5 and (key in could or key[1] == EJ_ANVISADE)}
    unseen = cells.keys() - seen
    secret = (small | (could - seen)) & unseen

    def domain(key):
        return (1 if key in could else 0), MOST

    told = small & seen
    while secret:
        target = min(secret)
        table = annan_tabell(cells, summor, unseen, target, domain)
        told |= {target} if table is None else set()
        # The one table shows of every number in which it differs that it cannot be worked out.
        secret -= {target} if table is None else {key for key in secret if table[key] != cells[key]}
    return told


@settings(max_examples=40)
@given(st.lists(KOMMUN, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_det_som_star_pa_sidorna_tillsammans_rojer_ingen_dold(kommuner, delar, lanet):
    assert not lost(kommuner, dolda, delar=delar, lanet=lanet)


def test_ett_ar_utan_sma_tal_doljer_inget():
    cells, _ = sant([((10, 11, 12, 13), 20, 25), ((20, 21, 22, 23), 40, 50)])
    tabell, matt = publicerat(cells, delar=True, lanet=True)

    assert not dolda(tabell, [LAN, "0700", "0701"], matt=matt, grupper=(GRUPP,))
