"""A file is read as its mapping says, or not at all: then every fault is told with its cell."""

import pytest

from indikatorer.kallor.filer import Arbetsbok, Platsuppslag, kanda, las, las_avbildning
from indikatorer.kallor.filer.fel import FilenStammerInte
from tests.indikatorer import arbetsbocker as fil

KRONOBERG = "Kronobergs län"


def _avbildning(key):
    return next(files[key] for _, files in kanda.grupper().values() if key in files)


def _las(content, key="af-kommuner", namn="fil.xlsx"):
    avbildning = _avbildning(key)
    bok = Arbetsbok(content, namn=namn, stor=avbildning.stor)
    return las(bok, avbildning, Platsuppslag(fil.PLATSER))


def _varde(lasning, matt, plats, kon="T", artal=2025):
    return next(v for v in lasning.varden if (v.matt, v.plats, v.kon, v.artal) == (matt, plats, kon, artal))


def _af(*rader):
    """Both municipalities of the county in three groups, and the rows given in place of theirs."""
    rows = {
        (rad[0], rad[2], rad[3]): rad
        for kommun in ("Uppvidinge", "Lessebo")
        for land in ("Sverige", "Europa", "Övriga länder")
        for rad in [fil.af_rad("2025-12", KRONOBERG, kommun, land)]
    }
    rows.update({(rad[0], rad[2], rad[3]): rad for rad in rader})
    return fil.af_kommuner(list(rows.values()))


def _fynd(content, key="af-kommuner", namn="fil.xlsx"):
    with pytest.raises(FilenStammerInte) as stopped:
        _las(content, key, namn)
    return stopped.value.fynd


def test_arets_varde_ar_decembers_och_utrikes_ar_summan():
    lasning = _las(_af(fil.af_rad("2026-08", KRONOBERG, "Lessebo", "Sverige", 999)))

    assert _varde(lasning, "af-inskrivna-inrikes", "0761").varde == 40
    assert _varde(lasning, "af-inskrivna-utrikes", "0761").varde == 80
    assert _varde(lasning, "af-utan-arbete-24-utrikes", "0761").varde == 20
    assert (lasning.sista, lasning.utan_arsvarde) == ("2026-08", [2026])
    assert {v.artal for v in lasning.varden} == {2025}


def test_lanets_summa_av_hela_tal_ar_exakt():
    summa = _varde(_las(_af()), "af-inskrivna-utrikes", "07")

    assert (summa.varde, summa.status, summa.antal) == (160, "", 2)


def test_lanets_summa_med_farre_an_fem_ar_bara_en_grans():
    lasning = _las(_af(fil.af_rad("2025-12", KRONOBERG, "Lessebo", "Europa", "<5")))

    kommun, lan = (_varde(lasning, "af-inskrivna-utrikes", plats) for plats in ("0761", "07"))
    assert (kommun.varde, kommun.lag, kommun.hog) == (None, 40, 44)
    assert (lan.varde, lan.status, lan.lag, lan.hog) == (None, "minst 120 (1 dolt, <5)", 120, 124)


def test_ett_dolt_tal_ensamt_behaller_kallans_ord():
    lasning = _las(_af(fil.af_rad("2025-12", KRONOBERG, "Lessebo", "Sverige", "<5")))

    ensam = _varde(lasning, "af-inskrivna-inrikes", "0761")
    assert (ensam.varde, ensam.status, ensam.lag) == (None, "<5", None)


def test_en_kommun_som_inte_star_i_filen_ar_inte_noll():
    rader = [fil.af_rad("2025-12", KRONOBERG, "Lessebo", land) for land in ("Sverige", "Europa", "Övriga länder")]

    lan = _varde(_las(fil.af_kommuner(rader)), "af-inskrivna-inrikes", "07")

    assert (lan.varde, lan.status, lan.lag, lan.hog) == (None, "minst 40 (1 saknas)", 40, None)


def test_rader_utan_plats_slopas_och_raknas():
    lasning = _las(_af(fil.af_rad("2025-12", KRONOBERG, "Uppgift saknas", "Sverige")))

    assert lasning.slopade == {"Uppgift saknas": 1}


