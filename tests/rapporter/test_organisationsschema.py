"""The chart is drawn from the organs' relations; the list says the same in words."""

import datetime
import re
from itertools import pairwise

import pytest

from core.giltighet import spann
from rapporter.organisationsschema import rita
from rapporter.sidor.organ import Organstruktur
from rapporter.skiktning import Skiktning
from sok.models import Organ, OrganAnsvar, OrganRelation, OrganVersion, Relationstyp, Skede
from tests.rapporter.conftest import make_area, make_organ, relate

IDAG = datetime.date(2024, 6, 1)


def test_varje_organ_ar_en_ruta_och_varje_relation_ett_ord(organen):
    bild = rita(Organstruktur(organen, IDAG))

    assert bild.count("<rect") == 4
    assert "bereder för" in bild
    assert "rapporterar till" in bild
    assert "informerar" in bild
    assert "Källorna anger ingen relation till de andra" in bild


def test_rutan_och_listan_sager_vem_som_sammankallar_och_vilka_omraden(organen, sida):
    Organ.objects.filter(overenskommelse=organen, nyckel="forum").update(ledning="Landshövdingen")
    Organ.objects.filter(overenskommelse=organen, nyckel="ask").update(sammankallande=organen.samordnare)
    omrade = make_area(organen, "studier", 9, "Studier")
    OrganAnsvar.objects.create(organ=Organ.objects.get(nyckel="ask"), omrade=omrade, giltighet=spann())

    struktur = Organstruktur(organen, IDAG)
    bild = " ".join(re.findall(r">([^<>]+)</text>", rita(struktur)))
    text = sida("organ").content.decode()

    assert "Leds av Landshövdingen" in bild
    assert f"Sammankallas av {organen.samordnare.visningsnamn}" in bild
    assert "Studier" in bild
    assert "Leds av Landshövdingen." in text
    assert "Studier" in text


def test_utan_relationer_ritas_inget(overenskommelse):
    make_organ(overenskommelse, "forum", 1, "Forum")

    assert rita(Organstruktur(overenskommelse, IDAG)) == ""


def test_namnet_kan_inte_bli_kod(organen):
    OrganVersion.objects.filter(organ__nyckel="ask").update(namn="<script>alert(1)</script>")

    assert "<script" not in rita(Organstruktur(organen, IDAG))


def test_avslutat_organ_ritas_inte_men_namns(organen, sida):
    OrganVersion.objects.filter(organ__nyckel="ask").update(skede=Skede.AVSLUTAT)

    struktur = Organstruktur(organen, IDAG)
    text = sida("organ").content.decode()

    assert "ask" not in [rad.nyckel for rad in struktur.i_drift]
    assert text.index("Avslutade eller aldrig inrättade") < text.rindex("Arbetsmarknadssamverkan")


def test_listan_ar_nastlad_efter_vem_som_star_over(organen):
    struktur = Organstruktur(organen, IDAG)

    assert [rad.nyckel for rad in struktur.trad] == ["forum", "natverk"]
    assert [rad.nyckel for rad in struktur.trad[0].under] == ["beredning", "ask"]


def test_ring_av_relationer_gar_att_rita(organen):
    forum, ask = (organen.organ_lista.get(nyckel=nyckel) for nyckel in ("forum", "ask"))
    relate(ask, Relationstyp.BESLUTAR_OVER, forum)

    struktur = Organstruktur(organen, IDAG)

    assert rita(struktur).count("<rect") == 4
    assert sum(len(rad.under) for rad in struktur.alla) < len(struktur.alla)


def test_relation_som_upphort_visas_inte(organen):
    OrganRelation.objects.update(giltighet=(datetime.date(2019, 1, 1), datetime.date(2020, 1, 1)))

    assert rita(Organstruktur(organen, IDAG)) == ""


@pytest.mark.parametrize("kanter", [[], [(1, 2), (1, 3), (2, 4), (3, 4), (1, 4)], [(1, 2), (2, 3), (3, 1)]])
def test_rutor_i_samma_lager_overlappar_inte(kanter):
    skikt = Skiktning([1, 2, 3, 4], kanter, bredd=100, mellan=20, genomfart=10)

    for lager in skikt.lager:
        for vanster, hoger in pairwise(lager):
            assert vanster.x + vanster.bredd + 20 <= hoger.x + 0.01


def test_den_som_informerar_star_bredvid_och_inte_over(organen):
    bild = rita(Organstruktur(organen, IDAG))

    assert "informerar →" in bild or "← informerar" in bild


def test_sidokant_star_mellan_grannar_och_andrar_inget_lager():
    skikt = Skiktning(["topp", "a", "b", "c"], [("topp", n) for n in "abc"], [("a", "c")], bredd=100, mellan=20,
                      sidomellan=90, genomfart=10)  # fmt: skip
    a, c = skikt.noder["a"], skikt.noder["c"]

    assert a.skikt == c.skikt == 1
    assert skikt.ar_grannar(("a", "c"))
    assert abs(a.x - c.x) >= 190


def test_sidokant_mellan_olika_lager_gar_uppifran_och_ner():
    skikt = Skiktning(["topp", "mitt", "botten"], [("topp", "mitt"), ("mitt", "botten")], [("botten", "topp")],
                      bredd=100, mellan=20, genomfart=10)  # fmt: skip

    assert skikt.sidor == []
    assert ("topp", "botten") in {piece.kant for piece in skikt.strack}


def test_organ_utan_relationer_star_i_rader_ocksa_nar_schemat_ar_smalt(overenskommelse):
    forum = make_organ(overenskommelse, "forum", 1, "Forum")
    relate(forum, Relationstyp.INFORMERAR, make_organ(overenskommelse, "rad", 2, "Rådet"))
    for nummer in range(3, 9):
        make_organ(overenskommelse, f"ensam-{nummer}", nummer, f"Ensam {nummer}")

    bild = rita(Organstruktur(overenskommelse, IDAG))

    tops = re.findall(r'<rect[^>]* y="([\d.]+)"', bild)
    assert max(tops.count(top) for top in set(tops)) == 4
