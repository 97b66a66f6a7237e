"""The table that the dialogue reads: what is set against what, which sums are tried, who sees what when."""

from decimal import Decimal

import pytest

from core.svenska import Saknas
from indikatorer.models import Anvisningsomgang, Kommuntal, Kommuntalsbeslut, Kon, Serie
from indikatorer.services import kommuntal as tjanst
from indikatorer.services.kommuntal.forslagshjalp import hjalp
from indikatorer.services.kommuntal.omgang import kommuntal_lista
from indikatorer.views import kommuntal_kommun, kommuntal_ord
from tests.dagar import i_ar, i_fjol, idag, igar
from tests.factories.indikatorer import MatvardeFactory, SerieFactory, riket_lan_och_kommuner
from tests.simulatorer.kolada import KRONOBERG

KALLA = "Migrationsverket, kommunmottagna"


@pytest.fixture
def lanet(overenskommelse):
    riket_lan_och_kommuner()
    return overenskommelse


def tog_emot(*rader, **val):
    tjanst.spara_mottagande([(*rad, "")[:6] for rad in rader], kalla=KALLA, **val)


def i_kolada(kpi, artal, varden):
    serie = Serie.objects.filter(kalla_id=kpi).first() or SerieFactory(kalla_id=kpi)
    for kod, varde in varden.items():
        for kon, share in ((Kon.TOTALT, 1), (Kon.KVINNOR, Decimal("0.5"))):
            MatvardeFactory(serie=serie, geografi_id=kod, artal=artal, kon=kon, varde=varde * share)


def beslutat(overenskommelse, artal, lanstal, antal):
    omgang = Anvisningsomgang.objects.create(
        overenskommelse=overenskommelse, artal=artal, lanstal=lanstal, lage="beslutad"
    )
    for kod, number in antal.items():
        kommuntal = Kommuntal.objects.create(omgang=omgang, kommun_id=kod)
        Kommuntalsbeslut.objects.create(kommuntal=kommuntal, antal=number)
    return omgang


def rad(tabell, kod):
    return next(row for row in tabell.rader if row.plats.kod == kod)


def test_varje_kommun_star_bredvid_det_som_beslutades(lanet):
    beslutat(lanet, 2017, 30, {"0780": 20, "0761": 0})
    tog_emot(("0780", 2017, None, "alla", 50), ("0761", 2017, None, "alla", 14))
    i_kolada("N01951", 2016, {"0780": 90_000})
    i_kolada("N01951", 2018, {"0780": 99_000, "0761": 9_000})

    tabell = tjanst.arstabell(lanet, 2017)

    vaxjo, lessebo, alvesta = rad(tabell, "0780"), rad(tabell, "0761"), rad(tabell, "0764")
    assert (vaxjo.beslutat, vaxjo.kvot, vaxjo.skillnad) == (20, Decimal("2.5"), 30)
    assert (vaxjo.invanare.varde, vaxjo.invanare.artal) == (90_000, 2016)
    assert round(vaxjo.per_tusen, 3) == Decimal("0.556")
    assert (lessebo.kvot, lessebo.skillnad, lessebo.per_tusen) == (Saknas.EJ_BERAKNAS, 14, Saknas.SAKNAS)
    assert (alvesta.beslutat, alvesta.kvot, alvesta.mottagna.varde) == (Saknas.SAKNAS,) * 3
    assert tabell.lanet.beslutat == 30
    assert tabell.tillsammans.beslutat == Saknas.EJ_BERAKNAS


def test_kommunerna_star_i_svensk_ordning_med_den_egna_forst(lanet, ledamot):
    tabell = tjanst.arstabell(lanet, 2017, insyn=tjanst.Insyn.for_user(ledamot, lanet))

    assert [row.plats.namn for row in tabell.rader] == [
        "Lessebo", "Alvesta", "Ljungby", "Markaryd", "Tingsryd", "Uppvidinge", "Växjö", "Älmhult",
    ]  # fmt: skip
    assert [row.egen for row in tabell.rader[:2]] == [True, False]