def test_heby_far_sta_under_sitt_gamla_lan_men_ingen_annan():
    def heby(lan):
        return fil.af_rad("2025-12", lan, "Heby", "Sverige")

    lasning = _las(_af(heby("Västmanlands län")))
    assert _varde(lasning, "af-inskrivna-inrikes", "0331").varde == 40
    assert _varde(lasning, "af-inskrivna-inrikes", "03").varde == 40
    # The same row under both counties is one row; with another number it is a fault.
    both = [heby("Västmanlands län"), heby("Uppsala län")]
    assert _varde(_las(fil.af_kommuner(both)), "af-inskrivna-inrikes", "03").varde == 40
    both[1][4] = 41
    assert "två gånger med olika värden, också i E6" in _fynd(fil.af_kommuner(both))[0][1]

    fynd = _fynd(_af(fil.af_rad("2025-12", "Kalmar län", "Lessebo", "Sverige")))
    assert fynd == [("B9", "Lessebo ligger i Kronobergs län, men filen säger ”Kalmar län”.")]


@pytest.mark.parametrize(
    ("content", "cell", "sagt"),
    [
        (fil.af_kommuner([], blad="Födelseland2"), "", "Bladet ”Födelseland” finns inte"),
        (
            fil.af_kommuner([], rubriker=["PERIOD", "LÄN", "KOMMUN", "FÖDELSELAND", "INSKRIVNA", *fil.AF_RUBRIKER[5:]]),
            "E5",
            "väntades rubriken ”ARBETSLÖSA”, men där står det ”INSKRIVNA”",
        ),
        (_af(fil.af_rad("2025-12", KRONOBERG, "Lesebo", "Sverige")), "C12", "Menade ni Lessebo kommun?"),
        (_af(fil.af_rad("2025-12", KRONOBERG, "Lessebo", "Norden")), "D12", "”Norden” är en ny uppdelning"),
        (_af(fil.af_rad("december", KRONOBERG, "Lessebo", "Sverige")), "A12", "”december” är ingen månad"),
        (_af(fil.af_rad("2025-12", KRONOBERG, "Lessebo", "Sverige", "ca 10")), "E9", "”ca 10” är inget tal"),
        (_af(fil.af_rad("2025-12", KRONOBERG, "Lessebo", "Sverige", None)), "E9", "Cellen är tom"),
        (b"PK\x03\x04 inte en arbetsbok", "", "går inte att läsa som arbetsbok"),
    ],
    ids=["blad", "rubrik", "plats", "uppdelning", "period", "värde", "tom", "trasig"],
)
def test_det_som_andrats_stannar_lasningen_och_sags_med_sin_cell(content, cell, sagt):
    fynd = _fynd(content)

    assert any(where == cell and sagt in text for where, text in fynd), fynd


def test_en_fil_utan_den_manad_som_star_for_aret_sager_det():
    fynd = _fynd(fil.af_kommuner([fil.af_rad("2026-08", KRONOBERG, "Lessebo", "Sverige")]))

    assert fynd == [("", "Filen har inga värden för december, den månad som står för hela året. Den slutar 2026-08.")]


def test_alla_fel_sags_pa_en_gang():
    fynd = _fynd(_af(*(fil.af_rad(f"{ar}-12", KRONOBERG, "Lessebo", "Sverige", "x") for ar in (2023, 2024, 2025))))

    assert [cell for cell, _ in fynd] == ["E9", "E12", "E13"]


def test_pivottabellens_rader_summeras_till_riket():
    lasning = _las(fil.af_riket(), "af-riket")

    assert [_varde(lasning, "af-inskrivna-utrikes", "00", kon).varde for kon in "TKM"] == [800, 400, 400]
    assert _varde(lasning, "af-utan-arbete-12-inrikes", "00").varde == 80


def test_pivottabellen_laser_inga_egna_deklarationer():
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

    assert "inte läser" in _fynd(fil.af_riket(doctype=bomb), "af-riket")[0][1]


