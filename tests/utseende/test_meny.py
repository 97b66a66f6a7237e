import pytest

from rapporter import meny
from sok.models import Medlemskap, Roll
from tests.factories.sok import KommunorganisationFactory, MedlemskapFactory


def bygg(user, path="", som=""):
    return meny.bygg(meny.mina_medlemskap(user)[0], path, som)


def test_varje_roll_har_en_meny():
    assert set(meny.MENYER) == set(Roll)
    assert set(meny.ROLLORD) == set(Roll)


@pytest.mark.django_db
def test_raderna_leder_till_sidor_som_finns(medlem, kommun):
    # The pages that later work brings; a row disappears from here when its page comes.
    kommande = {
        "dialoger:insamlingar",
        "dialoger:lista",
        "dialoger:behov",
        "forum:infor_motet",
    }

    saknade = set()
    for roll in Roll:
        medlemskap = Medlemskap.objects.get(user=medlem(roll, kommun))
        saknade |= {
            rad.vy for rad in meny.MENYER[roll] if rad.behover != "organisation" and not meny.adress(rad, medlemskap)
        }

    assert saknade == kommande


def test_lansstrategens_meny_borjar_med_mitt_arbete(strateg, overenskommelse):
    rows = bygg(strateg)

    assert rows["start"] == f"/{overenskommelse.slug}/mitt-arbete/"
    assert [row["text"] for row in rows["rader"]][:3] == ["Mitt arbete", "Överenskommelsen", "Insatser"]


def test_raden_som_sidan_hor_till_ar_markt(strateg, overenskommelse):
    path = f"/{overenskommelse.slug}/insatser/17/"

    marked = {row["text"]: row["nu"] for row in bygg(strateg, path)["alla"]}

    assert marked["Insatser"] == "true"
    assert [text for text, now in marked.items() if now] == ["Insatser"]


@pytest.mark.parametrize("rum", ["moten/13", "beslut/2026-01", "forslag/nytt", "arshjul/forum", "rekommendationer/1"])
def test_motenas_alla_rum_hor_till_samma_rad(strateg, ledamot, overenskommelse, rum):
    for user in (strateg, ledamot):
        marked = [row["text"] for row in bygg(user, f"/{overenskommelse.slug}/{rum}/")["alla"] if row["nu"]]

        assert marked == ["Möten och beslut"]


def test_kommunen_kommer_till_sin_kommun(ledamot):
    urls = {row["text"]: row["url"] for row in bygg(ledamot)["alla"]}

    assert urls["Vår kommun"].endswith("/kommuner/0761/")
    assert "Vår organisation" not in urls


def test_valet_av_roll_star_i_adressen(ledamot, overenskommelse):
    annan = MedlemskapFactory(
        user=ledamot, roll=Roll.STYRGRUPP, organisation=KommunorganisationFactory(), overenskommelse=overenskommelse
    )

    val = meny.val(meny.mina_medlemskap(ledamot), annan)

    assert val["flera"]
    assert val["nu"]["url"].endswith(f"/mitt-arbete/?som={annan.pk}")
    assert meny.valt_medlemskap(meny.mina_medlemskap(ledamot), overenskommelse, str(annan.pk)) == annan


def test_egna_bidrag_ger_inget_dubbelt_val(kommunhandlaggare):
    assert len(meny.mina_medlemskap(kommunhandlaggare)) == 1


def test_annans_medlemskap_gar_inte_att_valja(ledamot, strateg, overenskommelse):
    annans = meny.mina_medlemskap(strateg)[0]

    valt = meny.valt_medlemskap(meny.mina_medlemskap(ledamot), overenskommelse, str(annans.pk))

    assert valt.user == ledamot