def test_utan_inlast_mottagande_visas_koladas_tal_och_det_sags(lanet):
    i_kolada("N01986", 2023, {"0780": 140, "0761": 12})
    i_kolada("N01987", 2023, {"0780": 40})
    tog_emot(("0761", 2023, None, "alla", 13))

    tabell = tjanst.arstabell(lanet, 2023)

    vaxjo, lessebo = rad(tabell, "0780"), rad(tabell, "0761")
    assert (vaxjo.mottagna.varde, vaxjo.mottagna.kalla, vaxjo.anvisade.varde) == (140, "Kolada (N01986)", 40)
    assert (lessebo.mottagna.varde, lessebo.mottagna.kalla) == (13, KALLA)
    assert tabell.kallor == [KALLA, "Kolada (N01986)", "Kolada (N01987)"]


def test_ett_dolt_antal_ersatts_inte_av_en_annan_kallas(lanet):
    i_kolada("N01986", 2023, {"0761": 3})
    tjanst.spara_mottagande([("0761", 2023, None, "alla", None, "..")], kalla=KALLA)

    lessebo = rad(tjanst.arstabell(lanet, 2023), "0761")

    assert (lessebo.mottagna.varde, lessebo.kvot, lessebo.per_tusen) == (Saknas.DOLT,) * 3


def test_vagarna_tillsammans_ar_alla_nar_kallan_inte_ger_summan(lanet):
    tog_emot(*(("0780", 2017, None, vag, 5) for vag in ("abo", "ebo", "kvot", "anknytning")))
    tog_emot(*(("0761", 2017, None, vag, 5) for vag in ("abo", "ebo", "kvot")))

    tabell = tjanst.arstabell(lanet, 2017)

    assert (rad(tabell, "0780").mottagna.varde, rad(tabell, "0761").mottagna.varde) == (20, Saknas.SAKNAS)
    assert rad(tabell, "0780").mottagna.kallord == f"Egen beräkning baserad på {KALLA}"


def test_sma_antal_doljs_och_gar_inte_att_rakna_ut(lanet):
    tog_emot(("0761", 2017, None, "alla", 40), ("0761", 2017, None, "anvisade", 38))
    tog_emot(
        *(
            ("0761", 2017, None, vag, antal)
            for vag, antal in zip(("abo", "ebo", "kvot", "anknytning"), (20, 11, 2, 7), strict=True)
        )
    )
    tog_emot(
        *((kod, 2016, None, "alla", 3 if kod == "0761" else 30) for kod in KRONOBERG), ("07", 2016, None, "alla", 213)
    )

    lessebo = rad(tjanst.arstabell(lanet, 2017), "0761")
    i_fjol = tjanst.arstabell(lanet, 2016)

    assert lessebo.delar["kvot"].varde is Saknas.DOLT
    assert sum(u.varde is Saknas.DOLT for u in lessebo.delar.values()) == 2
    assert Saknas.DOLT in (lessebo.mottagna.varde, lessebo.anvisade.varde)
    assert rad(i_fjol, "0761").mottagna.varde is Saknas.DOLT
    assert sum(row.mottagna.varde is Saknas.DOLT for row in [*i_fjol.rader, i_fjol.lanet]) == 2
    assert dict(lessebo.tidigare)[2016].varde is Saknas.DOLT
    assert rad(tjanst.arstabell(lanet, 2017, oppet=True), "0761").delar["kvot"].varde == 2
    samma = {row.artal: row for _, row in tjanst.kommunens_ar(lanet, lessebo.plats)}
    assert samma[2017].delar == lessebo.delar


def kontroller(lanet):
    return [(kontroll.stammer, kontroll.mening) for kontroll in tjanst.arstabell(lanet, 2017).kontroller]


def test_summor_som_inte_stammer_sags_i_ord(lanet):
    delar = [("0780", 2017, None, vag, 5) for vag in ("abo", "ebo", "kvot", "anknytning")]
    tog_emot(*delar, *((kod, 2017, None, "alla", 21) for kod in KRONOBERG), ("07", 2017, None, "alla", 170))
    beslutat(lanet, 2017, 80, dict.fromkeys(KRONOBERG, 9))

    assert kontroller(lanet) == [
        (False, "Växjö: vägarna är tillsammans 20, men summan i källan är 21."),
        (False, "Kommunerna har tillsammans tagit emot 168, men källan anger 170 för länet."),
        (False, "Kommuntalen är tillsammans 72. Länstalet är 80, en skillnad på 8."),
    ]


def test_summor_som_stammer_sags_ocksa_och_det_som_inte_gar_att_prova(lanet):
    tog_emot(*((kod, 2017, None, "alla", 20) for kod in KRONOBERG), ("07", 2017, None, "alla", 160))
    beslutat(lanet, 2017, 80, {"0780": 80})

    assert kontroller(lanet) == [
        (None, "Kommuntalen går inte att pröva mot länstalet: antalet saknas för någon kommun."),
        (True, "Kommunerna har tillsammans tagit emot lika många som länet, 160."),
    ]


