"""Compared and stored: the same file twice, changed files, and what people have changed in between."""

from io import StringIO

from django.core.management import call_command

from core.giltighet import spann
from forum.models import Rekommendation
from insatser.models import Insats, InsatsKoppling, InsatsRelation
from rapporter.models import Inlasning
from sok.models import (
    DelmalVersion,
    Malgrupp,
    Omrade,
    Organisation,
    OrganVersion,
    Overenskommelse,
    Part,
    Prioritering,
    Samverkansomrade,
)

GAMLA = "      - {namn: Gamla forumet, till: 2022-06-30}\n"
MELLAN = "      - {namn: Mellanforumet, fran: 2022-01-01, till: 2022-06-30}\n"
KONFLIKT = """kallkonflikter:
  - {rubrik: Lydelse, uppgift_a: dubbleras, uppgift_b: dubblas, avser: ["delmal:ak1"]}
"""


def test_allt_i_filen_lagras(las, liten):
    utfall = las(liten)

    assert utfall.nya
    assert not utfall.konflikter
    assert Overenskommelse.objects.get().slug == "provlan"
    assert Part.objects.get(organisation__nyckel="lessebo").undertecknad is None
    assert DelmalVersion.objects.get(delmal__nyckel="ak1").faktor == 2
    assert Prioritering.objects.get().beslutad.iso == "2024-03"
    assert Rekommendation.objects.get().agare.nyckel == "forum"
    assert InsatsRelation.objects.get().till.nyckel == "k02"


def test_manad_som_grans_blir_osaker(las, liten):
    las(liten)

    senare = Malgrupp.objects.get(text="Utrikes födda")
    assert senare.giltighet.lower.isoformat() == "2023-10-01"
    assert senare.osaker_grans
    assert not OrganVersion.objects.get(namn="Nya forumet").osaker_grans


def test_kallan_star_med_sitt_namn(las, liten):
    las(liten)

    assert OrganVersion.objects.get(namn="Nya forumet").kalla == "Rapporten"


def test_forsta_delmalet_ar_huvudsakligt(las, liten):
    las(liten)

    assert InsatsKoppling.objects.get(insats__nyckel="k01", primar=True).delmal.nyckel == "ak1"
    assert InsatsKoppling.objects.get(insats__nyckel="k02").primar


def test_samma_fil_tva_ganger_andrar_ingenting(las, liten, handelser):
    las(liten)
    before = handelser()

    utfall = las(liten)

    assert not utfall.andrar_nagot
    assert handelser() == before
    assert Inlasning.objects.count() == 1


def test_torrkorning_visar_skillnaden_och_lagrar_inget(las, liten, handelser):
    las(liten)
    before = handelser()

    utfall = las(liten.replace("{namn: Arbete}", "{namn: Arbete och studier}"), torrkorning=True)

    assert [str(ett) for ett in utfall.andrade] == ["version av område ak 1, namn: ”Arbete” → ”Arbete och studier”"]
    assert handelser() == before
    assert Inlasning.objects.count() == 1


def test_torrkorning_fore_forsta_inlasningen_lagrar_inget(las, liten, handelser):
    before = handelser()

    utfall = las(liten, torrkorning=True)

    assert "område ak" in utfall.nya
    assert not Overenskommelse.objects.exists()
    assert handelser() == before


def test_kommandot_visar_torrkorningen_rad_for_rad(las, liten, tmp_path):
    las(liten)
    path = tmp_path / "lan.yaml"
    text = liten.replace("slutdatum: 2025-12-31", "slutdatum: 2026-12-31")
    text = text.replace("  - {nar: 2018, text: Arbetet börjar}\n", "  []\n")
    text = text.replace("nyckel: k02", "nyckel: k03").replace("insats: k02", "insats: k03")
    path.write_text(text, encoding="utf-8")
    answer = StringIO()

    call_command("importera_overenskommelse", str(path), torrkorning=True, stdout=answer)

    lines = answer.getvalue().splitlines()
    assert "Ändras: överenskommelse, till och med: ”2025-12-31” → ”2026-12-31”" in lines
    assert "Nytt: insats k03" in lines
    assert "Finns inte längre i filen, behålls i portalen: insats k02" in lines
    assert "Finns inte längre i filen, behålls i portalen: tidslinjepost 2018 Arbetet börjar" in lines
    assert lines[-1].startswith("Torrkörning, inget har lagrats: ")