def test_en_pivottabell_med_andra_falt_sager_vilka_den_har():
    annan = fil.med_pivot({"PERIOD": ["2025-12"], "ANTAL": None}, [["2025-12", 1]])

    assert "PERIOD och ANTAL" in _fynd(annan, "af-riket")[0][1]


MV_NAMN = "Kommunmottagna enligt ersättningsförordningen 2025.xlsx"
LESSEBO = ("Kronobergs län", "Lessebo", *[1] * 12, 12)


def test_migrationsverkets_manader_och_ar():
    vasby = ("Stockholms län", "Upplands-Väsby", *[".."] * 11, 5, 30)
    lan = ("Kronobergs län", "Totalt", *[1] * 12, 12)

    lasning = _las(fil.mv([LESSEBO, lan, vasby]), "mv-kommunmottagna", MV_NAMN)

    got = {(v.plats, v.manad): (v.varde, v.status) for v in lasning.varden}
    assert got["0761", 3] == (1, "")
    assert got["0761", None] == (12, "")
    assert got["0114", 1] == (None, "..")
    assert got["0114", None] == (30, "")
    assert {plats for plats, _ in got} == {"0761", "0114"}  # no row of a county, and no zero for Uppvidinge


def test_ett_ar_som_inte_ar_slut_har_ingen_arssumma():
    lasning = _las(fil.mv([LESSEBO], manader=8), "mv-kommunmottagna", MV_NAMN)

    assert sorted(v.manad for v in lasning.varden) == list(range(1, 9))
    assert lasning.sista == "2025-08"


def test_lanets_rad_ar_kontrollsumma():
    lan = ("Kronobergs län", "Totalt", *[1] * 11, 7, 12)

    fynd = _fynd(fil.mv([LESSEBO, lan]), "mv-kommunmottagna", MV_NAMN)

    assert fynd == [("N5", "Kommunerna i Kronobergs län blir 1 tillsammans, men länets rad säger 7.")]


def test_filens_namn_och_information_ska_saga_samma_ar():
    fynd = _fynd(fil.mv([LESSEBO], artal=2024), "mv-kommunmottagna", MV_NAMN)

    assert "2024 och 2025" in fynd[0][1]


def _egen(rader, **tabell):
    avbildning = las_avbildning(
        {
            "namn": "Egen", "hanvisning": "Länets egen",
            "matt": {"andel": {"indikator": "egen-andel", "enhet": "procent"}},
            "tabell": {
                "blad": "Blad", "rubriker": ["Kommun", "År", "Andel (%)"],
                "plats": {"rubrik": "Kommun"}, "period": {"rubrik": "År"},
                "varden": [{"rubrik": "Andel (%)", "matt": "andel"}], **tabell,
            },
        }
    )  # fmt: skip
    bok = Arbetsbok(fil.bok(("Blad", [["Kommun", "År", "Andel (%)", "Enhet: procent"], *rader])))
    return las(bok, avbildning, Platsuppslag(fil.PLATSER))


def test_en_egen_fil_med_koder_namn_och_svenska_tal():
    lasning = _egen([[761, 2024, "12,5"], ["0760", "2024", "-"], ["Kalmar kommun", 2024.0, 0]])

    assert [(v.plats, v.varde, v.status) for v in lasning.varden] == [
        ("0760", None, "-"), ("0761", pytest.approx(12.5), ""), ("0880", 0, ""),
    ]  # fmt: skip


def test_enheten_far_inte_ha_andrats():
    _egen([["Lessebo", 2024, 45.5]], enheter=[{"cell": "D1", "text": "Enhet: procent"}])

    with pytest.raises(FilenStammerInte, match="D1: I bladet ”Blad” väntades enheten ”antal”, men där står det"):
        _egen([["Lessebo", 2024, 45.5]], enheter=[{"cell": "D1", "text": "antal"}])
    with pytest.raises(FilenStammerInte, match="mellan 0 och 1"):
        _egen([["Lessebo", 2024, 0.45], ["Kalmar", 2024, 1]])