def test_ett_ar_som_pagar_visar_manaderna_hittills(lanet):
    tog_emot(("07", 2018, 1, "alla", 670), ("0780", 2018, 1, "alla", 20), ("0780", 2018, 2, "alla", 30))
    tog_emot(("0761", 2018, 2, "alla", 9))

    tabell = tjanst.arstabell(lanet, 2018)

    assert tabell.lanet.hittills == (670, "januari")
    assert rad(tabell, "0780").hittills == (50, "januari–februari")
    assert rad(tabell, "0761").hittills is None
    assert rad(tabell, "0780").mottagna.varde == Saknas.SAKNAS


def test_ett_ar_med_bara_manader_har_en_kolumn_for_hittills(lanet):
    tog_emot(("0780", 2018, 1, "alla", 20), ("0780", 2018, 2, "alla", 30), ("0761", 2018, None, "alla", 9))

    tabell = tjanst.arstabell(lanet, 2018)

    kolumner = kommuntal_ord.kolumner(tabell)
    (hittills,) = [kolumn for kolumn in kolumner if kolumn.namn == "Mottagna hittills"]
    vaxjo, lessebo = (kommuntal_ord.cell(hittills, rad(tabell, kod)) for kod in ("0780", "0761"))
    assert (vaxjo["text"], vaxjo["liten"]) == ("50", "januari–februari")
    assert (lessebo["text"], lessebo["saknas"]) == ("–", False)
    rubriker, rader = kommuntal_ord.tabellfil(tabell)
    per_kod = {row[0]: dict(zip(rubriker, row, strict=True)) for row in rader}
    assert (per_kod["0780"]["Mottagna hittills"], per_kod["0780"]["Månader hittills"]) == (50, "januari–februari")
    assert "Mottagna hittills" not in kommuntal_ord.tabellfil(tjanst.arstabell(lanet, 2017))[0]


def test_ett_ar_som_inte_har_borjat_saknar_inte_uppgifter(lanet):
    tog_emot(("0780", i_fjol(), None, "alla", 51))
    for artal in (i_fjol(), i_ar(), i_ar() + 1):
        Kommuntal.objects.create(
            omgang=Anvisningsomgang.objects.create(overenskommelse=lanet, artal=artal, lanstal=30), kommun_id="0780"
        )
    kommun = rad(tjanst.arstabell(lanet, i_ar()), "0780").plats

    sida = kommuntal_kommun.innehall(kommun, tjanst.kommunens_ar(lanet, kommun))

    assert [[cell["text"] for cell in ar["celler"]] for ar in sida["ar_lista"]] == [
        ["året har inte börjat"],
        ["året pågår"],
        ["51"],
    ]
    nasta = tjanst.arstabell(lanet, i_ar() + 1)
    kommuntalet = next(kolumn for kolumn in kommuntal_ord.alla(nasta.artal) if kolumn.namn == "Kommuntal")
    assert kommuntal_ord.cell(kommuntalet, rad(nasta, "0780"))["text"] == "inte beslutat än"


def test_beraknat_sager_vilken_kalla_det_bygger_pa(lanet):
    beslutat(lanet, 2017, 20, {"0780": 20})
    i_kolada("N01951", 2016, {"0780": 90_000})
    tog_emot(*(("0780", 2017, None, vag, 5) for vag in ("abo", "ebo", "kvot", "anknytning")))

    tabell = tjanst.arstabell(lanet, 2017)

    assert rad(tabell, "0780").mottagna.kallord == f"Egen beräkning baserad på {KALLA}"
    assert kommuntal_ord.egen_berakning(tabell.rader) == f"Egen beräkning baserad på {KALLA} och Kolada (N01951)"
    rubriker, rader = kommuntal_ord.tabellfil(tabell)
    vaxjo = dict(zip(rubriker, next(row for row in rader if row[0] == "0780"), strict=True))
    assert vaxjo["Källa till beräkningarna"] == f"Egen beräkning baserad på {KALLA} och Kolada (N01951)"


