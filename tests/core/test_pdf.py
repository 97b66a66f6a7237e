import datetime
import io
import zlib

import page
import pikepdf
import pytest
from django.template.loader import render_to_string

from core import diagram as dia
from core import pdf

SKAPAD = datetime.datetime(2026, 2, 3, 12, 0, tzinfo=datetime.UTC)
BILAGA = pdf.Bilaga("figur-1.csv", "\ufeffÅr;Värde\r\n2024;29,0\r\n".encode(), "text/csv", "Data bakom figur 1")


def _render(body, **changes):
    html = f"<!doctype html><html><body>{body}</body></html>"
    given = {"titel": "Årsrapport", "skapad": SKAPAD, "forfattare": "Demo Strateg", **changes}
    return pdf.render_pdf(html, **given)


def _open(content):
    return pikepdf.open(io.BytesIO(content))


def _chart():
    points = [(2021, 24), (2022, None), (2023, 28), (2024, 29)]
    return dia.Diagram("I arbete eller studier", "procent", [dia.Serie("Kvinnor", "kvinnor", points)])


@pytest.fixture(scope="module")
def rapport():
    """A document with everything a report has: cover, contents, notes, figures, tables, appendix."""
    figur = render_to_string(
        "pdf/figur.html",
        {
            "nummer": 1,
            "ankare": "f1",
            "rubrik": "I arbete eller studier (procent), 2021–2024.",
            "bild": dia.diagram_img(_chart()),
            "kalla": "Källa: Kolada, demodata.",
        },
    )
    bas = render_to_string(
        "pdf/base_pdf.html",
        {
            "titel": "Årsrapport",
            "aren": "2019–2025",
            "overenskommelse": "Överenskommelse om samverkan",
            "versionstext": "UTKAST",
            "samordnare": "Länsstyrelsen",
            "marke": "UTKAST 2026-02-03",
            "demo": True,
            "kolofon": [("Titel", "Årsrapport"), ("Kontakt", "Länsstyrelsen")],
            "innehall": [
                {"niva": 1, "text": "Läget", "ankare": "laget"},
                {"niva": 2, "text": "Delmål 1", "ankare": "d1"},
            ],
            "figurer": [{"nummer": 1, "text": "I arbete eller studier", "ankare": "f1"}],
        },
    )
    text = f"""<h1 id="laget">Läget ◐ ✎ ↩</h1>
      <p>Text med not<span class="fotnot">En fotnot.</span> och <a href="https://www.kolada.se/">Kolada</a>.</p>
      <h2 id="d1">Delmål 1</h2>{figur}
      <table><caption><strong>Tabell 1.</strong> Värden</caption>
        <thead><tr><th scope="col">År</th><th scope="col" class="tal">Kvinnor</th></tr></thead>
        <tbody><tr><th scope="row">2024</th><td class="tal">29,0</td></tr>
          <tr><th scope="row">2022</th><td class="tal saknas">uppgift saknas</td></tr></tbody></table>
      <ul><li>Ett</li><li>Två<ul><li>Inne</li></ul></li></ul>
      <div class="insats"><p class="namn">Insats</p><p class="lett-till">Har lett till något.</p></div>
      <div class="ruta"><h3>Sammanfattande kommentarer</h3><p>Text.</p></div>"""
    bilaga = '<section class="liggande"><h1>Bilaga 1 a</h1><p>Liggande sida.</p></section>'
    html = bas.replace("<main></main>", f"<main>{text}</main>{bilaga}")
    assert text in html
    return pdf.render_pdf(
        html, titel="Årsrapport åäö", skapad=SKAPAD, forfattare="Demo Strateg", amne="Ämne", bilagor=[BILAGA]
    )


@pytest.mark.parametrize("profil", ["ua1", "3a"])
def test_oberoende_kontroll_hittar_inget_fel(rapport, profil):
    resultat = page.validate_pdf_bytes(rapport, profile=profil)

    assert resultat.rules.total > 90
    assert [(fel.rule_id, fel.message) for fel in resultat.failures] == []
    assert resultat.is_compliant


def test_kontrollen_hittar_fel_nar_det_finns_fel(rapport):
    with _open(rapport) as dokument:
        del dokument.Root["/MarkInfo"]
        out = io.BytesIO()
        dokument.save(out)

    assert not page.validate_pdf_bytes(out.getvalue(), profile="ua1").is_compliant


def test_bilagan_ligger_i_filen_och_hor_till_dokumentet(rapport):
    with _open(rapport) as dokument:
        spec = dokument.Root.AF[0]

        assert str(spec.UF) == "figur-1.csv"
        assert str(spec.AFRelationship) == "/Data"
        assert str(spec.Desc) == "Data bakom figur 1"
        assert spec.EF.F.read_bytes() == BILAGA.innehall
        assert "figur-1.csv" in dokument.attachments


