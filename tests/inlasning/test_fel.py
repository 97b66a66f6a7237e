"""Every fault at once, in Swedish, at its line; nothing stored."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from core.inlasning import Filfel
from rapporter.inlasning.services import las_in
from rapporter.models import Inlasning
from sok.models import Organisation, Overenskommelse


@pytest.mark.parametrize(
    ("fore", "efter", "mening"),
    [
        (
            "malform: oka",
            "malfrom: oka",
            "rad 43, omraden[0].delmal[1].versioner[0].malfrom: okänd uppgift ”malfrom”. Menade ni ”malform”?",
        ),
        (
            "malform: oka",
            "malform: öka",
            "”öka” finns inte att välja på. Välj multiplicera, oka, minska, na_varde "
            "eller kvalitativt. Menade ni ”oka”?",
        ),
        (
            "samordnare: lansstyrelsen",
            "samordnare: lanstyrelsen",
            "rad 7, overenskommelse.samordnare: ”lanstyrelsen” "
            "finns inte bland organisation. Menade ni ”lansstyrelsen”?",
        ),
        ("organ: forum}", "organ: styrgrupp}", "organ[1].relationer[0].organ: ”styrgrupp” finns inte bland organ."),
        ("nyckel: ak2", "nyckel: ak1", "rad 42, omraden[0].delmal[1].nyckel: ”ak1” är redan använd på rad 37."),
        (
            "organisation: lessebo, undertecknad",
            "organisation: lansstyrelsen, undertecknad",
            "parter[1].organisation: ”lansstyrelsen” är redan använd på rad 18.",
        ),
        (
            "slutdatum: 2025-12-31",
            "slutdatum: 2025-13-31",
            "rad 9, overenskommelse.slutdatum: ”2025-13-31” är inget datum. Skriv år-månad-dag: 2024-09-02.",
        ),
        ("slutdatum: 2025-12-31", "slutdatum: 2018-12-31", "”slutdatum” ligger före ”startdatum”."),
        ("beslutad: 2024-03", "beslutad: mars 2024", "”mars 2024” är inget datum. Skriv år, år-månad eller år"),
        ("beslutad: 2024-03", "beslutad: 2024-02-30", "2024-02-30 finns inte i kalendern."),
        ("till: 2022-06-30", "till: 2022-07-31", "rad 23, organ[0].versioner: två av dem gäller samma dag."),
        ("till: 2023-09", "till: 2023-10", "malgrupper: två av dem gäller samma dag."),
        ("            faktor: 2\n", "", "”faktor” ska stå när ”malform” är multiplicera, och bara då."),
        ("faktor: 2", "faktor: dubbelt", "”dubbelt” ska vara ett tal."),
        ("undertecknad: true}", "undertecknad: kanske}", "”kanske” ska vara true eller false."),
        ("undertecknad: null}", "anmarkning: osäkert}", "parter[1].undertecknad: uppgiften saknas."),
        ("kortnamn: SÖK Provlän", "kortnamn:", "rad 4, overenskommelse.kortnamn: uppgiften är tom."),
        ("kortnamn: SÖK Provlän", "kortnamn: 2019", "kortnamn: ska vara text. Sätt citattecken runt värdet."),
        ('lan: "07"', 'lan: "77"', "”77” finns inte bland geografi."),
        ('geografi: "0761"', "kortnamn: x", "ange kommunens kod i ”geografi”"),
        ("agendamal: [8]", "agendamal: [18]", "rad 34, omraden[0].agendamal[0]: ”18” finns inte bland agendamal."),
        ('avser: ["delmal:ak1"]', "avser: [ak1]", "”ak1” ska skrivas som slag:nyckel."),
        ('avser: ["delmal:ak1"]', 'avser: ["delmal:ak9"]', "”ak9” finns inte bland delmal. Menade ni ”ak"),
        ("nyckel: k02", "nyckel: K 02", "Använd små bokstäver a–z, siffror och bindestreck."),
        (
            "ansvariga: [{organisation: lessebo, harledd: true}]",
            "ansvariga: [{harledd: true}]",
            "ange en av ”organisation”, ”organ” och ”fritext”.",
        ),
        ("matt: andel, varde: 70", "matt: andel, varde: 170", "En andel är 0–100 procent"),
        (
            "titel: Språkcafé\n",
            f"titel: {'x' * 301}\n",
            "rad 66, insatser[0].titel: Säkerställ att detta värde har som mest 300 tecken",
        ),
        ("principer: [samverka, dela erfarenheter]", "principer: samverka", "principer: ska vara en lista."),
        ("omraden:\n", "omradena:\n", "rad 32, omradena: okänd uppgift ”omradena”. Menade ni ”omraden”?"),
        ("insats: k02}", "insats: k01}", "En insats kan inte ha ett samband med sig själv."),
        (
            "[{samverkansomrade: ak-s1, text: Förstärk samverkan.}]",
            "[{samverkansomrade: ak-s1}, {samverkansomrade: ak-s1}]",
            "är redan beskriven tidigare i filen.",
        ),
    ],
)
def test_ett_fel_sags_pa_svenska_pa_sin_plats(fel_i, liten, fore, efter, mening):
    assert fore in liten

    faults = fel_i(liten.replace(fore, efter, 1))

    assert any(mening in fault for fault in faults), faults
    assert not Overenskommelse.objects.exists()


def test_alla_fel_sags_pa_en_gang_i_radernas_ordning(fel_i, liten):
    text = (
        liten.replace("samordnare: lansstyrelsen", "samordnare: lst")
        .replace("slutdatum: 2025-12-31", "slutdatum: nyår")
        .replace("malform: oka", "malfrom: oka")
        .replace("nyckel: k02", "nyckel: k01")
        .replace("agare_organ: forum", "agare_organ: rad")
    )

    faults = fel_i(text)

    lines = [int(re.match(r"rad (\d+)", fault)[1]) for fault in faults]
    assert lines == sorted(lines)
    for words in ["samordnare", "nyår", "malfrom", "”k01” är redan använd", "”rad” finns inte", "”k02” finns inte"]:
        assert any(words in fault for fault in faults), words
    assert len(faults) == 6


def test_en_felstavad_uppgift_blir_inte_ocksa_en_saknad(fel_i, liten):
    faults = fel_i(liten.replace("lan_namn:", "lannamn:"))

    assert len(faults) == 1
    assert "Menade ni ”lan_namn”?" in faults[0]


def test_det_som_star_under_en_felstavad_uppgift_finns_anda_for_referenser(fel_i, liten):
    faults = fel_i(liten.replace("omraden:\n", "omradena:\n"))

    assert len(faults) == 1


def test_filen_som_inte_ar_utf8(plats):
    with pytest.raises(Filfel, match="inte sparad som UTF-8"):
        las_in("namn: Älmhult".encode("latin-1"), filnamn="x.yaml")


def test_kommandot_slutar_med_1_och_lagrar_inget(plats, liten, tmp_path):
    path = tmp_path / "lan.yaml"
    path.write_text(liten.replace("typ: beslutande", "typ: bestammande"), encoding="utf-8")
    errors = StringIO()

    with pytest.raises(CommandError, match=r"1 fel i filen\. Ingenting har lagrats\.") as caught:
        call_command("importera_overenskommelse", str(path), stderr=errors)

    assert caught.value.returncode == 1
    assert errors.getvalue().startswith("rad 22, organ[0].typ: ”bestammande” finns inte att välja på.")
    assert not Organisation.objects.exists()
    assert not Inlasning.objects.exists()


@pytest.mark.parametrize(
    ("fil", "mening"),
    [("finns-inte.yaml", "finns inte. Se över sökvägen."), (".", "går inte att läsa: det är en mapp.")],
)
def test_kommandot_sager_om_filen_inte_gar_att_lasa(db, tmp_path, fil, mening):
    errors = StringIO()

    with pytest.raises(CommandError):
        call_command("importera_overenskommelse", str(tmp_path / fil), stderr=errors)

    assert mening in errors.getvalue()
