"""Every page of the structure shows the day that the reader asks for, and keeps it in its links."""

import datetime

import pytest

from core.giltighet import spann
from rapporter.sidor.struktur import Struktur, strukturdatum
from tests.factories.sok import BORJAN, OrganisationFactory, OverenskommelseFactory, PartFactory

FORE, EFTER = "2023-03-29", "2023-03-30"


def test_omradet_som_utgatt_ingar_till_och_med_dagen_fore(lanet):
    fore = Struktur(lanet, datetime.date(2023, 3, 29))
    efter = Struktur(lanet, datetime.date(2023, 3, 30))

    assert [rad.namn for rad in fore.omraden] == ["Arbete", "Boende"]
    assert (len(fore.delmal), len(fore.samverkansomraden)) == (3, 2)
    assert [rad.namn for rad in efter.omraden] == ["Arbete"]
    assert (len(efter.delmal), len(efter.samverkansomraden)) == (2, 1)
    assert [rad.namn for rad in efter.upphorda] == ["Boende"]


def test_malsidan_visar_dagens_omraden(lanet, sida):
    fore = sida("overenskommelse", datum=FORE).content.decode()
    efter = sida("overenskommelse", datum=EFTER).content.decode()

    assert "Fler ska bo kvar." in fore
    assert "Ingår inte längre" not in fore
    assert "Fler ska bo kvar." not in efter
    assert "Ingick till och med 29" in efter


def test_lankar_behaller_datumet(lanet, sida):
    text = sida("overenskommelse", datum=FORE).content.decode()

    assert 'href="/provlan/delmal/a1/?datum=2023-03-29"' in text
    assert 'href="/provlan/parter/?datum=2023-03-29"' in text


def test_utan_datum_har_lankarna_inget_datum(lanet, sida):
    omradet = sida("overenskommelse").content.decode().split('class="malomrade"')[1].split("</section>")[0]

    assert "/provlan/delmal/a1/" in omradet
    assert "?datum=" not in omradet


def test_lydelsen_ar_dagens(lanet, sida):
    fore = sida("delmal", "a1", datum="2024-08-31").content.decode()
    efter = sida("delmal", "a1", datum="2024-09-01").content.decode()

    assert '<span class="rubrik-citat">Fler ska arbeta.</span>' in fore
    assert '<span class="rubrik-citat">Fler ska arbeta eller studera.</span>' in efter


def test_prioriteringen_galler_sitt_ar(lanet, sida):
    prioriterat = sida("overenskommelse", datum="2025-05-01").content.decode()
    annat_ar = sida("overenskommelse", datum="2024-05-01").content.decode()

    assert "Prioriterat 2025" in prioriterat
    assert "Förstärka dialogen." in prioriterat
    assert "I överenskommelsen: ”Utveckla dialogen.”" in prioriterat
    assert "Förstärka dialogen." not in annat_ar


def test_malgruppen_ar_dagens(malgrupper, sida):
    fore = sida("malgrupp", datum="2023-09-30").content.decode()
    efter = sida("malgrupp", datum="2023-10-01").content.decode()

    assert fore.index("Asylsökande och nyanlända.") < fore.index("Andra lydelser (1)")
    assert efter.index("Alla efter behov.") < efter.index("Andra lydelser (1)") < efter.index("Asylsökande och ny")


def test_parter_pa_dagen(overenskommelse, sida):
    ny = OrganisationFactory(namn="Nya föreningen", nyckel="nya")
    PartFactory(overenskommelse=overenskommelse, organisation=ny, giltighet=spann(datetime.date(2024, 1, 1)))
    borta = OrganisationFactory(namn="Gamla föreningen", nyckel="gamla")
    slut = spann(BORJAN, datetime.date(2022, 1, 1))
    PartFactory(overenskommelse=overenskommelse, organisation=borta, giltighet=slut)

    da = sida("parter", datum="2021-06-01").content.decode()
    nu = sida("parter").content.decode()

    assert "3 parter" in da.replace("\xa0", " ")
    assert "Nya föreningen" not in da
    assert nu.index("Nya föreningen") < nu.index("Har lämnat") < nu.index("Gamla föreningen")


@pytest.mark.parametrize(
    ("slutdatum", "datum", "visad"),
    [
        (None, datetime.date(2026, 5, 1), datetime.date(2026, 5, 1)),
        (datetime.date(2025, 12, 31), datetime.date(2026, 5, 1), datetime.date(2025, 12, 31)),
        (datetime.date(2025, 12, 31), datetime.date(2023, 3, 29), datetime.date(2023, 3, 29)),
    ],
)
def test_utgangen_overenskommelse_visas_som_sista_dagen(slutdatum, datum, visad):
    avtal = OverenskommelseFactory.build(slutdatum=slutdatum, lan=None, samordnare=None, version=None)

    assert strukturdatum(avtal, datum) == visad


def test_utgangen_overenskommelse_har_kvar_sin_struktur(lanet, sida):
    lanet.slutdatum = datetime.date(2025, 12, 31)
    lanet.save(update_fields=["slutdatum"])

    text = sida("overenskommelse").content.decode()

    assert "Fler ska arbeta eller studera." in text
    assert "Förstärka dialogen." in text
