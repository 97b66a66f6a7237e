"""The national account hides few participants, and what would give them away, on the page and in its files alike."""

from core.export import csv_bytes
from core.svenska import Saknas
from statsbidrag.aterrapportering import KOLUMNER, Aterrapport, Rad, _hide, _per_kind, _total
from statsbidrag.views.aterrapportering import _plain


def account(*rows):
    """(kind, municipality, women, men) → the account of them."""
    rader = []
    for typ, kommun, women, men in rows:
        rad = Rad(typ, "", "Hälsa", kommun, bidrag=1, godkanda=1)
        rad.summor |= {"kvinnor": women, "man": men}
        rader.append(rad)
    typer, alla = _per_kind(rader), _total(rader, "Alla")
    _hide(rader, typer, alla)
    return Aterrapport(2025, rader, typer, alla, [])


def test_ett_litet_tal_och_ett_till_doljs_pa_raderna_men_summan_star():
    rapport = account(("A", "Lessebo", 3, 1471), ("A", "Växjö", 1581, 1691), ("A", "Ljungby", 17, 18))

    lessebo, vaxjo, ljungby = rapport.rader

    assert lessebo.visat()["kvinnor"] is Saknas.DOLT
    assert ljungby.visat()["kvinnor"] is Saknas.DOLT
    assert (vaxjo.visat()["kvinnor"], rapport.typer[0].visat()["kvinnor"]) == (1581, 1601)
    assert rapport.grupper[0]["dolt"]


def test_filen_har_inte_de_tal_som_sidan_doljer():
    rapport = account(("A", "Lessebo", 3, 1471), ("A", "Växjö", 1581, 1691))

    rows = [rad.celler() for rad in rapport.rader]

    text = csv_bytes(KOLUMNER, rows).decode("utf-8-sig")
    book = [_plain(row["kvinnor"]) for row in rows]
    assert "1581" not in text
    assert ";dolt;1471;" in text
    assert book == ["dolt", "dolt"]
    assert [cell["dolt"] for cell in rapport.rader[0].visade()][:2] == [True, False]


def test_den_enda_raden_i_en_bidragstyp_rojs_inte_av_summan_eller_av_alla():
    rapport = account(("A", "Lessebo", 3, 20), ("B", "Växjö", 1581, 1691))

    assert [typ.visat()["kvinnor"] for typ in rapport.typer] == [Saknas.DOLT, Saknas.DOLT]
    assert [rad.visat()["kvinnor"] for rad in rapport.rader] == [Saknas.DOLT, Saknas.DOLT]


def test_utan_sma_tal_ar_inget_dolt_och_det_okanda_ar_saknat():
    rapport = account(("A", "Lessebo", 30, None), ("A", "Växjö", 40, 50))

    assert not rapport.grupper[0]["dolt"]
    assert rapport.rader[0].visat()["man"] is None
    assert rapport.nyckeltal[3]["tal"] == "120"