def test_andrad_fil_andrar_bara_det_som_andrats(las, liten, handelser):
    las(liten)
    before = handelser()

    utfall = las(liten.replace("titel: Språkcafé\n", "titel: Språkcafé i Lessebo\n"))

    assert Insats.objects.get(nyckel="k01").titel == "Språkcafé i Lessebo"
    assert len(utfall.andrade) == 1
    assert handelser() == before + 2  # the initiative, and the reading itself


def test_det_som_forsvunnit_ur_filen_tas_aldrig_bort(las, liten):
    las(liten)
    utan = liten.replace(KONFLIKT, "")

    first, second = las(utan), las(utan)

    avtal = Overenskommelse.objects.get()
    assert first.saknas_i_filen == second.saknas_i_filen == ["källkonflikt Lydelse"]
    assert avtal.kallkonflikt_lista.exists()


def test_det_som_kommer_tillbaka_i_filen_kanns_igen(las, liten):
    las(liten)
    las(liten.replace("principer: [samverka, dela erfarenheter]", "principer: [samverka]"))

    utfall = las(liten)

    assert not utfall.nya
    assert not utfall.saknas_i_filen


def test_det_som_andrats_i_portalen_ar_en_konflikt_och_skrivs_inte_over(las, liten):
    las(liten)
    Insats.objects.filter(nyckel="k01").update(titel="Kafé på svenska")

    utfall = las(liten.replace("titel: Språkcafé\n", "titel: Språkkafé\n"))

    assert [str(ett) for ett in utfall.konflikter] == [
        "insats k01, titel: portalen har ”Kafé på svenska”, filen har ”Språkkafé”. Portalens uppgift behålls."
    ]
    assert Insats.objects.get(nyckel="k01").titel == "Kafé på svenska"


def test_konflikten_sags_igen_tills_den_ar_lost(las, liten):
    las(liten)
    Insats.objects.filter(nyckel="k01").update(titel="Kafé på svenska")

    assert len(las(liten).konflikter) == 1
    assert len(las(liten).konflikter) == 1
    assert not las(liten.replace("titel: Språkcafé\n", "titel: Kafé på svenska\n")).konflikter


def test_andra_falt_pa_samma_rad_andras_anda(las, liten):
    las(liten)
    Insats.objects.filter(nyckel="k01").update(titel="Kafé på svenska")

    las(liten.replace("    start: 2024\n", "    start: 2024-09\n"))

    insats = Insats.objects.get(nyckel="k01")
    assert (insats.titel, insats.start.iso) == ("Kafé på svenska", "2024-09")


def test_det_som_tomts_i_portalen_fylls_inte_i_pa_nytt(las, liten):
    las(liten)
    Overenskommelse.objects.update(slutdatum=None)

    utfall = las(liten)

    assert len(utfall.konflikter) == 1
    assert Overenskommelse.objects.get().slutdatum is None


def test_ny_uppgift_i_filen_fyller_ett_tomt_falt(las, liten):
    las(liten)

    las(liten.replace("    titel: Språkcafé\n", "    titel: Språkcafé\n    malgrupp: Föräldrar\n"))

    assert Insats.objects.get(nyckel="k01").malgrupp == "Föräldrar"


def test_det_som_tagits_bort_i_portalen_laggs_inte_in_igen(las, liten):
    las(liten)
    Insats.objects.get(nyckel="k02").delete()

    utfall = las(liten)

    assert not Insats.objects.filter(nyckel="k02").exists()
    assert not utfall.nya
    assert "insats k02: borttagen i portalen sedan förra inläsningen. Läggs inte in på nytt." in [
        str(ett) for ett in utfall.konflikter
    ]


