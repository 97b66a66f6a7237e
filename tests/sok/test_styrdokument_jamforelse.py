"""The difference between two versions, paragraph by paragraph."""

from dataclasses import dataclass

from sok.jamforelse import antal_ord, jamfor


@dataclass(frozen=True)
class Stycke:
    nyckel: str
    text: str = "Text"
    rubrik: str = ""
    slag: str = "text"
    omrade_id: int | None = None


def stycken(keys):
    return [Stycke(key) for key in keys]


def lagen(fore, efter):
    return [(row.lage, "".join(s.nyckel for s in row.lika) or row.stycke.nyckel) for row in jamfor(fore, efter)]


def test_oforandrade_stycken_viks_ihop_till_en_rad():
    assert lagen(stycken("abcd"), stycken("abcd")) == [("lika", "abcd")]


def test_nytt_och_borttaget_star_dar_de_star_och_stod():
    assert lagen(stycken("abcd"), stycken("abxd")) == [
        ("lika", "ab"),
        ("borttaget", "c"),
        ("nytt", "x"),
        ("lika", "d"),
    ]


def test_borttaget_forst_star_forst():
    assert lagen(stycken("ab"), stycken("b")) == [("borttaget", "a"), ("lika", "b")]


def test_flyttat_stycke_ar_flyttat_och_inte_nytt():
    assert lagen(stycken("abcd"), stycken("dabc")) == [("flyttat", "d"), ("lika", "abc")]


def test_andrad_text_rubrik_eller_slag_ar_andrat():
    fore = [Stycke("a"), Stycke("b"), Stycke("c", slag="fakta")]
    efter = [Stycke("a", text="Ny"), Stycke("b", rubrik="Ny"), Stycke("c", slag="utmaning")]

    rows = jamfor(fore, efter)

    assert [row.lage for row in rows] == ["andrat"] * 3
    assert [(row.andrad_text, row.andrad_rubrik) for row in rows] == [(True, False), (False, True), (False, False)]
    assert rows[2].byter_slag == "Fakta → Utmaning"


def test_flyttat_och_andrat_sags_i_samma_rad():
    [row, _] = jamfor(stycken("abc"), [Stycke("c", text="Ny"), *stycken("ab")])

    assert (row.lage, row.ord) == ("andrat", "Ändrat stycke, flyttat")


def test_antalet_av_varje_slag():
    rows = jamfor(stycken("abcd"), [Stycke("a", text="Ny"), *stycken("bdx")])

    assert [number for number, _ in antal_ord(rows)] == [1, 1, 1, 2]
    assert [former.split(",")[0] for _, former in antal_ord(rows)] == [
        "nytt stycke",
        "ändrat",
        "borttaget",
        "oförändrat",
    ]


def test_alla_stycken_nya_nar_det_inte_finns_nagon_fore():
    assert lagen([], stycken("ab")) == [("nytt", "a"), ("nytt", "b")]