def test_ett_litet_antal_hittills_gar_inte_att_rakna_ut_ur_lanets(lanet):
    antal = dict(zip(KRONOBERG, (3, 20, 30, 40, 50, 60, 70, 80), strict=True))
    tog_emot(*((kod, 2018, 1, "alla", n) for kod, n in antal.items()), ("07", 2018, 1, "alla", sum(antal.values())))

    tabell = tjanst.arstabell(lanet, 2018)

    told = {row.plats.kod: row.hittills for row in [tabell.lanet, *tabell.rader]}
    dolda = {kod for kod, hittills in told.items() if hittills == (Saknas.DOLT, "januari")}
    assert next(iter(antal)) in dolda
    assert len(dolda) > 1
    assert tabell.har_dolda
    assert all(row.hittills[0] != Saknas.DOLT for row in tjanst.arstabell(lanet, 2018, oppet=True).rader)


def test_utkastet_och_svaren_ses_av_andra_forst_nar_det_ar_dags(lanet, strateg, beredare, ledamot, lasare):
    omgang = tjanst.starta_omgang(lanet, 2027, lanstal=80, av=strateg)
    tjanst.foresla(omgang, {kod: tjanst.Forslaget(10) for kod in KRONOBERG}, lanstal=80, av=strateg)

    def ser(person):
        row = rad(tjanst.arstabell(lanet, 2027, insyn=tjanst.Insyn.for_user(person, lanet)), "0761")
        return row.forslag, bool(row.synpunkt)

    assert [ser(person) for person in (beredare, ledamot, lasare)] == [(10, False), (None, False), (None, False)]
    tjanst.be_om_synpunkter(omgang, senast=idag(), av=strateg)
    tjanst.lamna_synpunkt(Kommuntal.objects.get(kommun="0761"), stallning="godtar", av=ledamot)
    assert [ser(person) for person in (beredare, ledamot, lasare)] == [(10, True), (10, True), (10, False)]
    Anvisningsomgang.objects.update(synpunkter_senast=igar())
    assert ser(lasare) == (10, True)


def test_lanstalet_fordelas_ur_aret_fore_nar_allt_ar_kant(lanet, strateg):
    omgang = tjanst.starta_omgang(lanet, 2027, lanstal=80, av=strateg)
    rader = kommuntal_lista(omgang)
    i_kolada("N01951", 2025, dict.fromkeys(KRONOBERG, 1_000))
    tog_emot(*((kod, 2026, None, "alla", 10) for kod in list(KRONOBERG)[:-1]))

    assert hjalp(omgang, rader, "invanare").antal == dict.fromkeys(KRONOBERG, 10)
    assert hjalp(omgang, rader, "utjamnat").stopp.startswith("Uppgift om mottagna saknas för Ljungby")
    tog_emot(("0781", 2026, None, "alla", 90))
    assert hjalp(omgang, rader, "utjamnat").antal["0781"] == 0
    assert sum(hjalp(omgang, rader, "utjamnat").antal.values()) == 80


def test_filen_sager_samma_sak_som_sidan_och_skiljer_pa_saknat_och_noll(lanet):
    beslutat(lanet, 2017, 20, {"0780": 20, "0761": 0})
    tog_emot(("0780", 2017, None, "alla", 51), ("0761", 2017, None, "alla", 14))

    rubriker, rader = kommuntal_ord.tabellfil(tjanst.arstabell(lanet, 2017))

    per_kod = {row[0]: dict(zip(rubriker, row, strict=True)) for row in rader}
    kvot = "Delat med kommuntal (egen beräkning)"
    assert (per_kod["0780"]["Kommuntal"], per_kod["0780"][kvot]) == (20, Decimal("2.55"))
    assert (per_kod["0761"]["Kommuntal"], per_kod["0761"][kvot]) == (0, "går inte att beräkna")
    assert (per_kod["0764"]["Kommuntal"], per_kod["0764"][kvot]) == ("uppgift saknas", "uppgift saknas")
    assert per_kod["07"]["Kommuntal"] == 20
    assert "Kvot" not in rubriker


def test_kommunens_sida_har_ett_ar_per_rad(lanet):
    beslutat(lanet, 2017, 20, {"0780": 20})
    tog_emot(("0780", 2016, None, "alla", 51), ("0761", 2015, None, "alla", 14))
    kommun = rad(tjanst.arstabell(lanet, 2017), "0780").plats

    ar = tjanst.kommunens_ar(lanet, kommun)

    assert [(row.artal, row.beslutat, row.mottagna.varde) for _, row in ar] == [
        (2017, 20, Saknas.SAKNAS),
        (2016, Saknas.SAKNAS, 51),
    ]