def test_filen_sager_vad_den_ar(rapport):
    with _open(rapport) as dokument:
        xmp = dokument.Root.Metadata.read_raw_bytes().decode()

        assert str(dokument.docinfo.Title) == "Årsrapport åäö"
        assert str(dokument.Root.Lang) == "sv"
        assert "pdfuaid:part>1" in xmp
        assert 'pdfaid:part="3"' in xmp
        assert dokument.Root.ViewerPreferences.DisplayDocTitle


def test_figuren_har_alternativtext_och_typsnitten_ar_portalens(rapport):
    with _open(rapport) as dokument:
        alts = [str(obj.Alt) for obj in dokument.objects if isinstance(obj, pikepdf.Dictionary) and "/Alt" in obj]
        fonts = {
            str(obj.FontName)
            for obj in dokument.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/FontDescriptor"
        }

    assert any("Linjediagram: I arbete eller studier" in alt for alt in alts)
    assert fonts
    assert all("Portal" in name for name in fonts)


def test_samma_bestallning_ger_samma_byte():
    assert _render("<h1>Lika</h1>", bilagor=[BILAGA]) == _render("<h1>Lika</h1>", bilagor=[BILAGA])
    assert _render("<h1>Lika</h1>") != _render("<h1>Olika</h1>")


@pytest.mark.parametrize(
    ("figur", "namn"),
    [
        ("<figure><figcaption><strong>Figur 7.</strong> Titel</figcaption><img src='{src}'></figure>", "Figur 7"),
        ("<figure><img src='{src}' alt=' '></figure>", "Figur 1"),
        ("<p><img src='{src}'></p>", "Bild 1"),
        ("<p><svg viewBox='0 0 1 1'></svg></p>", "Bild 1"),
    ],
)
def test_figur_utan_alternativtext_stoppar_med_sitt_nummer(figur, namn):
    bild = dia.data_uri(dia.diagram_svg(_chart(), utskrift=True))

    with pytest.raises(pdf.AlternativtextSaknas, match=rf"^{namn} saknar alternativtext\. Skriv den"):
        _render(f"<h1>Rubrik</h1>{figur.format(src=bild)}")


def test_hoppade_rubriknivaer_stoppar():
    with pytest.raises(pdf.RubrikSaknas, match="”Tredje” har nivå 3 men kommer efter nivå 1"):
        _render("<h1>Första</h1><h3>Tredje</h3>")


@pytest.mark.parametrize(
    "adress",
    [
        "https://www.kolada.se/logga.png",
        "http://127.0.0.1:1/x.png",
        "file:///etc/hostname",
        "/static/finns-inte.png",
        "/static/../manage.py",
        "/static/%2e%2e/manage.py",
        "annan.png",
    ],
)
def test_inget_utifran_hamtas(adress):
    with pytest.raises(pdf.ResursSaknas, match="som inte finns i portalen"):
        _render(f'<h1>Rubrik</h1><img alt="Bild" src="{adress}">')


def test_stilmall_som_saknas_stoppar():
    with pytest.raises(pdf.ResursSaknas, match=r"finns-inte\.css"):
        _render('<link rel="stylesheet" href="/static/css/finns-inte.css"><h1>Rubrik</h1>')


def test_dokumentets_egen_bild_foljer_med():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

    content = _render(
        '<h1>Rubrik</h1><img alt="Karta" src="fil:karta.svg">', filer={"fil:karta.svg": (svg, "image/svg+xml")}
    )

    assert content.startswith(b"%PDF-1.7")


def test_tiden_tar_slut_med_en_mening():
    with pytest.raises(pdf.RenderingMisslyckades, match=r"blev inte klart på 0\.01 sekunder"):
        _render("<h1>Rubrik</h1>", timeout=0.01)


def test_skapad_utan_tidszon_ar_ett_programfel():
    with pytest.raises(ValueError, match="tidszon"):
        _render("<h1>Rubrik</h1>", skapad=datetime.datetime(2026, 2, 3))  # noqa: DTZ001


def test_strommar_haller_mattet_ocksa_nar_de_slutar_med_radbrytning():
    # One stream of a hundred ends in a byte that is a line break, which once broke PDF/A's rule of lengths.
    bilagor = [pdf.Bilaga(f"{n}.csv", f"a;{n}\r\n".encode() * n, "text/csv", "Data") for n in range(1, 400)]
    packade = [zlib.compress(bilaga.innehall, 9) for bilaga in bilagor]
    assert any(packad.endswith(b"\r") for packad in packade)
    assert any(packad.endswith(b"\n") for packad in packade)

    content = _render("<h1>Rubrik</h1>", bilagor=bilagor)

    assert [fel.message for fel in page.validate_pdf_bytes(content, profile="3a").failures] == []
    with _open(content) as dokument:
        assert {namn: fil.get_file().read_bytes() for namn, fil in dokument.attachments.items()} == {
            bilaga.filnamn: bilaga.innehall for bilaga in bilagor
        }