def test_laget_andras_i_portalen_inte_av_filen(las, liten):
    las(liten)

    utfall = las(liten.replace("status: pagar", "status: avslutad"))

    assert Insats.objects.get(nyckel="k01").status == "pagar"
    assert len(utfall.konflikter) == 1


def test_gransen_mellan_tva_versioner_kan_flyttas_framat_och_bakat(las, liten):
    las(liten)

    for sista, forsta in [("2023-06-30", "2023-07-01"), ("2021-06-30", "2021-07-01")]:
        utfall = las(liten.replace("2022-06-30", sista).replace("2022-07-01", forsta))

        assert len(utfall.andrade) == 2
        assert OrganVersion.objects.get(namn="Nya forumet").giltighet.lower.isoformat() == forsta


def test_en_version_kan_laggas_in_mellan_tva_andra(las, liten):
    las(liten)

    las(liten.replace(GAMLA, GAMLA.replace("2022-06-30", "2021-12-31") + MELLAN))

    names = OrganVersion.objects.filter(organ__nyckel="forum").order_by("giltighet").values_list("namn", flat=True)
    assert list(names) == ["Gamla forumet", "Mellanforumet", "Nya forumet"]


def test_version_som_krockar_med_portalens_sags_och_inget_lagras(las, fel_i, liten):
    las(liten)
    nya = OrganVersion.objects.get(namn="Nya forumet")
    OrganVersion.objects.filter(namn="Gamla forumet").delete()
    OrganVersion.objects.create(organ=nya.organ, namn="Portalens", giltighet=spann(None, nya.fran))

    faults = fel_i(liten.replace("2022-07-01", "2022-06-01").replace("2022-06-30", "2022-05-31"))

    assert faults == ["version av organ: Perioden överlappar en annan version. Avsluta den andra först."]
    assert OrganVersion.objects.get(namn="Nya forumet").fran.isoformat() == "2022-07-01"


def test_huvudsakligt_delmal_kan_bytas(las, liten):
    las(liten)

    las(liten.replace("delmal: [ak1, ak2]", "delmal: [ak2, ak1]"))

    assert InsatsKoppling.objects.get(insats__nyckel="k01", primar=True).delmal.nyckel == "ak2"


def test_ett_annat_lan_delar_organisationer_men_andrar_dem_inte(las, liten):
    las(liten)
    annat = liten.replace("slug: provlan", "slug: annatlan").replace("namn: Lessebo kommun", "namn: Lessebo kommunen")

    utfall = las(annat)

    assert Organisation.objects.count() == 2
    assert Organisation.objects.get(nyckel="lessebo").namn == "Lessebo kommun"
    assert [ett.etikett for ett in utfall.konflikter] == ["organisation lessebo"]
    assert Omrade.objects.filter(nyckel="ak").count() == 2


def test_nycklar_ar_egna_for_varje_lan(las, liten):
    las(liten)
    las(liten.replace("slug: provlan", "slug: annatlan"))

    las(liten.replace("slug: provlan", "slug: annatlan").replace("titel: Språkcafé\n", "titel: Annat\n"))

    assert set(Insats.objects.filter(nyckel="k01").values_list("titel", flat=True)) == {"Språkcafé", "Annat"}
    assert Samverkansomrade.objects.count() == 2


def test_inlasningen_minns_vem_och_vilken_fil(las, liten, django_user_model):
    person = django_user_model.objects.create_user("strateg@demo.invalid", namn="Demo Strateg")

    las(liten, av=person)

    inlasning = Inlasning.objects.get()
    assert (inlasning.filnamn, inlasning.av) == ("liten.yaml", person)
    assert len(inlasning.sha256) == 64
    assert inlasning.varden["insats:k01"]["falt"]["titel"] == "Språkcafé"
